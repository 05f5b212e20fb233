// The languages of the room: which is spoken, and that nothing is said in one of them alone.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { postName, posts } from '@chancery/cable'
import ts from 'typescript'
import { PRIVATE_READER } from '../../src/guard/index.ts'
import { ES } from '../../src/http/tongues/es.ts'
import { FR } from '../../src/http/tongues/fr.ts'
import { keyOf, Tongue } from '../../src/http/tongues/index.ts'
import { ask, attributes } from './ask.ts'
import { CITED, CITED_AGAIN, HARBOUR, RADIOGRAM, SECTIONS, TWICE_SIX } from './cables.ts'
import { openRoom, type TestRoom } from './room.ts'

let room: TestRoom
before(async () => {
  room = await openRoom([HARBOUR, CITED, CITED_AGAIN, RADIOGRAM, TWICE_SIX, ...SECTIONS], 30)
})
after(() => room.close())

const src = fileURLToPath(new URL('../../src/', import.meta.url))

/** What is written as text in the rooms whose sentences are shown: as it stands, and with what it leaves open. */
function written(): { readonly said: ReadonlySet<string>; readonly texts: ReadonlySet<string> } {
  const said = new Set<string>()
  const texts = new Set<string>()
  for (const folder of ['http', 'query', 'archive'])
    for (const name of readdirSync(src + folder, { recursive: true, encoding: 'utf8' })) {
      const path = `${src}${folder}/${name}`
      if (!/\.ts$/.test(name) || /\.test\.ts$|tongues\/..\.ts$/.test(name)) continue
      const visit = (node: ts.Node): void => {
        if (ts.isStringLiteralLike(node)) texts.add(node.text)
        if (ts.isTemplateExpression(node))
          texts.add(
            node.head.text + node.templateSpans.map((span, i) => `{${i + 1}}${span.literal.text}`).join(''),
          )
        const saying = folder === 'http' ? /^(?:say|tell|toFill)$/ : /^tell$/
        if (ts.isCallExpression(node) && saying.test(node.expression.getText()))
          for (const key of literals(node.arguments[0])) said.add(key)
        ts.forEachChild(node, visit)
      }
      visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true))
    }
  return { said, texts }
}

const literals = (node: ts.Node | undefined): string[] =>
  !node
    ? []
    : ts.isStringLiteralLike(node)
      ? [node.text]
      : ts.isConditionalExpression(node)
        ? [...literals(node.whenTrue), ...literals(node.whenFalse)]
        : []

const slotsOf = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)/g)].map(found => found[1]!))].sort()

test('what is said stands in every catalogue, and what stands there is said', () => {
  const { said, texts } = written()
  const told = new Set(
    WRONG.flatMap(q => room.archive.search(q, PRIVATE_READER).problems.map(one => keyOf(one.message).key)),
  )
  assert.ok(said.size > 300)
  for (const [lang, catalogue] of Object.entries({ ES, FR })) {
    const keys = new Set(Object.keys(catalogue))
    assert.deepEqual([...said].filter(key => !keys.has(key)), [], `${lang} lacks`) // biome-ignore format: a line
    assert.deepEqual([...keys].filter(key => !texts.has(key) && !told.has(key)), [], `nothing says ${lang}`) // biome-ignore format: a line
  }
})

/** What is wrong with a query is put together of several parts: each of these brings one about. */
const WRONG = [
  'x'.repeat(4001), 'a '.repeat(201), 'OR a', 'a OR', 'a)', '(a', '"a b', 'a NEAR/x b', 'a NEAR/5', 'a NEAR/5 from:x', '-', 'nofield:x', 'from:', '*a*', '""', '!!', 'sort:x', 'class:x', 'is:zz',
  'has:zz', 'precedence>zz', 'date:x', 'bargg', 'from:OSLOO', 'like:10OSLO99', 'saved:nosuch',
] // biome-ignore format: a table

test('a translation leaves open what its sentence leaves open', () => {
  for (const catalogue of [ES, FR])
    for (const [key, said] of Object.entries(catalogue)) assert.deepEqual(slotsOf(said), slotsOf(key), said)
})

/** A language in which every sentence stands in brackets, and days and numbers have no Latin letter. */
const BRACKETS = new Tongue(
  'xx',
  '⟦Brackets⟧',
  'ja',
  Object.fromEntries(Object.keys(ES).map(key => [key, `⟦${key}⟧`])),
)

const PAGES = (): string[] => [
  '/', '/?q=unread', '/search', '/search?q=barge', '/search?q=barges+-zebra+subject%3Avisit&sort=oldest', '/search?q=zzzq', '/search?q=the&list=dense',
  '/search?q=barge&cursor=%21', '/search?q=clas:secret+%28date:2010-13+NEAR+OR', '/search?q=class%3Csecret+class%3E%3Dc+tags:PREL,PGOV+date:2010+-from:oslo',
  '/map?q=barge', '/map', '/trends', '/trends?with=barge&with=tags:PREL&as=shares', '/cable/2010OSLO83?q=barge&view=raw', '/cable/2010OSLO83?letters=sent',
  '/cable/2008LISBON70?view=raw', '/cable/2007REYKJAVIK91', `/cable/${room.idOf(RADIOGRAM)}`, '/cable/2009OSLO12', '/cable/2009STATE4711', '/ghosts', '/ghosts?q=class:secret',
  '/thread/2010OSLO83?depth=3', '/graph', '/post/OSLO?year=2009', '/post/BEIJING', '/diff?a=2009OSLO12&b=2010OSLO83', '/cable/2010OSLO84', '/cable/%zz', '/api/v1', '/add', '/saved', '/saved/barges',
  '/names', '/names?q=barge', '/names/model?q=barge', '/network', '/gaps', '/collections', '/collections/Harbours',
] // biome-ignore format: a table

/** Elements whose words are no words of the room: codes, keys, what was typed. */
const CODES: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'abbr', 'option'])

/** Values of a message, and numbers of cables. */
const VALUE = / data-place=| class="(?:code|mrn|value|api-type)/

interface Said {
  readonly where: string
  readonly text: string
}

/** Words of a page that are in no bracket, and not marked as English. */
function unsaid(page: string): Said[] {
  const found: Said[] = []
  const open: { readonly name: string; readonly english: boolean; readonly tag: string }[] = []
  let depth = 0
  const bare = (markup: string): string => {
    const text = markup.replace(/&(?:amp|lt|gt|quot|#39);/g, ' ')
    let out = ''
    for (const char of text) {
      if (char === '⟦') depth++
      else if (char === '⟧') depth--
      else if (depth === 0) out += char
    }
    return out
  }
  for (const [, tag, text] of page.matchAll(/(<[^>]*>)|([^<]+)/g)) {
    const inside = open.at(-1)
    if (text) {
      const left = bare(text)
      if (!inside?.english && !open.some(one => CODES.has(one.name) || VALUE.test(one.tag)))
        found.push({ where: inside?.tag ?? '', text: left })
      continue
    }
    const [, end, name] = /^<(\/?)([a-z0-9]+)/.exec(tag!) ?? []
    if (!name) continue
    if (end) {
      open.pop()
      continue
    }
    const english = / lang="(?!xx)/.test(tag!) || (inside?.english ?? false)
    for (const attribute of ['aria-label', 'title', 'placeholder', 'alt', 'data-all', 'data-one'])
      for (const value of attributes(tag!, attribute)) {
        const left = bare(value)
        if (!english) found.push({ where: `${tag} ${attribute}`, text: left })
      }
    if (!/^(?:meta|link|input|br|wbr|path|rect|circle|image)$/.test(name) && !tag!.endsWith('/>'))
      open.push({ name, english, tag: tag! })
  }
  assert.equal(depth, 0)
  return found
}

/** Names of forms and of the program, which are the same everywhere. */
const NAMES =
  /\b(?:Chancery|NDJSON|CSV|Markdown|TEI|GraphML|BibTeX|RIS|CSL-JSON|SVG|PNG|GET|POST|DELETE|JSON)\b/g

const WORD = /\p{Script=Latin}[\p{Script=Latin}'’-]+/gu

test('no page says a word that is in no catalogue', async () => {
  const takeIn = async function* (): AsyncGenerator<never> {}
  const server = room.serve({ tongues: [BRACKETS], takeIn })
  const data = await dataOf(room)
  const left = new Set<string>()
  for (const path of PAGES()) {
    const { body } = await ask(server, path)
    assert.match(body, /<html lang="xx">/)
    const typed = new URLSearchParams(path.split('?')[1]).toString().toLowerCase()
    for (const { where, text } of unsaid(body))
      for (const word of data.phrases
        .reduce((rest, one) => rest.replaceAll(one, ''), text.replace(NAMES, ''))
        .match(WORD) ?? [])
        if (!data.words.has(word) && !typed.includes(word.toLowerCase()))
          left.add(`${path.split('?')[0]} ${word} in ${where.slice(0, 90)}: ${text.trim().slice(0, 60)}`)
  }
  assert.deepEqual([...left], [])
})

interface Data {
  /** Those with a capital or a figure that are in what is held: names, numbers, codes. */
  readonly words: ReadonlySet<string>
  /** Names of posts, layouts, files. */
  readonly phrases: readonly string[]
}

async function dataOf({ server }: TestRoom): Promise<Data> {
  const found = await ask(server, '/search.json')
  const post = await ask(server, '/post/BEIJING.json')
  const form = await ask(server, '/api/v1/openapi.json')
  const { facets } = found.json() as { facets: Record<string, { name: string }[]> }
  const { paths, components } = form.json() as {
    paths: Record<string, Record<string, { operationId: string; parameters?: { example?: unknown }[] }>>
    components: { schemas: object }
  }
  const operations = Object.values(paths).flatMap(path => Object.values(path))
  return {
    words: new Set(`${found.body} ${post.body}`.match(WORD)!.filter(word => /\p{Lu}/u.test(word))),
    phrases: [
      ...[...facets.from!, ...facets.layout!].map(one => one.name),
      ...posts().flatMap(({ key, name }) => [name, (key && postName(key)) || name]),
      ...operations.flatMap(({ operationId, parameters = [] }) => [
        operationId,
        ...parameters.flatMap(({ example }) => (example ? String(example).replace(/[<>]/g, ' ') : [])),
      ]),
      ...Object.keys(components.schemas),
      'mine-1.txt',
      'mine-2.txt',
    ].sort((a, b) => b.length - a.length),
  }
}

/** As each language says what all results have. */
const SAID = { en: 'Newest first', es: 'Los más recientes', fr: 'Les plus récents' } as const
const LANGS = ['en', 'es', 'fr'] as const

test('a choice in the address is answered and kept; what was kept, or is asked for, is answered', async () => {
  for (const lang of LANGS) {
    const chosen = await ask(room.server, `/search?q=barge&lang=${lang}`)
    assert.ok(chosen.body.includes(`<html lang="${lang}">`) && chosen.body.includes(SAID[lang]))
    assert.equal(chosen.headers['content-language'], lang)
    const cookie = String(chosen.headers['set-cookie'])
    assert.match(cookie, /^chancery-lang=..; Path=\/; Max-Age=\d+; SameSite=Lax; HttpOnly$/)
    for (const headers of [{ cookie: cookie.split(';')[0]! }, { 'accept-language': `${lang},en;q=0.1` }]) {
      const { body, headers: given } = await ask(room.server, '/search?q=barge', { headers })
      assert.ok(body.includes(SAID[lang]), lang)
      assert.equal(given['set-cookie'], undefined, 'only a choice is kept')
    }
  }
})

test('pages vary by language, and so do their tags; data does not', async () => {
  for (const path of [
    '/',
    '/search?q=barge',
    '/cable/2010OSLO83',
    '/trends',
    '/map.svg',
    '/feed.atom',
    '/nothing',
  ]) {
    const tags = new Set<unknown>()
    for (const lang of LANGS) {
      const { headers } = await ask(room.server, path, {
        headers: { 'accept-language': lang, 'accept-encoding': 'gzip' },
      })
      assert.match(String(headers.vary), /accept-language, cookie/, path)
      tags.add(headers.etag)
      if (headers.etag && lang !== 'en') {
        const asked = { 'accept-language': 'en', 'if-none-match': String(headers.etag) }
        const again = await ask(room.server, path, { headers: asked })
        assert.equal(again.statusCode, 200, 'the tag of another language does not stand')
      }
    }
    assert.ok(tags.size === 3 || path === '/nothing', path)
  }
  for (const path of ['/search.json?q=barge', '/api/v1/room', '/cable/2010OSLO84.json', '/api/v1/nothing']) {
    const bodies = new Set<string>()
    for (const lang of LANGS) {
      const { body, headers } = await ask(room.server, `${path}`, { headers: { 'accept-language': lang } })
      bodies.add(body)
      assert.doesNotMatch(String(headers.vary), /language/)
    }
    assert.equal(bodies.size, 1, path)
  }
})

test('the same page in the other languages is a link away, with all that its address asks for', async () => {
  const { body } = await ask(room.server, '/search?q=barge+%22sea+wall%22&sort=oldest&lang=fr')
  for (const lang of LANGS) {
    const link = `?q=barge+%22sea+wall%22&amp;sort=oldest&amp;lang=${lang}`
    assert.ok(body.includes(`<link rel="alternate" hreflang="${lang}" href="${link}">`), lang)
    assert.equal(body.includes(`<a href="${link}" lang="${lang}"`), lang !== 'fr', lang)
  }
  // No address leads out of the room, and a refusal repeats nothing of what was asked.
  const hostile = await ask(room.server, '//elsewhere.example/%5C?q=Plankenhorn&lang=es')
  assert.ok(hostile.body.includes('href="?lang=fr"'))
  assert.doesNotMatch(hostile.body, /elsewhere|Plankenhorn/)
})

test('refusals are told in the language of the reader, those before any hook too', async () => {
  const headers = { 'accept-language': 'es' }
  for (const [path, said] of [
    ['/nothing', 'Aquí no hay nada'],
    ['/cable/%zz', 'Esta dirección no se puede leer'],
    ['/diff?a=1', 'Aquí no hay nada'],
  ] as const)
    assert.ok((await ask(room.server, path, { headers })).body.includes(`<h1>${said}</h1>`), path)
  const problem = await ask(room.server, '/cable/2010OSLO84.json', { headers })
  assert.equal(problem.json().title, 'Nothing here')
})

test('words of cables and of the tables are marked as English where the page is not', async () => {
  const page = '/cable/2010OSLO83?q=barge'
  const [english, spanish] = [await ask(room.server, page), await ask(room.server, `${page}&lang=es`)]
  assert.doesNotMatch(
    english.body.replace(/<footer class="colophon">.*?<\/footer>/s, ''),
    / lang="en"(?!>\n<head>)/,
  )
  for (const part of ['<div class="body" lang="en">', '<pre class="wire" lang="en">'])
    assert.ok(spanish.body.includes(part), part)
  assert.match(spanish.body, /<h1 class="subject"[^>]* lang="en">/)
})
