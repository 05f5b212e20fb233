import { citation } from '../cite/index.ts'

/** A cable as it is stored: its label and summary as JSON. */
export interface StoredRow {
  readonly id: string
  readonly label: string
  readonly summary: string
}

interface Summary {
  readonly mrn?: string
  readonly mrnKey?: string
  readonly date?: string
  readonly from?: string
  readonly subject?: string
}

/**
 * A row of NDJSON with all that the index knows, put together from the JSON that is stored: writing it anew would cost as
 * much as all else. `text` is a column at the end.
 */
export function storedRow({ id, label, summary }: StoredRow, marking: string, text?: string): string {
  const cited = JSON.parse(summary) as Summary
  const rest = withoutIndexed(summary)
  const columns = rest.length > 2 ? `,${rest.slice(1, -1)}` : ''
  const last = text === undefined ? '' : `,"text":${JSON.stringify(text)}`
  return `{"id":"${id}","label":${label},"marking":${JSON.stringify(marking)}${columns},"citation":${JSON.stringify(citation({ id, marking, ...cited }))}${last}}\n`
}

/**
 * Without what the index alone needs. A quote inside a text has a backslash before it, so that a comma and a quote are
 * always the beginning of a member.
 */
function withoutIndexed(summary: string): string {
  const found = INDEXED.exec(summary)
  if (!found) return summary
  const end = found.index + found[0].length
  return summary[found.index] === '{'
    ? `{${summary.slice(end).replace(/^,/, '')}`
    : summary.slice(0, found.index) + summary.slice(end)
}

const STRING = '"(?:[^"\\\\]|\\\\.)*"'
const INDEXED = new RegExp(`(?:[{,]"post":${STRING})(?:,"postName":${STRING})?`)
