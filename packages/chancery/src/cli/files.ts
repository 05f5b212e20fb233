import { readFileSync } from 'node:fs'
import { lstat, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Incoming } from '../archive/archive.ts'

/** Folders below folders deeper than this are not a collection of cables. */
const DEEPEST = 64

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the name',
  ENOTDIR: 'a part of the path is not a folder; check the name',
  EACCES: 'you may not read it; check its permissions',
  EPERM: 'you may not read it; check its permissions',
  EISDIR: 'it is a folder; name a file in it, or use chancery add, which takes folders',
  ELOOP: 'its links lead in a circle; name the file itself',
  ENAMETOOLONG: 'the name is too long for this system',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB; cut it into parts',
  EMFILE: 'too many files are open; close some programs',
}

/** One sentence why a file could not be read. */
export function whyNot(name: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? ''
  return `${name} could not be read: ${REASONS[code] ?? (code || 'the system gave no reason')}.`
}

export interface Unread {
  readonly name: string
  readonly reason: string
}

/**
 * Documents below the paths, in the order of their names. In folders, names that begin with a dot and links are
 * passed over, so that nothing outside is followed; a path that was named is taken as named.
 */
export async function* documentsBelow(
  paths: readonly string[],
  onUnread: (unread: Unread) => void,
): AsyncGenerator<Incoming> {
  for (const path of paths) yield* below(path, 0)

  async function* below(path: string, depth: number): AsyncGenerator<Incoming> {
    try {
      if (path === '-' && depth === 0) {
        yield { name: 'standard input', bytes: readFileSync(0) }
        return
      }
      const entry = await (depth ? lstat(path) : stat(path))
      if (entry.isFile()) yield { name: path, bytes: await readFile(path) }
      else if (entry.isDirectory() && depth < DEEPEST) {
        const names = (await readdir(path)).filter(name => !name.startsWith('.')).sort()
        for (const name of names) yield* below(join(path, name), depth + 1)
      } else if (!depth)
        onUnread({ name: path, reason: `${path} could not be read: it is neither a file nor a folder.` })
    } catch (error) {
      onUnread({ name: path, reason: whyNot(path, error) })
    }
  }
}
