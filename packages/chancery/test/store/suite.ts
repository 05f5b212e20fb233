// What every engine must do. An engine's own test is one call.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Clearance, dominates } from '../../src/guard/index.ts'
import { matches, parseQuery, type Query, type Surroundings, tokens } from '../../src/query/index.ts'
import {
  areCopies,
  type Cursor,
  type Found,
  type FoundCable,
  type LexiconField,
  type Numbering,
  type Order,
  type Store,
  sketchOf,
} from '../../src/store/index.ts'
import {
  ALL,
  cableOf,
  documentOf,
  drafts,
  type Kept,
  keep,
  NUMBERS,
  OPEN,
  queries,
  READERS,
} from './cables.ts'

const ORDERS: readonly Order[] = ['relevance', 'newest', 'oldest']

export function storeSuite(name: string, open: (folder: string) => Store): void {
  /** Runs work on stores of their own. */
  function withStores<T>(count: number, work: (...stores: Store[]) => T): T {
    const folders = Array.from({ length: count }, () => mkdtempSync(join(tmpdir(), 'chancery-store-')))
    const stores = folders.map(open)
    try {
      return work(...stores)
    } finally {
      for (const store of stores) store.close()
      for (const folder of folders) rmSync(folder, { recursive: true })
    }
  }

  describe(`a store of ${name}`, () => {
    test('gives bytes back as they came', () => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 400 }), bytes =>
          withStores(1, store => {
            const document = { ...documentOf('x'), bytes }
            store.write({ documents: [document], cables: [cableOf({}, [document])] })
            const [kept] = store.documents(document.id, ALL).documents
            assert.deepEqual([...kept!.bytes], [...bytes])
            assert.deepEqual([...store.document(document.id)!.bytes], [...bytes])
          }),
        ),
        { numRuns: 10 },
      )
    })

    test('keeps the same bytes once, with each name they came under', () =>
      withStores(1, store => {
        const { document, cable } = keep({ body: 'harbour' })
        assert.equal(store.known(document.id), false)
        store.write({ documents: [document], cables: [cable] })
        assert.equal(store.known(document.id), true)
        const again = { document: document.id, name: 'again.txt', receivedAt: '2025-01-01T00:00:00.000Z' }
        store.write({ documents: [], arrivals: [again, again], cables: [] })
        const { documents } = store.documents(cable.id, ALL)
        assert.deepEqual(
          documents.map(one => [one.names, one.receivedAt]),
          [[['again.txt', 'cable.txt'], document.receivedAt]],
        )
        assert.deepEqual(store.counts(ALL), { cables: 1, documents: 1 })
      }))

    test('finds by word, phrase, prefix, field, date and class, and by what is missing', () =>
      withStores(1, store => {
        const cables = {
          barge: keep({
            subject: 'A second barge',
            body: 'The harbour master asked for Élan 0083.',
            date: '2010-01-29T20:49Z',
            level: 'SECRET',
            from: 'SAN JOSE',
            tags: ['PREL', 'NO'],
            values: { to: ['SECSTATE WASHDC', 'MEXICO'] },
          }),
          vote: keep({
            subject: 'Vote',
            body: 'The master harbour.',
            date: '2010-02-01T00:00Z',
            from: 'OSLO',
          }),
          bare: keep({ body: 'harbours', level: null }),
        }
        fill(store, Object.values(cables))
        const names = new Map(Object.entries(cables).map(([key, one]) => [one.cable.id, key]))
        const EXPECTED: readonly (readonly [query: string, ...found: string[]])[] = [
          ['', 'bare', 'barge', 'vote'],
          ['harbour', 'bare', 'barge', 'vote'],
          ['"harbour"', 'barge', 'vote'],
          ['*arbour', 'barge', 'vote'],
          ['*arb*', 'bare', 'barge', 'vote'],
          ['*83*', 'barge'],
          ['harbour NEAR/0 master', 'barge', 'vote'],
          ['second NEAR/0 barge', 'barge'],
          ['harbour NEAR/1 elan'],
          ['harbour NEAR/3 elan', 'barge'],
          ['from:*ose', 'barge'],
          ['harbour*', 'bare', 'barge', 'vote'],
          ['"harbour master"', 'barge'],
          ['"second barge the"'],
          ['elan 83', 'barge'],
          ['subject:barge', 'barge'],
          ['subject:harbour'],
          ['from:jose', 'barge'],
          ['from:"san jose"', 'barge'],
          ['from:osl*', 'vote'],
          ['from:osl'],
          ['to:"washdc mexico"'],
          ['tags:prel,econ', 'barge'],
          ['-tags:prel', 'bare', 'vote'],
          ['date:2010-01', 'barge'],
          ['date:2010', 'barge', 'vote'],
          ['after:2010-02-01', 'vote'],
          ['before:2010-02-01', 'barge'],
          ['-date:2010', 'bare'],
          ['class:secret', 'barge'],
          ['class<=c', 'vote'],
          ['-class:u', 'bare', 'barge'],
          ['vote OR second', 'barge', 'vote'],
          ['harbour -vote', 'bare', 'barge'],
          ['-(vote OR second)', 'bare'],
          ['(vote OR harbours) master', 'barge', 'vote'],
        ]
        for (const [typed, ...expected] of EXPECTED) {
          const found = store.search(parseQuery(typed).query, ALL, { order: 'newest', limit: 10 })
          assert.deepEqual(found.cables.map(one => names.get(one.id)).sort(), expected, typed)
          assert.equal(found.total, expected.length, typed)
        }
      }))

    for (const [who, reader] of [
      ['the private reader', ALL],
      ['a reader who sees a part', { level: 'CONFIDENTIAL', caveats: ['NOFORN'] }],
    ] as const)
      test(`finds for ${who} what the interpreter in memory finds`, () => {
        fc.assert(
          fc.property(
            fc.array(drafts, { maxLength: 8 }),
            fc.array(
              fc.oneof(
                { weight: 4, arbitrary: queries },
                {
                  weight: 1,
                  arbitrary: fc.string({ unit: 'grapheme' }).map(typed => parseQuery(typed).query),
                },
              ),
              { minLength: 10, maxLength: 20 },
            ),
            (list, asked) =>
              withStores(1, store => {
                const kept = list.map(keep)
                fill(store, kept)
                const seen = kept.filter(one => dominates(reader, one.cable.label))
                for (const query of asked) {
                  const matching = seen.filter(one => matches(query, one.cable.index, around(one, seen)))
                  const expected = onceEach(matching).map(one => one.cable.id)
                  const order = scored(query)
                  const found = store.search(query, reader, { order, limit: 20 })
                  assert.deepEqual(ids(found.cables).sort(), expected.sort())
                  const every = { order, limit: 20, copies: true } as const
                  assert.deepEqual(
                    ids(store.search(query, reader, every).cables).sort(),
                    ids(matching.map(one => one.cable)).sort(),
                  )
                  assert.equal(found.total, expected.length)
                  assert.deepEqual(store.search(structuredClone(query), reader, { order, limit: 20 }), found)
                  assert.deepEqual(ids(store.stream(query, reader)).sort(), expected.sort())
                  const dated = seen.filter(
                    one => expected.includes(one.cable.id) && one.cable.summary.date,
                  ).length
                  // Numbers that they cite and that nobody bears who is seen; copies say it once.
                  const wanted = new Map<string, Kept[]>()
                  for (const one of matching)
                    for (const number of new Set(one.cable.index.cites))
                      if (!seen.some(other => other.cable.index.numbers?.includes(number)))
                        wanted.set(number, [...(wanted.get(number) ?? []), one])
                  const list = store.wanted(query, reader, { limit: 20, start: 0 })
                  assert.equal(list.total, wanted.size)
                  for (const { number, cables } of list.numbers)
                    assert.ok(
                      cables >= onceEach(wanted.get(number)!).length && cables <= wanted.get(number)!.length,
                    )
                  for (const step of STEPS)
                    assert.equal(
                      store.histogram(query, reader, step).reduce((sum, one) => sum + one.count, 0),
                      dated,
                    )
                }
              }),
          ),
          { numRuns: 60 },
        )
      })

    test('finds parts of more words than the index is asked for at once, and pairs of them', () =>
      withStores(1, store => {
        const letters = [...'abcdefghijklmnopqrstuvwxyz']
        const words = letters.flatMap(a => letters.slice(0, 12).map(b => `${a}bark${b}`))
        const kept = words.map((word, i) =>
          keep({
            body: `${word} ${'and '.repeat(i % 4)}${i % 2 ? 'quay' : 'quarry'}`,
            level: i % 3 ? 'SECRET' : 'UNCLASSIFIED',
          }),
        )
        fill(store, kept)
        for (const typed of [
          '*bark*',
          '*barka',
          '*bark* NEAR/2 *qua*',
          '*bark* NEAR/0 quay',
          '-*bark* OR *rry',
          'subject:*bark*',
        ])
          for (const reader of [ALL, OPEN])
            for (const order of ORDERS) {
              const { query } = parseQuery(typed)
              const seen = kept.filter(one => dominates(reader, one.cable.label))
              const found = store.search(query, reader, { order, limit: 1000 })
              const expected = seen.filter(one => matches(query, one.cable.index)).map(one => one.cable.id)
              assert.deepEqual(ids(found.cables).sort(), expected.sort(), typed)
              assert.ok(found.forms.every(one => one.count <= words.length && one.forms.length <= 20))
            }
      }))

    test('orders by date either way, and by how well words fit', () =>
      withStores(1, store => {
        const undated = keep({ body: 'barge' })
        const old = keep({ subject: 'the vote', body: 'a barge', date: '1978-03-01T10:00Z' })
        const titled = keep({ subject: 'the barge', body: 'a vote', date: '1979-03-01T10:00Z' })
        const others = Array.from({ length: 9 }, () => keep({ body: 'vote', date: '2011-03-01T10:00Z' }))
        fill(store, [titled, undated, old, ...others])
        const { query } = parseQuery('barge -none')
        const order = (by: Order): string[] => ids(store.search(query, ALL, { order: by, limit: 9 }).cables)
        assert.deepEqual(order('newest'), ids([titled, old, undated].map(one => one.cable)))
        assert.deepEqual(order('oldest'), ids([undated, old, titled].map(one => one.cable)))
        // A word of the subject counts for more.
        const best = order('relevance').filter(id => id !== undated.cable.id)
        assert.deepEqual(best, ids([titled, old].map(one => one.cable)))
        assert.deepEqual(ids(store.stream(query, ALL)), order('oldest'))
      }))

    test('counts facets over every match, not over the page', () =>
      withStores(1, store => {
        fill(store, [
          keep({
            body: 'barge',
            date: '2010-01-01T00:00Z',
            from: 'OSLO',
            tags: ['PREL', 'NO'],
            level: 'SECRET',
          }),
          keep({ body: 'barge', date: '2010-06-01T00:00Z', from: 'SAN JOSE', tags: ['PREL'] }),
          keep({ body: 'barge', date: '1978-06-01T00:00Z', from: 'OSLO', level: null }),
          keep({ body: 'vote', date: '1979-06-01T00:00Z', from: 'LIMA', tags: ['PREL'] }),
        ])
        const { facets, total, cables } = store.search(parseQuery('barge').query, ALL, {
          order: 'newest',
          limit: 1,
        })
        const counted = (of: Found['facets']['post']): string =>
          of.map(({ value, count }) => `${value} ${count}`).join(', ')
        assert.deepEqual([total, cables.length], [3, 1])
        assert.equal(counted(facets.class), 'secret 1, u 1')
        assert.equal(counted(facets.post), 'OSLO 2, SAN JOSE 1')
        assert.equal(counted(facets.tags), 'PREL 2, NO 1')
        assert.equal(counted(facets.year), '1978 1, 2010 2')
      }))

    for (const order of ORDERS)
      test(`pages by ${order} show each cable once while others arrive`, () => {
        fc.assert(
          fc.property(
            fc.array(drafts, { minLength: 1, maxLength: 12 }),
            fc.array(drafts, { maxLength: 12 }),
            fc.integer({ min: 1, max: 5 }),
            fc.constantFrom('', 'harbour OR vote OR barge', 'harbour*'),
            (before, arriving, limit, typed) =>
              withStores(1, store => {
                const { query } = parseQuery(typed)
                fill(store, before.map(keep))
                // Every copy for itself: one that arrives may take the place of another on a page that was shown.
                const wanted = ids(store.stream(query, ALL, true))
                const late = [...arriving]
                const shown: string[] = []
                let after: Cursor | undefined
                do {
                  const page = store.search(query, ALL, {
                    order,
                    limit,
                    copies: true,
                    ...(after && { after }),
                  })
                  assert.ok(page.cables.length <= limit)
                  shown.push(...ids(page.cables))
                  after = page.next
                  fill(store, late.splice(0, 3).map(keep))
                } while (after)
                assert.equal(new Set(shown).size, shown.length, 'a cable was shown twice')
                assert.deepEqual(
                  wanted.filter(id => !shown.includes(id)),
                  [],
                  'a cable was lost',
                )
              }),
          ),
          { numRuns: 25 },
        )
      })

    test('a long list by relevance ends, and shows each cable once', () =>
      withStores(1, store => {
        const kept = Array.from({ length: 1300 }, (_, i) => keep({ body: `barge ${'x '.repeat(i % 7)}` }))
        fill(store, kept)
        const shown: string[] = []
        let after: Cursor | undefined
        do {
          const page = store.search(parseQuery('barge').query, ALL, {
            order: 'relevance',
            limit: 150,
            ...(after && { after }),
          })
          shown.push(...ids(page.cables))
          after = page.next
          assert.ok(JSON.stringify(after ?? '').length < 9000, 'a cursor must fit into an address')
        } while (after)
        assert.deepEqual(shown.sort(), ids(kept.map(one => one.cable)).sort())
      }))

    test('is asked by the id of a cable, of any of its documents, and by its number', () =>
      withStores(1, store => {
        const parts = [documentOf('section 1'), documentOf('section 2')]
        const cable = cableOf({ mrnKey: '2010MEXICO83' }, parts)
        const another = { ...cable, id: `${cable.id}.2`, message: 1 }
        store.write({ documents: parts, cables: [another, cable] })
        for (const id of [cable.id, ...cable.documents]) assert.equal(store.byId(id, ALL)?.id, cable.id)
        assert.equal(store.byId(another.id, ALL)?.id, another.id)
        assert.equal(store.byId('00000000000000000000', ALL), undefined)
        assert.deepEqual(ids(store.byMrn('2010MEXICO83', ALL)), [cable.id, another.id])
        assert.deepEqual(store.byMrn('2010MEXICO8', ALL), [])
        assert.deepEqual(ids(store.byMrns(['2010MEXICO8', '2010MEXICO83'], ALL)), [cable.id, another.id])
        const { message, documents } = store.documents(another.id, ALL)
        assert.deepEqual([message, ids(documents)], [1, ids(parts)])
      }))

    test('a batch is all or nothing', () =>
      withStores(1, store => {
        const old = keep({ body: 'barge', mrnKey: '2010OSLO1' })
        fill(store, [old])
        const before = everything(store, ALL, [old])
        const fresh = keep({ body: 'barge', level: 'SECRET', caveats: ['EXDIS'] })
        const twice = [fresh.cable, fresh.cable]
        assert.throws(() =>
          store.write({ documents: [fresh.document], replaced: [old.cable.id], cables: twice }),
        )
        assert.throws(() =>
          store.change(() => {
            fill(store, [fresh])
            throw new Error('half-way')
          }),
        )
        assert.equal(store.known(fresh.document.id), false)
        assert.deepEqual(everything(store, ALL, [old]), before)
        fill(store, [fresh])
        assert.equal(store.counts(ALL).cables, 2)
      }))

    test('an index that was dropped is made again from the documents', () =>
      withStores(1, store => {
        const kept = [keep({ body: 'barge' }), keep({ body: 'vote', level: 'SECRET' })]
        const grouped = { ...kept[0]!.document, group: 'old group', section: 2 }
        store.write({ documents: [grouped, kept[1]!.document], cables: kept.map(one => one.cable) })
        assert.deepEqual(ids(store.group('old group')), [grouped.id])
        const before = everything(store, ALL, kept)
        store.clearIndex()
        assert.deepEqual(store.group('old group'), [])
        assert.deepEqual(store.counts(ALL), { cables: 0, documents: 0 })
        assert.deepEqual(
          [...store.ids(undefined, 1), ...store.ids(store.ids(undefined, 1)[0], 9)],
          ids(kept.map(one => one.document)).sort(),
        )
        store.write({ documents: kept.map(one => one.document), cables: kept.map(one => one.cable) })
        assert.deepEqual(everything(store, ALL, kept), before)
      }))

    test('tells a reader nothing of what the reader may not see', () => {
      fc.assert(
        fc.property(
          fc.array(
            fc.record({
              draft: drafts,
              /** Which earlier cable this document joins, as a section that changes what the whole is. */
              joins: fc.option(fc.nat(20), { nil: undefined, freq: 3 }),
            }),
            { minLength: 1, maxLength: 14 },
          ),
          fc.array(queries, { minLength: 4, maxLength: 6 }),
          fc.constantFrom(...READERS),
          fc.integer({ min: 1, max: 4 }),
          (arrivals, asked, reader, batch) =>
            withStores(2, (full, control) => {
              const standing: Kept[][] = []
              for (const [i, { draft, joins }] of arrivals.entries()) {
                const one = keep(draft)
                const place = joins === undefined ? standing.length : joins % (standing.length + 1)
                const earlier = standing[place] ?? []
                const documents = [...earlier.map(kept => kept.document), one.document]
                const cable = cableOf(draft, documents)
                full.write({
                  documents: [one.document],
                  replaced: earlier.slice(-1).map(kept => kept.cable.id),
                  cables: [cable],
                })
                standing[place] = [...earlier, { document: one.document, cable }]
                // Readers ask in between as well.
                if (i % batch === 0) full.search(asked[0]!, reader, { order: 'relevance', limit: 2 })
              }
              // Only what this reader sees in the end, in the order in which it came to stand so.
              const last = standing.map(list => list[list.length - 1]!.cable)
              const seen = standing
                .filter((_, i) => dominates(reader, last[i]!.label))
                .sort((a, b) => made(a) - made(b))
              for (const list of seen)
                control.write({
                  documents: list.map(one => one.document),
                  cables: [list[list.length - 1]!.cable],
                })
              const all = standing.flat()
              assert.equal(control.counts(ALL).cables, seen.length)
              assert.deepEqual(wordsFor(full, reader), wordsFor(control, reader))
              for (const query of [...asked, parseQuery('harbour OR vote').query])
                assert.deepEqual(
                  everything(full, reader, all, query),
                  everything(control, reader, all, query),
                )
            }),
        ),
        { numRuns: 60 },
      )
    })

    test('the order in which cables came leaves no trace', () => {
      fc.assert(
        fc.property(
          fc.array(drafts, { minLength: 2, maxLength: 12 }).chain(list => {
            const kept = list.map(keep)
            const all = { minLength: kept.length, maxLength: kept.length }
            return fc.tuple(
              fc.constant(kept),
              fc.shuffledSubarray(kept, all),
              fc.array(queries, { maxLength: 4 }),
            )
          }),
          ([kept, otherwise, asked]) =>
            withStores(2, (one, other) => {
              fill(one, kept)
              for (const single of otherwise) fill(other, [single])
              assert.deepEqual(wordsFor(one, ALL), wordsFor(other, ALL))
              for (const query of [parseQuery('harbour OR vote').query, ...asked])
                assert.deepEqual(everything(one, ALL, kept, query), everything(other, ALL, kept, query))
            }),
        ),
        { numRuns: 20 },
      )
    })

    test('a cable that a section made SECRET leaves no trace in what stays open', () =>
      withStores(2, (full, control) => {
        const open = [
          keep({ body: 'barge harbour', tags: ['PREL'] }),
          keep({ body: 'barge barge vote', tags: ['NO'] }),
        ]
        const first = documentOf('section 1')
        const second = documentOf('section 2')
        const before = cableOf(
          { body: `barge ${'harbour '.repeat(50)}`, mrnKey: '2010OSLO1', from: 'OSLO' },
          [first],
        )
        const after = cableOf({ body: 'barge', level: 'SECRET', mrnKey: '2010OSLO1', from: 'OSLO' }, [
          first,
          second,
        ])
        full.write({ documents: [first], cables: [before] })
        fill(full, open)
        assert.equal(full.byId(first.id, OPEN)?.id, before.id)
        full.write({ documents: [second], replaced: [before.id], cables: [after] })
        fill(control, open)
        const all = [...open, { document: first, cable: before }, { document: second, cable: after }]
        assert.deepEqual(wordsFor(full, OPEN), wordsFor(control, OPEN))
        for (const typed of [
          '',
          'barge',
          'harbour barge',
          'from:oslo',
          '-vote',
          '*arbou*',
          'harbour NEAR/2 barge',
        ])
          assert.deepEqual(
            everything(full, OPEN, all, parseQuery(typed).query),
            everything(control, OPEN, all, parseQuery(typed).query),
          )
        assert.equal(full.byId(second.id, { level: 'SECRET', caveats: [] })?.id, after.id)
      }))

    test('a stream that is read slowly leaves out what was closed meanwhile', () =>
      withStores(1, store => {
        const kept = Array.from({ length: 1200 }, (_, i) => keep({ body: 'barge', mrnKey: `2010OSLO${i}` }))
        fill(store, kept)
        const stream = store.stream(parseQuery('barge').query, OPEN)[Symbol.iterator]()
        const first: FoundCable = stream.next().value
        const last = [...kept].sort((a, b) => (a.cable.id < b.cable.id ? 1 : -1))[0]!
        const section = documentOf('the secret section')
        const closed = { ...cableOf({ level: 'SECRET' }, [last.document, section]), id: last.cable.id }
        store.write({ documents: [section], replaced: [last.cable.id], cables: [closed] })
        const rest = ids({ [Symbol.iterator]: () => stream })
        assert.equal(rest.length, 1198)
        assert.ok(!rest.includes(last.cable.id) && !rest.includes(first.id))
      }))
  })
}

const STEPS = ['day', 'month', 'year', 'decade'] as const

/** What the cables that a reader sees say of one of them, worked out one by one. */
function around(one: Kept, seen: readonly Kept[]): Surroundings {
  const own = (kept: Kept): readonly string[] => kept.cable.index.numbers ?? []
  return {
    held: number => seen.some(other => other !== one && own(other).includes(number)),
    thread: number => {
      const thread = new Set([number])
      for (let before = 0; before < thread.size; ) {
        before = thread.size
        for (const other of seen) {
          const joined = [...own(other), ...(other.cable.index.cites ?? [])]
          if (joined.some(number => thread.has(number))) for (const number of joined) thread.add(number)
        }
      }
      return thread
    },
    like: name => {
      const models = seen.filter(other => own(other).includes(name))
      const words = (kept: Kept): string[] => [
        ...new Set(tokens(`${kept.cable.index.subject}\n${kept.cable.index.body}`).map(token => token.text)),
      ]
      const held = (word: string): number => seen.filter(other => words(other).includes(word)).length
      const terms = [...new Set(models.flatMap(words))].filter(
        word =>
          word.length > 2 &&
          !/^\d/.test(word) &&
          held(word) > models.length &&
          (held(word) <= 0.05 * seen.length || held(word) <= models.length + 2),
      )
      return { terms, itself: cable => models.some(other => other.cable.index === cable) }
    },
  }
}

const areTwo = ({ cable: a }: Kept, { cable: b }: Kept): boolean =>
  a.id !== b.id &&
  (a.index.numbers ?? []).some(number => b.index.numbers?.includes(number)) &&
  areCopies(
    { date: a.summary.date ?? '', sketch: sketchOf(`${a.index.subject}\n${a.index.body}`) },
    { date: b.summary.date ?? '', sketch: sketchOf(`${b.index.subject}\n${b.index.body}`) },
  )

/** One of the copies of each cable: that whose minute is known, then that of the smallest id. */
function onceEach(list: readonly Kept[]): Kept[] {
  const left = new Set(list)
  const found: Kept[] = []
  for (const one of list) {
    if (!left.has(one)) continue
    const group = [one]
    for (const member of group)
      for (const other of left) if (!group.includes(other) && areTwo(member, other)) group.push(other)
    for (const member of group) left.delete(member)
    const minute = ({ cable }: Kept): number => (cable.summary.date ?? '').length
    found.push(group.sort((a, b) => minute(b) - minute(a) || (a.cable.id < b.cable.id ? -1 : 1))[0]!)
  }
  return found
}

/** What a store says of how cables are joined. */
function joinedFor(store: Store, reader: Clearance, kept: readonly Kept[], query: Query): unknown {
  const numbers = [...NUMBERS, '9 oslo 7']
  const numberings: Numbering[] = []
  for (const wish of [{}, { posts: ['OSLO'] }, { posts: ['OSLO'], year: 2009 }, { year: 2010 }])
    store.numberings(reader, wish, one => {
      numberings.push(one)
    })
  return {
    bearing: numbers.map(number => store.bearing(number, reader)),
    citing: numbers.map(number => [store.citing(number, reader, 50), store.citing(number, reader, 1)]),
    wanted: [
      { limit: 10, start: 0 },
      { limit: 1, start: 1 },
      { limit: 2, start: 9 },
    ].map(page => store.wanted(query, reader, page)),
    numberings,
    graph: store.graph(reader, 2),
    versions: [...store.versionsOf(ids(kept.map(one => one.cable)), reader)],
  }
}

const made = (list: readonly Kept[]): number =>
  Number(new TextDecoder().decode(list[list.length - 1]!.document.bytes).split('\n')[0])

/** Words that stand alone score and sort by relevance; either way the same is found. */
const scored = (query: Query): Order =>
  ['words', 'and', 'near', 'like'].includes(query.kind) ? 'relevance' : 'newest'

const LEXICON: readonly LexiconField[] = [
  'text', 'from', 'tags', 'addressee', 'signer', '=post', '=tags', '=caption', '=addressee', '=layout',
] // biome-ignore format: a table
const KNOWN = [
  'harbour',
  'vote',
  'votes',
  'barge',
  '7',
  'mexico',
  'MEXICO',
  'PREL',
  'prel',
  'quist',
  'SIPDIS',
]

/** Every word that a store has for a reader. */
const wordsFor = (store: Store, reader: Clearance): unknown => ({
  words: LEXICON.flatMap(field =>
    ['', 'v', 'h', 'M'].map(prefix => store.words(field, prefix, reader, { limit: 12 })),
  ),
  known: LEXICON.map(field => store.knownWords(field, KNOWN, reader)),
})

const ids = (list: Iterable<{ readonly id: string }>): string[] => [...list].map(one => one.id)

function fill(store: Store, kept: readonly Kept[]): void {
  store.write({ documents: kept.map(one => one.document), cables: kept.map(one => one.cable) })
}

/** Every answer that a store has for a reader, about these and about what a query finds. */
function everything(
  store: Store,
  reader: Clearance,
  kept: readonly Kept[],
  query: Query = { kind: 'all' },
): unknown {
  return {
    counts: store.counts(reader),
    stream: [...store.stream(query, reader)],
    pages: ORDERS.map(order => {
      const pages: Found[] = []
      let after: Cursor | undefined
      do {
        const page = store.search(query, reader, {
          order,
          limit: 3,
          addressees: order === 'newest',
          ...(after && { after }),
        })
        pages.push(page)
        after = page.next
      } while (after)
      return pages
    }),
    histograms: STEPS.map(step => store.histogram(query, reader, step)),
    byId: kept.flatMap(({ document, cable }) => [document.id, cable.id].map(id => store.byId(id, reader))),
    byMrn: kept.map(({ cable }) => store.byMrn(cable.summary.mrnKey ?? '', reader)),
    documents: kept.map(({ cable }) => store.documents(cable.id, reader)),
    joined: joinedFor(store, reader, kept, query),
  }
}
