import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tokenLine, tokens } from './tokens.ts'

const CASES: readonly (readonly [text: string, line: string])[] = [
  ['10MEXICO83', '10 mexico 83'],
  ['05-1, F16; REF 0083', '5 1 f 16 ref 83'],
  ["the board's boards' o'clock 'tis'", 'the board boards oclock tis'],
  ['00 0', '0 0'],
  ["it's's", 'its'],
  ['Élan vital\nAND L’ÉTAT', 'elan vital and letat'],
]

for (const [text, line] of CASES)
  test(`${JSON.stringify(text)} is ${line}`, () => assert.equal(tokenLine(text), line))

test('what is beyond ASCII changes nothing for the words before and after it', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', maxLength: 60 }), text => {
      const found = tokens(text)
      assert.deepEqual(tokens(`${text} é`).slice(0, -1), found)
      for (const { start, end } of found) assert.match(text.slice(start, end), /^(?:\d+|[a-z']+)$/i)
      assert.equal(tokenLine(text), found.map(one => one.text).join(' '))
    }),
  ))

test('a long line is the tokens too', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."aZs09' \n\n\n-'é"), minLength: 65, maxLength: 200 }),
      text => {
        assert.equal(
          tokenLine(text),
          tokens(text)
            .map(one => one.text)
            .join(' '),
        )
      },
    ),
  ))
