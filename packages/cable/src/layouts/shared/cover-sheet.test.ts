import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Strand } from '../../text/index.ts'
import { readCoverSheet } from './cover-sheet.ts'

/** Facts in a line each, and what is left of the text. */
function read(lines: readonly string[]): { facts: string[]; left: string[] } {
  const text = lines.join('\n')
  const { facts, taken } = readCoverSheet(Strand.of(text), line => /^UNCLASSIFIED$/.test(line))
  const gone = new Set(taken.map(({ start }) => start))
  let at = 0
  const left = lines.filter(line => {
    const mine = gone.has(at)
    at += line.length + 1
    return !mine
  })
  return {
    facts: facts.map(({ name, value, about }) => `${name}=${value}${about ? ` (${about})` : ''}`),
    left,
  }
}

test('labels with their values', () =>
  assert.deepEqual(
    read([
      'MRN: 85 NORTHPORT 199',
      'From: AMEMBASSY NORTHPORT',
      'TAGS: MARR, PP',
      'Subject: A LAMP',
      'TAGS: MARR',
    ]),
    {
      facts: [
        'MRN=85 NORTHPORT 199 (mrn)',
        'From=AMEMBASSY NORTHPORT (from)',
        'TAGS=MARR, PP (tags)',
        'Subject=A LAMP (subject)',
        'TAGS=MARR (tags)',
      ],
      left: [],
    },
  ))

test('labels first, then values by their shape; a label without a value stays empty', () =>
  assert.deepEqual(
    read([
      'MRN:', 'Date/DTG:', 'From:', 'Action:', 'E.O.:', 'TAGS:', 'Captions:', 'Reference:', 'Subject:',
      '04 NORTHPORT 1028', 'Nov 12, 2004 / 120851Z NOV 04', 'AMEMBASSY NORTHPORT', 'RUEHC/SECSTATE WASHDC ROUTINE',
      '12958', 'AORC, TSPA, TX', 'A LAMP IN THE SAND', 'FM AMEMBASSY NORTHPORT',
    ]), // biome-ignore format: columns of a page
    {
      facts: [
        'MRN=04 NORTHPORT 1028 (mrn)',
        'Date/DTG=Nov 12, 2004 / 120851Z NOV 04 (dtg)',
        'From=AMEMBASSY NORTHPORT (from)',
        'Action=RUEHC/SECSTATE WASHDC ROUTINE (to)',
        'E.O.=12958 (eo)',
        'TAGS=AORC, TSPA, TX (tags)',
        'Subject=A LAMP IN THE SAND (subject)',
      ],
      left: ['FM AMEMBASSY NORTHPORT'],
    },
  ))

test('as many values as labels: each has its own, whatever it looks like', () =>
  assert.deepEqual(
    read(['MRN:', 'Reference:', 'Subject:', '04 NORTHPORT 1028', 'QUIST-VARGA CALL OF MAY 3', 'THE LAMP', 'R 2806532 JAN 91'])
      .facts,
    ['MRN=04 NORTHPORT 1028 (mrn)', 'Reference=QUIST-VARGA CALL OF MAY 3 (references)', 'Subject=THE LAMP (subject)'],
  )) // biome-ignore format: columns of a page

test('a list of addressees goes on while its lines end so', () =>
  assert.deepEqual(read(['MRN: 85 NORTHPORT 199', 'Action: A ROUTINE;', 'B ROUTINE', 'FM A']), {
    facts: ['MRN=85 NORTHPORT 199 (mrn)', 'Action=A ROUTINE; B ROUTINE (to)'],
    left: ['FM A'],
  }))

test('the part below the text, up to what is printed on the sheet', () =>
  assert.deepEqual(read(['1. Text.', 'Info: A ROUTINE; B', 'FLEET ROUTINE', 'UNCLASSIFIED', 'XMT: C']), {
    facts: ['Info=A ROUTINE; B FLEET ROUTINE', 'XMT=C'],
    left: ['1. Text.', 'UNCLASSIFIED'],
  }))

test('labels of the telegram are no sheet', () =>
  assert.deepEqual(read(['FM A', 'TAGS: PREL', 'Subject: X', 'From: Y']), {
    facts: [],
    left: ['FM A', 'TAGS: PREL', 'Subject: X', 'From: Y'],
  }))

test('specks between labels', () =>
  assert.deepEqual(read(['MRN: 85 NORTHPORT 199', '• -', 'Subject: A LAMP']).facts, [
    'MRN=85 NORTHPORT 199 (mrn)',
    'Subject=A LAMP (subject)',
  ]))
