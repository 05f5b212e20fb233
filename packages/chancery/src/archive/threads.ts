import { parseMrn } from '@chancery/cable'
import type { Clearance, Reader } from '../guard/index.ts'
import type { FoundCable, Numbering, Store } from '../store/index.ts'
import type { OpenCable, Summary } from './archive.ts'
import { type Cited, citedBy, timely } from './edges.ts'
import { lossesOf } from './losses.ts'
import { type Numbered, numbered } from './numbered.ts'
import type { Edge, Ghost, Neighbour, SentBetween, Statement, Thread, ThreadNode } from './relations.ts'

/** Cables that cite a ghost and are read for its page. */
const MOST_CITING = 50
/** Cables that cite one number and are followed: a standing instruction is cited by thousands. */
const MOST_FOLLOWED = 200
/** Nodes and distance of a thread unless asked for otherwise, and at most. */
const NODES = 60
const MOST_NODES = 500
const DEPTH = 2
const MOST_DEPTH = 50

/** What the archive lends. */
export interface Lent {
  readonly store: Store
  readonly find: (name: string, reader: Reader) => readonly FoundCable[]
  readonly read: (id: string, reader: Reader) => Pick<OpenCable, 'message' | 'sources'> | undefined
  readonly summaryOf: (cable: FoundCable) => Summary
}

const dayOf = (date: string | undefined): string | undefined => date?.slice(0, 10)

/** Between what a number must have been sent. */
export function sentBetween(
  { parts, number }: Numbered,
  store: Store,
  seenBy: Clearance,
  numbering = numberingOf(parts, store, seenBy),
): SentBetween {
  const citing = store.citing(number, seenBy, 1).cables[0]?.summary.date
  const near = (found: number): Neighbour | undefined => {
    const date = numbering?.dates[found]
    if (!numbering || !parts || !date) return undefined
    const { name, shown } = numbered(
      `${String(parts.year % 100).padStart(2, '0')} ${numbering.post} ${numbering.held[found]}`,
    )
    return { name, number: shown, date }
  }
  let after: Neighbour | undefined
  let before: Neighbour | undefined
  if (numbering && parts) {
    const { held, dates } = numbering
    let at = held.findIndex(one => one > parts.serial)
    if (at < 0) at = held.length
    for (let i = at - 1; i >= 0 && !after; i--) if (dates[i] && held[i] !== parts.serial) after = near(i)
    for (let i = at; i < held.length && !before; i++) before = near(i)
  }
  // Who cites it before its number was reached was misread, or misdated.
  const citedOn = after && citing && citing < after.date ? undefined : dayOf(citing)
  return { ...(after && { after }), ...(before && { before }), ...(citedOn && { citedOn }) }
}

export function numberingOf(
  parts: Numbered['parts'],
  store: Store,
  seenBy: Clearance,
): Numbering | undefined {
  let found: Numbering | undefined
  if (parts)
    store.numberings(seenBy, { posts: [parts.post], year: parts.year }, one => {
      found = one
    })
  return found
}

/** Reads a cable for what it cites; nothing of one that is damaged. */
function referencesOf(
  id: string,
  reader: Reader,
  { read }: Lent,
): { cited: readonly Cited[]; lost: boolean } {
  try {
    const message = read(id, reader)?.message
    return message
      ? { cited: citedBy(message), lost: lossesOf(message).length > 0 }
      : { cited: [], lost: false }
  } catch (error) {
    if ((error as { code?: unknown }).code === 'damaged') return { cited: [], lost: false }
    throw error
  }
}

export function ghostOf(name: string, reader: Reader, lent: Lent): Ghost | undefined {
  const { store, summaryOf } = lent
  const seenBy = reader.clearance
  const asked = numbered(name)
  if (!asked.number || store.bearing(asked.number, seenBy).length) return undefined
  const { total, cables } = store.citing(asked.number, seenBy, MOST_CITING)
  if (!total) return undefined
  const sent = sentBetween(asked, store, seenBy)
  const edges = cables.flatMap(cable => {
    const { cited } = referencesOf(cable.id, reader, lent)
    const found = cited.find(one => one.number === asked.number)
    if (!found) return []
    const edge = { ...found.edge, to: asked.name, from: nodeName(cable), held: false }
    return [{ ...timely(edge, cable.summary.date, sent.after?.date), cable: summaryOf(cable) }]
  })
  const spellings = new Map<string, number>()
  for (const { written } of edges) spellings.set(written, (spellings.get(written) ?? 0) + 1)
  const stated = edges.flatMap(({ note, cable, bullet }): Statement[] =>
    note ? [{ id: cable.id, name: bullet ? `reference ${bullet}` : 'reference', value: note }] : [],
  )
  const { parts } = asked
  return {
    name: asked.name,
    number: asked.shown,
    ...(parts && { post: parts.post, year: parts.year, serial: parts.serial }),
    sent,
    total,
    citedBy: edges,
    spellings: [...spellings]
      .map(([written, count]) => ({ written, count }))
      .sort((a, b) => b.count - a.count || (a.written < b.written ? -1 : 1)),
    stated,
  }
}

/** By its number where it has one, else by its id. */
export const nodeName = ({ id, summary }: Pick<FoundCable, 'id' | 'summary'>): string => summary.mrnKey ?? id

interface Node {
  readonly name: string
  readonly steps: number
  readonly number?: Numbered
  readonly cables: readonly FoundCable[]
}

/** Follows references from one node, as far and as many as asked for. */
export function threadOf(
  name: string,
  reader: Reader,
  lent: Lent,
  { depth = DEPTH, limit = NODES }: { readonly depth?: number; readonly limit?: number } = {},
): Thread | undefined {
  const far = Math.min(MOST_DEPTH, Math.max(1, Math.floor(depth) || 1))
  const most = Math.min(MOST_NODES, Math.max(1, Math.floor(limit) || 1))
  const walk = new Walk(reader, lent, most)
  const first = walk.start(name)
  if (!first) return undefined
  walk.follow(first, far)
  return { name: first.name, depth: far, ...walk.told() }
}

class Walk {
  readonly #reader: Reader
  readonly #lent: Lent
  readonly #most: number
  readonly #nodes = new Map<string, Node>()
  readonly #numbers = new Map<string, Node>()
  readonly #names = new Map<string, string>()
  readonly #lost = new Set<string>()
  readonly #edges = new Map<string, Omit<Edge, 'held'>>()
  readonly #cited = new Map<string, readonly Cited[]>()
  #cut = false

  constructor(reader: Reader, lent: Lent, most: number) {
    this.#reader = reader
    this.#lent = lent
    this.#most = most
  }

  start(name: string): Node | undefined {
    const { store, find } = this.#lent
    const [cable] = find(name, this.#reader)
    if (cable) return this.#of(cable, 0)
    const asked = numbered(name)
    const { clearance } = this.#reader
    const held = store.bearing(asked.number, clearance)[0]
    if (held) return this.#of(held, 0)
    return asked.number && store.citing(asked.number, clearance, 1).total
      ? this.#named(asked.number, 0)
      : undefined
  }

  follow(first: Node, depth: number): void {
    let front = [first]
    for (let steps = 1; front.length; steps++) {
      const next: Node[] = []
      for (const node of front)
        for (const found of this.#beside(node, steps, steps <= depth)) next.push(found)
      // Edges between those that are there are told, whatever the distance.
      if (steps > depth) break
      front = next
    }
  }

  /** Nodes that a reference joins to one, those that are new. */
  #beside(node: Node, steps: number, further: boolean): Node[] {
    const { store } = this.#lent
    const { clearance } = this.#reader
    const fresh: Node[] = []
    const meet = (make: () => Node | undefined, known: Node | undefined): Node | undefined => {
      if (known) return known
      if (!further || this.#nodes.size >= this.#most) {
        this.#cut = true
        return undefined
      }
      const made = make()
      if (made) fresh.push(made)
      return made
    }
    for (const cable of node.cables)
      for (const cited of this.#citedBy(cable.id)) {
        if (cited.number === node.number?.number) continue
        const other = meet(() => this.#named(cited.number, steps), this.#byNumber(cited.number))
        if (other) this.#join(node, other, cited)
      }
    if (!node.number) return fresh
    const { cables, total } = store.citing(node.number.number, clearance, MOST_FOLLOWED)
    if (total > cables.length) this.#cut = true
    for (const cable of cables) {
      const other = meet(() => this.#of(cable, steps), this.#nodes.get(this.#nameOf(cable)))
      if (!other || other.name === node.name) continue
      const cited = this.#citedBy(cable.id).find(one => one.number === node.number!.number)
      if (cited) this.#join(other, node, cited)
    }
    return fresh
  }

  /** The same cable is met from each that it cites. */
  #nameOf(cable: FoundCable): string {
    const known = this.#names.get(cable.id)
    if (known !== undefined) return known
    const name = nameOf(cable)
    this.#names.set(cable.id, name)
    return name
  }

  #citedBy(id: string): readonly Cited[] {
    const known = this.#cited.get(id)
    if (known) return known
    const { cited, lost } = referencesOf(id, this.#reader, this.#lent)
    if (lost) this.#lost.add(id)
    this.#cited.set(id, cited)
    return cited
  }

  #join(from: Node, to: Node, { edge }: Cited): void {
    const key = `${from.name} ${to.name}`
    if (this.#edges.has(key)) return
    this.#edges.set(key, timely({ ...edge, from: from.name, to: to.name }, dateOf(from), dateOf(to)))
  }

  #byNumber(number: string): Node | undefined {
    return this.#numbers.get(number) ?? this.#nodes.get(numbered(number).name)
  }

  /** The node of a number, held or not. */
  #named(number: string, steps: number): Node {
    const of = numbered(number)
    const cables = this.#borne(number)
    return this.#add({ name: cables[0] ? nameOf(cables[0]) : of.name, steps, number: of, cables })
  }

  /** Cables of a number; first the one that stands for most of them. */
  #borne(number: string): readonly FoundCable[] {
    const { store } = this.#lent
    const { clearance } = this.#reader
    const cables = store.bearing(number, clearance)
    if (cables.length < 2) return cables
    const ids = cables.map(cable => cable.id)
    const groups = [...store.versionsOf(ids, clearance).values()].sort((a, b) => b.length - a.length)
    const first = cables.find(cable => cable.id === groups[0]?.[0])
    return first ? [first, ...cables.filter(cable => cable !== first)] : cables
  }

  #of(cable: FoundCable, steps: number): Node {
    const { mrnKey } = cable.summary
    if (mrnKey) return this.#named(numbered(mrnKey).number, steps)
    return this.#add({ name: cable.id, steps, cables: [cable] })
  }

  #add(node: Node): Node {
    this.#nodes.set(node.name, node)
    if (node.number && !this.#numbers.has(node.number.number)) this.#numbers.set(node.number.number, node)
    return node
  }

  told(): Pick<Thread, 'nodes' | 'edges' | 'cut'> {
    const { store, summaryOf } = this.#lent
    const numberings = new Map<string, Numbering | undefined>()
    const nodes = [...this.#nodes.values()].map((node): ThreadNode => {
      const { name, steps, number, cables } = node
      const [cable] = cables
      if (cable) {
        this.#citedBy(cable.id)
        const date = dateOf(node)
        return {
          name,
          ...(number && { number: cable.summary.mrn ?? number.shown }),
          state: cables.every(one => this.#lost.has(one.id)) ? 'lost' : 'held',
          steps,
          ...(date && { date }),
          cable: summaryOf(cable),
          versions: cables.length,
        }
      }
      const series = `${number!.parts?.post} ${number!.parts?.year}`
      if (!numberings.has(series))
        numberings.set(series, numberingOf(number!.parts, store, this.#reader.clearance))
      const sent = sentBetween(number!, store, this.#reader.clearance, numberings.get(series))
      const date = [sent.before?.date, sent.citedOn].flatMap(one => one ?? []).sort()[0]
      return {
        name,
        number: number!.shown,
        state: 'ghost',
        steps,
        ...(date && { date }),
        versions: 0,
        sent,
      }
    })
    const held = new Set(nodes.flatMap(node => (node.state === 'ghost' ? [] : node.name)))
    const order = (a: ThreadNode, b: ThreadNode): number =>
      timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : a.name < b.name ? -1 : 1
    const sorted = nodes.sort(order)
    const places = new Map(sorted.map((node, i) => [node.name, i]))
    return {
      nodes: sorted,
      edges: [...this.#edges.values()]
        .map(edge => ({ ...edge, held: held.has(edge.to) }))
        .sort((a, b) => places.get(a.from)! - places.get(b.from)! || places.get(a.to)! - places.get(b.to)!),
      cut: this.#cut,
    }
  }
}

/** What is not held stands before the cable that cites it on the same day. */
const timeOf = ({ date = '', state }: ThreadNode): string =>
  state === 'ghost' ? date.slice(0, 10) : date.length > 10 ? date : `${date}T`

const dateOf = ({ cables }: Node): string | undefined => cables.find(one => one.summary.date)?.summary.date

const nameOf = (cable: FoundCable): string =>
  cable.summary.mrnKey && parseMrn(cable.summary.mrnKey) ? numbered(cable.summary.mrnKey).name : cable.id
