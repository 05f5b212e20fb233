import type { Rule } from '../rule.ts'
import doubledPrecedence from '../rules/doubled-precedence.ts'
import ownIndicatorMissing from '../rules/own-indicator-missing.ts'
import precedenceMismatch from '../rules/precedence-mismatch.ts'
import routingRepeated from '../rules/routing-repeated.ts'
import routingSyntax from '../rules/routing-syntax.ts'
import secondPreamble from '../rules/second-preamble.ts'

/** Structure, transmission, routing, security, time and precedence: message-format.md 10, STR to PRE. */
export const HEADING: readonly Rule[] = [
  secondPreamble,
  doubledPrecedence,
  precedenceMismatch,
  routingSyntax,
  routingRepeated,
  ownIndicatorMissing,
]
