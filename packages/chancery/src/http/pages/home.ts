import { LEVELS } from '@chancery/cable'
import type { FacetValue, RoomSummary } from '../../archive/archive.ts'
import { CLASS_NAMES, CLASS_VALUES } from '../../query/index.ts'
import { type Html, html } from '../html.ts'
import { searchUrl } from '../urls.ts'
import { count, longDay, number } from '../words.ts'
import { layout, searchForm } from './layout.ts'
import { pageMarking, tone } from './marking.ts'
import { summaryLine } from './summary.ts'

/** Posts shown before the rest are left to the search page. */
const POSTS = 30

export function homePage(room: RoomSummary): Html {
  return layout({
    title: 'Chancery',
    kind: 'home',
    q: false,
    marking: pageMarking(room.recent.map(summary => summary.label)),
    main: html`<section class="hero">
<h1>The reading room</h1>
${room.cables ? html`<p class="holdings">${holdings(room)}</p>` : html`<p class="holdings">No cable is here yet. Add some with <code>chancery add PATH</code>.</p>`}
${searchForm('', { large: true })}
</section>
${room.cables > 0 && contents(room)}`,
  })
}

function holdings({ cables, earliest, latest }: RoomSummary): string {
  const span =
    earliest && latest
      ? earliest.slice(0, 10) === latest.slice(0, 10)
        ? ` of ${longDay(earliest)}`
        : ` from ${longDay(earliest)} to ${longDay(latest)}`
      : ''
  return `${count(cables, 'cable')}${span}`
}

const contents = (room: RoomSummary): Html => html`<div class="room">
<section class="recent" aria-labelledby="recent"><h2 id="recent">Latest</h2>
<ol class="hits">${room.recent.map(summary => summaryLine(summary))}</ol>
<p class="more"><a href="${searchUrl({ q: '', sort: 'newest' })}">All ${count(room.cables, 'cable')}</a></p></section>
<div class="holdings-lists">
<section aria-labelledby="classes"><h2 id="classes">Classification</h2>${classes(room)}</section>
<section aria-labelledby="years"><h2 id="years">Years</h2>${years(room.years)}</section>
<section aria-labelledby="posts"><h2 id="posts">Posts</h2>${posts(room.posts)}</section>
</div></div>`

function classes({ byClass }: RoomSummary): Html {
  return html`<ul class="list">${byClass.map(({ level, count: n }) => {
    // SBU and LOU are controls of unclassified text; only what bears no marking has no level.
    const name =
      LEVELS.find(one => one === level) ?? (CLASS_NAMES.includes(level) ? 'UNCLASSIFIED' : undefined)
    const label = html`<span class="dot tone-${tone(name)}"></span>${level}`
    const query = CLASS_VALUES[CLASS_NAMES.indexOf(level)]
    return html`<li>${query ? html`<a href="${searchUrl({ q: `class:${query}` })}">${label}</a>` : html`<span>${label}</span>`}<span class="n">${number(n)}</span></li>`
  })}</ul>`
}

/** Years as bars, each a link; drawn by a meter-like list that reads as text. */
function years(list: readonly FacetValue[]): Html {
  const most = Math.max(1, ...list.map(year => year.count))
  const ordered = [...list].sort((a, b) => a.value.localeCompare(b.value))
  return html`<ul class="list years">${ordered.map(
    ({ value, name, count: n }) => html`<li><a href="${searchUrl({ q: `date:${value}` })}">${name}</a>
<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.max(1, Math.round((n / most) * 100))}" height="1"/></svg><span class="n">${number(n)}</span></li>`,
  )}</ul>`
}

const posts = (list: readonly FacetValue[]): Html => html`<ul class="list posts">${list
  .slice(0, POSTS)
  .map(
    ({ value, name, count: n }) =>
      html`<li><a href="${searchUrl({ q: `from:${value}` })}">${name}</a><span class="n">${number(n)}</span></li>`,
  )}</ul>
${list.length > POSTS && html`<p class="more">and ${count(list.length - POSTS, 'post')} more</p>`}`
