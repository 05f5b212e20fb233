import type { Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { levelWords } from './preamble.ts'
import { digits } from './wrap.ts'

/** The names under the text; one variant has the last line of the text hold them. */
export function signed(truth: Truth, body: readonly string[]): string[] {
  const [name, ...more] = truth.signers
  if (!name) return [...body]
  if (has(truth, 'signer-glued') && body.at(-1)!.length + name.length < 69)
    return [...body.slice(0, -1), `${body.at(-1)} ${name}`]
  return [
    ...body,
    '',
    name,
    ...more,
    ...(has(truth, 'signer-titled') ? ["CHARGE D'AFFAIRES A.I."] : []),
    ...(has(truth, 'signer-stamped') ? [levelWords(truth)] : []),
    ...(has(truth, 'trailing-mark') ? ['#'] : []),
  ]
}

/** Format lines 13 to 16. */
export function ending(truth: Truth): string[] {
  if (has(truth, 'ending-missing')) return []
  const serial = `${has(truth, 'serial-doubled-mark') ? '##' : '#'}${digits(truth.serial % 10_000, 4)}`
  return ['BT', serial, '', '', '', endMark(truth)]
}

export function endMark(truth: Truth, plain = 'NNNN'): string {
  if (has(truth, 'end-mark-short')) return 'NNN'
  return has(truth, 'end-mark-run-on') ? 'NNNNMAFVVZCZ' : plain
}
