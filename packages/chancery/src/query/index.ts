export { type Condition, conditions, without } from './conditions.ts'
export { describe } from './describe.ts'
export { FIELDS, HAS, PRECEDENCES, STATES } from './fields.ts'
export { inflections } from './inflections.ts'
export { type Indexed, matches } from './matches.ts'
export { tagsAbout } from './meanings.ts'
export { numberKey } from './numbers.ts'
export { LONGEST_QUERY, parseQuery } from './parse.ts'
export { QuerySet } from './query-set.ts'
export { ALONE, type Surroundings } from './surroundings.ts'
export { findTerms, firstMayStand, type Term, wantedTerms } from './terms.ts'
export { areNear, type Standing, standings } from './text.ts'
export { type Around, BETWEEN, holds, type Tokened, tokened } from './tokened.ts'
export { type Token, tokenLine, tokens } from './tokens.ts'
export {
  CLASS_NAMES,
  CLASS_RANKS,
  CLASS_VALUES,
  type Comparison,
  GATHERINGS,
  type Gathering,
  NAME_FIELDS,
  type NameField,
  type ParsedQuery,
  type Phrase,
  type Problem,
  type Query,
  VALUE_FIELDS,
  type ValueField,
  type Words,
} from './tree.ts'
