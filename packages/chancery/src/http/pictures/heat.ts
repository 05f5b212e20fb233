import { type Html, html } from '../html.ts'
import { say } from '../tongues/index.ts'

/** One square of a heat table. */
export interface Square {
  /** From 0 to 1; drawn the darker the more. */
  readonly share: number
  readonly says: string
  readonly href: string
}

export interface Heat {
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly name: string
    readonly href: string
    readonly squares: readonly (Square | undefined)[]
  }[]
}

const NAMES = 190
const TOP = 26
const HEIGHT = 20
const WIDTH = 1000
/** Columns that have room for their names. */
const MOST_NAMES = 24
const LONGEST = 28

/** Rows of squares: in a page each is a link, a file that stands alone has none. */
export function heatTable({ columns, rows }: Heat, alone = false): Html {
  const wide = (WIDTH - NAMES) / Math.max(1, columns.length)
  const every = Math.ceil(columns.length / MOST_NAMES)
  const height = TOP + rows.length * HEIGHT + 4
  const x = (i: number): number => Math.round((NAMES + i * wide) * 10) / 10
  const gap = Math.min(2, wide / 6)
  return html`<svg ${alone && html`xmlns="http://www.w3.org/2000/svg" width="${WIDTH * 2}" height="${height * 2}" font-family="Source Sans 3, Helvetica, Arial, sans-serif" font-size="12" fill="#1f1b16" `}class="chart heat" viewBox="0 0 ${WIDTH} ${height}"${!alone && html` role="group" aria-label="${say('Numbers held, by post and year')}"`}>
${alone && html`<rect width="${WIDTH}" height="${height}" fill="#fffdf8"/>`}
<g class="scale" aria-hidden="true">${columns.map((name, i) => i % every === 0 && html`<text x="${Math.min(x(i + 0.5), WIDTH - 16)}" y="17" text-anchor="middle">${name}</text>`)}</g>
${rows.map(({ name, href, squares }, row) => {
  const y = TOP + row * HEIGHT
  const text = html`<text class="row" x="${NAMES - 8}" y="${y + 14}" text-anchor="end">${name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name}</text>`
  return [
    alone ? text : html`<a href="${href}">${text}</a>`,
    squares.map((square, i) => {
      if (!square) return undefined
      const place = html`x="${x(i)}" y="${y + 1}" width="${(wide - gap).toFixed(1)}" height="${HEIGHT - 2}"`
      const drawn = html`<rect class="empty" ${place}${alone && html` fill="#efe8da"`}/><rect class="square" ${place} opacity="${(0.2 + 0.8 * square.share).toFixed(2)}"${alone && html` fill="#24426f"`}><title>${square.says}</title></rect>`
      return alone ? drawn : html`<a href="${square.href}" aria-label="${square.says}">${drawn}</a>`
    }),
  ]
})}
</svg>`
}

export const sharesOf = (held: number, missing: number): number => held / Math.max(1, held + missing)

export const heldOf = (name: string, year: number, held: number, missing: number): string =>
  say('{name}, {year}: {held} of {all} held', { name, year: String(year), held, all: held + missing })
