import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutDocuments } from './cut.ts'

const cut = (text: string): string[] =>
  cutDocuments(Buffer.from(text, 'latin1')).map(piece => Buffer.from(piece).toString('latin1'))

const CASES: readonly (readonly [why: string, ...pieces: string[]])[] = [
  ['nothing', ''],
  ['one message', 'VZCZC1\nTEXT\nNNNN\n'],
  ['two messages', 'VZCZC1\nTEXT\nNNNN\n', 'VZCZC2\nTEXT\nNNNN'],
  ['either spelling', 'ZCZC1\nNNNN\n', 'VZCZC2\nNNNN\n', 'ZCZC3'],
  ['blank lines stay with what ended', 'ZCZC1\nNNNN\n\n \r\n\r\n', 'ZCZC2'],
  ['ends as the circuit sends them', 'ZCZC1\r\r\nNNNN\r\r\n\n\n', 'ZCZC2\r\r\n'],
  ['line ends of an old machine', 'ZCZC1\rNNNN\r', 'ZCZC2\r'],
  ['blanks around the marks', 'ZCZC1\n  NNNN  \n', '  ZCZC2'],
  ['a start without an end before it', 'ZCZC1\nTEXT\nZCZC2\nNNNN\n'],
  ['an end without a start after it', 'ZCZC1\nNNNN\nTEXT\nZCZC2\n'],
  ['marks inside a line', 'ZCZC1\nSEE NNNN\nZCZC2\nNNNNN\nZCZC3\nNNNN ZCZC4'],
  ['a long first line', 'NNNN\n', `ZCZC${'X'.repeat(50)}\n`],
  ['a long line of blanks before the end', `${' '.repeat(50)}NNNN\nZCZC1\n`],
  ['text far to the right', `NNNN\n${' '.repeat(50)}x\nZCZC1\n`],
]

for (const [why, ...pieces] of CASES)
  test(`cut: ${why}`, () => assert.deepEqual(cut(pieces.join('')), pieces))

test('pieces joined give the file back, and are not cut again', () => {
  const line = fc.constantFrom('NNNN', 'ZCZC1', 'VZCZCABC', '', ' ', 'TEXT', 'NNNN ZCZC')
  const end = fc.constantFrom('\n', '\r\n', '\r', '\r\r\n')
  fc.assert(
    fc.property(fc.array(fc.tuple(line, end)), lines => {
      const text = lines.flat().join('')
      const pieces = cut(text)
      assert.equal(pieces.join(''), text)
      for (const piece of pieces) assert.deepEqual(cut(piece), [piece])
    }),
  )
})
