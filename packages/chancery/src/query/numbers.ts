import { parseMrn } from '@chancery/cable'
import { tokenLine } from './tokens.ts'

/**
 * A number, or what stands for one, as cables are joined by it: `10 mexico 83` of `2010MEXICO83` and of `10 Mexico
 * 0083`; what is no number of a post (`NAVADMIN 286/10`, an originator and his date-time group) by its words.
 */
export function numberKey(written: string): string {
  const parts = parseMrn(written)
  if (!parts) return tokenLine(written)
  return tokenLine(`${String(parts.year % 100).padStart(2, '0')} ${parts.post} ${parts.serial}`)
}
