import type { Rule } from '../rule.ts'
import addresseeMissing from '../rules/addressee-missing.ts'
import addresseeRepeated from '../rules/addressee-repeated.ts'
import archiveRecord from '../rules/archive-record.ts'
import attributeDate from '../rules/attribute-date.ts'
import bookMessage from '../rules/book-message.ts'
import cancelledNumberUsed from '../rules/cancelled-number-used.ts'
import captionForm from '../rules/caption-form.ts'
import captionOrder from '../rules/caption-order.ts'
import channelNumber from '../rules/channel-number.ts'
import channelQuiet from '../rules/channel-quiet.ts'
import classificationNotFirst from '../rules/classification-not-first.ts'
import classificationSpacing from '../rules/classification-spacing.ts'
import codeOfAnotherOrder from '../rules/code-of-another-order.ts'
import continuityBroken from '../rules/continuity-broken.ts'
import continuityNumber from '../rules/continuity-number.ts'
import databaseRow from '../rules/database-row.ts'
import distributionTotal from '../rules/distribution-total.ts'
import documentNumber from '../rules/document-number.ts'
import exemptionAndAddressee from '../rules/exemption-and-addressee.ts'
import exemptionOfStranger from '../rules/exemption-of-stranger.ts'
import figuresLost from '../rules/figures-lost.ts'
import fiveLevelLetters from '../rules/five-level-letters.ts'
import fiveLevelSigns from '../rules/five-level-signs.ts'
import flashUnreceipted from '../rules/flash-unreceipted.ts'
import groupCount from '../rules/group-count.ts'
import indicatorOfAnother from '../rules/indicator-of-another.ts'
import lineLength from '../rules/line-length.ts'
import mixedDesignators from '../rules/mixed-designators.ts'
import numberForm from '../rules/number-form.ts'
import numberLeftOpen from '../rules/number-left-open.ts'
import numberRepaired from '../rules/number-repaired.ts'
import numbersDisagree from '../rules/numbers-disagree.ts'
import officialInformal from '../rules/official-informal.ts'
import orderOfTheDay from '../rules/order-of-the-day.ts'
import originatorRepeated from '../rules/originator-repeated.ts'
import originatorUnknown from '../rules/originator-unknown.ts'
import pageIdentification from '../rules/page-identification.ts'
import pageLength from '../rules/page-length.ts'
import pageLineAmongAddressees from '../rules/page-line-among-addressees.ts'
import pageLineNumber from '../rules/page-line-number.ts'
import paragraphNumbers from '../rules/paragraph-numbers.ts'
import passageEnds from '../rules/passage-ends.ts'
import precedenceMisspelt from '../rules/precedence-misspelt.ts'
import readdressalForm from '../rules/readdressal-form.ts'
import referenceForm from '../rules/reference-form.ts'
import referenceList from '../rules/reference-list.ts'
import rerunOverdue from '../rules/rerun-overdue.ts'
import residueCharacters from '../rules/residue-characters.ts'
import sectionBreak from '../rules/section-break.ts'
import sectionMissing from '../rules/section-missing.ts'
import sectionRange from '../rules/section-range.ts'
import sectionWords from '../rules/section-words.ts'
import sectionsDisagree from '../rules/sections-disagree.ts'
import serviceForm from '../rules/service-form.ts'
import serviceReply from '../rules/service-reply.ts'
import serviceSaysMore from '../rules/service-says-more.ts'
import subjectLine from '../rules/subject-line.ts'
import tagUnknown from '../rules/tag-unknown.ts'
import tagsLine from '../rules/tags-line.ts'
import textOrder from '../rules/text-order.ts'

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
  classificationNotFirst,
  classificationSpacing,
  captionOrder,
  officialInformal,
  codeOfAnotherOrder,
  orderOfTheDay,
  tagsLine,
  tagUnknown,
  subjectLine,
  paragraphNumbers,
  passageEnds,
  textOrder,
  captionForm,
  fiveLevelSigns,
  fiveLevelLetters,
  lineLength,
  residueCharacters,
  figuresLost,
  sectionRange,
  sectionsDisagree,
  sectionWords,
  sectionMissing,
  sectionBreak,
  pageLineNumber,
  pageIdentification,
  pageLength,
  numberForm,
  numbersDisagree,
  numberRepaired,
  referenceForm,
  referenceList,
  serviceForm,
  serviceSaysMore,
  serviceReply,
  readdressalForm,
  archiveRecord,
  distributionTotal,
  documentNumber,
  attributeDate,
  databaseRow,
]
