import type { Rule } from '../rule.ts'

/** Addressees, accounting, text, sections, references, service and archive: message-format.md 10, ADR to ARC. */
export const TEXT: readonly Rule[] = []
