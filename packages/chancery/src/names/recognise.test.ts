// Names in invented sentences, in mixed case and in capitals.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namesOf } from './names.ts'
import { recognise } from './recognise.ts'

const of = (text: string): string[] => recognise(text).map(({ kind, name }) => `${kind} ${name}`)

const CASES: readonly (readonly [text: string, names: readonly string[]])[] = [
  [
    'Foreign Minister Ottokar Plankenhorn met the Ambassador in Lisbon.',
    ['person Ottokar Plankenhorn', 'place Lisbon'],
  ],
  [
    'FOREIGN MINISTER OTTOKAR PLANKENHORN MET THE AMBASSADOR IN LISBON.',
    ['person Ottokar Plankenhorn', 'place Lisbon'],
  ],
  ['President Brzak’s visit to Costa Rica was brief.', ['person Brzak', 'place Costa Rica']],
  ['FONMIN DE LA VEGAROSA SAID NOTHING.', ['person De la Vegarosa']],
  ['Carlos VEGAROSA and Yorvik MUSAVELI came late.', ['person Carlos Vegarosa', 'person Yorvik Musaveli']],
  ['MR. BROWN AND GENERAL KAZIMBAYEV SPOKE.', ['person Brown', 'person Kazimbayev']],
  ['Gunvor Plankenhorn, owner of the barge, was in Oslo.', ['person Gunvor Plankenhorn', 'place Oslo']],
  ['GUNVOR PLANKENHORN, DIRECTOR OF THE PORT, WAS IN OSLO.', ['person Gunvor Plankenhorn', 'place Oslo']],
  [
    'The Ministry of Foreign Affairs and the Herring Workers Union agreed.',
    ['org Ministry of Foreign Affairs', 'org Herring Workers Union'],
  ],
  ['THE MINISTRY OF FOREIGN AFFAIRS DISAGREED WITH NATO.', ['org Ministry of Foreign Affairs', 'org NATO']],
  ['The harbour was empty. However, the ferry came.', []],
  ['THE HARBOUR WAS EMPTY. HOWEVER, THE PRESIDENT SAID THAT THE FERRY CAME.', []],
  ['The President of the Republic spoke to the General Assembly.', ['org General Assembly']],
  [
    'José Vegarosa’s brother, Ana María del Vegarosa.',
    ['person Jose Vegarosa', 'person Ana Maria del Vegarosa'],
  ],
  ['SAN JOSE IS QUIET.', ['place San Jose']],
]

for (const [text, names] of CASES)
  test(text, () => {
    assert.deepEqual(of(text), names)
  })

test('a name stands where it says', () => {
  const text = 'In Oslo, Minister Ottokar Plankenhorn spoke.'
  for (const { name, start, end } of recognise(text)) assert.equal(text.slice(start, end), name)
})

test('a surname alone is the one who stands there with more of a name, and only in what is seen', () => {
  const full = 'Minister Ottokar Plankenhorn came.'
  const later = 'President Plankenhorn left.'
  assert.deepEqual([...namesOf([full, later]).get('person')!], [['Ottokar Plankenhorn', [0, 1]]])
  assert.deepEqual([...namesOf([later]).get('person')!], [['Plankenhorn', [0]]])
})

test('any text is gone through in time that grows as its length', () => {
  const spent = (text: string): number => {
    const before = process.cpuUsage()
    recognise(text)
    return process.cpuUsage(before).user
  }
  for (const piece of ['MR. ', 'De la ', 'A. ', 'Bank of ', 'JOSE ', 'X,', 'United ', '’s ']) {
    spent(piece.repeat(5000))
    const [short, long] = [spent(piece.repeat(20_000)), spent(piece.repeat(160_000))]
    assert.ok(long < 40 * Math.max(short, 2000), `${piece}: ${short} and ${long} µs`)
  }
})
