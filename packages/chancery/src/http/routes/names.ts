import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FacetValue } from '../../archive/archive.ts'
import { ArchiveError } from '../../archive/index.ts'
import { csvRow } from '../../carry/index.ts'
import { NAME_FIELDS, type NameField } from '../../query/index.ts'
import { refuse, wantsJson } from '../errors.ts'
import { NAMES_SHOWN, namePage, namesPage } from '../pages/names.ts'
import type { Room } from '../server.ts'
import { nameUrl, searchUrl } from '../urls.ts'
import { type Form, foreign, fromHere, isToken, NOT_KEPT, newToken, takeForms } from './form.ts'
import { sendFile, sendJson, sendPage } from './reply.ts'
import { betweenDays, overTime } from './search.ts'
import { stateOf } from './state.ts'

interface Named {
  Params: { kind: string; name: string }
}

/** Hits on the page of a name, and names like it. */
const HITS = 8
const LIKE = 12
const WITH = 30
const LONGEST = 120

const isKind = (kind: string): kind is NameField => (NAME_FIELDS as readonly string[]).includes(kind)

/** People, organisations and places that texts name. */
export function namesRoutes(server: FastifyInstance, { archive, reader }: Room): void {
  const token = newToken()
  const { naming } = archive
  server.get('/names', (request, reply) => {
    const state = stateOf(request.query)
    const between = betweenDays(state, request.query)
    if (between) return reply.redirect(searchUrl(between, '/names'), 303)
    const names = archive.names(state.q, reader, { limit: NAMES_SHOWN })
    if (wantsJson(request)) return sendJson(reply, names)
    const answer = archive.search(state.q, reader, { passages: false })
    return sendPage(
      reply,
      namesPage({ state, answer, names, time: overTime(archive, reader, state.q, answer) }),
    )
  })
  server.get('/names.csv', (request, reply) => {
    const { kinds } = archive.names(stateOf(request.query).q, reader, { limit: Number.POSITIVE_INFINITY })
    const rows = NAME_FIELDS.flatMap(kind =>
      kinds[kind].names.map(({ name, count }) => csvRow([kind, name, String(count)])),
    )
    return sendFile(reply, 'text/csv; charset=utf-8', [csvRow(['kind', 'name', 'cables']), ...rows].join(''))
  })
  const named = (
    request: FastifyRequest<Named>,
    reply: FastifyReply,
    refused: { readonly complaint?: string; readonly typed?: string } = {},
  ): FastifyReply => {
    const { kind } = request.params
    const name = request.params.name.slice(0, LONGEST)
    if (!isKind(kind)) return refuse(request, reply, 'not-found')
    const q = `${kind}:"${name.replace(/["*]/g, ' ')}"`
    const answer = archive.search(q, reader, { sort: 'newest', limit: HITS })
    // Who is named in nothing that the reader sees does not exist for him.
    if (!answer.total) return refuse(request, reply, 'not-found')
    const names = archive.names(q, reader, { limit: WITH })
    const spellings = naming.spellings(kind, name, reader)
    const decisions = naming.decisions(reader, { kind, name })
    if (wantsJson(request))
      return sendJson(reply, { kind, name, cables: answer.total, spellings, decisions, with: names.kinds })
    return sendPage(
      refused.complaint ? reply.code(400) : reply,
      namePage({
        kind,
        name,
        q,
        answer,
        names,
        time: overTime(archive, reader, q, answer),
        like: like(kind, name).filter(one => !spellings.includes(one.name)),
        spellings,
        decisions,
        token: naming.may(reader) ? token : undefined,
        ...refused,
      }),
      NOT_KEPT,
    )
  }
  server.register(async scope => {
    takeForms(scope)
    scope.get<Named>('/name/:kind/:name', { compress: false }, (request, reply) => named(request, reply))
    scope.post<Named>(
      '/name/:kind/:name',
      {
        compress: false,
        config: { posts: true },
        onRequest: async (request, reply) => (fromHere(request) ? undefined : foreign(request, reply)),
      },
      (request, reply) => {
        const { kind, name } = request.params
        const form = (request.body ?? {}) as Form
        if (!isKind(kind) || !naming.may(reader)) return refuse(request, reply, 'not-found')
        if (!isToken(form.token ?? '', token)) return foreign(request, reply)
        try {
          if (form.do === 'merge') naming.merge(kind, name, form.spelling ?? '', reader)
          else if (!naming.undo(Number(form.decision) || 0, reader))
            return refuse(request, reply, 'not-found')
        } catch (error) {
          if (!(error instanceof ArchiveError)) throw error
          if (error.code === 'not-found') return refuse(request, reply, 'not-found')
          if (error.code !== 'not-possible') throw error
          return named(request, reply, { complaint: error.message, typed: form.spelling ?? '' })
        }
        return reply.redirect(`${nameUrl(kind, name)}#spellings`, 303)
      },
    )
  })

  /** Names of the same last word: another spelling of it, or somebody else. */
  function like(kind: NameField, name: string): readonly FacetValue[] {
    const last = name.split(' ').at(-1)!.replace(/["*]/g, '')
    if (last.length < 3) return []
    const stem = last.length > 5 ? `${last.slice(0, -1)}*` : last
    return archive
      .names(`${kind}:${stem.includes('*') ? stem : `"${stem}"`}`, reader, {
        limit: Number.POSITIVE_INFINITY,
      })
      .kinds[kind].names.filter(
        one =>
          one.name !== name &&
          one.name
            .split(' ')
            .some(word => word.toLowerCase().startsWith(stem.replace('*', '').toLowerCase())),
      )
      .slice(0, LIKE)
  }
}
