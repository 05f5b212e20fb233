import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Strand } from '../../text/index.ts'
import { blankLineRepairs } from './blank-lines.ts'
import { ocrRepairs } from './ocr.ts'
import { applyRepairs } from './repairs.ts'

const mended = (text: string): string => {
  const strand = Strand.of(text)
  return applyRepairs(strand, [], ocrRepairs(strand)).text.text
}

const HEAD = 'R 151410Z MAR 69\nFM HARBOR COMMAND\nTO RUXBAA/FLEET'
const inAddress = (line: string): string => `${HEAD}\n${line}`
const inText = (line: string): string => `${HEAD}\nBT\nUNCLAS\n${line}`

const lines: readonly [why: string, written: string, read: string][] = [
  ['zone letter as 2', 'R 1514102 MAR 69', 'R 151410Z MAR 69'],
  ['zone letter as 7', 'P 1514107 MAR 69', 'P 151410Z MAR 69'],
  ['a stop behind the zone letter', 'R 151410Z. MAR 69', 'R 151410Z MAR 69'],
  ['letters for zeros', 'R O5141OZ MAR 69', 'R 051410Z MAR 69'],
  ['crossed zeros', 'R Ø5141ØZ MAR 69', 'R 051410Z MAR 69'],
  ['a zero for the precedence', '0 151410Z MAR 69', 'O 151410Z MAR 69'],
  ['a month with a zero', 'R 151410Z N0V 69', 'R 151410Z NOV 69'],
  ['the group run into the precedence', 'R151410Z MAR 69', 'R 151410Z MAR 69'],
  ['two precedences', 'O 0 151410Z MAR 69', 'O O 151410Z MAR 69'],
  ['no such hour: left', 'R 1564102 MAR 69', 'R 1564102 MAR 69'],
  ['no such day: left', 'R 9914102 MAR 69', 'R 9914102 MAR 69'],
  ['doubled precedence', '00 RUXBAA', 'OO RUXBAA'],
  [
    'media of the header',
    'RITUZYUW RUXAAAA0417 0741415-UUUU--RUXBBBB.',
    'RTTUZYUW RUXAAAA0417 0741415-UUUU--RUXBBBB.',
  ],
  ['sending station', 'DE RUX0AA 0417 0741415', 'DE RUXOAA 0417 0741415'],
  [
    'EM between group and address',
    'R 151410Z MAR 69\nEM HARBOR\nTO FLEET',
    'R 151410Z MAR 69\nFM HARBOR\nTO FLEET',
  ],
  ['EM above INFO', 'FW HARBOR\nINFO FLEET', 'FM HARBOR\nINFO FLEET'],
  ['EM of a text: left', 'EM RADIATION\nWAS SEEN', 'EM RADIATION\nWAS SEEN'],
  ['INEO', inAddress('INEO RUXCAA/PILOTS'), inAddress('INFO RUXCAA/PILOTS')],
  ['T0', 'FM HARBOR\nT0 FLEET', 'FM HARBOR\nTO FLEET'],
  ['a zero in a routing indicator', inAddress('RUX0AA/PILOTS'), inAddress('RUXOAA/PILOTS')],
  ['a figure 1 in a routing indicator', inAddress('RUXA1A/PILOTS'), inAddress('RUXAIA/PILOTS')],
  ['a blank in a routing indicator', inAddress('RUXE AAB/PILOTS'), inAddress('RUXEAAB/PILOTS')],
  ['a blank behind it', inAddress('RUXEAA /PILOTS'), inAddress('RUXEAA/PILOTS')],
  ['two words and a stroke: left', inAddress('RED SEA/PILOTS'), inAddress('RED SEA/PILOTS')],
  ['BI below the address', inAddress('BI'), inAddress('BT')],
  ['BI above the serial', inText('THE END.\nBI\n#0417'), inText('THE END.\nBT\n#0417')],
  ['BI in a text: left', inText('BI\nAND TRI'), inText('BI\nAND TRI')],
  ['end mark', inText('NANN'), inText('NNNN')],
  ['a word of those letters: left', inText('MAHARAN'), inText('MAHARAN')],
  ['GBU', inText('1. (GBU) LAMP'), inText('1. (SBU) LAMP')],
  ['GBU elsewhere: left', inText('THE (GBU) LAMP'), inText('THE (GBU) LAMP')],
  ['a round mark of an unclassified text', inText('1. (0) LAMP'), inText('1. (U) LAMP')],
  [
    'a round mark that may be C: left',
    `${HEAD}\nBT\nSECRET\n1. (0) LAMP`,
    `${HEAD}\nBT\nSECRET\n1. (0) LAMP`,
  ],
  ['a crossed zero among figures', inText('5ØØ MEN'), inText('500 MEN')],
  ['a crossed zero within a word', inText('BØAT'), inText('BOAT')],
  ['a letter of a language that has it: left', inText('Tromsø and Øst'), inText('Tromsø and Øst')],
  ['words: left', inText('THE B0AT IS 1N'), inText('THE B0AT IS 1N')],
  ['specks', inText('• THE LAMP'), inText('THE LAMP')],
  ['a number with a speck', inText('2• THE LAMP'), inText('2. THE LAMP')],
  ['a tag that doubles a label', inText('SUBJ SUBJ: LAMP'), inText('SUBJ: LAMP')],
]

for (const [why, written, read] of lines) test(`ocr: ${why}`, () => assert.equal(mended(written), read))

test('the serial of the header is known again below the text', () => {
  const header = 'RTTUZYUW RUXAAAA0417 0741415-UUUU--RUXBBBB.'
  assert.equal(mended(`${header}\n${HEAD}\nBT\nUNCLAS\n$0417`), `${header}\n${HEAD}\nBT\nUNCLAS\n#0417`)
  assert.equal(mended(`${header}\n${HEAD}\nBT\nUNCLAS\n$0418`), `${header}\n${HEAD}\nBT\nUNCLAS\n$0418`)
})

test('each repair is said with what was read as what, and stands at its place', () => {
  const source = Strand.of('R 1514102 MAR 69\nEM HARBOR\nTO FLEET')
  const { text, diagnostics } = applyRepairs(source, [], ocrRepairs(source))
  assert.deepEqual(
    diagnostics.map(({ code, message, place: [span] }) => [
      code,
      message.slice(0, 22),
      source.text.slice(span!.start, span!.end),
    ]),
    [
      ['ocr-repaired', '“2” was read as “Z”, t', '2'],
      ['ocr-repaired', '“EM” was read as “FM”,', 'EM'],
    ],
  )
  assert.deepEqual(text.place(), [{ source: 0, start: 0, end: source.length }])
})

test('seams move with what is mended before them', () => {
  const source = Strand.of('• one\n• two\nthree')
  const { text, seams } = applyRepairs(source, [6, 12], ocrRepairs(Strand.of('• ONE\n• TWO\nTHREE')))
  assert.deepEqual([text.text, seams], ['one\ntwo\nthree', [4, 8]])
})

const spaced = (text: string): string => {
  const strand = Strand.of(text)
  return applyRepairs(strand, [], blankLineRepairs(strand)).text.text
}
const SENTENCE = 'The board of the harbour met and looked at the sand until noon.'
const FULL = 'SUBJ: THE BOARD OF THE HARBOUR MEETS AND LOOKS AT THE SAND FOR'

const blanks: readonly [why: string, written: string, read: string][] = [
  [
    'a heading between a sentence and a number',
    `${SENTENCE}\nThe Sand\n2. (U) It stays.`,
    `${SENTENCE}\n\nThe Sand\n\n2. (U) It stays.`,
  ],
  [
    'the last words of a sentence',
    `${SENTENCE}\nso they say.\n2. (U) It stays.`,
    `${SENTENCE}\nso they say.\n2. (U) It stays.`,
  ],
  [
    'a sentence that is not finished',
    'It is the\nSand\n2. (U) It stays.',
    'It is the\nSand\n2. (U) It stays.',
  ],
  ['a short subject', 'SUBJ: SAND\nIT STAYS WHERE IT IS', 'SUBJ: SAND\n\nIT STAYS WHERE IT IS'],
  [
    'a heading at the head of a page',
    `${SENTENCE}\n\nThe Sand\n2. (U) It stays.`,
    `${SENTENCE}\n\nThe Sand\n\n2. (U) It stays.`,
  ],
  [
    'a heading at the foot of a page, its rule on the next',
    `${SENTENCE}\nThe Sand\n\n--------\n2. (U) It stays.`,
    `${SENTENCE}\n\nThe Sand\n\n--------\n2. (U) It stays.`,
  ],
  [
    'a reference whose letter ends the line above',
    'REF: A. NORTHPORT 12; B.\n     EASTBAY 7\n1. (U) It stays.',
    'REF: A. NORTHPORT 12; B.\n     EASTBAY 7\n1. (U) It stays.',
  ],
  [
    'a subject above references',
    `${FULL}\nREF: A. NORTHPORT 12\n     B. EASTBAY 7`,
    `${FULL}\n\nREF: A. NORTHPORT 12\n     B. EASTBAY 7`,
  ],
  ['a subject that fills its line', `${FULL}\nA DAY\nIT STAYS`, `${FULL}\nA DAY\n\nIT STAYS`],
]

for (const [why, written, read] of blanks)
  test(`blank lines: ${why}`, () => assert.equal(spaced(written), read))
