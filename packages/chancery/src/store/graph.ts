/** A number, or a cable without one, by how much it is joined to others. */
export interface GraphNode {
  /** As `numberKey` writes it. */
  readonly number?: string
  /** Of a cable without a number. */
  readonly id?: string
  readonly held: boolean
  readonly references: number
}

/**
 * Figures of the graph of references. Its nodes are numbers, held or only cited, and cables without a number; versions
 * of one number are one node. Two references between the same two count once, one of a cable to itself never.
 */
export interface GraphFigures<N = GraphNode> {
  readonly cables: number
  readonly nodes: { readonly held: number; readonly wanted: number; readonly unnumbered: number }
  readonly references: number
  readonly components: {
    /** Of two nodes or more. */
    readonly count: number
    readonly largest: number
    /** Nodes that no reference joins to another. */
    readonly alone: number
    /** How many components there are of each size, the largest first. */
    readonly sizes: readonly { readonly size: number; readonly count: number }[]
  }
  readonly mostCited: readonly N[]
  readonly mostCiting: readonly N[]
  /** Each cites the next, which is earlier, or not held; none stands in two of them. The longest first. */
  readonly chains: readonly (readonly N[])[]
}

/** Longest chains that are given. */
const CHAINS = 3

/** A list of whole numbers that grows: 4 bytes each. */
class Growing {
  #list = new Int32Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.#list.length) {
      const larger = new Int32Array(this.length * 2)
      larger.set(this.#list)
      this.#list = larger
    }
    this.#list[this.length++] = value
  }

  set(place: number, value: number): void {
    this.#list[place] = value
  }

  get list(): Int32Array {
    return this.#list.subarray(0, this.length)
  }
}

/** Names one after another: some twenty bytes each. */
class Names {
  #bytes = new Uint8Array(4096)
  readonly #ends = new Growing()
  #length = 0
  readonly #encoder = new TextEncoder()

  push(name: string): number {
    const bytes = this.#encoder.encode(name)
    while (this.#length + bytes.length > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
    this.#ends.push(this.#length)
    return this.#ends.length - 1
  }

  get count(): number {
    return this.#ends.length
  }

  at(n: number): string {
    const ends = this.#ends.list
    return new TextDecoder().decode(this.#bytes.subarray(n ? ends[n - 1] : 0, ends[n]))
  }
}

/**
 * Takes the links of cables in the order of their numbers and works out the figures in typed arrays: some 64 bytes a
 * cable and 20 a reference.
 */
export class Graph {
  readonly #rows: Float64Array
  readonly #minutes: Int32Array
  readonly #order: Int32Array
  /** Node of each row; -1 where it has no number. */
  readonly #nodes: Int32Array
  readonly #names = new Names()
  readonly #held = new Growing()
  /** A row, by its place, and the number that it cites. */
  readonly #from = new Growing()
  readonly #to = new Growing()
  #number = ''
  #node = -1

  /**
   * Rows that are seen, ascending; when each was sent, in minutes since 1900, -1 without a date; and the places of all
   * rows in an order that owes nothing to when they came.
   */
  constructor(rows: Float64Array, minutes: Int32Array, order: Int32Array) {
    this.#rows = rows
    this.#minutes = minutes
    this.#order = order
    this.#nodes = new Int32Array(rows.length).fill(-1)
  }

  link(number: string, own: boolean, row: number): void {
    const place = find(this.#rows, row)
    if (place < 0) return
    if (number !== this.#number || this.#node < 0) {
      this.#number = number
      this.#node = this.#names.push(number)
      this.#held.push(0)
    }
    if (own) {
      this.#nodes[place] = this.#node
      this.#held.set(this.#node, 1)
    } else {
      this.#from.push(place)
      this.#to.push(this.#node)
    }
  }

  /** `idOf` a row: of the few cables without a number that are given. */
  figures(top: number, idOf: (row: number) => string): GraphFigures {
    const { rowOf, count } = this.#unnumbered()
    const numbers = this.#names.count
    const isHeld = this.#held.list
    const minutes = this.#sent(count)
    const edges = this.#edges(count)
    const cited = new Int32Array(count)
    const citing = new Int32Array(count)
    const parents = Int32Array.from({ length: count }, (_, i) => i)
    for (let i = 0; i < edges.from.length; i++) {
      const [from, to] = [edges.from[i]!, edges.to[i]!]
      cited[to]!++
      citing[from]!++
      unite(parents, from, to)
    }
    const node = (n: number, references: number): GraphNode =>
      n < numbers
        ? { number: this.#names.at(n), held: isHeld[n] === 1, references }
        : { id: idOf(rowOf[n - numbers]!), held: true, references }
    const held = isHeld.reduce((sum, one) => sum + one, 0)
    return {
      cables: this.#rows.length,
      nodes: { held, wanted: numbers - held, unnumbered: count - numbers },
      references: edges.from.length,
      components: sizes(parents),
      mostCited: best(cited, top).map(n => node(n, cited[n]!)),
      mostCiting: best(citing, top).map(n => node(n, citing[n]!)),
      chains: chains(edges, minutes, isHeld).map(chain => chain.map(n => node(n, cited[n]! + citing[n]!))),
    }
  }

  /** Cables without a number are nodes behind the numbers. */
  #unnumbered(): { rowOf: number[]; count: number } {
    const rowOf: number[] = []
    let count = this.#names.count
    for (const place of this.#order)
      if (this.#nodes[place]! < 0) {
        rowOf.push(this.#rows[place]!)
        this.#nodes[place] = count++
      }
    return { rowOf, count }
  }

  /** When each node was sent, of several versions the first; -1 where that is not known. */
  #sent(count: number): Int32Array {
    const minutes = new Int32Array(count).fill(-1)
    for (let place = 0; place < this.#rows.length; place++) {
      const [node, at] = [this.#nodes[place]!, this.#minutes[place]!]
      if (at >= 0 && (minutes[node]! < 0 || at < minutes[node]!)) minutes[node] = at
    }
    return minutes
  }

  /** Edges between nodes, each once: those to one number lie together, as they came. */
  #edges(count: number): { from: Int32Array; to: Int32Array } {
    const from = new Growing()
    const to = new Growing()
    const latest = new Int32Array(count).fill(-1)
    const [places, cited] = [this.#from.list, this.#to.list]
    for (let i = 0; i < places.length; i++) {
      const [source, target] = [this.#nodes[places[i]!]!, cited[i]!]
      if (source === target || latest[source] === target) continue
      latest[source] = target
      from.push(source)
      to.push(target)
    }
    return { from: from.list, to: to.list }
  }
}

export function find(rows: Float64Array, row: number): number {
  let [low, high] = [0, rows.length - 1]
  while (low <= high) {
    const middle = (low + high) >>> 1
    if (rows[middle] === row) return middle
    if (rows[middle]! < row) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Union-find with halved paths. */
function rootOf(parents: Int32Array, node: number): number {
  let at = node
  while (parents[at] !== at) {
    parents[at] = parents[parents[at]!]!
    at = parents[at]!
  }
  return at
}

function unite(parents: Int32Array, one: number, other: number): void {
  const [a, b] = [rootOf(parents, one), rootOf(parents, other)]
  // By number: without a rank, halving keeps the paths short.
  if (a !== b) parents[Math.max(a, b)] = Math.min(a, b)
}

function sizes(parents: Int32Array): GraphFigures['components'] {
  const members = new Int32Array(parents.length)
  for (let node = 0; node < parents.length; node++) members[rootOf(parents, node)]!++
  const counts = new Map<number, number>()
  for (const size of members) if (size) counts.set(size, (counts.get(size) ?? 0) + 1)
  const alone = counts.get(1) ?? 0
  counts.delete(1)
  const list = [...counts].map(([size, count]) => ({ size, count })).sort((a, b) => b.size - a.size)
  return {
    count: list.reduce((sum, one) => sum + one.count, 0),
    largest: list[0]?.size ?? 0,
    alone,
    sizes: list,
  }
}

/** The nodes of the highest counts; of equal ones the first. */
function best(counts: Int32Array, top: number): number[] {
  let list: number[] = []
  let least = 0
  for (let node = 0; node < counts.length; node++) {
    if (counts[node]! <= least) continue
    list.push(node)
    if (list.length < 2 * top + 100) continue
    list = sorted(list, counts).slice(0, top)
    least = list.length === top ? counts[list[top - 1]!]! : 0
  }
  return sorted(list, counts).slice(0, top)
}

const sorted = (nodes: number[], counts: Int32Array): number[] =>
  nodes.sort((a, b) => counts[b]! - counts[a]! || a - b)

/**
 * The longest chains: each cable cites the next, which was sent before it, so that no chain comes back to itself. What
 * has no date, and what is not held, can only end one.
 */
function chains(
  { from, to }: { from: Int32Array; to: Int32Array },
  minutes: Int32Array,
  held: Int32Array,
): number[][] {
  const count = minutes.length
  const starts = new Int32Array(count + 1)
  for (const node of from) starts[node + 1]!++
  for (let node = 0; node < count; node++) starts[node + 1]! += starts[node]!
  const targets = new Int32Array(from.length)
  const fill = starts.slice()
  for (let i = 0; i < from.length; i++) targets[fill[from[i]!]!++] = to[i]!
  const order = Uint32Array.from({ length: count }, (_, i) => i)
    .filter(node => minutes[node]! >= 0)
    .sort((a, b) => minutes[a]! - minutes[b]! || a - b)
  const used = new Uint8Array(count)
  const found: number[][] = []
  while (found.length < CHAINS) {
    const chain = longest(starts, targets, order, minutes, held, used)
    if (chain.length < 2) break
    for (const node of chain) used[node] = 1
    found.push(chain)
  }
  return found
}

function longest(
  starts: Int32Array,
  targets: Int32Array,
  order: Uint32Array,
  minutes: Int32Array,
  held: Int32Array,
  used: Uint8Array,
): number[] {
  const length = new Int32Array(minutes.length).fill(1)
  const next = new Int32Array(minutes.length).fill(-1)
  const earlier = (node: number, than: number): boolean =>
    minutes[node]! < 0 ? true : minutes[node]! < minutes[than]!
  let first = -1
  for (const node of order) {
    if (used[node]) continue
    for (let i = starts[node]!; i < starts[node + 1]!; i++) {
      const cited = targets[i]!
      if (used[cited] || !earlier(cited, node)) continue
      // Of equal ways the one over what is held, then the first number.
      const better =
        length[cited]! + 1 > length[node]! ||
        (length[cited]! + 1 === length[node] &&
          next[node]! >= 0 &&
          (held[cited] ?? 1) > (held[next[node]!] ?? 1))
      if (!better) continue
      length[node] = length[cited]! + 1
      next[node] = cited
    }
    if (first < 0 || length[node]! > length[first]! || (length[node] === length[first] && node < first))
      first = node
  }
  const chain: number[] = []
  for (let node = first; node >= 0; node = next[node]!) chain.push(node)
  return chain
}
