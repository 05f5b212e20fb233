export {
  type Carried,
  type CarriedSource,
  type CarriedSummary,
  fileName,
  joinedTexts,
  textsOf,
} from './carried.ts'
export { COLUMN_NAMES, COLUMNS, type ColumnName, isColumn, isFromIndex, USUAL_COLUMNS } from './columns.ts'
export { csvRow } from './csv.ts'
export {
  cableFile,
  EXPORT_FORMS,
  type ExportForm,
  FORM_FACTS,
  type FormFacts,
  type FormOptions,
  type FormWriter,
  formWriter,
  isExportForm,
  isWireDialect,
  type RowForm,
} from './forms.ts'
export { GRAPHML_HEAD, GRAPHML_TAIL, graphCable, graphEdge, graphNumber, numberNode } from './graphml.ts'
export { type StoredRow, storedRow } from './stored-row.ts'
