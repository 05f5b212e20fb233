export type {
  AddProgress,
  AddReport,
  Archive,
  FacetValue,
  Hit,
  Incoming,
  Lookup,
  OpenCable,
  QueryProblem,
  RoomSummary,
  Run,
  SearchAnswer,
  SearchOptions,
  Step,
  Suggestion,
  Summary,
  WordForms,
} from './archive/index.ts'
export { ArchiveError, openArchive } from './archive/index.ts'
export { type Clearance, dominates, PRIVATE_READER, type Reader } from './guard/index.ts'
export { createServer } from './http/index.ts'
