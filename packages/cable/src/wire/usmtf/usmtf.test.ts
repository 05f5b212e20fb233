import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Strand } from '../../text/index.ts'
import { groupKey } from '../group-key.ts'
import { cutSets, holdsSets } from './cut.ts'
import { explanations } from './references.ts'
import { readReleased } from './released.ts'
import { tableEdges } from './tables.ts'
import { readFormatted } from './text.ts'

/** Sets as `NAME content`, what stands between them as `- text`. */
const cut = (text: string): string[] =>
  cutSets(text).map(piece =>
    piece.kind === 'set'
      ? `${piece.name} ${text.slice(piece.contentStart, piece.contentEnd)}`
      : `- ${text.slice(piece.start, piece.end)}`,
  )

describe('sets are cut', () => {
  const cases: readonly [string, string, string[]][] = [
    ['one a line', 'MSGID/GENADMIN/A//\nSUBJ/LAMPS//', ['MSGID GENADMIN/A', 'SUBJ LAMPS']],
    ['several on a line', 'REF/A/DOC/B//REF/B/DOC/C// NARR/REF A IS D.//RMKS/1. X.//',
      ['REF A/DOC/B', 'REF B/DOC/C', 'NARR REF A IS D.', 'RMKS 1. X.']],
    ['over line ends', 'SUBJ/LAMPS OF THE\nNORTH//\nREF/A/DOC/\nB//', ['SUBJ LAMPS OF THE\nNORTH', 'REF A/DOC/\nB']],
    ['ended by the next', 'REF/A/DOC/B\nREF/B/DOC/C/\nNARR/X\n\nRMKS/1. Y.//', ['REF A/DOC/B', 'REF B/DOC/C/', 'NARR X', 'RMKS 1. Y.']],
    ['ended by a blank line', 'MSGID/GENADMIN/A\n\nTHE LAMP', ['MSGID GENADMIN/A', '- THE LAMP']],
    ['prose over a blank line', 'NARR/REF A IS B.\n\nREF B IS C.//', ['NARR REF A IS B.\n\nREF B IS C.']],
    ['prose that the body interrupts', 'MSGID/A//\nNARR/REF A IS B\n\n1. THE LAMP', ['MSGID A', 'NARR REF A IS B', '- 1. THE LAMP']],
    ['offices in prose', 'AMPN/SENT BY PORT//H1// TODAY.//', ['AMPN SENT BY PORT//H1// TODAY.']],
    ['addresses of the web', 'POC/QUIST/HTTPS://A.EXAMPLE/X//', ['POC QUIST/HTTPS://A.EXAMPLE/X']],
    ['a body with strokes of its own', 'RMKS/1. ASK PORT//H1//\nTODAY.\n2. GO.//', ['RMKS 1. ASK PORT//H1//\nTODAY.\n2. GO.']],
    ['a body with a set inside', 'RMKS/1. SEND:\nMSGID/GENADMIN/X/\nRMKS/1. LIT./\n2. GO.//', ['RMKS 1. SEND:\nMSGID/GENADMIN/X/\nRMKS/1. LIT./\n2. GO.']],
    ['a body and then sets', 'RMKS/1. GO//\nAKNLDG/NO//', ['RMKS 1. GO', 'AKNLDG NO']],
    ['a body not given', 'GENTEXT/REMARKS/-\nRMKS/1. GO.//', ['GENTEXT REMARKS/-', 'RMKS 1. GO.']],
    ['a name that no list knows', 'MSGID/SITREP/A//\nLAMPS/NORTH/LIT//', ['MSGID SITREP/A', 'LAMPS NORTH/LIT']],
    ['such a name without an end', 'MSGID/SITREP/A//\nAND/OR A LAMP', ['MSGID SITREP/A', '- AND/OR A LAMP']],
    ['a number run into the first set', 'NAVADMIN 134/26 MSGID/GENADMIN/A//', ['- NAVADMIN 134/26', 'MSGID GENADMIN/A']],
    ['none', 'THE LAMP AND/OR\nTHE BOAT', ['- THE LAMP AND/OR\nTHE BOAT']],
  ] // biome-ignore format: a table
  for (const [name, text, wanted] of cases) test(name, () => assert.deepEqual(cut(text), wanted))

  test('pieces lie in order, none over another', () => {
    const unit = fc.constantFrom(
      'MSGID/',
      'REF/A/',
      'RMKS/',
      'NARR/',
      'X/',
      '/',
      '//',
      '\n',
      '\n\n',
      ' ',
      'A',
      '1. ',
      '.',
      '-',
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), units => {
        const text = units.join('')
        let at = 0
        for (const { start, end } of cutSets(text)) {
          assert.ok(at <= start && start <= end && end <= text.length)
          at = end
        }
      }),
    )
  })
})

describe('formatted text is known', () => {
  const cases: readonly [string, boolean][] = [
    ['MSGID/GENADMIN/A//', true],
    ['SUBJ/LAMPS//', true],
    ['NAVADMIN 134/26 MSGID/GENADMIN/A//', true],
    ['REF/A/DOC/B//', true],
    ['REF: A. 09 NORTHPORT 12', false],
    ['POL/ECON OFFICERS MET', false],
    ['REF/SEPTEL', false],
  ]
  for (const [line, wanted] of cases) test(line, () => assert.equal(holdsSets(`FM A\n\n${line}\n`), wanted))
})

describe('references of sets', () => {
  const cases: readonly [string, string, unknown[]][] = [
    ['a message', 'REF/A/MSG/PORT OFFICE/H1/031415ZJUL2026//', ['dtg', 'PORT OFFICE 031415Z JUL 26']],
    ['a group alone', 'REF/A/MSG/031415Z JUL 26//', ['dtg', '031415Z JUL 26']],
    ['a document', 'REF/A/DOC/HARBORINST 1200.4/01JAN20//', ['book', undefined]],
    ['a call', 'REF/A/TEL/QUIST/101200LAUG26//', ['telephone', undefined]],
    ['an e-mail', 'REF/A/EMAIL/QUIST/10AUG26//', ['email', undefined]],
    ['a general message', 'REF/A/NAVADMIN 101/26//', ['other', 'NAVADMIN 101/26']],
    ['what no list knows', 'REF/A/LAMP LIST//', ['other', undefined]],
  ]
  for (const [name, line, wanted] of cases)
    test(name, () => {
      const [one] = readFormatted(Strand.of(`MSGID/A//\n${line}`), []).references
      assert.deepEqual([one?.kind, one?.key], wanted)
    })
  test('an amplification speaks of the set before it', () => {
    const { references } = readFormatted(Strand.of('REF/A/DOC/B//\nAMPN/THE LAMP LIST.//\nREF/B/DOC/C//'), [])
    assert.deepEqual(
      references.map(({ explained }) => explained),
      ['THE LAMP LIST', undefined],
    )
  })
  test('what is said of each letter', () => {
    assert.deepEqual(
      [...explanations('REF A IS NAVADMIN 101/26, LAMPS.  REF (B) IS THE LIST. SEE REF A.')],
      [
        ['A', 'NAVADMIN 101/26, LAMPS'],
        ['B', 'THE LIST. SEE REF A'],
      ],
    )
  })
})

describe('date-time groups of references, one way to write them', () => {
  const cases: readonly [string, string | undefined][] = [
    ['161133ZSEP2005', '161133Z SEP 05'],
    ['161133Z SEP 05', '161133Z SEP 05'],
    ['191900LSEP2005', '191900L SEP 05'],
    ['16SEP05', undefined],
    ['1161133ZSEP05', undefined],
  ]
  for (const [written, wanted] of cases) test(written, () => assert.equal(groupKey(written), wanted))
})

describe('who released it', () => {
  const cases: readonly [string, string | undefined][] = [
    ['5. RELEASED BY VADM A. B. QUIST, H1.', 'VADM A. B. QUIST'],
    ['5. Released by Vice Admiral Adela Quist, Jr., H1.', 'Vice Admiral Adela Quist'],
    ['5. Released by Vice Admiral Adela Quist Jr., H1.', 'Vice Admiral Adela Quist'],
    ['5. RELEASED BY A. QUIST, H1, ACTING.', 'A. QUIST'],
    ['5. Released by Ms. Adela B. Quist, Director.', 'Ms. Adela B. Quist'],
    ['5. RELEASED BY RADM QUIST.', 'RADM QUIST'],
    ['5. THE BOATS WERE RELEASED.', undefined],
  ]
  for (const [text, wanted] of cases)
    test(text, () => assert.equal(readReleased(Strand.of(text))[0]?.value, wanted))
})

describe('tables in the middle of a paragraph', () => {
  const row = (name: string): string => `${name}          1320\n`
  const table = (text: string): string[] => {
    const edges = tableEdges(text, 0, text.length)
    return edges.flatMap((edge, n) => (n % 2 ? [] : [text.slice(edge, edges[n + 1])]))
  }
  const rows = row('QUIST A') + row('VERNE B') + row('STRAND C')
  test('rows', () => assert.deepEqual(table(`1. LIST:\n${rows}2. END.`), [rows]))
  test('a title above, one between', () => {
    const title = '            KEEPERS\n'
    assert.deepEqual(table(`1. LIST:\n${title}${rows}${title}${rows}END.`), [
      `${title}${rows}${title}${rows}`,
    ])
  })
  test('two rows are none', () => assert.deepEqual(table(`1. LIST:\n${row('A')}${row('B')}`), []))
  test('sentences are none', () => assert.deepEqual(table('A LAMP.  A BOAT.\n'.repeat(5)), []))
})
