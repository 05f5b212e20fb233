import { createRequire } from 'node:module'

/** Milliseconds of processor time, of all threads of this process. */
export function processor(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Things that are done to warm up, of each stage. */
const WARM = 300
/** What takes less of the whole is not worth a row. */
const SHOWN = 0.002

/** Stages of a work on some documents, and what they took of a processor. */
export class Stages {
  readonly #documents: number
  readonly #rows: [name: string, milliseconds: number][] = []

  constructor(documents: number) {
    this.#documents = documents
  }

  add(name: string, milliseconds: number): void {
    this.#rows.push([name, milliseconds])
  }

  each<T, U>(name: string, list: readonly T[], work: (one: T) => U): U[] {
    for (const one of list.slice(0, WARM)) work(one)
    const made: U[] = []
    this.add(
      name,
      processor(() => {
        for (const one of list) made.push(work(one))
      }),
    )
    return made
  }

  print(size: string): void {
    const all = this.#rows.reduce((sum, [, spent]) => sum + spent, 0)
    const line = (name: string, spent: number): string =>
      `  ${name.padEnd(32)}${(spent / this.#documents).toFixed(3).padStart(8)} ms${((100 * spent) / all).toFixed(1).padStart(8)} %`
    console.log('budget per stage: processor time of a document, on one thread')
    for (const [name, spent] of this.#rows) if (spent > SHOWN * all) console.log(line(name, spent))
    console.log(line('all', all))
    console.log(
      `  ${Math.round((1000 * this.#documents) / all)} a second on each core; ${this.#documents} documents of ${size}\n`,
    )
  }
}

/** What statements of databases cost that are opened from now on, by their kind. Before the first is opened. */
export function watchStatements(): Map<string, number> {
  const times = new Map<string, number>()
  const timed = <T>(kind: string, run: () => T): T => {
    let result: T
    const spent = processor(() => {
      result = run()
    })
    times.set(kind, (times.get(kind) ?? 0) + spent)
    return result!
  }
  const require = createRequire(import.meta.url)
  const { DatabaseSync } = require('@photostructure/sqlite')
  class Watched extends DatabaseSync {
    exec(sql: string) {
      return timed(kindOf(sql), () => super.exec(sql))
    }
    prepare(sql: string) {
      const statement = super.prepare(sql)
      const kind = kindOf(sql)
      return {
        run: (...values: unknown[]) => timed(kind, () => statement.run(...values)),
        get: (...values: unknown[]) => timed(kind, () => statement.get(...values)),
        all: (...values: unknown[]) => timed(kind, () => statement.all(...values)),
      }
    }
  }
  // The driver asks for the package in the same way.
  require.cache[require.resolve('@photostructure/sqlite')]!.exports = { DatabaseSync: Watched }
  return times
}

/** `insert text`, `select documents`, `commit`: tables of all parts are one. */
function kindOf(sql: string): string {
  const words = sql.trim().replace(/\s+/g, ' ')
  const verb = words.split(' ')[0]!.toLowerCase()
  const table = /(?:INTO|FROM|UPDATE) (\w+?)(?:_\d+)?\b/.exec(words)?.[1]
  return table ? `${verb} ${table}` : verb
}
