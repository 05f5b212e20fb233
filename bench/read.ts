// How fast wire text is read, with places and diagnostics, on one core, beside the least that any reader must do: a walk
// over the lines that tries eleven patterns on each. Invented State wire text of three lengths, the real wire texts of
// ../shared/corpus where that is there, and whether ten times the text takes ten times as long.
// Run: npm run bench:read [-- FOLDER], with text files of your own.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@chancery/cable'
import { sample } from '@chancery/sample'
import { Strand } from '../packages/cable/src/text/index.ts'
import { readReferences } from '../packages/cable/src/wire/preamble/references.ts'
import { machine } from './machine.ts'

/** Rounds are repeated until the code is as warm as it gets, which is a matter of how long it ran. */
const ROUNDS = 8
const LEAST_BYTES = 2_000_000
/** Real wire text: transmissions with their headings, and pages of the web that hold the like. */
const CORPUS = '../shared/corpus/cablegate_txt'

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

type Texts = readonly (string | Uint8Array)[]

function report(name: string, texts: Texts): void {
  const encoder = new TextEncoder()
  const once = texts.map(text => (typeof text === 'string' ? encoder.encode(text) : text))
  const walked = once.map(bytes => new TextDecoder().decode(bytes))
  const size = once.reduce((sum, { length }) => sum + length, 0)
  const repeats = Math.max(1, Math.ceil(LEAST_BYTES / size))
  const work = (each: (at: number) => void) => () => {
    for (let n = 0; n < repeats; n++) for (let at = 0; at < texts.length; at++) each(at)
  }
  const bytes = size * repeats
  const reading = best(work(at => void read(once[at]!)))
  const walking = best(work(at => void floor(walked[at]!)))
  const rate = (time: number): string => `${(bytes / 1e6 / time).toFixed(1)} MB/s`
  console.log(
    `${name}: ${texts.length} cables of ${(size / texts.length / 1e3).toFixed(1)} KB\n` +
      `  read ${rate(reading)}, ${Math.round((texts.length * repeats) / reading)} cables/s; ` +
      `bare walk over the lines ${rate(walking)}: ${(reading / walking).toFixed(1)} times its work`,
  )
}

const PARAGRAPH = /\n\n\d{1,2}\. /

/** Invented wire text of about so many bytes: paragraphs of other cables go on after its own, numbered on. */
function* wireOf(bytes: number, count: number): Generator<string> {
  const all = [...sample({ count, seed: 1 })].map(({ text }) => text)
  const paragraphs = all.flatMap(text => text.split(PARAGRAPH).slice(1, -1))
  let taken = 0
  for (const text of all) {
    const signed = text.lastIndexOf('\n\n', text.lastIndexOf('\nBT\n'))
    let number = text.split(PARAGRAPH).length - 1
    let more = ''
    while (text.length + more.length < bytes)
      more += `\n\n${++number}. ${paragraphs[taken++ % paragraphs.length]!}`
    yield `${text.slice(0, signed)}${more}${text.slice(signed)}`
  }
}

/** Ten times the text, read in how many times the time. */
function growth(): void {
  const time = (bytes: number): number => {
    const [text] = wireOf(bytes, 400)
    return best(() => {
      for (let n = 0; n < 4_000_000 / bytes; n++) read(text!)
    })
  }
  const [small, large] = [time(40_000), time(400_000)]
  console.log(`a text of 400 KB against ten of 40 KB: ${(large / small).toFixed(2)} times the time`)
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
  for (const bytes of [1700, 5000, 10_000])
    report(`invented, about ${bytes / 1000} KB`, [...wireOf(bytes, 600)])
  report(
    'invented, all irregularities',
    [...sample({ count: 1000, seed: 1, layout: 'state' })].map(({ text }) => text),
  )
  if (existsSync(CORPUS))
    report(
      'real wire text',
      readdirSync(CORPUS).map(name => readFileSync(join(CORPUS, name))),
    )
  else console.log('real wire text: ../shared/corpus is not here')
  growth()
}
references()
