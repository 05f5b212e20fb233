import type { Place } from '../text/index.ts'
import type { Cable } from './cable.ts'
import { controls, portions, spanIn } from './marks.ts'

/** Names of the controls that stand together, each with its places. */
export type Together = ReadonlyMap<string, Place>

/** Controls that hold for one text: those of the whole message, then those of each portion. */
export function together(cable: Cable): readonly Together[] {
  const found: Together[] = [cable.shared(controls)]
  for (const mark of cable.shared(portions))
    if (mark.parts.length > 1) found.push(new Map(mark.parts.map(part => [part.name, [spanIn(mark, part)]])))
  return found
}

/** Where one control stands beside others that exclude it, and which they are. */
export function* conflicts(
  cable: Cable,
  name: string,
  others: readonly string[],
): Generator<{ readonly place: Place; readonly other: string }> {
  for (const set of cable.shared(together)) {
    const own = set.get(name)
    if (!own) continue
    for (const other of others) {
      const place = set.get(other)
      if (place) yield { place: [...own, ...place], other }
    }
  }
}
