import type { Message, Reference } from '@chancery/cable'
import type { Archive, OpenCable, Summary } from '../archive/archive.ts'
import type { Reader } from '../guard/index.ts'

/** References that are looked up; what cites more is a list, not a cable. */
const MOST_REFERENCES = 600

/** A reference of a cable, and the cables held under its number. */
export interface Cited extends Pick<Reference, 'kind' | 'bullet' | 'key' | 'note' | 'explained'> {
  /** As it was written. */
  readonly written: string
  readonly held: readonly Summary[]
}

export interface ThreadForm {
  readonly cable: Summary
  readonly cites: readonly Cited[]
  readonly citedBy: {
    readonly total: number
    readonly cables: readonly Summary[]
    readonly cursor?: string
  }
  /** Cables that references join to it at any distance, itself among them; `query` finds them, of a cable with a number. */
  readonly thread: { readonly total: number; readonly query?: string }
}

/**
 * What a cable cites, what cites it, and how large its thread is, of what the reader may see; nothing where the cursor is
 * none that was handed out.
 */
export function threadForm(
  cable: OpenCable,
  archive: Archive,
  reader: Reader,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): ThreadForm | undefined {
  const { summary, message } = cable
  const held = heldReferences(message, archive, reader)
  const cites = message.references.map(({ raw, kind, bullet, key, note, explained }) => ({
    written: raw,
    kind,
    ...(bullet !== undefined && { bullet }),
    ...(key !== undefined && { key }),
    ...(note !== undefined && { note }),
    ...(explained !== undefined && { explained }),
    held: (kind === 'cable' && key !== undefined && held.get(key)) || [],
  }))
  const name = summary.mrnKey
  if (!name) return { cable: summary, cites, citedBy: { total: 0, cables: [] }, thread: { total: 1 } }
  const citing = archive.search(`ref:${name.slice(2)}`, reader, {
    sort: 'oldest',
    limit,
    ...(cursor && { cursor }),
  })
  if (citing.problems.some(({ code }) => code === 'cursor-unread')) return undefined
  const query = `thread:${name}`
  return {
    cable: summary,
    cites,
    citedBy: {
      total: citing.total,
      cables: citing.hits.map(({ subjectRuns: _, passage: __, versions: ___, ...rest }) => rest),
      ...(citing.cursor && { cursor: citing.cursor }),
    },
    thread: { total: archive.search(query, reader, { limit: 1 }).total, query },
  }
}

/** The cables held under the numbers of its references, by the keys that references have. */
export function heldReferences(
  { references }: Message,
  archive: Archive,
  reader: Reader,
): ReadonlyMap<string, readonly Summary[]> {
  const keys = [...new Set(references.flatMap(one => (one.kind === 'cable' && one.key ? one.key : [])))]
    .filter(key => /^[0-9]{2}[A-Z]+[0-9]+$/.test(key))
    .slice(0, MOST_REFERENCES)
  return archive.held(keys, reader)
}
