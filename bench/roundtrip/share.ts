// A share of the messages of a run: every so many, from one of them on.
import { sample } from '@chancery/sample'
import { CASES, check } from './check.ts'

export interface Share {
  readonly count: number
  readonly seed: number
  /** Only this layout. */
  readonly layout?: string
  /** Only this message of the run. */
  readonly only?: number
  readonly first: number
  readonly step: number
}

export interface Tally {
  readonly rows: Map<string, { messages: number; differing: number }>
  misread: number
  own: number
  readonly shown: string[]
}

export const emptyTally = (): Tally => ({ rows: new Map(), misread: 0, own: 0, shown: [] })

const MOST_SHOWN = 40
const BETWEEN_REPORTS = 200

export function run(share: Share, report: (done: number) => void = () => {}): Tally {
  const tally = emptyTally()
  const cases = CASES.filter(one => share.layout === undefined || one.layout === share.layout)
  let n = -1
  let done = 0
  for (const [at, one] of cases.entries()) {
    const { layout } = one
    const count = Math.floor(share.count / cases.length) + (at < share.count % cases.length ? 1 : 0)
    for (const document of sample({ count, seed: share.seed, layout, lawful: true })) {
      n++
      if (n % share.step !== share.first || n !== (share.only ?? n)) continue
      if (++done % BETWEEN_REPORTS === 0) report(BETWEEN_REPORTS)
      const see =
        share.only === undefined ? undefined : (texts: readonly string[]) => console.log(texts.join('\n'))
      const outcome = check(one, document, n, share.seed, see)
      if (!outcome) {
        tally.misread++
        continue
      }
      const key = `${layout} ${outcome.sections}`
      const row = tally.rows.get(key) ?? { messages: 0, differing: 0 }
      row.messages++
      if (outcome.own) tally.own++
      if (outcome.failures.length) {
        row.differing++
        if (tally.shown.length < MOST_SHOWN)
          tally.shown.push(
            `${layout} seed ${share.seed} message ${n} (${document.name}): ${outcome.failures.slice(0, 3).join('\n    ')}`,
          )
      }
      tally.rows.set(key, row)
    }
  }
  return tally
}
