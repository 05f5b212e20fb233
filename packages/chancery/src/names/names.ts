import { type NameKind, recognise } from './recognise.ts'

/** Names of a text of many blocks, each once, with the blocks in which it stands. */
export type NamesOf = ReadonlyMap<NameKind, ReadonlyMap<string, readonly number[]>>

/** Names of one cable that are kept: of a list of hundreds the first. */
const MOST = 400

/**
 * The names of each block, in one list. Who is called by a surname alone is the one of that surname who stands in the
 * blocks with more of a name, if there is but one: only what stands in the blocks that were given counts, so that who
 * sees some of them learns nothing of the others.
 */
export function namesOf(blocks: readonly string[]): NamesOf {
  const kinds = new Map<NameKind, Map<string, number[]>>([
    ['person', new Map()],
    ['org', new Map()],
    ['place', new Map()],
  ])
  let size = 0
  for (const [block, text] of blocks.entries())
    for (const { kind, name } of recognise(text)) {
      const names = kinds.get(kind)!
      const known = names.get(name)
      if (known) {
        if (known.at(-1) !== block) known.push(block)
      } else if (size < MOST) {
        names.set(name, [block])
        size++
      }
    }
  const people = kinds.get('person')!
  const full = new Map<string, string | undefined>()
  for (const name of people.keys()) {
    const last = lastWord(name)
    // Of two of one surname neither is meant for certain.
    if (last !== name) full.set(last, full.has(last) ? undefined : name)
  }
  for (const [name, where] of [...people]) {
    const whole = full.get(name)
    if (whole === undefined) continue
    people.set(
      whole,
      [...new Set([...people.get(whole)!, ...where])].sort((a, b) => a - b),
    )
    people.delete(name)
  }
  return kinds
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)
