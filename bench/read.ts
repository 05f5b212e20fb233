// How fast wire text is read, with places and diagnostics, on one core, beside the least that any reader must do: a walk
// over the lines that tries eleven patterns on each. Run: npm run bench:read [-- FOLDER], with text files of your own.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@chancery/cable'
import { sample } from '@chancery/sample'
import { Strand } from '../packages/cable/src/text/index.ts'
import { readReferences } from '../packages/cable/src/wire/preamble/references.ts'
import { machine } from './machine.ts'

/** Rounds are repeated until the code is as warm as it gets. */
const ROUNDS = 12
const LEAST_BYTES = 4_000_000

const PATTERNS = [
  /^V?ZCZC/, /^DE [A-Z]{3,8}/, /^ZN[RY] /, /^[ZOPR] \d{6}Z/, /^FM /, /^TO /, /^INFO /, /^BT$/, /^E\.O\. \d/,
  /^(?:TAGS|SUBJECT|REF):/, /^\d{1,3}\. /,
] // biome-ignore format: a list

const seconds = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** The best of the rounds: what is in the way of the others is not the reader. */
function best(work: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) least = Math.min(least, seconds(work))
  return least
}

function floor(text: string): number {
  let found = 0
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf('\n', start)
    const end = at < 0 ? text.length : at
    const line = text.slice(start, end)
    for (const pattern of PATTERNS)
      if (pattern.test(line)) {
        found++
        break
      }
    start = end + 1
  }
  return found
}

function report(name: string, texts: readonly string[]): void {
  const encoder = new TextEncoder()
  const once = texts.map(text => encoder.encode(text))
  const size = once.reduce((sum, { length }) => sum + length, 0)
  const repeats = Math.max(1, Math.ceil(LEAST_BYTES / size))
  const work = (each: (at: number) => void) => () => {
    for (let n = 0; n < repeats; n++) for (let at = 0; at < texts.length; at++) each(at)
  }
  const bytes = size * repeats
  const reading = best(work(at => void read(once[at]!)))
  const walking = best(work(at => void floor(texts[at]!)))
  const rate = (time: number): string => `${(bytes / 1e6 / time).toFixed(1)} MB/s`
  console.log(
    `${name}: ${texts.length} cables of ${(size / texts.length / 1e3).toFixed(1)} KB\n` +
      `  read ${rate(reading)}, ${Math.round((texts.length * repeats) / reading)} cables/s; ` +
      `bare walk over the lines ${rate(walking)}: ${(reading / walking).toFixed(1)} times its work`,
  )
}

function references(): void {
  const blocks = [...sample({ count: 2000, seed: 3, layout: 'state' })]
    .map(({ text }) => /^REF(?:TEL)?S?: ?([\s\S]*?)(?:\n\n|\n[A-Z]{3,})/m.exec(text)?.[1])
    .filter(block => block !== undefined)
    .map(block => Strand.of(block))
  let count = 0
  const time = best(() => {
    count = 0
    for (const block of blocks) count += readReferences(block, { year: 2009 }).length
  })
  console.log(`references split and placed: ${Math.round(count / time)} a second (${blocks.length} lists)`)
}

console.log(`${machine()}\n`)
const folder = process.argv[2]
if (folder)
  report(
    'texts of the folder',
    readdirSync(folder)
      .filter(name => /\.(?:txt|cable)$/.test(name))
      .map(name => readFileSync(join(folder, name), 'utf8')),
  )
else {
  report(
    'invented, plain',
    [...sample({ count: 1000, seed: 1 })].map(({ text }) => text),
  )
  report(
    'invented, all irregularities',
    [...sample({ count: 1000, seed: 1, layout: 'state' })].map(({ text }) => text),
  )
}
references()
