import type { Label } from '@chancery/cable'
import { BETWEEN, NAME_FIELDS, tokenLine, VALUE_FIELDS, type ValueField } from '../query/index.ts'
import { digestOf } from './digest.ts'
import { sketchOfLine } from './sketch.ts'
import type { CountedField, FacetField, StoredCable } from './store.ts'

export type FacetValue = readonly [field: CountedField, value: string]

/**
 * A cable as it goes into the index, all in the form in which it is written: what can be made of it without the archive,
 * in whatever thread.
 */
export interface Card {
  readonly id: string
  readonly label: Label
  /** Its documents in the order of the sections, and which of their messages it is. */
  readonly documents: readonly string[]
  readonly message: number
  /** JSON of the `CableSummary`. */
  readonly summary: string
  /** Of all that it was made of. */
  readonly digest: number
  /** ISO minute, '' when undated. */
  readonly date: string
  readonly due?: string
  readonly classRank?: number
  readonly mrnKey?: string
  /** Tokens joined by blanks; of a field, values with a mark between them, in the order of `VALUE_FIELDS`. */
  readonly subject: string
  readonly body: string
  readonly fields: readonly string[]
  /** What each search counts, a handful; and addressees, which are dozens. */
  readonly facets: readonly FacetValue[]
  readonly parties: readonly FacetValue[]
  /** Names in its text. */
  readonly names: readonly FacetValue[]
  readonly numbers: readonly string[]
  readonly cites: readonly string[]
  /** Of subject and text, by `sketchOf`: copies of it are known by it. */
  readonly sketch?: Uint8Array
  /** Where its blocks stand in its documents. */
  readonly outline?: Uint8Array
}

export function cardOf(cable: StoredCable): Card {
  const { id, label, index, summary, documents, message, textLength, outline } = cable
  const { values, classRank, due, numbers = [], cites = [] } = index
  const subject = tokenLine(index.subject)
  const text = tokenLine(index.body.slice(0, textLength))
  const about = textLength === undefined ? '' : tokenLine(index.body.slice(textLength))
  const line = (field: ValueField): string => (values[field] ?? []).map(tokenLine).join(BETWEEN)
  return {
    id,
    label,
    documents,
    message,
    summary: JSON.stringify(summary),
    digest: digestOf(cable),
    date: summary.date ?? '',
    ...(due && { due }),
    ...(classRank !== undefined && { classRank }),
    ...(summary.mrnKey && { mrnKey: summary.mrnKey }),
    subject,
    body: joined(text, about),
    fields: VALUE_FIELDS.map(line),
    facets: facetsOf(index, summary.date),
    parties: each('addressee', values.addressee),
    names: NAME_FIELDS.flatMap(field => each(field, values[field])),
    numbers,
    cites,
    ...(textLength !== undefined && { sketch: sketchOfLine(joined(subject, text)) }),
    ...(outline && { outline }),
  }
}

const joined = (one: string, other: string): string => (one && other ? `${one} ${other}` : one || other)

const one = (field: FacetField, value: string | undefined): FacetValue[] => (value ? [[field, value]] : [])

const each = (field: CountedField, list: readonly string[] = []): FacetValue[] =>
  [...new Set(list)].filter(Boolean).map((value): FacetValue => [field, value])

function facetsOf(
  { classRank, values }: StoredCable['index'],
  date: string | undefined,
): readonly FacetValue[] {
  return [
    ...one('class', classRank === undefined ? undefined : String(classRank)),
    // Years are the sums of their months.
    ...one('month', date?.slice(0, 7)),
    ...one('post', values.post?.[0]),
    ...one('layout', values.layout?.[0]),
    ...one('precedence', values.precedence?.[0]),
    ...each('tags', values.tags),
    ...each('caption', values.caption),
  ]
}
