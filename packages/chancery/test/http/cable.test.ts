// What the page of a cable says.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ask, attributes, between, wordsOf } from './ask.ts'
import { CITED, CITED_AGAIN, HARBOUR, RADIOGRAM, SECTIONS, TWICE_SIX } from './cables.ts'
import { openRoom, type TestRoom, VISITOR } from './room.ts'

let room: TestRoom
before(async () => {
  room = await openRoom([HARBOUR, CITED, CITED_AGAIN, RADIOGRAM, TWICE_SIX, ...SECTIONS])
})
after(() => room.close())

const page = async (name: string): Promise<string> => (await ask(room.server, `/cable/${name}`)).body
const cellOf = (body: string, label: string): string =>
  wordsOf(between(body, `<dt>${label}</dt>`, '</dd>').slice(`<dt>${label}</dt>`.length))

test('banner at the top and at the bottom, in the colour of its level', async () => {
  const body = await page('2010OSLO83')
  const banners = [
    ...body.matchAll(/<div class="banner banner-(top|bottom) tone-([a-z-]+)"[^>]*><span[^>]*>(.*?)<\/span>/g),
  ]
  assert.deepEqual(
    banners.map(([, edge, tone, text]) => [edge, tone, text!.replaceAll('<wbr>', '')]),
    [
      ['top', 'secret', 'SECRET//NOFORN'],
      ['bottom', 'secret', 'SECRET//NOFORN'],
    ],
  )
  assert.ok(body.indexOf('banner-top') < body.indexOf('<h1'))
  assert.ok(body.indexOf('banner-bottom') > body.indexOf('</main>'))
})

test('the envelope: addressees with routing indicator, precedence and continuity number', async () => {
  const body = await page('2010OSLO83')
  const rows: [label: string, words: string][] = [
    ['From', 'RUEHNY AMEMBASSY OSLO'],
    ['Sent', '291415Z JAN 10 29 January 2010, 1415Z'],
    ['Precedence', 'Action PRIORITY'],
    ['To', 'RUEHC SECSTATE WASHDC PRIORITY 0250'],
    ['Info', 'RUEHKG USMISSION USUN NEW YORK'],
    ['Classified by', 'ADA FENWICK , POLITICAL COUNSELOR'],
    ['Sending station', 'RUEHNY #0083 /01'],
    ['Filed', '0291420 29 January 2010, 1420Z'],
    ['Security warning', 'ZNY SSSSS SECRET'],
  ]
  for (const [label, words] of rows) assert.equal(cellOf(body, label), words, label)
})

test('declassification: its date, its rule, and whether the day has passed', async () => {
  for (const [today, passed] of [
    ['2020-01-28', false],
    ['2020-01-29', true],
    ['2024-06-01', true],
  ] as const) {
    const server = room.serve({ today: () => today })
    const { body } = await ask(server, '/cable/2010OSLO83')
    const words = cellOf(body, 'Declassification')
    assert.match(words, /^29 January 2020 \. The E\.O\. 12958 line says: declassify on 2020-01-29\./)
    assert.equal(words.includes('Date passed'), passed, today)
  }
  assert.match(cellOf(await page(room.idOf(CITED)), 'Declassification'), /unclassified/)
})

test('anchors: paragraphs by number, the second of a number, sub-paragraphs, headings, unnumbered blocks', async () => {
  const body = between(await page(room.idOf(TWICE_SIX)), '<div class="body">', '<p class="signature">')
  const ids = attributes(body, 'id')
  assert.deepEqual(
    ids.filter(id => /^p\d+(-\d+)?$/.test(id)),
    ['p5', 'p6', 'p6-2'],
  )
  const blocks = body.match(/class="(?:block|heading|part|edge)/g) ?? []
  assert.equal(ids.length, blocks.length, 'each block has an anchor')
  assert.ok(blocks.some(block => block.endsWith('part')) && blocks.some(block => block.endsWith('heading')))
  const links = attributes(body, 'href').filter(href => href.startsWith('#'))
  assert.deepEqual(
    links.filter(link => !ids.includes(link.slice(1))),
    [],
  )
  assert.match(wordsOf(body.slice(body.indexOf('id="p6-2"'))), /second sixth/)
})

test('a number that several cables bear lists them; each is opened by its id', async () => {
  const body = await page('2009OSLO12')
  const ids = [...body.matchAll(/hit-subject"><a href="\/cable\/([^"?]+)/g)].map(match => match[1]!)
  assert.deepEqual(ids.sort(), [room.idOf(CITED), room.idOf(CITED_AGAIN)].sort())
  const one = await page(room.idOf(CITED))
  assert.match(one, new RegExp(`Other versions of this number[^]*${room.idOf(CITED_AGAIN)}`))
})

test('a message without a number is reached by its id', async () => {
  const words = wordsOf(await page(room.idOf(RADIOGRAM)))
  assert.match(words, /Without a number/)
  assert.match(words, /THE PIANO DID NOT/)
})

test('sections that are not here are said to be missing, above the text and in the list', async () => {
  const body = await page('2008LISBON70')
  assert.match(wordsOf(body), /Section 2 of 3 is not here\. The text below has a gap\./)
  assert.ok(body.indexOf('Section 2 of 3') < body.indexOf('<div class="body">'))
  assert.match(wordsOf((await ask(room.server, '/search?q=oxen')).body), /Without section 2/)
  const bytes = await Promise.all(
    [1, 2].map(source => ask(room.server, `/cable/2008LISBON70/raw?source=${source}`)),
  )
  assert.deepEqual(
    bytes.map(answer => answer.body),
    [...SECTIONS],
  )
})

test('the text as received is all there, each place a whole number of its runs', async () => {
  const { body } = await ask(room.server, '/cable/2010OSLO83?view=raw')
  const wire = between(body, '<pre class="wire">', '</pre>')
  const runs = [...wire.matchAll(/data-span="0:(\d+)-(\d+)"/g)].map(([, start, end]) => [
    Number(start),
    Number(end),
  ])
  assert.deepEqual(
    runs.map(([start]) => start),
    [0, ...runs.slice(0, -1).map(([, end]) => end)],
    'end to end',
  )
  assert.equal(runs[runs.length - 1]![1], HARBOUR.length)
  const edges = new Set(runs.flat())
  for (const place of attributes(body, 'data-place').flatMap(list => list.split(' '))) {
    const [, start, end] = /^0:(\d+)-(\d+)$/.exec(place) ?? []
    assert.ok(edges.has(Number(start)) && edges.has(Number(end)), place)
  }
})

test('the text as received opens without scripts, and every note leads to its place in it', async () => {
  const closed = await page('2008LISBON70')
  const link = /<a class="raw-toggle" href="([^"]+)"/.exec(closed)![1]!
  const open = (await ask(room.server, link)).body
  assert.match(closed, /<aside class="raw"[^>]* hidden>/)
  assert.doesNotMatch(open, /<aside class="raw"[^>]* hidden>/)
  const ids = new Set(attributes(open, 'id'))
  const hrefs = attributes(between(closed, 'class="after notes"', '</section>'), 'href')
  assert.ok(hrefs.length > 0)
  for (const href of hrefs) assert.ok(ids.has(href.split('#')[1]!), href)
})

test('a reader who may not see a cable is shown the room as if it had never come', async () => {
  const bare = await openRoom([CITED, CITED_AGAIN, TWICE_SIX])
  try {
    const visitor = room.serve({ reader: VISITOR })
    const never = bare.serve({ reader: VISITOR })
    const secret = room.idOf(HARBOUR)
    for (const url of [
      '/',
      '/search',
      '/search?q=barge',
      '/search?q=plankenhorn',
      '/search.json?q=barge',
      `/cable/${secret}`,
      `/cable/${secret}.json`,
      `/cable/${secret}/raw`,
      '/cable/2010OSLO83',
      '/cable/2009OSLO12',
      `/cable/${room.idOf(CITED)}`,
    ]) {
      const [seen, said] = await Promise.all([ask(visitor, url), ask(never, url)])
      assert.equal(seen.statusCode, said.statusCode, url)
      const same = (body: string): string => body.replaceAll(/mine-\d\.txt/g, 'mine.txt')
      if (!url.includes('.json') || url.startsWith('/cable'))
        assert.equal(same(seen.body), same(said.body), url)
    }
  } finally {
    await bare.close()
  }
})
