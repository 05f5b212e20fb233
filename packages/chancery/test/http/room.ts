// A real archive in a folder of its own, and a server over it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sample } from '@chancery/sample'
import type { FastifyInstance } from 'fastify'
import { type Archive, documentId, openArchive } from '../../src/archive/index.ts'
import { PRIVATE_READER, type Reader } from '../../src/guard/index.ts'
import { createServer, type ServerOptions } from '../../src/http/index.ts'

export const TODAY = '2024-06-01'

/** Cleared for UNCLASSIFIED and nothing else. */
export const VISITOR: Reader = {
  id: 'visitor',
  name: 'Visitor',
  clearance: { level: 'UNCLASSIFIED', caveats: [] },
}

const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text

export interface TestRoom {
  readonly archive: Archive
  readonly server: FastifyInstance
  /** Another server over the same archive. */
  serve(options: Partial<ServerOptions>): FastifyInstance
  /** The id of the cable whose only source has these words. */
  idOf(text: string | Uint8Array): string
  close(): Promise<void>
}

/** The texts, then that many sample cables. */
export async function openRoom(texts: readonly (string | Uint8Array)[], samples = 0): Promise<TestRoom> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-room-'))
  const archive = await openArchive(folder)
  await archive.add([
    ...texts.map((text, i) => ({ name: `mine-${i}.txt`, bytes: bytesOf(text) })),
    ...[...sample({ count: samples, seed: 7 })].map(({ name, text }) => ({
      name,
      bytes: bytesOf(text),
    })),
  ])
  const servers: FastifyInstance[] = []
  const serve = (options: Partial<ServerOptions>): FastifyInstance => {
    const server = createServer({ archive, reader: PRIVATE_READER, today: () => TODAY, ...options })
    servers.push(server)
    return server
  }
  return {
    archive,
    server: serve({}),
    serve,
    idOf: text => documentId(bytesOf(text)),
    async close() {
      for (const server of servers) await server.close()
      archive.close()
      rmSync(folder, { recursive: true })
    },
  }
}
