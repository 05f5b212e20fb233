import { type Classification, LEVELS } from '@chancery/cable'
import type { FacetValue, RoomSummary } from '../../archive/archive.ts'
import { CLASS_NAMES, CLASS_VALUES } from '../../query/index.ts'
import { type Html, html } from '../html.ts'
import { mapInPage, postMap } from '../pictures/post-map.ts'
import { daysOf, stretches } from '../stretches.ts'
import { retold, say, tell } from '../tongues/index.ts'
import { searchUrl } from '../urls.ts'
import { longDay, number } from '../words.ts'
import { columns } from './columns.ts'
import { layout, searchForm } from './layout.ts'
import { pageMarking, tone } from './marking.ts'
import { summaryList } from './summary.ts'

/** Posts in sight; the others unfold. */
const POSTS = 40

const addLink = (): Html => html`<a class="add-link" href="/add">${say('Add files')}</a>`

export function homePage(room: RoomSummary, adds = false): Html {
  return layout({
    title: 'Chancery',
    kind: 'home',
    q: false,
    marking: pageMarking(room.recent.map(summary => summary.label)),
    main: html`<section class="hero">
<h1>${say('The reading room')}</h1>
${room.cables ? html`<p class="holdings">${holdings(room)}${adds && addLink()}</p>` : html`<p class="holdings">${tell('No cable is here yet. Add some with {command}.', { command: html`<code>chancery add PATH</code>` })}${adds && html` ${addLink()}`}</p>`}
${searchForm('', { large: true })}
</section>
${room.cables > 0 && contents(room)}`,
  })
}

function holdings({ cables, posts, earliest, latest }: RoomSummary): string {
  const held = { cables, posts: posts.length }
  const all =
    posts.length > 1
      ? say('{cables} {cables:cable|cables} of {posts} {posts:post|posts}', held)
      : say('{count} {count:cable|cables}', { count: cables })
  const span =
    earliest && latest
      ? earliest.slice(0, 10) === latest.slice(0, 10)
        ? `, ${longDay(earliest)}`
        : `, ${say('{first} to {last}', { first: longDay(earliest), last: longDay(latest) })}`
      : ''
  return `${all}${span}`
}

const contents = (room: RoomSummary): Html => html`<div class="room">
<section class="recent" aria-labelledby="recent"><h2 id="recent">${say('Latest')}</h2>
${summaryList(room.recent)}
<p class="more"><a href="${searchUrl({ q: '', sort: 'newest' })}">${say('All {count} {count:cable|cables}, newest first', { count: room.cables })}</a></p>
<p class="more"><a href="/graph">${say('How they cite one another')}</a>, <a href="/ghosts">${say('what is cited and not here')}</a>, <a href="/saved">${say('saved searches')}</a>, <a href="/collections">${say('your collections and notes')}</a></p></section>
<div class="contents">
<section aria-labelledby="classes"><h2 id="classes">${say('Classification')}</h2>${classes(room)}</section>
${room.years.length > 0 && html`<section aria-labelledby="years"><h2 id="years">${say('Years')}</h2>${years(room.years)}</section>`}
</div>
${room.posts.length > 0 && html`<section class="home-map" aria-labelledby="map"><h2 id="map"><a href="/map">${say('Where they came from')}</a></h2><p class="more"><a href="/network">${say('Who writes to whom')}</a>, <a href="/gaps">${say('gaps in the numbers')}</a></p>${mapInPage(postMap(room.posts, post => searchUrl({ q: `from:${post.value}` })))}</section>`}
${room.posts.length > 0 && html`<section class="all-posts" aria-labelledby="posts"><h2 id="posts">${say('Posts')}</h2>${posts(room.posts)}</section>`}
</div>`

/** The level whose colour a step of `class:` bears: SBU and LOU are controls of unclassified text. */
const levelOf = (step: string): Classification | undefined =>
  LEVELS.find(level => level === step) ?? (CLASS_NAMES.includes(step) ? 'UNCLASSIFIED' : undefined)

/** How much of the room bears which marking: a bar of shares, and the list that says it in words. */
function classes({ byClass, cables }: RoomSummary): Html {
  let at = 0
  const shares = byClass.map(({ level, count: n }) => {
    const width = (n / cables) * 100
    at += width
    return html`<rect class="share tone-${tone(levelOf(level))}" x="${(at - width).toFixed(2)}" width="${Math.max(0.3, width - 0.4).toFixed(2)}" height="1"/>`
  })
  return html`<svg class="shares" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">${shares}</svg>
<ul class="list">${byClass.map(({ level, count: n }) => {
    const label = html`<span class="dot tone-${tone(levelOf(level))}"></span>${retold(level)}`
    const query = CLASS_VALUES[CLASS_NAMES.indexOf(level)]
    return html`<li>${query ? html`<a href="${searchUrl({ q: `class:${query}` })}">${label}</a>` : html`<span>${label}</span>`}<span class="n">${number(n)}</span></li>`
  })}</ul>`
}

/** Years as columns, each a link. */
function years(list: readonly FacetValue[]): Html {
  const counts = new Map(list.map(({ value, count }) => [value, count]))
  return columns(
    stretches([...counts.keys()], 'year').map(year => {
      const n = counts.get(year) ?? 0
      return {
        name: year,
        title: say('{name}: {count} {count:cable|cables}', { name: year, count: n }),
        count: n,
        href: searchUrl({ q: `date:${year}` }),
        ...daysOf(year, 'year'),
      }
    }),
  )
}

function posts(list: readonly FacetValue[]): Html {
  const items = (some: readonly FacetValue[]): Html =>
    html`<ul class="list posts">${some.map(
      ({ value, name, count: n }) =>
        html`<li><a href="${searchUrl({ q: `from:${value}` })}">${name}</a><span class="n">${number(n)}</span></li>`,
    )}</ul>`
  const rest = list.slice(POSTS)
  return html`${items(list.slice(0, POSTS))}
${rest.length > 0 && html`<details class="more"><summary>${say('{count} {count:post|posts} more', { count: rest.length })}</summary>${items(rest)}</details>`}`
}
