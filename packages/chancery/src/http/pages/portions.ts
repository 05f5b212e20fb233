import { type Block, type Classification, LEVELS, type Message } from '@chancery/cable'
import { type Child, html } from '../html.ts'
import { say } from '../tongues/index.ts'
import { tone } from './marking.ts'

/** Levels of a block: its own and those of its parts. */
export function levelsOf(block: Block): readonly Classification[] {
  if (block.kind !== 'paragraph') return []
  return [block, ...block.parts].flatMap(({ portion }) => portion?.level ?? [])
}

/** Lets the paragraphs of one level stand out; the style sheet does it. Nothing where all are of one level. */
export function portionFilter({ blocks }: Message): Child {
  const counts = new Map<Classification, number>()
  for (const block of blocks)
    for (const level of new Set(levelsOf(block))) counts.set(level, (counts.get(level) ?? 0) + 1)
  if (counts.size < 2) return undefined
  const choice = (value: string, label: Child, checked = false): Child =>
    html`<label><input type="radio" name="portion" id="show-${value}"${checked && html` checked`}> ${label}</label>`
  const items = LEVELS.flatMap(level => {
    const n = counts.get(level)
    return n
      ? choice(
          tone(level),
          html`<span class="tone-${tone(level)}"><span class="dot"></span>${level} <span class="n" aria-label="${say('{count} {count:paragraph|paragraphs}', { count: n })}">${n}</span></span>`,
        )
      : []
  })
  return html`<fieldset class="portions"><legend>${say('Paragraphs')}</legend>${choice('all', say('All'), true)}${items}</fieldset>`
}
