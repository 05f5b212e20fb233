import type { FacetValue, NamesAnswer, SearchAnswer, SpellingReport } from '../../archive/archive.ts'
import { NAME_FIELDS, type NameField } from '../../query/index.ts'
import { type Child, type Html, html } from '../html.ts'
import { inEnglish, type Message, retell, say, tell } from '../tongues/index.ts'
import { nameUrl, type SearchState, searchUrl } from '../urls.ts'
import { cables, longMinute, number } from '../words.ts'
import { chips } from './chips.ts'
import { layout } from './layout.ts'
import { pageMarking } from './marking.ts'
import { summaryList } from './summary.ts'
import { type Timeline, timeline } from './timeline.ts'

export const KINDS = {
  person: 'People',
  org: 'Organisations',
  place: 'Places',
} as const satisfies Readonly<Record<NameField, Message>>

const KIND = {
  person: 'Person',
  org: 'Organisation',
  place: 'Place',
} as const satisfies Readonly<Record<NameField, Message>>

/** Names of each kind that a page shows. */
export const NAMES_SHOWN = 100

const lists = ({ kinds }: NamesAnswer, without: readonly string[] = []): Child =>
  html`<div class="name-lists">${NAME_FIELDS.map(kind => {
    const names = kinds[kind].names.filter(one => !without.includes(`${kind} ${one.name}`))
    if (without.length && !names.length) return undefined
    return html`<section aria-labelledby="${kind}"><h2 id="${kind}">${say(KINDS[kind])} <span class="n">${number(kinds[kind].total)}</span></h2>
${names.length > 0 && html`<ol class="list"${inEnglish()}>${names.map(one => item(kind, one))}</ol>`}</section>`
  })}</div>`

const item = (kind: NameField, { name, count: n }: FacetValue): Html =>
  html`<li><a href="${nameUrl(kind, name)}">${name}</a><span class="n">${number(n)}</span></li>`

/** What rules found is not certain, and the page says so. */
const honest = (): Html =>
  html`<p class="gloss">${say('Found in the texts by rules and lists: some names are missed, some are none.')}</p>`

export interface NamesView {
  readonly state: SearchState
  readonly answer: SearchAnswer
  readonly names: NamesAnswer
  readonly time: Timeline
}

/** Who and what the texts of a result name. */
export function namesPage({ state, answer, names, time }: NamesView): Html {
  return layout({
    title: `${say('Names')} · Chancery`,
    kind: 'seeing',
    q: state.q,
    marking: pageMarking(answer.hits.map(hit => hit.label)),
    scripts: ['list.js'],
    main: html`<h1>${say('Names')}</h1>
<div class="answer-head"><p class="total"><b><a href="${searchUrl({ q: state.q })}">${cables(answer.total)}</a></b></p>
${chips(state, '/names')}</div>
${timeline(state, time, '/names')}
${lists(names)}
${honest()}
<p class="gloss">${say('The language model has read {read} of {total}.', { read: number(names.readByModel), total: cables(names.total) })} <a href="${searchUrl({ q: state.q }, '/names/model')}">${names.readByModel < names.total ? say('Have it read the others') : say('About the model')}</a></p>
<p class="files">${say('Keep it as')} <a href="/names.csv${state.q && `?${new URLSearchParams({ q: state.q })}`}" download>CSV</a></p>`,
  })
}

export interface NameView {
  readonly kind: NameField
  readonly name: string
  readonly q: string
  readonly answer: SearchAnswer
  readonly names: NamesAnswer
  readonly time: Timeline
  /** Names like it that stand in cables which the reader sees. */
  readonly like: readonly FacetValue[]
  /** Other spellings that count as it, what was decided of them, and a way to decide. */
  readonly spellings: readonly string[]
  readonly decisions: readonly SpellingReport[]
  /** Absent where the reader may not decide. */
  readonly token?: string | undefined
  readonly complaint?: string | undefined
  readonly typed?: string | undefined
}

/** One name: its cables over time, who stands with it, names that are written much like it. */
export function namePage(view: NameView): Html {
  const { kind, name, q, answer, names, time, like, spellings } = view
  return layout({
    title: `${name} · Chancery`,
    kind: 'seeing',
    q,
    marking: pageMarking(answer.hits.map(hit => hit.label)),
    scripts: ['list.js'],
    main: html`<h1${inEnglish()}>${name}</h1>
<div class="answer-head"><p class="total"><b><a href="${searchUrl({ q })}">${cables(answer.total)}</a></b> <span class="reading">${say(KIND[kind])}</span> <span class="see"><a href="${searchUrl({ q }, '/map')}">${say('On the map')}</a> <a href="${searchUrl({ q }, '/network')}">${say('Who writes to whom')}</a> <a href="${searchUrl({ q }, '/trends')}">${say('Over time')}</a></span></p>
${spellings.length > 0 && html`<p class="spellings">${tell('Also written {names}', { names: spellings.map((one, i) => [i > 0 && ', ', html`<a href="${nameUrl(kind, one)}"${inEnglish()}>${one}</a>`]) })}</p>`}</div>
${timeline({ q }, time)}
${
  like.length > 0 &&
  html`<section aria-labelledby="like"><h2 id="like">${say('Written much like it')}</h2><ul class="list name-like"${inEnglish()}>${like.map(one => item(kind, one))}</ul></section>`
}
<section aria-labelledby="newest"><h2 id="newest">${say('Latest')}</h2>${summaryList(answer.hits, { from: { q, sort: 'newest' } })}</section>
<h2>${say('Named in the same cables')}</h2>
${lists(
  names,
  [name, ...spellings].map(one => `${kind} ${one}`),
)}
${decided(view)}
${honest()}`,
  })
}

/** What was decided of its spellings, with the way back, and the way to decide. */
const decided = ({ kind, name, like, decisions, token, complaint, typed = '' }: NameView): Child =>
  (token !== undefined || decisions.length > 0) &&
  html`<section class="decided" aria-labelledby="spellings"><h2 id="spellings">${say('Spellings')}</h2>
${complaint && html`<p class="complaint" role="alert">${retell(complaint)}</p>`}
${decisions.length > 0 && html`<ul class="deeds">${decisions.map(one => html`<li><span>${spellingLine(one)}</span>${token !== undefined && !one.undoneAt && apartForm(one, token)}</li>`)}</ul>`}
${
  token !== undefined &&
  html`<form class="line-form" method="post" action="${nameUrl(kind, name)}"><input type="hidden" name="token" value="${token}">
<label class="wide"><span>${say('Also written')}</span><input name="spelling" required maxlength="120" value="${typed}" list="like-it" autocomplete="off" spellcheck="false"></label><datalist id="like-it">${like.map(one => html`<option value="${one.name}"></option>`)}</datalist>
<button name="do" value="merge">${say('It is one name')}</button></form>
<p class="gloss">${say('Both count as one for every reader, in lists and in queries. It can be taken back.')}</p>`
}</section>`

/** Who said when that two spellings are one name. */
export const spellingLine = ({ kind, name, spelling, by, at, undoneBy, undoneAt }: SpellingReport): Child => [
  html`<time datetime="${at}">${longMinute(at)}</time>: `,
  tell('{spelling} is {name}, said {reader}.', {
    spelling: html`<b${inEnglish()}>${spelling}</b>`,
    name: html`<a href="${nameUrl(kind, name)}"${inEnglish()}>${name}</a>`,
    reader: by,
  }),
  undoneAt !== undefined &&
    html` ${tell('Taken back by {reader}, {time}.', { reader: undoneBy, time: html`<time datetime="${undoneAt}">${longMinute(undoneAt)}</time>` })}`,
]

export const apartForm = ({ id, kind, name }: SpellingReport, token: string): Html =>
  html`<form class="undo" method="post" action="${nameUrl(kind, name)}"><input type="hidden" name="token" value="${token}"><input type="hidden" name="decision" value="${id}">
<button name="do" value="undo">${say('Take it back')}</button></form>`
