export * from './marking/label.ts'
export { mergeLabels } from './marking/merge.ts'
export type * from './message/message.ts'
export { MOST_DIAGNOSTICS, type ReadOptions, type ReadResult, read } from './read.ts'
export { readable, readableTitle } from './readable.ts'
export * from './tables/index.ts'
export {
  cleanContent,
  type Diagnostic,
  decode,
  type Encoding,
  type Place,
  type Placed,
  readableName,
  type Severity,
  type Source,
  type Span,
  titleCase,
} from './text/index.ts'
export { canonicalId, type MrnParts, mrnKey, mrnShort, parseMrn } from './wire/mrn.ts'
export { type SummaryPart, summaryOf } from './wire/summary.ts'
