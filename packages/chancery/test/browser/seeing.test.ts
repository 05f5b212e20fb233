// Pictures of many cables: doors to them, with their numbers and their files.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { CITED, HARBOUR } from '../http/cables.ts'
import { type Desk, openDesk, skip, soon } from './browser.ts'

let desk: Desk
before(async () => {
  if (skip) return
  desk = await openDesk([HARBOUR, CITED], 60)
})
after(async () => {
  await desk?.close()
})

test('map: a point leads to the cables of its post, of the search that is shown', { skip }, async () => {
  const { page, context, foreign, complaints } = await desk.visit()
  await page.goto('/search?q=barge')
  await page.getByText('On the map').click()
  await page.waitForURL('**/map?q=barge')
  const oslo = page.locator('.map a[aria-label="Oslo: 2 cables"]')
  await oslo.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(url => url.pathname === '/search' && url.searchParams.get('q') === 'barge from:oslo')
  await soon.equal(() => page.locator('.total b').innerText(), '2 cables')
  assert.deepEqual([foreign, complaints], [[], []])
  await context.close()
})

test('map: its numbers are a table; picture and numbers can be kept', { skip }, async () => {
  const { page, context } = await desk.visit()
  await page.goto('/map')
  await page.getByText('The numbers').click()
  const sent = await page.locator('#numbers td').allInnerTexts()
  const total = (await page.locator('.total b').innerText()).replace(/\D/g, '')
  assert.equal(String(sent.reduce((sum, n) => sum + Number(n), 0)), total)
  const keep = async (kind: string): Promise<Buffer> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.files a:visible', { hasText: kind }).click(),
    ])
    return readFileSync(await file.path())
  }
  const svg = String(await keep('SVG'))
  assert.match(svg, /^<svg xmlns/)
  assert.doesNotMatch(svg, /href/, 'stands alone')
  const png = await keep('PNG')
  assert.equal(png.subarray(1, 4).toString(), 'PNG')
  assert.equal(png.readUInt32BE(16), 2000, 'twice as wide as the sheet')
  const csv = String(await keep('CSV')).split('\r\n')
  assert.equal(csv[0], 'post,cables')
  assert.equal(csv.length, sent.length + 2)
  await context.close()
})

test('who writes to whom: lines and nodes lead to the cables they count, without scripts', {
  skip,
}, async () => {
  const { page, context, foreign, complaints } = await desk.visit({ javaScriptEnabled: false })
  await page.goto('/search?q=barge')
  await page.getByRole('link', { name: 'Who writes to whom' }).click()
  await page.locator('.network a[aria-label^="Oslo:"]').focus()
  await page.keyboard.press('Enter')
  await soon.equal(() => page.locator('.total b').innerText(), '2 cables')
  await page.goto('/network?q=barge')
  await page.getByText('The numbers').click()
  const first = page.locator('#numbers tbody tr', { hasText: 'Department of State' }).first().locator('a')
  const counted = await first.innerText()
  await first.click()
  await soon.equal(
    () =>
      page
        .locator('.total b')
        .innerText()
        .then(text => text.replace(/ .*/, '')),
    counted,
  )
  assert.deepEqual([foreign, complaints], [[], []])
  await context.close()
})

test('neighbours: keys go to the next cable of the same post and back', { skip }, async () => {
  const { page, context } = await desk.visit()
  await page.goto('/cable/2009OSLO12')
  await page.keyboard.press('.')
  await soon.equal(() => page.locator('.glance .mrn').innerText(), '10 OSLO 83')
  await page.keyboard.press('<')
  await soon.equal(() => page.locator('.glance .mrn').innerText(), '09 OSLO 12')
  await context.close()
})

test('over time: searches beside one another, each point the cables it counts', { skip }, async () => {
  const { page, context, complaints } = await desk.visit({ javaScriptEnabled: false })
  await page.goto('/search?q=-nothing')
  await page.getByRole('link', { name: 'Over time' }).click()
  for (const q of ['barge', 'tags:PREL']) {
    await page.getByLabel('Compare').fill(q)
    await page.getByText('Add').click()
    await page.waitForURL(url => url.searchParams.getAll('with').includes(q))
  }
  await soon.deepEqual(() => page.locator('.legend a:not(.chip-off)').allInnerTexts(), ['barge', 'tags:PREL'])
  await page.getByText('The numbers').click()
  const barge = await page.locator('.numbers td:nth-child(2)').allInnerTexts()
  assert.equal(
    barge.reduce((sum, n) => sum + Number.parseInt(n, 10), 0),
    2,
  )
  await page.locator('.chart a[aria-label="barge, 2010: 1 cable"]').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search**')
  await soon.deepEqual(() => page.locator('.hit .mrn').allInnerTexts(), ['10 OSLO 83'])
  await page.goBack()
  await page.getByText('Share of all cables').click()
  await page.waitForURL(/as=shares/)
  await soon.match(() => page.locator('.chart').innerHTML(), /barge, 2010: \d+\.\d&nbsp;%/)
  await page.getByLabel('Without: barge').click()
  await page.waitForURL(url => url.searchParams.getAll('with').join() === 'tags:PREL')
  assert.deepEqual(complaints, [])
  await context.close()
})

test('home: the map is a door', { skip }, async () => {
  const { page, context } = await desk.visit({ javaScriptEnabled: false })
  await page.goto('/')
  await page.locator('.home-map a[aria-label^="Oslo"]').click()
  await page.waitForURL('**/search?q=from%3Aoslo')
  await context.close()
})
