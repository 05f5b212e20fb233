import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { type Html, html } from '../html.ts'
import { say } from '../tongues/index.ts'

export interface Line {
  readonly name: string
  readonly values: readonly number[]
  /** Where each value leads. */
  readonly hrefs: readonly string[]
}

export interface LineChart {
  /** Names of the stretches of time from left to right. */
  readonly stretches: readonly string[]
  readonly lines: readonly Line[]
  /** How a value is said: `12 cables`, `3.1 %`. */
  readonly worded: (value: number) => string
  /** How a tick of the scale is said. */
  readonly tick: (value: number) => string
}

const WIDTH = 1000
const HEIGHT = 380
const LEFT = 56
const TOP = 12
const BOTTOM = 30
/** Names below the columns that have room. */
const MOST_NAMES = 12
/** As the style sheet has them, for a file that stands alone. */
const INKS = ['#6f1d1b', '#24426f', '#2f6b3a', '#8a5a00', '#5b3b7a', '#00606b', '#8c2f5f', '#4a4a4a']
/** A line is told by its dashes too, where colours are not seen. */
const DASHES = ['', '7 4', '2 3', '10 3 2 3', '14 4', '4 2 1 2', '1 4', '8 2 2 2 2 2']

export const MOST_LINES = INKS.length

/** Lines over time. Each point is a link in a page; a file that stands alone has none. */
export function lineChart({ stretches, lines, worded, tick }: LineChart, alone = false): Html {
  const most = Math.max(...lines.flatMap(one => one.values), 0)
  const y = scaleLinear([0, most || 1], [HEIGHT - BOTTOM, TOP]).nice(5)
  const x = (i: number): number => LEFT + ((WIDTH - LEFT - 12) * (i + 0.5)) / stretches.length
  const draw = line<number>(
    (_, i) => x(i),
    value => y(value),
  ).digits(1)
  const every = Math.ceil(stretches.length / MOST_NAMES)
  return html`<svg ${alone && html`xmlns="http://www.w3.org/2000/svg" width="${WIDTH * 2}" height="${HEIGHT * 2}" font-family="Source Sans 3, Helvetica, Arial, sans-serif" font-size="12" fill="#1f1b16" `}class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}"${!alone && html` role="group" aria-label="${say('Lines over time')}"`}>
${alone && html`<rect width="${WIDTH}" height="${HEIGHT}" fill="#fffdf8"/>`}
<g class="scale" aria-hidden="true">${y
    .ticks(5)
    .map(
      value =>
        html`<path d="M${LEFT} ${round(y(value))}H${WIDTH - 12}"${alone && html` stroke="#d8d0bf"`}/><text x="${LEFT - 8}" y="${round(y(value) + 4)}" text-anchor="end">${tick(value)}</text>`,
    )}${stretches.map((name, i) => i % every === 0 && html`<text x="${round(x(i))}" y="${HEIGHT - 8}" text-anchor="middle">${name}</text>`)}</g>
${lines.map(({ name, values, hrefs }, n) => {
  const dashes = DASHES[n]! && html` stroke-dasharray="${DASHES[n]!}"`
  const path = html`<path class="line" d="${draw([...values]) ?? ''}" fill="none"${dashes}${alone && html` stroke="${INKS[n]!}" stroke-width="2"`}/>`
  const points = values.map((value, i) => {
    const what = `${name}, ${stretches[i]!}: ${worded(value)}`
    const circle = html`<circle cx="${round(x(i))}" cy="${round(y(value))}" r="${alone ? 2 : 4}"${alone && html` fill="${INKS[n]!}"`}><title>${what}</title></circle>`
    return value > 0 && (alone ? circle : html`<a href="${hrefs[i]!}" aria-label="${what}">${circle}</a>`)
  })
  return html`<g class="series series-${n + 1}">${path}${points}</g>`
})}
${alone && lines.map(({ name }, n) => html`<text x="${LEFT + 12}" y="${TOP + 14 + n * 16}" fill="${INKS[n]!}">${name}</text>`)}
</svg>`
}

const round = (n: number): number => Math.round(n * 10) / 10

/** What shows which line is which, beside its name. */
export const lineSample = (n: number): Html =>
  html`<svg class="line-sample series-${n + 1}" viewBox="0 0 30 8" aria-hidden="true"><path class="line" d="M0 4H30" fill="none"${DASHES[n]! && html` stroke-dasharray="${DASHES[n]!}"`}/></svg>`
