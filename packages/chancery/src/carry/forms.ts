import { markdown, WIRE_DIALECTS, type WireDialect, write } from '@chancery/cable/write'
import { bibtex, citation, csl, ris } from '../cite/index.ts'
import { type Carried, remarksOf, textsOf } from './carried.ts'
import { type ColumnName, columnValue, REMARKED_COLUMNS, USUAL_COLUMNS } from './columns.ts'
import { csvRow } from './csv.ts'
import { eml, mboxMail } from './eml.ts'
import { TEI_HEAD, tei, teiTail } from './tei.ts'

/** Forms in which cables are carried away. */
export const EXPORT_FORMS = [
  'ndjson', 'csv', 'eml', 'mbox', 'wire', 'markdown', 'tei', 'graphml', 'bibtex', 'ris', 'csl',
] as const // biome-ignore format: a table

export type ExportForm = (typeof EXPORT_FORMS)[number]

export const isExportForm = (name: string): name is ExportForm =>
  (EXPORT_FORMS as readonly string[]).includes(name)

export const isWireDialect = (name: string): name is WireDialect =>
  (WIRE_DIALECTS as readonly string[]).includes(name)

/** What a form can be told. */
export interface FormOptions {
  /** CSV and NDJSON: which columns, in which order. */
  readonly columns?: readonly ColumnName[]
  /** CSV and NDJSON: the text as received is a column too. */
  readonly text?: boolean
  /** CSV: begins with a byte order mark, by which some spreadsheets know UTF-8. */
  readonly bom?: boolean
  /** CSV: what readers wrote of each cable is a column too, unless others are asked for. */
  readonly remarked?: boolean
  /** Wire: written anew in this dialect; else every byte as it came. */
  readonly to?: WireDialect
}

/** How a form is written: what stands before, each cable, what stands after. */
export interface FormWriter {
  readonly head: string
  /** Nothing where the cable cannot be written so; `n` counts from 0. */
  cable(cable: Carried, n: number): string | Uint8Array | undefined
  tail(cables: number): string
}

export interface FormFacts {
  /** Media type. */
  readonly type: string
  /** Ending of its files. */
  readonly ending: string
  /** For people. */
  readonly name: string
  /** All cables may stand in one file. */
  readonly together: boolean
  /** A cable may be a file of its own. */
  readonly alone: boolean
}

export const FORM_FACTS: Readonly<Record<ExportForm, FormFacts>> = {
  ndjson: { type: 'application/x-ndjson', ending: '.ndjson', name: 'NDJSON', together: true, alone: false },
  csv: { type: 'text/csv; charset=utf-8', ending: '.csv', name: 'CSV', together: true, alone: false },
  eml: { type: 'message/rfc822', ending: '.eml', name: 'Mail', together: false, alone: true },
  mbox: { type: 'application/mbox', ending: '.mbox', name: 'Mailbox', together: true, alone: false },
  wire: { type: 'text/plain; charset=utf-8', ending: '.txt', name: 'Text as received', together: true, alone: true },
  markdown: { type: 'text/markdown; charset=utf-8', ending: '.md', name: 'Markdown', together: true, alone: true },
  tei: { type: 'application/tei+xml; charset=utf-8', ending: '.xml', name: 'TEI', together: true, alone: true },
  graphml: { type: 'application/graphml+xml; charset=utf-8', ending: '.graphml', name: 'GraphML', together: true, alone: false },
  bibtex: { type: 'application/x-bibtex; charset=utf-8', ending: '.bib', name: 'BibTeX', together: true, alone: true },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', ending: '.ris', name: 'RIS', together: true, alone: true },
  csl: { type: 'application/vnd.citationstyles.csl+json', ending: '.csl.json', name: 'CSL-JSON', together: true, alone: true },
} // biome-ignore format: a table

/** Forms that are a row of cables; a graph is none. */
export type RowForm = Exclude<ExportForm, 'graphml'>

/** A writer of a form; it remembers nothing between two cables. */
export function formWriter(form: RowForm, options: FormOptions = {}): FormWriter {
  const { columns, text, bom, to, remarked } = options
  switch (form) {
    case 'ndjson':
      return rows(
        '',
        cable => `${JSON.stringify(columns ? chosen(columns, text, cable) : wholeRow(cable, text))}\n`,
      )
    case 'csv': {
      const list: readonly ColumnName[] = [
        ...new Set([
          ...(columns ?? (remarked ? REMARKED_COLUMNS : USUAL_COLUMNS)),
          ...(text ? (['text'] as const) : []),
        ]),
      ]
      return rows(`${bom ? '\ufeff' : ''}${csvRow(list)}`, cable =>
        csvRow(list.map(name => flat(columnValue(name, cable)))),
      )
    }
    case 'eml':
      return rows('', eml)
    case 'mbox':
      return rows('', mboxMail)
    case 'wire':
      return rows('', cable => (to ? written(cable, to) : asReceived(cable)))
    case 'markdown':
      return rows('', (cable, n) => {
        const message = cable.message()
        return (
          message &&
          `${n ? '\n---\n\n' : ''}${markdown(message)}\n${quoted(cable)}${citation(cable.summary)}\n`
        )
      })
    case 'tei':
      return { head: TEI_HEAD, cable: tei, tail: teiTail }
    case 'bibtex':
      return rows('', (cable, n) => `${n ? '\n' : ''}${bibtex(cable.summary, remarksIn(cable))}`)
    case 'ris':
      return rows('', (cable, n) => `${n ? '\r\n' : ''}${ris(cable.summary, remarksIn(cable))}`)
    case 'csl':
      return {
        head: '[',
        cable: (cable, n) => `${n ? ',' : ''}\n${JSON.stringify(csl(cable.summary, remarksIn(cable)))}`,
        tail: () => '\n]\n',
      }
  }
}

/** Of Markdown, as quotations. */
const quoted = (cable: Carried): string =>
  remarksOf(cable)
    .map(one => `> ${one.replaceAll('\n', '\n> ')}\n\n`)
    .join('')

/** In one text, for forms that have a field for it. */
const remarksIn = (cable: Carried): string | undefined => remarksOf(cable).join('; ') || undefined

const rows = (head: string, cable: FormWriter['cable']): FormWriter => ({ head, cable, tail: () => '' })

/** Everything that the index knows of it, under the names that search answers use, and how to cite it. */
const wholeRow = (cable: Carried, text: boolean | undefined): object => {
  const row = { ...cable.summary, citation: citation(cable.summary), ...cable.remarks?.() }
  return text ? { ...row, text: textsOf(cable) } : row
}

const chosen = (columns: readonly ColumnName[], text: boolean | undefined, cable: Carried): object =>
  Object.fromEntries(
    [...new Set([...columns, ...(text ? (['text'] as const) : [])])].map(name => [
      name,
      columnValue(name, cable),
    ]),
  )

const flat = (value: string | readonly string[] | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : value.join('; ')

/** Every byte of each source; where one does not end its line, the next begins on a new one. */
function asReceived(cable: Carried): Uint8Array {
  const pieces = cable
    .sources()
    .flatMap(({ bytes }) => (bytes.at(-1) === 10 ? [bytes] : [bytes, Buffer.from('\n')]))
  return Buffer.concat(pieces)
}

function written(cable: Carried, to: WireDialect): Uint8Array | undefined {
  const message = cable.message()
  const sections = message ? write(message, to).sections : []
  return sections.length ? Buffer.concat(sections.map(one => one.bytes)) : undefined
}

/** One cable as a file of its own. Bytes as received stay as they are. */
export function cableFile(form: RowForm, cable: Carried, options: FormOptions = {}): Uint8Array | undefined {
  const [source, another] = form === 'wire' && !options.to ? cable.sources() : []
  if (source && !another) return source.bytes
  const writer = formWriter(form, options)
  const body = writer.cable(cable, 0)
  if (body === undefined) return undefined
  return Buffer.concat(
    [writer.head, body, writer.tail(1)].map(part => (typeof part === 'string' ? Buffer.from(part) : part)),
  )
}
