import type { Archive } from '../packages/chancery/src/archive/index.ts'
import { PRIVATE_READER } from '../packages/chancery/src/guard/index.ts'
import type { Kind } from './questions.ts'

/** From here on the marks are those of a million cables. */
const MANY = 500_000
/** Before the first that is timed: what lies in memory afterwards lay there for every reader of a room. */
const WARM = 3

/** The value below which this share of the times lies. */
export const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN

/** Whole answers: a page of 20 with passages, the exact count, all facets, addressees too, and the months. */
export function asking(archive: Archive, kinds: readonly Kind[]): void {
  const { cables } = archive.summary(PRIVATE_READER)
  console.log(
    `${'whole answer, ms'.padEnd(28)}  matches      p50      p95  processor p95     mark  p95/mark  processor p95/mark`,
  )
  for (const { name, sort, marks, questions } of kinds) {
    if (!questions.length) {
      console.log(`${name.padEnd(28)}  none in so small a collection`)
      continue
    }
    const times: number[] = []
    const processor: number[] = []
    let matches = 0
    const ask = (typed: string): number => {
      const { total } = archive.search(typed, PRIVATE_READER, { sort, limit: 20, addressees: true })
      archive.histogram(typed, PRIVATE_READER, 'month')
      return total
    }
    for (const { typed } of questions.slice(-WARM)) ask(typed)
    for (const { typed } of questions) {
      const [began, used] = [performance.now(), process.cpuUsage()]
      matches += ask(typed) / questions.length
      times.push(performance.now() - began)
      const { user, system } = process.cpuUsage(used)
      processor.push((user + system) / 1000)
    }
    const mark = marks[cables > MANY ? 1 : 0]
    const [half, most, spent] = [percentile(times, 0.5), percentile(times, 0.95), percentile(processor, 0.95)]
    console.log(
      name.padEnd(28) +
        String(Math.round(matches)).padStart(9) +
        [half, most].map(one => one.toFixed(1).padStart(9)).join('') +
        spent.toFixed(1).padStart(15) +
        String(mark).padStart(9) +
        (most / mark).toFixed(2).padStart(10) +
        (spent / mark).toFixed(2).padStart(20),
    )
  }
  console.log()
}
