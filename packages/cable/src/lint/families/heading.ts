import type { Rule } from '../rule.ts'
import abbreviatedNotService from '../rules/abbreviated-not-service.ts'
import addresseeAboveMessage from '../rules/addressee-above-message.ts'
import addresseeNotCalled from '../rules/addressee-not-called.ts'
import btLines from '../rules/bt-lines.ts'
import channelNotApproved from '../rules/channel-not-approved.ts'
import codressHeading from '../rules/codress-heading.ts'
import copyIncomplete from '../rules/copy-incomplete.ts'
import designatorUnknown from '../rules/designator-unknown.ts'
import doubledPrecedence from '../rules/doubled-precedence.ts'
import dtgForm from '../rules/dtg-form.ts'
import dtgUsedTwice from '../rules/dtg-used-twice.ts'
import dtgYearDigits from '../rules/dtg-year-digits.ts'
import eftoMarker from '../rules/efto-marker.ts'
import endFunctions from '../rules/end-functions.ts'
import endOfMessage from '../rules/end-of-message.ts'
import endSerialDiffers from '../rules/end-serial-differs.ts'
import exemptedCalled from '../rules/exempted-called.ts'
import exemptedWithoutCollective from '../rules/exempted-without-collective.ts'
import filingTimeFar from '../rules/filing-time-far.ts'
import flashBell from '../rules/flash-bell.ts'
import flashDual from '../rules/flash-dual.ts'
import headerSecurityDiffers from '../rules/header-security-differs.ts'
import identificationSeen from '../rules/identification-seen.ts'
import instructionNotCalled from '../rules/instruction-not-called.ts'
import lineOrder from '../rules/line-order.ts'
import linesMissing from '../rules/lines-missing.ts'
import minimizeLength from '../rules/minimize-length.ts'
import niactPrecedence from '../rules/niact-precedence.ts'
import numberYearDiffers from '../rules/number-year-differs.ts'
import ownIndicatorMissing from '../rules/own-indicator-missing.ts'
import pilotForm from '../rules/pilot-form.ts'
import precedenceLetters from '../rules/precedence-letters.ts'
import precedenceMismatch from '../rules/precedence-mismatch.ts'
import priorityAbolished from '../rules/priority-abolished.ts'
import routingRepeated from '../rules/routing-repeated.ts'
import routingScattered from '../rules/routing-scattered.ts'
import routingSyntax from '../rules/routing-syntax.ts'
import routingTooMany from '../rules/routing-too-many.ts'
import routingUnknown from '../rules/routing-unknown.ts'
import rowDateFar from '../rules/row-date-far.ts'
import secondPreamble from '../rules/second-preamble.ts'
import sectionSuffix from '../rules/section-suffix.ts'
import securityMarkerDiffers from '../rules/security-marker-differs.ts'
import securityMarkerForm from '../rules/security-marker-form.ts'
import securityMarkerUnclear from '../rules/security-marker-unclear.ts'
import securitySignal from '../rules/security-signal.ts'
import securityUnmarked from '../rules/security-unmarked.ts'
import senderNotOriginator from '../rules/sender-not-originator.ts'
import sendingStationForm from '../rules/sending-station-form.ts'
import serialNumberDiffers from '../rules/serial-number-differs.ts'
import serialSign from '../rules/serial-sign.ts'
import signalUnknown from '../rules/signal-unknown.ts'
import specialCategory from '../rules/special-category.ts'
import startOfMessage from '../rules/start-of-message.ts'
import transmissionIdForm from '../rules/transmission-id-form.ts'
import transmissionIdZero from '../rules/transmission-id-zero.ts'

/** Structure, transmission, routing, security, time and precedence: message-format.md 10, STR to PRE. */
export const HEADING: readonly Rule[] = [
  secondPreamble,
  linesMissing,
  abbreviatedNotService,
  codressHeading,
  lineOrder,
  btLines,
  startOfMessage,
  endOfMessage,
  endFunctions,
  copyIncomplete,
  transmissionIdForm,
  transmissionIdZero,
  designatorUnknown,
  pilotForm,
  doubledPrecedence,
  precedenceMismatch,
  routingSyntax,
  routingRepeated,
  routingScattered,
  routingUnknown,
  routingTooMany,
  ownIndicatorMissing,
  exemptedCalled,
  addresseeNotCalled,
  flashBell,
  exemptedWithoutCollective,
  instructionNotCalled,
  sendingStationForm,
  senderNotOriginator,
  serialSign,
  endSerialDiffers,
  sectionSuffix,
  serialNumberDiffers,
  identificationSeen,
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
  dtgForm,
  dtgYearDigits,
  dtgUsedTwice,
  filingTimeFar,
  rowDateFar,
  numberYearDiffers,
  precedenceLetters,
  flashDual,
  niactPrecedence,
  priorityAbolished,
  minimizeLength,
  addresseeAboveMessage,
]
