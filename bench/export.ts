// How fast a result is carried away: NDJSON from the index alone, and with the texts, of cables of 5 KB. `node … bench/export.ts [COUNT]`, or
// `--archive FOLDER` for one that is there. Processor time, since others may be at work.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sample } from '@chancery/sample'
import { openArchive, PRIVATE_READER } from '../packages/chancery/src/index.ts'
import { PROSE } from './collection.ts'
import { machine } from './machine.ts'

const { values, positionals } = parseArgs({
  options: { archive: { type: 'string' } },
  allowPositionals: true,
})
const folder = values.archive ?? mkdtempSync(join(tmpdir(), 'chancery-export-'))
const archive = await openArchive(folder)
if (!values.archive)
  await archive.add(
    (function* () {
      for (const { name, text } of sample({ count: Number(positionals[0] ?? 4000), seed: 9, length: PROSE }))
        yield { name, bytes: new TextEncoder().encode(text) }
    })(),
  )
console.log(machine())
const { total } = archive.search('', PRIVATE_READER, { limit: 1 })
const wishes = [{ as: 'ndjson' }, { as: 'csv' }, { as: 'ndjson', text: true }, { as: 'wire' }] as const
// Some thousand cables are over before the engine has compiled what it runs: the first round is not told of.
for (const [n, wish] of [...wishes, ...wishes, ...wishes].entries()) {
  const before = process.cpuUsage()
  const began = performance.now()
  let bytes = 0
  for await (const piece of archive.export('', PRIVATE_READER, wish)) bytes += piece.length
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  const clock = (performance.now() - began) / 1000
  if (n < 2 * wishes.length) continue
  console.log(
    `${wish.as}${'text' in wish ? ' with text' : ''}: ${total} cables, ${(bytes / 1e6).toFixed(1)} MB; ` +
      `${Math.round(total / seconds)} a second and ${(bytes / 1e6 / seconds).toFixed(1)} MB/s of processor time ` +
      `(${Math.round(total / clock)} and ${(bytes / 1e6 / clock).toFixed(1)} by the clock); resident ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
  )
}
archive.close()
if (!values.archive) rmSync(folder, { recursive: true, force: true })
