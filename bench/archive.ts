// What a collection of many cables costs to add and to search, beside plain tools. Slow, so on demand.
// Run: npm run bench:archive [-- COUNT]; the others than ripgrep are asked up to 20,000.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { adding } from './adding.ts'
import { asking } from './asking.ts'
import { collection } from './collection.ts'
import { machine } from './machine.ts'
import { notmuch, recoll, ripgrep } from './others.ts'
import { plain } from './plain.ts'
import { kindsOf } from './questions.ts'

/** Up to here the slower tools are done in minutes. */
const ALL_TOOLS = 20_000

const count = Number(process.argv[2] ?? 20_000)
const scratch = mkdtempSync(join(tmpdir(), 'chancery-bench-'))
try {
  const files = collection(count)
  console.log(`npm run bench:archive -- ${count}\n${machine()}\n`)
  const folder = join(scratch, 'archive')
  const archive = await adding(files, folder)
  const kinds = kindsOf(folder, files)
  asking(archive, kinds)
  console.log(`  ${'other tools, ms'.padEnd(42)}     p50     p95`)
  ripgrep(files, kinds)
  if (count <= ALL_TOOLS) {
    plain(archive, scratch, kinds)
    recoll(files, scratch, kinds)
    notmuch(files, scratch, kinds)
  }
  archive.close()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
