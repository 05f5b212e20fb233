import { type FSWatcher, watch } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { whyNot } from './refusal.ts'

export interface ArrivalOptions {
  /** Milliseconds between two looks at all of it; the system tells of most changes sooner, except in network folders. */
  readonly every: number
  /** Milliseconds for which a file must stay as it is before it counts as written. */
  readonly settle: number
  readonly signal: AbortSignal
  /** A folder that cannot be looked at just now: once, until it can. */
  readonly onTrouble?: (sentence: string) => void
}

/** Changes come in swarms. */
const SWARM = 150
/** Folders below folders deeper than this are not a collection of cables. */
const DEEPEST = 64

interface Seen {
  /** Size, time and number of the file: another one is another file. */
  readonly mark: string
  readonly since: number
  given: boolean
}

/**
 * Files below the folders, those that are there and those that come, as soon as they have stayed as they are for a
 * while; again when they change. In the order of their names. What is moved or deleted is only forgotten.
 */
export async function* arrivals(
  folders: readonly string[],
  { every, settle, signal, onTrouble = () => {} }: ArrivalOptions,
): AsyncGenerator<readonly string[]> {
  const seen = new Map<string, Seen>()
  const troubled = new Set<string>()
  const bell = new Bell(folders, signal)
  try {
    while (!signal.aborted) {
      const now = performance.now()
      const there = new Set<string>()
      const stable: string[] = []
      let waiting = false
      const look = async (path: string, depth: number): Promise<void> => {
        for (const name of (await readdir(path)).filter(name => !name.startsWith('.')).sort()) {
          const below = join(path, name)
          const entry = await lstat(below).catch(() => undefined)
          if (signal.aborted || !entry) continue
          if (entry.isDirectory() && depth < DEEPEST) await look(below, depth + 1).catch(() => {})
          if (!entry.isFile() || !entry.size) continue
          there.add(below)
          const mark = `${entry.size} ${entry.mtimeMs} ${entry.ino}`
          const known = seen.get(below)
          if (known?.mark !== mark) {
            seen.set(below, { mark, since: now, given: false })
            waiting = true
          } else if (!known.given) {
            if (now - known.since >= settle) {
              known.given = true
              stable.push(below)
            } else waiting = true
          }
        }
      }
      for (const folder of folders)
        try {
          await look(resolve(folder), 0)
          troubled.delete(folder)
        } catch (error) {
          if (!troubled.has(folder)) onTrouble(whyNot(folder, error))
          troubled.add(folder)
        }
      // Where a folder could not be looked at, its files are not gone.
      if (!troubled.size) for (const path of seen.keys()) if (!there.has(path)) seen.delete(path)
      if (stable.length) yield stable
      if (!signal.aborted) await bell.rung(waiting ? Math.min(settle, every) : every)
    }
  } finally {
    bell.close()
  }
}

/** Rings when the system tells of a change, or when the time has come. */
class Bell {
  readonly #watchers: FSWatcher[] = []
  readonly #signal: AbortSignal
  #ring: () => void = () => {}
  #rang = false

  constructor(folders: readonly string[], signal: AbortSignal) {
    this.#signal = signal
    for (const folder of folders)
      try {
        const watcher = watch(folder, { recursive: true }, () => {
          this.#rang = true
          this.#ring()
        })
        // What the system does not tell, the next look finds.
        watcher.on('error', () => watcher.close())
        this.#watchers.push(watcher)
      } catch {
        // A folder that cannot be watched is looked at.
      }
  }

  rung(most: number): Promise<void> {
    return new Promise(done => {
      const end = (): void => {
        clearTimeout(timer)
        clearTimeout(swarm)
        this.#ring = () => {}
        this.#rang = false
        this.#signal.removeEventListener('abort', end)
        done()
      }
      let swarm: NodeJS.Timeout | undefined
      const timer = setTimeout(end, most)
      this.#ring = () => {
        swarm = swarm ?? setTimeout(end, SWARM)
      }
      if (this.#rang) this.#ring()
      this.#signal.addEventListener('abort', end, { once: true })
      if (this.#signal.aborted) end()
    })
  }

  close(): void {
    for (const watcher of this.#watchers) watcher.close()
  }
}
