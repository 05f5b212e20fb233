import { type Child, type Html, html } from '../html.ts'
import { type LineChart, lineChart, lineSample, MOST_LINES } from '../pictures/line-chart.ts'
import { say } from '../tongues/index.ts'
import { type SearchState, searchUrl } from '../urls.ts'
import { cables, number, percent } from '../words.ts'
import { chips } from './chips.ts'
import { figure } from './figure.ts'
import { layout } from './layout.ts'
import type { Shown } from './marking.ts'

/** One search whose course is shown. */
export interface Course {
  readonly q: string
  /** The search with that of the whole page. */
  readonly whole: string
  readonly total: number
}

export interface TrendsView {
  readonly state: SearchState
  /** Searches that are compared; none, and the whole search alone is shown. */
  readonly courses: readonly Course[]
  readonly chart: LineChart
  /** Shares of all cables of a stretch; else numbers. */
  readonly shares: boolean
  /** Address of the same with other searches, or with shares. */
  readonly url: (change: { readonly courses?: readonly string[]; readonly shares?: boolean }) => string
  readonly marking: Shown | undefined
}

/** How often something was said, sent or tagged over time; several beside one another. */
export function trendsPage({ state, courses, chart, shares, url, marking }: TrendsView): Html {
  const compared = courses.map(({ q }) => q)
  return layout({
    title: `${say('Over time')} · Chancery`,
    kind: 'seeing',
    q: state.q,
    marking,
    scripts: ['picture.js'],
    main: html`<h1>${say('Over time')}</h1>
<div class="answer-head">${chips(state, '/trends')}
<form class="compare" action="/trends">${state.q && html`<input type="hidden" name="q" value="${state.q}">`}${compared.map(q => html`<input type="hidden" name="with" value="${q}">`)}${shares && html`<input type="hidden" name="as" value="shares">`}
${
  compared.length < MOST_LINES
    ? html`<label>${say('Compare')} <input type="text" name="with" placeholder="${say('a word, tags:SNAR, from:OSLO')}" required></label> <button type="submit">${say('Add')}</button>`
    : html`<p>${say('No more than {count} can be told apart.', { count: MOST_LINES })}</p>`
}</form>
<ul class="legend">${courses.map(
      ({ q, whole, total }, i) =>
        html`<li>${lineSample(i)} <a href="${searchUrl({ q: whole })}">${q || say('all of it')}</a> <span class="n">${number(total)}</span>${
          compared.length > 0 &&
          html` <a class="chip-off" href="${url({ courses: compared.filter((_, n) => n !== i) })}" aria-label="${say('Without: {what}', { what: q })}">×</a>`
        }</li>`,
    )}</ul>
<ul class="order">${choice(say('Cables'), !shares, url({ shares: false }))}${choice(say('Share of all cables'), shares, url({ shares: true }))}</ul></div>
${
  chart.stretches.length
    ? figure({
        name: 'trends',
        search: url({}).split('?')[1] ?? '',
        picture: lineChart(chart),
        columns: ['', ...chart.lines.map(one => one.name)],
        rows: chart.stretches.map((name, i) => [
          name,
          ...chart.lines.map(one => chart.worded(one.values[i]!)),
        ]),
      })
    : html`<p>${say('No cable of this search has a date.')}</p>`
}`,
  })
}

const choice = (name: string, chosen: boolean, href: string): Child =>
  html`<li>${chosen ? html`<span aria-current="true">${name}</span>` : html`<a href="${href}">${name}</a>`}</li>`

export const asCables = cables
export const asShare = (share: number): string => percent(share, share < 0.01 ? 2 : 1)
