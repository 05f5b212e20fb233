import type { LexiconField } from '../store.ts'
import type { Counted } from '../tally.ts'
import { WordCounts } from '../words.ts'
import type { SqlValue, Statement } from './driver.ts'

/**
 * The distinct words of one part, with the number of cables that have each: of the text under '', of a field under its
 * name, and whole values under `=post`. Parts of words and inflections are looked up here before the index is asked;
 * it counts down when a cable leaves, so that it says nothing of what is not there.
 */
export const lexiconSchema = (part: number): string => `
  CREATE TABLE lexicon_${part} (field TEXT NOT NULL, word TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (field, word)) WITHOUT ROWID;
`

/** The text has no name. */
export const lexiconName = (field: LexiconField): string => (field === 'text' ? '' : field)

/** What a batch changes, gathered so that each word is written once. */
export class LexiconChanges {
  readonly #parts = new Map<number, Map<string, WordCounts>>()

  add(counted: readonly Counted[], part: number): void {
    const fields = this.#parts.get(part) ?? new Map<string, WordCounts>()
    this.#parts.set(part, fields)
    for (const words of counted) {
      const field = lexiconName(words.field)
      const counts = fields.get(field) ?? new WordCounts()
      fields.set(field, counts)
      counts.merge(words)
    }
  }

  write(sql: (text: string) => Statement): void {
    for (const [part, fields] of this.#parts) {
      const add = sql(
        `INSERT INTO lexicon_${part} (field, word, n) SELECT ?, key, value FROM json_each(?) WHERE true
         ON CONFLICT (field, word) DO UPDATE SET n = n + excluded.n`,
      )
      const drop = sql(
        `DELETE FROM lexicon_${part} WHERE field = ? AND word IN (SELECT key FROM json_each(?) WHERE value < 0) AND n <= 0`,
      )
      for (const [field, counts] of fields) {
        const { json, fewer } = counts.changes()
        add.run(field, json)
        if (fewer) drop.run(field, json)
      }
    }
    this.#parts.clear()
  }
}

/** Reads the words of several parts as one list. */
export class Lexicon {
  readonly #sql: (text: string) => Statement
  readonly #parts: readonly number[]

  constructor(sql: (text: string) => Statement, parts: readonly number[]) {
    this.#sql = sql
    this.#parts = parts
  }

  /** Those of a list that are there. */
  among(field: string, words: readonly string[]): string[] {
    return this.#words('word IN (SELECT value FROM json_each(?))', field, JSON.stringify(words))
  }

  containing(field: string, part: string): string[] {
    return this.#words('instr(word, ?) > 0', field, part)
  }

  ending(field: string, end: string): string[] {
    return this.#words('substr(word, -?, ?) = ?', field, [...end].length, [...end].length, end)
  }

  #words(condition: string, field: string, ...values: SqlValue[]): string[] {
    const found = new Set<string>()
    for (const part of this.#parts)
      for (const { word } of this.#sql(
        `SELECT word FROM lexicon_${part} WHERE field = ? AND ${condition}`,
      ).all(field, ...values))
        found.add(String(word))
    return [...found].sort()
  }

  /** In how many cables each word stands. */
  counts(field: string, words: readonly string[]): Map<string, number> {
    const counts = new Map<string, number>()
    for (const part of this.#parts)
      for (const { word, n } of this.#sql(
        `SELECT word, n FROM lexicon_${part} WHERE field = ? AND word IN (SELECT value FROM json_each(?))`,
      ).all(field, JSON.stringify(words)))
        counts.set(String(word), (counts.get(String(word)) ?? 0) + Number(n))
    return counts
  }

  /** The most frequent that begin so. */
  beginning(
    field: string,
    prefix: string,
    limit: number,
    lengths: readonly [number, number] = [0, 1000],
  ): { word: string; n: number }[] {
    if (!this.#parts.length) return []
    const end = `${prefix}\u{10ffff}`
    const each = this.#parts.map(
      part =>
        `SELECT word, n FROM lexicon_${part} WHERE field = ?1 AND word >= ?2 AND word < ?3 AND length(word) BETWEEN ?4 AND ?5`,
    )
    return this.#sql(
      `SELECT word, sum(n) AS n FROM (${each.join(' UNION ALL ')}) GROUP BY word ORDER BY n DESC, word LIMIT ?6`,
    )
      .all(field, prefix, end, ...lengths, limit)
      .map(({ word, n }) => ({ word: String(word), n: Number(n) }))
  }
}
