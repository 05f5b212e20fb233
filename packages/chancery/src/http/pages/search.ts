import { tagTitle } from '@chancery/cable'
import type { FacetValue, QueryProblem, SearchAnswer, WordForms } from '../../archive/archive.ts'
import { type Child, type Html, html } from '../html.ts'
import { refine } from '../refine.ts'
import { inEnglish, type Message, retell, retold, say, tell } from '../tongues/index.ts'
import { cableUrl, feedUrl, type SearchState, type Sort, saveUrl, searchUrl } from '../urls.ts'
import { cables, number } from '../words.ts'
import { bulkForms } from './bulk.ts'
import { carryAway } from './carry.ts'
import { chips } from './chips.ts'
import { layout } from './layout.ts'
import { pageMarking } from './marking.ts'
import { summaryList } from './summary.ts'
import { type Timeline, timeline } from './timeline.ts'

/** Values of a facet in sight; the others unfold. */
const IN_SIGHT = 8

/** Months in a list: two years of them. */
const MOST_MONTHS = 24

const SORTS = [
  ['relevance', 'Best first'],
  ['newest', 'Newest first'],
  ['oldest', 'Oldest first'],
] as const satisfies readonly (readonly [Sort, Message])[]

/** Names of what the reader gathered, to choose from. */
export interface KnownNames {
  readonly collections: readonly string[]
  readonly tags: readonly string[]
}

/** A number that was typed: a cable that is held, several, or none. */
export interface Named {
  readonly name: string
  readonly number: string
  readonly held: number
}

export function searchPage(
  state: SearchState,
  answer: SearchAnswer,
  time: Timeline,
  known: KnownNames,
  named?: Named,
): Html {
  const { q } = state
  return layout({
    title: q ? `${q.slice(0, 80)} · Chancery` : `${say('All cables')} · Chancery`,
    kind: 'results',
    q,
    sort: state.sort,
    scripts: ['list.js'],
    feed: feedUrl(q),
    marking: pageMarking(answer.hits.map(hit => hit.label)),
    main: html`<h1 class="unseen">${say('Search results')}</h1>
<div class="answer-head">
<p class="total"><b>${cables(answer.total)}</b>${!q && html` <span class="reading">${say('everything in the room')}</span>`}${answer.total > 0 && html` <span class="see"><a href="${searchUrl({ q }, '/map')}">${say('On the map')}</a> <a href="${searchUrl({ q }, '/network')}">${say('Who writes to whom')}</a> <a href="${searchUrl({ q }, '/names')}">${say('Names')}</a> <a href="${searchUrl({ q }, '/trends')}">${say('Over time')}</a></span>`}</p>
${chips(state)}
${named && byNumber(named)}
${forms(answer.forms)}
${problems(q, answer.problems)}
</div>
<div class="answer">
<section class="hits-column" aria-label="${say('Cables found')}">
${answer.total > 0 ? [timeline(state, time), html`<h2 class="unseen">${say('Cables found')}</h2>`, order(state), summaryList(answer.hits, { from: { ...state, sort: state.sort ?? (q ? undefined : 'newest') } }), paging(state, answer), bulkForms(q, known.collections, known.tags), carryAway(q)] : nothing(q)}
</section>
<nav class="facets" aria-label="${say('Narrow the search')}">${answer.total > 0 && facets(state, answer)}</nav>
</div>`,
  })
}

function byNumber({ name, number, held }: Named): Html {
  const url = cableUrl(name)
  return html`<p class="brought">${
    held > 1
      ? tell('{count} {count:cable|cables} of this number: {number}', {
          count: held,
          number: html`<a href="${url}">${number}</a>`,
        })
      : held
        ? tell('The cable of this number: {number}', { number: html`<a href="${url}">${number}</a>` })
        : tell('No cable of the number {number} is here. {link}', {
            number,
            link: html`<a href="${url}">${say('What is known of it')}</a>`,
          })
  }</p>`
}

/** Words that were found for those that were typed: a bare word brings its inflections. */
function forms(list: readonly WordForms[]): Child {
  const brought = list.filter(({ typed, forms }) => forms.some(form => form !== typed))
  return (
    brought.length > 0 &&
    html`<p class="brought">${tell('Found {words}. In quotes a word is taken as it is written.', {
      words: brought.map(({ typed, forms, count: all }, i) => [
        i > 0 && '; ',
        tell('for {word}: {forms}', { word: html`<b>${typed}</b>`, forms: forms.join(', ') }),
        all > forms.length && ` ${say('and {count} more', { count: all - forms.length })}`,
      ]),
    })}</p>`
  )
}

function problems(q: string, list: readonly QueryProblem[]): Child {
  return list.map(
    ({ message, start, end, suggestion }) => html`<div class="problem" role="note">
<p>${retell(message)} ${
      suggestion &&
      tell('Did you mean {suggestion}?', {
        suggestion: html`<a href="${searchUrl({ q: q.slice(0, start) + suggestion + q.slice(end) })}"><code>${suggestion}</code></a>`,
      })
    }</p>
${end > start && html`<p class="typed"><code>${q.slice(Math.max(0, start - 60), start)}<u>${q.slice(start, Math.min(end, start + 80))}</u>${q.slice(end, end + 60)}</code></p>`}</div>`,
  )
}

const nothing = (
  q: string,
): Html => html`<div class="nothing"><p>${q ? say('No cable answers this query.') : say('No cable is here yet.')}</p>
${
  q &&
  html`<p>${tell('Fewer words find more; so does the beginning of a word with {star}, or {or} between words.', { star: html`<code>*</code>`, or: html`<code>OR</code>` })} <a href="/search">${say('All cables')}</a></p>
<p><a href="${saveUrl(q)}">${say('Save a search')}</a></p>`
}</div>`

/** In which order, and how much of each. */
function order(state: SearchState): Html {
  const { q, sort, dense } = state
  return html`<ul class="order" aria-label="${say('Order')}">${SORTS.filter(
    ([value]) => q || value !== 'relevance',
  ).map(
    ([value, name]) =>
      html`<li>${choice(say(name), value === (sort ?? (q ? 'relevance' : 'newest')), searchUrl({ ...state, cursor: undefined, sort: value }))}</li>`,
  )}
<li class="density">${choice(say('With passages'), !dense, searchUrl({ ...state, dense: false }))}</li><li>${choice(say('A line each'), dense === true, searchUrl({ ...state, dense: true }))}</li></ul>`
}

const choice = (name: string, chosen: boolean, href: string): Html =>
  chosen ? html`<span aria-current="true">${name}</span>` : html`<a href="${href}">${name}</a>`

function paging(state: SearchState, answer: SearchAnswer): Child {
  return html`<p class="paging">${
    state.cursor && html`<a href="${searchUrl({ ...state, cursor: undefined })}">${say('First page')}</a>`
  } ${
    answer.cursor &&
    html`<a rel="next" href="${searchUrl({ ...state, cursor: answer.cursor })}">${say('Next page')}</a>`
  } <a rel="alternate" type="application/atom+xml" href="${feedUrl(state.q)}">${say('Feed')}</a>${state.q && html` <a href="${saveUrl(state.q)}">${say('Save')}</a>`}</p>`
}

function facets(state: SearchState, { facets }: SearchAnswer): Child {
  const { q } = state
  const group = (title: string, field: string, values: readonly FacetValue[]): Child => {
    if (!values.length) return undefined
    const item = ({ value, name, count: n }: FacetValue): Html => {
      const { q: next, active } = refine(q, `${field}:${value}`)
      const meaning = field === 'tags' ? tagTitle(name) : undefined
      return html`<li${active && html` class="active"`}><a href="${searchUrl({ ...state, cursor: undefined, q: next })}"${
        active && html` aria-label="${say('{name}: take this away', { name })}"`
      }>${retold(name)}${meaning && html` <small${inEnglish()}>${meaning}</small>`}</a><span class="n">${number(n)}</span></li>`
    }
    const rest = values.slice(IN_SIGHT)
    return html`<details open><summary><h2>${title}</h2></summary>
<ul class="list">${values.slice(0, IN_SIGHT).map(item)}</ul>
${rest.length > 0 && html`<details class="rest"><summary>${say('{count} more', { count: rest.length })}</summary><ul class="list">${rest.map(item)}</ul></details>`}</details>`
  }
  return [
    group(say('Classification'), 'class', facets.class),
    group(say('Year'), 'date', facets.year),
    group(say('From'), 'from', facets.from),
    group(say('Addressee'), 'addressee', facets.addressee),
    group(say('TAGS'), 'tags', facets.tags),
    group(say('Caption'), 'caption', facets.caption),
    group(say('Collections'), 'collection', facets.collection),
    group(say('Your tags'), 'tag', facets.tag),
    group(say('Precedence'), 'precedence', facets.precedence),
    // Where a few months are left, they part the rest.
    facets.month.length > 1 &&
      facets.month.length <= MOST_MONTHS &&
      group(say('Month'), 'date', facets.month),
    facets.layout.length > 1 && group(say('Layout'), 'layout', facets.layout),
  ]
}
