// Adds in a process that is really killed, again and again, and compares with an archive that was never killed.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Archive, openArchive } from '../../src/archive/index.ts'
import { openDatabase } from '../../src/store/sqlite/driver.ts'
import { OWNER } from './cables.ts'
import { documents } from './many.ts'

const ADDER = fileURLToPath(new URL('./many.ts', import.meta.url))

export function adder(folder: string): ChildProcess {
  const args = ['--conditions=source', '--import', 'tsx', ADDER, folder]
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** What an archive holds, whatever way it came there. */
export function held(archive: Archive): unknown {
  const cables = [...archive.stream('', OWNER)]
  return {
    cables: cables.map(({ id, mrn, marking, missingSections }) => [id, mrn, marking, missingSections]),
    documents: cables.map(({ id }) => archive.raw(id, OWNER).map(one => [one.id, one.name])),
    summary: { ...archive.summary(OWNER), recent: [] },
    found: ['barge', 'harbour', 'herring -harbour', '"barge number"', 'from:oslo', 'class:s', 'is'].map(
      query => {
        const { total, facets } = archive.search(query, OWNER)
        return [total, facets, [...archive.stream(query, OWNER)].map(one => one.id)]
      },
    ),
  }
}

/** The archive of a folder that was never killed. */
export async function whole(folder: string): Promise<unknown> {
  const archive = await openArchive(folder)
  await archive.add(documents())
  const all = held(archive)
  archive.close()
  return all
}

/**
 * Kills an adding process `delay` milliseconds after it opened the archive, `most` times, then lets one come to its end.
 * Gives how often it was killed, and how often the index lagged behind the record afterwards.
 */
export async function killedUntilDone(
  folder: string,
  most: number,
  delay: () => number,
): Promise<{ kills: number; lags: number }> {
  let lags = 0
  for (let kills = 0; ; kills++) {
    const child = adder(folder)
    const exit = once(child, 'exit')
    await Promise.race([once(createInterface({ input: child.stdout! }), 'line'), exit])
    const timer = setTimeout(() => child.kill('SIGKILL'), kills < most ? delay() : 2 ** 30)
    const [code] = await exit
    clearTimeout(timer)
    if (code === 0) return { kills, lags }
    if (lagging(folder)) lags++
  }
}

/** The record is ahead of a part of the index. */
function lagging(folder: string): boolean {
  const database = openDatabase(`${folder}/archive.db`, error => error)
  const { last, mark } = database
    .prepare(
      `SELECT (SELECT max(seq) FROM register) AS last, (SELECT value FROM meta WHERE key = 'indexed') AS mark`,
    )
    .get()!
  database.close()
  return Number(last ?? 0) > Number(mark ?? 0)
}
