import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Strand } from '../../text/index.ts'
import { readPreamble } from './preamble.ts'

type Row = readonly [line: string, order: string, on?: string, event?: string, codes?: string, found?: string]

const CASES: readonly Row[] = [
  ['E.O. 12958: DECL: 03/15/2019', '12958', '2019-03-15'],
  ['EO 12958 DECL: 2019/03/15', '12958', '2019-03-15', '', '', 'eo-unusual-marks'],
  ['E.O. 12958: DECL: 15/03/2019', '12958', '2019-03-15'],
  ['E.O. 12958: DECL: 3/15/19', '12958', '2019-03-15'],
  ['E.O. 12958: DECL: AFTER THE TALKS', '12958', '', 'AFTER THE TALKS'],
  ['E.O. 12958: UPON DELIVERY OF NOTE', '12958', '', 'UPON DELIVERY OF NOTE'],
  ['E.O. 12958: DECL: X1, X5', '12958', '', '', 'X1,X5'],
  ['E.O. 12958: N/A', '12958', '', '', 'N/A'],
  ['E.O. 11652: N:A', '11652', '', '', 'N/A'],
  ['E.O. 11652: XGDS-3', '11652', '', '', 'XGDS-3'],
  ['E.O. 12356: DECL: OADR', '12356', '', '', 'OADR'],
  ['E.O. 19523: N/A', '19523', '', '', 'N/A', 'eo-number-unknown'],
  ['E.O. 12858: N/A', '12958', '', '', 'N/A', 'eo-number-repaired'],
]

describe('executive order line (markings.md 7)', () => {
  for (const [line, order, on = '', event = '', codes = '', found = ''] of CASES)
    test(line, () => {
      const { eo, diagnostics } = readPreamble(Strand.of(`${line}\nSUBJECT: TALKS\n\n1. Text.`), {
        date: '2009-03-15',
      })
      assert.deepEqual(
        [
          eo?.order?.value,
          eo?.declassifyOn?.value,
          eo?.event?.value,
          eo?.codes.map(({ value }) => value).join(),
        ],
        [order, on || undefined, event || undefined, codes],
      )
      assert.equal(diagnostics.map(({ code }) => code).join(), found)
    })
})
