// A real browser on a real room. What it asks for and what it complains of is written down.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import axe from 'axe-core'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { openRoom, type TestRoom } from '../http/room.ts'

const PROGRAM = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** For the `skip` of a test: why there is no browser to run it in. */
export const skip = existsSync(PROGRAM)
  ? false
  : `no browser at ${PROGRAM}; name one in CHROMIUM, or run npm test, which installs one`

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Addresses asked for on other hosts. */
  readonly foreign: readonly string[]
  /** Errors of the console, faults of scripts, what the policy of the page blocked. */
  readonly complaints: readonly string[]
}

export interface Desk {
  readonly room: TestRoom
  readonly address: string
  visit(options?: BrowserContextOptions): Promise<Visit>
  close(): Promise<void>
}

export async function openDesk(texts: readonly (string | Uint8Array)[], samples = 0): Promise<Desk> {
  const room = await openRoom(texts, samples)
  const address = await room.server.listen({ host: '127.0.0.1', port: 0 })
  const browser: Browser = await chromium.launch({
    executablePath: PROGRAM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return {
    room,
    address,
    async visit(options = {}) {
      const context = await browser.newContext({
        baseURL: address,
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        ...options,
      })
      const page = await context.newPage()
      const foreign: string[] = []
      const complaints: string[] = []
      page.on('request', request => {
        if (!request.url().startsWith(`${address}/`)) foreign.push(request.url())
      })
      page.on('console', message => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      page.on('pageerror', error => complaints.push(error.message))
      return { page, context, foreign, complaints }
    },
    async close() {
      await browser.close()
      await room.close()
    },
  }
}

/** Asks again until the answer is as claimed: a page follows a key or a click in its own time. */
async function eventually<T>(ask: () => T | Promise<T>, claim: (answer: T) => void): Promise<void> {
  const end = Date.now() + 10_000
  for (;;)
    try {
      return claim(await ask())
    } catch (fault) {
      if (Date.now() > end) throw fault
      await new Promise(again => setTimeout(again, 20))
    }
}

/** What a page shows soon after it was acted on. */
export const soon = {
  equal: <T>(ask: () => T | Promise<T>, expected: T, why?: string): Promise<void> =>
    eventually(ask, answer => assert.equal(answer, expected, why)),
  deepEqual: <T>(ask: () => T | Promise<T>, expected: T): Promise<void> =>
    eventually(ask, answer => assert.deepEqual(answer, expected)),
  match: (ask: () => string | Promise<string>, pattern: RegExp): Promise<void> =>
    eventually(ask, answer => assert.match(answer, pattern)),
}

/** By how many columns of pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What axe finds against a page as it stands: rule, place and why. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run()
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.html.slice(0, 120)} ${node.any[0]?.message ?? ''}`),
    )
  })
}
