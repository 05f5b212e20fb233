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
