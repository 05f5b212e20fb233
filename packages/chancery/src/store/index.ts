export { type Card, cardOf } from './card.ts'
export { digestOf, sha256 } from './digest.ts'
export { StoreError, type StoreErrorCode } from './error.ts'
export type {
  Deed,
  GatheredSet,
  GatheredStore,
  KeptNote,
  KeptSpan,
  Member,
  NewNote,
  NoteStore,
} from './gathered.ts'
export type { GraphFigures, GraphNode } from './graph.ts'
export type { Census, Fault, FaultCode, Keeping, KeptPacked, Tombstone } from './keeping.ts'
export { type Packed, packed, unpacked } from './packed.ts'
export type { Neighbours, NodeOf, Numbering, NumberingWish, Traffic, Wanted } from './relations.ts'
export type { NewSaved, Saved, SavedArrival, SavedStore } from './saved.ts'
export { areCopies, likenessOf, sketchOf, type Traits } from './sketch.ts'
export { groupsOf, type KeptSpelling, type NewSpelling, type SpellingStore } from './spellings.ts'
export { openSqlite } from './sqlite/index.ts'
export type {
  Arrival,
  ArrivalWish,
  Batch,
  CableRow,
  CableSummary,
  Count,
  CountedField,
  Cursor,
  Entry,
  Failure,
  Found,
  FoundArrival,
  FoundCable,
  FoundNames,
  KeptBytes,
  KeptDocument,
  ModelName,
  ModelStore,
  Order,
  PackedDocument,
  Remake,
  Store,
  StoredCable,
  StoredDocument,
  Stretch,
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
export { type Counted, Tally } from './tally.ts'
