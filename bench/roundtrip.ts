// Writes invented messages of every dialect in one to six sections, reads them back and compares every field, writes
// what was read and compares bytes, and joins the sections read one by one. Run: npm run roundtrip -- --count N --seed S
// [--threads N] [--layout ID] [--only MESSAGE]: two threads unless told, and both of the texts of one message of a run.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { startThread } from '../packages/chancery/src/thread.ts'
import { emptyTally, run, type Share, type Tally } from './roundtrip/share.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string' },
    seed: { type: 'string' },
    threads: { type: 'string' },
    layout: { type: 'string' },
    only: { type: 'string' },
  },
})
const count = Number(values.count ?? 2000)
const threads = Math.max(1, Number(values.threads ?? Math.min(2, availableParallelism())))
const start = performance.now()
const seconds = (): number => (performance.now() - start) / 1000
let done = 0
let told = 0

const BETWEEN_LINES = 15

/** A line now and then, so that a long run is seen to go on. */
function report(more: number): void {
  done += more
  if (seconds() < told + BETWEEN_LINES) return
  told = seconds()
  console.error(`${done} of some ${count} messages, ${told.toFixed(0)} s`)
}

function inThread(share: Share): Promise<Tally> {
  const worker = startThread(new URL('./roundtrip/thread', import.meta.url), share, import.meta.url)
  return new Promise((resolve, reject) => {
    worker.on('message', (message: { done?: number; tally?: Tally }) => {
      if (message.tally) resolve(message.tally)
      else report(message.done ?? 0)
    })
    worker.on('error', reject)
  })
}

const share: Share = {
  count,
  seed: Number(values.seed ?? 1),
  ...(values.layout !== undefined && { layout: values.layout }),
  ...(values.only !== undefined && { only: Number(values.only) }),
  first: 0,
  step: 1,
}
const tallies =
  threads === 1 || values.only !== undefined
    ? [run(share, report)]
    : await Promise.all(
        Array.from({ length: threads }, (_, first) => inThread({ ...share, first, step: threads })),
      )
const all = emptyTally()
for (const { rows, misread, own, shown } of tallies) {
  for (const [key, { messages, differing }] of rows) {
    const row = all.rows.get(key) ?? { messages: 0, differing: 0 }
    all.rows.set(key, { messages: row.messages + messages, differing: row.differing + differing })
  }
  all.misread += misread
  all.own += own
  all.shown.push(...shown)
}
console.log('layout    sections  messages  differing')
for (const [key, { messages, differing }] of [...all.rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const [layout, sections] = key.split(' ')
  console.log(
    `${layout!.padEnd(10)}${sections!.padStart(8)}${String(messages).padStart(10)}${String(differing).padStart(11)}`,
  )
}
for (const line of all.shown) console.log(line)
const total = [...all.rows.values()].reduce((sum, one) => sum + one.messages, 0)
const failed = [...all.rows.values()].reduce((sum, one) => sum + one.differing, 0)
console.log(
  `${total} messages, seed ${share.seed}: ${failed} with differences; ${all.own} lawful texts written as they stood; ${all.misread} texts misread and passed over; ${seconds().toFixed(0)} s in ${threads} threads`,
)
process.exit(failed ? 1 : 0)
