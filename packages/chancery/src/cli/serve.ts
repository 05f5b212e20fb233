import { once } from 'node:events'
import { createServer as createSocket } from 'node:net'
import type { Archive } from '../archive/index.ts'
import { PRIVATE_READER } from '../guard/index.ts'
import { createServer } from '../http/index.ts'
import { isOn } from '../settings.ts'
import { addWithProgress, summary } from './add.ts'
import { openBrowser } from './browser.ts'
import { documentsBelow } from './files.ts'
import type { Output } from './output.ts'
import { DONE, Refusal } from './refusal.ts'
import { COLLECTION, sampleDocuments } from './sample.ts'
import { plural } from './text.ts'

export interface ServeWish {
  readonly port: number
  readonly host: string
  /** Paths to add first. */
  readonly add: readonly string[]
  /** Add the sample collection first. */
  readonly sample: boolean
  /** Open a browser when somebody sits before the terminal. */
  readonly open: boolean
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/

/** `chancery serve`: the reading room, until Ctrl-C. `openArchive` is called once the address is known to be free. */
export async function serveCommand(
  openArchive: () => Promise<Archive>,
  wish: ServeWish,
  output: Output,
): Promise<number> {
  const host = wish.host.replace(/^\[|\]$/g, '')
  if (!LOOPBACK.test(wish.host))
    throw new Refusal(
      `Chancery has no accounts yet, so it serves this machine alone: ${wish.host} is open to others. Use --host 127.0.0.1.`,
    )
  await claim(host, wish.port)
  const archive = await openArchive()
  const server = createServer({ archive, reader: PRIVATE_READER })
  try {
    await fill(archive, wish, output)
    await server.listen({ host, port: wish.port }).catch(error => {
      throw refusal(error, wish.port)
    })
    const address = addressOf(server.server.address(), wish.port)
    output.out(`The reading room is open: ${address}\n`)
    if (output.watched) output.note('Ctrl-C closes it.\n')
    if (wish.open && output.watched && !process.env.CI && !isOn('noOpen')) openBrowser(address)
    await untilAsked()
    if (output.watched) output.note('\n')
    output.note('Closed.\n')
  } finally {
    await server.close()
    archive.close()
  }
  return DONE
}

async function fill(archive: Archive, { add, sample }: ServeWish, output: Output): Promise<void> {
  if (sample) {
    output.note(`Adding the sample collection, ${plural(COLLECTION.count, 'invented cable')} …\n`)
    const report = await addWithProgress(archive, sampleDocuments(), output)
    output.note(`${summary(report, archive.folder)}\n`)
  }
  if (add.length) {
    output.note(`Adding ${add.length === 1 ? add[0] : plural(add.length, 'path')} …\n`)
    const unread: string[] = []
    const report = await addWithProgress(
      archive,
      documentsBelow(add, ({ reason }) => unread.push(reason)),
      output,
    )
    output.note(`${summary(report, archive.folder)}\n`)
    for (const reason of [...unread, ...report.failures.map(one => one.reason)]) output.note(`${reason}\n`)
  }
}

/** Finds out whether the port is free before a minute is spent on adding. */
async function claim(host: string, port: number): Promise<void> {
  const socket = createSocket()
  try {
    socket.listen({ host, port, exclusive: true })
    await once(socket, 'listening')
  } catch (error) {
    throw refusal(error, port)
  }
  await new Promise(resolve => socket.close(resolve))
}

function refusal(error: unknown, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    return new Refusal(
      `Port ${port} is taken, perhaps by a reading room that is open already; close that one or use another port: --port ${port < 65535 ? port + 1 : 8127}.`,
    )
  if (code === 'EACCES')
    return new Refusal(`Port ${port} may not be used by you; use one above 1023: --port 8127.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Refusal('This machine does not have that address; use --host 127.0.0.1.')
  return error
}

function addressOf(bound: ReturnType<ReturnType<typeof createSocket>['address']>, port: number): string {
  if (!bound || typeof bound === 'string') return `http://127.0.0.1:${port}/`
  return `http://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}/`
}

/** Ctrl-C, or a polite request to end. A second one ends at once. */
const untilAsked = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
