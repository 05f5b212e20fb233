// The path of a reader through the room, in a real browser.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { PRIVATE_READER } from '../../src/guard/index.ts'
import { CITED, HARBOUR, SECTIONS } from '../http/cables.ts'
import { type Desk, openDesk, skip, soon, type Visit } from './browser.ts'

let desk: Desk
let visit: Visit

before(async () => {
  if (skip) return
  desk = await openDesk([HARBOUR, CITED, ...SECTIONS], 60)
  visit = await desk.visit()
  visit.page.setDefaultTimeout(5000)
})

after(async () => {
  await desk?.close()
})

const path = (): string => visit.page.url().slice(desk.address.length)

test('home: what is held, and / leads to the search box', { skip }, async () => {
  const { page } = visit
  await page.goto('/')
  const { cables, byClass } = desk.room.archive.summary(PRIVATE_READER)
  await soon.match(() => page.locator('.holdings').innerText(), new RegExp(`^${cables} cables of `))
  for (const { level, count } of byClass)
    assert.equal(
      await page.locator('section:has(#classes) li', { hasText: level }).first().locator('.n').innerText(),
      String(count),
    )
  await page.keyboard.press('/')
  await soon.equal(() => page.evaluate(() => document.activeElement?.getAttribute('name')), 'q')
  await page.keyboard.press('/')
  await soon.equal(() => page.locator('#q').inputValue(), '/', 'typed, once one is there')
  await page.keyboard.press('Escape')
  await soon.equal(() => page.evaluate(() => document.activeElement?.tagName), 'BODY')
})

test('search: hits with their words marked; a facet narrows', { skip }, async () => {
  const { page } = visit
  await page.keyboard.press('/')
  await page.keyboard.type('barge')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search?q=barge')
  await soon.equal(() => page.locator('.total b').innerText(), '2 cables')
  await soon.match(() => page.locator('.chips').innerText(), /barge/)
  const marked = await page.locator('.hit mark').allInnerTexts()
  assert.ok(marked.length > 1 && marked.every(word => /^barge$/i.test(word)), marked.join())
  await page.locator('.facets a', { hasText: 'SECRET' }).click()
  await page.waitForURL(/class%3Asecret/)
  await soon.equal(() => page.locator('#q').inputValue(), 'barge class:secret')
  await soon.equal(() => page.locator('.total b').innerText(), '1 cable')
  await soon.deepEqual(() => page.locator('.hit .mrn').allInnerTexts(), ['10 OSLO 83'])
  await soon.equal(() => page.locator('.facets .active').count(), 1)
})

test('cable: banners, TAGS with their meanings, declassification, portions', { skip }, async () => {
  const { page } = visit
  await page.locator('.hit-subject a').click()
  await page.waitForURL('**/cable/**')
  assert.match(
    (await page.locator('h1').textContent())!.trim(),
    /^Dredging of the Lower Harbour: The Master Wants a Second Barge$/,
  )
  await soon.deepEqual(() => page.locator('.banner').allInnerTexts(), ['SECRET//NOFORN', 'SECRET//NOFORN'])
  const [top, bottom] = await page.locator('.banner').all()
  await soon.equal(async () => (await top!.boundingBox())?.y, 0)
  const foot = await bottom!.boundingBox()
  const height = await page.evaluate(() => document.documentElement.scrollHeight - scrollY)
  assert.ok(foot && Math.abs(foot.y + foot.height - height) < 2, 'at the very foot')
  const tags = await page.locator('.tags li').allInnerTexts()
  assert.deepEqual(
    tags.map(tag => tag.replace(/\s+/g, ' ')),
    ['PREL External Political Relations subject', 'ECON Economic Conditions subject', 'NO Norway country'],
  )
  const declass = await page.locator('.declass').innerText()
  assert.match(declass, /29 January 2020/)
  assert.match(declass, /Date passed, confirm with originator/)
  await soon.deepEqual(() => page.locator('.body .portion').allInnerTexts(), ['(S/NF)', '(C)', '(S)', '(U)'])
  await soon.deepEqual(() => page.locator('.captions .value').allInnerTexts(), ['SIPDIS', 'NOFORN'])
  await soon.match(
    () => page.locator('.standing').innerText(),
    /POLITICAL COUNSELOR ADA FENWICK|ADA FENWICK/i,
  )
})

test('c shows capitals as they were sent, and back', { skip }, async () => {
  const { page } = visit
  const address = page.url()
  await page.keyboard.press('c')
  await page.waitForURL('**letters=sent**')
  assert.match(
    (await page.locator('h1').textContent())!.trim(),
    /^DREDGING OF THE LOWER HARBOUR: THE MASTER WANTS A SECOND BARGE$/,
  )
  await page.keyboard.press('c')
  await page.waitForURL(address)
})

test('n and p step through the words found', { skip }, async () => {
  const { page } = visit
  const total = await page.locator('.cable mark.found').count()
  assert.ok(total >= 3, `${total} found`)
  const now = () => page.locator('.hit-count').innerText()
  await soon.equal(now, `${total} found`)
  const seen: (string | null)[] = []
  for (let i = 1; i <= total; i++) {
    await page.keyboard.press('n')
    await soon.equal(now, `${i} of ${total} found`)
    await soon.equal(() => page.locator('mark.current').count(), 1)
    seen.push(
      await page
        .locator('mark.current')
        .evaluate(mark => String([...document.querySelectorAll('mark')].indexOf(mark as HTMLElement))),
    )
  }
  assert.equal(new Set(seen).size, total)
  await page.keyboard.press('n')
  await soon.equal(now, `1 of ${total} found`, 'round and round')
  await page.keyboard.press('p')
  await soon.equal(now, `${total} of ${total} found`)
  await page.locator('[data-step="1"]').click()
  await soon.equal(now, `1 of ${total} found`)
})

test('a permalink scrolls to its paragraph and marks it', { skip }, async () => {
  const { page } = visit
  await page.locator('.rail .number', { hasText: '2' }).first().click()
  await soon.match(path, /#p2$/)
  await soon.equal(() => page.locator('.block:target').getAttribute('id'), 'p2')
  await page.setViewportSize({ width: 1280, height: 400 })
  await page.goto('/cable/2010OSLO83#p3')
  await soon.equal(
    async () => {
      const box = await page.locator('#p3').boundingBox()
      return box !== null && box.y > 30 && box.y + box.height <= 400
    },
    true,
    'in sight, below the banner',
  )
  await page.setViewportSize({ width: 1280, height: 800 })
  await soon.match(() => page.locator('#p2').innerText(), /Gunvor Plankenhorn/)
})

test('? opens the help, Esc closes it', { skip }, async () => {
  const { page } = visit
  const help = page.locator('#help')
  await soon.equal(() => help.isVisible(), false)
  await page.keyboard.press('?')
  await soon.equal(() => help.isVisible(), true)
  await soon.match(() => help.innerText(), /text as received/)
  await page.keyboard.press('Escape')
  await soon.equal(() => help.isVisible(), false)
  await page.locator('.help-open').click()
  await help.getByRole('button', { name: 'Close' }).click()
  await soon.equal(() => help.isVisible(), false)
})

test('a reference leads to the cable it names; numbers are addresses; back to the results', {
  skip,
}, async () => {
  const { page } = visit
  await page.goto('/search?q=barge+herring')
  await page.locator('.hit-subject a').click()
  await soon.equal(() => page.locator('.references a').count(), 2)
  await soon.match(() => page.locator('.references').innerText(), /09STATE4711\s+not here/)
  await page.locator('.references a', { hasText: '09OSLO12' }).click()
  await page.waitForURL('**/cable/2009OSLO12')
  await soon.equal(() => page.locator('h1').innerText(), 'A Barge Arrives')
  await soon.deepEqual(() => page.locator('.banner').allInnerTexts(), ['UNCLASSIFIED', 'UNCLASSIFIED'])
  await page.goBack()
  await page.locator('.back', { hasText: 'Back to the results' }).click()
  await page.waitForURL('**/search?q=barge+herring')
})

test('no request left the host, nothing was blocked, nothing went wrong', { skip }, () => {
  assert.deepEqual(visit.foreign, [])
  assert.deepEqual(visit.complaints, [])
})
