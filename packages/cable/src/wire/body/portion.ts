import type { Classification } from '../../marking/label.ts'
import { type MarkingLine, portionValue, readMarking } from '../../marking/line.ts'
import type { Portion } from '../../message/message.ts'
import type { Strand } from '../../text/index.ts'

/**
 * A portion mark at the start of a paragraph: `(C)`, `(S/NF)`, `(SBU/N)`, `(U//FOUO)`, and the damaged `C)` of old
 * copies. A letter in brackets elsewhere is none. markings.md 3.
 */
const PORTION =
  /^(\(\s?)?(TS|S|C|U|LOU|SBU|FOUO|CONFIDENTIAL|SECRET|UNCLASSIFIED|UNCLAS)((?:\s?[-/]{1,2}\s?|\s)[A-Z][A-Z0-9 ,/-]{0,60}(?:(?<=ENTIRE TEXT ?)\.)?)?\s?\)/i
/** `(C - ENTIRE TEXT).`: the full stop of the note, which is no text. */
const ENTIRE = /ENTIRE TEXT ?\.?\s?\)$/i

/** `(TS//SI-G//OC/NF)`, `(S//REL TO USA, AUS, GBR)`, `(//GBR S)`: whatever the Register knows. markings.md 4, 11. */
const REGISTER = /^\( ?((?:(?:TS|S|C|U)?\/\/ ?[A-Z]|LES\b|SSI\b)[A-Z0-9 ,/-]{0,150}) ?\)/
const REGISTER_BEGINS = /^\( ?(?:[TSCU]{0,2}\/\/|LES\b|SSI\b)/
const LONGEST = 160

const LEVEL: Readonly<Record<string, readonly [Classification, string]>> = {
  TS: ['TOP SECRET', 'TS'],
  S: ['SECRET', 'S'],
  SECRET: ['SECRET', 'S'],
  C: ['CONFIDENTIAL', 'C'],
  CONFIDENTIAL: ['CONFIDENTIAL', 'C'],
  U: ['UNCLASSIFIED', 'U'],
  UNCLAS: ['UNCLASSIFIED', 'U'],
  UNCLASSIFIED: ['UNCLASSIFIED', 'U'],
  LOU: ['UNCLASSIFIED', 'LOU'],
  SBU: ['UNCLASSIFIED', 'SBU'],
  FOUO: ['UNCLASSIFIED', 'FOUO'],
}

const KNOWN =
  /^(?:NF|N|NOFORN|OC|ORCON|REL(?: TO [A-Z, ]+)?|RELIDO|FOUO|SBU(?:-NF)?|LOU|XD|ND|EXDIS|NODIS|PR|PROPIN|SI(?:-G)?|TK|HCS|FGI|NC|WN)$/

/** The plain marks, most of all there are, and what they say. */
const PLAIN: ReadonlyMap<string, readonly [Classification, string]> = new Map(
  Object.entries(LEVEL).map(([word, meaning]) => [`(${word})`, meaning]),
)
const LONGEST_PLAIN = Math.max(...[...PLAIN.keys()].map(mark => mark.length))

/** A bracket, or the first letter of a mark that lost it: most lines need not be looked at further. */
const MAY_BEGIN = new Set([...'(TSCULFtsculf'].map(sign => sign.charCodeAt(0)))

export interface PortionFound {
  readonly portion: Portion
  /** After its bracket. */
  readonly end: number
}

/** Reads the mark at `start`; `undefined` when there is none. */
export function readPortion(strand: Strand, start: number, end: number): PortionFound | undefined {
  const first = strand.text.charCodeAt(start)
  if (start >= end || !MAY_BEGIN.has(first)) return undefined
  const close = closeOf(strand.text, start, Math.min(end, start + LONGEST))
  if (close < 0) return undefined
  if (first === OPEN && close - start < LONGEST_PLAIN) {
    const raw = strand.text.slice(start, close + 1)
    const plain = PLAIN.get(raw)
    if (plain) {
      const [level, value] = plain
      return { portion: { value, raw, level, place: strand.place(start, close + 1) }, end: close + 1 }
    }
  }
  const found = PORTION.exec(strand.text.slice(start, Math.min(end, start + 90)))
  if (!found) return byRegister(strand, start, end)
  const [mark, open, word, rest] = found
  const stop = ENTIRE.test(mark) && strand.text[start + mark.length] === '.' && start + mark.length < end
  const raw = stop ? `${mark}.` : mark
  // Without its bracket, or in lower case, only what cannot be a word or a list letter counts.
  if (!open && word !== word!.toUpperCase()) return undefined
  if (word!.length === 1 && word !== word!.toUpperCase()) return undefined
  const [level, short] = LEVEL[word!.toUpperCase()]!
  const controls = (rest ?? '')
    .toUpperCase()
    .replace(/[-/\s]+ENTIRE TEXT ?\.?$/, '')
    .replace(/^[-/\s]+/, '')
    .split(/\/+|-(?!NF|G\b)/)
    .map(part => part.trim())
    .filter(Boolean)
  if (!controls.every(control => KNOWN.test(control))) return byRegister(strand, start, end)
  const value = [
    short,
    ...controls.map(control => (control === 'N' || control === 'NOFORN' ? 'NF' : control)),
  ].join('//')
  return {
    portion: { value, raw, level, place: strand.place(start, start + raw.length) },
    end: start + raw.length,
  }
}

const OPEN = 40
const CLOSE = 41

/** Where the first closing bracket stands; -1 where there is none. */
function closeOf(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === CLOSE) return at
  return -1
}

/** `(C - ENTIRE TEXT)` and nothing else: it speaks of the whole text, not of what stands below it. */
export const isForEntireText = (strand: Strand, start: number, end: number): boolean => {
  const found = readPortion(strand, start, end)
  return found !== undefined && found.end === end && found.portion.raw.toUpperCase().includes('ENTIRE TEXT')
}

function byRegister(strand: Strand, start: number, end: number): PortionFound | undefined {
  const text = strand.text.slice(start, Math.min(end, start + LONGEST))
  if (!REGISTER_BEGINS.test(text)) return undefined
  const found = REGISTER.exec(text)
  const mark: MarkingLine | undefined = found ? readMarking(found[1]!, 'portion') : undefined
  if (!found || !mark?.level || mark.end < found[1]!.trimEnd().length) return undefined
  const [raw] = found
  return {
    portion: {
      value: portionValue(mark),
      raw,
      level: mark.level,
      place: strand.place(start, start + raw.length),
    },
    end: start + raw.length,
  }
}

/** Caveats of a portion as a label knows them: `C//NF` bars foreigners. */
export function portionCaveats(portion: Portion): string[] {
  const names: Readonly<Record<string, string>> = {
    NF: 'NOFORN',
    XD: 'EXDIS',
    ND: 'NODIS',
    OC: 'ORCON',
    PR: 'PROPIN',
  }
  return portion.value
    .split('//')
    .slice(1)
    .map(control => names[control] ?? control)
}
