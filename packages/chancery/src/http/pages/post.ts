import type { Gap, GapSeries, PostRecord } from '../../archive/relations.ts'
import { type Child, type Html, html } from '../html.ts'
import { english, say, spoken, tell } from '../tongues/index.ts'
import { cableUrl, postUrl, searchUrl } from '../urls.ts'
import { percent as inPercent, number, shortDay } from '../words.ts'
import { cell } from './cell.ts'
import { layout } from './layout.ts'

export interface PostView {
  readonly post: PostRecord
  /** Of all years. */
  readonly series: readonly GapSeries[]
  /** Whose missing numbers are listed. */
  readonly year?: number | undefined
}

/** Missing ranges that are listed. */
const MOST_GAPS = 400

/** A post: its names over time, where it is, its cables and its numbers by year. */
export function postPage({ post, series, year }: PostView): Html {
  const { name, key, authority, sent, received, queries } = post
  return layout({
    title: `${name} · Chancery`,
    kind: 'related',
    q: queries.sent.length < 200 ? queries.sent : '',
    canonical: postUrl(key),
    main: html`<header class="related-head"><h1>${name}</h1>
<p>${authority?.countryName && [english(authority.countryName), '. ']}<a href="${searchUrl({ q: queries.sent })}">${say('{count} {count:cable|cables} from it', { count: sent })}</a>, <a href="${searchUrl({ q: queries.received })}">${say('{count} to it', { count: received })}</a>.</p></header>
<div class="post">
<section aria-labelledby="known"><h2 id="known">${say('What is known')}</h2>${known(post)}</section>
<section aria-labelledby="years"><h2 id="years">${say('By year')}</h2>${years(post, series, year)}</section>
</div>
${
  year !== undefined &&
  ranges(
    post,
    series.filter(one => one.year === year),
    year,
  )
}`,
  })
}

const CHANGES = {
  renamed: '{before} is renamed {after}',
  moved: '{before} moves to {after}',
  'opened again': '{before} opens again as {after}',
} as const

const time = (iso: string): Html => html`<time datetime="${iso}">${shortDay(iso)}</time>`

const between = (first: string, last: string): Child =>
  tell('{first} to {last}', { first: time(first), last: time(last) })

function known({ key, authority }: PostRecord): Html {
  const { names = [], changes = [], latitude, longitude } = authority ?? {}
  return html`<dl class="form">
${names.map(one => {
  const span =
    one.from || one.to
      ? say('{from} to {to}', { from: String(one.from ?? '…'), to: String(one.to ?? say('today')) })
      : ''
  return cell(
    one.name,
    html`${one.designators.map((designator, i) => [i > 0 && html`<br>`, designator])}${span && html`<br><span class="gloss">${span}</span>`}`,
  )
})}
${changes.map(({ before, after, year, how }) => cell(String(year), say(CHANGES[how], { before, after })))}
${cell(say('In numbers'), html`<span class="value code">${key}</span>`)}
${cell(say('Also written'), names.some(one => one.variants.length) && html`<span class="code">${names.flatMap(one => one.variants).join(', ')}</span>`)}
${cell(say('Indicators'), names.some(one => one.routing.length) && html`<span class="code">${names.flatMap(one => one.routing).join(', ')}</span>`)}
${cell(say('Place'), latitude !== undefined && longitude !== undefined && `${degrees(latitude, say('N'), say('S'))}, ${degrees(longitude, say('E'), say('W'))}`)}
${!authority && cell(say('Tables'), say('have no post of this name; its cables say that there was one.'))}
</dl>`
}

const degrees = (value: number, plus: string, minus: string): string =>
  `${spoken().tongue.decimal(Math.abs(value), 2)}° ${value < 0 ? minus : plus}`

function years(
  { key, years, queries }: PostRecord,
  series: readonly GapSeries[],
  now: number | undefined,
): Child {
  const all = [...new Set([...years.map(one => one.year), ...series.map(one => one.year)])].sort()
  if (!all.length) return html`<p>${say('No cable from it or to it is here.')}</p>`
  const most = Math.max(1, ...years.map(one => one.sent))
  const rows = all.map(year => {
    const of = years.find(one => one.year === year)
    const numbers = series.filter(one => one.year === year)
    const main = numbers[0]
    const missing = numbers.reduce((sum, one) => sum + one.missing, 0)
    const within = (query: string, n: number | undefined): Child =>
      n ? html`<a href="${searchUrl({ q: `${query} date:${year}` })}">${number(n)}</a>` : '–'
    return html`<tr${year === now && html` class="now"`}><th scope="row">${String(year)}</th><td class="n">${within(queries.sent, of?.sent)}</td><td class="n">${within(queries.received, of?.received)}</td><td class="bar-cell">${bar(of?.sent ?? 0, most)}</td><td class="n">${main && `${number(main.first)}–${number(main.last)}`}</td><td class="n">${main && percent(main.share)}</td><td class="n">${main && (missing ? html`<a href="${postUrl(key, year)}#numbers">${number(missing)}</a>` : '0')}</td></tr>`
  })
  return html`<div class="wide" tabindex="0" role="region" aria-label="${say('Cables and numbers by year')}"><table class="ledger"><thead><tr><th scope="col">${say('Year')}</th><th scope="col" class="n">${say('From')}</th><th scope="col" class="n">${say('To')}</th><th scope="col"><span class="unseen">${say('Cables from it as a bar')}</span></th><th scope="col" class="n">${say('Numbers')}</th><th scope="col" class="n">${say('Held')}</th><th scope="col" class="n">${say('Missing')}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

const bar = (n: number, most: number): Child =>
  n > 0 &&
  html`<svg class="bar-line" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect class="bar" width="${Math.max(1, Math.round((n / most) * 100))}" height="1"/></svg>`

/** Never all where one is missing, nor none where one is there. */
const percent = (share: number): string =>
  share >= 0.995 && share < 1
    ? `> ${inPercent(0.99, 0)}`
    : share > 0 && share < 0.0005
      ? `< ${inPercent(0.001, 1)}`
      : inPercent(share, share < 0.1 ? 1 : 0)

function ranges({ key }: PostRecord, series: readonly GapSeries[], year: number): Child {
  return html`<section class="missing-numbers" aria-labelledby="numbers"><h2 id="numbers">${say('Missing of {year}', { year: String(year) })}</h2>
${!series.length && html`<p>${say('No number of this year is held.')}</p>`}
${series.map(
  one => html`${series.length > 1 && html`<h3>${one.series === 1 ? say('The series from number 1') : say('A series beside it, {first} to {last}', { first: one.first, last: one.last })}</h3>`}
<p class="gloss">${one.post}: ${say('numbers {first} to {last}', { first: one.first, last: one.last })}${one.since && html`, ${one.until === one.since ? time(one.since) : between(one.since, one.until!)}`}; ${say('{held} held, {missing} missing', { held: one.held, missing: one.missing })}${one.cited > 0 && `, ${say('{count} of them cited', { count: one.cited })}`}.</p>
${cover(one)}
${one.gaps.length > 0 && html`<div class="wide" tabindex="0" role="region" aria-label="${say('Missing numbers')}"><table class="ledger"><thead><tr><th scope="col">${say('Missing')}</th><th scope="col" class="n">${say('Numbers')}</th><th scope="col">${say('Must have been sent')}</th><th scope="col" class="n">${say('Cited')}</th></tr></thead><tbody>${one.gaps.slice(0, MOST_GAPS).map(gap => gapRow(gap, key, year))}</tbody></table></div>`}
${one.gaps.length > MOST_GAPS && html`<p class="gloss">${tell('{count} more {count:range|ranges}; {command} prints all.', { count: one.gaps.length - MOST_GAPS, command: html`<code>chancery gaps ${key} --year ${String(year)}</code>` })}</p>`}
${one.strays.length > 0 && html`<p class="gloss">${tell('Out of the order of time, perhaps misread: {numbers}.', { numbers: one.strays.map((stray, i) => [i > 0 && ', ', html`<a href="${cableUrl(`${year}${key}${stray}`)}">${String(stray)}</a>`]) })}</p>`}`,
)}</section>`
}

/** Pieces of the strip of a year. */
const STRIP = 200

/** How much of each stretch of the numbers is held. */
function cover({ first, last, gaps }: GapSeries): Child {
  const size = last - first + 1
  const pieces = Math.min(STRIP, size)
  const missing = new Float64Array(pieces)
  for (const gap of gaps) {
    const [from, to] = [((gap.from - first) / size) * pieces, ((gap.to + 1 - first) / size) * pieces]
    for (let i = Math.floor(from); i < Math.min(pieces, Math.ceil(to)); i++)
      missing[i]! += Math.min(to, i + 1) - Math.max(from, i)
  }
  return html`<svg class="cover" viewBox="0 0 ${pieces} 1" preserveAspectRatio="none" aria-hidden="true"><rect class="void" width="${pieces}" height="1"/>${[...missing].map((share, i) => share < 1 && html`<rect class="bar" x="${i}" width="1.02" height="1" opacity="${(1 - share).toFixed(2)}"/>`)}</svg>`
}

function gapRow({ from, to, count: n, cited, after, before }: Gap, key: string, year: number): Html {
  const range = from === to ? number(from) : `${number(from)}–${number(to)}`
  const when: Child =
    after && before
      ? after === before
        ? time(after)
        : between(after, before)
      : after
        ? tell('after {day}', { day: time(after) })
        : before && tell('before {day}', { day: time(before) })
  return html`<tr><th scope="row">${n === 1 && cited ? html`<a href="${cableUrl(`${year}${key}${from}`)}">${range}</a>` : range}</th><td class="n">${number(n)}</td><td>${when}</td><td class="n">${cited > 0 && number(cited)}</td></tr>`
}
