// What the pages of a large room cost: twenty readers at their own pace, then as many pages as the server gives.
// When a page shows what it is about is asked of a browser, where there is one.
// Run: npm run bench:room [-- COUNT [SECONDS]], with an archive of your own: [-- FOLDER [SECONDS]]
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { brotliDecompressSync } from 'node:zlib'
import { sample } from '@chancery/sample'
import { chromium } from 'playwright-core'
import { openArchive } from '../packages/chancery/src/archive/index.ts'
import { PRIVATE_READER } from '../packages/chancery/src/guard/index.ts'
import { machine } from './machine.ts'
import { percentile } from './percentile.ts'

/**
 * What a page may take at the 95th percentile, ms; and the baseline, measured before this code was written: pages of 11
 * KB a second that Fastify gave from SQLite by key alone, without reading a cable.
 */
const GOAL = { home: 100, cable: 100, rare: 100, common: 200 }
const BASELINE = 13_300
/** The largest thing of a page stands, ms. */
const PAINTED = 1000
const READERS = 20
const PAUSE = 3000
/** Requests that wait at once when the server is asked for all it can give. */
const AT_ONCE = 8

type Kind = keyof typeof GOAL

const [what = '20000', seconds = 30] = [process.argv[2], Number(process.argv[3] ?? 30)]
const given = /^\d+$/.test(what) ? undefined : what
const folder = given ?? mkdtempSync(join(tmpdir(), 'chancery-bench-'))
let server: ChildProcess | undefined
try {
  console.log(`npm run bench:room -- ${what} ${seconds}\n${machine()}\n`)
  const asked = await fill()
  const address = await serve()
  await weigh(address, asked)
  await paint(address, asked)
  await atTheirPace(address, asked)
  await saturate(address, asked)
} finally {
  server?.kill()
  if (!given) rmSync(folder, { recursive: true, force: true })
}

/** Addresses to ask for, of each kind. */
async function fill(): Promise<Readonly<Record<Kind, readonly string[]>>> {
  const archive = await openArchive(folder)
  const encoder = new TextEncoder()
  function* documents(): Generator<{ name: string; bytes: Uint8Array }> {
    for (const { name, text } of sample({ count: Number(what), seed: 7 }))
      yield { name, bytes: encoder.encode(text) }
  }
  if (!given) await archive.add(documents())
  const held = archive.summary(PRIVATE_READER).cables
  console.log(`${held} cables`)
  const cables: string[] = []
  const numbers: string[] = []
  let n = 0
  for (const { id, mrn } of archive.stream('', PRIVATE_READER))
    if (n++ % Math.ceil(held / 2000) === 0) {
      cables.push(`/cable/${id}`)
      if (mrn) numbers.push(/\d+$/.exec(mrn)![0])
    }
  const words = new Set<string>()
  for (const hit of archive.search('', PRIVATE_READER, { limit: 200 }).hits)
    for (const run of hit.passage?.runs ?? [])
      for (const word of run.text.match(/[A-Za-z]{4,}/g) ?? []) words.add(word.toLowerCase())
  const share = new Map([...words].map(word => [word, archive.search(word, PRIVATE_READER, { limit: 1, passages: false }).total / held])) // biome-ignore format: one line
  archive.close()
  const between = (least: number, most: number): string[] =>
    [...share].filter(([, part]) => part >= least && part <= most).map(([word]) => word)
  const some = between(0.02, 0.2)
  const search = (q: string): string => `/search?q=${encodeURIComponent(q)}`
  return {
    home: ['/'],
    cable: cables,
    rare: [
      ...numbers.slice(0, 200),
      ...some.map((word, i) => `${word} ${some[(i + 1) % some.length]} ${some[(i + 2) % some.length]}`),
    ].map(search),
    common: between(0.25, 0.6).map(search),
  }
}

function serve(): Promise<string> {
  const program = join(import.meta.dirname, '../packages/chancery/bin/chancery.js')
  const started = spawn(process.execPath, [program, '--archive', folder, 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  server = started
  return new Promise((resolve, reject) => {
    started.once('exit', () => reject(new Error('the server ended')))
    createInterface({ input: started.stdout }).on('line', line => {
      const address = /http:\/\/\S+?(?=\/?$)/.exec(line)?.[0]
      if (address) resolve(address)
    })
  })
}

/** What comes over the wire for a first visit: the page with its style, letters, scripts and map. */
async function weigh(address: string, asked: Readonly<Record<Kind, readonly string[]>>): Promise<void> {
  // As they come over the wire: fetch would unpack them.
  const size = (url: string): Promise<{ bytes: number; text: string }> =>
    new Promise((resolve, reject) => {
      get(address + url, { headers: { 'accept-encoding': 'br' } }, response => {
        const pieces: Buffer[] = []
        response.on('data', piece => pieces.push(piece))
        response.on('end', () => {
          const body = Buffer.concat(pieces)
          const packed = response.headers['content-encoding'] === 'br'
          resolve({ bytes: body.length, text: String(packed ? brotliDecompressSync(body) : body) })
        })
      }).on('error', reject)
    })
  for (const kind of ['home', 'common', 'cable'] as const) {
    const page = await size(asked[kind][0]!)
    const parts = new Set([...page.text.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, url]) => url!))
    let all = page.bytes
    for (const url of parts) all += (await size(url)).bytes
    console.log(
      `${kind.padEnd(8)} page ${(page.bytes / 1000).toFixed(1)} KB, with all it loads ${(all / 1000).toFixed(1)} KB`,
    )
  }
  console.log()
}

/** When the largest thing of a page stands, in a browser that was never here: five visits of each kind. */
async function paint(address: string, asked: Readonly<Record<Kind, readonly string[]>>): Promise<void> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) {
    console.log(`largest contentful paint: no browser at ${executablePath}\n`)
    return
  }
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  console.log('largest contentful paint, ms   least  median    most    goal')
  for (const kind of ['home', 'common', 'cable'] as const) {
    const took: number[] = []
    for (let n = 0; n < 5; n++) {
      const context = await browser.newContext({ baseURL: address })
      const page = await context.newPage()
      await page.goto(pick(asked[kind]))
      took.push(
        await page.evaluate(
          () =>
            new Promise<number>(done => {
              new PerformanceObserver(list => done(list.getEntries().at(-1)!.startTime)).observe({
                type: 'largest-contentful-paint',
                buffered: true,
              })
            }),
        ),
      )
      await context.close()
    }
    took.sort((a, b) => a - b)
    console.log(
      kind.padEnd(28),
      ...[took[0]!, took[2]!, took[4]!, PAINTED].map(one => one.toFixed(0).padStart(7)),
    )
  }
  await browser.close()
  console.log()
}

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(Math.random() * list.length)]!
}

function kindAtRandom(): Kind {
  const at = Math.random()
  return at < 0.7 ? 'cable' : at < 0.9 ? 'rare' : 'common'
}

async function ask(url: string): Promise<number> {
  const began = performance.now()
  const response = await fetch(url)
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${response.status} for ${url}`)
  return performance.now() - began
}

/** Twenty readers, each of whom asks every three seconds: 70 % cables, 20 % rare words or three words, 10 % common words. */
async function atTheirPace(address: string, asked: Readonly<Record<Kind, readonly string[]>>): Promise<void> {
  const took: Record<Kind, number[]> = { home: [], cable: [], rare: [], common: [] }
  const end = performance.now() + seconds * 1000
  const reader = async (n: number): Promise<void> => {
    await new Promise(done => setTimeout(done, (PAUSE * n) / READERS))
    took.home.push(await ask(address + pick(asked.home)))
    while (performance.now() < end) {
      const kind = kindAtRandom()
      if (!asked[kind].length) continue
      took[kind].push(await ask(address + pick(asked[kind])))
      await new Promise(done => setTimeout(done, PAUSE))
    }
  }
  await Promise.all(Array.from({ length: READERS }, (_, n) => reader(n)))
  console.log(`${READERS} readers, ms`.padEnd(24), '  asked     p50     p95     goal  p95/goal')
  for (const kind of ['home', 'cable', 'rare', 'common'] as const) {
    const [half, most] = [percentile(took[kind], 50), percentile(took[kind], 95)]
    console.log(
      kind.padEnd(24),
      String(took[kind].length).padStart(7),
      half.toFixed(1).padStart(7),
      most.toFixed(1).padStart(7),
      String(GOAL[kind]).padStart(8),
      (most / GOAL[kind]).toFixed(2).padStart(9),
    )
  }
  console.log()
}

/** As many as it gives, this process asking on the same cores. */
async function saturate(address: string, asked: Readonly<Record<Kind, readonly string[]>>): Promise<void> {
  for (const kind of ['cable', 'rare', 'common'] as const) {
    const end = performance.now() + (seconds * 1000) / 6
    const began = performance.now()
    let given = 0
    const asker = async (): Promise<void> => {
      while (performance.now() < end) {
        await ask(address + pick(asked[kind]))
        given++
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, asker))
    const rate = given / ((performance.now() - began) / 1000)
    console.log(
      `at most ${Math.round(rate)} ${kind} pages a second; ${(rate / BASELINE).toFixed(3)} of ${BASELINE}`,
    )
  }
}
