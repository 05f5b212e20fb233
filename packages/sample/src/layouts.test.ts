import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { filed, LAYOUT_IDS, type LayoutId, sample } from './index.ts'

const of = (layout: LayoutId, count: number, seed = 3) => [...sample({ count, seed, layout })]

describe('each layout', () => {
  for (const layout of LAYOUT_IDS) {
    test(`${layout}: the same seed gives the same bytes, a smaller count the first of them`, () => {
      const many = of(layout, 60)
      const few = of(layout, 40)
      assert.deepEqual(few, many.slice(0, few.length))
      assert.notDeepEqual(of(layout, 5), of(layout, 5, 4))
    })

    test(`${layout}: as many cables as asked for, no name twice`, () => {
      const documents = of(layout, 250)
      assert.equal(new Set(documents.map(one => one.truth.key)).size, 250)
      assert.equal(new Set(documents.map(one => one.name)).size, documents.length)
    })

    test(`${layout}: some are lawful, most are not sectioned, the truth names its layout`, () => {
      const documents = of(layout, 150)
      const lawful = documents.filter(one => !one.truth.variants.length)
      assert.ok(lawful.length > documents.length / 12)
      assert.ok(documents.filter(one => one.truth.sections === 1).length > documents.length / 2)
      assert.ok(documents.every(one => one.truth.layout === layout))
    })
  }
})

/** Longest line of a lawful text. */
const WIDTHS: Readonly<Partial<Record<LayoutId, number>>> = {
  state: 69,
  acp127: 69,
  janap128: 69,
  acp126: 69,
  'cablegate-txt': 70,
  navadmin: 80,
}

describe('lawful texts', () => {
  for (const [layout, width] of Object.entries(WIDTHS) as [LayoutId, number][])
    test(`${layout}: no line is longer than ${width}`, () => {
      for (const { name, text, truth } of of(layout, 400))
        if (!truth.variants.length)
          for (const line of text.split(/\r?\n/)) assert.ok(line.length <= width, `${name}: ${line}`)
    })

  for (const layout of ['acp127', 'janap128', 'acp126'] as const)
    test(`${layout}: nothing that five-bit channels do not carry, one BT before the text and one after`, () => {
      for (const { name, text, truth } of of(layout, 400))
        if (!truth.variants.length) {
          // The number sign stands in format lines 3 and 15 of switched networks alone.
          assert.match(text.replace(/^#\d+$/m, ''), /^[A-Z0-9 \n?:().,/-]*$/, name)
          assert.equal(text.split('\n').filter(line => line === 'BT').length, 2, name)
          assert.equal(text.match(/NNNN/g)?.length, 1, name)
        }
    })

  test('cablegate-txt: characters of ISO 8859-1 alone, and its documents say so', () => {
    for (const { text, encoding } of of('cablegate-txt', 200)) {
      assert.equal(encoding, 'latin1')
      assert.match(text, /^[\0-\xff]*$/)
    }
  })

  test('group counts are those of the words between the two BT, page lines left out', () => {
    for (const { text, truth, section } of of('acp127', 300)) {
      if (truth.variants.length || truth.service) continue
      const between = text.split('\nBT\n')[1]!.replace(/^PAGE \d .*\n/gm, '')
      assert.equal(
        between.split(/\s+/).filter(Boolean).length,
        truth.groupCounts![(section?.number ?? 1) - 1],
      )
    }
  })

  test('the sum of a distribution is that of its copies', () => {
    for (const { truth } of of('nara73', 300))
      if (!truth.variants.includes('distribution-sum-wrong'))
        assert.equal(
          truth.distribution!.reduce((sum, one) => sum + one.copies, 0),
          truth.total,
        )
  })

  test('orders are those of their days', () => {
    for (const { truth } of [...of('nara73', 300), ...of('state-release', 300)])
      if (truth.order) {
        const since = {
          11652: '1972-06-01',
          12065: '1978-12-01',
          12356: '1982-08-01',
          12958: '1995-10-14',
          13526: '2010-06-27',
        }
        const due = Object.entries(since)
          .filter(([, day]) => day <= truth.dtg)
          .at(-1)![0]
        assert.equal(truth.order, due, truth.key)
      }
  })
})

describe('filing', () => {
  test('no folder holds more than a thousand files', () => {
    const folders = new Map<string, number>()
    for (const { path } of filed(sample({ count: 2300, layout: 'radiogram' })))
      folders.set(path.split('/')[0]!, (folders.get(path.split('/')[0]!) ?? 0) + 1)
    assert.deepEqual(
      [...folders],
      [
        ['000', 1000],
        ['001', 1000],
        ['002', 300],
      ],
    )
  })

  test('rows of a table lie together and are numbered', () => {
    const rows = [...filed(sample({ count: 1003, layout: 'db2003' }))]
    assert.deepEqual(
      [rows[0], rows[999], rows[1000], rows[1002]].map(one => [one!.path, one!.row]),
      [
        ['000/cables-0001.csv', 1],
        ['000/cables-0001.csv', 1000],
        ['000/cables-0002.csv', 1],
        ['000/cables-0002.csv', 3],
      ],
    )
  })
})
