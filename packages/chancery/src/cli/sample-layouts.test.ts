import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Refusal } from './refusal.ts'
import { documentsOf, layoutNamed, writeLayouts } from './sample-layouts.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-sample-'))
after(() => rmSync(folder, { recursive: true, force: true }))

interface Line {
  readonly name: string
  readonly row?: number
  readonly truth: { readonly key: string; readonly layout: string }
}

function written(
  layout: 'all' | 'db2003' | 'cablegate-txt',
  count: number,
): { out: string; files: number; lines: Line[] } {
  const out = join(folder, `${layout}-${count}`)
  const files = writeLayouts(out, `${out}.truth.ndjson`, { count, seed: 5, layout })
  const lines = readFileSync(`${out}.truth.ndjson`, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Line)
  return { out, files, lines }
}

test('all: every layout has its share, every file is named in the truth, and no other file is there', () => {
  const { out, files, lines } = written('all', 40)
  assert.equal(new Set(lines.map(one => one.truth.key + one.truth.layout)).size, 40)
  assert.equal(new Set(lines.map(one => one.truth.layout)).size, 14)
  const there = readdirSync(out, { recursive: true, withFileTypes: true }).filter(one => one.isFile())
  assert.deepEqual(
    there.map(one => join(one.parentPath, one.name)).sort(),
    [...new Set(lines.map(one => join(out, one.name)))].sort(),
  )
  assert.equal(files, there.length)
})

test('rows of a database stand in one file in the order of the truth', () => {
  const { out, lines } = written('db2003', 25)
  assert.deepEqual(
    lines.map(one => one.row),
    Array.from({ length: 25 }, (_, at) => at + 1),
  )
  const texts = [...documentsOf({ count: 25, seed: 5, layout: 'db2003' })].map(one => one.text)
  assert.equal(readFileSync(join(out, lines[0]!.name), 'utf8'), texts.join(''))
})

test('bytes are those of the character set of the layout', () => {
  const { out, lines } = written('cablegate-txt', 12)
  const [document] = documentsOf({ count: 12, seed: 5, layout: 'cablegate-txt' })
  assert.deepEqual(readFileSync(join(out, lines[0]!.name)), Buffer.from(document!.text, 'latin1'))
})

test('a layout that is none is refused with the names of those that are', () => {
  assert.throws(
    () => layoutNamed('nara'),
    error => error instanceof Refusal && /nara73, db2003/.test(error.message),
  )
})
