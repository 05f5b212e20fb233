// What cables say of one another, as an engine must tell it: the same story as if what a reader may not see were not there.
import type { Clearance } from '../guard/index.ts'
import type { Query } from '../query/index.ts'
import type { GraphFigures } from './graph.ts'
import type { FoundCable } from './store.ts'

/** The numbers of one post and year, or of one series of general messages and year. */
export interface Numbering {
  /** As numbers write it: `OSLO`. */
  readonly post: string
  /** Four digits. */
  readonly year: number
  /** Numbers that are held, ascending, each once; `dates` their ISO minutes or days, '' where one has none. */
  readonly held: readonly number[]
  readonly dates: readonly string[]
  /** Numbers that are cited and not held, ascending. */
  readonly cited: readonly number[]
}

export interface NumberingWish {
  /** Without blanks: `SANJOSE`. All, where none is given. */
  readonly posts?: readonly string[]
  readonly year?: number
}

/** A number that is cited and not held. `cables` cite it; copies of one cable count once. */
export interface Wanted {
  /** As `numberKey` writes it. */
  readonly number: string
  readonly cables: number
}

/** The cables before and after one of the same post; absent where there is none that the reader sees. */
export interface Neighbours {
  readonly number: { readonly before?: FoundCable; readonly after?: FoundCable }
  readonly date: { readonly before?: FoundCable; readonly after?: FoundCable }
}

/** Gives what is one for the purpose of a picture one name; what has none is left out. */
export type NodeOf = (value: string) => string | undefined

/** How much each post sent to whom. */
export interface Traffic {
  /** Cables of the query, and those among them whose post is known. */
  readonly total: number
  readonly sent: number
  /** Each cable counts once for a pair, under however many names of one end it was sent. */
  readonly pairs: readonly { readonly from: string; readonly to: string; readonly cables: number }[]
  /** Senders and addressees as they are written, by the name they were given, with the cables of the query that have each. */
  readonly written: ReadonlyMap<
    string,
    { readonly from: ReadonlyMap<string, number>; readonly to: ReadonlyMap<string, number> }
  >
}

export interface Relations {
  neighbours(cable: string, seenBy: Clearance): Neighbours
  /** Who writes to whom over all cables of a query, of copies one. */
  traffic(query: Query, seenBy: Clearance, nodeOf: { readonly from: NodeOf; readonly to: NodeOf }): Traffic
  /** Cables that are called so, the earliest first. */
  bearing(number: string, seenBy: Clearance): readonly FoundCable[]
  /** Cables that refer to a number, the earliest first, of copies one; and how many there are. */
  citing(
    number: string,
    seenBy: Clearance,
    limit: number,
  ): { readonly total: number; readonly cables: readonly FoundCable[] }
  /** Numbers that the cables of a query cite and that nobody holds, those most often cited first. */
  wanted(
    query: Query,
    seenBy: Clearance,
    options: { readonly limit: number; readonly start: number },
  ): { readonly total: number; readonly numbers: readonly Wanted[] }
  /** Goes through the numbers of posts, one post and year at a time. */
  numberings(seenBy: Clearance, wish: NumberingWish, each: (numbering: Numbering) => void): void
  graph(seenBy: Clearance, top: number): GraphFigures
  /** For each id all copies of its cable, itself included, in the order of preference; nothing for one that stands alone. */
  versionsOf(ids: readonly string[], seenBy: Clearance): ReadonlyMap<string, readonly string[]>
}
