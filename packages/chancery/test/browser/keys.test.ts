// From an empty page to a sentence in a cable without a pointer.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { CITED, HARBOUR } from '../http/cables.ts'
import { type Desk, openDesk, skip, soon } from './browser.ts'

let desk: Desk
before(async () => {
  if (skip) return
  desk = await openDesk([HARBOUR, CITED], 10)
})
after(async () => {
  await desk?.close()
})

/** Presses Tab until what has the focus matches; the number of presses. */
async function tabTo(page: Page, selector: string, most = 60): Promise<number> {
  for (let presses = 1; presses <= most; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(wanted => document.activeElement?.matches(wanted), selector)) return presses
  }
  throw new Error(`${most} presses of Tab do not lead to ${selector}`)
}

test('keyboard alone: search, open, read what was received, step, link, back', { skip }, async () => {
  const { page, context } = await desk.visit()
  page.setDefaultTimeout(5000)
  await page.goto('/')
  await page.keyboard.press('/')
  await page.keyboard.type('barge thaw')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search?q=barge+thaw')
  await tabTo(page, '.hit-subject a')
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)
  assert.equal(outline, 'solid', 'one sees where one is')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/cable/**')
  await page.keyboard.press('n')
  await soon.match(() => page.locator('.hit-count').innerText(), /^1 of \d+ found$/)
  await page.keyboard.press('r')
  await soon.equal(() => page.locator('#raw').isVisible(), true)
  await page.keyboard.press('r')
  await soon.equal(() => page.locator('#raw').isVisible(), false)
  await tabTo(page, '#p2 .number')
  await page.keyboard.press('Enter')
  await soon.match(() => page.url(), /#p2$/)
  await page.goBack()
  await page.goBack()
  await page.waitForURL('**/search?q=barge+thaw')
  await context.close()
})

test('the first stop of Tab skips to the text', { skip }, async () => {
  const { page, context } = await desk.visit()
  await page.goto('/cable/2010OSLO83')
  assert.equal(await tabTo(page, '.skip'), 1)
  await soon.equal(() => page.locator('.skip').isVisible(), true)
  await page.keyboard.press('Enter')
  await soon.match(() => page.url(), /#main$/)
  assert.ok((await tabTo(page, 'main a')) <= 1, 'Tab goes on inside the text')
  await context.close()
})

test('keys are left alone while one types, and with Ctrl, Alt or Meta', { skip }, async () => {
  const { page, context } = await desk.visit()
  await page.goto('/cable/2010OSLO83')
  await page.locator('#q').focus()
  await page.keyboard.type('r?n')
  await soon.equal(() => page.locator('#q').inputValue(), 'r?n')
  await soon.equal(() => page.locator('#raw').isVisible(), false)
  await page.keyboard.press('Escape')
  for (const held of ['Control', 'Alt', 'Meta']) {
    await page.locator('body').dispatchEvent('keydown', {
      key: 'r',
      [`${held === 'Control' ? 'ctrl' : held.toLowerCase()}Key`]: true,
    })
    await soon.equal(() => page.locator('#raw').isVisible(), false, held)
  }
  await context.close()
})
