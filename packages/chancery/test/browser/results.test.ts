// A result as a place to work in: its conditions, its time, its list beside the open cable.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { CITED, HARBOUR } from '../http/cables.ts'
import { type Desk, openDesk, overflow, skip, soon } from './browser.ts'

let desk: Desk
before(async () => {
  if (skip) return
  desk = await openDesk([HARBOUR, CITED], 120)
})
after(async () => {
  await desk?.close()
})

const total = async (page: import('playwright-core').Page): Promise<number> =>
  Number((await page.locator('.total b').innerText()).replace(/\D/g, ''))

test('chips say how the query was read; each is taken away, or edited where it was typed', {
  skip,
}, async () => {
  const { page, context } = await desk.visit()
  await page.goto('/search?q=summary%20-strike%20after%3A1980&sort=oldest')
  await soon.deepEqual(
    () => page.locator('.chip-words').allInnerTexts(),
    ['“summary”', 'Not “strike”', 'Since 1980-01-01'],
  )
  await page.getByText('Not “strike”').click()
  const selected = () =>
    page.evaluate(() => {
      const box = document.activeElement as HTMLInputElement
      return box.value.slice(box.selectionStart!, box.selectionEnd!)
    })
  await soon.equal(selected, '-strike')
  await page.getByLabel('Without: Since 1980-01-01').click()
  await page.waitForURL(url => url.searchParams.get('q') === 'summary -strike')
  assert.match(page.url(), /sort=oldest/, 'the order stays')
  await context.close()
})

test('time: a column narrows, a brush takes what it passed over, two days do without a pointer', {
  skip,
}, async () => {
  const { page, context } = await desk.visit()
  await page.goto('/search?q=-nothing')
  const all = await total(page)
  const columns = page.locator('.timeline li')
  const counts = await columns.evaluateAll(list =>
    list.map(one => Number(/: (\d+)/.exec(one.querySelector('a')?.title ?? '')?.[1] ?? 0)),
  )
  assert.equal(
    counts.reduce((sum, n) => sum + n, 0),
    all,
    'every cable lies in a column',
  )
  const held = counts.flatMap((n, i) => (n ? i : []))
  const [first, last] = [held[1]!, held[3]!]
  const [a, b] = [(await columns.nth(first).boundingBox())!, (await columns.nth(last).boundingBox())!]
  await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2)
  await page.mouse.down()
  await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 5 })
  await page.mouse.up()
  await page.waitForURL(url => /after:\S+ before:\S+/.test(url.searchParams.get('q') ?? ''))
  assert.equal(
    await total(page),
    counts.slice(first, last + 1).reduce((sum, n) => sum + n, 0),
    'what the brush passed over',
  )
  await page.goto('/search?q=-nothing')
  await page.locator('.timeline li a').first().click()
  await page.waitForURL(url => /date:\d{4}/.test(url.searchParams.get('q') ?? ''))
  assert.equal(await total(page), counts[held[0]!])
  await context.close()

  const plain = await desk.visit({ javaScriptEnabled: false })
  await plain.page.goto('/search?q=barge')
  await plain.page.getByText('Between two days').click()
  await plain.page.getByLabel('Since').fill('2010-01-01')
  await plain.page.getByLabel('until', { exact: true }).fill('2010-01-29')
  await plain.page.getByText('Show these').click()
  await plain.page.waitForURL(url => url.searchParams.get('q') === 'barge after:2010-01-01 before:2010-01-30')
  await soon.deepEqual(() => plain.page.locator('.hit .mrn').allInnerTexts(), ['10 OSLO 83'])
  await plain.context.close()
})

test('a line a cable: no passages, and the choice stays with the result', { skip }, async () => {
  const { page, context } = await desk.visit()
  await page.goto('/search?q=summary')
  assert.ok(await page.locator('.hit-passage').count())
  await page.getByText('A line each').click()
  await page.waitForURL(/list=dense/)
  await soon.equal(() => page.locator('.hit-passage').count(), 0)
  await page.getByText('Oldest first').click()
  await page.waitForURL(url => url.searchParams.get('sort') === 'oldest')
  assert.match(page.url(), /list=dense/)
  await context.close()
})

test('the list stays beside the open cable; j, k and u walk through it, over the end of a page', {
  skip,
}, async () => {
  const { page, context } = await desk.visit({ viewport: { width: 1400, height: 900 } })
  page.setDefaultTimeout(5000)
  await page.goto('/search?q=summary&sort=oldest')
  const numbers = await page.locator('.hit .mrn').allInnerTexts()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  const open = () => page.locator('.head .mrn').innerText()
  await soon.equal(open, numbers[0]!)
  await soon.equal(() => page.locator('.beside li').count(), numbers.length)
  await page.keyboard.press('j')
  await soon.equal(open, numbers[1]!)
  await soon.equal(() => page.locator('.beside [aria-current] .mrn').innerText(), numbers[1]!)
  await page.keyboard.press('k')
  await soon.equal(open, numbers[0]!)
  await page.locator('.beside a', { hasText: numbers.at(-1)! }).click()
  await soon.equal(open, numbers.at(-1)!)
  await page.keyboard.press('j')
  await page.waitForURL(/\/cable\/.*cursor=/)
  assert.ok(!numbers.includes(await open()), 'the first of the next page')
  await page.keyboard.press('u')
  await page.waitForURL(/\/search\?.*cursor=/)
  await context.close()
})

test('the list gives way to the cable where there is no room; the steps stay', { skip }, async () => {
  const { page, context } = await desk.visit({ viewport: { width: 390, height: 800 } })
  await page.goto('/search?q=summary')
  await page.locator('.hit-subject a').first().click()
  await page.waitForURL('**/cable/**')
  await soon.equal(() => page.locator('.beside').isVisible(), false)
  await soon.equal(() => page.getByRole('link', { name: 'Next cable' }).isVisible(), true)
  assert.equal(await overflow(page), 0)
  await context.close()
})

test('a cable called by its address stands alone', { skip }, async () => {
  const { page, context } = await desk.visit({ viewport: { width: 1400, height: 900 } })
  await page.goto('/cable/2010OSLO83')
  await soon.equal(() => page.locator('.beside').count(), 0)
  await soon.equal(() => page.locator('.cable-steps').count(), 0)
  await context.close()
})
