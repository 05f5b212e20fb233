import { type Child, type Html, html } from '../html.ts'
import { say } from '../tongues/index.ts'

interface Figure {
  /** As in the addresses of its files: `/map.svg`. */
  readonly name: string
  /** What its addresses ask for. */
  readonly search: string
  readonly picture: Html
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly note?: string | undefined
}

/** A picture with its numbers, and both as files. A picture in points is made in the browser, of the one in lines. */
export function figure({ name, search, picture, columns, rows, note }: Figure): Html {
  const file = (kind: string): string => `/${name}.${kind}${search && `?${search}`}`
  return html`<figure class="figure">${picture}
<figcaption>${note && html`<p>${note}</p>`}<p class="files">${say('Keep it as')} <a href="${file('svg')}" download>SVG</a> <a href="${file('svg')}" data-png="${name}" hidden>PNG</a> <a href="${file('csv')}" download>CSV</a></p></figcaption>
<details class="numbers"><summary>${say('The numbers')}</summary>${table(columns, rows)}</details></figure>`
}

const table = (columns: readonly string[], rows: readonly (readonly Child[])[]): Html =>
  html`<table><thead><tr>${columns.map(name => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(([head, ...rest]) => html`<tr><th scope="row">${head}</th>${rest.map(cell => html`<td>${cell}</td>`)}</tr>\n`)}</tbody></table>`
