import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact, Message } from '../message/message.ts'
import { Strand } from '../text/index.ts'
import { contradictions } from './contradictions.ts'
import { dayOfFact } from './fact-dates.ts'
import { readDocuments } from './index.ts'

const TEXT = `R 151410Z MAR 77
FM AMEMBASSY SAN JOSE
TO SECSTATE WASHDC 2291
LIMITED OFFICIAL USE SAN JOSE 2545
E.O. 11652: N/A
TAGS: EWWT, CS, OVIP (QUIST, ADA)
SUBJECT: (U) HARBOR DREDGING TALKS RESUME IN THE CAPITAL
REF: A. STATE 19877 B. 76 SAN JOSE 12

1. THE BOARD MET.`

const { messages } = readDocuments([{ text: Strand.of(TEXT), seams: [], facts: [], layout: 'nara73' }], {})
const message = messages[0]!
const saidOf = (about: Fact['about'], value: string, name = 'Said', of: Message = message): string[] =>
  contradictions({ ...of, facts: [{ name, value, place: [], ...(about && { about }) }] }).map(
    one => one.message,
  )

const same: readonly [about: NonNullable<Fact['about']>, value: string, name?: string][] = [
  ['mrn', '1977SANJO02545'],
  ['mrn', '77 SAN JOSE 2545'],
  ['mrn', '77SANJOSE2545'],
  ['mrn', 'no number'],
  ['dtg', '15 MAR 1977'],
  ['dtg', '14 MAR 1977', 'Draft Date'],
  ['dtg', '3/16/1977 2:10'],
  ['dtg', 'Mar 15, 1977 / 151410Z MAR 77', 'Date/DTG'],
  ['from', 'SAN JOSE'],
  ['from', 'Embassy San Jose'],
  ['from', 'a post nobody knows'],
  ['classification', 'LIMITED OFFICIAL USE'],
  ['classification', 'UNCLASSIFIED//FOR OFFICIAL USE ONLY'],
  ['tags', 'EWWT, CS, US, OVIP, (QUIST, ADA)'],
  ['subject', 'HARBOR DREDGING TALKS RE'],
  ['subject', '(U) Harbor dredging talks resume in the  capital'],
  ['references', '77STATE19877'],
  ['references', '77 STATE 19877, 76 SAN JOSE 12'],
  ['references', 'A-236 OF NOVE, MBER 9'],
  ['to', 'anything'],
]
for (const [about, value, name] of same)
  test(`no contradiction: ${about}, ${value}`, () => assert.deepEqual(saidOf(about, value, name), []))

const other: readonly [about: NonNullable<Fact['about']>, value: string, name?: string][] = [
  ['mrn', '1977SANJO02546'],
  ['mrn', '1976SANJO02545'],
  ['mrn', '1977LAPAZ02545'],
  ['dtg', '12 MAR 1977'],
  ['dtg', 'Mar 14, 1977', 'Date/DTG'],
  ['from', 'Embassy La Paz'],
  ['classification', 'SECRET//NOFORN'],
  ['tags', 'EWWT'],
  ['subject', 'A LIGHTHOUSE'],
  ['references', '77STATE19878'],
]
for (const [about, value, name] of other)
  test(`a contradiction: ${about}, ${value}`, () => {
    const said = saidOf(about, value, name)
    assert.equal(said.length, 1)
    assert.ok(said[0]!.startsWith(`“${name ?? 'Said'}” of the publisher`))
  })

test('both places are named', () => {
  const place = [{ source: 0, start: 1, end: 2 }]
  const [said] = contradictions({
    ...message,
    facts: [{ name: 'From', value: 'LA PAZ', place, about: 'from' }],
  })
  assert.deepEqual(said?.place, [...place, ...message.from!.place])
})

test('a fact about nothing is not compared', () => assert.deepEqual(saidOf(undefined, 'x'), []))

for (const [written, day] of [
  ['2009-06-01 14:00', '2009-06-01'],
  ['04 JAN 1974', '1974-01-04'],
  ['04-Jan-1974 12:00:00 am', '1974-01-04'],
  ['Nov 12, 2004 / 120851Z NOV 04', '2004-11-12'],
  ['1977 March 15', '1977-03-15'],
  ['3/15/2009 14:10', '2009-03-15'],
  ['31 FEB 1974', undefined],
  ['13/13/2009', undefined],
  ['n/a', undefined],
] as const)
  test(`day of ${written}`, () => assert.equal(dayOfFact(written), day))
