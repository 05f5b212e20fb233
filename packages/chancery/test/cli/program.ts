// The program as people start it, built by npm test before the tests run; with a home of its own.
import {
  type ChildProcessWithoutNullStreams,
  type SpawnOptionsWithoutStdio,
  spawn,
  spawnSync,
} from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))
export const PROGRAM = join(ROOT, 'packages', 'chancery', 'bin', 'chancery.js')
export const HARBOR = join(ROOT, 'corpus', 'good', 'harbor.txt')

/** An empty folder, gone after the tests of the file. A blank in its name, as many people have one. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'chancery '))
  after(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** Writes files below a folder; names may hold `/`. */
export function files(content: Readonly<Record<string, string | Uint8Array>>, where = folder()): string {
  for (const [name, text] of Object.entries(content)) {
    mkdirSync(dirname(join(where, name)), { recursive: true })
    writeFileSync(join(where, name), text)
  }
  return where
}

export interface Call {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

export interface Answer {
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly bytes: Uint8Array
}

const home = folder()

/** The environment without what the machine of the tester has set. */
export const environment = (more: Call['env'] = {}): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: home,
  USERPROFILE: home,
  XDG_DATA_HOME: join(home, 'data'),
  LOCALAPPDATA: join(home, 'data'),
  ...more,
})

export function chancery(args: readonly string[], { input = '', env, cwd = home }: Call = {}): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    input,
    cwd,
    env: environment(env),
    maxBuffer: 2 ** 28,
  })
  return { code: status, out: stdout.toString(), err: stderr.toString(), bytes: stdout }
}

/** The same, still running. */
export const started = (args: readonly string[], options: SpawnOptionsWithoutStdio = {}) =>
  spawn(process.execPath, args, { cwd: home, env: environment(), ...options })

/** Text that a stream gives until it matches, or until it ends. */
export async function until(
  stream: ChildProcessWithoutNullStreams['stdout'],
  pattern: RegExp,
): Promise<string> {
  let text = ''
  for await (const piece of stream.setEncoding('utf8')) {
    text += piece
    if (pattern.test(text)) break
  }
  return text
}

/** Exit code and signal. */
export const ended = (child: ChildProcessWithoutNullStreams): Promise<[number | null, string | null]> =>
  new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) resolve([child.exitCode, child.signalCode])
    else child.once('exit', (code, signal) => resolve([code, signal]))
  })
