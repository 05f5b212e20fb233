import type { Rule } from '../rule.ts'
import { HEADING } from './heading.ts'
import { MARKINGS } from './markings.ts'
import { TEXT } from './text.ts'

/** Every rule, in the order of the references: message-format.md 10, markings.md 10. */
export const RULES: readonly Rule[] = [...HEADING, ...TEXT, ...MARKINGS]
