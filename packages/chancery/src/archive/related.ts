import { canonicalPost, postKeysOverTime } from '@chancery/cable'
import type { Reader } from '../guard/index.ts'
import type { GraphFigures, GraphNode, Numbering, Wanted } from '../store/index.ts'
import type { OpenCable } from './archive.ts'
import { asked } from './asked.ts'
import { postRecord } from './authority.ts'
import { compare, countWords, relationOf, textOf } from './differ.ts'
import { seriesOf, united } from './gaps.ts'
import { numbered } from './numbered.ts'
import type {
  Difference,
  GapSeries,
  Ghost,
  GraphEntry,
  GraphSummary,
  Neighbours,
  PostRecord,
  Relations,
  Thread,
  Traffic,
  TrafficBy,
  Version,
  Versions,
  WantedNumber,
} from './relations.ts'
import { ghostOf, type Lent, numberingOf, sentBetween, threadOf } from './threads.ts'
import { trafficOf } from './traffic.ts'

const WANTED = 20
const MOST_WANTED = 1000
const TOP = 10
const MOST_TOP = 1000
/** Versions of one number that are compared. */
const MOST_VERSIONS = 40

const within = (wish: number | undefined, usual: number, most: number): number =>
  Math.min(most, Math.max(1, Math.floor(wish ?? usual) || usual))

/** What cables say of one another. */
export class Related implements Relations {
  readonly #lent: Lent

  constructor(lent: Lent) {
    this.#lent = lent
  }

  neighbours(id: string, reader: Reader): Neighbours {
    const { store, summaryOf } = this.#lent
    const { number, date } = store.neighbours(id, reader.clearance)
    const ends = ({ before, after }: typeof number): Neighbours['number'] => ({
      ...(before && { before: summaryOf(before) }),
      ...(after && { after: summaryOf(after) }),
    })
    return { number: ends(number), date: ends(date) }
  }

  traffic(query: string, reader: Reader, { by }: { by?: TrafficBy } = {}): Traffic {
    return trafficOf(query, reader, this.#lent.store, by)
  }

  thread(name: string, reader: Reader, options?: Parameters<Relations['thread']>[2]): Thread | undefined {
    return this.#lent.store.moment(() => threadOf(name, reader, this.#lent, options))
  }

  ghost(name: string, reader: Reader): Ghost | undefined {
    return ghostOf(name, reader, this.#lent)
  }

  ghosts(
    typed: string,
    reader: Reader,
    { limit, start = 0 }: { limit?: number; start?: number } = {},
  ): { total: number; reading: string; numbers: readonly WantedNumber[] } {
    const { store } = this.#lent
    const { query, reading } = asked(typed, reader, store)
    const { total, numbers } = store.wanted(query, reader.clearance, {
      limit: within(limit, WANTED, MOST_WANTED),
      start: Math.max(0, Math.floor(start) || 0),
    })
    return {
      total,
      reading,
      numbers: this.#wanted(numbers, reader),
    }
  }

  #wanted(numbers: readonly Wanted[], { clearance }: Reader): WantedNumber[] {
    const { store } = this.#lent
    /** Many are of the same post and year. */
    const known = new Map<string, Numbering | undefined>()
    return numbers.map(({ number, cables }) => {
      const of = numbered(number)
      const series = `${of.parts?.post} ${of.parts?.year}`
      if (!known.has(series)) known.set(series, numberingOf(of.parts, store, clearance))
      const sent = sentBetween(of, store, clearance, known.get(series))
      return { name: of.name, number: of.shown, cables, sent }
    })
  }

  gaps(
    reader: Reader,
    { post, year }: { post?: string; year?: number },
    each: (series: GapSeries) => void,
  ): void {
    const key = post === undefined ? undefined : canonicalPost(post).key
    const posts = key === undefined ? undefined : postKeysOverTime(key)
    /** Posts that were renamed: their names may share a year. */
    const renamed = new Map<string, Numbering[]>()
    this.#lent.store.numberings(
      reader.clearance,
      { ...(posts && { posts }), ...(year !== undefined && { year }) },
      numbering => {
        const names = postKeysOverTime(numbering.post)
        if (names.length === 1) for (const series of seriesOf(numbering)) each(series)
        else {
          const place = `${numbering.year} ${names[0]}`
          renamed.set(place, [...(renamed.get(place) ?? []), numbering])
        }
      },
    )
    for (const [, list] of [...renamed].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const names = postKeysOverTime(list[0]!.post)
      const sorted = list.sort((a, b) => names.indexOf(a.post) - names.indexOf(b.post))
      for (const series of seriesOf(united(sorted))) each(series)
    }
  }

  graph(reader: Reader, { top }: { top?: number } = {}): GraphSummary {
    const figures: GraphFigures = this.#lent.store.graph(reader.clearance, within(top, TOP, MOST_TOP))
    const entry = (node: GraphNode): GraphEntry => this.#entry(node, reader)
    return {
      ...figures,
      mostCited: figures.mostCited.map(entry),
      mostCiting: figures.mostCiting.map(entry),
      chains: figures.chains.map(chain => chain.map(entry)),
    }
  }

  #entry({ number, id, held, references }: GraphNode, reader: Reader): GraphEntry {
    const { store, summaryOf } = this.#lent
    if (number === undefined) {
      const cable = id === undefined ? undefined : store.byId(id, reader.clearance)
      return { name: id ?? '', held, references, ...(cable && { cable: summaryOf(cable) }) }
    }
    const { name, shown } = numbered(number)
    const cable = held ? store.bearing(number, reader.clearance)[0] : undefined
    return {
      name: cable && !cable.summary.mrnKey ? cable.id : name,
      number: cable?.summary.mrn ?? shown,
      held,
      references,
      ...(cable && { cable: summaryOf(cable) }),
    }
  }

  versions(name: string, reader: Reader): Versions | undefined {
    const { store, find, summaryOf } = this.#lent
    const asked = find(name, reader)
    const number = asked[0]?.summary.mrnKey ?? name
    const all = (
      asked[0]?.summary.mrnKey ? store.bearing(numbered(number).number, reader.clearance) : asked
    ).slice(0, MOST_VERSIONS)
    const opened = new Map(
      all.flatMap(cable => {
        const read = this.#lent.read(cable.id, reader)
        return read ? [[cable.id, { read, summary: summaryOf(cable) }] as const] : []
      }),
    )
    if (!opened.size) return undefined
    const groups: string[][] = []
    const seen = new Set<string>()
    const copies = store.versionsOf([...opened.keys()], reader.clearance)
    for (const id of opened.keys()) {
      if (seen.has(id)) continue
      const group = (copies.get(id) ?? [id]).filter(one => opened.has(one))
      for (const one of group) seen.add(one)
      groups.push(group)
    }
    const first = groups[0]![0]!
    return {
      number: opened.get(first)!.summary.mrn ?? numbered(number).shown,
      groups: groups.map(group => ({
        id: group[0]!,
        versions: group.map(id => versionOf(opened.get(id)!)),
      })),
      differences: groups.flatMap(group =>
        group.flatMap((id, n) => {
          const from = n ? group[0]! : first
          return from === id ? [] : [difference(opened.get(from)!, opened.get(id)!)]
        }),
      ),
    }
  }

  diff(a: string, b: string, reader: Reader): Difference | undefined {
    const { find, read, summaryOf } = this.#lent
    const [one, other] = [a, b].map(name => {
      const cable = find(name, reader)[0]
      const opened = cable && read(cable.id, reader)
      return cable && opened ? { read: opened, summary: summaryOf(cable) } : undefined
    })
    return one && other ? difference(one, other) : undefined
  }

  post(name: string, reader: Reader, year?: number): PostRecord | undefined {
    return postRecord(name, reader, this.#lent.store, year)
  }
}

interface Opened {
  readonly read: Pick<OpenCable, 'message' | 'sources'>
  readonly summary: OpenCable['summary']
}

const versionOf = ({ read: { message, sources }, summary }: Opened): Version => ({
  ...summary,
  layout: message.layout,
  sources: sources.flatMap(source => source.names),
  facts: message.facts,
  words: countWords(textOf(message)),
})

function difference(one: Opened, other: Opened): Difference {
  const [a, b] = [one, other].map(({ read: { message, sources } }) => ({
    message,
    text: sources[0]?.text ?? '',
  }))
  const compared = compare(textOf(a!.message), textOf(b!.message))
  return { a: one.summary, b: other.summary, relation: relationOf(a!, b!, compared), ...compared }
}
