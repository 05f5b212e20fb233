import assert from 'node:assert/strict'
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type AddReport, openArchive } from '../../src/archive/index.ts'
import { idsOf, newFolder, OWNER } from './cables.ts'

const ADDER = fileURLToPath(new URL('./adder.ts', import.meta.url))
const NODE = [process.execPath, '--conditions=source', '--import', 'tsx', ADDER]

function adder(folder: string, first: number, count: number, options: SpawnOptions = {}): ChildProcess {
  const [command, ...args] = NODE
  const stdio: SpawnOptions['stdio'] = ['ignore', 'pipe', 'inherit']
  return spawn(command!, [...args, folder, String(first), String(count)], { stdio, ...options })
}

/** The lines a process says, until its end. */
async function* lines(child: ChildProcess): AsyncGenerator<string> {
  yield* createInterface({ input: child.stdout! })
}

async function lastLine(child: ChildProcess): Promise<string> {
  let last = ''
  for await (const line of lines(child)) last = line
  return last
}

test('a process that is killed while it adds loses nothing of what it reported; a second add completes it', async t => {
  const folder = newFolder(t)
  const child = adder(folder, 1, 3000)
  let reported = 0
  for await (const line of lines(child)) {
    reported = Math.max(reported, JSON.parse(line).documents)
    child.kill('SIGKILL')
  }
  assert.ok(reported > 0 && reported < 3000, 'it was killed in the middle')
  const archive = await openArchive(folder)
  t.after(() => archive.close())
  const held = archive.summary(OWNER)
  assert.ok(held.documents >= reported)
  assert.equal(idsOf(archive).length, held.cables)
  const report: AddReport = JSON.parse(await lastLine(adder(folder, 1, 3000)))
  assert.deepEqual([report.known, report.added + report.joined], [held.documents, 3000 - held.documents])
  assert.equal(archive.summary(OWNER).documents, 3000)
})

test('processes that open a new folder and add the same cables at once both end well', async t => {
  const folder = newFolder(t)
  const ends = [adder(folder, 1, 900), adder(folder, 401, 900), adder(folder, 1, 1300)].map(lastLine)
  const reports: AddReport[] = (await Promise.all(ends)).map(line => JSON.parse(line))
  const sum = (of: (report: AddReport) => number): number =>
    reports.reduce((total, report) => total + of(report), 0)
  assert.equal(
    sum(report => report.documents),
    3100,
  )
  assert.equal(
    sum(report => report.added + report.joined),
    1300,
  )
  const archive = await openArchive(folder)
  t.after(() => archive.close())
  assert.equal(archive.summary(OWNER).documents, 1300)
  assert.equal(
    archive.summary(OWNER).cables,
    sum(report => report.added),
  )
  assert.equal(new Set(idsOf(archive)).size, archive.summary(OWNER).cables)
})

const root = process.getuid?.() === 0
const unix = process.platform !== 'win32'

test('a folder that cannot be written to gives a sentence', { skip: !unix && 'needs modes' }, async t => {
  const folder = newFolder(t)
  await openArchive(folder).then(archive => archive.close())
  chmodSync(folder, 0o555)
  chmodSync(join(folder, 'archive.db'), 0o444)
  // Modes do not hold root back.
  const child = adder(folder, 1, 1, root ? { uid: 65534, gid: 65534 } : {})
  const said = await lastLine(child)
  chmodSync(folder, 0o755)
  assert.match(said, /^StoreError The archive in .* cannot be opened for writing; check the permissions/)
})

test('a disk without room gives a sentence, and what was there stays whole', {
  skip: !unix && 'needs ulimit',
}, async t => {
  const folder = join(newFolder(t), 'archive')
  mkdirSync(folder)
  await lastLine(adder(folder, 1, 10))
  const quoted = [...NODE, folder, '11', '3000'].map(word => `'${word}'`).join(' ')
  // No file may grow over half a megabyte: the system says so as a full disk does, at a write.
  const child = spawn('sh', ['-c', `ulimit -f 1024; exec ${quoted}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = await lastLine(child)
  assert.match(said, /^StoreError .*(?:no room left on the disk|may be full).*Nothing half-written was kept/)
  const archive = await openArchive(folder)
  t.after(() => archive.close())
  assert.ok(archive.summary(OWNER).documents >= 10)
  assert.equal(idsOf(archive).length, archive.summary(OWNER).cables)
})
