import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Archive, ArchiveError, type Gathered, type NoteWish } from '../../archive/index.ts'
import { FORM_FACTS } from '../../carry/index.ts'
import { citation } from '../../cite/index.ts'
import type { Reader } from '../../guard/index.ts'
import { type Gathering, LONGEST_QUERY } from '../../query/index.ts'
import { refuse, wantsJson } from '../errors.ts'
import { bulkPage, deedPage } from '../pages/bulk.ts'
import { collectionPage, collectionsPage, MEMBERS_ON_PAGE } from '../pages/collections.ts'
import { keepPage } from '../pages/keep.ts'
import { NOTES_ON_PAGE, notePage, notesPage } from '../pages/reader-notes.ts'
import type { Room } from '../server.ts'
import { cableUrl, collectionUrl } from '../urls.ts'
import { CARRIED_TOGETHER } from './carry.ts'
import { type Form, foreign, fromHere, isToken, NOT_KEPT, newToken, takeForms } from './form.ts'
import { parameter, sendJson, sendPage } from './reply.ts'

interface Named {
  Params: { name: string }
}

/** Numbers that are taken from one list. */
const MOST_NUMBERS = 500

/** The cables of a list of numbers or ids, each on its line or behind a comma, in that order. */
function numbered(archive: Archive, reader: Reader, typed: string): { ids: string[]; missing: string[] } {
  const ids: string[] = []
  const missing: string[] = []
  const names = typed.split(/[\n\r\t,;]+/).map(name => name.trim())
  for (const name of names.filter(Boolean).slice(0, MOST_NUMBERS)) {
    const found = archive.open(name, reader)
    if (found.kind === 'cable') ids.push(found.cable.summary.id)
    else if (found.kind === 'versions') ids.push(...found.versions.map(one => one.id))
    else missing.push(name.slice(0, 80))
  }
  return { ids: [...new Set(ids)], missing }
}

/** Collections, tags and notes: pages that show them, and forms that change them. */
export function gatheringRoutes(server: FastifyInstance, { archive, reader }: Room): void {
  const token = newToken()
  const { collecting, noting } = archive
  const page = { compress: false } as const
  const whole = (text: string | undefined): number => (text && /^\d{1,9}$/.test(text) ? Number(text) : 0)
  const q = (query: unknown): string => (parameter(query, 'q') ?? '').slice(0, LONGEST_QUERY)

  // Fields of a form are read in these routes and no others.
  server.register(async scope => {
    takeForms(scope)
    /** A form of this room; what the archive refuses is said on a page of its own. */
    const post = (
      address: string,
      act: (form: Form, request: FastifyRequest<Named>, reply: FastifyReply) => FastifyReply,
      refused: (
        complaint: string,
        form: Form,
        request: FastifyRequest<Named>,
        reply: FastifyReply,
      ) => FastifyReply,
    ): void => {
      scope.post<Named>(
        address,
        {
          ...page,
          config: { posts: true },
          onRequest: async (request, reply) => (fromHere(request) ? undefined : foreign(request, reply)),
        },
        (request, reply) => {
          const form = (request.body ?? {}) as Form
          if (!isToken(form.token ?? '', token)) return foreign(request, reply)
          try {
            return act(form, request, reply)
          } catch (error) {
            if (error instanceof ArchiveError && error.code === 'not-found')
              return refuse(request, reply, 'not-found')
            if (!(error instanceof ArchiveError && /^not-(?:possible|understood)$/.test(error.code)))
              throw error
            return refused(error.message, form, request, reply)
          }
        },
      )
    }
    const see = (reply: FastifyReply, address: string): FastifyReply => reply.redirect(address, 303)

    // Collections

    const listed = (reply: FastifyReply, complaint?: string): FastifyReply =>
      sendPage(
        complaint ? reply.code(400) : reply,
        collectionsPage({
          collections: collecting.list('collection', reader),
          tags: collecting.list('tag', reader),
          deeds: collecting.deeds(reader),
          spellings: archive.naming.decisions(reader),
          decides: archive.naming.may(reader),
          notes: noting.list(reader, { limit: 1 }).total,
          token,
          complaint,
        }),
        NOT_KEPT,
      )
    scope.get('/collections', page, (request, reply) =>
      wantsJson(request)
        ? sendJson(reply, {
            collections: collecting.list('collection', reader),
            tags: collecting.list('tag', reader),
          })
        : listed(reply),
    )
    post(
      '/collections',
      ({ name = '', about = '' }, _request, reply) =>
        see(reply, collectionUrl(collecting.make(name, about, reader).name)),
      (complaint, _form, _request, reply) => listed(reply, complaint),
    )

    const shown = (
      one: Gathered,
      request: FastifyRequest<Named>,
      reply: FastifyReply,
      link?: string,
      complaint?: string,
    ): FastifyReply => {
      const start = whole(parameter(request.query, 'start'))
      const name = link ?? one.name
      const members = collecting.members('collection', name, reader, { start, limit: MEMBERS_ON_PAGE }) ?? []
      return sendPage(
        complaint ? reply.code(400) : reply,
        collectionPage({ one, members, start, token: link ? undefined : token, link, complaint }),
        NOT_KEPT,
      )
    }
    const own = (name: string): Gathered | undefined => {
      const one = collecting.get('collection', name, reader)
      return one?.mine && one.token !== name ? one : undefined
    }
    scope.get<Named>('/collections/:name', page, (request, reply) => {
      const one = own(request.params.name)
      return one ? shown(one, request, reply) : refuse(request, reply, 'not-found')
    })
    post(
      '/collections/:name',
      (form, request, reply) => {
        const { name } = request.params
        if (!own(name)) return refuse(request, reply, 'not-found')
        const back = whole(form.start)
        switch (form.do) {
          case 'change': {
            const changed = collecting.change(
              'collection',
              name,
              { name: form.name ?? name, about: form.about ?? '' },
              reader,
            )
            return see(reply, collectionUrl(changed!.name))
          }
          case 'share':
          case 'unshare':
            collecting.change('collection', name, { share: form.do === 'share' }, reader)
            return see(reply, collectionUrl(name))
          case 'note':
            collecting.note(name, form.cable ?? '', form.note ?? '', reader)
            break
          case 'up':
          case 'down':
            collecting.move(name, form.cable ?? '', whole(form.place) + (form.do === 'up' ? -1 : 1), reader)
            break
          case 'numbers': {
            const { ids, missing } = numbered(archive, reader, form.numbers ?? '')
            if (ids.length) collecting.put('collection', name, { cables: ids }, reader)
            if (!missing.length) return see(reply, collectionUrl(name))
            const one = own(name)!
            return shown(one, request, reply, undefined, `No cable is held as “${missing.join(', ')}”.`)
          }
          case 'take':
            collecting.take('collection', name, { cables: [form.cable ?? ''] }, reader)
            break
          case 'delete':
            collecting.drop('collection', name, reader)
            return see(reply, '/collections')
          default:
            return refuse(request, reply, 'bad-address')
        }
        return see(reply, `${collectionUrl(name, back)}${form.do === 'take' ? '' : `#cable-${form.cable}`}`)
      },
      (complaint, _form, request, reply) =>
        shown(own(request.params.name)!, request, reply, undefined, complaint),
    )
    scope.get<Named>('/shared/:name', (request, reply) => {
      const one = linked(archive, request.params.name, reader)
      return one ? shown(one, request, reply, request.params.name) : refuse(request, reply, 'not-found')
    })
    carriedCollections(scope, archive, reader)

    // A whole result

    const bulk = (form: Form, reply: FastifyReply, complaint?: string, changed = false): FastifyReply => {
      const as: Gathering = form.do === 'tag' ? 'tag' : 'collection'
      const typed = (form.q ?? '').slice(0, LONGEST_QUERY)
      let said = complaint
      let preview: ReturnType<typeof collecting.preview> | undefined
      try {
        preview = complaint ? undefined : collecting.preview(as, form.name ?? '', { query: typed }, reader)
      } catch (error) {
        if (!(error instanceof ArchiveError)) throw error
        said = error.message
      }
      return sendPage(
        said ? reply.code(400) : reply,
        bulkPage({ q: typed, as, name: form.name ?? '', preview, token, complaint: said, changed }),
        NOT_KEPT,
      )
    }
    scope.get('/bulk', page, (request, reply) => {
      const { query } = request
      return bulk(
        { q: q(query), do: parameter(query, 'do') ?? '', name: parameter(query, 'name') ?? '' },
        reply,
      )
    })
    post(
      '/bulk',
      (form, _request, reply) => {
        const as: Gathering = form.do === 'tag' ? 'tag' : 'collection'
        const typed = (form.q ?? '').slice(0, LONGEST_QUERY)
        const preview = collecting.preview(as, form.name ?? '', { query: typed }, reader)
        // What was shown is what is done, or it is shown once more.
        if (`${preview.total} ${preview.already}` !== form.expect) return bulk(form, reply, undefined, true)
        const { deed } = collecting.put(as, preview.name, { query: typed }, reader)
        return see(reply, deed ? `/deeds/${deed}` : '/collections')
      },
      (complaint, form, _request, reply) => bulk(form, reply, complaint),
    )
    scope.get<Named>('/deeds/:name', page, (request, reply) => {
      const deed = collecting.deeds(reader).find(one => String(one.id) === request.params.name)
      return deed ? sendPage(reply, deedPage(deed, token), NOT_KEPT) : refuse(request, reply, 'not-found')
    })
    post(
      '/deeds/:name',
      (_form, request, reply) => {
        const gone = collecting.undo(whole(request.params.name), reader)
        return gone === undefined ? refuse(request, reply, 'not-found') : see(reply, '/collections#deeds')
      },
      (complaint, _form, _request, reply) => listed(reply, complaint),
    )

    // One cable

    const kept = (request: FastifyRequest<Named>, reply: FastifyReply, complaint?: string): FastifyReply => {
      const found = archive.open(request.params.name, reader)
      if (found.kind !== 'cable') return refuse(request, reply, 'not-found')
      const { summary } = found.cable
      return sendPage(
        complaint ? reply.code(400) : reply,
        keepPage({
          cable: summary,
          held: collecting.of(summary.id, reader),
          collections: collecting.list('collection', reader),
          tags: collecting.list('tag', reader),
          token,
          complaint,
        }),
        NOT_KEPT,
      )
    }
    scope.get<Named>('/keep/:name', page, (request, reply) => kept(request, reply))
    post(
      '/keep/:name',
      (form, request, reply) => {
        const found = archive.open(request.params.name, reader)
        if (found.kind !== 'cable') return refuse(request, reply, 'not-found')
        const { id } = found.cable.summary
        const as: Gathering = form.as === 'tag' ? 'tag' : 'collection'
        const name = form.name ?? ''
        if (form.do === 'take') collecting.take(as, name, { cables: [id] }, reader)
        else {
          const put = collecting.put(as, name, { cables: [id] }, reader)
          if (as === 'collection' && form.note) collecting.note(put.name, id, form.note, reader)
        }
        return see(reply, `/keep/${id}`)
      },
      (complaint, _form, request, reply) => kept(request, reply, complaint),
    )

    // Notes

    scope.get('/notes', (request, reply) => {
      const start = whole(parameter(request.query, 'start'))
      const list = noting.list(reader, { start, limit: NOTES_ON_PAGE })
      return wantsJson(request) ? sendJson(reply, list) : sendPage(reply, notesPage({ ...list, start }))
    })
    const wishOf = (form: Form): NoteWish => ({
      text: form.text ?? '',
      shared: form.shared === 'yes',
      ...(form.anchor && { anchor: form.anchor }),
      ...(form.start && form.end && { start: whole(form.start), end: whole(form.end) }),
    })
    const writing = (
      form: Form,
      request: FastifyRequest,
      reply: FastifyReply,
      complaint?: string,
    ): FastifyReply => {
      const found = archive.open(form.cable ?? '', reader)
      if (found.kind !== 'cable') return refuse(request, reply, 'not-found')
      return sendPage(
        complaint ? reply.code(400) : reply,
        notePage({ cable: found.cable, wish: wishOf(form), token, complaint }),
        NOT_KEPT,
      )
    }
    scope.get('/notes/new', page, (request, reply) =>
      writing(
        Object.fromEntries(
          ['cable', 'anchor', 'start', 'end'].map(name => [name, parameter(request.query, name) ?? '']),
        ),
        request,
        reply,
      ),
    )
    post(
      '/notes',
      (form, request, reply) => {
        const found = archive.open(form.cable ?? '', reader)
        if (found.kind !== 'cable') return refuse(request, reply, 'not-found')
        const { id } = found.cable.summary
        const note = noting.add(id, wishOf(form), reader)
        return see(reply, cableUrl(id, { anchor: `reader-note-${note.id}` }))
      },
      (complaint, form, request, reply) => writing(form, request, reply, complaint),
    )
    const edited = (
      request: FastifyRequest<Named>,
      reply: FastifyReply,
      complaint?: string,
    ): FastifyReply => {
      const found = noting.one(whole(request.params.name), reader)
      const opened = found?.note.mine ? archive.open(found.cable.id, reader) : undefined
      if (!found || opened?.kind !== 'cable') return refuse(request, reply, 'not-found')
      return sendPage(
        complaint ? reply.code(400) : reply,
        notePage({ cable: opened.cable, note: found.note, token, complaint }),
        NOT_KEPT,
      )
    }
    scope.get<Named>('/notes/:name', page, (request, reply) => edited(request, reply))
    post(
      '/notes/:name',
      (form, request, reply) => {
        const id = whole(request.params.name)
        const found = noting.one(id, reader)
        if (!found?.note.mine) return refuse(request, reply, 'not-found')
        if (form.do === 'delete') noting.drop(id, reader)
        else noting.change(id, { text: form.text ?? '', shared: form.shared === 'yes' }, reader)
        return see(
          reply,
          cableUrl(found.cable.id, {
            anchor: form.do === 'delete' ? found.note.anchor : `reader-note-${id}`,
          }),
        )
      },
      (complaint, _form, request, reply) => edited(request, reply, complaint),
    )
  })
}

/** A collection by its link alone: a name is no link. */
function linked(archive: Archive, token: string, reader: Reader): Gathered | undefined {
  if (!/^[0-9a-z]{26}$/.test(token)) return undefined
  const one = archive.collecting.get('collection', token, reader)
  return one && one.name !== token ? one : undefined
}

/** A collection in every form, and its citations. No cache keeps it. */
function carriedCollections(scope: FastifyInstance, archive: Archive, reader: Reader): void {
  const send = (
    reply: FastifyReply,
    { ending, type }: { readonly ending: string; readonly type: string },
    body: AsyncIterable<Uint8Array | string>,
  ): FastifyReply =>
    reply
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="collection${ending}"`)
      .type(type)
      .send(Readable.from(body, { objectMode: false }))
  for (const [address, find] of [
    ['/collections', (name: string) => archive.collecting.get('collection', name, reader)],
    ['/shared', (name: string) => linked(archive, name, reader)],
  ] as const) {
    for (const as of CARRIED_TOGETHER)
      scope.get<Named>(`${address}/:name/collection${FORM_FACTS[as].ending}`, (request, reply) => {
        const { name } = request.params
        const bytes = find(name) && archive.exportCollection(name, reader, { as })
        return bytes ? send(reply, FORM_FACTS[as], bytes) : refuse(request, reply, 'not-found')
      })
    scope.get<Named>(`${address}/:name/citations.txt`, (request, reply) => {
      const { name } = request.params
      return find(name)
        ? send(
            reply,
            { ending: '-citations.txt', type: 'text/plain; charset=utf-8' },
            citations(archive, name, reader),
          )
        : refuse(request, reply, 'not-found')
    })
  }
}

const TOGETHER = 200

async function* citations(archive: Archive, name: string, reader: Reader): AsyncGenerator<string> {
  for (let start = 0; ; start += TOGETHER) {
    const some = archive.collecting.members('collection', name, reader, { start, limit: TOGETHER }) ?? []
    yield some.map(one => `${citation(one)}\n`).join('')
    if (some.length < TOGETHER) return
  }
}
