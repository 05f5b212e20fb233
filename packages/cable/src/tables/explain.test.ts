import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ACRONYM_MEANING_ROWS } from './acronym-meanings.rows.ts'
import { ACRONYM_ROWS } from './acronyms.rows.ts'
import { CAPTION_ROWS } from './captions.rows.ts'
import { COUNTRY_ROWS } from './countries.rows.ts'
import { explain, orderInForce } from './index.ts'
import { ORDER_CODE_ROWS, ORDER_ROWS } from './orders.rows.ts'
import { POST_ERA_ROWS } from './post-eras.rows.ts'
import { POST_ROWS } from './posts.rows.ts'
import { PRECEDENCE_ROWS } from './precedence.rows.ts'
import { SIGNAL_ROWS } from './signals.rows.ts'
import { TAG_ROWS } from './tags.rows.ts'

const first = (code: string, date?: string): string => {
  const [one] = explain(code, date)
  return one ? `${one.kind}: ${one.meaning}` : 'nothing'
}

const cases: readonly (readonly [code: string, date: string | undefined, expected: RegExp])[] = [
  ['PREL', '2009-03-15', /^tag: External Political Relations$/],
  ['ABLD', '1974-03-15', /^tag: Buildings$/],
  ['ABLD', '2009-03-15', /^tag: Building and Grounds$/],
  ['CH', '1974-03-15', /^country: .*China/],
  ['CH', '2009-03-15', /^country: China/],
  ['CH', '2025-03-15', /^country: Switzerland/],
  ['GA', '1974-03-15', /^country: .*Gambia/],
  ['niact immediate', undefined, /^precedence: NIACT IMMEDIATE: Night action/],
  ['ZZ', undefined, /^precedence: FLASH/],
  ['ZFD', undefined, /^signal: Suspected duplicate/],
  ['ZFF3', undefined, /^signal: Advice of receipt/],
  ['S I P D I S', undefined, /^caption: Copied to/],
  ['E.O. 12356', '1985-01-01', /^order: Date or event, else OADR/],
  ['11652', '1974-01-01', /^order: General schedule/],
  ['XGDS 3', undefined, /^order-code: Exempt: a system/],
  ['25x1-human', undefined, /^order-code: Confidential human/],
  ['1.5 (b)', undefined, /^order-code: Reason: foreign government information/],
  ['B7(C)', undefined, /^order-code: Freedom of Information Act: law enforcement/],
  ['RUEHC', undefined, /^routing-indicator: SECSTATE WASHDC/],
  ['PEKING', '1974-05-05', /^post: Peking/],
  ['USUN', undefined, /^tag: United States Mission to the United Nations/],
  ['AMEMBASSY OSLO', undefined, /^post: Oslo: AMEMBASSY OSLO/],
  ['dcm', undefined, /Deputy chief of mission|deputy chief of mission/],
  ['GOM', undefined, /^acronym: Government of Mexico/],
  ['QQQQQ', undefined, /^nothing$/],
  ['', undefined, /^nothing$/],
]
for (const [code, date, expected] of cases)
  test(`“${code}”${date ? ` in ${date.slice(0, 4)}` : ''} is explained`, () =>
    assert.match(first(code, date), expected))

test('what held at another date stands after what holds', () => {
  const readings = explain('CH', '1974-03-15')
  assert.ok(readings.some(one => !one.holds && /Switzerland/.test(one.meaning)))
  assert.deepEqual(
    readings.map(one => one.holds),
    readings.map(one => one.holds).sort((a, b) => Number(b) - Number(a)),
  )
})

test('every code of every table is explained, with its source', () => {
  const codes = [
    ...TAG_ROWS.map(row => row[0]),
    ...COUNTRY_ROWS.map(row => row[0]),
    ...CAPTION_ROWS.map(row => row[0]),
    ...SIGNAL_ROWS.filter(row => row[1]).map(row => row[0]),
    ...PRECEDENCE_ROWS.map(row => row[0] || row[1]),
    ...ORDER_ROWS.map(row => row[0]),
    ...ORDER_CODE_ROWS.map(row => row[0]),
    ...ACRONYM_MEANING_ROWS.map(row => row[0]),
    ...ACRONYM_ROWS.flatMap(row => row.split(' ')),
    ...POST_ROWS.flatMap(row => [...(row[1] ? [row[1]] : []), ...(row[2] ? row[2].split(';') : [])]),
  ]
  const missing = codes.filter(code => !explain(code).some(one => one.meaning && one.source))
  assert.deepEqual(missing, [])
})

test('a table of eras names posts that exist, and no year ends before it begins', () => {
  const names = new Set(POST_ROWS.map(row => row[1]))
  for (const [name, from, to] of POST_ERA_ROWS) {
    assert.ok(names.has(name), name)
    assert.ok((from ?? 0) <= (to ?? 9999), name)
  }
})

test('one order is in force on each day since the first', () => {
  assert.equal(orderInForce('1974-06-01')?.order, '11652')
  assert.equal(orderInForce('1995-10-14')?.order, '12958')
  assert.equal(orderInForce('2010-01-29')?.order, '12958')
  assert.equal(orderInForce('2024-01-01')?.order, '13526')
  assert.equal(orderInForce('1940-01-01'), undefined)
})

test('anything may be asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string(), { nil: undefined }), (code, date) => {
      for (const one of explain(code, date)) assert.ok(one.meaning && one.source)
    }),
  )
})
