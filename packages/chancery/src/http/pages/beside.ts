import { readableTitle } from '@chancery/cable'
import type { SearchAnswer, Summary } from '../../archive/archive.ts'
import { type Child, type Html, html } from '../html.ts'
import { inEnglish, retold, say } from '../tongues/index.ts'
import { type CableState, cableUrl, firstUrl, type SearchState, searchUrl } from '../urls.ts'
import { cables, shortDay } from '../words.ts'
import { tone } from './marking.ts'

/** The list that an open cable came out of. */
export interface Beside {
  readonly state: SearchState
  readonly answer: SearchAnswer
}

/** Links to the cables before and after the open one in its list; over the end of a page to the next. */
export function steps({ state, answer: { hits, cursor } }: Beside, id: string, show: CableState): Child {
  const at = hits.findIndex(hit => hit.id === id)
  if (at < 0) return undefined
  const before = hits[at - 1]
  const after = hits[at + 1]
  const url = (hit: Summary): string => cableUrl(hit.id, { ...show, from: state })
  const next = after ? url(after) : cursor && firstUrl({ ...state, cursor })
  return html`<span class="cable-steps">${
    before &&
    html`<a rel="prev" href="${url(before)}" data-key="k" aria-keyshortcuts="k">${say('Previous cable')} <kbd aria-hidden="true">k</kbd></a>`
  } ${next && html`<a rel="next" href="${next}" data-key="j" aria-keyshortcuts="j">${say('Next cable')} <kbd aria-hidden="true">j</kbd></a>`}</span>`
}

/** The list itself, a few words a cable; the open one is marked. */
export function besideList({ state, answer }: Beside, id: string, show: CableState): Html {
  const { hits, cursor, total } = answer
  return html`<nav class="beside" aria-labelledby="beside">
<h2 id="beside"><a href="${searchUrl(state)}">${cables(total)}</a></h2>
<ol>${hits.map(
    hit => html`<li><a href="${cableUrl(hit.id, { ...show, from: state })}"${hit.id === id && html` aria-current="page"`}>
<span class="beside-line"><span class="dot tone-${tone(hit.label.level)}"></span><span class="unseen">${retold(hit.marking)}</span>${hit.date && shortDay(hit.date)} <span class="mrn">${hit.mrn}</span></span>
<span class="beside-subject"${hit.subject && inEnglish()}>${hit.subject ? readableTitle(hit.subject) : say('No subject')}</span></a></li>`,
  )}</ol>
<p class="paging">${state.cursor && html`<a href="${searchUrl({ ...state, cursor: undefined })}">${say('First page')}</a>`} ${cursor && html`<a href="${firstUrl({ ...state, cursor })}">${say('Next page')}</a>`}</p>
</nav>`
}
