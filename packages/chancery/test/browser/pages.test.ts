// Every page of the room, in every light: accessible, inside its window, on paper.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import {
  CITED,
  CITED_AGAIN,
  HARBOUR,
  HOSTILE,
  NAMING,
  RADIOGRAM,
  SECTIONS,
  TWICE_SIX,
} from '../http/cables.ts'
import { barriers, type Desk, openDesk, overflow, skip } from './browser.ts'

let desk: Desk
before(async () => {
  if (skip) return
  desk = await openDesk([HARBOUR, CITED, CITED_AGAIN, HOSTILE, NAMING, RADIOGRAM, TWICE_SIX, ...SECTIONS], 40)
})
after(async () => {
  await desk?.close()
})

interface Case {
  readonly what: string
  readonly url: () => string
  readonly act?: (page: Page) => Promise<void>
}

const PAGES: readonly Case[] = [
  { what: 'home', url: () => '/' },
  { what: 'help', url: () => '/', act: page => page.locator('.help-open').click() },
  { what: 'everything', url: () => '/search' },
  { what: 'hits', url: () => '/search?q=barge+class%3Asecret&sort=oldest' },
  { what: 'no hits', url: () => '/search?q=zyzzyva' },
  { what: 'query with problems', url: () => '/search?q=clas:secret+%28date:2010-13' },
  { what: 'query without a blank', url: () => `/search?q=${'x'.repeat(900)}` },
  { what: 'cursor that is none', url: () => '/search?q=barge&cursor=x' },
  { what: 'cable', url: () => '/cable/2010OSLO83?q=barge' },
  { what: 'map', url: () => '/map?q=barge' },
  { what: 'who writes to whom', url: () => '/network' },
  { what: 'addressees of a search', url: () => '/network?q=barge&by=addressee&lines=30' },
  { what: 'gaps', url: () => '/gaps' },
  { what: 'names', url: () => '/names' },
  { what: 'names by the model', url: () => '/names/model' },
  { what: 'a name', url: () => '/name/person/Gunvor%20Plankenhorn' },
  { what: 'over time', url: () => '/trends?with=barge&with=tags:PREL&as=shares' },
  { what: 'the page of the API', url: () => '/api/v1' },
  { what: 'a form of an answer', url: () => '/api/v1#form-hit' },
  { what: 'a line a cable', url: () => '/search?q=the&list=dense' },
  { what: 'cable with the text as received', url: () => '/cable/2010OSLO83?q=barge&view=raw' },
  { what: 'cable at a paragraph', url: () => '/cable/2010OSLO83#p2' },
  { what: 'cable without a section', url: () => '/cable/2008LISBON70?view=raw' },
  { what: 'cable without a number', url: () => `/cable/${desk.room.idOf(RADIOGRAM)}` },
  { what: 'cable with markup in its words', url: () => '/cable/2009VIENNA666?view=raw' },
  { what: 'cable with sub-paragraphs', url: () => '/cable/2007REYKJAVIK91' },
  { what: 'versions', url: () => '/cable/2009OSLO12' },
  { what: 'number that is not held', url: () => '/cable/2009STATE4711' },
  { what: 'what is wanted', url: () => '/ghosts' },
  { what: 'thread', url: () => '/thread/2010OSLO83?depth=3' },
  { what: 'figures of references', url: () => '/graph' },
  { what: 'post', url: () => '/post/OSLO?year=2009' },
  { what: 'post of two names', url: () => '/post/BEIJING' },
  { what: 'two cables compared', url: () => '/diff?a=2009OSLO12&b=2010OSLO83' },
  { what: 'nothing here', url: () => '/cable/2010OSLO84' },
  { what: 'bad address', url: () => '/cable/%zz' },
]

const LIGHTS = ['light', 'dark'] as const

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const)
  test(`${colorScheme}, ${width} px: no page is wider than its window, axe finds nothing`, {
    skip,
  }, async () => {
    const { page, context, foreign } = await desk.visit({ colorScheme, viewport: { width, height: 800 } })
    const faults: string[] = []
    for (const { what, url, act } of PAGES) {
      await page.goto(url())
      await act?.(page)
      assert.ok((await overflow(page)) <= 0, `${what} is ${await overflow(page)} px too wide`)
      const found = await barriers(page)
      faults.push(...found.map(fault => `${what}: ${fault}`))
    }
    assert.deepEqual(faults, [])
    assert.deepEqual(foreign, [])
    await context.close()
  })

test('dark paper in the dark, light paper in the light; markings in their colours in both', {
  skip,
}, async () => {
  const grounds: string[] = []
  for (const colorScheme of LIGHTS) {
    const { page, context } = await desk.visit({ colorScheme })
    await page.goto('/cable/2010OSLO83')
    const [paper, ink, banner] = await page.evaluate(() => {
      const body = getComputedStyle(document.body)
      const banner = getComputedStyle(document.querySelector('.banner')!)
      return [body.backgroundColor, body.color, banner.backgroundColor]
    })
    const light = (colour: string): number =>
      (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)
    assert.equal(light(paper!) > light(ink!), colorScheme === 'light', `${paper} under ${ink}`)
    grounds.push(banner!)
    await context.close()
  }
  assert.deepEqual(grounds, ['rgb(200, 16, 46)', 'rgb(200, 16, 46)'])
})

test('the letters are those of the room', { skip }, async () => {
  const { page, context, complaints } = await desk.visit()
  await page.goto('/cable/2010OSLO83?view=raw')
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts]
      .filter(font => font.status === 'loaded')
      .map(font => font.family.replace(/"/g, ''))
  })
  assert.deepEqual([...new Set(loaded)].sort(), ['Source Code', 'Source Sans', 'Source Serif'])
  assert.deepEqual(complaints, [])
  await context.close()
})

test('on paper: the cable alone, its marking at the head and foot of every sheet', { skip }, async () => {
  const { page, context } = await desk.visit()
  await page.goto('/cable/2010OSLO83?q=barge&view=raw')
  await page.emulateMedia({ media: 'print' })
  for (const gone of ['.masthead', '.tools', '.raw', '.help'])
    assert.equal(await page.locator(gone).isVisible(), false, gone)
  for (const there of ['h1', '.envelope', '.body', '.signature', '.transmission', '.notes, .kept'])
    assert.equal(await page.locator(there).first().isVisible(), true, there)
  const displays = await page
    .locator('.banner')
    .evaluateAll(banners => banners.map(banner => getComputedStyle(banner).display))
  assert.deepEqual(displays, ['table-header-group', 'table-footer-group'])
  const marks = await page
    .locator('mark.found')
    .first()
    .evaluate(mark => getComputedStyle(mark).backgroundColor)
  assert.equal(marks, 'rgba(0, 0, 0, 0)', 'the search one came by is not printed')
  assert.ok((await page.pdf({ format: 'A4' })).length > 5000)
  await context.close()
})
