// What cables say of one another, as the archive tells it.
import type { Fact, Place, PostAuthority, ReferenceKind } from '@chancery/cable'
import type { Reader } from '../guard/reader.ts'
import type { GraphFigures } from '../store/graph.ts'
import type { Summary } from './archive.ts'

/** A reference of one cable to another, or to something else that has a number. */
export interface Edge {
  /** Names of nodes: of what cites and of what is cited. */
  readonly from: string
  readonly to: string
  readonly kind: ReferenceKind
  readonly bullet?: string
  /** As it is written. */
  readonly written: string
  /** `NOTAL`, `EXDIS`: what stands behind it in brackets. */
  readonly note?: string
  /** Where it stands in the citing cable. */
  readonly place: Place
  readonly held: boolean
  /** How sure it is that it means this number, from 0 to 1, and what speaks against it. */
  readonly confidence: number
  readonly doubts: readonly string[]
}

/** A number of which there is a date. */
export interface Neighbour {
  readonly name: string
  readonly number: string
  readonly date: string
}

/** Between what a number must have been sent: its nearest neighbours in number that are held, of that post and year. */
export interface SentBetween {
  readonly after?: Neighbour
  readonly before?: Neighbour
  /** The day of the first cable that cites it. */
  readonly citedOn?: string
}

/** A publisher, or a cable, says what became of a text. */
export interface Statement {
  readonly id: string
  readonly name: string
  readonly value: string
}

/** A number that is cited and not held. */
export interface Ghost {
  /** Its lasting name in addresses: `2009OSLO12`. */
  readonly name: string
  /** For people: `09 OSLO 12`. */
  readonly number: string
  readonly post?: string
  readonly year?: number
  readonly serial?: number
  readonly sent: SentBetween
  /** Cables that cite it, the earliest first; of very many only the first are here. */
  readonly total: number
  readonly citedBy: readonly (Edge & { readonly cable: Summary })[]
  readonly spellings: readonly { readonly written: string; readonly count: number }[]
  /** What those that cite it say of it: `NOTAL`. */
  readonly stated: readonly Statement[]
}

/** One of the most wanted. */
export interface WantedNumber {
  readonly name: string
  readonly number: string
  /** How many cables cite it; copies of one count once. */
  readonly cables: number
  readonly sent: SentBetween
}

export interface ThreadNode {
  readonly name: string
  /** For people; the subject of a cable without a number stands in its summary. */
  readonly number?: string
  /** `lost`: its record is held, and says that there is no text. */
  readonly state: 'held' | 'lost' | 'ghost'
  /** References between it and the one that was asked for. */
  readonly steps: number
  /** When it was sent; of a ghost the latest day it can have been. */
  readonly date?: string
  readonly cable?: Summary
  /** Cables that bear this number. */
  readonly versions: number
  /** Of a ghost. */
  readonly sent?: SentBetween
}

export interface Thread {
  /** The node that was asked for. */
  readonly name: string
  readonly depth: number
  /** In the order of time. */
  readonly nodes: readonly ThreadNode[]
  readonly edges: readonly Edge[]
  /** More belongs to it than was asked for. */
  readonly cut: boolean
}

/** Numbers that are missing between two that are held. */
export interface Gap {
  readonly from: number
  readonly to: number
  readonly count: number
  /** How many of them held cables cite. */
  readonly cited: number
  /** ISO days of the numbers before and after. */
  readonly after?: string
  readonly before?: string
}

/** The numbering of a post in one year. docs/cli.md, gaps. */
export interface GapSeries {
  /** `OSLO`; where a post was renamed and both names number, `PEKING, BEIJING`. */
  readonly post: string
  readonly year: number
  /** 1 is the series that begins with number 1; others run beside it. */
  readonly series: number
  readonly first: number
  readonly last: number
  readonly held: number
  readonly missing: number
  /** Missing numbers that held cables cite. */
  readonly cited: number
  /** Part of the numbers from first to last that is held, from 0 to 1. */
  readonly share: number
  /** ISO days of the first and the last. */
  readonly since?: string
  readonly until?: string
  readonly gaps: readonly Gap[]
  /** Numbers out of the order of time, too few for a series: misread, or misdated. They count as held. */
  readonly strays: readonly number[]
}

export interface GraphEntry {
  readonly name: string
  readonly number?: string
  readonly held: boolean
  readonly references: number
  readonly cable?: Summary
}

/** Figures of the graph of references, its nodes with what lists show of them. */
export type GraphSummary = GraphFigures<GraphEntry>

/** How one version of a number stands to another. */
export type Relation = 'same-text' | 'corrected-copy' | 'other-publisher' | 'variant' | 'conflicting'

/** A run of words in two texts. */
export interface DiffRun {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

export interface Difference {
  readonly a: Summary
  readonly b: Summary
  readonly relation: Relation
  /** Share of the words of both texts that stand in both, from 0 to 1. */
  readonly likeness: number
  readonly removed: number
  readonly added: number
  readonly runs: readonly DiffRun[]
  /** The texts differ too much to be compared word by word. */
  readonly cut: boolean
}

export interface Version extends Summary {
  readonly layout: string
  readonly sources: readonly string[]
  readonly facts: readonly Fact[]
  /** Its words. */
  readonly words: number
}

/** The cables that bear one number, copies of one together. */
export interface Versions {
  readonly number: string
  /** The one that stands for its copies comes first. */
  readonly groups: readonly { readonly id: string; readonly versions: readonly Version[] }[]
  /** From the first of each group to its others, and from the first of all to the first of each other group. */
  readonly differences: readonly Difference[]
}

export interface PostRecord {
  /** `OSLO`. */
  readonly key: string
  readonly name: string
  /** What the tables know of it; absent for a post that they do not have. */
  readonly authority?: PostAuthority
  readonly sent: number
  readonly received: number
  readonly years: readonly { readonly year: number; readonly sent: number; readonly received: number }[]
  /** Queries that find them. */
  readonly queries: { readonly sent: string; readonly received: string }
}

/** The cables before and after one of the same post, by number and by date; absent where there is none. */
export interface Neighbours {
  readonly number: { readonly before?: Summary; readonly after?: Summary }
  readonly date: { readonly before?: Summary; readonly after?: Summary }
}

/** What nodes are: posts, under which all ways of addressing them are one; or each addressee as it is written. */
export type TrafficBy = 'post' | 'addressee'

export interface TrafficNode {
  readonly name: string
  /** Key of a post that the tables have, for its page and its place. */
  readonly post?: string
  /** Cables from it to others, and to it: one to three addressees is three. */
  readonly out: number
  readonly in: number
  /** Queries that find them: `from:oslo`, `addressee:"amembassy oslo"`; absent where nothing was. */
  readonly queries: { readonly sent?: string; readonly received?: string }
}

/** Who writes to whom over a whole result. */
export interface Traffic {
  readonly reading: string
  /** Cables of the query; and those of a known post, which alone are drawn. */
  readonly total: number
  readonly sent: number
  /** Those with most traffic first. */
  readonly nodes: readonly TrafficNode[]
  /** The strongest first; the ends are places in `nodes`. Whoever writes to himself is left out. */
  readonly edges: readonly { readonly from: number; readonly to: number; readonly cables: number }[]
}

export interface Relations {
  /** Nothing of a cable that the reader does not see, and none of those. */
  neighbours(id: string, reader: Reader): Neighbours
  /** Who writes to whom in the cables of a query, copies counted once. */
  traffic(query: string, reader: Reader, options?: { readonly by?: TrafficBy }): Traffic
  /** What references join to a cable, at most so many references away; undefined where nothing is known of the name. */
  thread(
    name: string,
    reader: Reader,
    options?: { readonly depth?: number; readonly limit?: number },
  ): Thread | undefined
  /** What is known of a number that is cited and not held; undefined for any other. */
  ghost(name: string, reader: Reader): Ghost | undefined
  /** Numbers that the cables of a query cite and that are not held, the most wanted first. */
  ghosts(
    query: string,
    reader: Reader,
    options?: { readonly limit?: number; readonly start?: number },
  ): { readonly total: number; readonly reading: string; readonly numbers: readonly WantedNumber[] }
  /** Goes through the series of numbers, by post and year; one at a time is in memory. */
  gaps(
    reader: Reader,
    wish: { readonly post?: string; readonly year?: number },
    each: (series: GapSeries) => void,
  ): void
  graph(reader: Reader, options?: { readonly top?: number }): GraphSummary
  /** The cables that bear a number; undefined where there is none. */
  versions(name: string, reader: Reader): Versions | undefined
  /** What one cable has and another has not, word by word; undefined where one of them is not found. */
  diff(a: string, b: string, reader: Reader): Difference | undefined
  /** What is known of a post by any of its names, and its cables by year; undefined where nothing is. */
  post(name: string, reader: Reader, year?: number): PostRecord | undefined
}
