import type { FastifyInstance } from 'fastify'
import type { Archive } from '../../archive/archive.ts'
import { csvRow } from '../../carry/index.ts'
import type { Reader } from '../../guard/index.ts'
import { LONGEST_QUERY } from '../../query/index.ts'
import { pageMarking } from '../pages/marking.ts'
import { nameOf } from '../pages/timeline.ts'
import { asCables, asShare, type TrendsView, trendsPage } from '../pages/trends.ts'
import { lineChart, MOST_LINES } from '../pictures/line-chart.ts'
import { refine } from '../refine.ts'
import type { Room } from '../server.ts'
import { stepFor, stretches } from '../stretches.ts'
import { say } from '../tongues/index.ts'
import { searchUrl } from '../urls.ts'
import { number } from '../words.ts'
import { parameter, parameters, sendFile, sendPage } from './reply.ts'
import { stateOf } from './state.ts'

/** The course of searches over time, beside one another: as a page, a picture, a list of numbers. */
export function trendsRoutes(server: FastifyInstance, { archive, reader }: Room): void {
  server.get('/trends', (request, reply) => sendPage(reply, trendsPage(view(archive, reader, request.query))))
  server.get('/trends.svg', (request, reply) =>
    sendFile(reply, 'image/svg+xml', String(lineChart(view(archive, reader, request.query).chart, true))),
  )
  server.get('/trends.csv', (request, reply) => {
    const { chart } = view(archive, reader, request.query)
    const rows = chart.stretches.map((name, i) =>
      csvRow([name, ...chart.lines.map(one => String(one.values[i]!))]),
    )
    return sendFile(
      reply,
      'text/csv; charset=utf-8',
      [csvRow(['when', ...chart.lines.map(one => one.name)]), ...rows].join(''),
    )
  })
}

function view(archive: Archive, reader: Reader, query: unknown): TrendsView {
  const state = stateOf(query)
  const asked = parameters(query, 'with').map(q => q.trim().slice(0, LONGEST_QUERY))
  const typed = [...new Set(asked.filter(Boolean))].slice(0, MOST_LINES)
  const shares = parameter(query, 'as') === 'shares'
  const all = archive.search(state.q, reader, { passages: false })
  const step = stepFor(
    all.facets.year.map(one => one.name),
    all.facets.month.map(one => one.name),
  )
  const within = (q: string): string =>
    q ? [state.q && `(${state.q})`, `(${q})`].filter(Boolean).join(' ') : state.q
  const courses = (typed.length ? typed : ['']).map(q => {
    const whole = within(q)
    const counts = new Map(archive.histogram(whole, reader, step).map(({ value, count }) => [value, count]))
    return { q, whole, counts, total: [...counts.values()].reduce((sum, n) => sum + n, 0) }
  })
  const whole = new Map(
    archive.histogram(shares ? '' : state.q, reader, step).map(({ value, count }) => [value, count]),
  )
  const times = stretches(
    archive.histogram(state.q, reader, step).map(one => one.value),
    step,
  )
  const url: TrendsView['url'] = change => {
    const given = new URLSearchParams(state.q ? { q: state.q } : {})
    for (const q of change.courses ?? typed) given.append('with', q)
    if (change.shares ?? shares) given.set('as', 'shares')
    return `/trends?${given}`
  }
  return {
    state,
    courses,
    shares,
    url,
    marking: pageMarking(all.hits.map(hit => hit.label)),
    chart: {
      stretches: times.map(time => nameOf(time, step)),
      lines: courses.map(({ q, whole: search, counts }) => ({
        name: q || state.q || say('all cables'),
        values: times.map(time => (counts.get(time) ?? 0) / (shares ? whole.get(time) || 1 : 1)),
        hrefs: times.map(time => searchUrl({ q: refine(search, `date:${time}`).q })),
      })),
      worded: shares ? asShare : asCables,
      tick: shares ? asShare : number,
    },
  }
}
