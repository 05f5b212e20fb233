import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Strand } from '../../text/index.ts'
import { readPreamble } from './preamble.ts'

type Row = readonly [lines: string, classifiedBy: readonly string[], reasons: readonly string[]]

const CASES: readonly Row[] = [
  ['CLASSIFIED BY: AMBASSADOR ADELA QUIST, REASON 1.4 (B) AND (D)', ['ADELA QUIST'], ['1.4 (B)', '1.4 (D)']],
  ['Classified By: Adela Quist, DCM; Reason: 1.5(D)', ['Adela Quist'], ['1.5 (D)']],
  [
    "Classified By: Charge d'Affaires Adela de la Quist, a.i.; Reason 1.4 (B/D)",
    ['Adela de la Quist'],
    ['1.4 (B)', '1.4 (D)'],
  ],
  ['Classified By: Political Section Chief Adela Weir for reasons 1.4 (b).', ['Adela Weir'], ['1.4 (B)']],
  ['Classified By: ADCM Adela Weir for reasons 1.4 (b).', ['Adela Weir'], ['1.4 (B)']],
  [
    'Classified By: DCM James Weir and RSO Jane Quist for reasons 1.4 (b).',
    ['James Weir', 'Jane Quist'],
    ['1.4 (B)'],
  ],
  [
    'Classified By: Counselor for Economic and Political Affairs Jane Quist, reason 1.4 b',
    ['Jane Quist'],
    ['1.4 (B)'],
  ],
  ['Classified By: DCM James Weir, 1.4(b) and 1.4(d).', ['James Weir'], ['1.4 (B)', '1.4 (D)']],
  ['Classified By: DCM James Weir. Reason 1.4: (b), (b) + (e)', ['James Weir'], ['1.4 (B)', '1.4 (E)']],
  ['Classified By: The Ambassador. Reason: 1.4 (b)', [], ['1.4 (B)']],
  ['E.O. 12065: GDS 3/15/85 (WEIR, ADELA Q.) OR-P', ['WEIR, ADELA Q.'], []],
  ['E.O. 12065: RDS-1 3/15/99 (QUIST, BRUNO) OR-M\nTAGS: PREL', ['QUIST, BRUNO'], []],
  ['E.O. 12065: (GDS 3/15/85 (WEIR, ADELA Q.) OR-M', ['WEIR, ADELA Q.'], []],
  ['E.O. 12065: N/A', [], []],
  ['E.O. 12958: DECL: 03/15/2019 (AFTER THE TALKS)', [], []],
]

describe('who classified, and why (markings.md 7)', () => {
  for (const [lines, classifiedBy, reasons] of CASES)
    test(lines, () => {
      const text = `${lines}\nSUBJECT: TALKS\n\n1. Text.`
      const { authority } = readPreamble(Strand.of(text))
      assert.deepEqual(
        (authority?.classifiedBy ?? []).map(({ value }) => value),
        classifiedBy,
      )
      assert.deepEqual(
        (authority?.reasons ?? []).map(({ value }) => value),
        reasons,
      )
      for (const { raw, place } of authority?.classifiedBy ?? [])
        assert.equal(text.slice(place[0]!.start, place[0]!.end), raw)
    })

  test('a word cut at the column where the element was broken is one word', () => {
    const head = 'Classified By: Deputy Political Counselor of the Embassy Adela Q. Lindq'
    assert.equal(head.length, 71)
    const read = (lines: string) => readPreamble(Strand.of(`${lines}\n\n1. Text.`)).authority
    const found = read(`${head} \nvist, reasons 1.4 (b) and (d).`)
    assert.deepEqual(
      found?.classifiedBy.map(({ value, place }) => [value, place.length]),
      [['Adela Q. Lindqvist', 2]],
    )
    assert.equal(read(`${head} \nfor reasons 1.4 (b).`)?.classifiedBy[0]?.value, 'Adela Q. Lindq')
    assert.equal(
      read(`${head.slice(0, 70)}\nvist, reasons 1.4 (b).`)?.classifiedBy[0]?.value,
      'Adela Q. Lind',
    )
  })
})
