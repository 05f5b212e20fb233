import type { Truth } from '../truth.ts'

/** The archive's own codes for what the E.O. line says: GS, X1 to X4, AS and a day. markings.md 7.2. */
export function orderCode({ code, declassifyOn, reviewOn, order, classifiedBy }: Truth): string {
  if (!code || code === 'N/A') return 'N/A'
  const day = (declassifyOn ?? reviewOn)?.replaceAll('-', '')
  if (order === '12065') return `${code.startsWith('GDS') ? 'GS' : 'RR'} ${day} ${classifiedBy}`
  if (code === 'GDS') return 'GS'
  if (code === 'ADS') return `AS ${day}`
  return `X${code.slice(-1)}`
}
