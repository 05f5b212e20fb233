// PLACEHOLDER, overwritten by the real preamble reader.
import type {
  Authority,
  Declassification,
  ExecutiveOrder,
  Message,
  Reference,
  Tag,
} from '../../message/message.ts'
import type { Diagnostic, Placed, Strand } from '../../text/index.ts'
export interface Preamble {
  eo?: ExecutiveOrder
  tags: readonly Tag[]
  subject?: Message['subject']
  references: readonly Reference[]
  authority?: Authority
  unclaimed: readonly { start: number; end: number }[]
  end: number
  diagnostics: readonly Diagnostic[]
}
export function readPreamble(_t: Strand, _c: object): Preamble {
  return { tags: [], references: [], unclaimed: [], end: 0, diagnostics: [] }
}
export function declassification(..._a: unknown[]): Declassification {
  return { rule: 'unknown', because: '' }
}
export function readSigners(_t: Strand): Placed<string>[] {
  return []
}
