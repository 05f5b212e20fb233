import { citation } from '../cite/index.ts'
import { type Carried, remarksOf, textsOf } from './carried.ts'

type Value = string | readonly string[] | undefined

interface Column {
  readonly about: string
  readonly value: (cable: Carried) => Value
}

const names = (list: readonly { readonly name: string }[] | undefined): string[] =>
  (list ?? []).map(one => one.name)

/** What can stand in a column. The first fourteen come from the index alone; those after them read each cable. */
export const COLUMNS = {
  id: { about: 'lasting id', value: ({ summary }) => summary.id },
  number: { about: 'message reference number', value: ({ summary }) => summary.mrn },
  key: { about: 'the number as a key, 2010MEXICO83', value: ({ summary }) => summary.mrnKey },
  date: { about: 'date-time group, ISO, UTC', value: ({ summary }) => summary.date },
  marking: { about: 'classification with its caveats', value: ({ summary }) => summary.marking },
  precedence: { about: 'letter of the action precedence', value: ({ summary }) => summary.precedence },
  from: { about: 'originator', value: ({ summary }) => summary.from },
  subject: { about: 'subject line', value: ({ summary }) => summary.subject },
  tags: { about: 'TAGS', value: ({ summary }) => summary.tags },
  captions: { about: 'captions', value: ({ summary }) => summary.captions },
  missing: {
    about: 'sections that are not held',
    value: ({ summary }) => summary.missingSections.map(String),
  },
  citation: { about: 'how to cite it', value: ({ summary }) => citation(summary) },
  note: { about: 'what is said of it in its collection', value: cable => cable.remarks?.().note },
  notes: {
    about: 'notes and highlights beside its text',
    value: cable => remarksOf(cable).slice(cable.remarks?.().note ? 1 : 0),
  },
  to: { about: 'action addressees', value: cable => names(cable.message()?.to) },
  info: { about: 'information addressees', value: cable => names(cable.message()?.info) },
  references: {
    about: 'numbers of the cables it refers to',
    value: cable => cable.message()?.references.flatMap(one => one.key ?? []) ?? [],
  },
  signer: {
    about: 'who signed',
    value: cable => cable.message()?.signature.map(one => one.value) ?? [],
  },
  sources: { about: 'names under which it came', value: cable => cable.sources().flatMap(one => one.names) },
  received: {
    about: 'when it came first',
    value: cable =>
      cable
        .sources()
        .map(one => one.receivedAt)
        .sort()[0],
  },
  text: { about: 'the text as received', value: textsOf },
} satisfies Readonly<Record<string, Column>>

/** The index has it: no cable need be read. */
export const isFromIndex = (name: ColumnName): boolean => !READ.has(name)

const READ: ReadonlySet<string> = new Set([
  'to',
  'info',
  'references',
  'signer',
  'sources',
  'received',
  'text',
])

export type ColumnName = keyof typeof COLUMNS

export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly ColumnName[]

/** Without a choice. */
export const USUAL_COLUMNS: readonly ColumnName[] = [
  'number', 'date', 'marking', 'precedence', 'from', 'subject', 'tags', 'captions', 'citation', 'id',
] // biome-ignore format: a table

/** Of a collection: with what was written of each. */
export const REMARKED_COLUMNS: readonly ColumnName[] = [...USUAL_COLUMNS, 'note', 'notes']

export const isColumn = (name: string): name is ColumnName => Object.hasOwn(COLUMNS, name)

export const columnValue = (name: ColumnName, cable: Carried): Value => (COLUMNS[name] as Column).value(cable)
