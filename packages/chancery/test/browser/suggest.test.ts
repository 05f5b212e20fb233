// What is offered while a query is typed, by keys and by pointer.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { CITED, HARBOUR } from '../http/cables.ts'
import { type Desk, openDesk, skip, soon } from './browser.ts'

let desk: Desk
before(async () => {
  if (!skip) desk = await openDesk([HARBOUR, CITED], 10)
})
after(async () => {
  await desk?.close()
})

test('a field and its value are chosen by keys; Escape closes the list and Enter searches', {
  skip,
}, async () => {
  const { page, context } = await desk.visit()
  page.setDefaultTimeout(5000)
  await page.goto('/')
  const box = page.getByRole('combobox')
  await box.focus()
  await page.keyboard.type('barge cla')
  const list = page.getByRole('listbox')
  await soon.equal(() => list.isVisible(), true)
  assert.equal(await box.getAttribute('aria-expanded'), 'true')
  assert.equal(await box.getAttribute('aria-controls'), await list.getAttribute('id'))
  await page.keyboard.press('ArrowDown')
  const chosen = page.locator('[role=option][aria-selected=true]')
  assert.equal(await box.getAttribute('aria-activedescendant'), await chosen.getAttribute('id'))
  assert.equal(await box.inputValue(), 'barge cla', 'nothing is taken before it is chosen')
  await page.keyboard.press('Enter')
  assert.match(await box.inputValue(), /^barge cla\w*:$/)
  await soon.equal(() => list.isVisible(), true)
  await page.keyboard.press('Escape')
  assert.equal(await list.isVisible(), false)
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'q')
  await page.keyboard.type('c')
  await soon.equal(() => list.isVisible(), true)
  // With nothing chosen Enter searches.
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search?q=barge+cla*')
  await context.close()
})

test('a pointer chooses, and leaving the box takes the list away', { skip }, async () => {
  const { page, context } = await desk.visit()
  page.setDefaultTimeout(5000)
  await page.goto('/search?q=barge')
  const box = page.locator('#q')
  await box.fill('tag')
  await page.getByRole('option').first().click()
  assert.match(await box.inputValue(), /^tags?:/)
  await box.fill('har')
  await soon.equal(() => page.getByRole('listbox').isVisible(), true)
  await page
    .locator('h1')
    .first()
    .focus()
    .catch(() => {})
  await box.blur()
  await soon.equal(() => page.getByRole('listbox').isVisible(), false)
  await context.close()
})
