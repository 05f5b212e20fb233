import type { FastifyInstance } from 'fastify'
import type { Archive, SearchAnswer } from '../../archive/archive.ts'
import type { Reader } from '../../guard/index.ts'
import { LONGEST_QUERY } from '../../query/index.ts'
import { wantsJson } from '../errors.ts'
import { type Named, searchPage } from '../pages/search.ts'
import { type Timeline, withoutDates } from '../pages/timeline.ts'
import { refine } from '../refine.ts'
import type { Room } from '../server.ts'
import { daysOf, stepFor } from '../stretches.ts'
import { cableUrl, type SearchState, searchUrl } from '../urls.ts'
import { parameter, sendJson, sendPage } from './reply.ts'
import { stateOf } from './state.ts'

export function searchRoutes(server: FastifyInstance, { archive, reader }: Room): void {
  const find = (state: SearchState, passages = true): { answer: SearchAnswer; status: number } => {
    const { q, sort, cursor } = state
    const answer = archive.search(q, reader, {
      passages,
      addressees: true,
      ...(cursor && { cursor }),
      ...(sort && { sort }),
    })
    const bad = answer.problems.some(({ code }) => code === 'cursor-unread' || code === 'query-too-long')
    return { answer, status: bad ? 400 : 200 }
  }
  server.get('/search', { config: { keeps: true } }, (request, reply) => {
    const state = stateOf(request.query)
    const between = betweenDays(state, request.query)
    if (between) return reply.redirect(searchUrl(between), 303)
    const { answer, status } = find(state, !state.dense)
    if (wantsJson(request)) return sendJson(reply.code(status), answer)
    const [first] = answer.hits
    if (first && parameter(request.query, 'open') === 'first')
      return reply.redirect(cableUrl(first.id, { from: state }), 303)
    return sendPage(
      reply.code(status),
      searchPage(
        state,
        answer,
        overTime(archive, reader, state.q, answer),
        {
          collections: archive.collecting.names('collection', reader),
          tags: archive.collecting.names('tag', reader),
        },
        named(archive, reader, state.q),
      ),
    )
  })
  // While a query is typed: what may stand before the cursor, counted in what this reader may see.
  server.get('/suggest.json', (request, reply) => {
    const typed = (parameter(request.query, 'q') ?? '').slice(0, LONGEST_QUERY)
    const at = parameter(request.query, 'at')
    const suggestions = archive.suggest(typed, reader, {
      ...(at && /^\d{1,6}$/.test(at) && { at: Number(at) }),
    })
    return sendJson(reply, { suggestions })
  })
  server.get('/search.json', (request, reply) => {
    const { answer, status } = find(stateOf(request.query))
    return sendJson(reply.code(status), answer)
  })
}

/** Longer is no number. */
const LONGEST_NAME = 80

/** What is typed may be the number or the id of a cable, in whichever spelling: that is one step away then. */
function named(archive: Archive, reader: Reader, q: string): Named | undefined {
  if (q.length > LONGEST_NAME || !/\d/.test(q)) return undefined
  const found = archive.open(q, reader)
  switch (found.kind) {
    case 'cable':
      return { name: found.cable.summary.id, number: found.cable.summary.mrn ?? q, held: 1 }
    case 'versions':
      return { name: q, number: found.versions[0]?.mrn ?? q, held: found.versions.length }
    case 'ghost':
      return { name: found.ghost.name, number: found.ghost.number, held: 0 }
    default:
      return undefined
  }
}

/** The search that a form for two days asks for: the days become part of its query. */
export function betweenDays(state: SearchState, query: unknown): SearchState | undefined {
  const [since, until] = ['since', 'until'].map(name => parameter(query, name))
  const isDay = (text: string | undefined): text is string =>
    /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(Date.parse(text!))
  if (!isDay(since) && !isDay(until)) return undefined
  let q = withoutDates(state.q)
  if (isDay(since)) q = refine(q, `after:${since}`).q
  if (isDay(until)) q = refine(q, `before:${daysOf(until, 'day').before}`).q
  return { ...state, q, cursor: undefined }
}

/** Matches over time, in the finest step that a row of columns has room for. */
export function overTime(
  archive: Archive,
  reader: Reader,
  q: string,
  { facets: { year, month } }: SearchAnswer,
): Timeline {
  const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name)
  const step = stepFor(names(year), names(month))
  const values = step === 'month' ? month : step === 'year' ? year : archive.histogram(q, reader, step)
  return { step, values }
}
