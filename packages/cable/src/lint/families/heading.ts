import type { Rule } from '../rule.ts'
import channelNotApproved from '../rules/channel-not-approved.ts'
import doubledPrecedence from '../rules/doubled-precedence.ts'
import eftoMarker from '../rules/efto-marker.ts'
import headerSecurityDiffers from '../rules/header-security-differs.ts'
import ownIndicatorMissing from '../rules/own-indicator-missing.ts'
import precedenceMismatch from '../rules/precedence-mismatch.ts'
import routingRepeated from '../rules/routing-repeated.ts'
import routingSyntax from '../rules/routing-syntax.ts'
import secondPreamble from '../rules/second-preamble.ts'
import securityMarkerDiffers from '../rules/security-marker-differs.ts'
import securityMarkerForm from '../rules/security-marker-form.ts'
import securityMarkerUnclear from '../rules/security-marker-unclear.ts'
import securitySignal from '../rules/security-signal.ts'
import securityUnmarked from '../rules/security-unmarked.ts'
import signalUnknown from '../rules/signal-unknown.ts'
import specialCategory from '../rules/special-category.ts'

/** Structure, transmission, routing, security, time and precedence: message-format.md 10, STR to PRE. */
export const HEADING: readonly Rule[] = [
  secondPreamble,
  doubledPrecedence,
  precedenceMismatch,
  routingSyntax,
  routingRepeated,
  ownIndicatorMissing,
  securitySignal,
  securityMarkerForm,
  securityMarkerDiffers,
  securityMarkerUnclear,
  securityUnmarked,
  channelNotApproved,
  eftoMarker,
  specialCategory,
  signalUnknown,
  headerSecurityDiffers,
]
