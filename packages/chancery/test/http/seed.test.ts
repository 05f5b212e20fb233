// The page of the seed cable. It lies beside the repository, not in it; what is checked is numbers, codes and names.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { ask, attributes, between, wordsOf } from './ask.ts'
import { openRoom, type TestRoom } from './room.ts'

const FILE = new URL('../../../../../shared/seed/cable.txt', import.meta.url)
const skip = existsSync(FILE) ? false : 'the seed cable is not beside this repository'

let room: TestRoom
let body: string
before(async () => {
  if (skip) return
  room = await openRoom([readFileSync(FILE)])
  body = (await ask(room.server, '/cable/2010MEXICO83')).body
})
after(() => room?.close())

const cell = (label: string): string =>
  wordsOf(between(body, `<dt>${label}</dt>`, '</dd>').slice(`<dt>${label}</dt>`.length))
const items = (label: string): string[] =>
  [...between(body, `<dt>${label}</dt>`, '</dd>').matchAll(/<li[^>]*>([\s\S]*?)<\/li>/g)].map(([, inner]) =>
    wordsOf(inner!),
  )

test('seed: first what must be seen first', { skip }, () => {
  assert.match(
    wordsOf(between(body, '<header class="head">', '</header>')),
    /^SECRET IMMEDIATE 29 January 2010 10 MEXICO 83 \S.*Working Group, Washington, D\.C\., February 1$/,
  )
  assert.equal(body.match(/<div class="banner [^>]*tone-secret/g)?.length, 2)
  assert.match(wordsOf(body), /also \/cable\/2010MEXICO83 /)
})

test('seed: envelope', { skip }, () => {
  assert.equal(cell('From'), 'RUEHME AMEMBASSY MEXICO')
  assert.equal(cell('Sent'), '292049Z JAN 10 29 January 2010, 2049Z')
  assert.equal(cell('Precedence'), 'Action IMMEDIATE , info ROUTINE')
  assert.deepEqual(items('To'), ['RUEHC SECSTATE WASHDC IMMEDIATE 0250'])
  const info = items('Info')
  assert.equal(info.length, 13)
  assert.match(info[0]!, / collective$/)
  assert.deepEqual(
    info.slice(1).map(one => one.split(' ')[0]),
    [
      'RHEFDIA',
      'RHEHAAA',
      'RHMFISS',
      'RHMFISS',
      'RHMFISS',
      'RHMFISS',
      'RHMFISS',
      'RHMFISS',
      'RUEABND',
    ].concat('RUEAIIA', 'RUEHME', 'RUEKJCS'),
  )
  assert.deepEqual(items('Pass to'), ['DOD/OSD STOCKTON', 'DEPT NSC'])
  assert.match(items('Captions').join(), /^SIPDIS /)
})

test('seed: transmission', { skip }, () => {
  assert.deepEqual(
    items('Called stations').map(one => one.split(' ')[0]),
    ['RUEHCD', 'RUEHMO', 'RUEHNG', 'RUEHRD', 'RUEHRS'],
  )
  assert.equal(cell('Sending station'), 'RUEHME #0083 /01')
  assert.equal(cell('Filed'), '0292049 29 January 2010, 2049Z')
  assert.equal(cell('Transmission'), 'VZCZCX01882')
  assert.equal(cell('Security warning'), 'ZNY SSSSS SECRET')
  assert.equal(cell('Sections'), '1 of 5 held: 1, 2, 3, 4, 5')
})

test('seed: standing and TAGS', { skip }, () => {
  assert.match(cell('Executive order'), /^E\.O\. 12958 DECL: 2020\/01\/29$/)
  assert.match(cell('Declassification'), /^29 January 2020 \..* declassify on 2020-01-29\. Date passed/)
  assert.equal(cell('Derived from'), 'DSCG 05-1 B, D')
  assert.equal(cell('Note'), 'Classified Secret.')
  assert.equal(cell('Classified by'), '')
  const tags = items('TAGS')
  assert.deepEqual(
    tags.map(tag => tag.split(' ')[0]),
    ['PGOV', 'PREL', 'PHUM', 'SNAR', 'KCRM', 'MX'],
  )
  assert.deepEqual(
    tags.map(tag => tag.split(' ').pop()),
    ['subject', 'subject', 'subject', 'subject', 'program', 'country'],
  )
  assert.ok(
    tags.every(tag => tag.split(' ').length >= 3),
    'each with its meaning',
  )
})

test('seed: seventeen paragraphs, their portions, the headings before them', { skip }, () => {
  const text = between(body, '<div class="body">', '<section class="after')
  assert.deepEqual(
    attributes(text, 'id').filter(id => /^p/.test(id)),
    Array.from({ length: 17 }, (_, i) => `p${i + 1}`),
  )
  const portions = [...text.matchAll(/<span class="portion[^>]*>\(([A-Z]+)\)/g)].map(match => match[1])
  assert.deepEqual(portions, 'SBU SBU SBU SBU C S C C C C SBU SBU C C S C C'.split(' '))
  const order = [...text.matchAll(/<div class="heading"[\s\S]*?<\/h2>|class="block[^>]*id="(p\d+)"/g)].map(
    ([markup, id]) => id ?? wordsOf(markup).replace(/^(?:[¶+] )+/, ''),
  )
  for (const [heading, next] of [
    ['Political and Economic Context', 'p3'],
    ['Security Challenges', 'p5'],
    ['Change on the Horizon', 'p12'],
    ['Military Modernization Key', 'p15'],
  ])
    assert.equal(order[order.indexOf(heading!) + 1], next, heading)
  assert.match(between(text, 'id="p1"', 'id="p2"'), /<p class="passage">Summary<\/p>/)
  assert.match(wordsOf(text), /Section 3 of 5.*Section 4 of 5.*Section 5 of 5/)
  assert.match(between(text, 'id="p4"', 'id="p5"'), /page-sign/, 'a page line runs through the fourth')
})

test('seed: diagnostics, one for the cut', { skip }, () => {
  const notes = between(body, 'class="after notes"', '</section>')
  const codes = [...notes.matchAll(/<code>([^<]+)<\/code>/g)].map(match => match[1])
  for (const code of [
    'bt-missing',
    'end-of-message-missing',
    'transmission-id-damaged',
    'tags-unusual-marks',
    'eo-unusual-marks',
    'stray-mark-line',
    'source-cut',
  ])
    assert.equal(codes.filter(one => one === code).length, 1, code)
  assert.match(wordsOf(notes), /near column 159: paragraphs 1 to 17/)
})
