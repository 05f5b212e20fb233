import { type Child, type Html, html } from '../html.ts'
import { type Heat, heatTable } from '../pictures/heat.ts'
import { say } from '../tongues/index.ts'
import { postUrl } from '../urls.ts'
import { number } from '../words.ts'
import { figure } from './figure.ts'
import { layout } from './layout.ts'

/** The numbers of one post and year, all its series together. */
export interface NumbersOfYear {
  readonly key: string
  readonly name: string
  readonly year: number
  readonly first: number
  readonly last: number
  readonly held: number
  readonly missing: number
  readonly cited: number
}

export interface GapsView {
  readonly heat: Heat
  readonly numbers: readonly NumbersOfYear[]
  readonly posts: number
  readonly start: number
  readonly onPage: number
  readonly total: { readonly held: number; readonly missing: number; readonly cited: number }
}

const gapsUrl = (start: number): string => `/gaps${start > 0 ? `?start=${start}` : ''}`

/** Which numbers of each post and year are here, and how many are not. */
export function gapsPage({ heat, numbers, posts, start, onPage, total }: GapsView): Html {
  const cell = ({ key, year }: NumbersOfYear, n: number): Child =>
    n ? html`<a href="${postUrl(key, year)}#numbers">${number(n)}</a>` : '0'
  return layout({
    title: `${say('Gaps in the numbers')} · Chancery`,
    kind: 'seeing',
    scripts: ['picture.js'],
    main: html`<h1>${say('Gaps in the numbers')}</h1>
<p class="total">${say('{held} {held:number|numbers} held, {missing} missing up to the last that is held of each post and year, {cited} of these cited.', { ...total })} <span class="reading">${say('{count} {count:post|posts}, those with most numbers first', { count: posts })}</span></p>
${
  heat.rows.length
    ? figure({
        name: 'gaps',
        search: start > 0 ? `start=${start}` : '',
        picture: heatTable(heat),
        columns: [
          say('Post'),
          say('Year'),
          say('First'),
          say('Last'),
          say('Held'),
          say('Missing'),
          say('Cited'),
        ],
        rows: numbers.map(one => [
          html`<a href="${postUrl(one.key, one.year)}">${one.name}</a>`,
          String(one.year),
          number(one.first),
          number(one.last),
          number(one.held),
          cell(one, one.missing),
          number(one.cited),
        ]),
        note: say(
          'The fuller a square, the more of the numbers of that year are held; an empty place is a year without any.',
        ),
      })
    : html`<p>${say('No cable here has a number of a post.')}</p>`
}
<p class="paging">${start > 0 && html`<a rel="prev" href="${gapsUrl(Math.max(0, start - onPage))}">${say('The posts before')}</a>`} ${start + onPage < posts && html`<a rel="next" href="${gapsUrl(start + onPage)}">${say('The next posts')}</a>`}</p>`,
  })
}
