/** Where a part of a query stands in what was typed. */
export interface QuerySpan {
  readonly start: number
  readonly end: number
}

/** Fields whose values are words of a list: names, codes, numbers. */
export type ValueField =
  | 'from'
  | 'to'
  | 'addressee'
  | 'post'
  | 'tags'
  | 'caption'
  | 'mrn'
  | 'ref'
  | 'precedence'

export type Comparison = '=' | '<' | '<=' | '>' | '>='

/** A query as a tree. Every leaf knows where it was typed. */
export type Query =
  | { readonly kind: 'all' }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }
  /** Tokens that follow one another; `prefix`: the last is the beginning of a word. */
  | {
      readonly kind: 'words'
      readonly tokens: readonly string[]
      readonly prefix: boolean
      readonly in?: 'subject'
      readonly span: QuerySpan
    }
  /** Any of several values, each a phrase of tokens. */
  | {
      readonly kind: 'field'
      readonly field: ValueField
      readonly values: readonly {
        readonly tokens: readonly string[]
        readonly prefix: boolean
        readonly typed: string
      }[]
      readonly span: QuerySpan
    }
  /** Days, ISO; `from` included, `before` excluded. */
  | { readonly kind: 'date'; readonly from?: string; readonly before?: string; readonly span: QuerySpan }
  | {
      readonly kind: 'class'
      readonly op: Comparison
      readonly ranks: readonly number[]
      readonly span: QuerySpan
    }

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
