export { type NamesOf, namesOf } from './names.ts'
export { type NameKind, recognise } from './recognise.ts'
