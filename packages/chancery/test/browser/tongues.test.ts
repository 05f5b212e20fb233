// The room in Spanish and in French, as a reader meets it: found, chosen, kept, narrow, accessible.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { PRIVATE_READER } from '../../src/guard/index.ts'
import { ES } from '../../src/http/tongues/es.ts'
import { FR } from '../../src/http/tongues/fr.ts'
import { CITED, CITED_AGAIN, HARBOUR, NAMING, RADIOGRAM, SECTIONS, TWICE_SIX } from '../http/cables.ts'
import { barriers, type Desk, openDesk, overflow, skip, soon } from './browser.ts'

let desk: Desk
let deed: number
before(async () => {
  if (skip) return
  desk = await openDesk([HARBOUR, CITED, CITED_AGAIN, NAMING, RADIOGRAM, TWICE_SIX, ...SECTIONS], 40)
  const { archive } = desk.room
  archive.collecting.make('Harbour works', 'What the board says of it', PRIVATE_READER)
  deed = archive.collecting.put('collection', 'Harbour works', { query: 'barge' }, PRIVATE_READER).deed!
  archive.collecting.put('tag', 'later', { query: 'barge' }, PRIVATE_READER)
  archive.noting.add('2010OSLO83', { text: 'Ask the board.', anchor: 'p1' }, PRIVATE_READER)
  archive.save('barges', 'barge', PRIVATE_READER)
})
after(async () => {
  await desk?.close()
})

const PAGES = [
  '/', '/search?q=barge+class%3Asecret', '/search?q=zyzzyva+clas:x', '/search?q=the&list=dense', '/map', '/trends?with=barge&as=shares', '/cable/2010OSLO83?q=barge&view=raw',
  '/cable/2008LISBON70', '/cable/2009OSLO12', '/cable/2009STATE4711', '/ghosts', '/thread/2010OSLO83?depth=3', '/graph', '/post/OSLO?year=2009', '/diff?a=2009OSLO12&b=2010OSLO83',
  '/cable/2010OSLO84', '/api/v1', '/names', '/names?q=barge', '/name/person/Gunvor%20Plankenhorn', '/network', '/network?q=barge&by=addressee', '/gaps', '/collections', '/collections/Harbour%20works',
  '/bulk?q=barge&do=tag&name=later', '/bulk?q=barge&do=tag&name=-', '/bulk?q=barge&do=tag&name=PREL', '/keep/2010OSLO83', '/notes', '/notes/new?cable=2010OSLO83&anchor=p1', '/saved', '/saved/barges', '/cable/%zz',
] // biome-ignore format: a table

/** What the page shows, or says to who hears it, in its own language. */
const shown = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = []
    const own = document.documentElement.lang
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      if (node.parentElement?.closest('[lang], code')?.getAttribute('lang') === own)
        texts.push(node.textContent ?? '')
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      if (element.closest('[lang]')?.getAttribute('lang') === own)
        for (const name of ['aria-label', 'title', 'placeholder'])
          texts.push(element.getAttribute(name) ?? '')
    return texts.map(text => text.replace(/\s+/g, ' ').trim()).filter(Boolean)
  })

for (const [lang, catalogue, colorScheme] of [
  ['es', ES, 'light'],
  ['fr', FR, 'dark'],
] as const)
  test(`${lang}, 320 px, ${colorScheme}: nothing is in English, too wide, or out of reach`, {
    skip,
  }, async () => {
    const { page, context, complaints } = await desk.visit({
      colorScheme,
      locale: lang,
      viewport: { width: 320, height: 700 },
    })
    const told: Readonly<Record<string, string>> = catalogue
    const english = new Set(Object.keys(told).filter(key => told[key] !== key))
    for (const own of Object.values(told)) english.delete(own)
    const faults: string[] = []
    for (const url of [...PAGES, `/deeds/${deed}`]) {
      await page.goto(url)
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang)
      for (const text of await shown(page)) if (english.has(text)) faults.push(`${url} says “${text}”`)
      if ((await overflow(page)) > 0) faults.push(`${url} is ${await overflow(page)} px too wide`)
      const found = await barriers(page)
      faults.push(...found.map(fault => `${url} ${fault}`))
    }
    assert.deepEqual(faults, [])
    assert.deepEqual(complaints.filter(one => !/40[04]/.test(one)), []) // biome-ignore format: a line
    await context.close()
  })

test('a search in Spanish, then in French by the choice at the foot, by keyboard and without scripts alike', {
  skip,
}, async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, context } = await desk.visit({ locale: 'es-MX', javaScriptEnabled })
    await page.goto('/')
    await page.getByLabel('Buscar en los cables').fill('barge')
    await page.keyboard.press('Enter')
    await soon.equal(() => page.locator('.total b').innerText(), '3 cables')
    await page.getByRole('link', { name: 'Los más antiguos' }).click()
    await page.getByRole('link', { name: 'Français' }).focus()
    await page.keyboard.press('Enter')
    await soon.equal(() => page.locator('html').getAttribute('lang'), 'fr')
    assert.match(page.url(), /\?q=barge&sort=oldest&lang=fr$/, 'the same search in the same order')
    assert.equal(await page.locator('.total b').innerText(), '3 télégrammes')
    // The choice is kept where no address says it.
    await page.locator('.hit-subject a').last().click()
    await soon.match(() => page.locator('.tools').innerText(), /Retour aux résultats/)
    assert.equal(await page.locator('h1').getAttribute('lang'), 'en')
    if (javaScriptEnabled) {
      await page.keyboard.press('n')
      await soon.match(() => page.locator('.hit-count').innerText(), /^Occurrence 1 sur \d+$/)
      await page.keyboard.press('?')
      await soon.equal(() => page.getByRole('dialog', { name: 'Aide' }).isVisible(), true)
    }
    await context.close()
  }
})
