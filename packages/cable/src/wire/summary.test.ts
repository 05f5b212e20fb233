import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Strand } from '../text/index.ts'
import { readBody } from './body/index.ts'
import { summaryOf } from './summary.ts'

const summary = (body: string): string[] =>
  summaryOf(readBody(Strand.of(body)).blocks).map(({ label, text }) => (label ? `${label} ` : '') + text.text)

test('summary: the words that open and close it are left out', () => {
  assert.deepEqual(
    summary('1. (C) SUMMARY: Talks on the harbor\nresumed. END SUMMARY.\n\n2. (C) They met.'),
    ['Talks on the harbor resumed.'],
  )
  assert.deepEqual(
    summary('SUMMARY\n-------\n\n1. (U) Talks resumed.\n\n2. (U) Ships came. End Summary.\n\n3. (U) More.'),
    ['Talks resumed.', 'Ships came.'],
  )
})

test('summary: none is none', () => {
  assert.deepEqual(summary('1. (U) Talks resumed.\n\n2. (U) Ships came.'), [])
})

test('summary: the map of what is left leads to its words', () => {
  const body = '1. (C) SUMMARY AND COMMENT: Talks on the harbor\nresumed. END SUMMARY AND COMMENT.'
  const [part] = summaryOf(readBody(Strand.of(body)).blocks)
  const { text, map } = part!.text
  for (const [i, [at, , start, end]] of map.entries()) {
    const words = text.slice(at, map[i + 1]?.[0])
    assert.equal(body.slice(start, end).replace(/\s+/g, ' '), words)
  }
})
