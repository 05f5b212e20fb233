import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Strand } from '../../text/index.ts'
import { readReferences } from './references.ts'

type Row = readonly [bullet: string | undefined, kind: string, value: string, note?: string]

const CASES: readonly [content: string, rows: readonly Row[]][] = [
  ['NORTHPORT 1204', [[undefined, 'cable', '09NORTHPORT1204']]],
  ['A. 08 NORTHPORT 1204\n     B. STATE 19877 (NOTAL)', [['A', 'cable', '08NORTHPORT1204'], ['B', 'cable', '09STATE19877', 'NOTAL']]],
  ['(A) NORTHPORT 1204 (B) NORTHPORT 1210', [['A', 'cable', '09NORTHPORT1204'], ['B', 'cable', '09NORTHPORT1210']]],
  ['NORTHPORT 1204 AND 1210', [[undefined, 'cable', '09NORTHPORT1204'], [undefined, 'cable', '09NORTHPORT1210']]],
  ['A. 08 NORTHPORT 1204; B. QUIST-VARGA E-MAIL OF 03/12', [['A', 'cable', '08NORTHPORT1204'], ['B', 'email', 'QUIST-VARGA E-MAIL OF 03/12']]],
  ["NORTHPORT'S A-236 OF MAY 15, 1972", [[undefined, 'airgram', "NORTHPORT'S A-236"]]],
  ['STATE 19877 AND NORTHPORT A-236', [[undefined, 'cable', '09STATE19877'], [undefined, 'airgram', 'NORTHPORT A-236']]],
  ['NORTHPORT A87', [[undefined, 'airgram', 'NORTHPORT A87']]],
  ['A-236 OF MAY 15', [[undefined, 'airgram', 'A-236 OF MAY 15']]],
  ['1. NORTHPORT 1204\n2. EASTBAY 7', [[undefined, 'cable', '09NORTHPORT1204'], [undefined, 'cable', '09EASTBAY7']]],
  ['A. NORTHPORT 1    C. NORTHPORT 3    E. NORTHPORT 5\n     B. NORTHPORT 2    D. NORTHPORT 4', [['A', 'cable', '09NORTHPORT1'], ['B', 'cable', '09NORTHPORT2'], ['C', 'cable', '09NORTHPORT3'], ['D', 'cable', '09NORTHPORT4'], ['E', 'cable', '09NORTHPORT5']]],
  ['1. NORTHPORT 1     3. EASTBAY 3\n     2. NORTHPORT 2     4. EASTBAY 4', [[undefined, 'cable', '09NORTHPORT1'], [undefined, 'cable', '09NORTHPORT2'], [undefined, 'cable', '09EASTBAY3'], [undefined, 'cable', '09EASTBAY4']]],
  ['(1) NORTHPORT 1     (2) NORTHPORT 2\n     (3) EASTBAY 3       (4) EASTBAY 4', [[undefined, 'cable', '09NORTHPORT1'], [undefined, 'cable', '09NORTHPORT2'], [undefined, 'cable', '09EASTBAY3'], [undefined, 'cable', '09EASTBAY4']]],
  ['NORTHPORT 1. EASTBAY 2.', [[undefined, 'cable', '09NORTHPORT1'], [undefined, 'cable', '09EASTBAY2']]],
  ['A. QUIST/VARGA E-MAIL 3/4/09 B. NORTHPORT 5', [['A', 'email', 'QUIST/VARGA E-MAIL 3/4/09'], ['B', 'cable', '09NORTHPORT5']]],
  ['STATE 7, NORTHPORT 12, 13 AND 14', [[undefined, 'cable', '09STATE7'], [undefined, 'cable', '09NORTHPORT12'], [undefined, 'cable', '09NORTHPORT13'], [undefined, 'cable', '09NORTHPORT14']]],
  ['A. GENEVA 12 (SFO-GVA-VI-001)\nB. GENEVA 13 [NOTAL]\nC. GENEVA 14 NOTAL', [['A', 'cable', '09GENEVA12', 'SFO-GVA-VI-001'], ['B', 'cable', '09GENEVA13', 'NOTAL'], ['C', 'cable', '09GENEVA14', 'NOTAL']]],
  ['A. 09 NORTHPORT 12O4 B. EASTBAY 2O AND 3O1', [['A', 'cable', '09NORTHPORT1204'], ['B', 'cable', '09EASTBAY20'], ['B', 'cable', '09EASTBAY301']]],
  ['NORTHPORT 1204OSLO', [[undefined, 'other', 'NORTHPORT 1204OSLO']]],
  ['A. NORTHPORT 1204, DATED MARCH 14 (NOTAL), B. EASTBAY 7 OF 3 APRIL', [['A', 'cable', '09NORTHPORT1204', 'NOTAL'], ['B', 'cable', '09EASTBAY7']]],
  ['NORTHPORT 1204 OF MARCH 14, 2007 AND 1210', [[undefined, 'cable', '07NORTHPORT1204'], [undefined, 'cable', '07NORTHPORT1210']]],
  ['(A) A-121, JUNE 15, 1973: (B) NORTHPORT 6652, NOVEMBER 23, 1971:\n(C) EASTBAY A-25, JANUARY 18, 1974.', [['A', 'airgram', 'A-121, JUNE 15, 1973'], ['B', 'cable', '71NORTHPORT6652'], ['C', 'airgram', 'EASTBAY A-25']]],
  ['(A) QUIST LETTER TO VARGA, JUNE 26, 1979\n(B) STATE 7', [['A', 'other', 'QUIST LETTER TO VARGA, JUNE 26, 1979'], ['B', 'cable', '09STATE7']]],
  ['NORTHPORT 12 (08) AND 14', [[undefined, 'cable', '08NORTHPORT12'], [undefined, 'cable', '08NORTHPORT14']]],
  ['NORTHPORT 12 AND 14 (08)', [[undefined, 'cable', '09NORTHPORT12'], [undefined, 'cable', '08NORTHPORT14']]],
  ['07 NORTHPORT 12 AND 08 PORT AU PRINCE 14', [[undefined, 'cable', '07NORTHPORT12'], [undefined, 'cable', '08PORTAUPRINCE14']]],
  ['07-NORTHPORT-12 AND 08-PORT AU PRINCE-14', [[undefined, 'cable', '07NORTHPORT12'], [undefined, 'cable', '08PORTAUPRINCE14']]],
  ['REF: QUIST TELCON JAN 10', [[undefined, 'telephone', 'QUIST TELCON JAN 10']]],
  ['A. NORTHPORT 1     C. NORTHPORT 3\n     B. NORTHPORT 2     D. NORTHPORT 4', [['A', 'cable', '09NORTHPORT1'], ['B', 'cable', '09NORTHPORT2'], ['C', 'cable', '09NORTHPORT3'], ['D', 'cable', '09NORTHPORT4']]],
  ['A. NORTHPORT 1     B. NORTHPORT 2\n     C. NORTHPORT 3     D. NORTHPORT 4', [['A', 'cable', '09NORTHPORT1'], ['B', 'cable', '09NORTHPORT2'], ['C', 'cable', '09NORTHPORT3'], ['D', 'cable', '09NORTHPORT4']]],
  ['A. NORTHPORT 1 (NOTAL)C. NORTHPORT 3\nB. NORTHPORT 2', [['A', 'cable', '09NORTHPORT1', 'NOTAL'], ['B', 'cable', '09NORTHPORT2'], ['C', 'cable', '09NORTHPORT3']]],
  ['08 LA PAZ 4601 AND 09 LA PAZ 4615', [[undefined, 'cable', '08LAPAZ4601'], [undefined, 'cable', '09LAPAZ4615']]],
  ['NONE', []],
  ['N/A', []],
] // biome-ignore format: a table

describe('references (message-format.md 9.4)', () => {
  for (const [content, rows] of CASES)
    test(JSON.stringify(content), () => {
      const found = readReferences(Strand.of(content), { year: 2009 })
      assert.deepEqual(
        found.map(({ bullet, kind, value, note }) =>
          note ? [bullet, kind, value, note] : [bullet, kind, value],
        ),
        rows.map(row => [...row]),
      )
      for (const { raw, place } of found) assert.equal(content.slice(place[0]!.start, place[0]!.end), raw)
    })

  test('a list goes on with its letters under a second label', () => {
    const found = readReferences(Strand.of('D. NORTHPORT 4'), { year: 2009, after: 'C' })
    assert.deepEqual([found[0]!.bullet, found[0]!.value], ['D', '09NORTHPORT4'])
  })
  test('a list that has just begun does not begin with D', () => {
    const found = readReferences(Strand.of('D. NORTHPORT 4'), { year: 2009 })
    assert.equal(found[0]!.bullet, undefined)
  })
})
