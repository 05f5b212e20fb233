import type { WantedNumber } from '../../archive/relations.ts'
import { parseQuery } from '../../query/index.ts'
import { type Html, html } from '../html.ts'
import { reading, say } from '../tongues/index.ts'
import { cableUrl, ghostsUrl } from '../urls.ts'
import { number } from '../words.ts'
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
export function ghostsPage({ q, start, total, numbers }: GhostsView): Html {
  const next = start + numbers.length
  return layout({
    title: `${say('Cited and not held')} · Chancery`,
    kind: 'related',
    q,
    main: html`<header class="related-head"><h1>${say('Cited and not held')}</h1>
<p>${q ? say('{count} {count:number|numbers} that cables cite ({reading}) and that {count:is|are} not here, those most cited first.', { count: total, reading: reading(parseQuery(q).query) }) : say('{count} {count:number|numbers} that cables cite and that {count:is|are} not here, those most cited first.', { count: total })}</p></header>
${
  numbers.length > 0 &&
  html`<div class="wide" tabindex="0" role="region" aria-label="${say('Numbers that are wanted')}"><table class="ledger wanted"><thead><tr><th scope="col">${say('Number')}</th><th scope="col" class="n">${say('Cited by')}</th><th scope="col">${say('Must have been sent')}</th></tr></thead><tbody>${numbers.map(
    one =>
      html`<tr><th scope="row"><a class="mrn" href="${cableUrl(one.name)}">${one.number}</a></th><td class="n">${number(one.cables)}</td><td>${sentBetween(one.sent)}</td></tr>`,
  )}</tbody></table></div>`
}
<p class="paging">${start > 0 && html`<a href="${ghostsUrl({ q, start: Math.max(0, start - GHOSTS_ON_PAGE) })}">${say('The ones before')}</a>`} ${next < total && html`<a rel="next" href="${ghostsUrl({ q, start: next })}">${say('The next')}</a>`}</p>`,
  })
}
