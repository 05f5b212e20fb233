import { type Child, type Html, html } from '../html.ts'
import { say } from '../tongues/index.ts'

interface Figure {
  /** As in the addresses of its files: `/map.svg`. */
  readonly name: string
  /** What its addresses ask for. */
  readonly search: string
  readonly picture: Html
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Child[])[]
  readonly note?: string | undefined
  /** Below its numbers: of many these are a page. */
  readonly rest?: Child
  /** Its numbers are unfolded. */
  readonly open?: boolean
  /** Other numbers of the same picture. */
  readonly more?: readonly Numbers[]
}

/** A table below a picture, with its file. */
export interface Numbers {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Child[])[]
  /** Address of its file. */
  readonly file?: string
  /** What is not in it. */
  readonly rest?: Child
}

/** A picture with its numbers, and both as files. A picture in points is made in the browser, of the one in lines. */
export function figure({ name, search, picture, columns, rows, note, rest, open, more = [] }: Figure): Html {
  const file = (kind: string): string => `/${name}.${kind}${search && `?${search}`}`
  return html`<figure class="figure"><div class="picture">${picture}</div>
<figcaption>${note && html`<p>${note}</p>`}<p class="files">${say('Keep it as')} <a href="${file('svg')}" download>SVG</a> <a href="${file('svg')}" data-png="${name}" hidden>PNG</a> <a href="${file('csv')}" download>CSV</a></p></figcaption>
<details class="numbers" id="numbers"${open && html` open`}><summary>${say('The numbers')}</summary>${table(columns, rows)}${rest}</details>
${more.map(({ title, columns, rows, file, rest }) => html`<details class="numbers"><summary>${title}</summary>${file && html`<p class="files">${say('Keep it as')} <a href="${file}" download>CSV</a></p>`}${table(columns, rows)}${rest}</details>`)}</figure>`
}

/** A cell of words stands at its left. */
const WORDS = /^\p{Lu}/u

const table = (columns: readonly string[], rows: readonly (readonly Child[])[]): Html =>
  html`<table><thead><tr>${columns.map(name => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(([head, ...rest]) => html`<tr><th scope="row">${head}</th>${rest.map(cell => html`<td${typeof cell === 'string' && WORDS.test(cell) && html` class="words"`}>${cell}</td>`)}</tr>\n`)}</tbody></table>`
