// Words of a cable, of a query or of a name of a file are words, wherever they are shown.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openArchive } from '../../src/archive/index.ts'
import { ask, attributes, wordsOf } from './ask.ts'
import { HOSTILE } from './cables.ts'
import { openRoom, type TestRoom } from './room.ts'

/** Each place of a cable that a page shows, given markup. */
const MARKED = HOSTILE.replace('AMEMBASSY VIENNA', 'AMEMBASSY <b>VIENNA</b>')
  .replace(
    'SECSTATE WASHDC 0666',
    'SECSTATE <b>WASHDC</b> 0666\r\nINFO RUEHXX/<i onclick=alert(4)>NOBODY</i>',
  )
  .replace('UNCLAS VIENNA 000666', 'UNCLAS VIENNA 000667\r\n\r\nSIPDIS\r\n\r\n<u>NODIS</u>')
  .replace('TAGS: ECON, AU', 'TAGS: ECON, <s>AU</s>, "><q>')
  .replace('E.O. 12958: N/A', 'E.O. 12958: DECL: "><em>TOMORROW</em>')
  .replace('MORTIMER', 'MORTIMER <B>')
  .replace('#0666/01', '#0667/01')

let room: TestRoom
before(async () => {
  room = await openRoom([HOSTILE, MARKED])
})
after(() => room.close())

/** Elements and attributes that the room itself writes; anything else came from a text. */
const OWN = new Set(
  `a abbr article aside body br button circle code dd details div dl dt fieldset figcaption figure footer form g h1 h2
  h3 head header html i image input kbd label legend li link main mark meta nav ol p path pre rect script section small span
  strong summary svg b table tbody td text th thead time title tr u ul wbr`.split(/\s+/),
)

const foreign = (page: string): string[] =>
  [...page.matchAll(/<([a-zA-Z][^\s/>]*)((?:\s+[a-z][a-zA-Z-]*(?:="[^"]*")?)*)\s*\/?>/g)]
    .filter(
      ([, name, inner]) =>
        !OWN.has(name!) || /\son|\sstyle=|javascript:/.test(inner!.replace(/"[^"]*"/g, '""')),
    )
    .map(([tag]) => tag)

test('no page has an element that a cable brought, and every tag is well-formed', async () => {
  for (const cable of [HOSTILE, MARKED]) {
    const id = room.idOf(cable)
    for (const url of [
      '/',
      '/search',
      '/search?q=paragraph',
      '/map',
      '/trends?with=<b>&with="x',
      `/cable/${id}`,
      `/cable/${id}?view=raw&q=script+alert`,
    ]) {
      const { body, statusCode } = await ask(room.server, url)
      assert.equal(statusCode, 200, url)
      assert.deepEqual(foreign(body), [], url)
      const tags = body.match(/<[^>]*>/g) ?? []
      for (const tag of tags)
        assert.match(
          tag,
          /^<(?:!doctype html|\/[a-z0-9]+|[a-z][a-z0-9]*(?:\s+[a-zA-Z-]+(?:="[^"<>]*")?)*\s*\/?)>$/,
          url,
        )
      assert.equal(
        body.match(/<script/g)?.length,
        body.match(/<script type="module" src="\/assets\//g)?.length,
      )
    }
  }
})

test('the words are there, as words', async () => {
  const { body } = await ask(room.server, `/cable/${room.idOf(HOSTILE)}`)
  const words = wordsOf(body)
  assert.ok(words.includes(`<script>alert("subject")</script> & 'QUOTES'`))
  assert.ok(words.includes('<script>alert(1)</script> and "double"'))
  assert.ok(words.includes('<img src=x onerror=alert(1)>'))
  assert.ok(
    words.includes('<entities>'),
    'an entity of the source is read as its character, then escaped again',
  )
  assert.ok(words.includes('⟨U+202E⟩') && words.includes('␇') && words.includes('␛'), 'nothing hides')
})

const QUERIES = [
  '"><script>alert(1)</script>',
  "' onfocus=alert(1) autofocus='",
  'subject:"</title><script>"',
  '</input><svg onload=alert(1)>',
  'clas:<b>',
  'javascript:alert(1)',
  '\u202eetirw',
  '&lt;b&gt;&amp;',
  '\ud800 half a pair',
]

test('a query is shown as it was typed, and brings nothing in', async () => {
  for (const q of QUERIES) {
    const { body, statusCode } = await ask(room.server, `/search?${new URLSearchParams({ q })}`)
    assert.equal(statusCode, 200, q)
    assert.deepEqual(foreign(body), [], q)
    const id = room.idOf(HOSTILE)
    const cable = await ask(room.server, `/cable/${id}?${new URLSearchParams({ q })}`)
    assert.deepEqual(foreign(cable.body), [], q)
    for (const href of [...attributes(body, 'href'), ...attributes(cable.body, 'href')])
      assert.match(href, /^(?:\/(?!\/)|#|\?)/, q)
  }
  const { body } = await ask(room.server, `/search?${new URLSearchParams({ q: QUERIES[0]! })}`)
  assert.ok(body.includes('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"'))
})

test('a name of a file is shown as words and stays out of headers', async () => {
  const name = '"><img src=x onerror=alert(1)>\r\nSet-Cookie: a=b.txt'
  const archive = await openArchive(`${room.archive.folder}-names`)
  try {
    await archive.add([{ name, bytes: new TextEncoder().encode(HOSTILE) }])
    const server = room.serve({ archive })
    const id = room.idOf(HOSTILE)
    const page = await ask(server, `/cable/${id}`)
    assert.deepEqual(foreign(page.body), [])
    assert.ok(wordsOf(page.body).includes('"><img src=x onerror=alert(1)>'))
    const raw = await ask(server, `/cable/${id}/raw`)
    assert.equal(raw.headers['content-disposition'], `inline; filename="${id}.txt"`)
    assert.equal(raw.headers['set-cookie'], undefined)
  } finally {
    archive.close()
  }
})
