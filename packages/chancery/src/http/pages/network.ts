import type { SearchAnswer } from '../../archive/archive.ts'
import type { Traffic, TrafficBy } from '../../archive/relations.ts'
import { type Child, type Html, html } from '../html.ts'
import { type Network, networkPicture, nodeQuery } from '../pictures/network.ts'
import { say, tell } from '../tongues/index.ts'
import { type SearchState, searchUrl } from '../urls.ts'
import { cables, number } from '../words.ts'
import { chips } from './chips.ts'
import { figure } from './figure.ts'
import { layout } from './layout.ts'
import { pageMarking } from './marking.ts'
import { type Timeline, timeline } from './timeline.ts'

/** How many of the strongest lines are drawn. */
export const MOST_LINES: readonly number[] = [100, 30, 300, 1000, 5000]
/** Rows of the table on one page. */
export const TABLE_ROWS = 500

export interface NetworkView {
  readonly state: SearchState
  readonly by: TrafficBy
  readonly lines: number
  /** First row of the table. */
  readonly start: number
  readonly answer: SearchAnswer
  readonly traffic: Traffic
  readonly picture: Network
  readonly time: Timeline
}

/** Who writes to whom. */
export function networkPage({ state, by, lines, start, answer, traffic, picture, time }: NetworkView): Html {
  const { nodes, edges, total, sent } = traffic
  const url = (also: Readonly<Record<string, string | undefined>>): string =>
    searchUrl({ ...state, cursor: undefined, also: { ...state.also, ...also } }, '/network')
  const within = (...parts: readonly (string | undefined)[]): string =>
    [state.q && (parts.some(Boolean) ? grouped(state.q) : state.q), ...parts].filter(Boolean).join(' ')
  const sizes = [...MOST_LINES].sort((a, b) => a - b)
  const search = url({}).split('?')[1] ?? ''
  const cell = (from: number, to: number, cables: number): Child =>
    html`<a href="${searchUrl({ q: within(nodes[from]!.queries.sent, nodes[to]!.queries.received) })}">${number(cables)}</a>`
  const shown = edges.slice(start, start + TABLE_ROWS)
  return layout({
    title: `${say('Who writes to whom')} · Chancery`,
    kind: 'seeing',
    q: state.q,
    marking: pageMarking(answer.hits.map(hit => hit.label)),
    scripts: ['list.js', 'picture.js'],
    main: html`<h1>${say('Who writes to whom')}</h1>
<div class="answer-head"><p class="total"><b><a href="${searchUrl({ q: state.q })}">${cables(total)}</a></b> <span class="reading">${by === 'post' ? say('{nodes} posts and offices, {pairs} {pairs:pair|pairs}', { nodes: nodes.length, pairs: edges.length }) : say('{nodes} senders and addressees, {pairs} {pairs:pair|pairs}', { nodes: nodes.length, pairs: edges.length })}${sent < total && `; ${say('{count} {count:cable|cables} of no known post', { count: total - sent })}`}</span></p>
${chips(state, '/network')}
<ul class="order" aria-label="${say('Who is shown')}">${choice(say('Posts'), by === 'post', url({ by: undefined }))}${choice(say('Addressees as written'), by === 'addressee', url({ by: 'addressee' }))}</ul>
<ul class="order" aria-label="${say('Lines that are drawn')}"><li>${say('Strongest')}</li>${sizes.filter((size, i) => i === 0 || sizes[i - 1]! < edges.length || size === lines).map(size => choice(number(size), size === lines, url({ lines: size === MOST_LINES[0] ? undefined : String(size) })))}</ul></div>
${timeline(state, time, '/network')}
${
  edges.length
    ? figure({
        name: 'network',
        search,
        picture: networkPicture(picture, node => searchUrl({ q: within(nodeQuery(node)) })),
        columns: [say('From'), say('To'), say('Cables')],
        rows: shown.map(({ from, to, cables }) => [
          nodes[from]!.name,
          nodes[to]!.name,
          cell(from, to, cables),
        ]),
        note: say(
          '{n} of {of} {of:pair|pairs}; a line bends to the right on its way, and its width tells how many cables went there.',
          { n: picture.ways.length, of: edges.length },
        ),
        open: start > 0,
        rest:
          edges.length > TABLE_ROWS &&
          html`<p class="paging">${tell('{first} to {last}', { first: number(start + 1), last: number(start + shown.length) })} ${start > 0 && html`<a rel="prev" href="${url({ start: start - TABLE_ROWS > 0 ? String(start - TABLE_ROWS) : undefined })}#numbers">${say('The ones before')}</a>`} ${start + TABLE_ROWS < edges.length && html`<a rel="next" href="${url({ start: String(start + TABLE_ROWS) })}#numbers">${say('The next')}</a>`}</p>`,
      })
    : html`<p>${say('No cable of this search tells who sent it and to whom.')}</p>`
}`,
  })
}

const choice = (name: string, chosen: boolean, href: string): Child =>
  html`<li>${chosen ? html`<span aria-current="true">${name}</span>` : html`<a href="${href}">${name}</a>`}</li>`

/** A choice of words is one condition beside others. */
const grouped = (q: string): string => (/\bOR\b/.test(q) ? `(${q})` : q)
