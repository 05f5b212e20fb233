// What cables say of one another: threads, numbers that are wanted, gaps, figures, versions, posts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sample } from '@chancery/sample'
import type { Archive, GapSeries } from '../../src/archive/index.ts'
import type { Reader } from '../../src/guard/index.ts'
import { file, idsOf, newArchive, OWNER, VISITOR, type Wire, wire } from './cables.ts'

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** The date-time group of a day of a year, counted from 0. */
function dtg(day: number, year = 2009): string {
  const date = new Date(Date.UTC(year, 0, 1 + day))
  return `${String(date.getUTCDate()).padStart(2, '0')}1005Z ${MONTHS[date.getUTCMonth()]} ${String(date.getUTCFullYear() % 100).padStart(2, '0')}`
}

const TEXT =
  'The barge lies in the lower harbor since Easter and its owner calls it an island. The master asked for a second one before the thaw.'

interface Told extends Wire {
  readonly day?: number
  readonly year?: number
  readonly refs?: readonly string[]
}

/** A cable of that day that cites these. */
const cable = ({ day = 0, year = 2009, refs = [], body = TEXT, ...rest }: Told): string =>
  wire({
    dtg: dtg(day, year),
    body: `${refs.length ? `REF: ${refs.map((ref, i) => `${'ABCDEFGHIJ'[i]}. ${ref}`).join(' ')}\n\n` : ''}1. ${body}`,
    ...rest,
  })

const files = (texts: readonly string[]) => texts.map((text, i) => file(text, `${i}.txt`))

const gapsOf = (archive: Archive, wish: { post?: string; year?: number } = {}, reader: Reader = OWNER) => {
  const list: GapSeries[] = []
  archive.gaps(reader, wish, one => {
    list.push(one)
  })
  return list
}

test('a number that is cited and not held has what is known of it, until the cable arrives', async t => {
  const archive = await newArchive(
    t,
    files([
      cable({ serial: 10, day: 20 }),
      cable({ serial: 20, day: 40 }),
      cable({ post: 'LIMA', serial: 3, day: 60, refs: ['09 OSLO 15 (NOTAL)'] }),
      cable({
        post: 'LIMA',
        serial: 4,
        day: 70,
        refs: ['2009 OSLO 000015', '09 LIMA 3'],
        body: 'Word of two.',
      }),
    ]),
  )
  const found = archive.open('09 oslo 15', OWNER)
  assert.ok(found.kind === 'ghost')
  const { ghost } = found
  assert.deepEqual([ghost.name, ghost.number, ghost.total], ['2009OSLO15', '09 OSLO 15', 2])
  assert.deepEqual(
    [
      ghost.sent.after?.name,
      ghost.sent.after?.date.slice(0, 10),
      ghost.sent.before?.name,
      ghost.sent.citedOn,
    ],
    ['2009OSLO10', '2009-01-21', '2009OSLO20', '2009-03-02'],
  )
  assert.deepEqual(
    ghost.spellings.map(one => one.written),
    ['09 OSLO 15', '2009 OSLO 000015'],
  )
  assert.deepEqual(
    ghost.stated.map(one => one.value),
    ['NOTAL'],
  )
  assert.ok(ghost.citedBy.every(edge => !edge.held && edge.place.length > 0 && edge.kind === 'cable'))
  assert.deepEqual(
    archive.ghosts('', OWNER).numbers.map(one => [one.name, one.cables]),
    [['2009OSLO15', 2]],
  )
  assert.equal(archive.ghosts('serial', OWNER).total, 0)
  assert.deepEqual(idsOf(archive, 'is:missing').length, 2)
  await archive.add([file(cable({ serial: 15, day: 30, body: 'The wanted one.' }), 'late.txt')])
  assert.equal(archive.open('09 oslo 15', OWNER).kind, 'cable')
  assert.deepEqual([archive.ghosts('', OWNER).total, idsOf(archive, 'is:missing').length], [0, 0])
  const thread = archive.thread('09OSLO15', OWNER)!
  assert.ok(thread.edges.every(edge => edge.held) && thread.edges.length === 3)
  assert.equal(archive.open('09 oslo 16', OWNER).kind, 'none')
  assert.equal(archive.ghost('09OSLO15', OWNER), undefined)
})

test('a thread: what it cites, what cites it, as far as asked, in the order of time', async t => {
  const archive = await newArchive(
    t,
    files([
      cable({ serial: 1, day: 1, body: 'One.' }),
      cable({ serial: 2, day: 2, refs: ['09 OSLO 1', '09 STATE 88'], body: 'Two.' }),
      cable({ serial: 3, day: 3, refs: ['OSLO 2', '09 OSLO 3'], body: 'Three.' }),
      cable({ serial: 4, day: 4, refs: ['09 OSLO 3', '09 OSLO 9'], body: 'Four.' }),
      cable({ serial: 9, day: 90, body: 'Much later.' }),
      cable({ post: 'LIMA', serial: 7, day: 5, refs: ['09 STATE 88'], body: 'A sibling.' }),
      cable({ post: 'LIMA', serial: 8, day: 5, body: 'A stranger.' }),
    ]),
  )
  const told = (depth: number, name = '09OSLO3') => {
    const { nodes, edges } = archive.thread(name, OWNER, { depth })!
    return {
      nodes: nodes.map(node => `${node.name}${node.state === 'ghost' ? '?' : ''}@${node.steps}`),
      edges: edges.map(edge => `${edge.from}>${edge.to}`),
    }
  }
  assert.deepEqual(told(1), {
    nodes: ['2009OSLO2@1', '2009OSLO3@0', '2009OSLO4@1'],
    edges: ['2009OSLO3>2009OSLO2', '2009OSLO4>2009OSLO3'],
  })
  assert.deepEqual(told(2).nodes, [
    '2009OSLO1@2', '2009STATE88?@2', '2009OSLO2@1', '2009OSLO3@0', '2009OSLO4@1', '2009OSLO9@2',
  ]) // biome-ignore format: a list
  assert.ok(told(3).nodes.includes('2009LIMA7@3'))
  assert.ok(!told(9).nodes.some(node => node.includes('LIMA8')))
  const { edges, cut } = archive.thread('09OSLO3', OWNER, { depth: 9 })!
  const edge = (from: string, to: string) => edges.find(one => one.from === from && one.to === to)!
  assert.equal(cut, false)
  assert.deepEqual(edge('2009OSLO2', '2009OSLO1').confidence, 1)
  assert.deepEqual(edge('2009OSLO3', '2009OSLO2').doubts, ['its year is not written'])
  assert.ok(edge('2009OSLO4', '2009OSLO9').confidence < 0.5, 'it was sent after what cites it')
  assert.deepEqual(
    [edge('2009OSLO2', '2009STATE88').bullet, edge('2009OSLO2', '2009STATE88').held],
    ['B', false],
  )
  // Every step of the query language's thread, at any distance, is one of nodes.
  const ids = archive.thread('09OSLO3', OWNER, { depth: 9 })!.nodes.flatMap(node => node.cable?.id ?? [])
  assert.deepEqual(ids.sort(), idsOf(archive, 'thread:09OSLO3').sort())
  assert.equal(archive.thread('09OSLO3', OWNER, { depth: 9, limit: 3 })!.nodes.length, 3)
  assert.equal(archive.thread('09OSLO3', OWNER, { depth: 9, limit: 3 })!.cut, true)
  assert.equal(archive.thread('09 state 88', OWNER)!.nodes.find(node => node.steps === 0)?.state, 'ghost')
  assert.equal(archive.thread('09OSLO77', OWNER), undefined)
})

test('gaps: ranges, days between which, share; another year is another numbering', async t => {
  const archive = await newArchive(
    t,
    files([
      ...[3, 4, 7, 12].map(serial => cable({ serial, day: serial * 10, body: `Paper ${serial}.` })),
      cable({ serial: 1, day: 5, year: 2010, body: 'Next year.' }),
      cable({
        post: 'LIMA',
        serial: 2,
        day: 3,
        refs: ['09 OSLO 9', '09 OSLO 10', '09 OSLO 30'],
        body: 'Cites.',
      }),
    ]),
  )
  const [oslo] = gapsOf(archive, { post: 'Oslo', year: 2009 })
  assert.deepEqual(
    [oslo!.first, oslo!.last, oslo!.held, oslo!.missing, oslo!.cited, oslo!.share],
    [1, 12, 4, 8, 2, 0.333333],
  )
  assert.deepEqual(oslo!.gaps, [
    { from: 1, to: 2, count: 2, cited: 0, before: '2009-01-31' },
    { from: 5, to: 6, count: 2, cited: 0, after: '2009-02-10', before: '2009-03-12' },
    { from: 8, to: 11, count: 4, cited: 2, after: '2009-03-12', before: '2009-05-01' },
  ])
  assert.deepEqual(
    gapsOf(archive).map(one => [one.post, one.year, one.last]).sort(),
    [['LIMA', 2009, 2], ['OSLO', 2009, 12], ['OSLO', 2010, 1]],
  ) // biome-ignore format: a list
})

test('gaps: a second series beside the first, strays, a leap, sections and versions', async t => {
  const first = Array.from({ length: 40 }, (_, i) =>
    cable({ serial: i + 1, day: i * 8, body: `Paper ${i}.` }),
  )
  const second = Array.from({ length: 8 }, (_, i) =>
    cable({ serial: 201 + 2 * i, day: i * 30, body: `Other paper ${i}.` }),
  )
  const archive = await newArchive(
    t,
    files([
      ...first,
      ...second,
      // A number that was misread, and one that leaps.
      cable({ serial: 5, day: 32, body: 'Paper 4.' }).replace('Paper 4.', 'Paper 4, corrected.'),
      cable({ serial: 139, day: 150, body: 'Misdated.' }),
      cable({ serial: 99_000, day: 320, body: 'A slip of the finger.' }),
    ]),
  )
  const series = gapsOf(archive, { post: 'OSLO' })
  assert.deepEqual(
    series.map(one => [one.series, one.first, one.last, one.missing]),
    [
      [1, 1, 40, 0],
      [2, 201, 215, 7],
    ],
  )
  assert.deepEqual(series[0]!.strays, [139, 99_000])
})

test('gaps: a post that was renamed goes on with its numbers', async t => {
  const archive = await newArchive(
    t,
    files([
      cable({ post: 'PEKING', serial: 1, day: 1, year: 1979, body: 'One.' }),
      cable({ post: 'PEKING', serial: 2, day: 30, year: 1979, body: 'Two.' }),
      cable({ post: 'BEIJING', serial: 4, day: 90, year: 1979, body: 'Four.' }),
    ]),
  )
  for (const post of ['PEKING', 'BEIJING', undefined])
    assert.deepEqual(
      gapsOf(archive, { ...(post && { post }) }).map(one => [one.post, one.last, one.held, one.missing]),
      [['PEKING, BEIJING', 4, 3, 1]],
    )
  assert.equal(archive.search('post:beijing', OWNER).total, 3)
  assert.equal(archive.search('post:peking', OWNER).total, 3)
  assert.equal(archive.search('from:beijing', OWNER).total, 1)
  const post = archive.post('RUEHBJ', OWNER)!
  assert.deepEqual([post.key, post.sent, post.years], ['BEIJING', 3, [{ year: 1979, sent: 3, received: 0 }]])
  assert.equal(archive.post('beijing', OWNER, 1975)?.name, 'Peking')
})

test('copies of one cable are one row; every version is kept, and what sets them apart is told', async t => {
  const text = cable({ serial: 12, body: TEXT })
  const corrected = text.replace('asked for a second one', 'asked, in a CORRECTED COPY, for a third one')
  const lone = cable({ serial: 13, body: 'A vote on dues.' })
  const other = cable({
    serial: 12,
    day: 200,
    body: 'Reindeer were counted in the north; the count is disputed.',
  })
  const archive = await newArchive(t, files([text, corrected, lone, other]))
  const all = archive.search('', OWNER)
  assert.equal(all.total, 3)
  assert.equal(archive.summary(OWNER).cables, 3)
  assert.deepEqual(all.hits.map(hit => hit.versions ?? 1).sort(), [1, 1, 2])
  assert.equal(
    all.facets.from.reduce((sum, one) => sum + one.count, 0),
    3,
  )
  assert.equal(archive.search('', OWNER, { versions: true }).total, 4)
  assert.equal(idsOf(archive).length, 3)
  assert.equal([...archive.stream('', OWNER, { versions: true })].length, 4)
  // A word of one copy alone still finds it.
  assert.equal(archive.search('third', OWNER).total, 1)
  assert.equal(archive.search('island', OWNER).total, 1)
  assert.equal(archive.search('is:duplicate', OWNER, { versions: true }).total, 3)
  const versions = archive.versions('09OSLO12', OWNER)!
  assert.deepEqual(versions.groups.map(group => group.versions.length).sort(), [1, 2])
  assert.deepEqual(versions.differences.map(one => one.relation).sort(), ['conflicting', 'corrected-copy'])
  const difference = versions.differences.find(one => one.relation === 'corrected-copy')!
  const words = (kind: string): string =>
    difference.runs
      .filter(run => run.kind === kind)
      .map(run => run.text)
      .join(' ')
  assert.match(`${words('added')} ${words('removed')}`, /CORRECTED COPY/)
  assert.match(`${words('added')} ${words('removed')}`, /second/)
  assert.ok(difference.likeness > 0.7 && difference.likeness < 1)
  const same = archive.diff('09OSLO13', '09OSLO13', OWNER)!
  assert.deepEqual([same.relation, same.likeness, same.runs.length], ['same-text', 1, 1])
  assert.equal(archive.diff('09OSLO13', '09OSLO99', OWNER), undefined)
})

test('copies in other layouts and other letters are the same text', async t => {
  const text = cable({ serial: 12, body: TEXT })
  const capitals = text.replace(TEXT, TEXT.toUpperCase()).replace('A barge', 'A BARGE')
  const archive = await newArchive(t, files([text, capitals]))
  assert.equal(archive.search('', OWNER).total, 1)
  assert.equal(archive.versions('09OSLO12', OWNER)!.differences[0]!.relation, 'same-text')
})

test('figures of references are those of a slow count', async t => {
  const documents = [...sample({ count: 90, seed: 4 })]
  // Some are left out, so that they are cited and not held.
  const left = documents.filter((_, i) => i % 7 !== 3)
  const archive = await newArchive(
    t,
    left.map(({ name, text }) => file(text, name)),
  )
  const edges = new Set<string>()
  const names = new Set<string>()
  const held = new Set<string>()
  for (const summary of archive.stream('', OWNER, { versions: true })) {
    held.add(summary.mrnKey!)
    names.add(summary.mrnKey!)
    for (const edge of archive.thread(summary.id, OWNER, { depth: 1, limit: 500 })!.edges) {
      edges.add(`${edge.from} ${edge.to}`)
      names.add(edge.from)
      names.add(edge.to)
    }
  }
  const graph = archive.graph(OWNER, { top: 500 })
  assert.equal(graph.references, edges.size)
  assert.deepEqual(graph.nodes, { held: held.size, wanted: names.size - held.size, unnumbered: 0 })
  const cited = new Map<string, number>()
  const next = new Map<string, Set<string>>([...names].map(name => [name, new Set()]))
  for (const edge of edges) {
    const [from, to] = edge.split(' ') as [string, string]
    cited.set(to, (cited.get(to) ?? 0) + 1)
    next.get(from)!.add(to)
    next.get(to)!.add(from)
  }
  assert.deepEqual(new Map(graph.mostCited.map(one => [one.name, one.references])), cited)
  const sizes: number[] = []
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name)) continue
    const component = [name]
    seen.add(name)
    for (const one of component)
      for (const other of next.get(one)!)
        if (!seen.has(other)) {
          seen.add(other)
          component.push(other)
        }
    sizes.push(component.length)
  }
  assert.equal(graph.components.alone, sizes.filter(size => size === 1).length)
  assert.equal(graph.components.largest, Math.max(...sizes))
  assert.equal(graph.components.count, sizes.filter(size => size > 1).length)
  for (const chain of graph.chains)
    for (const [i, one] of chain.slice(1).entries()) assert.ok(edges.has(`${chain[i]!.name} ${one.name}`))
  assert.ok(graph.chains[0]!.length >= 3)
})

test('a record whose publisher says that there is no text is found, and known for it', async t => {
  const archive = await newArchive(t, [
    file(
      'Message Text\n\nADS TEXT UNRETRIEVABLE\n\nMessage Attributes\n\nAutomatic Decaptioning: X\nDocument Number: 1975OSLO01234\nFrom: OSLO\nDraft Date: 01 FEB 1975\nLocator: TEXT ON MICROFILM, ADS TEXT UNRETRIEVABLE\nSubject: BARGE\n',
    ),
    file(cable({ serial: 2 })),
  ])
  assert.deepEqual(idsOf(archive, 'is:lost').length, 1)
  assert.equal(archive.search('-is:lost', OWNER).total, 1)
})

test('a visitor is told the same as if the rest had never come', async t => {
  const documents = [...sample({ count: 140, seed: 8 })]
  const level = (n: number): string => (n % 3 ? 'UNCLAS' : 'S E C R E T')
  const own = Array.from({ length: 60 }, (_, n) =>
    cable({
      serial: 1 + ((n * 7) % 40),
      day: (n * 7) % 40,
      level: level(n),
      refs: n % 2 ? [`09 OSLO ${1 + ((n * 3) % 60)}`, `09 LIMA ${n % 9}`] : [],
      body: n % 5 ? `Paper ${n} of dues.` : TEXT,
    }),
  )
  const open = (all: readonly string[], levels: readonly boolean[]) => all.filter((_, i) => levels[i])
  const all = [...documents.map(one => one.text), ...own]
  const seen = [
    ...documents.map(one => one.truth.level === 'UNCLASSIFIED'),
    ...own.map((_, n) => level(n) === 'UNCLAS'),
  ]
  const [full, part] = [await newArchive(t, files(all)), await newArchive(t, files(open(all, seen)))]
  const names = [
    ...Array.from({ length: 62 }, (_, n) => `09 OSLO ${n}`),
    ...Array.from({ length: 10 }, (_, n) => `09 LIMA ${n}`),
    ...documents.slice(0, 40).map(one => one.truth.short),
    ...all.slice(0, 3),
  ]
  // Files have other names there: what is told of a cable, not what its file is called.
  const plain = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, one) => (key === 'sources' || key === 'receivedAt' ? undefined : one)),
    )
  const told = (archive: Archive) =>
    plain({
      threads: names.map(name => archive.thread(name, VISITOR, { depth: 3, limit: 40 })),
      ghosts: names.map(name => archive.ghost(name, VISITOR)),
      wanted: ['', 'dues', 'from:oslo'].map(query => archive.ghosts(query, VISITOR, { limit: 500 })),
      gaps: [gapsOf(archive, {}, VISITOR), gapsOf(archive, { post: 'oslo' }, VISITOR)],
      graph: archive.graph(VISITOR, { top: 50 }),
      versions: names.map(name => archive.versions(name, VISITOR)),
      posts: ['OSLO', 'LIMA', 'STATE', 'MEXICO', 'NORTHPORT'].map(name => archive.post(name, VISITOR)),
      hits: ['', 'dues', 'barge'].map(query => archive.search(query, VISITOR, { limit: 200 })),
      diffs: names.slice(0, 20).map((name, i) => archive.diff(name, names[i + 1]!, VISITOR)),
    })
  const [a, b] = [told(full), told(part)] as [Record<string, unknown>, Record<string, unknown>]
  for (const key of Object.keys(a)) assert.deepEqual(a[key], b[key], key)
  assert.notDeepEqual(full.graph(OWNER), full.graph(VISITOR))
})
