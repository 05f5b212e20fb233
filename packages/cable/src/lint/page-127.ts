/**
 * `PAGE 2 RUXAAA 0417 C O N F I D E N T I A L`: page, station, serial, classification. Not counted as text. ACP 127
 * ¶208.
 */
const PAGE = /^PAGE {1,3}(\d{1,2}) {1,4}([RQ][A-Z]{3,7}) {0,3}#?(\d{3,5})(?: +(.*))?$/

export interface Page127 {
  readonly number: number
  readonly routing: string
  readonly serial: string
  readonly marking: string
}

export function page127(words: string): Page127 | undefined {
  const found = PAGE.exec(words)
  if (!found) return undefined
  return { number: Number(found[1]), routing: found[2]!, serial: found[3]!, marking: found[4] ?? '' }
}

export const isPageLine = (words: string): boolean => page127(words) !== undefined
