// Files are added by the form of the room, with and without scripts.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { documentsIn } from '../../src/intake/index.ts'
import { CITED, HARBOUR } from '../http/cables.ts'
import { type Desk, openDesk, skip, soon } from './browser.ts'

let desk: Desk
let address: string
before(async () => {
  if (skip) return
  desk = await openDesk([CITED], 5)
  address = await desk.room.serve({ takeIn: documentsIn }).listen({ host: '127.0.0.1', port: 0 })
})
after(async () => {
  await desk?.close()
})

for (const javaScriptEnabled of [true, false])
  test(`${javaScriptEnabled ? 'with' : 'without'} scripts: from the first page to the cable that was added`, {
    skip,
  }, async () => {
    const visit = await desk.visit({ javaScriptEnabled, baseURL: address })
    const { page } = visit
    page.setDefaultTimeout(5000)
    await page.goto('/')
    await page.getByRole('link', { name: 'Add files' }).click()
    await page.waitForURL('**/add')
    const text = HARBOUR.replaceAll('Tuesday', javaScriptEnabled ? 'Monday' : 'Sunday').replaceAll(
      '0083',
      javaScriptEnabled ? '0087' : '0088',
    )
    await page.locator('input[type=file]').setInputFiles([
      { name: 'harbour.txt', mimeType: 'text/plain', buffer: Buffer.from(text) },
      { name: 'nothing.bin', mimeType: 'application/octet-stream', buffer: Buffer.alloc(9) },
    ])
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await soon.equal(() => page.locator('h1').innerText(), '1 cable added')
    assert.match(await page.locator('.complaint').innerText(), /nothing\.bin was not taken/)
    await page.locator('.hit-subject a').first().click()
    await page.waitForURL('**/cable/**')
    assert.ok(page.url().includes(desk.room.idOf(text)))
    const elsewhere = visit.foreign.filter(one => !one.startsWith(`${address}/`))
    assert.deepEqual([elsewhere, visit.complaints], [[], []])
  })
