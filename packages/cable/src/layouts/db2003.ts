import type { Fact } from '../message/message.ts'
import type { Diagnostic } from '../text/index.ts'
import { type Strand, StrandBuilder } from '../text/index.ts'
import type { Layout } from './layout.ts'
import { type CsvField, csvRows } from './shared/csv.ts'
import { factAt, type Names } from './shared/facts.ts'
import { withoutInnerHeader } from './shared/inner-header.ts'
import { peelResidue, residueDiagnostics } from './shared/residue.ts'

const COLUMNS = ['id', 'date', 'reference id', 'origin', 'classification', 'references', 'header', 'body']
const [HEADER, BODY] = [6, 7]
const ABOUT: Names = {
  date: 'dtg',
  'reference id': 'mrn',
  origin: 'from',
  classification: 'classification',
  references: 'references',
}

/** `83,"3/15/2009 14:10","09NORTHPORT83",`: number, date, number of the message. */
const ROW = /^\uFEFF?"?\d{1,7}"?,"?\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}(?::\d{2})?"?,"?\d{2}[A-Z0-9]/
const TITLES = /^\uFEFF?"?id"?,"?date"?,"?reference id"?/i

/** A source of more rows is for the intake to split: the rest is kept as one text. */
const MOST_ROWS = 10_000

/**
 * Rows of the 2003-2010 database: eight columns, header and body apart. Quotes inside a field are escaped by a
 * backslash, or doubled by programs that wrote the file again. message-format.md 9.1.
 */
export const db2003: Layout = {
  id: 'db2003',
  about: 'Rows of the 2003-2010 database (CSV)',
  detect: ({ text: head }) => (ROW.test(head) || TITLES.test(head) ? 0.95 : 0),
  peel(source) {
    const documents = []
    const diagnostics: Diagnostic[] = []
    for (const { fields: row, next } of csvRows(source)) {
      if (TITLES.test(row.map(field => field.raw.text).join(','))) continue
      if (row.length !== COLUMNS.length) diagnostics.push(columns(row))
      const peeled = peelResidue(textOf(row))
      documents.push({ text: peeled.strand, seams: [], facts: facts(row) })
      diagnostics.push(...residueDiagnostics(peeled))
      if (documents.length < MOST_ROWS || next === source.length) continue
      documents.push({ text: source.slice(next), seams: [], facts: [] })
      break
    }
    return { documents, diagnostics }
  },
}

function textOf(row: readonly CsvField[]): Strand {
  const joined = new StrandBuilder()
  for (const text of [row[HEADER]?.text, row[BODY] && withoutInnerHeader(row[BODY].text)]) {
    if (!text?.text.trim()) continue
    if (joined.length) joined.put('\n', text, 0, 1)
    joined.add(text)
  }
  return joined.done()
}

const facts = (row: readonly CsvField[]): Fact[] =>
  row
    .slice(0, HEADER)
    .flatMap((field, n) => factAt(field.text, COLUMNS[n]!, 0, field.text.length, ABOUT) ?? [])

const columns = (row: readonly CsvField[]): Diagnostic => ({
  code: 'row-columns',
  severity: 'warning',
  message: `This row has ${row.length} columns, not ${COLUMNS.length}: a quotation mark may be missing.`,
  place: row[0]!.raw.place().slice(0, 1),
})
