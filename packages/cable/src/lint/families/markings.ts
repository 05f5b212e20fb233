import type { Rule } from '../rule.ts'

/** Classification, captions and release: markings.md 10. */
export const MARKINGS: readonly Rule[] = []
