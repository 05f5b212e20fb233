// npm run bench:lint: every rule on a cable of 10 KB that was read before. Mean and 99th percentile in milliseconds: of the
// clock, or of the processor where that is less. The clock counts what else the machine does, the processor what the
// threads that clear memory do beside.
import { read } from '@chancery/cable'
import { type LintContext, lint, rules } from '@chancery/cable/lint'

/** At most. */
const BOUNDS = { mean: 1, p99: 2 }
const ROUNDS = 3000

const HEAD = `VZCZCNPO0417
PP RUEHC RUEHEB RUEHZN
DE RUEHNP #0083 0741415
ZNY CCCCC ZZH
P R 151410Z MAR 09
FM AMEMBASSY NORTHPORT
TO RUEHC/SECSTATE WASHDC PRIORITY 2291
RUEHEB/AMCONSUL EASTBAY PRIORITY 0310
INFO RUEHZN/NORTHERN REGION COLLECTIVE
XMT AMEMBASSY SOUTHPORT
BT
C O N F I D E N T I A L NORTHPORT 000083

SIPDIS
STATE FOR OES/OA
E.O. 12958: DECL: 03/15/2019
TAGS: EWWT, PREL, XX
SUBJECT: HARBOR DREDGING TALKS RESUME
REF: A. 08 NORTHPORT 1204
     B. STATE 19877 (NOTAL)
CLASSIFIED BY: POLITICAL COUNSELOR A. EXAMPLE; REASON: 1.4 (B) AND (D)

`
const LINES = [
  'THE BOARD OF THE HARBOR MET ON MARCH 14 AND HEARD THE DREDGERS.',
  'THREE CONDITIONS WERE NAMED, NONE OF WHICH THE CITY WILL LIKE.',
  'THE PILOTS WANT A DEEPER CHANNEL AND SOMEONE ELSE TO PAY FOR IT.',
]

/** A lawful cable of about so many letters. */
function cable(size: number): string {
  let text = HEAD
  for (let i = 1; text.length < size; i++)
    text += `${i}. (${i % 3 ? 'C' : 'U'}) ${LINES[i % 3]}\n${LINES[(i + 1) % 3]}\n${LINES[(i + 2) % 3]}\n\n`
  return `${text}EXAMPLE\nBT\n#0083\nNNNN\n`
}

/** Enough for every rule to work. */
const CONTEXT: LintContext = {
  station: { routing: 'RUEHEB' },
  channel: { direction: 'in', designators: ['NPO'], serialDigits: 4, approvedFor: 'SECRET' },
  directory: Object.fromEntries(['RUEHC', 'RUEHEB', 'RUEHZN', 'RUEHNP'].map(name => [name, { name }])),
  seen: [],
  minimize: true,
}

function main(): void {
  const text = cable(10_000)
  const reading = read(text)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    const start = process.cpuUsage()
    lint(reading, { profile: 'transmit', context: CONTEXT })
    const { user, system } = process.cpuUsage(start)
    times.push(Math.min((user + system) / 1000, performance.now() - began))
  }
  // The first rounds are those of the compiler.
  const warm = times.slice(ROUNDS / 10).sort((a, b) => a - b)
  const mean = warm.reduce((sum, one) => sum + one, 0) / warm.length
  const p99 = warm[Math.floor(warm.length * 0.99)]!
  console.log(
    `${rules().length} rules, ${text.length} letters: mean ${mean.toFixed(3)} ms (bound ${BOUNDS.mean}), p99 ${p99.toFixed(3)} ms (bound ${BOUNDS.p99}), first ${times[0]!.toFixed(1)} ms`,
  )
  if (mean > BOUNDS.mean || p99 > BOUNDS.p99) process.exitCode = 1
}

main()
