import { VALUE_FIELDS } from '../../query/index.ts'
import type { Card } from '../card.ts'
import type { CountedField } from '../store.ts'
import type { Database } from './driver.ts'

/**
 * What was put in for a cable, found in the index itself: each word with its place. That goes through all of the part,
 * seconds for a large one, and is for cables whose documents are damaged or are read otherwise today.
 */
export function putIn(database: Database, part: number, row: number): Card {
  const cable = database
    .prepare(
      `SELECT c.id, c.message, c.date, c.facets, c.parties, c.names, s.label, s.summary, s.digest
       FROM cables c JOIN summaries s ON s.row = c.row WHERE c.row = ?`,
    )
    .get(row)!
  const lines = (table: string): Map<string, string> => {
    const columns = new Map<string, string[]>()
    for (const { col, offset, term } of database
      .prepare(`SELECT col, offset, term FROM ${table} WHERE doc = ?`)
      .all(row)) {
      const words = columns.get(String(col)) ?? []
      columns.set(String(col), words)
      words[Number(offset)] = String(term)
    }
    return new Map([...columns].map(([column, words]) => [column, words.join(' ')]))
  }
  const texts = lines(`places_${part}`)
  const fields = lines(`field_places_${part}`)
  const values = (codes: unknown, table = 'facet_values'): [CountedField, string][] =>
    [...String(codes)].map(code => {
      const { field, value } = database
        .prepare(`SELECT field, value FROM ${table} WHERE code = ?`)
        .get(code.codePointAt(0)!)!
      return [field as CountedField, String(value)]
    })
  return {
    id: String(cable.id),
    label: JSON.parse(String(cable.label)),
    documents: [],
    message: Number(cable.message),
    summary: String(cable.summary),
    digest: Number(cable.digest),
    date: String(cable.date),
    subject: texts.get('subject') ?? '',
    body: texts.get('body') ?? '',
    fields: VALUE_FIELDS.map(field => fields.get(field) ?? ''),
    facets: values(cable.facets),
    parties: values(cable.parties),
    names: values(cable.names, 'name_values'),
    numbers: [],
    cites: [],
  }
}
