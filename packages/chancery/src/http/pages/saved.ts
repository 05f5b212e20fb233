import type { SavedArrivalSummary, SavedSearch } from '../../archive/archive.ts'
import { LONGEST_QUERY, parseQuery } from '../../query/index.ts'
import { type Child, type Html, html } from '../html.ts'
import { english, reading, retell, say, tell } from '../tongues/index.ts'
import { savedFeedUrl, savedUrl, searchUrl } from '../urls.ts'
import { layout } from './layout.ts'
import { pageMarking } from './marking.ts'
import { summaryList } from './summary.ts'

/** Arrivals that a page shows; the feed and the command line have the others. */
const SHOWN = 200

interface Typed {
  readonly name?: string
  readonly q?: string
  readonly complaint?: string
}

/** All saved searches of a reader, with what is new for each. */
export function savedListPage(list: readonly SavedSearch[], token: string | undefined, typed: Typed): Html {
  return layout({
    title: `${say('Saved searches')} · Chancery`,
    kind: 'saved',
    main: html`<header class="related-head"><h1>${say('Saved searches')}</h1>
<p>${say('Each cable that arrives meets all of them.')}</p></header>
${list.length > 0 ? html`<div class="wide" tabindex="0" role="region" aria-label="${say('Saved searches')}"><table class="ledger saved-list"><thead><tr><th scope="col">${say('Name')}</th><th scope="col">${say('Query')}</th><th scope="col" class="n">${say('New')}</th><th scope="col" class="n">${say('Arrived')}</th><th scope="col">${say('Told to')}</th></tr></thead><tbody>${list.map(line)}</tbody></table></div>` : html`<p>${say('No search is saved yet.')}</p>`}
${token && saveForm(token, typed)}`,
  })
}

const line = (saved: SavedSearch): Html => {
  const { name, query, fresh, arrived } = saved
  return html`<tr><th scope="row"><a href="${savedUrl(name)}">${name}</a></th><td><a href="${searchUrl({ q: query })}"><code>${query}</code></a></td><td class="n">${fresh > 0 ? html`<b>${fresh}</b>` : 0}</td><td class="n">${arrived}</td><td>${toldTo(saved)}</td></tr>`
}

/** What became of the hook, in words. */
function toldTo({ hook, waiting = 0, tries = 0, fault }: SavedSearch): Child {
  if (!hook) return undefined
  const address = html`<code>${hook}</code>`
  if (!waiting) return tell('{hook}, of all', { hook: address })
  return fault
    ? tell('{hook} waits for {waiting}: {fault}; tried {tries} {tries:time|times}, and it goes on', {
        hook: address,
        waiting,
        fault: english(fault),
        tries,
      })
    : tell('{hook} waits for {waiting}', { hook: address, waiting })
}

const saveForm = (token: string, { name = '', q = '', complaint }: Typed): Html =>
  html`<section class="save-new"><h2>${say('Save a search')}</h2>
${complaint && html`<p class="complaint" role="alert">${retell(complaint)}</p>`}
<form class="save-form" method="post" action="/saved"><input type="hidden" name="token" value="${token}">
<label><span>${say('Name, one word')}</span><input name="name" required maxlength="64" value="${name}" autocomplete="off" spellcheck="false"></label>
<label class="save-query"><span>${say('Query')}</span><input name="q" required maxlength="${LONGEST_QUERY}" value="${q}" autocomplete="off" spellcheck="false"></label>
<button type="submit">${say('Save')}</button></form></section>`

/** What arrived for one, the latest first. */
export function savedPage(
  saved: SavedSearch,
  arrivals: readonly SavedArrivalSummary[],
  token: string | undefined,
  complaint?: string,
): Html {
  const { name, query, fresh } = saved
  const action = (what: string, button: string): Child =>
    token &&
    html`<form method="post" action="${savedUrl(name)}"><input type="hidden" name="token" value="${token}"><input type="hidden" name="do" value="${what}"><button type="submit">${button}</button></form>`
  return layout({
    title: `${name} · Chancery`,
    kind: 'saved',
    feed: savedFeedUrl(name),
    marking: pageMarking(arrivals.slice(0, SHOWN).map(one => one.label)),
    main: html`<header class="related-head"><h1>${name}</h1>
<p><a href="${searchUrl({ q: query })}"><code>${query}</code></a>: ${reading(parseQuery(query).query)}</p>
<p>${say('{fresh} new of {arrived} {arrived:arrival|arrivals}', { fresh, arrived: saved.arrived })}${saved.hook && html`; ${toldTo(saved)}`}</p></header>
<div class="saved-acts"><a rel="alternate" type="application/atom+xml" href="${savedFeedUrl(name)}">${say('Feed')}</a> <a href="${searchUrl({ q: `saved:${name}` })}">${say('Search with it')}</a> <a href="/saved">${say('Saved searches')}</a>${fresh > 0 && action('seen', say('I have seen these'))}</div>
${arrivals.length > 0 ? summaryList(arrivals.slice(0, SHOWN), { name: 'mrn' }) : html`<p>${say('Nothing has arrived for it yet.')}</p>`}
${arrivals.length > SHOWN && html`<p class="more">${say('{count} more', { count: arrivals.length - SHOWN })}</p>`}
${
  token &&
  html`<section class="save-new"><h2>${say('Change')}</h2>
${complaint && html`<p class="complaint" role="alert">${retell(complaint)}</p>`}
<form class="save-form" method="post" action="${savedUrl(name)}"><input type="hidden" name="token" value="${token}">
<label class="save-query"><span>${say('Query')}</span><input name="q" required maxlength="${LONGEST_QUERY}" value="${query}" autocomplete="off" spellcheck="false"></label>
<button type="submit">${say('Save')}</button></form>
<details><summary>${say('Let it go')}</summary><p>${say('The list of what arrived goes with it; the cables stay.')}</p>${action('drop', say('Let it go'))}</details></section>`
}`,
  })
}
