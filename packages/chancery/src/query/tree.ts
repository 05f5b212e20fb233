/** Where a part of a query stands in what was typed. */
export interface QuerySpan {
  readonly start: number
  readonly end: number
}

/** Fields whose values are words of a list: names, codes, numbers. */
export const VALUE_FIELDS = [
  'from', 'to', 'info', 'addressee', 'post', 'country', 'tags', 'caption', 'mrn', 'ref', 'precedence', 'portion', 'signer',
  'layout', 'dialect', 'has', 'is', 'person', 'org', 'place',
] as const // biome-ignore format: a table

export type ValueField = (typeof VALUE_FIELDS)[number]

/** In which ways readers gather cables: into collections, and by words of their own. */
export const GATHERINGS = ['collection', 'tag'] as const

export type Gathering = (typeof GATHERINGS)[number]
/** Names that were found in texts. */
export const NAME_FIELDS = ['person', 'org', 'place'] as const satisfies readonly ValueField[]

export type NameField = (typeof NAME_FIELDS)[number]

export type Comparison = '=' | '<' | '<=' | '>' | '>='

/** Tokens that follow one another; the first and the last may be parts of words. */
export interface Phrase {
  readonly tokens: readonly string[]
  /** The last token is the beginning of a word; of a single token with `suffix`, any part of it. */
  readonly prefix: boolean
  /** The first token is the end of a word. */
  readonly suffix?: true
}

/** Words of the text, or of the subject alone. */
export interface Words extends Phrase {
  readonly kind: 'words'
  /** A single word typed bare: its inflections match too. */
  readonly inflected?: true
  readonly in?: 'subject'
  readonly span: QuerySpan
}

/** A query as a tree. Every leaf knows where it was typed. */
export type Query =
  | { readonly kind: 'all' }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }
  | Words
  /** Any of the one side with at most so many words between it and any of the other, in whichever order. */
  | {
      readonly kind: 'near'
      readonly sides: readonly [readonly Words[], readonly Words[]]
      readonly within: number
      readonly span: QuerySpan
    }
  /** Any of several values, each a phrase of tokens. */
  | {
      readonly kind: 'field'
      readonly field: ValueField
      readonly values: readonly (Phrase & {
        readonly typed: string
        /** Where it was typed; absent where it was inferred. */
        readonly at?: QuerySpan
      })[]
      /** In words, where the values are not what was typed: `up to PRIORITY`, `about narcotics: SNAR, KCRM`. */
      readonly meaning?: string
      readonly span: QuerySpan
    }
  /** Days, ISO; `from` included, `before` excluded. Of the cable, or `of` its declassification. */
  | {
      readonly kind: 'date'
      readonly of?: 'due'
      readonly from?: string
      readonly before?: string
      readonly span: QuerySpan
    }
  | {
      readonly kind: 'class'
      readonly op: Comparison
      readonly ranks: readonly number[]
      readonly span: QuerySpan
    }
  /** Cables joined to one of these numbers by references, at any distance. */
  | { readonly kind: 'thread'; readonly numbers: readonly string[]; readonly span: QuerySpan }
  /** Cables that share rare words with the cable of this name. */
  | { readonly kind: 'like'; readonly name: string; readonly span: QuerySpan }
  /** What a reader saved under this name; an archive puts the query in its place. */
  | { readonly kind: 'saved'; readonly name: string; readonly span: QuerySpan }
  /** Cables that a reader gathered himself, under any of these names; `sets`: which those are, once it is known who asks. */
  | {
      readonly kind: 'gathered'
      readonly as: Gathering
      readonly names: readonly { readonly text: string; readonly at: QuerySpan }[]
      readonly sets?: readonly number[]
      readonly span: QuerySpan
    }
  /** What only the other cables of an archive decide: its number is held twice; it cites a number that is not held. */
  | { readonly kind: 'state'; readonly state: 'duplicate' | 'missing'; readonly span: QuerySpan }

export interface Problem extends QuerySpan {
  readonly code: string
  readonly message: string
  readonly suggestion?: string
}

export interface ParsedQuery {
  readonly query: Query
  readonly problems: readonly Problem[]
  /** How the query was read, in words. */
  readonly reading: string
  readonly sort?: 'relevance' | 'newest' | 'oldest'
}

/** Steps of classification in queries: U < LOU = SBU < C < S < TS; an unmarked text has none. */
export const CLASS_RANKS: Readonly<Record<string, number>> = {
  u: 0, unclas: 0, unclassified: 0,
  lou: 1, sbu: 1, fouo: 1, sensitive: 1,
  restricted: 2, r: 2,
  c: 3, confidential: 3,
  s: 4, secret: 4,
  ts: 5, topsecret: 5,
} // biome-ignore format: a table

export const CLASS_NAMES: readonly string[] = [
  'UNCLASSIFIED',
  'SBU or LOU',
  'RESTRICTED',
  'CONFIDENTIAL',
  'SECRET',
  'TOP SECRET',
]
/** What stands in a query for each step. */
export const CLASS_VALUES: readonly string[] = ['u', 'sbu', 'restricted', 'confidential', 'secret', 'ts']
