import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allLines, lines } from './lines.ts'
import { Sign } from './signs.ts'
import { Strand, StrandBuilder } from './strand.ts'

const CASES: [text: string, first: string, capitals: number, signs: number, why: string][] = [
  ['  FM AMEMBASSY NORTHPORT', 'F', 2, Sign.UPPER, 'blanks before it'],
  ['1. (C) Talks', '1', 0, Sign.DIGIT | Sign.STOP | Sign.BRACKET | Sign.UPPER | Sign.LOWER, 'a paragraph'],
  ['TAGS: PGOV', 'T', 4, Sign.UPPER | Sign.COLON, 'a label'],
  ['¶1', '¶', 0, Sign.BEYOND | Sign.DIGIT, 'a sign beyond ASCII'],
  [' \t', '\0', 0, 0, 'blanks alone'],
]

for (const [text, first, capitals, signs, why] of CASES)
  test(`a line knows its signs: ${why}`, () => {
    const [line] = allLines(text)
    assert.deepEqual([line!.first, line!.capitals, line!.signs], [first.charCodeAt(0), capitals, signs])
  })

const TEXT = fc.string({ unit: fc.constantFrom('\n', '\r', ' ', 'A', 'b', '1', '.', '¶'), maxLength: 40 })

test('the lines of a part are those of its text, wherever it was cut', () => {
  fc.assert(
    fc.property(TEXT, fc.nat(40), fc.nat(40), fc.nat(20), (text, a, b, c) => {
      const joined = new StrandBuilder()
      joined.add(Strand.of(text))
      joined.put('\n', Strand.of('x'), 0, 1)
      joined.add(Strand.of(text))
      const part = joined.done().slice(Math.min(a, b), Math.max(a, b))
      assert.deepEqual([...part.lines], allLines(part.text))
      assert.deepEqual(
        [...part.slice(c).lines],
        [...lines(part.text, c)].map(line => shifted(line, c)),
      )
      assert.equal(
        part.signs,
        allLines(part.text).reduce((all, { signs }) => all | signs, 0),
      )
    }),
  )
})

const shifted = <T extends Record<'start' | 'end' | 'next' | 'from' | 'to', number>>(
  line: T,
  by: number,
): T => ({
  ...line,
  start: line.start - by,
  end: line.end - by,
  next: line.next - by,
  from: line.from - by,
  to: line.to - by,
})
