import { createRequire } from 'node:module'
import { StoreError } from '../error.ts'

export type SqlValue = string | number | bigint | null | Uint8Array
export type Row = Record<string, SqlValue>

export interface Statement {
  run(...values: SqlValue[]): { changes: number | bigint; lastInsertRowid: number | bigint }
  get(...values: SqlValue[]): Row | undefined
  all(...values: SqlValue[]): Row[]
}

export interface Database {
  exec(sql: string): void
  prepare(sql: string): Statement
  /** Copies one state of it into a new file, page by page, while others write. */
  backup(file: string): Promise<void>
  close(): void
}

/** The part of `node:sqlite` that is used; `@photostructure/sqlite` has the same. */
type Engine = new (
  path: string,
) => {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}

/** Statements held prepared: all that the store asks for again and again, and the latest queries. */
const MOST_PREPARED = 300

/** Pages of a step: more than any archive has, since a step during which another process writes begins again. */
const ALL_PAGES = 2 ** 31 - 1

const require = createRequire(import.meta.url)
let engine: Engine | undefined
/** The copying of pages; Node has it from 22.16 on, the package always. */
let copyPages:
  | ((database: InstanceType<Engine>, file: string, options: { rate: number }) => Promise<unknown>)
  | undefined

/**
 * Opens a database file with the runtime's own SQLite where it has one with full text, else with the package.
 * What the engine refuses goes through `inWords`. docs/decisions/sqlite-driver.md.
 */
export function openDatabase(path: string, inWords: (error: unknown) => unknown): Database {
  engine ??= findEngine()
  const said = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw inWords(error)
    }
  }
  const Engine = engine
  const database = said(() => new Engine(path))
  const prepared = new Map<string, Statement>()
  const refusing = (statement: Statement): Statement => ({
    run: (...values) => said(() => statement.run(...values)),
    get: (...values) => said(() => statement.get(...values)),
    all: (...values) => said(() => statement.all(...values)),
  })
  return {
    exec: sql => said(() => database.exec(sql)),
    prepare: sql => {
      const statement = prepared.get(sql) ?? refusing(said(() => database.prepare(sql)))
      prepared.delete(sql)
      prepared.set(sql, statement)
      if (prepared.size > MOST_PREPARED) prepared.delete(prepared.keys().next().value!)
      return statement
    },
    backup: async file => {
      try {
        if (copyPages) await copyPages(database, file, { rate: ALL_PAGES })
        else database.prepare('VACUUM INTO ?').run(file)
      } catch (error) {
        throw inWords(error)
      }
    },
    close: () => {
      prepared.clear()
      database.close()
    },
  }
}

function findEngine(): Engine {
  const builtIn = quietly(() => load('node:sqlite'))
  if (builtIn && hasFullText(builtIn)) return builtIn
  const packaged = load('@photostructure/sqlite')
  if (packaged && hasFullText(packaged)) return packaged
  throw new StoreError(
    'no-engine',
    'No SQLite with full-text search was found; run `npm ci` in the folder of Chancery, or use Node 22.13 or newer.',
  )
}

function load(name: string): Engine | undefined {
  try {
    const found = require(name) as { DatabaseSync: Engine; backup?: typeof copyPages }
    copyPages = found.backup
    return found.DatabaseSync
  } catch {
    return undefined
  }
}

/** `node:sqlite` warns that it is experimental; what we use of it has not changed since 22.13. */
function quietly<T>(work: () => T): T {
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    return work()
  } finally {
    process.emitWarning = emitWarning
  }
}

function hasFullText(candidate: Engine): boolean {
  try {
    const database = new candidate(':memory:')
    // FTS5 with deletes from contentless tables is there from SQLite 3.43 on.
    database.exec(`CREATE VIRTUAL TABLE t USING fts5(a, content='', contentless_delete=1)`)
    database.close()
    return true
  } catch {
    return false
  }
}
