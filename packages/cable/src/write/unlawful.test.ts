// Messages unlawful in many ways, for every grammar and with every option: each is refused with what to change, or comes
// back word for word; none is altered in silence, none throws.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { faults } from '../../test/wire-law.ts'
import { DIALECTS, LAWFUL } from '../../test/wire-texts.ts'
import type { Message } from '../message/message.ts'
import { read } from '../read.ts'
import { differences } from './compare.ts'
import { LINE_LENGTH, type WireDialect } from './limits.ts'
import type { WriteOptions, WriteResult } from './options.ts'
import { write } from './write.ts'

/** As data, which may hold anything. */
// biome-ignore lint/suspicious/noExplicitAny: messages are spoiled here
type Data = any

const placed = (value: unknown) => ({ value, raw: String(value), place: [] })
const meant = (value: unknown) => ({ value, raw: '', place: [] })
const joined = (text: unknown) => ({ text, map: [] })
const paragraph = (text: unknown, number?: unknown): Data => ({
  kind: 'paragraph',
  anchor: '',
  ...(number !== undefined && { number: { value: number, raw: `${number}.`, place: [] } }),
  text: joined(text),
  passages: [],
  parts: [],
  place: [],
})
const block = (kind: string, text: unknown): Data => ({ kind, anchor: '', text: joined(text), place: [] })
const part = (label: string, text: unknown): Data => ({ anchor: '', label, text: joined(text), place: [] })
const party = (name: unknown, more: Data = {}): Data => ({
  place: [], name, namePlace: [], collective: false, delivered: false, exempt: [], ...more,
}) // biome-ignore format: a row

/** The first paragraph reads so. */
const says =
  (text: unknown) =>
  (m: Data): Data => ({ ...m, blocks: [paragraph(text, 1), paragraph('THE TIDE TURNED.', 2)] })
/** The same without a number. */
const saysBare =
  (text: unknown) =>
  (m: Data): Data => ({ ...m, blocks: [paragraph(text), paragraph('THE TIDE TURNED.')] })
const shows =
  (...lines: string[]) =>
  (m: Data): Data => ({
    ...m,
    blocks: [paragraph('THE TABLE FOLLOWS.', 1), block('preformatted', lines.join('\n'))],
  })
const blocks =
  (...all: Data[]) =>
  (m: Data): Data => ({ ...m, blocks: all })
const about =
  (text: unknown, more: Data = {}) =>
  (m: Data): Data => ({ ...m, subject: { text, map: [], place: [], ...more } })
const to =
  (...all: Data[]) =>
  (m: Data): Data => ({ ...m, to: all })
const sent =
  (change: Data) =>
  (m: Data): Data => ({ ...m, transmission: { ...m.transmission, ...change } })
const sender =
  (change: Data) =>
  (m: Data): Data => ({
    ...m,
    transmission: { ...m.transmission, sender: { ...m.transmission.sender, ...change } },
  })
const marked =
  (change: Data) =>
  (m: Data): Data => ({ ...m, marking: { ...m.marking, ...change } })
const without =
  (...names: string[]) =>
  (m: Data): Data =>
    Object.fromEntries(Object.entries(m).filter(([name]) => !names.includes(name)))
const given =
  (change: Data) =>
  (m: Data): Data => ({ ...m, ...change })

const prose = (sentences: number): string =>
  'THE PILOT WAITED AT THE BAR FOR THE TIDE. '.repeat(sentences).trim()

/** What is wrong, and how it is done; `refused` where no grammar may let it through. */
type Row = readonly [name: string, spoil: (m: Data) => Data, refused?: 'refused']

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'parts that exclude each other': [
    ['a section beyond the last', given({ sections: { pages: [], number: placed(3), of: 2, held: [3], missing: [] } }), 'refused'],
    ['section nought', given({ sections: { pages: [], number: placed(0), of: 2, held: [0], missing: [] } }), 'refused'],
    ['NOFORN and a release', marked({ caveats: [placed('NOFORN'), placed('REL TO USA, GBR')] }), 'refused'],
    ['an indicator with a figure', to(party('RU3HEB/AMCONSUL EASTBAY')), 'refused'],
  ],
  'signs (ACP 127 ¶134, 140)': [
    ['small letters', says('The tide turned.')],
    ['accents', says('THE PORT OF SÃO TOMÉ IS SHUT.'), 'refused'],
    ['typographic quotation', says('HE SAID “NO”.'), 'refused'],
    ['a dash of print', says('PIER TWO — THREE.'), 'refused'],
    ['an emoji', says('THE TIDE \u{1F30A} TURNED.'), 'refused'],
    ['Hebrew, from right to left', says('THE TIDE \u05e9\u05dc\u05d5\u05dd TURNED.'), 'refused'],
    ['a mark that turns the direction', says('THE TIDE \u202e TURNED.'), 'refused'],
    ['a blank of no width', says('THE TI\u200bDE TURNED.'), 'refused'],
    ['a blank that does not break', says('THE\u00a0TIDE TURNED.'), 'refused'],
    ['half a surrogate pair', says('THE TIDE \ud83c TURNED.'), 'refused'],
    ['the other half', says('THE TIDE \udf0a TURNED.'), 'refused'],
    ['a tab', says('THE\tTIDE TURNED.'), 'refused'],
    ['a bell', says('THE TIDE \u0007 TURNED.'), 'refused'],
    ['a nought', says('THE TIDE \u0000 TURNED.'), 'refused'],
    ['an escape', says('THE \u001b[31mTIDE TURNED.'), 'refused'],
    ['a delete', says('THE TIDE\u007f TURNED.'), 'refused'],
    ['a byte order mark', says('\ufeffTHE TIDE TURNED.'), 'refused'],
    ['a replacement sign', says('THE TIDE \ufffd TURNED.'), 'refused'],
    ['a line separator', says('THE TIDE\u2028TURNED.'), 'refused'],
    ['a carriage return', says('THE TIDE\rTURNED.'), 'refused'],
    ['a line feed', says('THE TIDE\nTURNED.'), 'refused'],
    ['a form feed', says('THE TIDE\fTURNED.'), 'refused'],
    ['full-width letters', says('\uff34\uff28\uff25 TIDE TURNED.'), 'refused'],
    ['Cyrillic that looks Latin', says('THE \u0422IDE TURNED.'), 'refused'],
    ['signs of seven bits', says('A & B = 100% #4 @ $3; "YES" [NO] {X} | ~ ^ ` \\ < > _ * + !')],
    ['two blanks', says('THE  TIDE  TURNED.')],
    ['a blank at either end', says(' THE TIDE TURNED. ')],
    ['blanks only', says('   '), 'refused'],
    ['in the subject', about('TIDES OF SÃO TOMÉ'), 'refused'],
    ['in a heading', blocks(block('heading', 'TÍDES'), paragraph('THE TIDE TURNED.', 1)), 'refused'],
    ['in a part', blocks({ ...paragraph('TWO POINTS:', 1), parts: [part('A.', 'THE TÍDE.')] }), 'refused'],
    ['in a label', blocks({ ...paragraph('TWO POINTS:', 1), parts: [part('\u00e1.', 'THE TIDE.')] }), 'refused'],
    ['in a table', shows('PIER   TÍDE   HOUR', 'ONE    LOW    0400'), 'refused'],
    ['in a reference', given({ references: [{ ...placed('LETTER OF SEÑOR QUIST'), kind: 'other' }] }), 'refused'],
    ['in a caption', given({ captions: [placed('SECRÉT')] }), 'refused'],
    ['in a passing instruction', given({ passTo: [placed('HARBÖR BOARD')] }), 'refused'],
    ['in the E.O. line', given({ eo: { place: [], codes: [], order: placed('12958'), instruction: placed('DÉCL: 03/15/2019') } }), 'refused'],
    ['in TAGS', given({ tags: [{ ...placed('PRÉL'), kind: 'unknown' }] }), 'refused'],
    ['in a signature', given({ signature: [placed('QUIÑONES')] }), 'refused'],
    ['in a correction', m => ({ ...m, ending: { ...m.ending, corrections: [placed('WA PIER — THREE')] } }), 'refused'],
  ],
  'words of procedure (ACP 127 ¶114, 128, 209)': [
    ['BT on a line', shows('PIER   TIDE', 'BT', 'ONE    LOW'), 'refused'],
    ['BT inside', says('THE BT LINE IS SHUT.')],
    ['BT alone', saysBare('BT'), 'refused'],
    ['NNNN', says('NNNN'), 'refused'],
    ['NNNN inside a word', says('CANNNNON'), 'refused'],
    ['ZCZC', says('ZCZC'), 'refused'],
    ['VZCZC and a channel', says('VZCZCNPO0417'), 'refused'],
    ['NNNN in the subject', about('NNNN'), 'refused'],
    ['NNNN over a broken line', says(`${'A'.repeat(60)} NN NN`)],
    ['NNNN in an address', to(party('HARBOR NNNN', { routing: placed('RUEHEB') })), 'refused'],
    ['NNNN in a correction', m => ({ ...m, ending: { ...m.ending, corrections: [placed('WA NNNN')] } }), 'refused'],
    ['a correction of two lines', m => ({ ...m, ending: { ...m.ending, corrections: [placed('WA ONE\nBT')] } }), 'refused'],
    ['an empty correction', m => ({ ...m, ending: { ...m.ending, corrections: [placed('')] } }), 'refused'],
    ['FINAL SECTION alone', saysBare('FINAL SECTION OF 3')],
    ['SECTION of many', saysBare('SECTION 02 OF 09')],
    ['UNCLAS and a section', saysBare('UNCLAS FINAL SECTION OF 4')],
    ['a line of a page', shows('PAGE 2 RUXAAA 0114 UNCLAS', 'ONE    LOW    HIGH')],
    ['a page of the Department', shows('NORTHPORT 00000083 001.2 OF 001', 'ONE    LOW    HIGH')],
    ['a preamble', saysBare('P R 151410Z MAR 09')],
    ['FM', saysBare('FM HARBOR COMMAND')],
    ['TO with an indicator', saysBare('TO RUEHC/SECSTATE WASHDC')],
    ['DE and a serial', saysBare('DE RUEHNP #0083 0741415')],
    ['a warning', saysBare('ZNY CCCCC ZZH')],
    ['a precedence and stations', saysBare('PP RUEHC RUEHEB')],
    ['the number of the end', saysBare('#0083')],
    ['a group count', saysBare('GR 12')],
    ['a whole heading', shows('VV   NPO417', 'RR RUXBAA', 'DE RUXAAA 0114 2241215', 'R 121210Z AUG 2026'), ],
    ['E.O.', saysBare('E.O. 12958: DECL: 01/01/2019')],
    ['TAGS', saysBare('TAGS: PREL, EWWT')],
    ['SUBJECT', saysBare('SUBJECT: TIDES')],
    ['SUBJ', saysBare('SUBJ: TIDES')],
    ['REF', saysBare('REF: A. 08 NORTHPORT 1204')],
    ['CLASSIFIED BY', saysBare('CLASSIFIED BY: A. QUIST. REASON: 1.4 (B)')],
    ['SIPDIS', saysBare('SIPDIS')],
    ['PASS TO', saysBare('STATE PASS TO HARBOR BOARD')],
    ['a classification', saysBare('C O N F I D E N T I A L')],
    ['a rule', saysBare('--------------')],
    ['a number of another paragraph', saysBare('7. THE TIDE TURNED.')],
    ['a bullet', saysBare('- THE TIDE TURNED.')],
    ['a mark of a passage', saysBare('BEGIN SUMMARY')],
    ['a portion mark', saysBare('(S) THE TIDE TURNED.')],
    ['SVC', saysBare('SVC ZUI RUXBAA 0113')],
    ['a set', saysBare('MSGID/GENADMIN/HARBOR//')],
    ['the mark of an end', saysBare('END OF MESSAGE')],
    ['XMT', saysBare('XMT AMEMBASSY SOUTHPORT')],
    ['the subject is a label', about('TAGS: PREL')],
    ['the subject begins a paragraph', about('1. THE TIDE TURNED.')],
    ['the subject is a mark', about('(S) TIDES')],
    ['the subject is a reference', about('TIDES REF: A. 08 NORTHPORT 1204')],
  ],
  'lengths (ACP 127 ¶138, 208)': [
    ['a word of eighty', says('X'.repeat(80)), 'refused'],
    ['a word of sixty-nine', saysBare('X'.repeat(69))],
    ['a word of seventy', saysBare('X'.repeat(70)), 'refused'],
    ['a subject without a blank', about('X'.repeat(90)), 'refused'],
    ['a subject of a thousand words', about('TIDE '.repeat(1000).trim())],
    ['an empty subject', about('')],
    ['a subject of two lines', about('TIDES\nAND PILOTS'), 'refused'],
    ['a subject of an empty line', about('TIDES\n\nBT\n'), 'refused'],
    ['a heading of three hundred', blocks(block('heading', 'TIDE '.repeat(60).trim()), paragraph('THE TIDE.', 1))],
    ['a table of wide lines', shows(`ONE    ${'X'.repeat(70)}`, 'TWO    THREE'), 'refused'],
    ['a table of empty lines', shows('ONE    TWO    THREE', '', '', 'FOUR   FIVE   SIX')],
    ['a table that begins empty', shows('', 'ONE    TWO    THREE')],
    ['an empty paragraph', says(''), 'refused'],
    ['only an empty paragraph', blocks(paragraph('')), 'refused'],
    ['an empty heading', blocks(block('heading', ''), paragraph('THE TIDE TURNED.', 1)), 'refused'],
    ['an empty table', blocks(paragraph('SEE BELOW.', 1), block('preformatted', '')), 'refused'],
    ['an empty part', blocks({ ...paragraph('POINTS:', 1), parts: [part('A.', '')] }), 'refused'],
    ['no text', given({ blocks: [], subject: undefined }), 'refused'],
    ['an originator of a hundred', m => ({ ...m, from: { ...m.from, name: 'HARBOR '.repeat(15).trim() } }), 'refused'],
    ['an addressee of a hundred', to(party('HARBOR '.repeat(15).trim(), { routing: placed('RUEHEB') })), 'refused'],
    ['a thousand addressees', to(...Array.from({ length: 1000 }, (_, n) => party(`HARBOR BOARD ${n}`, { routing: placed('RUEHEB') })))],
    ['a thousand stations', m => ({ ...m, transmission: { ...m.transmission, called: Array.from({ length: 1000 }, (_, n) => placed(`RU${letters(n)}`)) } })],
    ['sections beyond ninety-nine', says(prose(17_000)), 'refused'],
    ['ninety-nine sections asked of two paragraphs', given({ sections: { of: 99, pages: [], held: [1], missing: [] } })],
    ['a hundred sections asked', given({ sections: { of: 100, pages: [], held: [1], missing: [] } })],
    ['a paragraph of three sections', says(prose(450))],
    ['a table of four hundred lines', shows(...Array.from({ length: 400 }, (_, n) => `PIER   ${String(n).padStart(4)}   LOW`))],
    ['a caption of a hundred', given({ captions: [placed('X'.repeat(100))] }), 'refused'],
    ['forty captions', given({ captions: Array.from({ length: 40 }, (_, n) => placed(`HARBOR${n}`)) })],
    ['a reference of two hundred', given({ references: [{ ...placed('TIDE '.repeat(40).trim()), kind: 'other' }] })],
    ['two hundred TAGS', given({ tags: Array.from({ length: 200 }, () => ({ ...placed('PREL'), kind: 'unknown' })) })],
    ['a signature of ninety', given({ signature: [placed('Q'.repeat(90))] }), 'refused'],
    ['a correction of ninety', m => ({ ...m, ending: { ...m.ending, corrections: [placed('X'.repeat(90))] } }), 'refused'],
  ],
  'numbers and lists': [
    ['a paragraph numbered nought', blocks(paragraph('THE TIDE TURNED.', 0))],
    ['below nought', blocks(paragraph('THE TIDE TURNED.', -3)), 'refused'],
    ['a thousand', blocks(paragraph('THE TIDE TURNED.', 1000))],
    ['a half', blocks(paragraph('THE TIDE TURNED.', 1.5)), 'refused'],
    ['not a number', blocks(paragraph('THE TIDE TURNED.', Number.NaN)), 'refused'],
    ['the same twice', blocks(paragraph('THE TIDE TURNED.', 1), paragraph('THE PILOT WAITED.', 1))],
    ['backwards', blocks(paragraph('THE TIDE TURNED.', 2), paragraph('THE PILOT WAITED.', 1))],
    ['a leap', blocks(paragraph('THE TIDE TURNED.', 1), paragraph('THE PILOT WAITED.', 99))],
    ['a year for a number', blocks(paragraph('THE TIDE TURNED.', 2003))],
    ['spelled as another', blocks({ ...paragraph('THE TIDE TURNED.', 1), number: { value: 1, raw: '7.', place: [] } })],
    ['spelled as a word', blocks({ ...paragraph('THE TIDE TURNED.', 1), number: { value: 1, raw: 'ONE\n', place: [] } })],
    ['labels of no list', blocks({ ...paragraph('POINTS:', 1), parts: [part('HELLO', 'ONE.'), part('', 'TWO.')] })],
    ['lists in lists', blocks({ ...paragraph('POINTS:', 1), parts: [part('A.', 'ONE.'), part('(1)', 'TWO.'), part('(A)', 'THREE.'), part('B.', 'FOUR.')] })],
    ['a list backwards', blocks({ ...paragraph('POINTS:', 1), parts: [part('C.', 'ONE.'), part('A.', 'TWO.')] })],
    ['a label of two lines', blocks({ ...paragraph('POINTS:', 1), parts: [part('A.\nBT', 'ONE.')] }), 'refused'],
    ['bullets', blocks({ ...paragraph('POINTS:', 1), parts: [part('-', 'ONE.'), part('-', 'TWO.')] })],
    ['a heading at the end', blocks(paragraph('THE TIDE TURNED.', 1), block('heading', 'COMMENT'))],
    ['headings only', blocks(block('heading', 'TIDES'), block('heading', 'PILOTS'))],
    ['a mark without its passage', blocks({ ...block('mark', 'END SUMMARY'), passage: 'summary', edge: 'end', damaged: false }, paragraph('THE TIDE.', 1))],
    ['a mark that says another', blocks({ ...block('mark', 'THE TIDE'), passage: 'summary', edge: 'begin', damaged: false }, paragraph('THE TIDE.', 1))],
    ['references with one bullet', given({ references: ['A', 'A'].map(bullet => ({ ...placed('HARBOR LETTER'), kind: 'other', bullet })) })],
    ['a reference without words', given({ references: [{ ...placed(''), kind: 'other' }] })],
    ['a reference of two lines', given({ references: [{ ...placed('LETTER\nBT'), kind: 'other' }] })],
    ['a TAG that is none', given({ tags: [{ ...placed('HELLO THERE'), kind: 'unknown' }] })],
    ['a TAG with a comma', given({ tags: [{ ...placed('PREL, EWWT'), kind: 'unknown' }] })],
  ],
  'addresses (ACP 127 ¶204-206, message-format.md 4)': [
    ['no originator', given({ from: undefined }), 'refused'],
    ['an originator without a name', m => ({ ...m, from: { ...m.from, name: '' } }), 'refused'],
    ['an originator of two lines', m => ({ ...m, from: { ...m.from, name: 'HARBOR\nTO NOBODY' } }), 'refused'],
    ['nobody addressed', given({ to: [], info: [] }), 'refused'],
    ['a name of blanks', to(party('  ', { routing: placed('RUEHEB') })), 'refused'],
    ['a name in small letters', to(party('Harbor Board', { routing: placed('RUEHEB') })), 'refused'],
    ['a name of two lines', to(party('HARBOR\nBT', { routing: placed('RUEHEB') })), 'refused'],
    ['a name that begins a list', to(party('INFO HARBOR BOARD', { routing: placed('RUEHEB') }))],
    ['a name that ends as a precedence', to(party('HARBOR PRIORITY', { routing: placed('RUEHEB') }))],
    ['a name that ends in figures', to(party('HARBOR BOARD 2291', { routing: placed('RUEHEB') }))],
    ['a name XMT', to(party('XMT HARBOR', { routing: placed('RUEHEB') }))],
    ['no routing indicator', to(party('HARBOR BOARD'))],
    ['a routing indicator of figures', to(party('HARBOR BOARD', { routing: placed('RU123') })), 'refused'],
    ['a routing indicator with a stroke', to(party('HARBOR BOARD', { routing: placed('RUEHEB/') })), 'refused'],
    ['an unknown word of precedence', to(party('HARBOR BOARD', { routing: placed('RUEHEB'), precedence: placed('SOON') })), 'refused'],
    ['a continuity number of letters', to(party('HARBOR BOARD', { routing: placed('RUEHEB'), continuity: placed('12A4') })), 'refused'],
    ['an exemption without a collective', to(party('HARBOR BOARD', { routing: placed('RUEHEB'), exempt: [placed('EASTBAY')] })), 'refused'],
    ['an exemption of two lines', to(party('HARBOR COLLECTIVE', { routing: placed('RUEHEB'), collective: true, exempt: [placed('EAST\nBT')] })), 'refused'],
    ['the same addressee twice', to(party('HARBOR BOARD', { routing: placed('RUEHEB') }), party('HARBOR BOARD', { routing: placed('RUEHEB') }))],
    ['a station called twice', sent({ called: [placed('RUEHEB'), placed('RUEHEB')] })],
    ['a station of two lines', sent({ called: [placed('RUEHEB\nBT')] }), 'refused'],
    ['an exemption under nobody', given({ exempt: [placed('EASTBAY')] }), 'refused'],
  ],
  'heading (ACP 127 ¶112-135, message-format.md 1)': [
    ['no date-time group', given({ dtg: undefined }), 'refused'],
    ['the 30th of February', given({ dtg: placed('2009-02-30T14:10Z') }), 'refused'],
    ['the hour 25', given({ dtg: placed('2009-03-15T25:10Z') }), 'refused'],
    ['the minute 60', given({ dtg: placed('2009-03-15T14:60Z') }), 'refused'],
    ['a date of words', given({ dtg: placed('TOMORROW') }), 'refused'],
    ['a date with seconds', given({ dtg: placed('2009-03-15T14:10:30Z') }), 'refused'],
    ['a year of five digits', given({ dtg: meant('12009-03-15T14:10Z') }), 'refused'],
    ['the year nought', given({ dtg: meant('0000-03-15T14:10Z') })],
    ['the year 1899', given({ dtg: meant('1899-03-15T14:10Z') })],
    ['spelled as another day', m => ({ ...m, dtg: { ...m.dtg, raw: '311200Z DEC 99' } }), 'refused'],
    ['spelled with a line end', m => ({ ...m, dtg: { ...m.dtg, raw: '151410Z\nMAR 09' } })],
    ['no precedence', given({ precedence: {} }), 'refused'],
    ['an unknown precedence', given({ precedence: { action: placed('Q') } }), 'refused'],
    ['a precedence in words', given({ precedence: { action: placed('PRIORITY') } }), 'refused'],
    ['the second precedence higher', given({ precedence: { action: placed('R'), info: placed('O') } }), 'refused'],
    ['a channel number of noughts', sent({ ids: [placed('NPO0000')] })],
    ['a channel number of words', sent({ ids: [placed('HELLO')] })],
    ['a channel of two letters', sent({ ids: [placed('NP0417')] })],
    ['a station in small letters', sender({ routing: placed('ruehnp') }), 'refused'],
    ['a station of two lines', sender({ routing: placed('RUEHNP\nBT') }), 'refused'],
    ['no serial', sender({ serial: undefined })],
    ['a serial of letters', sender({ serial: placed('ABCD') }), 'refused'],
    ['a serial of seven digits', sender({ serial: placed('1234567') }), 'refused'],
    ['filed at no minute', sender({ filed: placed('2009-02-30T14:10Z') })],
    ['filed in another year', sender({ filed: placed('1989-03-15T14:15Z') })],
    ['a signal of words', sent({ signals: [placed('PLEASE')] }), 'refused'],
    ['a signal of two lines', sent({ signals: [placed('ZZH\nBT')] }), 'refused'],
    ['a relay of two lines', sent({ signals: [placed('RUXAAC T FLEET\nBT')] }), 'refused'],
    ['a book message to many', m => ({ ...to(party('HARBOR', { routing: placed('RUEHEB') }), party('BOARD', { routing: placed('RUEHEC') }))(m), transmission: { ...m.transmission, signals: [placed('ZEX')] } }), 'refused'],
    ['groups miscounted', sent({ groupCount: placed(3) })],
    ['a count below nought', sent({ groupCount: placed(-1) })],
    ['a number of the end that differs', m => ({ ...m, ending: { ...m.ending, serial: placed('9999') } })],
    ['no number of the message', given({ mrn: undefined })],
    ['a number of seven digits', given({ mrn: { place: [], post: 'NORTHPORT', postWritten: 'NORTHPORT', serial: 1234567 } })],
    ['a number of nought', given({ mrn: { place: [], post: 'NORTHPORT', postWritten: 'NORTHPORT', serial: 0 } })],
    ['a post of two lines', given({ mrn: { place: [], post: 'NORTH\nPORT', postWritten: 'NORTH\nPORT', serial: 83 } })],
    ['a post of accents', given({ mrn: { place: [], post: 'BRASÍLIA', postWritten: 'BRASÍLIA', serial: 83 } })],
  ],
  'markings (markings.md 10)': [
    ['no classification', marked({ banner: undefined }), 'refused'],
    ['an unknown one', marked({ banner: placed('HUSH') }), 'refused'],
    ['two of them', marked({ banner: placed('SECRET CONFIDENTIAL') }), 'refused'],
    ['of two lines', marked({ banner: placed('SECRET\nBT') }), 'refused'],
    ['spelled as another', marked({ banner: { value: 'UNCLASSIFIED', raw: 'S E C R E T', place: [] } })],
    ['spelled with accents', marked({ banner: { value: 'SECRET', raw: 'SÉCRET', place: [] } })],
    ['a portion above the whole', blocks({ ...paragraph('THE TIDE.', 1), portion: { ...meant('TS'), level: 'TOP SECRET' } }), 'refused'],
    ['a portion that says another level', blocks({ ...paragraph('THE TIDE.', 1), portion: { ...placed('S'), raw: '(S)', level: 'UNCLASSIFIED' } })],
    ['a portion of two lines', blocks({ ...paragraph('THE TIDE.', 1), portion: { ...placed('U'), raw: '(U)\nBT', level: 'UNCLASSIFIED' } })],
    ['a portion of words', blocks({ ...paragraph('THE TIDE.', 1), portion: { ...placed('HELLO THERE'), level: 'UNCLASSIFIED' } })],
    ['EXDIS and NODIS', given({ captions: [placed('EXDIS'), placed('NODIS')] }), 'refused'],
    ['two channels', given({ captions: [placed('ROGER CHANNEL'), placed('DISSENT CHANNEL')] }), 'refused'],
    ['a caption of two lines', given({ captions: [placed('SIPDIS\nBT')] }), 'refused'],
    ['a caption that is text', given({ captions: [placed('THE TIDE TURNED AT NOON.')] })],
    ['an empty caption', given({ captions: [placed('')] })],
    ['a caveat of no list', marked({ caveats: [placed('HELLO')] })],
    ['a caveat that only the label has', marked({ label: { level: 'SECRET', controls: [], caveats: ['NOFORN'] } }), 'refused'],
    ['a warning of another class', sent({ warning: { ...placed('TTTTT'), signal: 'ZNY' } })],
    ['a garbled warning', sent({ warning: { ...placed('CCXCC'), signal: 'ZNY' } })],
    ['NOFORN of an unclassified text', m => ({ ...m, marking: { ...m.marking, banner: placed('UNCLASSIFIED'), caveats: [placed('NOFORN')] } })],
    ['an order of words', given({ eo: { place: [], codes: [], order: placed('HELLO'), instruction: placed('DECL: 01/01/2019') } })],
    ['an E.O. line of two lines', given({ eo: { place: [], codes: [], order: placed('12958'), instruction: placed('DECL\nBT') } })],
    ['an authority without a name', given({ authority: { place: [], classifiedBy: [placed('')], reasons: [placed('1.4 B')] } })],
    ['a reason of no list', given({ authority: { place: [], classifiedBy: [placed('A. QUIST')], reasons: [placed('BECAUSE')] } })],
    ['a reason of two lines', given({ authority: { place: [], classifiedBy: [placed('A. QUIST')], reasons: [placed('1.4 B\nBT')] } }), 'refused'],
  ],
  'parts that are missing or of another kind': [
    ...['transmission', 'precedence', 'marking', 'blocks', 'from'].map(
      (name): Row => [`without ${name}`, without(name), 'refused'],
    ),
    ...['to', 'info', 'captions', 'passTo', 'sections', 'tags', 'references', 'signature', 'ending', 'exempt', 'facts', 'declassification'].map(
      (name): Row => [`without ${name}`, without(name)],
    ),
    ['nothing at all', () => ({}), 'refused'],
    ['null', () => null, 'refused'],
    ['nothing', () => undefined, 'refused'],
    ['words', () => 'THE TIDE TURNED.', 'refused'],
    ['a list', m => [m], 'refused'],
    ['a text that is a number', says(7), 'refused'],
    ['a text that is missing', says(undefined), 'refused'],
    ['a subject that is a list', given({ subject: ['TIDES'] }), 'refused'],
    ['a block of no kind', blocks(block('poem', 'THE TIDE TURNED.')), 'refused'],
    ['a block that is null', blocks(null), 'refused'],
    ['blocks that are words', given({ blocks: 'THE TIDE TURNED.' }), 'refused'],
    ['an addressee that is a number', to(7), 'refused'],
    ['a name that is a number', to(party(7, { routing: placed('RUEHEB') })), 'refused'],
    ['a part that no message has', given({ mood: 'GOOD' }), 'refused'],
    ['a date that is one', given({ dtg: { value: new Date(0), raw: '', place: [] } }), 'refused'],
    ['a count that is words', given({ sections: { of: 'TWO', pages: [], held: [1], missing: [] } }), 'refused'],
    ['a section that is missing', given({ sections: { number: { value: 2, raw: '', place: [] }, of: 3, pages: [], held: [2, 3], missing: [1] } }), 'refused'],
    ['a map that lies', m => ({ ...m, blocks: [{ ...paragraph('THE TIDE TURNED.', 1), text: { text: 'THE TIDE TURNED.', map: [[0, 9, 5000, 2], [900, 0, -1, 4]] } }] })],
    ['places that lie', m => ({ ...m, blocks: [{ ...paragraph('THE TIDE TURNED.', 1), place: [{ source: 9, start: 50, end: 2 }] }] })],
  ],
} // biome-ignore format: a table

/** Bounds and signs that are asked for, each with all grammars. */
const OPTIONS: readonly WriteOptions[] = [
  {},
  { lineLength: 64, pageLength: Number.POSITIVE_INFINITY },
  { alphabet: 'ascii', pageLength: 8, sectionLength: 20, media: 'AA' },
  { channel: { designator: 'NPO', serial: '998' }, groupCount: true },
]

const UNLAWFUL_OPTIONS: readonly WriteOptions[] = [
  { lineLength: 70 },
  { lineLength: -1 },
  { lineLength: 60.5 },
  { pageLength: 0 },
  { pageLength: 21 },
  { sectionLength: 4 },
  { sectionLength: Number.NaN },
  { channel: { designator: 'np', serial: '417' } },
  { channel: { designator: 'NPO', serial: '000' } },
  { channel: { designator: 'NPO\nBT', serial: '417' } },
  { station: 'ruehnp' },
  { station: 'RU\nBT' },
  { serial: 'ABC' },
  { serial: '12\n34' },
  { called: ['RU 1'] },
  { called: ['RUEHEB\nBT'] },
  { alphabet: 'morse' as Data },
  { station: 7 as Data },
  { serial: {} as Data },
  { called: 'RUEHEB' as Data },
  { called: [7] as Data },
  { called: [null] as Data },
  { channel: {} as Data },
  { channel: null as Data },
  { lineLength: '69' as Data },
] // biome-ignore format: a table

function letters(n: number): string {
  return String.fromCharCode(65 + (n % 26), 65 + (Math.floor(n / 26) % 26), 65 + Math.floor(n / 676))
}

const bare = (message: Message): Message =>
  JSON.parse(
    JSON.stringify(message, (key, value) =>
      key === 'map' || key === 'place' || key === 'namePlace' ? [] : value,
    ),
  )

/** Lists that are not there say that there is nothing in them. */
const NOTHING_OF = {
  to: [], info: [], exempt: [], captions: [], passTo: [], tags: [], references: [], signature: [], facts: [],
  ending: { corrections: [], bt: [], eom: [] },
} // biome-ignore format: a row

/** What is worked out of the rest, or said of one transmission and is another once there are more. */
const WORKED_OUT =
  /^(?:layout$|sections|transmission\.(?:ids|called|warning|precedence|sender|header|groupCount)|from\.routing|declassification|ending\.(?:serial|bt|eom)|mrn\.(?:key|short|year|postWritten|post)|marking\.(?:label|highestPortion)|blocks\[\d+\](?:\.parts\[\d+\])?\.(?:anchor|passages)|references\[\d+\]\.(?:kind|key)|tags\[\d+\]\.(?:kind|title)|eo\.(?:codes|declassifyOn|event))|\.raw$/

function refusal(result: WriteResult): string[] {
  const errors = result.diagnostics.filter(one => one.severity === 'error')
  const found: string[] = []
  if (!errors.length) found.push('refused without a reason')
  if (result.message) found.push('refused with a message')
  for (const { message, code, field } of errors) {
    if (!/[a-z]/.test(message) || message.length < 25) found.push(`says little: ${message}`)
    if (!/^write-/.test(code)) found.push(`code ${code}`)
    if (!field && code !== 'write-limit' && !/^This is no message/.test(message))
      found.push(`no field: ${message}`)
  }
  return found
}

/** What is wrong with an answer; nothing where it was refused as it must be, or came back whole. */
function judge(
  message: Message,
  dialect: WireDialect,
  options: WriteOptions,
): { refused: boolean; found: string[] } {
  const result = write(message, dialect, options)
  if (!result.sections.length) return { refused: true, found: refusal(result) }
  const found: string[] = []
  const texts = result.sections.map(one => one.text)
  const year = message.dtg ? { year: Number(message.dtg.value.slice(0, 4)) } : {}
  const [back, ...others] = read(texts, year).messages
  if (!back || others.length) return { refused: false, found: [`${others.length + 1} messages`] }
  const told = result.diagnostics.map(one => one.field)
  for (const { field, one, other } of differences({ ...NOTHING_OF, ...message }, back))
    if (!WORKED_OUT.test(field) && !told.some(path => field.startsWith(path)))
      found.push(`${field}: ${JSON.stringify(one)} | ${JSON.stringify(other)}`)
  for (const { field, one, other } of differences(result.message!, back))
    found.push(`not as told: ${field}: ${JSON.stringify(one)} | ${JSON.stringify(other)}`)
  const alphabet = options.alphabet ?? (dialect === 'state' || options.media === 'AA' ? 'ascii' : 'ita2')
  const pageLength = options.pageLength ?? (dialect === 'acp126' ? Number.POSITIVE_INFINITY : 20)
  found.push(...faults(texts, { grammar: dialect, alphabet, pageLength }))
  return { refused: false, found }
}

/** Without FL10, which every other text would contradict. */
const lawful = Object.fromEntries(
  DIALECTS.map(dialect => {
    const [message] = read(LAWFUL[dialect]).messages
    const { groupCount: _, ...transmission } = message!.transmission
    return [dialect, { ...message!, transmission }]
  }),
) as Record<WireDialect, Message>

/** Options that a grammar has. */
const optionsOf = (dialect: WireDialect): readonly WriteOptions[] =>
  OPTIONS.map(options => {
    const { pageLength, ...rest } = options
    return dialect === 'acp126' ? rest : options
  }).map(options =>
    dialect !== 'janap128' && options.media ? { ...options, media: undefined as never } : options,
  )

test('the lawful ones are written, with every option', () => {
  for (const dialect of DIALECTS)
    for (const options of optionsOf(dialect)) {
      const { groupCount: _, ...transmission } = lawful[dialect].transmission
      const { refused, found } = judge(
        { ...bare(lawful[dialect]), transmission } as Message,
        dialect,
        options,
      )
      assert.deepEqual([dialect, options, refused, found], [dialect, options, false, []])
    }
})

for (const [title, rows] of Object.entries(ROWS))
  describe(title, () => {
    for (const [name, spoil, must] of rows)
      test(name, () => {
        for (const dialect of DIALECTS) {
          const [usual, ...other] = optionsOf(dialect)
          const composed = bare(lawful[dialect])
          for (const [base, options] of [
            [lawful[dialect], usual!],
            [composed, usual!],
            ...other.map(one => [composed, one] as const),
          ] as const) {
            const { refused, found } = judge(spoil(base), dialect, options)
            assert.deepEqual(found, [], `${dialect} ${JSON.stringify(options)}`)
            if (must) assert.ok(refused, `${dialect} ${JSON.stringify(options)} let it through`)
          }
        }
      })
  })

test('options out of bounds are refused', () => {
  for (const dialect of DIALECTS)
    for (const options of UNLAWFUL_OPTIONS) {
      const result = write(bare(lawful[dialect]), dialect, options)
      assert.deepEqual([options, result.sections], [options, []])
      assert.deepEqual([options, refusal(result)], [options, []])
    }
})

/** What another grammar asks for, and no message of this one has. */
const ASKED: WriteOptions = {
  mrn: 'NORTHPORT 000083',
  station: 'RUEHNPA',
  serial: '0083',
  called: ['RUEHEB'],
}

test('no other grammar throws, or lets through what is no transmission', () => {
  for (const [n, dialect] of DIALECTS.entries())
    for (const [name, spoil] of Object.values(ROWS).flat()) {
      const message = spoil(bare(lawful[dialect]))
      const other = DIALECTS[(n + 1) % DIALECTS.length]!
      const options = other === 'acp126' ? { station: 'RNP', serial: '83', called: ['RUF'] } : ASKED
      const filed = message?.dtg?.value
      const given = { ...options, ...(other !== 'acp126' && typeof filed === 'string' && { filed }) }
      const result = write(message, other, given)
      const where = `${name}: ${dialect} as ${other}`
      if (!result.sections.length) assert.deepEqual(refusal(result), [], where)
      else {
        const texts = result.sections.map(one => one.text)
        const alphabet = other === 'state' ? 'ascii' : 'ita2'
        const pageLength = other === 'acp126' ? Number.POSITIVE_INFINITY : 20
        assert.deepEqual(faults(texts, { grammar: other, alphabet, pageLength }), [], where)
      }
    }
})

test('a grammar that is none is refused', () => {
  for (const dialect of ['morse', '', undefined, null, 'constructor'])
    assert.deepEqual(refusal(write(bare(lawful.state), dialect as WireDialect)), [])
})

test('a line has room for as many signs as the publications say', () => assert.equal(LINE_LENGTH, 69))

test('a day of declassification before the message is said, and what to give', () => {
  const [message] = read(LAWFUL.state!).messages
  const value = `${Number(message!.dtg!.value.slice(0, 4)) - 1}-01-01`
  const [year, month, day] = value.split('-')
  const instruction = `DECL: ${month}/${day}/${year}`
  const eo = {
    place: [],
    codes: [],
    order: placed('12958'),
    instruction: placed(instruction),
    declassifyOn: placed(value),
  }
  const { diagnostics } = write({ ...message, eo } as Data, 'state')
  const said = diagnostics.find(one => one.field === 'eo.declassifyOn')
  assert.equal(said?.severity, 'warning')
  assert.match(said.message, /give a later day/)
})
