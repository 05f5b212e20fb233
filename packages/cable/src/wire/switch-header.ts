import type { PrecedenceLetter, SwitchHeader } from '../message/message.ts'
import type { Diagnostic, Placed, Strand } from '../text/index.ts'

/**
 * `PTTCZYUW RUXAAAA0417 0741415-CCCC--RUXBBBB RUXCCCC.`: the header of switched networks, which stands for FL2 and
 * FL3; in the sixties position 5 was often blank. Copies lose one of the two dashes before the list, or the full stop after it. message-format.md 1.9.
 */
const HEADER =
  /^([YZOPR])([ATCB]{2})([UERCSTM])([A-Z][A-Z0-9]{3}| [A-Z]{3}) {1,2}([RQ][A-Z]{3,6}) ?(\d{4}) {1,2}(\d{7})-{1,2}([A-Z]{4})-{1,2} ?([A-Z]{4,8}(?: {1,3}[A-Z]{4,8})*) ?(\.)?$/d

export interface SwitchHeaderLine {
  readonly header: SwitchHeader
  readonly precedence: Placed<PrecedenceLetter>
  readonly routing: Placed<string>
  readonly serial: Placed<string>
  /** Julian day and time of filing, as written. */
  readonly filed: Placed<string>
  readonly called: readonly Placed<string>[]
  /** No full stop yet: the list of stations goes on. */
  readonly open: boolean
  readonly diagnostics: readonly Diagnostic[]
}

export function readSwitchHeader(strand: Strand, start: number, end: number): SwitchHeaderLine | undefined {
  // Position 9 is a blank.
  if (strand.text[start + 8] !== ' ') return undefined
  const found = HEADER.exec(strand.text.slice(start, end))
  if (!found?.indices) return undefined
  const at = (group: number): [number, number] => {
    const [from, to] = found.indices![group]!
    return [start + from, start + to]
  }
  const placed = (from: number, to: number): Placed<string> => {
    const raw = strand.text.slice(from, to)
    return { value: raw, raw, place: strand.place(from, to) }
  }
  const part = (group: number): Placed<string> => placed(...at(group))
  const [listStart, listEnd] = at(9)
  const called = [...strand.text.slice(listStart, listEnd).matchAll(/[A-Z]+/g)].map(one =>
    placed(listStart + one.index, listStart + one.index + one[0].length),
  )
  const header: SwitchHeader = {
    place: strand.place(start, end),
    media: part(2),
    classification: part(3),
    content: placed(found[4]!.startsWith(' ') ? at(4)[0] + 1 : at(4)[0], at(4)[1]),
    redundancy: part(8),
  }
  return {
    header,
    precedence: { ...part(1), value: found[1] as PrecedenceLetter },
    routing: part(5),
    serial: part(6),
    filed: part(7),
    called,
    open: !found[10],
    diagnostics: disagreement(header),
  }
}

/** A switch rejects a header whose class letters disagree; a reader says so. */
function disagreement({ classification, redundancy }: SwitchHeader): Diagnostic[] {
  if (!redundancy || redundancy.value === classification.value.repeat(4)) return []
  return [
    {
      code: 'header-security-mismatch',
      severity: 'warning',
      message: `The header says class ${classification.value} and repeats it as ${redundancy.value}; a switch would reject it (SEC).`,
      place: redundancy.place,
    },
  ]
}
