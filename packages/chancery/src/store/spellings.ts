import type { NameField } from '../query/index.ts'

/** A decision that two spellings are one name, and who took it back. */
export interface KeptSpelling {
  readonly id: number
  readonly field: NameField
  /** Under which it counts. */
  readonly name: string
  readonly spelling: string
  readonly reader: string
  readonly readerName: string
  readonly at: string
  readonly undoneBy?: string
  readonly undoneAt?: string
}

export type NewSpelling = Omit<KeptSpelling, 'id' | 'undoneBy' | 'undoneAt'>

/** Spellings of one name. Part of the record: nobody could decide them again. Nothing of it goes but with its cables. */
export interface SpellingStore {
  put(spelling: NewSpelling): number
  undo(id: number, by: string, at: string): void
  /** All that was decided, the latest first. */
  list(): readonly KeptSpelling[]
}

/**
 * Names that are one by what stands decided, of each field: each list begins with the name that it counts under, which is
 * that of the earliest decision.
 */
export function groupsOf(
  decided: readonly KeptSpelling[],
): readonly { readonly field: NameField; readonly names: readonly string[] }[] {
  const groups = new Map<string, { readonly field: NameField; names: string[] }>()
  const standing = decided.filter(one => one.undoneAt === undefined)
  for (const { field, name, spelling } of [...standing].reverse()) {
    const one = groups.get(`${field} ${name}`) ?? { field, names: [name] }
    const other = groups.get(`${field} ${spelling}`) ?? { field, names: [spelling] }
    if (one === other) continue
    one.names = [...one.names, ...other.names]
    for (const member of one.names) groups.set(`${field} ${member}`, one)
  }
  return [...new Set(groups.values())]
}
