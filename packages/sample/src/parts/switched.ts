import { julian } from '../calendar.ts'
import type { Truth } from '../truth.ts'
import { digits } from './wrap.ts'

const LETTERS: Readonly<Record<string, string>> = {
  UNCLASSIFIED: 'U',
  RESTRICTED: 'R',
  CONFIDENTIAL: 'C',
  SECRET: 'S',
  'TOP SECRET': 'T',
}

/** `PTTCZYUW RUXAAAA0417 0741415-CCCC--RUXBBBB RUXCCCC.` message-format.md 1.9. */
export function switchedHeader(truth: Truth, media: string, content: string): string {
  const letter = LETTERS[truth.level]!
  const station = `${truth.from.routing}${digits(truth.serial, 4)}`
  const filed = julian(Date.parse(truth.filed))
  return `${truth.action}${media}${letter}${content} ${station} ${filed}-${letter.repeat(4)}--${truth.called.join(' ')}.`
}
