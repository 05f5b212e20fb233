import { join } from 'node:path'
import type { Archive } from '../packages/chancery/src/archive/index.ts'
import { PRIVATE_READER } from '../packages/chancery/src/guard/index.ts'
import { openDatabase } from '../packages/chancery/src/store/sqlite/driver.ts'
import { percentile } from './asking.ts'
import type { Kind } from './questions.ts'

const BATCH = 5000

/** SQLite's full text as one would set it up in an afternoon: a table, its index, and facets by GROUP BY. */
export function plain(archive: Archive, scratch: string, kinds: readonly Kind[]): void {
  const database = openDatabase(join(scratch, 'plain.db'), error => error)
  database.exec(`
    PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536;
    CREATE TABLE cables (id INTEGER PRIMARY KEY, date TEXT, post TEXT, marking TEXT, subject TEXT, body TEXT);
    CREATE TABLE tags (cable INTEGER, tag TEXT);
    CREATE INDEX tags_cable ON tags(cable);
    CREATE VIRTUAL TABLE text USING fts5(subject, body, content='cables', content_rowid='id', tokenize='porter unicode61');
  `)
  const cables = [...archive.stream('', PRIVATE_READER)].map(cable => ({
    ...cable,
    body: archive
      .raw(cable.id, PRIVATE_READER)
      .map(({ bytes }) => new TextDecoder('latin1').decode(bytes))
      .join('\n'),
  }))
  const began = performance.now()
  for (const [at, { date = '', from = '', marking, subject = '', body, tags }] of cables.entries()) {
    if (at % BATCH === 0) database.exec(at ? 'COMMIT; BEGIN' : 'BEGIN')
    database
      .prepare('INSERT INTO cables VALUES (?, ?, ?, ?, ?, ?)')
      .run(at, date, from, marking, subject, body)
    database.prepare('INSERT INTO text (rowid, subject, body) VALUES (?, ?, ?)').run(at, subject, body)
    for (const tag of tags) database.prepare('INSERT INTO tags VALUES (?, ?)').run(at, tag)
  }
  database.exec('COMMIT')
  const seconds = (performance.now() - began) / 1000
  const raw = cables.reduce((sum, { body }) => sum + body.length, 0)
  const size = Number(database.prepare('SELECT sum(pgsize) AS n FROM dbstat').get()!.n)
  console.log(
    `  ${'plain FTS5'.padEnd(14)}indexed ${Math.round(cables.length / seconds)} cables a second, read already; ${(size / raw).toFixed(2)} of the raw text`,
  )
  const facets = ['date', 'post', 'marking'].map(column => {
    const value = column === 'date' ? 'substr(date, 1, 7)' : column
    return `SELECT ${value} AS value, count(*) AS n FROM cables WHERE id IN (SELECT rowid FROM text WHERE text MATCH ?) GROUP BY 1`
  })
  const questions = [
    `SELECT id, snippet(text, 1, '[', ']', '…', 40) FROM text JOIN cables ON id = text.rowid WHERE text MATCH ? ORDER BY rank LIMIT 20`,
    'SELECT count(*) FROM text WHERE text MATCH ?',
    ...facets,
    'SELECT tag, count(*) FROM tags WHERE cable IN (SELECT rowid FROM text WHERE text MATCH ?) GROUP BY 1',
  ]
  for (const { name, sort, questions: list } of kinds) {
    if (sort !== 'relevance' || !list.length || name.startsWith('part')) continue
    const times = list.map(({ typed }) => {
      const start = performance.now()
      for (const sql of questions) database.prepare(sql).all(typed)
      return performance.now() - start
    })
    console.log(
      `  ${'plain FTS5'.padEnd(14)}${name.padEnd(28)}${percentile(times, 0.5).toFixed(0).padStart(8)}${percentile(times, 0.95).toFixed(0).padStart(8)}`,
    )
  }
  database.close()
}
