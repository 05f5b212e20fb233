import { StoreError, type StoreErrorCode } from '../error.ts'

/** Result codes of SQLite, sqlite.org/rescode.html, and what to say of each. */
const REFUSALS: readonly (readonly [
  code: StoreErrorCode,
  results: readonly number[],
  sentence: (folder: string) => string,
])[] = [
  [
    'locked',
    [5, 6], // BUSY, LOCKED
    folder =>
      `The archive in ${folder} is being written by another process; wait for it to end and try again.`,
  ],
  [
    'not-writable',
    [3, 8, 14], // PERM, READONLY, CANTOPEN
    folder =>
      `The archive in ${folder} cannot be opened for writing; check the permissions of the folder, or name another with --archive.`,
  ],
  [
    'no-room',
    [13], // FULL
    folder =>
      `There is no room left on the disk of ${folder}; free some and try again. Nothing half-written was kept.`,
  ],
  [
    'disk',
    [10], // IOERR
    folder =>
      `The disk of ${folder} refused to read or write the archive: it may be full, over a quota, or failing. Nothing half-written was kept.`,
  ],
  [
    'damaged',
    [11, 26], // CORRUPT, NOTADB
    folder =>
      `The archive file in ${folder} is damaged or no archive. Restore it from a backup, or name another folder with --archive.`,
  ],
]

/** Refusals of the engine as sentences; what is left is a fault of ours. */
export function inWords(error: unknown, folder: string): unknown {
  const result = (error as { errcode?: unknown } | undefined)?.errcode
  if (typeof result !== 'number') return error
  const refusal = REFUSALS.find(([, results]) => results.includes(result & 0xff))
  return refusal ? new StoreError(refusal[0], refusal[2](folder), { cause: error }) : error
}

/** The same for the folder itself. */
export function folderInWords(error: unknown, folder: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new StoreError(
      'no-room',
      `There is no room left on the disk of ${folder}; free some and try again.`,
      { cause: error },
    )
  if (code === 'EEXIST' || code === 'ENOTDIR')
    return new StoreError('not-an-archive', `${folder} is no folder; name a folder with --archive.`, {
      cause: error,
    })
  return new StoreError(
    'not-writable',
    `The folder ${folder} could not be made (${code}); check the permissions above it, or name another with --archive.`,
    { cause: error },
  )
}
