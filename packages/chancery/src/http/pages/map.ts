import type { SearchAnswer } from '../../archive/archive.ts'
import { type Html, html } from '../html.ts'
import { mapInPage, type PostMap } from '../pictures/post-map.ts'
import { type SearchState, searchUrl } from '../urls.ts'
import { count, number } from '../words.ts'
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
    title: 'Map of posts · Chancery',
    kind: 'seeing',
    q: state.q,
    marking: pageMarking(answer.hits.map(hit => hit.label)),
    scripts: ['list.js', 'picture.js'],
    main: html`<h1>Where they came from</h1>
<div class="answer-head"><p class="total"><b><a href="${searchUrl(state)}">${count(answer.total, 'cable')}</a></b> <span class="reading">${count(map.points.length, 'post')} on the map${off > 0 && `, ${count(off, 'cable')} from posts without a known place`}</span></p>
${chips(state, '/map')}</div>
${timeline(state, time, '/map')}
${figure({
  name: 'map',
  search: state.q ? String(new URLSearchParams({ q: state.q })) : '',
  picture: mapInPage(map),
  columns: ['Post', 'Cables'],
  rows: [...map.points, ...map.off].map(({ name, count: n }) => [name, number(n)]),
  note: placed ? undefined : 'No post of this result has a known place.',
})}`,
  })
}
