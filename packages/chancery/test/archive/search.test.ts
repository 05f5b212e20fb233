import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sample } from '@chancery/sample'
import { openArchive } from '../../src/archive/index.ts'
import { file, idsOf, newArchive, newFolder, OWNER, wire } from './cables.ts'

const documents = [...sample({ count: 120, seed: 5 })]
const truths = [...new Map(documents.map(({ truth }) => [truth.key, truth])).values()]
const archive = await newArchive(
  { after },
  documents.map(({ name, text }) => file(text, name)),
)
const classOf = (truth: (typeof truths)[number]): string =>
  truth.control ? 'sbu' : truth.level === 'UNCLASSIFIED' ? 'u' : truth.level.toLowerCase()

test('the truth of the sample is found', () => {
  assert.equal(archive.summary(OWNER).cables, truths.length)
  for (const truth of truths) {
    const found = archive.open(truth.key, OWNER)
    assert.ok(found.kind === 'cable', truth.key)
    const { id, date, tags } = found.cable.summary
    assert.deepEqual([date, [...tags].sort()], [truth.dtg, [...truth.tags].sort()], truth.key)
    const queries = [
      `mrn:${truth.short}`,
      `"${truth.subject}" date:${truth.dtg.slice(0, 10)}`,
      `from:"${truth.from.name}" class:${classOf(truth)}`,
      `tags:${truth.tags[0]} after:${truth.year}`,
      ...truth.references.slice(0, 1).map(({ key }) => `ref:${key}`),
      ...truth.paragraphs.slice(0, 2).map(({ text }) => `"${text.split(' ').slice(0, 6).join(' ')}"`),
    ]
    for (const query of queries) assert.ok(idsOf(archive, query).includes(id), `${truth.key}: ${query}`)
  }
})

test('what a query counts is what the truth counts', () => {
  for (const level of ['u', 'sbu', 'confidential', 'secret'])
    assert.equal(
      archive.search(`class:${level}`, OWNER).total,
      truths.filter(truth => classOf(truth) === level).length,
      level,
    )
  for (const facet of archive.search('', OWNER).facets.year)
    assert.equal(facet.count, truths.filter(truth => truth.dtg.startsWith(facet.value)).length, facet.value)
})

test('each facet is a query that finds as many', () => {
  const { facets, total } = archive.search('the', OWNER)
  assert.ok(total > 0)
  for (const [name, values] of Object.entries(facets))
    for (const { value, count } of values)
      assert.equal(
        archive.search(`the ${name === 'year' ? 'date' : name}:${value}`, OWNER).total,
        count,
        `${name}:${value}`,
      )
})

test('pages go through every hit once, in each order', () => {
  for (const sort of ['relevance', 'newest', 'oldest'] as const) {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = archive.search('the', OWNER, { sort, limit: 25, ...(cursor && { cursor }) })
      assert.deepEqual(page.problems, [])
      seen.push(...page.hits.map(hit => hit.id))
      cursor = page.cursor
    } while (cursor)
    assert.deepEqual(seen.sort(), idsOf(archive, 'the').sort())
  }
})

test('a cursor that cannot be read, or of another order, gives the first page and says so', () => {
  const { cursor } = archive.search('the', OWNER, { sort: 'newest', limit: 2 })
  const first = archive.search('the', OWNER, { sort: 'relevance', limit: 2 })
  for (const wrong of [cursor!, 'x', '', 'W10', 'WzEsMl0', 'a'.repeat(20_000)]) {
    const page = archive.search('the', OWNER, { sort: 'relevance', limit: 2, cursor: wrong })
    assert.deepEqual([page.problems.map(one => one.code), page.hits], [['cursor-unread'], first.hits])
  }
})

test('a hit shows the best passage, with the words marked', async t => {
  const body = `1. Nothing here.\n\n2. ${'A long way off. '.repeat(40)}The herring barge came. ${'And went. '.repeat(40)}\n\n3. A barge.`
  const small = await newArchive(t, [file(wire({ body }))])
  const passage = small.search('herring barge', OWNER).hits[0]?.passage
  assert.equal(passage?.anchor, 'p2')
  assert.deepEqual(
    passage?.runs.filter(run => run.hit).map(run => run.text),
    ['herring', 'barge'],
  )
  const text = passage!.runs.map(run => run.text).join('')
  assert.ok(text.length < 320 && text.startsWith('… ') && text.endsWith(' …'), text)
})

test('two archives over one folder see the same', async t => {
  const folder = newFolder(t)
  const [one, two] = [await openArchive(folder), await openArchive(folder)]
  t.after(() => {
    one.close()
    two.close()
  })
  await one.add([file(wire())])
  assert.deepEqual(idsOf(two), idsOf(one))
  assert.equal((await two.add([file(wire(), 'again')])).known, 1)
})
