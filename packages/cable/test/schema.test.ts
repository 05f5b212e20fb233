import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sample } from '@chancery/sample'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { read } from '../src/index.ts'
import { FIXTURES } from './layout-fixtures.ts'
import { MILITARY } from './military.ts'

const schema = JSON.parse(readFileSync(new URL('../message.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema)

const ODD: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['prose', 'The ferry leaves at noon.\n\nBring a coat.'],
  [
    'a heading with exempted names, corrections and an operating signal',
    [
      'VZCZCLOI0278',
      'PP RUEHC RUEHLI',
      'DE RUEHLO #0083/01 0741415',
      'ZNY CCCCC ZZH',
      'P R 151410Z MAR 09 ZDK',
      'FM AMEMBASSY LONDON',
      'TO RUEHC/SECSTATE WASHDC PRIORITY 0310',
      'INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE',
      'XMT AMEMBASSY LISBON',
      'ZEN/AMEMBASSY DUBLIN',
      'BT',
      'C O N F I D E N T I A L SECTION 01 OF 02 LONDON 000083',
      '',
      'E.O. 12958: DECL: 25X1',
      'TAGS: PREL, OVIP (QUIST, ADELA), XQQQ',
      'SUBJECT: (C) A LIGHTHOUSE',
      'REF: A. 08 LONDON 1204 (NOTAL) B. E-MAIL OF MARCH 3',
      'CLASSIFIED BY: DCM Adela Quist; REASON 1.4 (B)',
      '',
      '1. (C) Two lamps:',
      '',
      'A. (U) red',
      '',
      'B. green',
      '',
      'LAMP      HEIGHT   YEAR',
      'north       12     1904',
      'south        9     1911',
      '',
      'END TEXT',
      'QUIST',
      'BT',
      'C WA LAMP - TWO',
      '#0083',
      'NNNN',
    ].join('\n'),
  ],
]

for (const [name, text] of [...ODD, ...Object.entries(MILITARY)])
  test(`the published schema holds: ${name}`, () => holds(read(text)))

test('the published schema holds for every cable of the sample', () => {
  for (const { text } of sample({ count: 200, seed: 5 })) holds(read(text))
})

for (const { layout, name, text } of FIXTURES)
  test(`the published schema holds: ${layout}/${name}`, () => holds(read(text, { year: 2011 })))

test('a part that the schema does not name is refused', () => {
  const reading = plain(read(ODD[2]![1]))
  reading.messages[0].surprise = 1
  assert.equal(validate(reading), false)
})

function plain({ sources, ...reading }: ReturnType<typeof read>) {
  const shown = sources.map(({ encoding, bytes }) => ({ encoding, bytes }))
  return JSON.parse(JSON.stringify({ ...reading, sources: shown }))
}

function holds(reading: ReturnType<typeof read>): void {
  assert.ok(validate(plain(reading)), JSON.stringify(validate.errors, null, 1))
}
