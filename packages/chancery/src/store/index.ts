export { StoreError, type StoreErrorCode } from './error.ts'
export { openSqlite } from './sqlite/index.ts'
export type {
  Arrival,
  Batch,
  CableSummary,
  Count,
  Cursor,
  Found,
  FoundCable,
  KeptDocument,
  Order,
  Store,
  StoredCable,
  StoredDocument,
} from './store.ts'
export {
  FACET_FIELDS,
  type FacetField,
  type Forms,
  type LexiconField,
  type SearchWish,
  type Step,
} from './store.ts'
