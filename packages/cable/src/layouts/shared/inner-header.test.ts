import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '../../index.ts'
import { Strand } from '../../text/index.ts'
import { withoutInnerHeader } from './inner-header.ts'

test('an inner header goes up to its blank line; a rule of the text stays', () => {
  const text = 'UNCLAS NORTHPORT 83\nSUBJECT: TIDES'
  assert.equal(withoutInnerHeader(Strand.of(`------- header\nPP RUEHC\nBT\n\n${text}`)).text, text)
  assert.equal(withoutInnerHeader(Strand.of(`-------\n\n${text}`)).text, `-------\n\n${text}`)
})

test('without a date-time group the row tells the year', () => {
  const row = (header: string): string =>
    `83,"3/15/2009 14:10","08NORTHPORT83","Embassy Northport","UNCLASSIFIED","","${header}","UNCLAS NORTHPORT 000083\n\nSUBJECT: TIDES"`
  const year = (header: string): number | undefined => read(row(header)).messages[0]?.mrn?.year
  assert.equal(year(''), 2008)
  assert.equal(year('P 151410Z MAR 09\nFM AMEMBASSY NORTHPORT\nTO SECSTATE WASHDC'), 2009)
})
