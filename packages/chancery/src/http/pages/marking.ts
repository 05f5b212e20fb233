import { type Classification, highest, type Label, type Place, type Portion } from '@chancery/cable'
import { type Child, type Html, html } from '../html.ts'
import { retold, say } from '../tongues/index.ts'
import { precedenceWord } from '../words.ts'
import { at } from './place.ts'

/** A marking that is shown: its words and the level whose colour it bears. */
export interface Shown {
  readonly text: string
  readonly level?: Classification | undefined
}

/** Name of the colour of a level in the style sheet. */
export const tone = (level: Classification | undefined): string =>
  level ? level.toLowerCase().replace(' ', '-') : 'unmarked'

/** The marking of a page that shows several cables: the highest level and every caveat of any of them. */
export function pageMarking(labels: readonly Label[]): Shown | undefined {
  if (!labels.length) return undefined
  const level = highest(labels.map(label => label.level))
  const caveats = [...new Set(labels.flatMap(label => label.caveats))].sort()
  const controls =
    level === 'UNCLASSIFIED' ? [...new Set(labels.flatMap(label => label.controls))].sort() : []
  const rest = [...caveats, ...controls]
  const text = `${level ?? say('UNMARKED')}${rest.length ? `//${rest.join('/')}` : ''}`
  const unmarked = level && labels.some(label => !label.level)
  return { text: unmarked ? `${text}, ${say('WITH UNMARKED TEXT')}` : text, level }
}

/** A long marking breaks behind its strokes, not within its words, and TOP SECRET not at all. */
const breakable = (text: string): Child =>
  text
    .split(/(?<=\/)(?!\/)/)
    .map((part, i) =>
      i === 0 && part.startsWith('TOP SECRET')
        ? html`<span class="level">TOP SECRET</span>${part.slice(10)}`
        : i > 0
          ? html`<wbr>${part}`
          : part,
    )

/** Top or bottom of a page. */
export const banner = (shown: Shown, edge: 'top' | 'bottom'): Html =>
  html`<div class="banner banner-${edge} tone-${tone(shown.level)}" role="region" aria-label="${edge === 'top' ? say('Classification, top of the page') : say('Classification, bottom of the page')}"><span class="banner-words">${breakable(retold(shown.text))}</span></div>`

/** A marking in a list. */
export const markingText = (text: string, level: Classification | undefined): Html =>
  html`<span class="marking tone-${tone(level)}">${breakable(retold(text))}</span>`

/** The precedence for action, standing out where it is above ROUTINE. */
export const precedenceMark = (letter: string, place: Place = []): Html =>
  html`<span class="precedence${letter !== 'R' && ' urgent'}"${at(place)}>${precedenceWord(letter)}</span>`

export const portionMark = (portion: Portion | undefined): Html | undefined =>
  portion &&
  html`<span class="portion tone-${tone(portion.level)}" title="${portion.level}"${at(portion.place)}>${portion.raw}</span>`
