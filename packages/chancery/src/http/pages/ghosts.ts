import type { WantedNumber } from '../../archive/relations.ts'
import { type Html, html } from '../html.ts'
import { cableUrl, ghostsUrl } from '../urls.ts'
import { count, number } from '../words.ts'
import { layout } from './layout.ts'
import { sentBetween } from './sent.ts'

export const GHOSTS_ON_PAGE = 50

export interface GhostsView {
  readonly q: string
  readonly start: number
  readonly total: number
  readonly reading: string
  readonly numbers: readonly WantedNumber[]
}

/** Numbers that are cited and not held, the most wanted first. */
export function ghostsPage({ q, start, total, reading, numbers }: GhostsView): Html {
  const next = start + numbers.length
  return layout({
    title: 'Cited and not held · Chancery',
    kind: 'related',
    q,
    main: html`<header class="related-head"><h1>Cited and not held</h1>
<p>${count(total, 'number')} that cables cite${q && html` (${reading})`} and that ${total === 1 ? 'is' : 'are'} not here, those most cited first.</p></header>
${
  numbers.length > 0 &&
  html`<div class="wide" tabindex="0" role="region" aria-label="Numbers that are wanted"><table class="ledger wanted"><thead><tr><th scope="col">Number</th><th scope="col" class="n">Cited by</th><th scope="col">Must have been sent</th></tr></thead><tbody>${numbers.map(
    one =>
      html`<tr><th scope="row"><a class="mrn" href="${cableUrl(one.name)}">${one.number}</a></th><td class="n">${number(one.cables)}</td><td>${sentBetween(one.sent)}</td></tr>`,
  )}</tbody></table></div>`
}
<p class="paging">${start > 0 && html`<a href="${ghostsUrl({ q, start: Math.max(0, start - GHOSTS_ON_PAGE) })}">The ones before</a>`} ${next < total && html`<a rel="next" href="${ghostsUrl({ q, start: next })}">The next</a>`}</p>`,
  })
}
