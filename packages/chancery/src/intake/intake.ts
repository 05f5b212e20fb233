import { createReadStream, lstatSync, readFileSync, statSync } from 'node:fs'
import { lstat, readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { type Finished, type Item, notTaken } from './item.ts'
import { Budget, LIMITS, type Limits } from './limits.ts'
import { whyNot } from './refusal.ts'
import type { Bytes } from './stream.ts'
import { type Place, take, type Wanted } from './take.ts'

/** Folders below folders deeper than this are not a collection of cables. */
const DEEPEST = 64
/** Up to here a file is read at once, which is quicker than a stream. */
const AT_ONCE = 2 ** 20
const CHUNK = 2 ** 18

export interface IntakeOptions {
  readonly limits?: Partial<Limits>
  /** Called with the bytes that were read of the files named, as they are packed. */
  readonly onRead?: (bytes: number) => void
  /** Names that are to be read, with all below them; all unless given. */
  readonly only?: ReadonlySet<string>
  /** Standard input. */
  readonly input?: Bytes
}

/**
 * The documents below the paths, in the order of their names, and what could not be read. In folders, names that begin
 * with a dot, links and empty files are passed over, so that nothing outside is followed; a path that was named is
 * taken as named. `-` is standard input. Nothing is thrown.
 */
export async function* intake(
  paths: readonly string[],
  options: IntakeOptions = {},
): AsyncGenerator<Item | Finished> {
  const limits = { ...LIMITS, ...options.limits }
  const wanted = wantedOf(options.only)
  for (const path of paths) yield* below(path, 0)

  async function* below(path: string, depth: number): AsyncGenerator<Item | Finished> {
    const whole = path === '-' ? path : resolve(path)
    const refuse = (why: string): Item => ({ name: path, path: whole, reason: notTaken(path, why) })
    try {
      if (path === '-' && !depth) {
        const name = 'standard input'
        yield* file(counted(options.input ?? process.stdin), { name, called: name, path, depth: 0 })
        return
      }
      const entry = depth ? lstatSync(path) : statSync(path)
      if (entry.isDirectory()) {
        if (depth === DEEPEST) yield refuse(`it lies more than ${DEEPEST} folders deep`)
        else for (const name of await namesIn(path)) yield* below(join(path, name), depth + 1)
      } else if (entry.isFile() || (!depth && entry.isFIFO())) {
        const { size } = entry
        const place = { name: path, called: basename(path), path: whole, depth: 0 }
        const bytes = entry.isFile() && size <= AT_ONCE ? atOnce(path) : streamed(path)
        yield* file(counted(bytes), { ...place, ...(entry.isFile() && { file: { file: path, size } }) })
      } else if (!depth) yield refuse('it is neither a file nor a folder')
    } catch (error) {
      yield { name: path, path: whole, reason: whyNot(path, error) }
    }
  }

  async function* file(bytes: Bytes, place: Place): AsyncGenerator<Item | Finished> {
    for await (const item of take(bytes, place, new Budget(limits), wanted))
      yield { ...item, inside: item.name.slice(place.name.length) }
    yield { finished: place.path }
  }

  async function* counted(bytes: Bytes): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      options.onRead?.(chunk.length)
      yield chunk
    }
  }
}

/**
 * The documents in bytes that come from elsewhere than a file, such as a form: as standard input, with a name. Nothing is
 * thrown.
 */
export async function* documentsIn(
  name: string,
  bytes: Bytes,
  limits: Partial<Limits> = {},
): AsyncGenerator<Item> {
  const place = { name, called: name, path: '-', depth: 0 }
  const budget = new Budget({ ...LIMITS, ...limits })
  for await (const item of take(bytes, place, budget, wantedOf(undefined)))
    yield { ...item, inside: item.name }
}

/** Of millions of small files each way to a thread and back would take longer than the reading. */
async function* atOnce(path: string): AsyncGenerator<Uint8Array> {
  yield readFileSync(path)
}

/** Opened when it is read and not before. */
async function* streamed(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: CHUNK })
}

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter(name => !name.startsWith('.')).sort()

/** A name is asked for with what lies in it; on the way to it, containers are opened. */
function wantedOf(only: ReadonlySet<string> | undefined): Wanted {
  if (!only) return () => 'all'
  const onTheWay = new Set<string>()
  for (const name of only) for (const outer of outerNames(name)) onTheWay.add(outer)
  return name => {
    if (only.has(name) || outerNames(name).some(outer => only.has(outer))) return 'all'
    return onTheWay.has(name) ? 'within' : 'nothing'
  }
}

/** Names of what a thing may lie in: `box.zip` of `box.zip/rows.csv, row 12`, and `box.zip/rows.csv`. */
const outerNames = (name: string): string[] =>
  [...name.matchAll(/\/|, /g)].map(({ index }) => name.slice(0, index))

/** Bytes of the files below the paths, for a guess how long it will take; nothing where it cannot be known. */
export async function measure(paths: readonly string[], end?: AbortSignal): Promise<number | undefined> {
  let sum = 0
  const waiting = [...paths]
  while (waiting.length) {
    const path = waiting.pop()!
    if (path === '-' || end?.aborted) return undefined
    try {
      const entry = await (paths.includes(path) ? stat(path) : lstat(path))
      if (entry.isFile()) sum += entry.size
      else if (entry.isDirectory()) for (const name of await namesIn(path)) waiting.push(join(path, name))
    } catch {
      // Said when its turn comes.
    }
  }
  return sum
}

/** The sentence for the first of the paths that is not there. */
export async function missing(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths)
    try {
      if (path !== '-') await stat(path)
    } catch (error) {
      return whyNot(path, error)
    }
  return undefined
}
