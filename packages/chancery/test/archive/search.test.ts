import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { tagTitle } from '@chancery/cable'
import { sample } from '@chancery/sample'
import { openArchive } from '../../src/archive/index.ts'
import { file, idsOf, newArchive, newFolder, OWNER, VISITOR, wire } from './cables.ts'

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
  const { facets, total } = archive.search('the', OWNER, { addressees: true })
  assert.ok(total > 0)
  for (const [name, values] of Object.entries(facets))
    for (const { value, count } of values.slice(0, 12)) {
      const field = name === 'year' || name === 'month' ? 'date' : name
      const query = `the ${field}:${value}`
      const found = archive.search(query, OWNER)
      // A longer name of an addressee has the shorter in it.
      assert.ok(name === 'addressee' ? found.total >= count : found.total === count, query)
      assert.deepEqual(found.problems, [], query)
    }
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

const noun = (words: string, n: number): string => wire({ serial: n, body: `1. ${words}` })

test('a bare word finds its inflections and says which; quoted, it is as written', async t => {
  const small = await newArchive(t, [
    file(noun('The barge votes.', 1)),
    file(noun('The barges voted. The voter left.', 2)),
    file(noun('Pemexport and Pemex.', 3)),
  ])
  const bare = small.search('vote', OWNER)
  assert.equal(bare.total, 2)
  assert.deepEqual(bare.forms, [{ typed: 'vote', forms: ['voted', 'votes'], count: 2 }])
  assert.deepEqual(
    bare.hits.map(hit => hit.passage?.runs.filter(run => run.hit).map(run => run.text)).sort(),
    [['voted'], ['votes']],
  )
  assert.equal(small.search('"vote"', OWNER).total, 0)
  assert.deepEqual(small.search('*mex*', OWNER).forms[0]?.forms, ['pemex', 'pemexport'])
  assert.equal(small.search('*mex', OWNER).total, 1)
  assert.equal(small.search('barge NEAR/0 "voted"', OWNER).total, 1)
})

test('what no cable has is named with the nearest that one has', () => {
  const [problem] = archive.search('harbro', OWNER).problems
  assert.deepEqual([problem?.code, problem?.suggestion], ['word-unknown', 'harbor'])
  assert.equal(archive.search('harbo', OWNER).problems[0]?.suggestion, 'harbo*')
  const [post] = archive.search('', OWNER).facets.from
  const slip = `${post!.name.slice(0, 2)}${post!.name.slice(3)}`
  const [value] = archive.search(`from:"${slip}"`, OWNER).problems
  assert.equal(value?.code, 'value-unknown')
  assert.equal(archive.search('harbor', OWNER).problems.length, 0)
})

test('threads hold what references join, and nothing else', () => {
  const keys = new Map(truths.map(truth => [truth.short, truth]))
  const joined = truths.find(truth => truth.references.some(({ key }) => key && keys.has(key)))!
  const thread = new Set([joined.short])
  for (let before = 0; before < thread.size; ) {
    before = thread.size
    for (const truth of truths) {
      const all = [truth.short, ...truth.references.flatMap(({ key }) => key ?? [])]
      if (all.some(key => thread.has(key))) for (const key of all) thread.add(key)
    }
  }
  const expected = truths
    .filter(truth =>
      [truth.short, ...truth.references.flatMap(({ key }) => key ?? [])].some(key => thread.has(key)),
    )
    .map(truth => archive.open(truth.key, OWNER))
    .map(found => (found.kind === 'cable' ? found.cable.summary.id : ''))
  assert.ok(expected.length > 1)
  assert.deepEqual(idsOf(archive, `thread:${joined.short}`).sort(), expected.sort())
})

test('cables like one share its rare words and leave it out', async t => {
  const small = await newArchive(t, [
    file(noun('The herring barge ran aground off the sandbank.', 1)),
    file(noun('A second herring barge passed the sandbank.', 2)),
    file(noun('A vote on dues.', 3)),
    ...Array.from({ length: 12 }, (_, i) => file(noun(`Paper ${i} on other dues.`, 20 + i))),
  ])
  const found = small.search('like:09OSLO1', OWNER)
  assert.equal(found.hits[0]?.mrn, '09 OSLO 2')
  assert.ok(!found.hits.some(hit => hit.mrn === '09 OSLO 1'))
  assert.deepEqual(found.problems, [])
  const none = small.search('like:09OSLO99', OWNER)
  assert.deepEqual([none.total, none.problems.map(one => one.code)], [0, ['name-unknown']])
})

test('a histogram counts every match in order', () => {
  const { total } = archive.search('harbor', OWNER)
  for (const step of ['day', 'month', 'year', 'decade'] as const) {
    const values = archive.histogram('harbor', OWNER, step)
    assert.equal(
      values.reduce((sum, one) => sum + one.count, 0),
      total,
    )
    assert.deepEqual(
      values.map(one => one.value),
      values.map(one => one.value).sort(),
    )
  }
  const [year] = archive.histogram('harbor', OWNER, 'year')
  assert.equal(archive.search(`harbor date:${year!.value}`, OWNER).total, year!.count)
})

test('suggestions: fields, values with their meaning, words; each in its place', () => {
  const offered = (typed: string): string[] => archive.suggest(typed, OWNER).map(one => one.text)
  assert.ok(offered('vote sub').includes('subject:'))
  assert.ok(offered('harb').includes('harbor'))
  assert.deepEqual(offered('is:d'), ['duplicate', 'due'])
  assert.ok(offered('class:s').includes('secret'))
  const [tag] = archive.search('', OWNER).facets.tags
  const found = archive
    .suggest(`vote tags:${tag!.value.slice(0, 2)}`, OWNER)
    .find(one => one.text === tag!.value)
  assert.equal(found?.count, tag!.count)
  assert.equal(found?.meaning, tagTitle(tag!.value))
  for (const typed of [
    'vote sub',
    'from:',
    'tags:a,e',
    '"harb',
    '(harb',
    '-harb',
    '',
    ' ',
    'sort:n',
    'harbor OR quay',
  ])
    for (const { text, start, end } of archive.suggest(typed, OWNER)) {
      assert.equal(end, typed.length)
      const { problems } = archive.search(`${typed.slice(0, start)}${text}`, OWNER)
      const bad = problems.filter(one => !['value-missing', 'quote-open', 'bracket-open'].includes(one.code))
      assert.deepEqual(bad, [], `${typed} → ${text}`)
    }
})

test('suggestions, threads, likeness and corrections tell a visitor nothing of the rest', async t => {
  const open = documents.filter(({ truth }) => truth.level === 'UNCLASSIFIED')
  const part = await newArchive(
    t,
    open.map(({ name, text }) => file(text, name)),
  )
  const asked = [
    'h',
    'ha',
    'harb',
    'tags:',
    'from:',
    'caption:',
    'layout:',
    'to:s',
    'country:',
    'signer:m',
    'mrn:1',
    'narc',
  ]
  for (const typed of asked)
    assert.deepEqual(archive.suggest(typed, VISITOR), part.suggest(typed, VISITOR), typed)
  const names = open.slice(0, 6).map(({ truth }) => truth.short)
  const queries = [
    ...names.flatMap(name => [`thread:${name}`, `like:${name}`]),
    'harbro', 'from:osol', 'is:missing', 'is:duplicate', '*arb*', 'harbor NEAR/9 the', 'precedence>=p', 'portion:u',
  ] // biome-ignore format: a table
  for (const query of queries) {
    assert.deepEqual(
      archive.search(query, VISITOR, { addressees: true }),
      part.search(query, VISITOR, { addressees: true }),
      query,
    )
    assert.deepEqual(
      archive.histogram(query, VISITOR, 'month'),
      part.histogram(query, VISITOR, 'month'),
      query,
    )
  }
})
