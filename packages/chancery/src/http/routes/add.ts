import { basename } from 'node:path'
import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import {
  type AddReport,
  ArchiveError,
  type Came,
  cutDocuments,
  documentId,
  type Summary,
} from '../../archive/index.ts'
import { wantsJson } from '../errors.ts'
import { addedPage, addPage } from '../pages/add.ts'
import type { Room } from '../server.ts'
import { say } from '../tongues/index.ts'
import { foreign, fromHere, isToken, NOT_KEPT, newToken } from './form.ts'
import { sendJson, sendPage } from './reply.ts'

export const ADD = '/add'

/** How the bytes of a file become documents: the intake of the command line. */
export type TakeIn = (name: string, bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Came>

/** What came of one file. */
export interface AddedFile {
  readonly name: string
  readonly report: AddReport
  /** The first of its cables, new or known. */
  readonly cables: readonly Summary[]
}

/** Files of one form; bytes of one file. More, and larger, are for the command line. */
const MOST_FILES = 2000
const LARGEST = 2 ** 33
/** Cables of a file that the page shows. */
const SHOWN = 20

/**
 * Files come in by a form of this room and by nothing else: a token that only its page has goes before them, and what a
 * browser says of where it stands must say here.
 */
export function addRoutes(server: FastifyInstance, { archive, reader }: Room, takeIn: TakeIn): void {
  const token = newToken()
  server.register(multipart, {
    throwFileSizeLimit: false,
    limits: { files: MOST_FILES, parts: MOST_FILES + 10, fields: 5, fieldSize: 200, fileSize: LARGEST },
  })
  server.get(ADD, { compress: false }, (_request, reply) => sendPage(reply, addPage(token), NOT_KEPT))
  server.post(
    ADD,
    {
      compress: false,
      bodyLimit: Number.MAX_SAFE_INTEGER,
      config: { posts: true },
      onRequest: async (request, reply) => (fromHere(request) ? undefined : foreign(request, reply)),
    },
    async (request, reply) => {
      if (!request.isMultipart()) return foreign(request, reply)
      const files: AddedFile[] = []
      let known = false
      for await (const part of request.parts()) {
        if (part.type === 'field') {
          known ||= part.fieldname === 'token' && isToken(String(part.value), token)
          continue
        }
        if (!known) return foreign(request, reply)
        // Without a choice browsers send a file without a name.
        if (part.filename) files.push(await add(nameOf(part.filename), part.file))
        part.file.resume()
      }
      if (!known) return foreign(request, reply)
      if (!files.length)
        return sendPage(reply.code(400), addPage(token, say('No file was chosen.')), NOT_KEPT)
      return wantsJson(request)
        ? sendJson(reply, {
            files: files.map(({ cables, ...file }) => ({ ...file, cables: cables.map(one => one.id) })),
          })
        : sendPage(reply, addedPage(files, token), NOT_KEPT)
    },
  )

  async function add(
    name: string,
    file: AsyncIterable<Uint8Array> & { truncated: boolean },
  ): Promise<AddedFile> {
    const ids = new Set<string>()
    async function* items(): AsyncGenerator<Came> {
      for await (const item of takeIn(name, whole(file))) {
        if ('bytes' in item && ids.size < SHOWN)
          for (const piece of item.whole ? [item.bytes] : cutDocuments(item.bytes)) ids.add(documentId(piece))
        yield item
      }
    }
    const report = await archive.add(items()).catch((error: unknown): AddReport => {
      // A full disk, a lock: it is said, and what came before is kept.
      if (!(error instanceof ArchiveError)) throw error
      return { ...NOTHING, failures: [{ name, reason: error.message }] }
    })
    const cables = new Map<string, Summary>()
    for (const id of ids) {
      const found = archive.open(id, reader)
      if (found.kind === 'cable' && cables.size < SHOWN)
        cables.set(found.cable.summary.id, found.cable.summary)
    }
    return { name, report, cables: [...cables.values()] }
  }
}

const NOTHING: AddReport = { documents: 0, known: 0, added: 0, joined: 0, unrecognised: 0, failures: [] }

/** A file that was cut at the limit is not taken as if it were all. */
async function* whole(file: AsyncIterable<Uint8Array> & { truncated: boolean }): AsyncGenerator<Uint8Array> {
  yield* file
  if (file.truncated)
    throw Object.assign(new Error('too large'), { code: 'it is too large for a form; use chancery add' })
}

/** Its own name: some browsers send the path, and a name may hold anything. */
const nameOf = (filename: string): string =>
  basename(filename.replaceAll('\\', '/'))
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, 200) || 'unnamed'
