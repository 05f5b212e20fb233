import { stored, storedDate, storedId, storedLevel, storedOrigin } from '../parts/database.ts'
import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { type Layout, oneFile } from './layout.ts'

/** Rows of the 2003-2010 database: eight columns, header and body apart. message-format.md 9.1. */
export const db2003: Layout = {
  id: 'db2003',
  about: 'rows of the 2003-2010 database (CSV)',
  kind: 'telegram',
  eras: [['modern', 2003, 2009]],
  never: [],
  extension: 'csv',
  rows: true,
  write(truth, chance) {
    const { header, body, pages, sections } = stored(truth, chance)
    const id = chance.int(1, 260_000)
    const facts = [
      { name: 'id', value: String(id) },
      { name: 'date', value: storedDate(truth) },
      { name: 'reference id', value: storedId(truth, chance) },
      { name: 'origin', value: storedOrigin(truth) },
      { name: 'classification', value: storedLevel(truth) },
      { name: 'references', value: listed(truth, chance) },
    ]
    const fields = [...facts.slice(1).map(one => one.value), (header ?? []).join('\n'), body.join('\n')]
    const row = [id, ...fields.map(field => quoted(truth, field))].join(',')
    return oneFile(`${row}\n`, { pages, sections, facts: facts.filter(one => one.value) })
  },
}

/** Canonical, but not all of them. */
const listed = (truth: Truth, chance: Random): string =>
  [...new Set(truth.references.flatMap(one => (one.key && chance.chance(0.85) ? [one.key] : [])))].join('|')

/** A backslash before quotes and backslashes; or quotes doubled by programs that wrote the file again. */
function quoted(truth: Truth, field: string): string {
  const inside = has(truth, 'doubled-quotes')
    ? field.replaceAll('"', '""')
    : field.replaceAll('\\', '\\\\').replaceAll('"', '\\"')
  return `"${has(truth, 'escaped-line-ends') ? inside.replaceAll('\n', '\\\n') : inside}"`
}
