// The room without scripts: everything can be read and reached.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { CITED, HARBOUR, SECTIONS } from '../http/cables.ts'
import { type Desk, openDesk, skip, soon, type Visit } from './browser.ts'

let desk: Desk
let visit: Visit
before(async () => {
  if (skip) return
  desk = await openDesk([HARBOUR, CITED, ...SECTIONS], 10)
  visit = await desk.visit({ javaScriptEnabled: false })
  visit.page.setDefaultTimeout(5000)
})
after(async () => {
  await desk?.close()
})

test('without scripts: search, narrow, open', { skip }, async () => {
  const { page } = visit
  await page.goto('/')
  await page.locator('#q').fill('barge')
  await page.locator('#q').press('Enter')
  await page.waitForURL('**/search?q=barge')
  await page.locator('.facets a', { hasText: 'SECRET' }).click()
  await page.waitForURL(/class%3Asecret/)
  await page.locator('.hit-subject a').click()
  await page.waitForURL('**/cable/**')
  await soon.match(() => page.locator('h1').innerText(), /Dredging/)
  await soon.equal(() => page.locator('.hit-steps').isVisible(), false, 'what needs scripts is not there')
})

test('without scripts: the text as received is a link away, beside the cable, and closes', {
  skip,
}, async () => {
  const { page } = visit
  await soon.equal(() => page.locator('#raw').isVisible(), false)
  await page.locator('.raw-toggle').click()
  await page.waitForURL(/view=raw/)
  await soon.match(() => page.locator('.wire').innerText(), /^VZCZCXYZ0083\nPP RUEHC RUEHKG\nDE RUEHNY/)
  const [cable, raw] = [await page.locator('.cable').boundingBox(), await page.locator('#raw').boundingBox()]
  assert.ok(cable && raw && raw.x >= cable.x + cable.width, 'side by side')
  await page.locator('.raw-close').click()
  await page.waitForURL(url => !url.search.includes('view=raw'))
  await soon.equal(() => page.locator('#raw').isVisible(), false)
})

test('without scripts: a note leads to its place in the text as received, which is marked', {
  skip,
}, async () => {
  const { page } = visit
  await page.goto('/cable/2008LISBON70')
  const link = page.locator('.note-code a').first()
  const place = (await link.getAttribute('href'))!.split('#')[1]!
  await link.click()
  await page.waitForURL(/view=raw.*#raw-/)
  await soon.equal(() => page.locator('.wire span:target').getAttribute('id'), place)
  await soon.equal(() => page.locator('#raw').isVisible(), true)
})

test('without scripts: permalinks and the help', { skip }, async () => {
  const { page } = visit
  await page.goto('/cable/2010OSLO83')
  await page.locator('#p3 .number').click()
  await soon.match(() => page.url(), /#p3$/)
  await soon.equal(() => page.locator('.block:target').getAttribute('id'), 'p3')
  await page.locator('.help-open').click()
  await soon.equal(() => page.locator('#help').isVisible(), true)
})
