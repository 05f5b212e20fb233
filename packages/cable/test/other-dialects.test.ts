import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Message, read } from '../src/index.ts'
import { FIXTURES } from './layout-fixtures.ts'

function fixture(name: string, year?: number) {
  const { text } = FIXTURES.find(one => `${one.layout}/${one.name}` === name)!
  return read(text, year === undefined ? {} : { year })
}

const first = (name: string, year?: number): Message => fixture(name, year).messages[0]!
const codes = (name: string): string[] => fixture(name).diagnostics.map(({ code }) => code)

describe('cablegrams', () => {
  const full = first('cablegram/notes-as-links.md')
  test('day, place, number, marking, precedence', () =>
    assert.deepEqual(
      [
        full.dialect,
        full.date?.value,
        full.placeOfOrigin?.value,
        full.mrn?.key,
        full.marking.label,
        full.precedence.action?.value,
        full.precedence.info?.value,
      ],
      [
        'cablegram',
        '1971-05-04',
        'Canberra',
        '1971CH40213',
        { level: 'SECRET', controls: [], caveats: ['AUSTEO'] },
        'O',
        'P',
      ],
    ))
  test('parties, subject, references, signer', () =>
    assert.deepEqual(
      [
        full.from?.name,
        full.to.map(({ name }) => name),
        full.subject?.text,
        full.references.map(({ value, key }) => [value, key]),
        full.signature.map(({ value }) => value),
      ],
      [
        'Quist',
        ['Harbourmaster'],
        'Ferry Question',
        [
          ['O.PE117', '71PE117'],
          ['40199', '71CH40199'],
        ],
        ['QUIST'],
      ],
    ))
  test('the first paragraph bears no number; parts in brackets', () =>
    assert.deepEqual(
      full.blocks.map(block =>
        block.kind === 'paragraph' ? [block.number?.value, block.parts.length] : block.kind,
      ),
      [
        [undefined, 0],
        [2, 2],
        [3, 0],
      ],
    ))

  const older = first('cablegram/notes-above-archive.md')
  test('the post alone on a line, and a number that names no post', () =>
    assert.deepEqual(
      [older.from?.name, older.mrn?.post, older.mrn?.serial, older.mrn?.key, older.marking.label.caveats],
      ['PORT ELLERY', 'PORTELLERY', 392, undefined, ['GUARD']],
    ))
  test('RESTRICTED, and parties the other way round', () => {
    const last = first('cablegram/nothing-below.md')
    assert.deepEqual(
      [last.marking.label.level, last.from?.name, last.to[0]?.name, last.blocks.length],
      ['RESTRICTED', 'Pell', 'Harbourmaster', 1],
    )
  })
  test('what front matter and text say alike is no contradiction', () =>
    assert.deepEqual(codes('cablegram/notes-as-links.md'), []))
  test('what is missing is said', () => {
    const { messages, diagnostics } = read(
      '---\ndoc_num: 1\ntitle: x\nvol_id: 2\n---\n\nThe lamp is out again, and so is the keeper.\n',
    )
    assert.equal(messages[0]?.dialect, 'cablegram')
    assert.deepEqual(diagnostics.map(({ code }) => code).sort(), [
      'classification-missing',
      'date-missing',
      'mrn-missing',
    ])
  })
  test('a telegram of the Department is none', () =>
    assert.equal(
      read('Cablegram, Canberra, 4 May 1971\n\nSECRET NORTHPORT 0083\n\n1. Text.').messages[0]?.dialect,
      'state',
    ))
})

describe('radiograms', () => {
  const [one, two] = fixture('radiogram/mailbox.txt', 2021).messages
  test('the preamble', () =>
    assert.deepEqual(
      [
        one?.dialect,
        one?.transmission.sender?.serial?.value,
        one?.precedence.action?.value,
        one?.transmission.signals.map(({ value }) => value),
        one?.from?.name,
        one?.transmission.groupCount?.value,
        one?.placeOfOrigin?.value,
        one?.dtg?.value,
        two?.date?.value,
      ],
      ['radiogram', '41', 'W', ['HXC'], 'X0ABQ', 9, 'PORT ELSE', '2021-07-04T18:30Z', '2021-07-05'],
    ))
  test('address, text, signature; with blank lines or with BT', () =>
    assert.deepEqual(
      [one, two].map(message => [
        message?.to[0]?.name,
        message?.blocks.map(block => block.text.text),
        message?.signature.map(({ value }) => value),
      ]),
      [
        ['ADA QUIST', ['ARL SIXTY FOUR NORTHPORT X ARL TWO X'], ['RUFUS']],
        ['AGATHA PELL', ['THE PIANO IS DRY AGAIN'], ['BO']],
      ],
    ))
  test('without a year there is no date', () => assert.equal(first('radiogram/mailbox.txt').dtg, undefined))
  test('a check that differs, numbered texts', () => {
    const text = 'NR 1 R X0ABQ ARL 4 PORT ELSE JAN 1\nADA\n\nARL FIFTY\nONE PORT ELSE\n\nBO'
    assert.deepEqual(
      read(text).diagnostics.map(({ code, message }) => [code, message.slice(0, 34)]),
      [
        ['group-count-differs', 'The check says 4 words, and the te'],
        ['numbered-text', 'ARL FIFTY ONE stands for: greeting'],
      ],
    )
  })
})

describe('scanned messages', () => {
  test('each message of a file, with the facts of its own envelope', () => {
    const { messages } = fixture('military-ocr/two-in-envelopes.txt')
    assert.deepEqual(
      messages.map(({ from, facts }) => [
        from?.name,
        facts.filter(({ name }) => /^[A-Z ]+$/.test(name)).map(({ name, value }) => `${name} ${value}`),
      ]),
      [
        [
          'NAVDREDGEFAC ORLVIK',
          ['INQUIRE DOC10D', 'ITEM NO 00071748', 'CDSN LGX660', 'MCN 81142/10786', 'TOR 811421815'],
        ],
        ['NAVDREDGEFAC ORLVIK', ['INQUIRE DOC10D', 'ITEM NO 00071749']],
      ],
    )
  })
  test('every repair is said', () =>
    assert.equal(
      codes('military-ocr/two-in-envelopes.txt').filter(code => code === 'ocr-repaired').length,
      12,
    ))
})

describe('releases', () => {
  test('without a heading the sheet alone tells date, sender and number', () => {
    const message = first('state-release/case-stamps.txt')
    assert.deepEqual(
      message.facts.map(({ name, value, about }) => [name, value, about]),
      [
        ['MRN', '11 NORTHPORT 412', 'mrn'],
        ['Date/DTG', 'Mar 15, 2011 / 151410Z MAR 11', 'dtg'],
        ['From', 'AMEMBASSY NORTHPORT', 'from'],
        ['Action', 'WASHDC, SECSTATE ROUTINE', 'to'],
        ['E.O.', '13526', 'eo'],
        ['TAGS', 'EWWT', 'tags'],
        ['Subject', 'DREDGING', 'subject'],
        ['Drafted By', 'POL:QUIST,ADA', undefined],
        ['Case No', 'F-2099-00001', undefined],
        ['Doc No', 'C09999999', undefined],
        ['Date', '01/07/2031', undefined],
        ['release', 'RELEASE IN PART B1,1.4(B)', undefined],
        ['exemption', 'B1', undefined],
        ['exemption', '1.4(B)', undefined],
      ],
    )
    assert.deepEqual([message.dtg, message.from, message.mrn], [undefined, undefined, undefined])
  })
  test('the year of the sheet completes the number of a text that writes none', () => {
    const sheet = 'MRN: 04 LA PAZ 1028\nDate/DTG: Nov 12, 2004 / 120851Z NOV 04\nSubject: LAMP\n'
    const { messages, diagnostics } = read(
      `${sheet}FM AMEMBASSY LA PAZ\nTO SECSTATE WASHDC\nUNCLAS LA PAZ 001028\nSUBJECT: LAMP\n\n1. Text.\n`,
    )
    assert.equal(messages[0]?.mrn?.short, '04LAPAZ1028')
    assert.ok(diagnostics.some(({ code }) => code === 'year-stated'))
  })
})
