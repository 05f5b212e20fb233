import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { mrnKey, type Place, parseMrn, read } from '@chancery/cable'

/** Files that may hold cables. */
const CABLE = /\.(?:txt|cable|cbl|eml|md)$/i
const NOT_OURS = /^(?:node_modules|\..*)$/
const MOST_FILES = 5000
const LARGEST = 1_000_000

export interface Held {
  readonly uri: string
  readonly text: string
  readonly place: Place
}

/** Cables in the folders of the editor, by their numbers: read when they are first asked for. */
export class Workspace {
  readonly #folders: string[]
  #held: Promise<Map<string, Held>> | undefined
  readonly #collectives = new Set<string>()

  constructor(folders: readonly string[]) {
    this.#folders = folders.flatMap(uri => pathOf(uri) ?? [])
  }

  /** The next question reads the files anew. */
  forget(): void {
    this.#held = undefined
  }

  /** The file that holds a cable, by its number in any spelling. */
  async find(number: string): Promise<Held | undefined> {
    const key = keyOf(number)
    return key === undefined ? undefined : (await this.#index()).get(key)
  }

  /** Collectives that cables here are addressed to. */
  async collectives(): Promise<ReadonlySet<string>> {
    await this.#index()
    return this.#collectives
  }

  #index(): Promise<Map<string, Held>> {
    this.#held ??= this.#readAll()
    return this.#held
  }

  async #readAll(): Promise<Map<string, Held>> {
    const found = new Map<string, Held>()
    for (const path of await filesIn(this.#folders)) {
      const bytes = await readFile(path).catch(() => undefined)
      if (!bytes) continue
      const { messages, sources } = read(bytes)
      for (const { mrn, place, to, info } of messages) {
        if (mrn?.key && !found.has(mrn.key))
          found.set(mrn.key, {
            uri: pathToFileURL(path).href,
            text: sources[0]!.text,
            place: mrn.place.length ? mrn.place : place,
          })
        for (const party of [...to, ...info]) if (party.collective) this.#collectives.add(party.name)
      }
    }
    return found
  }
}

/** One spelling of a number for all. */
export function keyOf(number: string): string | undefined {
  const parts = parseMrn(number)
  return parts && mrnKey(parts.post, parts.year, parts.serial)
}

/** Where a file of the editor lies; it may lie elsewhere than on this machine, or nowhere yet. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}

async function filesIn(folders: readonly string[]): Promise<string[]> {
  const found: string[] = []
  const ahead = [...folders]
  for (let folder = ahead.shift(); folder !== undefined && found.length < MOST_FILES; folder = ahead.shift())
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (!NOT_OURS.test(entry.name)) ahead.push(path)
      } else if (entry.isFile() && CABLE.test(entry.name)) {
        // It may be gone by now.
        const known = await stat(path).catch(() => undefined)
        if (known && known.size <= LARGEST) found.push(path)
      }
    }
  return found.slice(0, MOST_FILES)
}
