// Pages of what cables say of one another.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ask, attributes, between, wordsOf } from './ask.ts'
import { CITED, CITED_AGAIN, HARBOUR, HOSTILE } from './cables.ts'
import { openRoom, type TestRoom, VISITOR } from './room.ts'

let room: TestRoom
before(async () => {
  room = await openRoom([HARBOUR, CITED, CITED_AGAIN, HOSTILE])
})
after(() => room.close())

const page = async (url: string): Promise<string> => (await ask(room.server, url)).body

test('a number that is not held has a page, to which references and threads lead', async () => {
  const cable = await page('/cable/2010OSLO83')
  assert.ok(attributes(cable, 'href').includes('/cable/09STATE4711'))
  const ghost = await page('/cable/09STATE4711')
  assert.match(wordsOf(ghost), /09 STATE 4711 No cable of this number is here\. 1 cable cites it/)
  assert.match(wordsOf(ghost), /Sent before 29 January 2010 , when it is first cited/)
  assert.match(wordsOf(ghost), /Cited by 29 Jan 2010 SECRET\/\/NOFORN 10 OSLO 83/)
  const links = attributes(ghost, 'href')
  for (const href of ['/cable/2009STATE4711', '/thread/2009STATE4711', `/cable/${room.idOf(HARBOUR)}`])
    assert.ok(links.includes(href), href)
  assert.match(
    wordsOf(await page('/ghosts')),
    /1 number that cables cite and that is not here.*09 STATE 4711 1/,
  )
})

test('a thread is a list in the order of time, with an arc for each reference', async () => {
  const thread = await page('/thread/2010OSLO83')
  assert.match(wordsOf(thread), /09 OSLO 12 .* cited by 10 OSLO 83 .*10 OSLO 83 29 Jan 2010 SECRET\/\/NOFORN/)
  assert.match(wordsOf(thread), /Not held: 09 STATE 4711 References away/)
  const [, lacking] = /Not held: <a href="#([^"]+)"/.exec(thread)!
  assert.ok(attributes(thread, 'id').includes(lacking!), 'it leads to the row')
  assert.equal(thread.match(/<path/g)?.length, 2)
  assert.match(thread, /<path class="to-ghost"/)
  // It stands without scripts and without styles in the page.
  assert.doesNotMatch(between(thread, '<main', '</main>'), /<script|style=/)
})

test('a number that is typed leads to its cable, in whichever spelling', async () => {
  const lines = async (q: string): Promise<string> =>
    between(await page(`/search?q=${encodeURIComponent(q)}`), '<p class="brought">', '</p>')
  for (const spelling of ['10 OSLO 83', '10-OSLO-83', '2010OSLO00083', '10oslo0083', room.idOf(HARBOUR)]) {
    const line = await lines(spelling)
    assert.match(wordsOf(line), /The cable of this number: 10 OSLO 83/, spelling)
    assert.ok(line.includes(`href="/cable/${room.idOf(HARBOUR)}"`), spelling)
  }
  assert.match(wordsOf(await lines('2009OSLO00012')), /2 cables of this number: 09 OSLO 12/)
  const ghost = await lines('2009STATE004711')
  assert.match(wordsOf(ghost), /No cable of the number 09 STATE 4711 is here\. What is known of it/)
  assert.match(ghost, /href="\/cable\/[^"]*STATE4711"/)
  for (const none of ['harbour 83', '83', '10 OSLO 9999'])
    assert.doesNotMatch(await lines(none), /number/, none)
})

test('what cites a cable is one step from it, the earliest first', async () => {
  const cable = await page(`/cable/${room.idOf(CITED)}`)
  const [, href] = /href="([^"]+)">what cites it, the earliest first/.exec(cable)!
  const found = await page(href!.replaceAll('&amp;', '&'))
  assert.match(wordsOf(found), /1 cable /)
  assert.ok(found.includes(room.idOf(HARBOUR)))
})

test('versions stand beside one another, with what sets them apart word by word', async () => {
  const versions = await page('/cable/2009OSLO12')
  assert.match(wordsOf(versions), /2 cables bear this number, copies of one\./)
  const struck = [
    ...versions.matchAll(/<del>([^<]*)<\/del>/g),
    ...versions.matchAll(/<ins>([^<]*)<\/ins>/g),
  ].map(([, words]) => words)
  assert.ok(struck.includes('Nobody had'), struck.join())
  assert.ok(
    struck.some(words => words?.startsWith('The mayor says')),
    struck.join(),
  )
  assert.match(versions, /<details class="same"><summary>1 paragraph the same/)
})

test('a post shows its years, and the numbers of one that are missing', async () => {
  const post = await page('/post/RUEHNY?year=2009')
  assert.match(wordsOf(post), /Oslo Norway\. 2 cables from it/)
  assert.match(wordsOf(post), /Missing of 2009 OSLO: numbers 1 to 12, 15 Jan 2009 ; 1 held, 11 missing/)
  assert.match(wordsOf(post), /1–11 11 before 15 Jan 2009/)
})

test('words of cables are escaped on every page', async () => {
  for (const url of [
    '/thread/2009VIENNA666',
    '/post/VIENNA?year=2009',
    '/graph',
    '/diff?a=2009VIENNA666&b=2010OSLO83',
  ])
    assert.doesNotMatch(between(await page(url), '<main', '</main>'), /<script|<img|<svg onload/, url)
})

test('a visitor finds no trace of what may not be seen', async () => {
  const server = room.serve({ reader: VISITOR })
  for (const url of [
    '/cable/09STATE4711',
    '/thread/2010OSLO83',
    '/thread/2009STATE4711',
    '/diff?a=2009OSLO12&b=2010OSLO83',
  ])
    assert.equal((await ask(server, url)).statusCode, 404, url)
  for (const url of ['/ghosts', '/graph', '/post/OSLO', '/thread/2009OSLO12', '/cable/2009OSLO12'])
    assert.doesNotMatch(
      between((await ask(server, url)).body, '<main', '</main>'),
      /OSLO ?83|4711|SECRET/,
      url,
    )
})
