export { digestOf, sha256 } from './digest.ts'
export { StoreError, type StoreErrorCode } from './error.ts'
export type { Census, Fault, FaultCode, Keeping, KeptPacked, Tombstone } from './keeping.ts'
export { type Packed, packed, unpacked } from './packed.ts'
export type { NewSaved, Saved, SavedArrival, SavedStore } from './saved.ts'
export { openSqlite } from './sqlite/index.ts'
export type {
  Arrival,
  ArrivalWish,
  Batch,
  CableSummary,
  Count,
  Cursor,
  Entry,
  Failure,
  Found,
  FoundArrival,
  FoundCable,
  KeptDocument,
  Order,
  PackedDocument,
  Store,
  StoredCable,
  StoredDocument,
} from './store.ts'
export {
  FACET_FIELDS,
  type FacetField,
  type Forms,
  type LexiconField,
  readable,
  type SearchWish,
  type Step,
} from './store.ts'
