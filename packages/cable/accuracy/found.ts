import { type Message, read } from '../src/index.ts'
import { corpusBytes, corpusFiles } from './corpus.ts'

/** Whether a field was found, whatever it says. */
const FOUND: Readonly<Record<string, (message: Message) => unknown>> = {
  mrn: m => m.mrn,
  series: m => m.series,
  dtg: m => m.dtg,
  precedence: m => m.precedence.action,
  from: m => m.from,
  to: m => m.to.length,
  info: m => m.info.length,
  passTo: m => m.passTo.length,
  level: m => m.marking.label.level,
  captions: m => m.captions.length,
  eo: m => m.eo?.order,
  'eo declassify on': m => m.eo?.declassifyOn,
  classifiedBy: m => m.authority?.classifiedBy.length,
  tags: m => m.tags.length,
  subject: m => m.subject,
  references: m => m.references.length,
  distribution: m => m.distribution,
  drafting: m => m.drafting,
  'numbered paragraphs': m => m.blocks.some(block => block.kind === 'paragraph' && block.number),
  summary: m => m.blocks.some(block => block.kind === 'paragraph' && block.passages.includes('summary')),
  sets: m => m.blocks.some(block => block.kind === 'set'),
  signature: m => m.signature.length,
  sender: m => m.transmission.sender,
  'end serial': m => m.ending.serial,
  facts: m => m.facts.length,
}

export const FOUND_FIELDS: readonly string[] = Object.keys(FOUND)

export interface FoundIn {
  readonly layout: string
  files: number
  messages: number
  /** Files whose messages have the field, at least one of them. */
  readonly counts: Map<string, number>
  /** Layout by which the reader took them. */
  readonly readAs: Map<string, number>
}

export interface FoundResult {
  readonly layouts: readonly FoundIn[]
  /** Printouts of the archive whose text is there, and those in which a date-time group was found. */
  readonly printouts: { files: number; withGroup: number; without: string[] }
}

/** Counts what is found in every file of the corpus. The PDFs hold the printouts a second time and are left out. */
export function runFound(layout?: string): FoundResult {
  const layouts = new Map<string, FoundIn>()
  const printouts: FoundResult['printouts'] = { files: 0, withGroup: 0, without: [] }
  for (const file of corpusFiles()) {
    if (file.layout === 'nara_aad_pdf' || (layout && layout !== file.layout)) continue
    const bytes = corpusBytes(file)
    const result = read(bytes)
    let sum = layouts.get(file.layout)
    if (!sum) {
      sum = { layout: file.layout, files: 0, messages: 0, counts: new Map(), readAs: new Map() }
      layouts.set(file.layout, sum)
    }
    sum.files++
    sum.messages += result.messages.length
    add(sum.readAs, result.layout)
    for (const [field, has] of Object.entries(FOUND)) if (result.messages.some(has)) add(sum.counts, field)
    if (file.layout === 'nara_aad' && hasText(bytes)) {
      printouts.files++
      if (result.messages.some(({ dtg }) => dtg)) printouts.withGroup++
      else printouts.without.push(file.sha256.slice(0, 12))
    }
  }
  return { layouts: [...layouts.values()], printouts }
}

const add = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** The attributes say that the text is on line. */
const hasText = (bytes: Uint8Array): boolean => /TEXT ON-?LINE/.test(new TextDecoder().decode(bytes))
