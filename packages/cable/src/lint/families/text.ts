import type { Rule } from '../rule.ts'
import addresseeMissing from '../rules/addressee-missing.ts'
import addresseeRepeated from '../rules/addressee-repeated.ts'
import bookMessage from '../rules/book-message.ts'
import cancelledNumberUsed from '../rules/cancelled-number-used.ts'
import channelNumber from '../rules/channel-number.ts'
import channelQuiet from '../rules/channel-quiet.ts'
import continuityBroken from '../rules/continuity-broken.ts'
import continuityNumber from '../rules/continuity-number.ts'
import exemptionAndAddressee from '../rules/exemption-and-addressee.ts'
import exemptionOfStranger from '../rules/exemption-of-stranger.ts'
import flashUnreceipted from '../rules/flash-unreceipted.ts'
import groupCount from '../rules/group-count.ts'
import indicatorOfAnother from '../rules/indicator-of-another.ts'
import mixedDesignators from '../rules/mixed-designators.ts'
import numberLeftOpen from '../rules/number-left-open.ts'
import originatorRepeated from '../rules/originator-repeated.ts'
import originatorUnknown from '../rules/originator-unknown.ts'
import pageLineAmongAddressees from '../rules/page-line-among-addressees.ts'
import precedenceMisspelt from '../rules/precedence-misspelt.ts'
import rerunOverdue from '../rules/rerun-overdue.ts'

/** Addressees, accounting, text, sections, references, service and archive: message-format.md 10, ADR to ARC. */
export const TEXT: readonly Rule[] = [
  originatorRepeated,
  originatorUnknown,
  addresseeMissing,
  addresseeRepeated,
  indicatorOfAnother,
  mixedDesignators,
  pageLineAmongAddressees,
  continuityNumber,
  continuityBroken,
  precedenceMisspelt,
  exemptionAndAddressee,
  exemptionOfStranger,
  bookMessage,
  channelNumber,
  numberLeftOpen,
  groupCount,
  cancelledNumberUsed,
  flashUnreceipted,
  rerunOverdue,
  channelQuiet,
]
