import { readFileSync, statSync } from 'node:fs'
import { lstat, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Incoming } from '../archive/archive.ts'

/** Folders below folders deeper than this are not a collection of cables. */
const DEEPEST = 64
/** A file is held in memory several times over while it is read. */
const LARGEST = 64 * 2 ** 20
/** Text has no NUL; a file that has one among its first bytes is something else. */
const HEAD = 8192

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the name',
  ENOTDIR: 'a part of the path is not a folder; check the name',
  EACCES: 'you may not read it; check its permissions',
  EPERM: 'you may not read it; check its permissions',
  EISDIR: 'it is a folder; name a file in it, or use chancery add, which takes folders',
  ELOOP: 'its links lead in a circle; name the file itself',
  ENAMETOOLONG: 'the name is too long for this system',
  EFBIG: `it is larger than ${LARGEST / 2 ** 20} MB; cut it into parts`,
  EMFILE: 'too many files are open; close some programs',
}

/** One sentence why a file could not be read. */
export function whyNot(name: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? ''
  return `${name} could not be read: ${REASONS[code] ?? (code || 'the system gave no reason')}.`
}

/** The bytes of a file; `-` is standard input. */
export function fileBytes(path: string): Uint8Array {
  if (path === '-') return readFileSync(0)
  mustFit(statSync(path))
  return readFileSync(path)
}

function mustFit({ size }: { size: number }): void {
  if (size > LARGEST) throw Object.assign(new Error(), { code: 'EFBIG' })
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

export interface Unread {
  readonly name: string
  readonly reason: string
}

/**
 * Documents below the paths, in the order of their names. In folders, names that begin with a dot and links are
 * passed over, so that nothing outside is followed; a path that was named is taken as named. Empty files are passed
 * over; files that are not text are named to `onUnread`, with all that could not be read.
 */
export async function* documentsBelow(
  paths: readonly string[],
  onUnread: (unread: Unread) => void,
): AsyncGenerator<Incoming> {
  for (const path of paths) yield* below(path, 0)

  async function* below(path: string, depth: number): AsyncGenerator<Incoming> {
    const refuse = (why: string): void => onUnread({ name: path, reason: `${path} was not taken: ${why}.` })
    try {
      if (path === '-' && !depth) {
        yield* document('standard input', readFileSync(0), refuse)
        return
      }
      const entry = await (depth ? lstat(path) : stat(path))
      if (entry.isDirectory()) {
        if (depth === DEEPEST) return refuse(`it lies more than ${DEEPEST} folders deep`)
        const names = (await readdir(path)).filter(name => !name.startsWith('.')).sort()
        for (const name of names) yield* below(join(path, name), depth + 1)
      } else if (entry.isFile() || (!depth && entry.isFIFO())) {
        mustFit(entry)
        yield* document(path, await readFile(path), refuse)
      } else if (!depth) refuse('it is neither a file nor a folder')
    } catch (error) {
      onUnread({ name: path, reason: whyNot(path, error) })
    }
  }
}

function* document(name: string, bytes: Uint8Array, refuse: (why: string) => void): Generator<Incoming> {
  if (isText(bytes)) {
    if (bytes.length) yield { name, bytes }
  } else refuse('it is no text (it holds NUL bytes)')
}

/** UTF-16 has NUL bytes by right, and says so with its first two. */
function isText(bytes: Uint8Array): boolean {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return wide || !bytes.subarray(0, HEAD).includes(0)
}
