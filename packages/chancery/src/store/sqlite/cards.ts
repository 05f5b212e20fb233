import type { Label } from '@chancery/cable'
import { VALUE_FIELDS } from '../../query/index.ts'
import type { Card, FacetValue } from '../card.ts'
import { dropCopies, writeCopies } from './copies.ts'
import type { Database } from './driver.ts'
import { FIRST_CODE, nextCode } from './facets.ts'
import { numberOf } from './neighbours.ts'
import { labelKey, partOf, QUOTED_FIELDS } from './parts.ts'

type CodeTable = 'facet_values' | 'name_values'

/** The last character that there is. */
const LAST_CODE = 0x10ffff
const MOST_CODES = 400_000

const MARKS = VALUE_FIELDS.map(() => '?').join(', ')

/** Puts cards into the index and takes them out; the caller holds the transaction. */
export class Cards {
  readonly #database: Database
  /** Codes and parts that are committed or of this transaction; forgotten with what fails. */
  #codes = new Map<string, number>()
  #parts = new Map<string, number>()

  constructor(database: Database) {
    this.#database = database
  }

  forget(): void {
    this.#codes = new Map()
    this.#parts = new Map()
  }

  partOf(label: Label, upto: () => number): number {
    const key = labelKey(label)
    const part = this.#parts.get(key) ?? partOf(this.#database, key, upto)
    this.#parts.set(key, part)
    return part
  }

  put(card: Card, part: number): void {
    const { id, date, due, classRank, mrnKey, message, documents } = card
    const sql = this.#database.prepare
    const { lastInsertRowid } = sql(
      'INSERT INTO cables (id, part, class_rank, date, due, facets, parties, names, mrn_key, message, post, number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(
      id,
      part,
      classRank ?? null,
      date,
      due ?? null,
      this.#coded(card.facets),
      this.#coded(card.parties),
      this.#coded(card.names, 'name_values'),
      mrnKey ?? null,
      message,
      this.#postOf(card.facets),
      numberOf(mrnKey),
    )
    const row = Number(lastInsertRowid)
    sql('INSERT INTO summaries (row, label, summary, digest, outline) VALUES (?, ?, ?, ?, ?)').run(
      row,
      JSON.stringify(card.label),
      card.summary,
      card.digest,
      card.outline ?? null,
    )
    const holds = sql('INSERT INTO cable_documents (cable, position, document) VALUES (?, ?, ?)')
    for (const [position, document] of documents.entries()) holds.run(id, position, document)
    const link = sql('INSERT OR IGNORE INTO links (number, own, row) VALUES (?, ?, ?)')
    for (const number of card.numbers) link.run(number, 1, row)
    for (const number of card.cites) link.run(number, 0, row)
    writeCopies(sql, row, card)
    sql(`INSERT INTO text_${part} (rowid, body, subject) VALUES (?, ?, ?)`).run(row, card.body, card.subject)
    sql(`INSERT INTO fields_${part} (rowid, ${QUOTED_FIELDS}) VALUES (?, ${MARKS})`).run(row, ...card.fields)
  }

  /** The card must say what was put in: the index has no text of its own to know it by. */
  take(card: Card, part: number, row: number): void {
    const sql = this.#database.prepare
    sql(`INSERT INTO text_${part} (text_${part}, rowid, body, subject) VALUES ('delete', ?, ?, ?)`).run(
      row,
      card.body,
      card.subject,
    )
    sql(
      `INSERT INTO fields_${part} (fields_${part}, rowid, ${QUOTED_FIELDS}) VALUES ('delete', ?, ${MARKS})`,
    ).run(row, ...card.fields)
    sql('DELETE FROM links WHERE row = ?').run(row)
    dropCopies(sql, row)
    sql('DELETE FROM cable_documents WHERE cable = ?').run(card.id)
    sql('DELETE FROM summaries WHERE row = ?').run(row)
    sql('DELETE FROM cables WHERE row = ?').run(row)
  }

  #postOf(values: readonly FacetValue[]): number | null {
    const [field, value] = values.find(([field]) => field === 'post') ?? []
    return field && value ? this.#codeOf(field, value) : null
  }

  #coded(values: readonly FacetValue[], table: CodeTable = 'facet_values'): string {
    let text = ''
    for (const [field, value] of values) {
      const code = this.#codeOf(field, value, table)
      if (code <= LAST_CODE) text += String.fromCodePoint(code)
    }
    return text
  }

  #codeOf(field: string, value: string, table: CodeTable = 'facet_values'): number {
    const key = `${field}\n${value}`
    const known = this.#codes.get(key)
    if (known !== undefined) return known
    const code = this.#readCode(field, value, table)
    // Names never end: those that were met long ago are looked up once more.
    if (this.#codes.size >= MOST_CODES) this.#codes = new Map()
    this.#codes.set(key, code)
    return code
  }

  #readCode(field: string, value: string, table: CodeTable): number {
    const sql = this.#database.prepare
    const known = sql(`SELECT code FROM ${table} WHERE field = ? AND value = ?`).get(field, value)
    if (known) return Number(known.code)
    const last = sql(`SELECT max(code) AS last FROM ${table}`).get()?.last
    const code = last ? nextCode(Number(last)) : FIRST_CODE
    // After a million of names the rest can be searched for, and is not counted.
    if (code > LAST_CODE) return code
    sql(`INSERT INTO ${table} (code, field, value) VALUES (?, ?, ?)`).run(code, field, value)
    return code
  }
}
