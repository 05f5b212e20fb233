// The page as people use it: opened from the disk, in a real browser, with no way to any host.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { playground } from './build.ts'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const skip = existsSync(CHROMIUM) ? false : `no browser at ${CHROMIUM}`
const WAIT = 10_000

let folder: string
let browser: Browser
let page: Page
const complaints: string[] = []
const asked: string[] = []

before(async () => {
  if (skip) return
  folder = mkdtempSync(join(tmpdir(), 'chancery-playground-'))
  const file = join(folder, 'page.html')
  writeFileSync(file, await playground())
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
  page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
  page.setDefaultTimeout(WAIT)
  page.on('console', message => {
    if (/error|warning/.test(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  page.on('request', request => {
    if (!request.url().startsWith('data:')) asked.push(request.url())
  })
  await page.goto(pathToFileURL(file).href)
})
after(async () => {
  await browser?.close()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
async function paste(text: string): Promise<void> {
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}

describe('the playground', { skip }, () => {
  test('a pasted cable is read: who to whom, subject, portions', async () => {
    await paste(
      'R 151410Z MAR 09\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC PIORITY\nC O N F I D E N T I A L OSLO 000083\n\nTAGS: PREL, NO\nSUBJECT: HERRING ARRIVES\n\n1. (C) THE BARGE IS LATE.\n',
    )
    await page.locator('.subject', { hasText: 'Herring Arrives' }).waitFor()
    const reading = await page.locator('#reading').innerText()
    for (const said of [
      '09OSLO83',
      'AMEMBASSY OSLO',
      'SECSTATE WASHDC',
      'Norway',
      '(C)',
      'The barge is late.',
    ])
      assert.ok(reading.includes(said), `${said} in ${reading}`)
  })

  test('what is pointed at lights up in the text', async () => {
    await page.locator('#reading .subject').hover()
    await page.locator('.cm-lit').first().waitFor()
    assert.match((await page.locator('.cm-lit').allInnerTexts()).join(''), /HERRING ARRIVES/)
  })

  test('findings, with their fix', async () => {
    await tab('Findings')
    const finding = page.locator('#findings .finding', { hasText: 'PIORITY' })
    await finding.waitFor()
    await finding.getByRole('button', { name: /^Fix/ }).click()
    await page.locator('.cm-content', { hasText: 'TO SECSTATE WASHDC PRIORITY' }).waitFor()
    await finding.waitFor({ state: 'detached' })
  })

  test('written for another network, or refused with the reason', async () => {
    await page.getByRole('button', { name: 'An example' }).click()
    await tab('Written')
    await page.locator('#form').selectOption('markdown')
    await page.locator('#written .wire', { hasText: 'HERRING' }).waitFor()
    await page.locator('#form').selectOption('state')
    await page.locator('#written .wire, #written .finding').first().waitFor()
    await paste('SUBJECT: HERRING\n\n1. NO HEADING.\n')
    await page.locator('#written', { hasText: 'Refused' }).waitFor()
  })

  test('the data of the message', async () => {
    await tab('Data')
    assert.match(await page.locator('#data').innerText(), /"subject"/)
  })

  test('tabs by keyboard', async () => {
    await page.getByRole('tab', { name: 'Data' }).focus()
    await page.keyboard.press('ArrowRight')
    assert.equal(await page.locator('#reading').isVisible(), true)
  })

  test('no fault for those who need aids, in the light and in the dark', async () => {
    await page.getByRole('button', { name: 'An example' }).click()
    await page.locator('.subject').waitFor()
    await page.evaluate(axe.source)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const name of ['Reading', 'Findings', 'Written', 'Data']) {
        await tab(name)
        const found = await page.evaluate(async () => {
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run()
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)
        })
        assert.deepEqual(found, [], name)
      }
    }
  })

  test('narrow pages hold it too', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    assert.ok(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    )
  })

  test('nothing was asked of any host, nothing went wrong', () => {
    assert.deepEqual(
      asked.filter(url => !url.startsWith('file:')),
      [],
    )
    assert.deepEqual(complaints, [])
  })
})
