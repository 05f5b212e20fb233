// Cables of a size that no cable has: the page answers, whole where it can and with a word where it is cut.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { read } from '@chancery/cable'
import { lint } from '@chancery/cable/lint'
import { ask, attributes, between, wordsOf } from './ask.ts'
import { HARBOUR } from './cables.ts'
import { openRoom, type TestRoom } from './room.ts'

const HEAD = HARBOUR.slice(0, HARBOUR.indexOf('1. (S/NF)'))
const numbered = (serial: number): string =>
  HEAD.replace('000083', `0000${serial}`).replaceAll('0083', `00${serial}`)

const PARAGRAPHS = `${numbered(91)}${Array.from({ length: 10_000 }, (_, i) => `${(i % 999) + 1}. (C) Barge ${i + 1} lies where it lay.\r\n\r\n`).join('')}`
/** Marked UNCLASSIFIED at the top, and breaking that in each of its paragraphs. */
const FAULTY = PARAGRAPHS.replace('S E C R E T OSLO', 'UNCLAS OSLO')
  .replaceAll('000091', '000093')
  .replaceAll('0091', '0093')
const LONG = `${numbered(92)}1. (C) ${'The harbour is wide, and the barge is not.\r\n'.repeat(120_000)}`

/** A word that is asked for stands far behind, once. */
const DEEP = `${numbered(94)}1. (C) ${'THE HARBOUR IS WIDE, SAID MR. HANSÉN OF NATO. '.repeat(100_000)} A WALRUS WAS SEEN. ${'IT IS. '.repeat(100_000)}\r\n\r\n2. (C) The end.\r\n`
const SUBJECT = numbered(95).replace(/SUBJECT: .*/, subject => subject + ' OF THE HARBOUR'.repeat(100_000))
const MANY = `${numbered(96)}${Array.from({ length: 40_000 }, (_, i) => `${(i % 999) + 1}. (C) Barge ${i + 1}.\r\n\r\n`).join('')}`
/** Two of one number, each a paragraph of megabytes. */
const [FIRST, SECOND] = ['NORTH', 'SOUTH'].map(
  side =>
    `${numbered(97)}1. (C) ${'The harbour is wide. '.repeat(100_000)}The barge lies ${side}. ${'So it lay. '.repeat(50_000)}\r\n`,
) as [string, string]

/** Characters that any page may have: a few times the text that one can read there. */
const LARGEST = 8_000_000

let room: TestRoom
before(async () => {
  room = await openRoom([PARAGRAPHS, LONG, FAULTY, DEEP, SUBJECT, MANY, FIRST, SECOND])
})
after(() => room.close())

test('10,000 paragraphs, counted from 1 eleven times: each is there, with its anchor', async () => {
  const { body, statusCode } = await ask(room.server, `/cable/${room.idOf(PARAGRAPHS)}?q=barge`)
  assert.equal(statusCode, 200)
  assert.equal(attributes(body, 'id').filter(id => /^p\d+(-\d+)?$/.test(id)).length, 10_000)
  assert.match(body, /id="p10-11"/)
  assert.ok(body.endsWith('</html>\n'))
})

test('5 MB: the page says where the text as received breaks off, and its bytes are whole', async () => {
  assert.ok(LONG.length > 5_000_000)
  const id = room.idOf(LONG)
  for (const view of ['', '?view=raw&q=barge']) {
    const { body, statusCode } = await ask(room.server, `/cable/${id}${view}`)
    assert.equal(statusCode, 200)
    assert.ok(body.endsWith('</html>\n'))
    const cut = wordsOf(between(body.slice(body.indexOf('<pre class="wire"')), '<p class="raw-cut"', '</p>'))
    assert.match(cut, /The first 1,000,000 of 5,\d{3},\d{3} characters are shown\./)
    assert.ok(body.includes(`href="/cable/${id}/raw">All of it`))
  }
  const bytes = await ask(room.server, `/cable/${id}/raw`)
  assert.equal(bytes.rawPayload.length, LONG.length)
})

test('a paragraph of megabytes is shown to a bound, and says how much more there is and where', async () => {
  const id = room.idOf(DEEP)
  for (const query of ['', '?q=harbour', '?letters=sent', '?view=raw']) {
    const { body } = await ask(room.server, `/cable/${id}${query}`)
    assert.ok(body.length < 1_800_000, `${body.length} characters`)
    const block = between(body, 'id="p1"', 'id="p2"')
    const cut = wordsOf(between(block, '<p class="raw-cut"', '</p>'))
    assert.match(cut, /The first 100,000 of 5,\d{3},\d{3} characters are shown\./)
    assert.ok(block.includes(`href="/cable/${id}/raw">All of it`))
    assert.match(wordsOf(body), /The end\./, 'what stands behind it is there')
  }
})

test('a passage is cut where the word stands, however deep', async () => {
  const { body } = await ask(room.server, '/search?q=walrus')
  const passage = between(body, '<p class="hit-passage"', '</p>')
  assert.match(passage, /<mark>walrus<\/mark>/i)
  assert.ok(passage.length < 1000, passage)
})

test('a subject of megabytes is cut wherever it is shown', async () => {
  for (const url of [`/cable/${room.idOf(SUBJECT)}`, '/search?q=subject:harbour', '/']) {
    const { body } = await ask(room.server, url)
    const raw = between(body, '<pre class="wire"', '</pre>').length
    assert.ok(body.length - raw < 100_000, `${url}: ${body.length - raw} characters`)
  }
})

test('of 40,000 paragraphs the first are shown, the others counted', async () => {
  const id = room.idOf(MANY)
  const { body } = await ask(room.server, `/cable/${id}`)
  assert.ok(body.length < LARGEST, `${body.length} characters`)
  assert.match(wordsOf(body), /30,000 paragraphs more, of \d{3},\d{3} characters, are not shown here\./)
  assert.ok(body.includes(`href="/cable/${id}/raw">All of it`))
})

test('two versions of megabytes are compared on a page of some size', async () => {
  for (const url of ['/cable/10OSLO97', `/diff?a=${room.idOf(FIRST)}&b=${room.idOf(SECOND)}`]) {
    const { body, statusCode } = await ask(room.server, url)
    assert.equal(statusCode, 200)
    assert.ok(body.length < 1_000_000, `${url}: ${body.length} characters`)
    assert.match(wordsOf(body), /The first 500,000 of 2,\d{3},\d{3} characters are shown\./)
  }
})

test('a search that finds them shows a passage, not the cable', async () => {
  const { body, statusCode } = await ask(room.server, '/search?q=barge')
  assert.equal(statusCode, 200)
  assert.equal(body.match(/class="hit"/g)?.length, 7)
  assert.ok(body.length < 50_000, `${body.length} characters`)
})

test('10,000 paragraphs that each break a rule: some findings are shown, the others counted', async () => {
  const { body, statusCode } = await ask(room.server, `/cable/${room.idOf(FAULTY)}`)
  assert.equal(statusCode, 200)
  const findings = attributes(body, 'id').filter(id => /^finding-\d+$/.test(id))
  assert.equal(findings.length, 500)
  const all = lint(read(FAULTY)).length
  assert.ok(all > 500, 'more than a page shows')
  const left = wordsOf(between(body, '<p class="notes-left"', '</p>'))
  assert.ok(left.startsWith(`${all - 500} finding`), left)
  for (const [, sign] of body.matchAll(/class="note-sign [^"]*" href="#([^"]+)"/g))
    assert.ok(body.includes(`id="${sign}"`), `${sign} leads to its note`)
})
