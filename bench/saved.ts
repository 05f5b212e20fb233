// What 5,000 saved searches cost an arriving cable. Run: npm run bench:saved [-- SEARCHES CABLES]
// Twice: searches for words that stand in one cable of 10,000 to one of 20, as people save them, met by cables of 5 KB
// whose words are as frequent as in prose; and searches for the few words that short invented cables share, so that each
// cable matches a hundred of them. Then adding, with the searches and without.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@chancery/cable'
import { sample } from '@chancery/sample'
import { indexed } from '../packages/chancery/src/archive/describe.ts'
import { openArchive, PRIVATE_READER } from '../packages/chancery/src/index.ts'
import { parseQuery, QuerySet, type Tokened, tokened } from '../packages/chancery/src/query/index.ts'
import { PROSE } from './collection.ts'
import { machine } from './machine.ts'

const [searches = 5000, cables = 1500] = process.argv.slice(2).map(Number)

function made(count: number, seed: number, length?: number): Tokened[] {
  return [...sample({ count, seed, ...(length && { length }) })].flatMap(({ text }) => {
    const [message] = read(text).messages
    return message ? [tokened(indexed(message, message.marking.label))] : []
  })
}

/** The same numbers each time. */
function dice(): (below: number) => number {
  let at = 7
  return below => {
    at = (at * 48271) % 2147483647
    return at % below
  }
}

/** Two or three words of which some cables have all, a phrase of theirs, names and codes beside a word. */
function telling(from: readonly Tokened[]): string[] {
  const roll = dice()
  const count = new Map<string, number>()
  for (const { body } of from)
    for (const word of new Set(body.split(' '))) count.set(word, (count.get(word) ?? 0) + 1)
  const tells = (word: string): boolean => /^[a-z]{3,}$/.test(word) && count.get(word)! <= 0.05 * from.length
  const firstOf = (line = ''): string | undefined => line.split('¶')[0]?.trim()
  return Array.from({ length: searches }, (_, n) => {
    for (;;) {
      const cable = from[roll(from.length)]!
      const line = cable.body.split(' ')
      const words = line.filter(tells)
      const one = words[roll(words.length)]
      const other = words[roll(words.length)]
      if (!one || !other) continue
      const post = firstOf(cable.fields.post)
      const tag = firstOf(cable.fields.tags)
      const at = line.indexOf(one)
      const made = [
        `${one} ${other}`,
        `"${one} ${line[at + 1]}"`,
        post && `${one} post:"${post}"`,
        `(${one} OR ${other}) class:c -government`,
        tag && `${one}* tags:${tag.split(' ')[0]}`,
        `${one} NEAR/10 ${line[at + 3]}`,
        `subject:${one} date>1970`,
      ][n % 7]
      if (made && !parseQuery(made).problems.length) return made
    }
  })
}

/** Two words of a small vocabulary. */
function few(from: readonly Tokened[]): string[] {
  const roll = dice()
  const words = [...new Set(from.flatMap(one => one.body.split(' ')))].filter(word => word.length > 3).sort()
  const next = (): string => words[roll(words.length)]!
  return Array.from(
    { length: searches },
    (_, n) =>
      [
        `${next()} ${next()}`,
        `"${next()}" -${next()} class:c`,
        `${next()} OR ${next()}`,
        `${next().slice(0, 5)}* ${next()}`,
      ][n % 4]!,
  )
}

function measure(name: string, typed: readonly string[], arriving: readonly Tokened[]): void {
  const set = new QuerySet<number>()
  const saving = process.cpuUsage()
  typed.forEach((query, n) => {
    set.add(parseQuery(query).query, n)
  })
  const saved = process.cpuUsage(saving)
  const times: number[] = []
  let met = 0
  const used = process.cpuUsage()
  for (const cable of arriving) {
    const began = performance.now()
    met += set.match(cable, () => false).length
    times.push(performance.now() - began)
  }
  const { user, system } = process.cpuUsage(used)
  times.sort((a, b) => a - b)
  console.log(
    `${name}: ${typed.length} searches (${((saved.user + saved.system) / 1000).toFixed(0)} ms to take in), ${arriving.length} cables, ` +
      `${(met / arriving.length).toFixed(1)} matches each: mean ${((user + system) / 1000 / arriving.length).toFixed(3)} ms of processor time, ` +
      `99 of 100 under ${times[Math.floor(times.length * 0.99)]!.toFixed(2)} ms by the clock`,
  )
}

/** Processor time of adding a document, with so many searches saved before. */
async function adding(typed: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-saved-'))
  const archive = await openArchive(folder)
  typed.forEach((query, n) => {
    archive.save(`s${n}`, query, PRIVATE_READER)
  })
  const documents = [...sample({ count: cables, seed: 13, length: PROSE })].map(({ name, text }) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }))
  const used = process.cpuUsage()
  await archive.add(documents)
  const { user, system } = process.cpuUsage(used)
  archive.close()
  rmSync(folder, { recursive: true, force: true })
  return (user + system) / 1000 / documents.length
}

console.log(machine())
const prose = made(cables, 7, PROSE)
const saved = telling(prose)
measure('words that tell', saved, made(cables, 13, PROSE))
const short = made(cables / 2, 11)
measure('few words', few(short), short)
// In turn, since a machine that others use is not the same for long.
const runs = [[], saved, [], saved]
const costs = [0, 0]
for (const [n, typed] of runs.entries()) costs[n % 2]! += (await adding(typed)) / 2
console.log(
  `adding ${cables}: ${costs[0]!.toFixed(2)} ms of processor each without, ${costs[1]!.toFixed(2)} with: ${((costs[1]! / costs[0]! - 1) * 100).toFixed(1)} % more`,
)
