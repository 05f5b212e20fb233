// What a collection of many cables costs to add and to search. Slow, so on demand.
// Run: npm run bench:archive [-- COUNT]
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sample } from '@chancery/sample'
import { type Archive, openArchive } from '../packages/chancery/src/archive/index.ts'
import { PRIVATE_READER } from '../packages/chancery/src/guard/index.ts'
import { machine } from './machine.ts'

/**
 * The baseline, measured before this code was written: SQLite's full text alone, driven by hand, on two cores and Node
 * 20; 200,000 cables of 5.4 KB, 95th percentile in milliseconds; `page` is the goal for a whole page.
 */
const BASELINE = { added: 2400, rare: 1.2, common: 51, phrase: 21, facets: 21, page: 100 }

/** Queries of each kind. */
const RUNS = 40

const count = Number(process.argv[2] ?? 20_000)
const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'))
try {
  const archive = await openArchive(folder)
  console.log(`npm run bench:archive -- ${count}\n${machine()}\n`)
  await adding(archive)
  searching(archive)
  archive.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function adding(archive: Archive): Promise<void> {
  const encoder = new TextEncoder()
  let bytes = 0
  let making = 0
  function* documents(): Generator<{ name: string; bytes: Uint8Array }> {
    const made = sample({ count, seed: 7 })
    for (;;) {
      const began = performance.now()
      const { value, done } = made.next()
      const document = done ? undefined : { name: value.name, bytes: encoder.encode(value.text) }
      making += performance.now() - began
      if (!document) return
      bytes += document.bytes.length
      yield document
    }
  }
  const [began, used] = [performance.now(), process.cpuUsage()]
  const report = await archive.add(documents())
  const seconds = (performance.now() - began - making) / 1000
  const { user, system } = process.cpuUsage(used)
  const rate = report.documents / seconds
  console.log(
    `${report.documents} documents, ${report.added} cables, ${(bytes / 1e6).toFixed(0)} MB; archive ${(statSync(join(folder, 'archive.db')).size / 1e6).toFixed(0)} MB`,
  )
  console.log(
    `added: ${Math.round(rate)} documents a second; ${(rate / BASELINE.added).toFixed(2)} of ${BASELINE.added}`,
  )
  console.log(
    `       ${Math.round(report.documents / ((user + system) / 1e6 - making / 1000))} a second of processor time, where others use the cores too\n`,
  )
}

function searching(archive: Archive): void {
  console.log(`${'search, ms'.padEnd(40)}matches      p50      p95 processor baseline  p95/baseline`)
  // Words of every frequency, taken from what is there.
  const words = new Map<string, number>()
  for (const hit of archive.search('', PRIVATE_READER, { limit: 200 }).hits)
    for (const run of hit.passage?.runs ?? [])
      for (const word of run.text.match(/[A-Za-z]{3,}/g) ?? []) words.set(word.toLowerCase(), 0)
  const total = archive.summary(PRIVATE_READER).cables
  for (const word of words.keys()) words.set(word, archive.search(word, PRIVATE_READER, { limit: 1 }).total)
  const rare = archive
    .search('', PRIVATE_READER, { limit: 200 })
    .hits.flatMap(hit => /\d+$/.exec(hit.mrn ?? '')?.[0] ?? [])
    .filter(word => archive.search(word, PRIVATE_READER, { limit: 1 }).total <= 0.003 * total)
  const between = (least: number, most: number): string[] =>
    [...words].filter(([, n]) => n >= least * total && n <= most * total).map(([word]) => word)
  const phrases = archive
    .search('', PRIVATE_READER, { limit: 40 })
    .hits.flatMap(hit => /[A-Za-z]{4,} [A-Za-z]{4,}/.exec(hit.passage?.runs[0]?.text ?? '')?.[0] ?? [])
    .map(phrase => `"${phrase}"`)
  row(archive, 'rare word', rare, 'relevance', BASELINE.rare)
  row(archive, 'common word', between(0.2, 0.9), 'relevance', BASELINE.common)
  row(archive, 'common word, newest first', between(0.2, 0.9), 'newest', BASELINE.common)
  row(archive, 'phrase', phrases, 'relevance', BASELINE.phrase)
  row(
    archive,
    'from:',
    archive
      .summary(PRIVATE_READER)
      .posts.slice(0, 20)
      .map(post => `from:${post.value}`),
    'newest',
    BASELINE.facets,
  )
  row(archive, 'facets of everything', [''], 'newest', BASELINE.facets)
  const some = between(0.02, 0.9)
  const parts = some.filter(word => word.length > 5).map(word => `*${word.slice(1, 5)}*`)
  const pairs = some.slice(1).map((word, i) => `${some[i]} NEAR/10 ${word}`)
  const numbers = archive.search('', PRIVATE_READER, { limit: 40 }).hits.flatMap(hit => hit.mrnKey ?? [])
  row(archive, 'part of a word', parts, 'relevance', BASELINE.common)
  row(archive, 'NEAR', pairs, 'relevance', BASELINE.phrase)
  row(
    archive,
    'thread:',
    numbers.map(number => `thread:${number}`),
    'newest',
    BASELINE.facets,
  )
  row(
    archive,
    'like:',
    numbers.map(number => `like:${number}`),
    'relevance',
    BASELINE.common,
  )
  typing(archive, ['h', 'ha', 'harb', 'tags:', 'tags:e', 'from:a', 'vote sub', 'class:'])
}

/** What a person waits for at each key. */
function typing(archive: Archive, typed: readonly string[]): void {
  const used = process.cpuUsage()
  const times = Array.from({ length: RUNS }, (_, i) => {
    const began = performance.now()
    archive.suggest(typed[i % typed.length]!, PRIVATE_READER)
    return performance.now() - began
  }).sort((a, b) => a - b)
  const { user, system } = process.cpuUsage(used)
  const figures = [times[RUNS / 2]!, times[Math.floor(RUNS * 0.95)]!, (user + system) / 1000 / RUNS]
  console.log(`${'suggestions'.padEnd(47)}${figures.map(figure => figure.toFixed(2).padStart(9)).join('')}`)
}

/** Without passages, then a whole page with the passages of 20 hits. */
function row(
  archive: Archive,
  name: string,
  queries: readonly string[],
  sort: 'relevance' | 'newest',
  baseline: number,
): void {
  for (const [limit, what, base] of [
    [1, name, baseline],
    [20, `${name}, page of 20`, BASELINE.page],
  ] as const) {
    const times: number[] = []
    let matches = 0
    const used = process.cpuUsage()
    for (let i = 0; i < RUNS; i++) {
      const began = performance.now()
      matches += archive.search(queries[i % queries.length]!, PRIVATE_READER, { sort, limit }).total / RUNS
      times.push(performance.now() - began)
    }
    const { user, system } = process.cpuUsage(used)
    times.sort((a, b) => a - b)
    const p95 = times[Math.floor(RUNS * 0.95)]!
    const figures = [times[RUNS / 2]!, p95, (user + system) / 1000 / RUNS, base, p95 / base]
    console.log(
      what.padEnd(40) +
        String(Math.round(matches)).padStart(7) +
        figures.map(figure => figure.toFixed(2).padStart(9)).join(''),
    )
  }
}
