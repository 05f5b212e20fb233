import { type Label, type Message, mergeLabels, type ReadResult, read } from '@chancery/cable'
import { sectionOf as sectionOfMessage } from '@chancery/cable/write'
import { readable, type StoredCable, type StoredDocument } from '../store/index.ts'
import { bodyText } from './block-text.ts'
import { indexed, summarise } from './describe.ts'
import { outlineOf } from './outline.ts'

/** The whole index is made anew where it was made by another version: when its tables change. */
export const INDEX_VERSION = 12

/** Counts on when a better reader says something else of some cables; `chancery reread` renews those. docs/decisions/proof.md. */
export const READING_VERSION = 1

/** What all sections of a cable share, when a document is one section of several. */
export function sectionOf({ messages }: ReadResult): { group: string; section: number } | undefined {
  const [message, another] = messages
  return message && !another ? sectionOfMessage(message) : undefined
}

/**
 * Makes cables of the documents that share a group: the first copy of each section, by id, belongs to the first
 * cable, the second to the second. A function of the set alone, so that the order of arrival leaves no trace; and
 * without the documents of one cable the others come out the same, so that a hidden one leaves none either.
 */
export function assemble(documents: readonly StoredDocument[]): StoredDocument[][] {
  const cables: StoredDocument[][] = []
  const sorted = [...documents].sort((a, b) => (a.section ?? 0) - (b.section ?? 0) || (a.id < b.id ? -1 : 1))
  const copies = new Map<number, number>()
  for (const document of sorted) {
    const copy = copies.get(document.section ?? 0) ?? 0
    copies.set(document.section ?? 0, copy + 1)
    cables[copy] = [...(cables[copy] ?? []), document]
  }
  return cables
}

/** How many cables that makes, by how often each section is there. */
export const cablesIn = (copies: readonly number[]): number => Math.max(0, ...copies)

/** Labels that documents alone bear, by id, where they are known. */
export type Labels = ReadonlyMap<string, readonly Label[]>

export const labelsOf = ({ messages }: ReadResult): Label[] => messages.map(message => message.marking.label)

/** Reads the documents of one cable; a document of several messages gives one cable for each. */
export function cablesOf(
  documents: readonly Pick<StoredDocument, 'id' | 'bytes' | 'text'>[],
  reading: ReadResult = read(documents.map(readable)),
  known: Labels = new Map(),
): { cables: StoredCable[]; recognised: boolean } {
  const { messages, diagnostics, sources } = reading
  const texts = sources.map(source => source.text)
  const ids = documents.map(document => document.id)
  const id = [...ids].sort()[0]!
  if (!messages.length) return { cables: [unread(id, ids)], recognised: false }
  const label = labelOf(documents, messages, known)
  const cables = messages.map((message, n): StoredCable => {
    const text = bodyText(message)
    const outline = outlineOf(message, texts)
    return {
      id: n === 0 ? id : `${id}.${n + 1}`,
      label,
      index: indexed(message, label, text),
      summary: summarise(message),
      documents: ids,
      message: n,
      ...(message.mrn && { textLength: text.length }),
      ...(outline && { outline }),
    }
  })
  return { cables, recognised: !diagnostics.some(diagnostic => diagnostic.code === 'not-a-cable') }
}

/** A document without a word in it is kept all the same. */
const unread = (id: string, documents: readonly string[]): StoredCable => ({
  id,
  label: { controls: [], caveats: [] },
  index: { subject: '', body: '', values: {} },
  summary: { tags: [], captions: [], missingSections: [] },
  documents,
  message: 0,
})

/** Whoever opens a cable sees all its documents and all that they hold: its label bars whom any of them bars. */
function labelOf(
  documents: readonly Pick<StoredDocument, 'id' | 'bytes' | 'text'>[],
  messages: readonly Message[],
  known: Labels,
): Label {
  const labels = messages.map(message => message.marking.label)
  // Each section is asked by itself too: a caveat in the heading of a later one counts.
  if (documents.length > 1)
    for (const document of documents)
      labels.push(...(known.get(document.id) ?? labelsOf(read(readable(document)))))
  const merged = mergeLabels(labels)
  // A section without a mark is marked by the others; a message of its own is not.
  if (messages.length < 2 || labels.every(label => label.level !== undefined)) return merged
  return { controls: [], caveats: merged.caveats }
}
