import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Strand } from '../text/index.ts'
import { readCaptions } from './captions.ts'

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
    ['"PERISHABLE INFORMATION"', { others: ['"PERISHABLE INFORMATION"'] }],
    ['The board passed the plan for the harbor.', { others: ['The board passed the plan for the harbor.'] }],
    ['Prospects for peace', { others: ['Prospects for peace'] }],
  ]
  for (const [text, expected] of cases)
    test(JSON.stringify(text), () =>
      assert.deepEqual(read(text), { captions: [], pass: [], others: [], ...expected }),
    )
})
