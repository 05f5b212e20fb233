import { join } from 'node:path'
import { type Archive, openArchive } from '../packages/chancery/src/archive/index.ts'
import { intake } from '../packages/chancery/src/intake/index.ts'
import { openDatabase } from '../packages/chancery/src/store/sqlite/driver.ts'

/** What was measured before this code was written: rows and SQLite's full text alone, driven by hand, a second. */
const INDEX_ALONE = 2400
/** Documents after which the rate is said again. */
const SAID = 20_000
const MEGABYTE = 2 ** 20

/** Adds the files of a folder as `chancery add` does, and says how fast, how much memory and how much room it took. */
export async function adding(files: string, folder: string): Promise<Archive> {
  const archive = await openArchive(folder)
  let bytes = 0
  let peak = 0
  const rates: number[] = []
  const began = performance.now()
  const used = process.cpuUsage()
  let last = { at: began, documents: 0 }
  const onRead = (size: number): void => {
    bytes += size
  }
  const report = await archive.add(intake([files], { onRead }), ({ documents }) => {
    peak = Math.max(peak, process.memoryUsage.rss())
    if (documents - last.documents < SAID) return
    const at = performance.now()
    rates.push((1000 * (documents - last.documents)) / (at - last.at))
    last = { at, documents }
  })
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(used)
  const rate = report.documents / seconds
  console.log(
    [
      `added ${report.documents} documents (${report.added} cables, ${(bytes / 1e6).toFixed(0)} MB) in ${seconds.toFixed(0)} s: ${Math.round(rate)} a second,`,
      `${(rate / INDEX_ALONE).toFixed(2)} of SQLite's full text alone (${INDEX_ALONE}); ${((user + system) / 1000 / report.documents).toFixed(2)} ms of processor each,`,
      `${Math.round((1e6 * report.documents) / (user + system))} a second of processor time, where others use the cores too; memory ${Math.round(peak / MEGABYTE)} MB`,
      ...(rates.length > 1
        ? [
            `by ${SAID} documents: ${rates.map(Math.round).join(', ')}; the last is ${(rates.at(-1)! / rates[0]!).toFixed(2)} of the first`,
          ]
        : []),
      '',
    ].join('\n'),
  )
  room(folder, bytes, report.documents)
  return archive
}

/** What each part of the file takes, of each document and beside the raw text. */
function room(folder: string, raw: number, documents: number): void {
  const path = join(folder, 'archive.db')
  const database = openDatabase(path, error => error)
  const sizes = new Map<string, number>()
  for (const { name, size } of database
    .prepare(
      'SELECT m.tbl_name AS name, sum(s.pgsize) AS size FROM dbstat s LEFT JOIN sqlite_schema m ON m.name = s.name GROUP BY 1',
    )
    .all()) {
    const kind = String(name ?? 'schema').replace(/_\d+(?:_\w+)?$/, '')
    sizes.set(kind, (sizes.get(kind) ?? 0) + Number(size))
  }
  database.close()
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const line = (name: string, size: number): string =>
    `  ${name.padEnd(24)}${(size / documents).toFixed(0).padStart(8)}${(size / raw).toFixed(3).padStart(12)}`
  console.log('room on disk              bytes each  of raw text')
  for (const [name, size] of [...sizes].sort(([, a], [, b]) => b - a))
    if (size > 0.002 * all) console.log(line(name, size))
  console.log(`${line('all', all)}\n`)
}
