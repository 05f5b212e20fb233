// What one points at in a cable is lit in the text as received, and the other way round.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { HARBOUR, SECTIONS } from '../http/cables.ts'
import { type Desk, openDesk, skip, soon } from './browser.ts'

let desk: Desk
/** A cable with its text as received beside it. */
let page: Page
before(async () => {
  if (skip) return
  desk = await openDesk([HARBOUR, ...SECTIONS])
  page = (await desk.visit()).page
  await page.goto('/cable/2010OSLO83')
  await page.keyboard.press('r')
})
after(async () => {
  await desk?.close()
})

/** The lit text of the source, its runs joined. */
const lit = (page: Page): Promise<string> =>
  page.locator('.wire .lit').evaluateAll(runs => runs.map(run => run.textContent).join(''))

/** What is pointed at, and the exact words of the source that must light up. */
const ROWS: readonly [what: string, at: string, words: string][] = [
  ['date-time group', '.dtg .value', '291415Z JAN 10'],
  ['name of the originator', '.envelope .name >> nth=0', 'AMEMBASSY OSLO'],
  ['routing indicator', '.addressees .code >> nth=0', 'RUEHC'],
  ['precedence of an addressee', '.addressees .urgent', 'PRIORITY'],
  ['continuity number', '.addressees [title="Message continuity number"]', '0250'],
  ['TAGS', '.tags a >> nth=1', 'ECON'],
  ['portion mark', '#p1 .portion', '(S/NF)'],
  ['number of a paragraph', '#p3 .number span', '3.'],
  ['subject over two lines', 'h1', 'DREDGING OF THE LOWER HARBOUR: THE MASTER\nWANTS A SECOND BARGE'],
  [
    'words of a paragraph over two lines',
    '#p3 .text p',
    'Asked who had paid for it, the minister looked at the harbour and\nspoke of herring.',
  ],
  ['signature', '.signature span', 'WHITNEY'],
]

for (const [what, at, words] of ROWS)
  test(`pointing at ${what}`, { skip }, async () => {
    await page.locator(at).first().hover()
    await soon.equal(async () => (await lit(page)).replace(/\r/g, ''), words)
    await soon.equal(() => page.locator('.wire .lit').first().isVisible(), true)
  })

test('focus points as the pointer does, link or not', { skip }, async () => {
  const { page, context } = await desk.visit()
  await page.goto('/cable/2010OSLO83')
  await page.locator('.dtg .value').focus()
  await soon.equal(() => lit(page), '', 'nothing while the text as received is away')
  await page.keyboard.press('r')
  const seen = new Set<string>()
  await page.locator('.raw-toggle').focus()
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab')
    seen.add(await lit(page))
  }
  for (const words of ['291415Z JAN 10', 'AMEMBASSY OSLO', 'RUEHC', 'PRIORITY', 'PREL', '09 OSLO 12'])
    assert.ok(seen.has(words), `${words} in ${[...seen].join(' | ')}`)
  await page.keyboard.press('r')
  await soon.equal(() => lit(page), '', 'put away, it is dark')
  await soon.equal(() => page.locator('.dtg .value').getAttribute('tabindex'), null)
  await context.close()
})

test('a touch points too; the text as received is a drawer in sight', { skip }, async () => {
  const { page, context } = await desk.visit({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  })
  await page.goto('/cable/2010OSLO83')
  await page.locator('.raw-toggle').tap()
  await page.locator('#p4 .text p').scrollIntoViewIfNeeded()
  await page.locator('#p4 .portion').tap()
  await soon.equal(() => lit(page), '(U)')
  const drawer = (await page.locator('.raw-scroll').boundingBox())!
  await soon.equal(async () => {
    const run = await page.locator('.wire .lit').first().boundingBox()
    return run !== null && run.y >= drawer.y && run.y + run.height <= drawer.y + drawer.height
  }, true)
  assert.ok(drawer.y + drawer.height <= 845 && drawer.y > 300, JSON.stringify(drawer))
  await context.close()
})

test('pointing into the text as received lights the value that was read there', { skip }, async () => {
  const { page, context } = await desk.visit()
  await page.goto('/cable/2010OSLO83?view=raw')
  await page.locator('.wire span', { hasText: '291415Z JAN 10' }).hover()
  await soon.deepEqual(
    () => page.locator('.cable .lit').allInnerTexts(),
    ['29 January 2010', '291415Z JAN 10'],
  )
  await page.locator('.wire span', { hasText: 'WHITNEY' }).click()
  await soon.deepEqual(() => page.locator('.cable .lit').allInnerTexts(), ['WHITNEY'])
  await soon.equal(
    async () => {
      const box = await page.locator('.cable .lit').boundingBox()
      return box !== null && box.y > 0 && box.y < 800
    },
    true,
    'brought into sight',
  )
  await context.close()
})

test('the address keeps that the text as received is open', { skip }, async () => {
  const { page, context } = await desk.visit()
  await page.goto('/cable/2010OSLO83?q=barge#p2')
  await page.keyboard.press('r')
  await soon.equal(() => page.url().slice(desk.address.length), '/cable/2010OSLO83?q=barge&view=raw#p2')
  await page.reload()
  await soon.equal(() => page.locator('#raw').isVisible(), true)
  await soon.equal(() => page.locator('.raw-toggle').getAttribute('aria-expanded'), 'true')
  await page.locator('.raw-close').click()
  await soon.equal(() => page.url().slice(desk.address.length), '/cable/2010OSLO83?q=barge#p2')
  await context.close()
})

test('several sources: a value lights where it stands in its own', { skip }, async () => {
  const { page, context } = await desk.visit()
  await page.goto('/cable/2008LISBON70?view=raw')
  await soon.equal(() => page.locator('.wire').count(), 2)
  await page.locator('#p3 .text p').hover()
  await soon.equal(() => page.locator('.wire >> nth=0').locator('.lit').count(), 0)
  assert.equal(
    await page
      .locator('.wire >> nth=1')
      .locator('.lit')
      .allInnerTexts()
      .then(all => all.join('')),
    'Way number 3 needs 3 oxen and a permit.',
  )
  await context.close()
})

test('a note shows its place, from a cable whose text as received is away', { skip }, async () => {
  const { page, context } = await desk.visit()
  await page.goto('/cable/2008LISBON70')
  const note = page.locator('.note').first()
  await note.locator('a').click()
  await soon.equal(() => page.locator('#raw').isVisible(), true)
  await soon.equal(() => note.getAttribute('class').then(names => names!.includes('lit')), true)
  await context.close()
})
