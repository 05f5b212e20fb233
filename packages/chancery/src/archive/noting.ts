import type { Block, JoinedText, Label, Message, Place, Portion, Span } from '@chancery/cable'
import type { Reader } from '../guard/index.ts'
import {
  type FoundCable,
  type KeptNote,
  type KeptSpan,
  type Store,
  StoreError,
  sha256,
} from '../store/index.ts'
import type { OpenCable, Summary } from './archive.ts'
import { markingOf } from './describe.ts'
import { noteOf } from './gathering.ts'
import { summaryOf } from './summary.ts'

/** What is written, and where: by a paragraph, by words of it, else by the cable as a whole. */
export interface NoteWish {
  readonly text: string
  readonly shared?: boolean
  /** Of a block or of a part of one: `p3`. */
  readonly anchor?: string
  /** Words of it that are marked, in UTF-16 units of its joined text. */
  readonly start?: number
  readonly end?: number
}

/** A note, as a reader sees it. */
export interface Note {
  readonly id: number
  readonly text: string
  readonly mine: boolean
  readonly by: string
  readonly shared: boolean
  /** Of what it stands by. */
  readonly marking: string
  /** Where it stands now, in the texts of the sources of its cable; empty where it is of the whole. */
  readonly place: Place
  /** The words that were marked. */
  readonly quote?: string
  /** Of the block where it stands, and the number of its paragraph. */
  readonly anchor?: string
  readonly number?: number
  /** What stood there cannot be found in the text as it is read today. */
  readonly lost?: true
  readonly at: string
  readonly changedAt: string
}

/** Notes of readers on cables. Nobody sees one by what he may not see. */
export interface Noting {
  /** Throws `not-found` where there is no such cable or place in it. */
  add(cable: string, wish: NoteWish, reader: Reader): Note
  /** Own ones and shared ones, in the order of the text. */
  of(cable: OpenCable, reader: Reader): readonly Note[]
  one(id: number, reader: Reader): { readonly note: Note; readonly cable: Summary } | undefined
  list(
    reader: Reader,
    options?: { readonly start?: number; readonly limit?: number },
  ): { readonly total: number; readonly notes: readonly (Note & { readonly cable: Summary })[] }
  /** Only of who wrote it. */
  change(
    id: number,
    what: { readonly text?: string; readonly shared?: boolean },
    reader: Reader,
  ): Note | undefined
  drop(id: number, reader: Reader): boolean
}

const PAGE = 30
const LARGEST_PAGE = 200
/** A quotation in a list. */
export const LONGEST_QUOTE = 600

type Opened = Pick<OpenCable, 'message' | 'sources'>

/** The texts of the sources of a cable. */
interface Texts {
  readonly sources: readonly { readonly id: string; readonly text: string }[]
}

export function noting(
  store: Store,
  find: (name: string, reader: Reader) => readonly FoundCable[],
  open: (id: string, reader: Reader) => Opened | undefined,
): Noting {
  const view = (note: KeptNote, opened: Opened | undefined, reader: Reader): Note => {
    const { id, text, shared, label, marked, at, changedAt } = note
    const place = opened ? placeIn(note, opened) : []
    const block = opened && place[0] ? blockAt(opened.message, place[0]) : undefined
    const number = block?.kind === 'paragraph' ? block.number?.value : undefined
    return {
      id,
      text,
      mine: note.reader === reader.id,
      by: note.readerName,
      shared,
      marking: markingOf(label),
      place,
      ...(marked && opened && place.length && { quote: quoteOf(place, opened) }),
      ...(block && { anchor: block.anchor }),
      ...(number !== undefined && { number }),
      ...(note.place.length > 0 && !place.length && { lost: true as const }),
      at,
      changedAt,
    }
  }
  const one = (id: number, reader: Reader) => store.notes.one(id, reader.id, reader.clearance)
  return {
    add(name, wish, reader) {
      const [cable, another] = find(name, reader)
      const opened = cable && !another ? open(cable.id, reader) : undefined
      if (!cable || !opened) throw new StoreError('not-found', `No one cable is held as ${name}.`)
      const { place, portion, marked } = placeOf(wish, opened.message)
      const text = noteOf(wish.text)
      if (!text && !marked)
        throw new StoreError('not-understood', 'A note needs words, or words that it marks.')
      const kept = place.map(({ source, start, end }): KeptSpan => [opened.sources[source]!.id, start, end])
      const id = store.notes.put({
        reader: reader.id,
        readerName: reader.name,
        cable: cable.id,
        text,
        shared: wish.shared ?? false,
        place: kept,
        marked,
        hash: sha256(standing(place, opened)),
        label: labelOf(portion, cable.label),
        at: new Date().toISOString(),
      })
      return view(one(id, reader)!.note, opened, reader)
    },
    of: (cable, reader) =>
      store.notes
        .of(cable.summary.id, reader.id, reader.clearance)
        .map(note => view(note, cable, reader))
        .sort(inOrder),
    one(id, reader) {
      const found = one(id, reader)
      return (
        found && {
          note: view(found.note, open(found.cable.id, reader), reader),
          cable: summaryOf(found.cable),
        }
      )
    },
    list(reader, { start = 0, limit = PAGE } = {}) {
      const { id, clearance } = reader
      const opened = new Map<string, Opened | undefined>()
      return {
        total: store.notes.count(id, clearance),
        notes: store.notes
          .list(id, clearance, Math.max(0, start), Math.min(LARGEST_PAGE, Math.max(1, limit)))
          .map(({ note, cable }) => {
            if (!opened.has(cable.id)) opened.set(cable.id, openWhole(cable.id, reader))
            return { ...view(note, opened.get(cable.id), reader), cable: summaryOf(cable) }
          }),
      }
    },
    change: (id, { text, shared }, reader) =>
      store.change(() => {
        const found = one(id, reader)
        if (found?.note.reader !== reader.id) return undefined
        const clean = text === undefined ? undefined : noteOf(text)
        if (clean === '' && !found.note.marked)
          throw new StoreError('not-understood', 'A note needs words, or words that it marks.')
        store.notes.change(
          id,
          { ...(clean !== undefined && { text: clean }), ...(shared !== undefined && { shared }) },
          new Date().toISOString(),
        )
        return view(one(id, reader)!.note, openWhole(found.cable.id, reader), reader)
      }),
    drop: (id, reader) =>
      store.change(() => {
        if (one(id, reader)?.note.reader !== reader.id) return false
        store.notes.drop(id)
        return true
      }),
  }

  /** A list still stands where a document is damaged. */
  function openWhole(id: string, reader: Reader): Opened | undefined {
    try {
      return open(id, reader)
    } catch (error) {
      if (error instanceof StoreError && error.code === 'damaged') return undefined
      throw error
    }
  }
}

const byTime = (a: Note, b: Note): number => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1)

/** Notes of the whole first, then those of the text as they follow one another. */
const inOrder = (a: Note, b: Note): number => {
  const [x, y] = [a.place[0], b.place[0]]
  if (!x || !y) return (x ? 1 : 0) - (y ? 1 : 0) || byTime(a, b)
  return x.source - y.source || x.start - y.start || byTime(a, b)
}

interface Standing {
  readonly place: Place
  readonly portion?: Portion | undefined
  readonly marked: boolean
}

function placeOf({ anchor, start, end }: NoteWish, message: Message): Standing {
  if (!anchor) return { place: [], marked: false }
  for (const block of message.blocks) {
    const part = block.kind === 'paragraph' ? block.parts.find(one => one.anchor === anchor) : undefined
    if (block.anchor !== anchor && !part) continue
    const portion = part?.portion ?? ('portion' in block ? block.portion : undefined)
    const { text, place } = part ?? block
    if (start === undefined || end === undefined) return { place, portion, marked: false }
    const marked = spansOf(text, start, end)
    if (marked.length) return { place: marked, portion, marked: true }
  }
  throw new StoreError('not-found', 'There is no such place in the text of the cable.')
}

/** Where a stretch of a joined text stands in its sources; stretches that touch are one. */
export function spansOf({ text, map }: JoinedText, start: number, end: number): Span[] {
  const spans: Span[] = []
  for (const [i, [at, source, from, to]] of map.entries()) {
    const next = map[i + 1]?.[0] ?? text.length
    const [first, last] = [Math.max(start, at), Math.min(end, next)]
    if (first >= last) continue
    const plain = next - at === to - from
    const span = { source, start: plain ? from + first - at : from, end: plain ? from + last - at : to }
    const before = spans.at(-1)
    if (before && before.source === source && before.end === span.start)
      spans[spans.length - 1] = { ...before, end: span.end }
    else spans.push(span)
  }
  return spans
}

/** The stretch of a joined text that stands at a place; nothing where none of it does. */
export function stretchAt(
  { text, map }: JoinedText,
  place: Place,
): { start: number; end: number } | undefined {
  let found: { start: number; end: number } | undefined
  for (const [i, [at, source, from, to]] of map.entries()) {
    const next = map[i + 1]?.[0] ?? text.length
    const plain = next - at === to - from
    for (const span of place) {
      if (span.source !== source || span.start >= to || span.end <= from) continue
      const start = plain ? at + Math.max(0, span.start - from) : at
      const end = plain ? at + Math.min(to, span.end) - from : next
      found = { start: Math.min(found?.start ?? start, start), end: Math.max(found?.end ?? end, end) }
    }
  }
  return found
}

const standing = (place: Place, { sources }: Texts): string =>
  place.map(({ source, start, end }) => sources[source]!.text.slice(start, end)).join('\n')

/** The words of a place on one line. */
export const quoteOf = (place: Place, opened: Texts): string => {
  const text = standing(place, opened).replace(/\s+/g, ' ').trim()
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text
}

/**
 * Where a note stands in the texts as they are read today: where it stood, if the same is there, else
 * nowhere. docs/decisions/notes.md.
 */
export function placeIn({ place, hash }: KeptNote, { sources }: Texts): Place {
  const here = place.map(([document, start, end]) => ({
    source: sources.findIndex(one => one.id === document),
    start,
    end,
  }))
  if (!here.length || here.some(one => one.source < 0)) return []
  return sha256(standing(here, { sources })) === hash ? here : []
}

const blockAt = ({ blocks }: Message, { source, start }: Span): Block | undefined =>
  blocks.find(block =>
    block.place.some(one => one.source === source && start >= one.start && start < one.end),
  )

/** Of a portion with a mark of its own the level of that; caveats of the cable where the mark has any. */
function labelOf(portion: Portion | undefined, whole: Label): Label {
  if (!portion) return whole
  return { level: portion.level, controls: [], caveats: /[/,-]/.test(portion.value) ? whole.caveats : [] }
}
