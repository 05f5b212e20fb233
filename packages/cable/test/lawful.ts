// Invented cables without any irregularity, of every layout: sections of one cable together.
import { LAYOUT_IDS, type LayoutId, sample } from '@chancery/sample'

/** Texts that the linter must let pass. `count` are drawn for each layout; a part of them is without irregularity. */
export function* lawful(
  count = 150,
  seed = 5,
  layouts: readonly LayoutId[] = LAYOUT_IDS,
): Generator<{ name: string; content: string }> {
  for (const layout of layouts)
    for (const { name, text, truth } of sample({ count, seed, layout }))
      if (!truth.variants.length) yield { name: `${layout}/${name}`, content: text }
}
