import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Place, read } from '../src/index.ts'
import { LAYOUTS, layOut } from '../src/layouts/index.ts'
import { Strand } from '../src/text/index.ts'
import { HOSTILE_LAYOUTS } from './hostile-layouts.ts'
import { BETWEEN, FIXTURES } from './layout-fixtures.ts'

test('every layout has fixtures', () => {
  const held = new Set(FIXTURES.map(({ layout }) => layout))
  assert.deepEqual(
    LAYOUTS.map(({ id }) => id).filter(id => !held.has(id)),
    [],
  )
})

for (const { layout, name, text, remainder } of FIXTURES)
  describe(`${layout}/${name}`, () => {
    const laidOut = layOut(Strand.of(text))

    test('the right layout claims it, and no other as surely', () => assert.equal(laidOut.layout.id, layout))

    test('what remains is the text of the messages', () =>
      assert.equal(laidOut.documents.map(document => document.text.text).join(BETWEEN), remainder))

    test('every document stands in the source, its spans in order', () => {
      for (const document of laidOut.documents) {
        inside(document.text.place(), text.length)
        inOrder(document.text.place())
        for (const fact of document.facts) inside(fact.place, text.length)
        let last = 0
        for (const seam of document.seams) {
          assert.ok(seam >= last && seam <= document.text.length, `seam ${seam}`)
          last = seam
        }
      }
      for (const diagnostic of laidOut.diagnostics) inside(diagnostic.place, text.length)
    })

    test('a fact is what stands at its place', () => {
      for (const { facts } of laidOut.documents)
        for (const { name, value, place } of facts) {
          const written = place.map(({ start, end }) => text.slice(start, end)).join('')
          assert.equal(letters(value), letters(written), name)
        }
    })
  })

const letters = (text: string): string => text.replace(/&\w+;|[^\p{L}\p{N}]/gu, '')

function inside(place: Place, length: number): void {
  for (const { start, end } of place)
    assert.ok(0 <= start && start <= end && end <= length, `${start}..${end}`)
}

function inOrder(place: Place): void {
  for (const [n, span] of place.entries())
    assert.ok(n === 0 || place[n - 1]!.start <= span.start, `${span.start}`)
}

// A million parts are more than a call has room for.
for (const [kind, make] of Object.entries(HOSTILE_LAYOUTS))
  test(`never throws: ${kind}`, () => assert.ok(read(make(400_000)).messages))

test('cut and spliced sources: never throws, and every place stays inside', () => {
  const one = fc.constantFrom(...FIXTURES.map(({ text }) => text))
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(one, one, share, share, (head, tail, until, from) => {
      const text = head.slice(0, until * head.length) + tail.slice(from * tail.length)
      const { messages, diagnostics } = read(text)
      for (const { place } of diagnostics) inside(place, text.length)
      for (const { place, facts, blocks, references, tags } of messages) {
        inside(place, text.length)
        for (const part of [...facts, ...blocks, ...references, ...tags]) inside(part.place, text.length)
      }
    }),
    { numRuns: 300 },
  )
})
