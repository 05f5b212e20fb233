import { type Label, LEVELS, type Message, rank, read } from '@chancery/cable'
import type { StoredCable, StoredDocument } from '../store/index.ts'
import { indexed, summarise } from './describe.ts'

/** Made anew when a reader or an index of a later version would say something else. */
export const INDEX_VERSION = 1

/** What all sections of a cable share, when a document is one section of several. */
export function sectionOf(message: Message | undefined): { group: string; section: number } | undefined {
  const { sections, mrn, dtg } = message ?? {}
  if (!sections?.number || !mrn?.key || !dtg || (sections.of ?? 1) < 2) return undefined
  // A document in which later sections were met holds them joined.
  if (sections.held.length > 1) return undefined
  return { group: `${mrn.key} ${dtg.value}`, section: sections.number.value }
}

/**
 * Makes cables of the documents that share a group: the first copy of each section, by id, belongs to the first
 * cable, the second to the second. A function of the set alone, so that the order of arrival leaves no trace.
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

/** Reads the documents of one cable; a document of several messages gives one cable for each. */
export function cablesOf(documents: readonly StoredDocument[]): {
  cables: StoredCable[]
  recognised: boolean
} {
  const { messages, diagnostics } = read(documents.map(document => document.bytes))
  const ids = documents.map(document => document.id)
  const id = [...ids].sort()[0]!
  if (!messages.length) return { cables: [unread(id, ids)], recognised: false }
  // Whoever opens one of them sees the whole source: the highest label of all holds for each.
  const label = joinLabels(messages.map(message => message.marking.label))
  const cables = messages.map(
    (message, n): StoredCable => ({
      id: n === 0 ? id : `${id}.${n + 1}`,
      label,
      index: indexed(message, label),
      summary: summarise(message),
      documents: ids,
      message: n,
    }),
  )
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

function joinLabels(labels: readonly Label[]): Label {
  const [first] = labels
  if (labels.length === 1) return first!
  const levels = labels.map(label => label.level)
  const unmarked = levels.includes(undefined)
  const level = unmarked ? undefined : LEVELS[Math.max(...levels.map(one => rank(one!)))]
  return {
    ...(level && { level }),
    controls: level === 'UNCLASSIFIED' ? [...new Set(labels.flatMap(label => label.controls))].sort() : [],
    caveats: [...new Set(labels.flatMap(label => label.caveats))].sort(),
  }
}
