// What helps to read a cable: its portions apart, its words explained, its notes at their places.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { CITED, HARBOUR } from '../http/cables.ts'
import { type Desk, openDesk, skip, soon } from './browser.ts'

/** Marked UNCLASSIFIED above a secret paragraph; speaks of a government by its initials. */
const MISMARKED = HARBOUR.replaceAll('OSLO', 'LISBON')
  .replace('S E C R E T', 'UNCLAS')
  .replace('ZNY SSSSS ZZH', 'ZNR UUUUU ZZH')
  .replace('PREL, ECON, NO', 'PREL, ECON, PO')
  .replace('The first barge', 'The GOP says that the USG knows the first barge. It')

let desk: Desk
before(async () => {
  if (skip) return
  desk = await openDesk([HARBOUR, CITED, MISMARKED])
})
after(async () => {
  await desk?.close()
})

test('portions: one level alone, and all again, without scripts', { skip }, async () => {
  const { page, context } = await desk.visit({ javaScriptEnabled: false })
  await page.goto('/cable/2010OSLO83')
  const shown = (): Promise<string[]> => page.locator('.body .block:visible .portion').allInnerTexts()
  await soon.deepEqual(shown, ['(S/NF)', '(C)', '(S)', '(U)'])
  await page.locator('#show-secret').check()
  await soon.deepEqual(shown, ['(S/NF)', '(S)'])
  await page.getByLabel('All', { exact: true }).check()
  await soon.equal(async () => (await shown()).length, 4)
  await context.close()
})

test('words: the first leads to the list and back, by the places that the cable is about', {
  skip,
}, async () => {
  const { page, context } = await desk.visit()
  await page.goto('/cable/2010LISBON83')
  await soon.equal(() => page.locator('#said-GOP abbr').getAttribute('title'), 'Government of Portugal')
  await page.locator('#said-USG').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**#word-USG')
  assert.match(await page.locator('#word-USG').innerText(), /United States Government/)
  await page.locator('#word-USG a').click()
  await page.waitForURL('**#said-USG')
  await context.close()
})

test('findings: a sign beside the line leads to what the rule says', { skip }, async () => {
  const { page, context } = await desk.visit()
  await page.goto('/cable/2010LISBON83')
  const sign = page.locator('#p1 .note-sign')
  assert.match((await sign.first().getAttribute('aria-label'))!, /^(Error|Warning): /)
  await sign.first().click()
  await page.waitForURL(/#(finding|note)-\d+$/)
  const note = page.locator('.note:target')
  assert.equal(await note.count(), 1)
  assert.equal(await page.goto('/cable/2010OSLO83').then(() => page.locator('#p1 .note-sign').count()), 0)
  await context.close()
})

test('programs that keep references find title, number and date', { skip }, async () => {
  const { page, context } = await desk.visit()
  await page.goto('/cable/2010OSLO83')
  const meta = (name: string): Promise<string | null> =>
    page.locator(`meta[name="${name}"]`).getAttribute('content')
  assert.equal(await meta('citation_title'), 'Dredging of the Lower Harbour: The Master Wants a Second Barge')
  assert.equal(await meta('citation_publication_date'), '2010/01/29')
  assert.equal(await meta('citation_technical_report_number'), '10 OSLO 83')
  await context.close()
})
