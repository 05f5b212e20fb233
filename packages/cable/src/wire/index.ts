import type { LaidOutDocument } from '../message/document.ts'
import type { Message } from '../message/message.ts'
import type { Diagnostic } from '../text/index.ts'
import { cablegram } from './cablegram.ts'
import { contradictions } from './contradictions.ts'
import type { Dialect, Reading, ReadingOptions } from './dialect.ts'
import { isLaterSection, military } from './military.ts'
import { radiogram } from './radiogram.ts'
import { state } from './state.ts'
import { statedYearDiagnostics } from './stated-year.ts'

/** Grammars of telegraphic text. The first that knows a document reads it; the last knows all. */
const DIALECTS: readonly Dialect[] = [radiogram, cablegram, military, state]

/** Reads documents into messages; the sections of one message may stand in several. */
export function readDocuments(documents: readonly LaidOutDocument[], options: ReadingOptions): Reading {
  const taken = new Map<Dialect, LaidOutDocument[]>()
  const known = documents.map(document => DIALECTS.find(one => one.knows(document)) ?? state)
  const formatted = documents.length > 1 && known.includes(military)
  for (const [n, document] of documents.entries()) {
    const dialect = formatted && known[n] === state && isLaterSection(document) ? military : known[n]!
    const list = taken.get(dialect)
    if (list) list.push(document)
    else taken.set(dialect, [document])
  }
  const messages: Message[] = []
  const diagnostics: Diagnostic[] = []
  for (const [dialect, list] of taken) {
    const reading = dialect.read(list, options)
    for (const message of reading.messages) messages.push(message)
    for (const diagnostic of reading.diagnostics) diagnostics.push(diagnostic)
  }
  for (const message of messages) {
    if (!message.facts.length) continue
    for (const diagnostic of contradictions(message)) diagnostics.push(diagnostic)
    for (const diagnostic of statedYearDiagnostics(message)) diagnostics.push(diagnostic)
  }
  return { messages, diagnostics }
}
