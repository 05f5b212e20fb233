import { once } from 'node:events'
import { createServer as createSocket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Archive, ArchiveError } from '../archive/index.ts'
import { PRIVATE_READER } from '../guard/index.ts'
import { createServer } from '../http/index.ts'
import { documentsIn, missing } from '../intake/index.ts'
import { isOn, SETTINGS } from '../settings.ts'
import { addPaths, addWithProgress, summary, unreadLines } from './add.ts'
import { openBrowser } from './browser.ts'
import { askedToEnd } from './interrupt.ts'
import type { Output } from './output.ts'
import { DONE, Refusal, STOPPED } from './refusal.ts'
import { COLLECTION, sampleDocuments } from './sample.ts'
import { plural, shownLine } from './text.ts'

export interface ServeWish {
  readonly port: number
  readonly host: string
  /** Paths to add first. */
  readonly add: readonly string[]
  /** Add the sample collection first. */
  readonly sample: boolean
  /** Open a browser when somebody sits before the terminal. */
  readonly open: boolean
  /** How the command is typed, for sentences that name a way on. */
  readonly typed: string
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
  const lacking = await missing(wish.add)
  if (lacking) throw new Refusal(lacking)
  await claim(host, wish)
  const archive = await openArchive()
  const end = askedToEnd()
  const server = createServer({
    archive,
    reader: PRIVATE_READER,
    takeIn: documentsIn,
    saves: true,
    onFault: ({ route, name, where }) =>
      output.note(`An answer of ${route} failed: ${name} ${where}. Please report it.\n`),
  })
  try {
    await fill(archive, wish, end, output)
    if (end.aborted) {
      output.note('Stopped; what was added is kept, and the next start goes on from there.\n')
      return STOPPED
    }
    await server.listen({ host, port: wish.port }).catch(error => {
      throw refusal(error, wish)
    })
    const address = addressOf(server.server.address(), wish.port)
    output.out(`The reading room is open: ${address}\n`)
    if (output.watched) output.note('Ctrl-C closes it.\n')
    if (wish.open && output.watched && !process.env.CI && !isOn('noOpen')) openBrowser(address)
    await Promise.race([aborted(end), callingHooks(archive, end, output)])
    output.note(`${output.watched ? '\n' : ''}Closed.\n`)
  } finally {
    await server.close()
    archive.close()
  }
  return DONE
}

/** Hooks that could not be told are tried again while the room is open, each after its pause: archive/hooks.ts. */
const HOOK_ROUND = 30_000

async function callingHooks(archive: Archive, end: AbortSignal, output: Output): Promise<void> {
  while (!end.aborted) {
    try {
      await archive.callHooks()
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      // Another process writes: the next round.
      if (error.code !== 'locked') output.note(`${error.message}\n`)
    }
    await sleep(HOOK_ROUND, undefined, { signal: end }).catch(() => {})
  }
}

async function fill(
  archive: Archive,
  { add, sample }: ServeWish,
  end: AbortSignal,
  output: Output,
): Promise<void> {
  if (sample) {
    output.note(`Adding the sample collection, ${plural(COLLECTION.count, 'invented cable')} …\n`)
    const report = await addWithProgress(archive, sampleDocuments(), end, output)
    output.note(
      report.documents && report.known === report.documents
        ? `It was already in ${archive.folder}.\n`
        : `${summary(report, archive.folder)}\n`,
    )
  }
  if (add.length && !end.aborted) {
    output.note(`Adding ${add.length === 1 ? shownLine(add[0]!) : plural(add.length, 'path')} …\n`)
    const report = await addPaths(add, archive, end, output)
    output.note(`${summary(report, archive.folder)}\n${unreadLines(report.failures)}`)
  }
}

/** Finds out whether the port is free before a minute is spent on adding. */
async function claim(host: string, wish: ServeWish): Promise<void> {
  const socket = createSocket()
  try {
    socket.listen({ host, port: wish.port, exclusive: true })
    await once(socket, 'listening')
  } catch (error) {
    throw refusal(error, wish)
  }
  await new Promise(resolve => socket.close(resolve))
}

function refusal(error: unknown, { port, typed }: ServeWish): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    return new Refusal(
      `Port ${port} is taken, perhaps by a reading room that is open already; close that one or use another port: ${typed} --port ${port < 65535 ? port + 1 : SETTINGS.port.default}`,
    )
  if (code === 'EACCES')
    return new Refusal(
      `Port ${port} may not be used by you; use one above 1023: ${typed} --port ${SETTINGS.port.default}`,
    )
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Refusal('This machine does not have that address; use --host 127.0.0.1.')
  return error
}

function addressOf(bound: ReturnType<ReturnType<typeof createSocket>['address']>, port: number): string {
  if (!bound || typeof bound === 'string') return `http://127.0.0.1:${port}/`
  return `http://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}/`
}

const aborted = (end: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (end.aborted) resolve()
    else end.addEventListener('abort', () => resolve(), { once: true })
  })
