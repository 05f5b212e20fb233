import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sample } from './index.ts'

const documents = [...sample()]
const cables = [...new Map(documents.map(one => [one.truth.key, one.truth])).values()]

test('the same seed gives the same cables, and a smaller count the first of them', () => {
  assert.deepEqual(
    [...sample({ count: 40, seed: 3 })],
    [...sample({ count: 60, seed: 3 })].slice(0, documentsOf(40)),
  )
  assert.notDeepEqual([...sample({ count: 5, seed: 3 })], [...sample({ count: 5, seed: 4 })])

  function documentsOf(count: number): number {
    return [...sample({ count, seed: 3 })].length
  }
})

test('as many cables as asked for, no number and no file name twice', () => {
  assert.equal(cables.length, 320)
  assert.equal(new Set(documents.map(one => one.name)).size, documents.length)
})

test('two eras, every level, and numbers that grow with the days of a year', () => {
  assert.deepEqual(new Set(cables.map(one => one.era)), new Set(['cold-war', 'modern']))
  assert.deepEqual(new Set(cables.map(one => one.level)), new Set(['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET']))
  const byPost = new Map<string, typeof cables>()
  for (const one of cables)
    byPost.set(`${one.post} ${one.year}`, [...(byPost.get(`${one.post} ${one.year}`) ?? []), one])
  for (const [post, of] of byPost) {
    const sorted = [...of].sort((a, b) => a.dtg.localeCompare(b.dtg))
    const days = new Map(sorted.map(one => [one.dtg.slice(0, 10), one.serial]))
    const serials = [...days.values()]
    assert.deepEqual(
      serials,
      serials.toSorted((a, b) => a - b),
      post,
    )
  }
})

test('references lead to cables of the sample that were sent before', () => {
  const sent = new Map(cables.map(one => [one.short, one.dtg]))
  const threads = cables.filter(one => one.references.length)
  assert.ok(threads.length > 100)
  for (const cable of threads)
    for (const { key } of cable.references)
      assert.ok(sent.get(key!)! < cable.dtg, `${cable.key} cites ${key}`)
})

test('sections come joined and apart, each kind at least twelve times', () => {
  const apart = new Set(documents.filter(one => one.section).map(one => one.truth.key))
  const joined = cables.filter(one => one.sections > 1 && !apart.has(one.key))
  assert.ok(apart.size >= 12 && joined.length >= 12, `${apart.size} apart, ${joined.length} joined`)
  for (const key of apart) {
    const parts = documents.filter(one => one.truth.key === key)
    assert.deepEqual(
      parts.map(one => one.section?.number),
      parts.map((_, at) => at + 1),
    )
    assert.equal(parts.length, parts[0]?.truth.sections)
  }
})

test('a quarter or more are lawful', () => {
  assert.ok(cables.filter(one => !one.variants.length).length >= cables.length / 4)
})

test('no line of a lawful text is longer than a teleprinter prints, and none holds what ends a message', () => {
  for (const { name, text, truth } of documents.filter(one => !one.truth.variants.length)) {
    const lines = text.split('\n')
    assert.ok(
      lines.every(line => line.length <= 69),
      name,
    )
    assert.equal(lines.filter(line => line === 'NNNN').length, 1, truth.key)
    assert.equal(lines.filter(line => line === 'BT').length, 2, truth.key)
  }
})
