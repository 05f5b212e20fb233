import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { WordCounts } from './words.ts'

const word = fc.oneof(
  fc.constantFrom('harbour', 'vote', '7', 'élan', '日本', '𞤀𞤣', 'constructor', '__proto__'),
  fc.string({ minLength: 1, maxLength: 4 }).map(text => text.replace(/[ \u001f]/g, 'x')),
)
const card = fc.array(word, { maxLength: 30 })

const entries = (counts: WordCounts): [string, number][] => Object.entries(JSON.parse(counts.changes().json))

const sorted = (list: Iterable<readonly [string, number]>): (readonly [string, number])[] =>
  [...list].sort(([a], [b]) => (a < b ? -1 : 1))

test('counts in how many cards each word stands, whatever it is made of', () =>
  fc.assert(
    fc.property(fc.array(card, { maxLength: 20 }), cards => {
      const counts = new WordCounts()
      const expected = new Map<string, number>()
      for (const words of cards) {
        counts.card([words.slice(0, 3).join(' '), words.slice(3).join(' ')], 1)
        for (const one of new Set(words)) expected.set(one, (expected.get(one) ?? 0) + 1)
      }
      assert.deepEqual(sorted(entries(counts)), sorted(expected))
    }),
  ))

test('merges what others counted, and what was taken out', () => {
  const [one, other, all] = [new WordCounts(), new WordCounts(), new WordCounts()]
  one.card(['harbour vote harbour'], 1)
  other.card(['vote'], 1)
  other.card(['vote barge'], -1)
  other.values(['SAN JOSE'], 1)
  for (const part of [one, other]) all.merge(structuredClone(part.words()))
  assert.deepEqual(sorted(entries(all)), [
    ['SAN JOSE', 1],
    ['barge', -1],
    ['harbour', 1],
    ['vote', 1],
  ])
})

test('a hundred thousand words are kept apart', () => {
  const counts = new WordCounts()
  const words = Array.from({ length: 100_000 }, (_, i) => `w${i.toString(36)}`)
  counts.card([words.join(' ')], 1)
  counts.card([words.slice(0, 10).join(' ')], 1)
  const all = entries(counts)
  assert.deepEqual(all.map(([word]) => word).sort(), words.sort())
  assert.equal(
    all.reduce((sum, [, count]) => sum + count, 0),
    100_010,
  )
})
