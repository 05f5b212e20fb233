import { postName } from '@chancery/cable'
import type { FastifyInstance } from 'fastify'
import type { Archive } from '../../archive/archive.ts'
import { csvRow } from '../../carry/index.ts'
import type { Reader } from '../../guard/index.ts'
import { type GapsView, gapsPage, type NumbersOfYear } from '../pages/gaps.ts'
import { heatTable, heldOf, sharesOf } from '../pictures/heat.ts'
import type { Room } from '../server.ts'
import { stretches } from '../stretches.ts'
import { postUrl } from '../urls.ts'
import { parameter, sendFile, sendPage } from './reply.ts'

/** Posts of one page. */
const POSTS = 40
const HEADING = ['post', 'year', 'first', 'last', 'held', 'missing', 'cited']

/** The numbers of all posts and years: as a page, a picture, a list. */
export function gapsRoutes(server: FastifyInstance, { archive, reader }: Room): void {
  const view = (query: unknown): GapsView => gapsOf(numbersOf(archive, reader), startIn(query))
  server.get('/gaps', (request, reply) => sendPage(reply, gapsPage(view(request.query))))
  server.get('/gaps.svg', (request, reply) =>
    sendFile(reply, 'image/svg+xml', String(heatTable(view(request.query).heat, true))),
  )
  server.get('/gaps.csv', (_request, reply) => {
    const rows = [...numbersOf(archive, reader).values()]
      .flat()
      .map(({ name, year, first, last, held, missing, cited }) =>
        csvRow([name, ...[year, first, last, held, missing, cited].map(String)]),
      )
    return sendFile(reply, 'text/csv; charset=utf-8', [csvRow(HEADING), ...rows].join(''))
  })
}

function startIn(query: unknown): number {
  const start = Number(parameter(query, 'start'))
  return Number.isInteger(start) && start > 0 ? start : 0
}

/** All years of each post; several series of one year are one. */
function numbersOf(archive: Archive, reader: Reader): ReadonlyMap<string, readonly NumbersOfYear[]> {
  const posts = new Map<string, Map<number, NumbersOfYear>>()
  archive.gaps(reader, {}, ({ post, year, first, last, held, missing, cited }) => {
    // Of a post that was renamed the last name stands for all.
    const key = post.split(', ').at(-1)!
    const years = posts.get(key) ?? new Map<number, NumbersOfYear>()
    posts.set(key, years)
    const known = years.get(year)
    years.set(year, {
      key,
      name: postName(key) ?? key,
      year,
      first: Math.min(first, known?.first ?? first),
      last: Math.max(last, known?.last ?? last),
      held: held + (known?.held ?? 0),
      missing: missing + (known?.missing ?? 0),
      cited: cited + (known?.cited ?? 0),
    })
  })
  const all = [...posts].map(([key, years]) => {
    const list = [...years.values()].sort((a, b) => a.year - b.year)
    return { key, list, held: list.reduce((sum, one) => sum + one.held, 0) }
  })
  all.sort((a, b) => b.held - a.held || (a.key < b.key ? -1 : 1))
  return new Map(all.map(({ key, list }) => [key, list]))
}

function gapsOf(posts: ReadonlyMap<string, readonly NumbersOfYear[]>, start: number): GapsView {
  const shown = [...posts].slice(start, start + POSTS)
  const numbers = shown.flatMap(([, years]) => years)
  const years = stretches([...new Set(numbers.map(one => String(one.year).padStart(4, '0')))].sort(), 'year')
  const total = { held: 0, missing: 0, cited: 0 }
  for (const { held, missing, cited } of [...posts.values()].flat()) {
    total.held += held
    total.missing += missing
    total.cited += cited
  }
  return {
    heat: {
      columns: years,
      rows: shown.map(([key, list]) => ({
        name: list[0]!.name,
        href: postUrl(key),
        squares: years.map(year => {
          const one = list.find(one => one.year === Number(year))
          return (
            one && {
              share: sharesOf(one.held, one.missing),
              says: heldOf(one.name, one.year, one.held, one.missing),
              href: `${postUrl(key, one.year)}#numbers`,
            }
          )
        }),
      })),
    },
    numbers,
    posts: posts.size,
    start,
    onPage: POSTS,
    total,
  }
}
