import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Strand } from '../../text/index.ts'
import { readPreamble } from './preamble.ts'

type Row = readonly [lines: string, classifiedBy: readonly string[], reasons: readonly string[]]

const CASES: readonly Row[] = [
  ['CLASSIFIED BY: AMBASSADOR ADELA QUIST, REASON 1.4 (B) AND (D)', ['ADELA QUIST'], ['1.4 (B)', '1.4 (D)']],
  ['Classified By: Adela Quist, DCM; Reason: 1.5(D)', ['Adela Quist'], ['1.5 (D)']],
  ['E.O. 12065: GDS 3/15/85 (WEIR, ADELA Q.) OR-P', ['WEIR, ADELA Q.'], []],
  ['E.O. 12065: RDS-1 3/15/99 (QUIST, BRUNO) OR-M\nTAGS: PREL', ['QUIST, BRUNO'], []],
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
})
