import type { Label } from '@chancery/cable'
import { type Clearance, dominates } from '../../guard/index.ts'
import { VALUE_FIELDS } from '../../query/index.ts'
import type { Database } from './driver.ts'
import { lexiconSchema } from './lexicon.ts'

export const QUOTED_FIELDS = VALUE_FIELDS.map(field => `"${field}"`).join(', ')

/**
 * What of a batch is gathered in memory before it is sorted and written: a piece for each megabyte, as by default, makes
 * many small pieces that are merged again and again.
 */
const GATHERED = 2 ** 26

/**
 * Our tokens are folded already; this tokenizer parts them at blanks and leaves them as they are. The text is not kept
 * beside its index: what is taken out is made again from the documents. The body comes first, since words of a second
 * column cost two bytes more.
 */
const schema = (part: number): string => `
  CREATE VIRTUAL TABLE text_${part} USING fts5(body, subject, content='', tokenize=ascii);
  CREATE VIRTUAL TABLE fields_${part} USING fts5(${QUOTED_FIELDS}, content='', tokenize=ascii);
  CREATE VIRTUAL TABLE places_${part} USING fts5vocab(text_${part}, instance);
  CREATE VIRTUAL TABLE field_places_${part} USING fts5vocab(fields_${part}, instance);
  INSERT INTO text_${part} (text_${part}, rank) VALUES ('hashsize', ${GATHERED});
  INSERT INTO fields_${part} (fields_${part}, rank) VALUES ('hashsize', ${GATHERED});
  ${lexiconSchema(part)}
`

export const labelKey = ({ level, caveats }: Label): string =>
  JSON.stringify({ level: level ?? null, caveats: [...caveats].sort() })

/** The number of the part of a label, made where it is the first of it. */
export function partOf(database: Database, key: string, upto: () => number): number {
  const known = database.prepare('SELECT part FROM parts WHERE label = ?')
  const found = known.get(key)
  if (found) return Number(found.part)
  // What came before it was none of it.
  database.prepare('INSERT INTO parts (label, upto) VALUES (?, ?)').run(key, upto())
  const part = Number(known.get(key)!.part)
  database.exec(schema(part))
  return part
}

/** Labels are few, and asked for at each read. */
const labels = new Map<string, Label>()

function labelOf(key: string): Label {
  const known = labels.get(key)
  if (known) return known
  const { level, caveats } = JSON.parse(key)
  const label: Label = { ...(level && { level }), caveats, controls: [] }
  labels.set(key, label)
  return label
}

/** The only parts that a read may touch. */
export const visibleParts = (database: Database, seenBy: Clearance): number[] =>
  database
    .prepare('SELECT part, label FROM parts')
    .all()
    .map(row => ({ part: Number(row.part), label: labelOf(String(row.label)) }))
    .filter(one => dominates(seenBy, one.label))
    .map(one => one.part)
