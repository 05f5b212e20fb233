import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Strand } from '../text/index.ts'
import { captionsEnd, passesBelow, readCaptions, unreadLines } from './captions.ts'

const read = (text: string) => {
  const found = readCaptions(Strand.of(text), [{ start: 0, end: text.length }])
  return {
    captions: found.captions.map(one => one.value),
    pass: found.passTo.map(one => [one.station?.value ?? null, one.value]),
    others: found.others.map(one => text.slice(one.start, one.end)),
  }
}

describe('captions and pass lines (markings.md 6, message-format.md 4.3)', () => {
  const cases: readonly [string, { captions?: string[]; pass?: unknown[]; others?: string[] }][] = [
    ['SIPDIS', { captions: ['SIPDIS'] }],
    ['SIPDIS\n\nSENSITIVE\nSIPDIS', { captions: ['SIPDIS', 'SENSITIVE'] }],
    ['SENSITIVE SIPDIS', { captions: ['SENSITIVE', 'SIPDIS'] }],
    ['STADIS/////////', { captions: ['STADIS'] }],
    ['N O D I S', { captions: ['NODIS'] }],
    ['ROGER CHANNEL', { captions: ['ROGER CHANNEL'] }],
    ['PASS : . ATIN', { others: ['PASS : . ATIN'] }],
    ['PASS TO HARBOR BOARD', { pass: [[null, 'HARBOR BOARD']] }],
    ['STATE FOR OES/OA', { pass: [['STATE', 'OES/OA']] }],
    ['STATE PASS TO USTR - A. WRITER', { pass: [['STATE', 'USTR - A. WRITER']] }],
    ['EASTBAY PASS TO HARBOR BOARD', { pass: [['EASTBAY', 'HARBOR BOARD']] }],
    ['USDOC FOR 4430/MAC/EAP', { pass: [['USDOC', '4430/MAC/EAP']] }],
    ['For EUR/PGI (Writer), EUR/PPD (Other)', { pass: [[null, 'EUR/PGI (Writer), EUR/PPD (Other)']] }],
    [
      'DEPT FOR WHA/BSC, DS/ITA AND\nDS/IP/WHA\nDEPT FOR INL',
      {
        pass: [
          ['DEPT', 'WHA/BSC, DS/ITA AND DS/IP/WHA'],
          ['DEPT', 'INL'],
        ],
      },
    ],
    [
      'DOJ PLEASE PASS TO HARBOR DIVISION OF THE ATTORNEYS, FERRY\nSECTION (FRONT OFFICE, FOGHORN\nBRANCH)',
      { pass: [['DOJ', 'HARBOR DIVISION OF THE ATTORNEYS, FERRY SECTION (FRONT OFFICE, FOGHORN BRANCH)']] },
    ],
    [
      'STATE FOR OES/OA\nNRC A. WRITER\nSTATE EB/TRA - B. OTHER',
      {
        pass: [
          ['STATE', 'OES/OA'],
          ['NRC', 'A. WRITER'],
          ['STATE', 'EB/TRA - B. OTHER'],
        ],
      },
    ],
    ['DEPT FOR P, IO/T\n(AWEIR), AND EUR', { pass: [['DEPT', 'P, IO/T (AWEIR), AND EUR']] }],
    ['NRC MEETS AGAIN', { others: ['NRC MEETS AGAIN'] }],
    ['FOR SY/PRS\nSY/PRS/SD, WRITER', { pass: [[null, 'SY/PRS SY/PRS/SD, WRITER']] }],
    ['STATE FOR OES/OA\nHARBOR NEWS', { pass: [['STATE', 'OES/OA']], others: ['HARBOR NEWS'] }],
    ['STATE FOR OES/OA\n\nNRC MEETS AGAIN', { pass: [['STATE', 'OES/OA']], others: ['NRC MEETS AGAIN'] }],
    ['NOT FOR INTERNET DISTRIBUTION', { captions: ['NOT FOR INTERNET DISTRIBUTION'] }],
    ['C O R R E C T E D  C O P Y (ADDED TAGS)', { captions: ['CORRECTED COPY'] }],
    ['C O R R E C T E D  C O P Y//SUBJECT LINE////', { captions: ['CORRECTED COPY'] }],
    ['CORRECTED COPY OF THE PLAN', { others: ['CORRECTED COPY OF THE PLAN'] }],
    ['"PERISHABLE INFORMATION"', { others: ['"PERISHABLE INFORMATION"'] }],
    ['The board passed the plan for the harbor.', { others: ['The board passed the plan for the harbor.'] }],
    ['Prospects for peace', { others: ['Prospects for peace'] }],
  ]
  for (const [text, expected] of cases)
    test(JSON.stringify(text), () =>
      assert.deepEqual(read(text), { captions: [], pass: [], others: [], ...expected }),
    )
})

describe('passing instructions below the labelled elements', () => {
  const cases: readonly [string, string[], string][] = [
    ['FOR: ARA/BC - ATTN: QUIST\n\n1. TEXT', ['ARA/BC - ATTN: QUIST'], '1. TEXT'],
    ['\nDEPARTMENT PASS DOD/ISA\n\nPASS TO USTR\n\nTEXT', ['DOD/ISA', 'USTR'], 'TEXT'],
    ['DEPARTMENT (A) PLEASE PASS USDA\n\nTEXT', ['USDA'], 'TEXT'],
    ['FOR THE RECORD, I LIKE FERRIES\n\n1. TEXT', [], 'FOR THE RECORD'],
    ['FOR: A. QUIST\nQUAY NO. 7\nEASTBAY\n\nTEXT', [], 'FOR: A. QUIST'],
    ['DEPARTMENT SHOULD PASS THIS ON TO THE HARBOR MASTER AT ONCE.\n\nTEXT', [], 'DEPARTMENT SHOULD'],
    ['FOR: ARA/BC', [], 'FOR: ARA'],
  ]
  for (const [text, passTo, begins] of cases)
    test(JSON.stringify(text), () => {
      const found = passesBelow(Strand.of(text), 0)
      assert.deepEqual(
        found.passTo.map(({ value }) => value),
        passTo,
      )
      assert.ok(text.slice(found.end).trim().startsWith(begins))
    })
  test('what a later section repeats', () => {
    const text = 'HARBOR NEWS FORQUIST\nDEPARTMENT (A) FOR VARGA\n'
    const head = readCaptions(Strand.of(text), [{ start: 0, end: text.length }])
    const known = unreadLines(Strand.of(text), head)
    assert.deepEqual([...known], ['HARBOR NEWS FORQUIST'])
    assert.equal(captionsEnd(Strand.of(`${text}TEXT`), 0, head.passTo, known), text.length)
  })
  test('a text without end', () => {
    assert.equal(passesBelow(Strand.of('FOR: ARA/BC\n'.repeat(100_000)), 0).end, 0)
  })
})

describe('where the captions end that a later section repeats (message-format.md 6.3)', () => {
  const known = readCaptions(Strand.of('STATE FOR OES/OA AND EUR/PGI (WRITER)'), [
    { start: 0, end: 37 },
  ]).passTo
  const cases: readonly [string, string, string][] = [
    ['one line', 'SIPDIS\nSTATE FOR OES/OA AND EUR/PGI (WRITER)\n', '\n2. (C) TEXT'],
    ['broken at another width', 'STATE FOR OES/OA AND EUR/PGI\n(WRITER)\n', '\n2. (C) TEXT'],
    [
      'broken elsewhere, with text below',
      'SIPDIS\nSTATE FOR OES/OA\nAND EUR/PGI (WRITER)\n',
      '(ASIDE) TEXT GOES ON',
    ],
    ['another instruction', 'DEPT FOR INL/LP AND\nWHA/BSC\n', '\nTEXT GOES ON'],
    ['a number is a paragraph', 'DEPT FOR INL/LP AND\n', '2. TEXT'],
    ['none', '', '2. (C) TEXT'],
  ]
  for (const [title, head, text] of cases)
    test(title, () => assert.equal(captionsEnd(Strand.of(head + text), 0, known), head.length))
  test('a list without end is text', () => {
    const text = `PASS TO A,\n${'B,\n'.repeat(100_000)}`
    assert.ok(captionsEnd(Strand.of(text), 0, []) < 5000)
  })
})
