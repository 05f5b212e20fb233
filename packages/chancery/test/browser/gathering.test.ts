// Collections, tags, notes and citations in a browser, with scripts and without, by pointer and by keyboard.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { CITED, HARBOUR, NAMING } from '../http/cables.ts'
import { barriers, type Desk, openDesk, overflow, skip, soon } from './browser.ts'

let desk: Desk
before(async () => {
  if (skip) return
  desk = await openDesk([HARBOUR, CITED, NAMING], 80)
})
after(async () => {
  await desk?.close()
})

for (const javaScriptEnabled of [true, false])
  test(`${javaScriptEnabled ? 'with' : 'without'} scripts: a result is collected and taken back; a note stands by its paragraph`, {
    skip,
  }, async () => {
    const { page, context, foreign, complaints } = await desk.visit({ javaScriptEnabled })
    page.setDefaultTimeout(8000)
    const name = javaScriptEnabled ? 'Summaries' : 'Plain ones'
    await page.goto('/search?q=summary')
    const total = Number((await page.locator('.total b').innerText()).replace(/\D/g, ''))
    await page.getByText('Collect or tag the whole result').click()
    await page.getByLabel('Collection, new or known').fill(name)
    await page.getByRole('button', { name: 'Collect …' }).click()
    await page.waitForURL('**/bulk?*')
    assert.match(
      await page.locator('.bulk-facts').innerText(),
      new RegExp(`${total} cables[\\s\\S]*“summary”`),
    )
    await page.getByRole('button', { name: `Collect ${total} cables` }).click()
    await page.waitForURL('**/deeds/*')
    await page.getByRole('link', { name: 'The collection', exact: true }).click()
    await soon.equal(() => page.locator('h1').innerText(), name)
    assert.equal(Number((await page.locator('.total b').innerText()).replace(/\D/g, '')), total)
    await page.goto('/search?q=summary')
    await page.locator('.facets a', { hasText: name }).click()
    await page.waitForURL(/collection%3A/)
    await soon.equal(
      async () => Number((await page.locator('.total b').innerText()).replace(/\D/g, '')),
      total,
    )
    await page.goto('/collections')
    await page.locator('.undo button').first().click()
    await soon.equal(() => page.locator('.sets a', { hasText: name }).count(), 0)

    await page.goto('/cable/2010OSLO83')
    const add = page.locator('#p2 .note-add')
    await add.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/notes/new?*')
    await page.getByLabel('Note', { exact: true }).fill('Ask the harbour master.')
    await page.getByRole('button', { name: 'Keep the note' }).click()
    await page.waitForURL('**/cable/**')
    await soon.equal(() => page.locator('#p2 .reader-note .said').innerText(), 'Ask the harbour master.')
    await page.getByRole('link', { name: /Change this note/ }).click()
    await page.getByRole('button', { name: 'Delete the note' }).click()
    await soon.equal(() => page.locator('.reader-note').count(), 0)
    assert.deepEqual([foreign, complaints], [[], []])
    await context.close()
  })

test('words that are selected become a highlight in their place, across signs and marks', {
  skip,
}, async () => {
  const { page, context } = await desk.visit()
  page.setDefaultTimeout(8000)
  await page.goto('/cable/2010OSLO83?q=barge')
  const words = await page.evaluate(() => {
    const text = document.querySelector('#p2 [data-text]')!
    const nodes: Node[] = []
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node)
    const range = document.createRange()
    range.setStart(nodes[0]!, 4)
    const last = nodes.at(-1)!
    range.setEnd(last, Math.min(6, last.textContent!.length))
    const selection = getSelection()!
    selection.removeAllRanges()
    selection.addRange(range)
    return selection.toString().replace(/\s+/g, ' ').trim()
  })
  await soon.equal(() => page.locator('[data-offer]').isVisible(), true)
  await page.keyboard.press('h')
  await page.waitForURL('**/notes/new?*start=*')
  const letters = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()
  assert.equal(letters(await page.locator('blockquote.quoted').innerText()), letters(words))
  await page.getByRole('button', { name: 'Keep the note' }).click()
  await page.waitForURL('**/cable/**')
  const marked = await page.locator('#p2 mark.noted').allInnerTexts()
  assert.equal(letters(marked.join('')), letters(words))
  await page.goto('/cable/2010OSLO83?q=barge')
  assert.equal(letters((await page.locator('#p2 mark.noted').allInnerTexts()).join('')), letters(words))
  await page.goto('/notes')
  await page.locator('.note-of a').click()
  await page.waitForURL(/#reader-note-/)
  await page.getByRole('link', { name: /Change this note/ }).click()
  await page.getByRole('button', { name: 'Delete the note' }).click()
  await context.close()
})

test('a citation is copied, and every form of it can be had', { skip }, async () => {
  const { page, context } = await desk.visit({ permissions: ['clipboard-read', 'clipboard-write'] })
  page.setDefaultTimeout(8000)
  await page.goto('/cable/2010OSLO83')
  await page.getByText('Cite', { exact: true }).click()
  await page.getByRole('button', { name: 'Copy: RIS' }).click()
  await soon.match(() => page.evaluate(() => navigator.clipboard.readText()), /^TY {2}- PCOMM[\s\S]*ER {2}-/)
  for (const name of ['BibTeX', 'RIS', 'CSL-JSON']) {
    const href = await page.getByRole('link', { name: `Download ${name}` }).getAttribute('href')
    assert.equal((await page.request.get(href!)).status(), 200)
  }
  await context.close()
})

const ROOMFUL: readonly (readonly [string, string, ((page: Page) => Promise<void>)?])[] = [
  ['collections', '/collections'],
  [
    'a collection',
    '/collections/Ferries',
    page =>
      page.locator('details').evaluateAll(all => {
        for (const one of all) one.setAttribute('open', '')
      }),
  ],
  ['shared', ''],
  ['notes', '/notes'],
  ['a new note', '/notes/new?cable=2010OSLO83&anchor=p2&start=0&end=20'],
  [
    'a cable with notes',
    '/cable/2010OSLO83?q=barge',
    page => page.getByText('Cite', { exact: true }).click(),
  ],
  ['what is to be done', '/bulk?q=summary&name=Ferries&do=collect'],
  ['a name that is none', '/bulk?q=summary&name=%3C&do=tag'],
  ['what was done', '/deeds/'],
  ['to keep a cable', '/keep/2010OSLO83'],
  ['results', '/search?q=summary', page => page.getByText('Collect or tag the whole result').click()],
]

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 320],
] as const)
  test(`${colorScheme}, ${width} px: nothing is wider than its window, axe finds nothing`, {
    skip,
  }, async () => {
    const { collecting, noting } = desk.room.archive
    const reader = { ...(await import('../../src/guard/index.ts')).PRIVATE_READER }
    const { deed = 0 } = collecting.put('collection', 'Ferries', { query: 'summary' }, reader)
    collecting.put('collection', 'Ferries', { cables: ['2010OSLO83'] }, reader)
    collecting.put('tag', 'to read', { cables: ['2010OSLO83'] }, reader)
    collecting.note('Ferries', '2010OSLO83', `${'x'.repeat(200)}\nThe first of them.`, reader)
    const { token } = collecting.change(
      'collection',
      'Ferries',
      { share: true, about: 'All that came by sea.' },
      reader,
    )!
    noting.add('2010OSLO83', { anchor: 'p2', start: 4, end: 30, text: 'Who was it?', shared: true }, reader)
    noting.add('2010OSLO83', { text: 'Of all of it.' }, reader)
    const { page, context } = await desk.visit({ colorScheme, viewport: { width, height: 900 } })
    const faults: string[] = []
    for (const [what, url, act] of ROOMFUL) {
      const address =
        what === 'shared' ? `/shared/${token}` : what === 'what was done' ? `${url}${deed}` : url
      const answer = await page.goto(address)
      assert.ok([200, 400].includes(answer!.status()), `${what}: ${answer!.status()}`)
      await act?.(page)
      assert.ok((await overflow(page)) <= 0, `${what} is ${await overflow(page)} px too wide`)
      const found = await barriers(page)
      faults.push(...found.map(fault => `${what}: ${fault}`))
      if (process.env.PICTURES)
        await page.screenshot({
          path: `${process.env.PICTURES}/${what.replaceAll(' ', '-')}-${colorScheme}-${width}.png`,
          fullPage: width > 400,
        })
    }
    assert.deepEqual(faults, [])
    collecting.drop('collection', 'Ferries', reader)
    for (const { id } of noting.list(reader).notes) noting.drop(id, reader)
    await context.close()
  })

for (const javaScriptEnabled of [true, false])
  test(`${javaScriptEnabled ? 'with' : 'without'} scripts, by keyboard, at 360 px: two spellings are made one name and parted`, {
    skip,
  }, async () => {
    const { page, context, complaints } = await desk.visit({
      javaScriptEnabled,
      viewport: { width: 360, height: 720 },
      colorScheme: javaScriptEnabled ? 'dark' : 'light',
    })
    page.setDefaultTimeout(8000)
    await page.goto('/name/person/Gunvor%20Plankenhorn')
    const counted = await page.locator('.total b').innerText()
    await page.getByLabel('Also written').focus()
    await page.keyboard.type('ottokar vegarosa')
    await page.keyboard.press('Enter')
    await soon.match(() => page.locator('.spellings').innerText(), /Also written Ottokar Vegarosa/)
    await soon.match(
      () => page.locator('.decided').innerText(),
      /Ottokar Vegarosa is Gunvor Plankenhorn, said Private room/,
    )
    assert.ok((await overflow(page)) <= 0)
    if (javaScriptEnabled) assert.deepEqual(await barriers(page), [])
    await page.goto('/names')
    assert.equal(await page.getByRole('link', { name: 'Ottokar Vegarosa' }).count(), 0)
    await page.goto('/name/person/Ottokar%20Vegarosa')
    await page.locator('.decided').getByRole('button', { name: 'Take it back' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/Gunvor%20Plankenhorn*')
    await soon.match(() => page.locator('.decided').innerText(), /Taken back by Private room/)
    assert.equal(await page.locator('.total b').innerText(), counted)
    assert.deepEqual(complaints, [])
    await context.close()
  })
