import type { LaidOutDocument } from '../message/document.ts'
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
  const readings = [...taken].map(([dialect, list]) => dialect.read(list, options))
  const messages = readings.flatMap(reading => reading.messages)
  return {
    messages,
    diagnostics: [
      ...readings.flatMap(reading => reading.diagnostics),
      ...messages.flatMap(message => [...contradictions(message), ...statedYearDiagnostics(message)]),
    ],
  }
}
