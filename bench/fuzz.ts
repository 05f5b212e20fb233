// Many inputs of many kinds: none may throw, no span may lie outside its source, no input may take long for its length.
// Run: npm run fuzz [-- COUNT SEED]; a failure prints the seed that makes it again.
import { type ReadResult, read } from '@chancery/cable'
import { LAYOUT_IDS, sample } from '@chancery/sample'
import { HOSTILE } from '../packages/cable/test/hostile.ts'
import { unsound } from '../packages/cable/test/sound.ts'
import { machine } from './machine.ts'

/** A quick generator of numbers, so that an input is made again from its seed alone. */
class Dice {
  #state: number
  constructor(seed: number) {
    this.#state = seed >>> 0 || 1
  }
  next(): number {
    this.#state ^= this.#state << 13
    this.#state ^= this.#state >>> 17
    this.#state ^= this.#state << 5
    return this.#state >>> 0
  }
  below(limit: number): number {
    return this.next() % limit
  }
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!
  }
}

/** Cables to cut, splice and spoil: a few of each layout. */
const CABLES: readonly string[] = LAYOUT_IDS.flatMap(layout =>
  [...sample({ count: 40, seed: 11, layout })].map(({ text }) => text),
)
const SIGNS = [...'\n\r\t /#.,:;()[]<>&|{}"\'\\-=*0O1I\0\f\u00b6\ud800\ufeff\u202e']
const HOSTILE_KINDS = Object.values(HOSTILE)
const LONGEST = 4000

const part = (dice: Dice, text: string): string => {
  const start = dice.below(text.length)
  return text.slice(start, start + dice.below(LONGEST))
}

const KINDS: Readonly<Record<string, (dice: Dice) => string | Uint8Array>> = {
  'random bytes': dice => Uint8Array.from({ length: dice.below(300) }, () => dice.below(256)),
  'random signs': dice => Array.from({ length: dice.below(300) }, () => dice.of(SIGNS)).join(''),
  cut: dice => part(dice, dice.of(CABLES)),
  spliced: dice => part(dice, dice.of(CABLES)) + part(dice, dice.of(CABLES)) + part(dice, dice.of(CABLES)),
  'lines shuffled': dice => {
    const lines = part(dice, dice.of(CABLES)).split('\n')
    return Array.from(lines, () => dice.of(lines)).join('\n')
  },
  spoiled: dice => {
    const signs = [...part(dice, dice.of(CABLES))]
    for (let n = dice.below(20); n > 0 && signs.length; n--) signs[dice.below(signs.length)] = dice.of(SIGNS)
    return signs.join('')
  },
  'spoiled bytes': dice => {
    const bytes = new TextEncoder().encode(part(dice, dice.of(CABLES)))
    for (let n = dice.below(20); n > 0 && bytes.length; n--) bytes[dice.below(bytes.length)] = dice.below(256)
    return bytes
  },
  hostile: dice => dice.of(HOSTILE_KINDS)(dice.below(600)),
}

/** Milliseconds of the processor, for a few thousand signs. */
const SLOW = 100

/** What the processor gave to this program, so that other programs do not count. */
function milliseconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const NOTHING: ReadResult = { messages: [], diagnostics: [], layout: '', sources: [] }

function once(kind: string, seed: number): string | undefined {
  const dice = new Dice(seed)
  dice.next()
  const input = KINDS[kind]!(dice)
  try {
    let result = NOTHING
    let took = milliseconds(() => {
      result = read(input)
    })
    // The first of a kind is compiled, and now and then memory is cleared.
    if (took > SLOW) took = milliseconds(() => void read(input))
    if (took > SLOW) return `${took.toFixed(0)} ms for ${input.length} units`
    return unsound(result)
  } catch (fault) {
    return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  }
}

/** 50 MB of one kind, once each. */
const LARGE: Readonly<Record<string, () => string | Uint8Array>> = {
  'one line of 50 MB': () => 'A'.repeat(50_000_000),
  'a line of words of 50 MB': () => 'the board met. '.repeat(3_333_333),
  '50 MB of NUL': () => new Uint8Array(50_000_000),
  '50 MB of bad UTF-8': () => new Uint8Array(50_000_000).fill(0xc3),
  'a million open brackets': () => '('.repeat(1_000_000),
  'a million open brackets in a paragraph': () => `UNCLAS NORTHPORT 000083\n\n1. ${'['.repeat(1_000_000)}`,
  '50 MB of line ends': () => '\n'.repeat(50_000_000),
}

const MOST_SHOWN = 20
const count = Number(process.argv[2] ?? 1_000_000)
const first = Number(process.argv[3] ?? 1)
const kinds = Object.keys(KINDS)
console.log(machine())
let failures = 0
const began = performance.now()
for (let n = 0; n < count; n++) {
  const kind = kinds[n % kinds.length]!
  const wrong = once(kind, first + n)
  if (wrong === undefined) continue
  if (++failures <= MOST_SHOWN)
    console.log(`${kind}, npm run fuzz -- ${kinds.length} ${first + n - (n % kinds.length)}: ${wrong}`)
}
console.log(
  `${count} inputs of ${kinds.length} kinds in ${((performance.now() - began) / 1000).toFixed(0)} s: ${failures} failures`,
)
for (const [name, make] of Object.entries(LARGE)) {
  const input = make()
  let wrong: string | undefined
  const took = milliseconds(() => {
    wrong = unsound(read(input))
  })
  console.log(`${name}: ${(took / 1000).toFixed(1)} s${wrong ? `, ${wrong}` : ''}`)
  if (wrong) failures++
}
if (failures) process.exitCode = 1
