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

let room: TestRoom
before(async () => {
  room = await openRoom([PARAGRAPHS, LONG, FAULTY])
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
    const cut = wordsOf(between(body, '<p class="raw-cut"', '</p>'))
    assert.match(cut, /The first 1,000,000 of 5,\d{3},\d{3} characters are shown\./)
    assert.ok(body.includes(`href="/cable/${id}/raw">All of it`))
  }
  const bytes = await ask(room.server, `/cable/${id}/raw`)
  assert.equal(bytes.rawPayload.length, LONG.length)
})

test('a search that finds them shows a passage, not the cable', async () => {
  const { body, statusCode } = await ask(room.server, '/search?q=barge')
  assert.equal(statusCode, 200)
  assert.equal(body.match(/class="hit"/g)?.length, 3)
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
