import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { type Store, StoreError } from '../store/index.ts'
import type { Proof } from './proof.ts'

export interface BackupReport {
  readonly folder: string
  /** Bytes of the copy. */
  readonly bytes: number
  /** Of the copy itself; absent where none was wished. */
  readonly proof?: Proof
}

/**
 * Copies the archive as it stands now into a new folder, while others add, and proves the copy. The folder has its name
 * only when all of it is on the disk.
 */
export async function backUp(
  store: Store,
  from: string,
  target: string,
  prove: ((folder: string) => Promise<Proof>) | undefined,
): Promise<BackupReport> {
  const folder = resolve(target)
  const inside = relative(resolve(from), folder)
  if (!inside.startsWith('..') && !/^([A-Za-z]:|[\\/])/.test(inside))
    throw new StoreError(
      'exists',
      'A backup inside the archive goes with it when it is lost; name a folder elsewhere.',
    )
  refuseFull(folder)
  const parent = dirname(folder)
  mkdirSync(parent, { recursive: true })
  sweep(parent, basename(folder))
  const part = join(parent, `${basename(folder)}.part-${process.pid}-${randomBytes(3).toString('hex')}`)
  mkdirSync(part, { mode: 0o700 })
  try {
    const file = join(part, 'archive.db')
    await store.backup(file)
    sync(file)
    const proof = await prove?.(part)
    if (proof) {
      for (const name of readdirSync(part)) if (/-(wal|shm)$/.test(name)) rmSync(join(part, name))
      sync(file)
    }
    if (proof && !proof.whole)
      throw new StoreError(
        'damaged',
        `The backup was not kept, since it does not prove: ${proof.sentence} Run chancery verify on the archive.`,
      )
    syncFolder(part)
    refuseFull(folder)
    renameSync(part, folder)
    syncFolder(parent)
    return { folder, bytes: statSync(join(folder, 'archive.db')).size, ...(proof && { proof }) }
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw error
  }
}

function refuseFull(folder: string): void {
  if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length))
    throw new StoreError(
      'exists',
      `${folder} is there already and stays as it is; name another for the backup.`,
    )
}

/** What backups to the same place left that were ended. */
function sweep(parent: string, name: string): void {
  for (const one of readdirSync(parent)) {
    const pid = one.startsWith(`${name}.part-`) && /^(\d+)-[0-9a-f]{6}$/.exec(one.slice(name.length + 6))?.[1]
    if (pid && !runs(Number(pid))) rmSync(join(parent, one), { recursive: true, force: true })
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function sync(file: string): void {
  const open = openSync(file, 'r+')
  try {
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}

/** Windows has no such thing, and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const open = openSync(folder, 'r')
  try {
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}
