// What is kept to show passages by gives the same blocks as reading the cable anew.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { decode, read } from '@chancery/cable'
import { LAYOUT_IDS, sample } from '@chancery/sample'
import fc from 'fast-check'
import { openArchive } from '../../src/archive/index.ts'
import { outlineOf, type Passage, passagesAt, passagesOf } from '../../src/archive/outline.ts'
import { openDatabase } from '../../src/store/sqlite/driver.ts'
import { file, newArchive, newFolder, OWNER, VISITOR, wire } from './cables.ts'

const flat = (passages: readonly Passage[] | undefined): Passage[] | undefined =>
  passages?.map(one => ({ ...one, text: one.text.replace(/\s+/g, ' ') }))

/** Gives the bytes of the outlines. */
function holds(input: Parameters<typeof read>[0], name: string): number {
  const { messages, sources } = read(input)
  const texts = sources.map(source => source.text)
  let length = 0
  for (const message of messages) {
    const outline = outlineOf(message, texts)
    if (!outline) continue
    length += outline.length
    assert.deepEqual(flat(passagesAt(outline, texts)), flat(passagesOf(message)), name)
  }
  return length
}

describe('the blocks come again as the reader gave them', () => {
  for (const layout of LAYOUT_IDS)
    test(`invented cables of ${layout}`, () => {
      let [length, size] = [0, 0]
      for (const { name, text, encoding } of sample({ count: 40, seed: 11, layout })) {
        const bytes = encoding ? Buffer.from(text, encoding) : new TextEncoder().encode(text)
        length += holds(bytes, name)
        size += bytes.length
      }
      assert.ok(length > 0 && length < 0.1 * size, `${length} bytes for ${size}`)
    })

  for (const [name, body] of Object.entries({
    'sub-paragraphs and portions':
      '1. (C) First:\n   A. (U) Barges.\n   B.  (S/NF) Herring\n       by the ton.\n\n2. (U) Last.',
    'a paragraph over a page line': '1. Barges went\n\nOSLO 00000012  002 OF 003\n\ndown the river.',
    'headings, marks and a table':
      'SUMMARY\n-------\n1. Short. END SUMMARY.\n\n  BARGES    12   HERRING   13\n  TUGS       3   COD       14\n\nCOMMENT\n\n2. Long.',
    'a number twice, and none': '6. One.\n\n6. Two.\n\nNo number here.\n\n7. Three.',
    'signs beyond ASCII and odd blanks': '1. Café\u00a0\u2003 façade\ttab\u2028line. 漁 🐟 x.',
    nothing: '',
  }))
    test(name, () => {
      holds(wire({ body }), name)
    })

  test('sections of one cable, each in its own source', () => {
    const sections = [1, 2].map(n => wire({ section: [n, 2], body: `${n}. Part ${n} of\nthe barge.` }))
    holds(sections, 'in order')
    holds(sections.toReversed(), 'reversed')
  })

  const corpus = new URL('../../../../../shared/corpus', import.meta.url)
  const skip = existsSync(corpus) ? false : 'the collected cables are not beside this repository'
  test('collected cables', { skip }, () => {
    for (const path of readdirSync(corpus, { recursive: true, encoding: 'utf8' })) {
      const whole = join(fileURLToPath(corpus), path)
      if (statSync(whole).isFile() && statSync(whole).size < 200_000) holds(readFileSync(whole), path)
    }
  })
})

test('damage never throws, and shows nothing that is not of these sources or of the outline itself', () => {
  const text = wire({ body: '1. Barges.\n   A. Tugs.\n\n2. Herring.' })
  const { messages } = read(text)
  const outline = outlineOf(messages[0]!, [text])!
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(outline.length - 1), fc.nat(255)), { minLength: 1 }), damages => {
      const damaged = Uint8Array.from(outline)
      for (const [at, value] of damages) damaged[at] = value
      passagesAt(damaged, [text])
    }),
  )
  assert.equal(passagesAt(outline, ['1. Barges.']), undefined)
})

test('a text put together from very many places has no outline, and is read anew', () => {
  const sources = ['ab'.repeat(4000)]
  const map = Array.from({ length: 4000 }, (_, n) => [n, 0, 2 * n, 2 * n + 1] as const)
  const text = { text: 'a'.repeat(4000), map }
  assert.equal(
    outlineOf({ blocks: [{ kind: 'heading', anchor: 'h1', text, place: [] }] }, sources),
    undefined,
  )
})

const texts = [
  wire({ serial: 1, body: '1. Nothing.\n\n2. The herring\nbarge came.' }),
  wire({ serial: 2, body: 'HERRING\n\n1. Two herring.\n   A. And a barge.' }),
  ...[1, 2].map(n => wire({ serial: 3, section: [n, 2], body: `${n}. A barge of herring, part ${n}.` })),
]

test('passages are the same with outlines, without them and with damaged ones', async t => {
  const folder = newFolder(t)
  const first = await openArchive(folder)
  await first.add(texts.map((text, i) => file(text, `${i}.txt`)))
  const passages = (archive: typeof first): unknown =>
    ['herring barge', 'barge', '', 'from:oslo'].map(query =>
      archive.search(query, OWNER, { sort: 'oldest' }).hits.map(({ id, passage }) => [id, passage]),
    )
  const before = passages(first)
  first.close()
  const database = openDatabase(join(folder, 'archive.db'), error => error)
  assert.equal(database.prepare('SELECT count(outline) AS n FROM summaries').get()?.n, 3)
  for (const outline of [null, new Uint8Array([11, 200, 200, 200, 3])]) {
    database.prepare('UPDATE summaries SET outline = ?').run(outline)
    const again = await openArchive(folder)
    assert.deepEqual(passages(again), before)
    again.close()
  }
  database.close()
})

test('who may not see a cable sees nothing of its passages', async t => {
  const secret = wire({ serial: 4, level: 'SECRET', body: '1. (S) A herring barge.\n\n2. (U) Herring.' })
  const [all, seen] = [texts.concat(secret), texts].map(list =>
    newArchive(
      t,
      list.map(text => file(text)),
    ),
  )
  const hits = async (archive: typeof all): Promise<unknown> =>
    (await archive!).search('herring barge', VISITOR).hits
  assert.deepEqual(await hits(all), await hits(seen))
})

test('what is decoded is what was read', () => {
  const bytes = Uint8Array.of(0x31, 0x2e, 0x20, 0xe9, 0x20, 0xc3, 0xa9)
  assert.equal(decode(bytes).text, read(bytes).sources[0]!.text)
})
