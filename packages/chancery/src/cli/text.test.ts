import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { columns, jsonLine, obeyed, pointed, shown, wrap } from './text.ts'

const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

describe('shown', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['an escape sequence', '\u001b[31m', '␛[31m'],
    ['a bell and a delete', '\u0007\u007f', '␇␡'],
    ['a C1 control', '\u009b31m', '<U+009B>31m'],
    ['a turned direction', 'a\u202eb', 'a<U+202E>b'],
    ['line ends of any kind, and tabs', 'a\r\nb\rc\n\td', 'a\nb\nc\n\td'],
  ]
  for (const [name, text, expected] of cases) test(name, () => assert.equal(shown(text), expected))

  test('nothing that a terminal obeys is left of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => !OBEYED.test(shown(text))))
  })
})

test('JSON keeps the data and shows nothing that a terminal obeys', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const written = jsonLine({ text })
      return !OBEYED.test(written) && JSON.parse(written).text === text
    }),
  )
})

test('bytes that a terminal obeys are known, and text of other languages is none', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  assert.equal(obeyed(bytes('PLAIN\r\n\ttext é 港')), false)
  for (const text of ['\u001b[2J', '\u0007', '\u009b', '\u007f']) assert.equal(obeyed(bytes(text)), true)
})

describe('columns', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['abc', 3],
    ['港湾', 4],
    ['e\u0301', 1],
    ['\u001b[1mabc\u001b[0m', 3],
    ['🚢', 2],
  ]
  for (const [text, expected] of cases)
    test(JSON.stringify(text), () => assert.equal(columns(text), expected))
})

test('wrapped lines keep to the width and lose no word', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'é', '港'), minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(fc.array(word), fc.integer({ min: 8, max: 60 }), (words, width) => {
      const lines = wrap(words.join(' '), width)
      assert.ok(lines.every(line => columns(line) <= width))
      assert.equal(lines.join('').replaceAll(' ', ''), words.join(''))
    }),
  )
})

test('a caret stands under what it points at', () => {
  assert.deepEqual(pointed('港 fron:x', 2, 6, '  '), ['  港 fron:x', '     ^^^^'])
  assert.deepEqual(pointed('a\tb', 2, 2, ''), ['a b', '  ^'])
})

test('a word as long as a file is cut into lines, each whole', () => {
  for (const letter of ['x', 'é']) {
    const lines = wrap(letter.repeat(1_000_003), 8)
    assert.equal(lines.length, 125_001)
    assert.deepEqual([lines[0], lines.at(-1)], [letter.repeat(8), letter.repeat(3)])
  }
})
