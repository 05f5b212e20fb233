export { type Indexed, matches } from './matches.ts'
export { FIELDS, LONGEST_QUERY, parseQuery } from './parse.ts'
export { findTerms, type Term, wantedTerms } from './terms.ts'
export { type Token, tokenLine, tokens } from './tokens.ts'
export {
  CLASS_NAMES,
  CLASS_RANKS,
  CLASS_VALUES,
  type Comparison,
  type ParsedQuery,
  type Problem,
  type Query,
  type ValueField,
} from './tree.ts'
