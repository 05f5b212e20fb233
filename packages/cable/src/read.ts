import { layOut } from './layouts/index.ts'
import type { LaidOutDocument } from './message/document.ts'
import type { Message } from './message/message.ts'
import { type Diagnostic, decode, type Source, Strand } from './text/index.ts'
import { readDocuments } from './wire/index.ts'

export interface ReadOptions {
  /** Year of a message that writes none (row date, file date). Never guessed from the clock. */
  readonly year?: number
}

export interface ReadResult {
  readonly messages: readonly Message[]
  /** In the order of the sources; at most `MOST_DIAGNOSTICS`. */
  readonly diagnostics: readonly Diagnostic[]
  /** Layout of the first source: `state`, `nara73`. Each message has its own. */
  readonly layout: string
  readonly sources: readonly Source[]
}

/** More findings than anyone reads; one more says how many were left out. */
export const MOST_DIAGNOSTICS = 500

/**
 * Reads one source, or several that belong together (the sections of a cable, in any order), into messages.
 * Each value of a message has its place: spans of the decoded sources. Never throws on any input, and its work grows
 * with the length of the input, no faster.
 */
export function read(
  input: Uint8Array | string | readonly (Uint8Array | string)[],
  options: ReadOptions = {},
): ReadResult {
  const inputs = typeof input === 'string' || input instanceof Uint8Array ? [input] : input
  const sources = inputs.map(decode)
  const diagnostics: Diagnostic[] = []
  const documents: LaidOutDocument[] = []
  const layouts = sources.map((source, index) => {
    diagnostics.push(...encodingDiagnostics(source, index))
    const { layout, documents: laidOut, diagnostics: found } = layOut(Strand.of(source.text, index))
    for (const diagnostic of found) diagnostics.push(diagnostic)
    for (const document of laidOut) documents.push({ ...document, layout: layout.id })
    return layout.id
  })
  const reading = readDocuments(documents, options)
  for (const diagnostic of reading.diagnostics) diagnostics.push(diagnostic)
  return {
    messages: reading.messages,
    diagnostics: inOrder(diagnostics),
    layout: layouts[0] ?? 'state',
    sources,
  }
}

function encodingDiagnostics(source: Source, index: number): Diagnostic[] {
  if (source.encoding !== 'mixed') return []
  const place = [{ source: index, start: 0, end: 0 }]
  const message = 'The bytes mix UTF-8 with a single-byte code; what is not UTF-8 was read as Windows-1252.'
  return [{ code: 'encoding-mixed', severity: 'info', message, place }]
}

function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const at = ({ place }: Diagnostic): number =>
    place.length ? place[0]!.source * 2 ** 32 + place[0]!.start : 0
  const sorted = [...diagnostics].sort((a, b) => at(a) - at(b))
  if (sorted.length <= MOST_DIAGNOSTICS) return sorted
  const left = sorted.length - MOST_DIAGNOSTICS
  const more: Diagnostic = {
    code: 'diagnostics-limit',
    severity: 'info',
    message: `${left} more findings were left out.`,
    place: sorted[MOST_DIAGNOSTICS]!.place,
  }
  return [...sorted.slice(0, MOST_DIAGNOSTICS), more]
}
