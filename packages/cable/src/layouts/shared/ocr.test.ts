import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Strand } from '../../text/index.ts'
import { blankLineRepairs } from './blank-lines.ts'
import { ocrRepairs } from './ocr.ts'
import { receivedOn } from './ocr-dates.ts'
import { mendHeader } from './ocr-header.ts'
import { headingRepairs } from './ocr-heading.ts'
import { isStamp } from './ocr-words.ts'
import { applyRepairs } from './repairs.ts'
import { takeOutLines } from './skin.ts'

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
  ['a doubled precedence above its call', 'DO RUXBAA\nDE RUXCAA 4', 'OO RUXBAA\nDE RUXCAA 4'],
  ['DO of a text: left', 'DO COME\nAND SEE', 'DO COME\nAND SEE'],
  ['a blank within the group', 'R 15 14102 MAR 69', 'R 151410Z MAR 69'],
  ['a stop behind the precedence', 'P. 151410Z MAR 69', 'P 151410Z MAR 69'],
  [
    'a round figure by the time of filing',
    'DE RUXCAA 4 15/0926Z\nO 158925Z MAR 69',
    'DE RUXCAA 4 15/0926Z\nO 150925Z MAR 69',
  ],
  ['the zone of a time of filing', 'DE RUXCAA 4 15/14102', 'DE RUXCAA 4 15/1410Z'],
  ['a marker of one letter', 'ZNR UUQUU7', 'ZNR UUUUU'],
  ['a marker with a release: left', 'ZNY CCCAB', 'ZNY CCCAB'],
  ['what is left of TO', 'R 151410Z MAR 69\nFM HARBOR\nITO FLEET', 'R 151410Z MAR 69\nFM HARBOR\nTO FLEET'],
  ['ZEN', inAddress('LEN/FLEET'), inAddress('ZEN/FLEET')],
  ['the stroke behind an indicator', inAddress('RUXBAAC PILOTS'), inAddress('RUXBAAC/PILOTS')],
  [
    'a word of addresses',
    inAddress('RUXBAAC/PILOTS WASHINGION DC'),
    inAddress('RUXBAAC/PILOTS WASHINGTON DC'),
  ],
  ['an addressee in pieces', inAddress('RUXBAAC/C INCPACFLT'), inAddress('RUXBAAC/CINCPACFLT')],
  ['a figure before letters', 'FM HARBOR\nTO 0IC PIER', 'FM HARBOR\nTO OIC PIER'],
  ['a figure within a number: left', inAddress('RUXBAAC/30TH PIER'), inAddress('RUXBAAC/30TH PIER')],
  ['a post', inAddress('AMCONSUL JOHANNESAURG'), inAddress('AMCONSUL JOHANNESBURG')],
  ['office symbols that do not close', inAddress('RUXBAAC/PILOTS//J3/1'), inAddress('RUXBAAC/PILOTS//J3//')],
  ['a level in pieces', `${HEAD}\nBT\nUNC LAS`, `${HEAD}\nBT\nUNC LAS`],
  ['a level cut short', `${HEAD}\nBT\nUNCL`, `${HEAD}\nBT\nUNCLAS`],
  ['the dashes before a counter', '---- 112233 151430Z', '---------- 112233 151430Z'],
  ['a page line', 'PAGE ØI NORTHP ØØ123 1514102', 'PAGE 01 NORTHP 00123 151410Z'],
  ['ACTICN', 'ACTICN EUR-12', 'ACTION EUR-12'],
  ['a tag that doubles a label', inText('SUBJ SUBJ: LAMP'), inText('SUBJ: LAMP')],
  [
    'a group above its originator without its zone',
    'R 151410\nFM HARBOR\nTO FLEET',
    'R 151410Z\nFM HARBOR\nTO FLEET',
  ],
  ['six digits elsewhere: left', 'R 151410\nHARBOR', 'R 151410\nHARBOR'],
  [
    'a letter before the precedence',
    'H P 151410Z MAR 69\nFM HARBOR\nTO FLEET',
    'P 151410Z MAR 69\nFM HARBOR\nTO FLEET',
  ],
  ['a damaged signal and its marker', 'ZIR UUQUU7', 'ZNR UUUUU'],
  ['a separator in other letters', inText('THE END.\nЗТ\n#0417'), inText('THE END.\nBT\n#0417')],
  ['an end mark with a Y', inText('YNNN'), inText('NNNN')],
  ['a label that stands twice without a mark', inText('SUBJ SUBJ\nLAMPS'), inText('SUBJ\nLAMPS')],
  ['a subject', inText('FOR THE PIER. SLBJ: LAMPS'), inText('FOR THE PIER. SUBJ: LAMPS')],
  ['a portion whose brackets are letters', inText('9. fSBU THE LAMP'), inText('9. (SBU) THE LAMP')],
  ['short words of an address', inAddress('RUXBAA/EBIS WRIGHT AF3'), inAddress('RUXBAA/FBIS WRIGHT AFB')],
  ['an account', inAddress('ACCI #3WA-EWDK'), inAddress('ACCT #3WA-EWDK')],
  ['a count that was not counted', inAddress('NA GPNC'), inAddress('GRNC')],
  ['a label where no BT stands', inAddress('CITE 0417'), inAddress('\nCITE 0417')],
  ['BI at the end of all', inText('THE END.\nBI\n'), inText('THE END.\nBT\n')],
  ['a stop lost behind a number', inText('5. DARK\n6, LOW\n7. EAST'), inText('5. DARK\n6. LOW\n7. EAST')],
  ['no stop behind a number', inText('5. DARK\n6 LOW\n7. EAST'), inText('5. DARK\n6. LOW\n7. EAST')],
  [
    'a number of the sentence: left',
    inText('5. DARK OF\n6 LAMPS\n6. EAST'),
    inText('5. DARK OF\n6 LAMPS\n6. EAST'),
  ],
]

for (const [why, written, read] of lines) test(`ocr: ${why}`, () => assert.equal(mended(written), read))

test('the serial of the header is known again below the text', () => {
  const header = 'RTTUZYUW RUXAAAA0417 0741415-UUUU--RUXBBBB.'
  assert.equal(mended(`${header}\n${HEAD}\nBT\nUNCLAS\n$0417`), `${header}\n${HEAD}\nBT\nUNCLAS\n#0417`)
  assert.equal(mended(`${header}\n${HEAD}\nBT\nUNCLAS\n$0418`), `${header}\n${HEAD}\nBT\nUNCLAS\n$0418`)
})

const services = (text: string, received?: string): string => {
  const strand = Strand.of(text)
  const day = received ? receivedOn(received) : undefined
  return applyRepairs(strand, [], ocrRepairs(strand, { services: true, ...(day && { received: day }) })).text
    .text
}
const DAILY = 'R 151410Z\nFM HARBOR\nTO RUXBAAC/FLEET\nBT\n'

const sheets: readonly [why: string, written: string, received: string | undefined, read: string][] = [
  ['the month of receipt', `${DAILY}UNCLAS`, 'AF IN : 4711 (16 Mar 69)', 'R 151410Z MAR 69'],
  [
    'a message of the month before',
    DAILY.replace('151', '311'),
    'AF IN : 4711 (2 Apr 66)',
    'R 311410Z MAR 66',
  ],
  ['received too late to be its own', DAILY, 'AF IN : 4711 (30 Mar 69)', 'R 151410Z'],
  [
    "the month of the originator's number",
    `${DAILY}UNCLAS OPS 7 MAR 69. SAND`,
    undefined,
    'R 151410Z MAR 69',
  ],
  ['a day of the text', `${DAILY}UNCLAS\nSAND WAS SEEN ON 14 MAR 69.`, undefined, 'R 151410Z MAR 69'],
  [
    'days of the text that disagree',
    `${DAILY}UNCLAS\nSAND WAS SEEN ON 14 MAR 69 AND 14 MAR 68.`,
    undefined,
    'R 151410Z',
  ],
]

for (const [why, written, received, read] of sheets)
  test(`a group without a month: ${why}`, () =>
    assert.equal(services(written, received).split('\n')[0], read))

test('what the services write behind the level is text', () => {
  assert.equal(services(`${DAILY}UNCLAS OPS 7 SAND`).split('BT\n')[1], 'UNCLAS\nOPS 7 SAND')
  assert.equal(services(`${DAILY}UNCLAS E F T O`).split('BT\n')[1], 'UNCLAS E F T O')
})

test('what is completed says by what', () => {
  const source = Strand.of(`${DAILY}UNCLAS`)
  const received = receivedOn('AF IN : 4711 (16 Mar 69)')!
  const { diagnostics } = applyRepairs(source, [], ocrRepairs(source, { services: true, received }))
  assert.deepEqual(
    diagnostics.map(({ code, message }) => [code, message.includes('“16 Mar 69”')]),
    [['dtg-completed', true]],
  )
})

const joined = (text: string): string => {
  const strand = Strand.of(text)
  return applyRepairs(strand, [], headingRepairs(strand)).text.text
}

const headings: readonly [why: string, written: string, read: string][] = [
  [
    'a precedence above its group',
    'R\n151410Z MAR 69\nFM HARBOR\nTO FLEET',
    'R 151410Z MAR 69\nFM HARBOR\nTO FLEET',
  ],
  ['a precedence in words', 'ROUTINE\n151410Z\nFM HARBOR\nTO FLEET', 'R 151410Z\nFM HARBOR\nTO FLEET'],
  [
    'a header whose station stands below',
    'RTTUZYUW RUXAAAA0417 0741415-UUUU--\nRUXBBBB.',
    'RTTUZYUW RUXAAAA0417 0741415-UUUU--RUXBBBB.',
  ],
  [
    'an addressee on two lines',
    `${inAddress('RUXCAA/PILOTS OF\nEASTBAY')}\nBT`,
    `${inAddress('RUXCAA/PILOTS OF EASTBAY')}\nBT`,
  ],
  [
    'the number of a group on its own line',
    `${inAddress('RUXCAA/AIG\n7001')}\nBT`,
    `${inAddress('RUXCAA/AIG 7001')}\nBT`,
  ],
  ['a column of offices', `${HEAD}\nOSA\nUS\nRUXCAA/PILOTS\nBT`, `${HEAD}\nRUXCAA/PILOTS\nBT`],
  ['a hand', `${HEAD}\nsee me\nRUXCAA/PILOTS\nBT`, `${HEAD}\nRUXCAA/PILOTS\nBT`],
  ['blank lines', `${HEAD}\n\nRUXCAA/PILOTS\n\nBT`, `${HEAD}\nRUXCAA/PILOTS\nBT`],
  [
    'names exempted: left',
    `${inAddress('RUXCAA/COLLECTIVE XMT EASTBAY\nNORTHPORT')}\nBT`,
    `${inAddress('RUXCAA/COLLECTIVE XMT EASTBAY\nNORTHPORT')}\nBT`,
  ],
  [
    'a city and its district on two lines',
    'FM HARBOR\nTO CSAF WASH\nDC\nFLEET\nBT',
    'FM HARBOR\nTO CSAF WASH DC\nFLEET\nBT',
  ],
  [
    'a line below an addressee that is whole',
    `${inAddress('RUXCAA/PILOTS TAMPA FLA\nLAMPS 0417')}\nBT`,
    `${inAddress('RUXCAA/PILOTS TAMPA FLA\nLAMPS 0417')}\nBT`,
  ],
  [
    'stamps above the classification line',
    `${HEAD}\nBT\n1963 NOV\n12-3\nUNCLAS LAMPS`,
    `${HEAD}\nBT\nUNCLAS LAMPS`,
  ],
  ['a text without one: left', `${HEAD}\nBT\nLAMPS\nAND SAND`, `${HEAD}\nBT\nLAMPS\nAND SAND`],
  ['a list of plain names: left', 'FM HARBOR\nTO FLEET\nPILOTS\nBT', 'FM HARBOR\nTO FLEET\nPILOTS\nBT'],
]

for (const [why, written, read] of headings)
  test(`torn headings: ${why}`, () => assert.equal(joined(written), read))

test('a header is mended by its own grammar, by the address and by page lines', () => {
  const mend = (line: string, stations: string[] = [], senders: string[] = []): string | undefined =>
    mendHeader(line, stations, senders)
  const whole = 'RTTUZYUW RUXAAAA0417 0741415-UUUU--RUXBBBB.'
  assert.equal(mend(`SMB A178${whole}`), whole)
  assert.equal(mend('RTTUZUW RUXAAAA0417 074 14 15-UUUU--RUXBBBB•'), whole)
  assert.equal(
    mend('RTTU JAW RUXAAAA0417 0741415-UUUU--RUXBBBB.'),
    'RTTU JAW RUXAAAA0417 0741415-UUUU--RUXBBBB.',
  )
  assert.equal(mend('RTTUZYUW RUXAAAA0417 0741415-UUUU--RUXBB.', ['RUXBBBB', 'RUXDDDD']), whole)
  assert.equal(mend('RTTUZYUW PXAAAA0417 0741415-UUUU--RUXBBBB.', [], ['RUXAAAA']), whole)
  assert.equal(mend('RTTUZYUW RUXAAAA0417 0741415-UUUU--RUXB.', ['RUXDDDD']), undefined)
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
  ['a subject on the next line', 'SUBJ:\nSAND', 'SUBJ:\nSAND'],
  ['a portion mark whose number is lost', `${SENTENCE}\n(U) IT STAYS`, `${SENTENCE}\n\n(U) IT STAYS`],
  ['the next number below a lost end', '1. IT IS\n2. IT STAYS', '1. IT IS\n\n2. IT STAYS'],
  ['a number that stands twice', '1. IT IS\n2. MARCH\n2. IT STAYS', '1. IT IS\n2. MARCH\n2. IT STAYS'],
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

test('a level before a stroke opens the text of the services', () =>
  assert.equal(
    services(`R 151410Z MAR 69\nFM HARBOR\nTO RUXBAAC/FLEET\nUNCLAS/417PIER 0725\nLAMPS`),
    'R 151410Z MAR 69\nFM HARBOR\nTO RUXBAAC/FLEET\nUNCLAS\n417PIER 0725\nLAMPS',
  ))

test('a subject on the classification line stands on its own', () =>
  assert.equal(
    services(`${DAILY}UNCLAS PIER 2414 MAR 69/SUBJ: LAMPS`).split('\n').slice(-3).join('|'),
    'UNCLAS|PIER 2414 MAR 69|SUBJ: LAMPS',
  ))

test('a printed head is known by less at the top of its sheet', () => {
  const { text } = takeOutLines(Strand.of('\fSTAFF BAESSAGE DRAMKH\nINCEMINE\nA\nB\nC\nD\nINCEMINE'), isStamp)
  assert.equal(text.text.trim(), 'A\nB\nC\nD\nINCEMINE')
})
