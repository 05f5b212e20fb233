// Adding and finding: what a collection of many cables costs. Slow, so on demand.
// Run: npm run bench:archive [-- COUNT]
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { sample } from '@chancery/sample'
import { openArchive } from '../packages/chancery/src/archive/index.ts'
import { PRIVATE_READER } from '../packages/chancery/src/guard/index.ts'

/** Named in docs/benchmarks.md: what one process reached with SQLite's full text on two cores, 200,000 cables of 5.4 KB. */
const BASELINE = { added: 2400, rare: 1.2, common: 51, phrase: 21, facets: 21 }

const count = Number(process.argv[2] ?? 20_000)
const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'))
try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function main(): Promise<void> {
  const [cpu] = cpus()
  console.log(`npm run bench:archive -- ${count}`)
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB\n`,
  )
  const encoder = new TextEncoder()
  const incoming = [...sample({ count, seed: 7 })].map(({ name, text }) => ({
    name,
    bytes: encoder.encode(text),
  }))
  const size = incoming.reduce((sum, one) => sum + one.bytes.length, 0)
  const archive = await openArchive(folder)
  const began = performance.now()
  const report = await archive.add(incoming)
  const rate = incoming.length / ((performance.now() - began) / 1000)
  row('added, documents a second', rate, BASELINE.added, rate / BASELINE.added)
  console.log(
    `  ${report.added} cables of ${incoming.length} documents, ${(size / 1e6).toFixed(0)} MB; archive ${(statSync(join(folder, 'archive.db')).size / 1e6).toFixed(0)} MB`,
  )
}

function row(name: string, value: number, baseline: number, ratio: number): void {
  console.log(
    `${name.padEnd(34)}${value.toFixed(value < 100 ? 2 : 0).padStart(9)}${String(baseline).padStart(9)}${ratio.toFixed(2).padStart(8)}`,
  )
}
