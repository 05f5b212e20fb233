import { type Classification, type Label, rank } from '@chancery/cable'

/** Who is asking. Every read takes one; there is no way to ask without. */
export interface Reader {
  readonly id: string
  readonly name: string
  readonly clearance: Clearance
  /** May decide for every reader, as which spellings are one name. */
  readonly decides?: true
}

export interface Clearance {
  readonly level: Classification
  /** Caveats this reader has been read into; `all` in a private room. */
  readonly caveats: 'all' | readonly string[]
}

/** The one reader of a private room on loopback: may see all. */
export const PRIVATE_READER: Reader = {
  id: 'private',
  name: 'Private room',
  clearance: { level: 'TOP SECRET', caveats: 'all' },
  decides: true,
}

/** May this clearance see a cable so labelled? A text without a readable marking counts as TOP SECRET. */
export function dominates(clearance: Clearance, label: Label): boolean {
  if (rank(clearance.level) < rank(label.level ?? 'TOP SECRET')) return false
  if (clearance.caveats === 'all') return true
  const held = clearance.caveats
  return label.caveats.every(caveat => held.includes(caveat))
}
