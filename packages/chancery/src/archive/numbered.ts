import { type MrnParts, mrnKey, parseMrn, postsByKey } from '@chancery/cable'
import { numberKey } from '../query/index.ts'

/** What a cable is called, in each of its forms. */
export interface Numbered {
  /** As links are joined by it. */
  readonly number: string
  /** In addresses: `2009OSLO12`; what is no number of a post by its words. */
  readonly name: string
  /** For people: `09 SAN JOSE 12`. */
  readonly shown: string
  readonly parts?: MrnParts
}

export function numbered(written: string): Numbered {
  // Links write years without the nought at their front.
  const parts = parseMrn(written.replace(/^\d(?= )/, '0$&'))
  const number = numberKey(written)
  if (!parts) {
    const shown = number.toUpperCase().replace(/(\d{6}) Z\b/, '$1Z')
    return { number, name: shown, shown }
  }
  const { post, year, serial } = parts
  const said = postsByKey(post)[0]?.mrnName ?? post
  return {
    number,
    name: mrnKey(post, year, serial),
    shown: `${String(year % 100).padStart(2, '0')} ${said} ${serial}`,
    parts,
  }
}
