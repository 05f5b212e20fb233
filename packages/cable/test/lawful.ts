// Invented cables without any irregularity, of every layout: sections of one cable together.
import type { Message } from '@chancery/cable'
import type { LintContext, Profile } from '@chancery/cable/lint'
import { LAYOUT_IDS, type LayoutId, sample } from '@chancery/sample'

/** What goes over a wire; all other layouts are copies that are kept. */
export const TRANSMITTED: readonly LayoutId[] = ['state', 'acp127', 'janap128', 'acp126']

/** Where an invented cable is judged: what is to be released was reviewed, and its captions were removed on the record. */
export const lawfulContext = (profile: Profile, { captions }: Message): LintContext =>
  profile === 'release' ? { review: { decaptioned: captions.map(one => one.value) } } : {}

/** Texts that the linter must let pass. `count` are drawn for each layout. */
export function* lawful(
  count = 150,
  seed = 5,
  layouts: readonly LayoutId[] = LAYOUT_IDS,
): Generator<{ name: string; content: string }> {
  for (const layout of layouts)
    for (const { name, text } of sample({ count, seed, layout, lawful: true, marked: true }))
      yield { name: `${layout}/${name}`, content: text }
}
