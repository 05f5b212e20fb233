import type { SearchAnswer } from '../../archive/archive.ts'
import { type Html, html } from '../html.ts'
import { mapInPage, type PostMap } from '../pictures/post-map.ts'
import { say } from '../tongues/index.ts'
import { type SearchState, searchUrl } from '../urls.ts'
import { cables, number } from '../words.ts'
import { chips } from './chips.ts'
import { figure } from './figure.ts'
import { layout } from './layout.ts'
import { pageMarking } from './marking.ts'
import { type Timeline, timeline } from './timeline.ts'

/** Where the cables of a search came from. */
export function mapPage(state: SearchState, answer: SearchAnswer, map: PostMap, time: Timeline): Html {
  const placed = map.points.reduce((sum, point) => sum + point.count, 0)
  const off = map.off.reduce((sum, post) => sum + post.count, 0)
  return layout({
    title: `${say('Map of posts')} · Chancery`,
    kind: 'seeing',
    q: state.q,
    marking: pageMarking(answer.hits.map(hit => hit.label)),
    scripts: ['list.js', 'picture.js'],
    main: html`<h1>${say('Where they came from')}</h1>
<div class="answer-head"><p class="total"><b><a href="${searchUrl(state)}">${cables(answer.total)}</a></b> <span class="reading">${say('{count} {count:post|posts} on the map', { count: map.points.length })}${off > 0 && `, ${say('{count} {count:cable|cables} from posts without a known place', { count: off })}`}</span></p>
${chips(state, '/map')}</div>
${timeline(state, time, '/map')}
${figure({
  name: 'map',
  search: state.q ? String(new URLSearchParams({ q: state.q })) : '',
  picture: mapInPage(map),
  columns: [say('Post'), say('Cables')],
  rows: [...map.points, ...map.off].map(({ name, count: n }) => [name, number(n)]),
  more: map.ways.length
    ? [
        {
          title: say('Traffic between them'),
          columns: [say('One post'), say('Another'), say('There'), say('Back')],
          rows: map.ways.map(({ a, b, there, back }) => [a, b, number(there), number(back)]),
          file: `/map-traffic.csv${state.q && `?${new URLSearchParams({ q: state.q })}`}`,
          rest: html`<p><a href="${searchUrl(state, '/network')}">${say('All of it, with offices without a place')}</a></p>`,
        },
      ]
    : [],
  note: placed ? undefined : say('No post of this result has a known place.'),
})}`,
  })
}
