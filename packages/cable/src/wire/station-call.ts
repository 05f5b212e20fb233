import type { Placed, Strand } from '../text/index.ts'

/**
 * `RUF DE RNP NR 114`, `DE RNP NR 114`: the call of manual teletypewriter circuits (ACP 126), call signs and a
 * station number instead of routing indicators. message-format.md 1.10.
 */
const CALL = /^((?:[A-Z][A-Z0-9]{1,7} {1,3}){0,6})DE {1,3}([A-Z][A-Z0-9]{1,7}) {1,3}NR ?(\d{1,5})$/d

export interface StationCall {
  readonly called: readonly Placed<string>[]
  readonly routing: Placed<string>
  readonly serial: Placed<string>
}

export function readStationCall(strand: Strand, start: number, end: number): StationCall | undefined {
  const text = strand.text.slice(start, end)
  const found = text.includes(' NR') ? CALL.exec(text) : null
  if (!found?.indices) return undefined
  const placed = (from: number, to: number): Placed<string> => {
    const raw = strand.text.slice(start + from, start + to)
    return { value: raw, raw, place: strand.place(start + from, start + to) }
  }
  return {
    called: [...found[1]!.matchAll(/\S+/g)].map(one => placed(one.index, one.index + one[0].length)),
    routing: placed(...found.indices[2]!),
    serial: placed(...found.indices[3]!),
  }
}
