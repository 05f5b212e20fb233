import type { Rule } from '../rule.ts'
import agrementUnprotected from '../rules/agrement-unprotected.ts'
import attachmentMarking from '../rules/attachment-marking.ts'
import captionNotInArchive from '../rules/caption-not-in-archive.ts'
import captionNotRemoved from '../rules/caption-not-removed.ts'
import captionUnknown from '../rules/caption-unknown.ts'
import channelAlone from '../rules/channel-alone.ts'
import channelsTwo from '../rules/channels-two.ts'
import classificationDisagrees from '../rules/classification-disagrees.ts'
import classificationLineMissing from '../rules/classification-line-missing.ts'
import classificationReasons from '../rules/classification-reasons.ts'
import classificationUnknown from '../rules/classification-unknown.ts'
import classifierMissing from '../rules/classifier-missing.ts'
import compartmentIncomplete from '../rules/compartment-incomplete.ts'
import compartmentNotConfigured from '../rules/compartment-not-configured.ts'
import controlNotRolledUp from '../rules/control-not-rolled-up.ts'
import controlOnClassified from '../rules/control-on-classified.ts'
import controlOutOfTime from '../rules/control-out-of-time.ts'
import declassificationBeyond25 from '../rules/declassification-beyond-25.ts'
import declassificationDateUnclear from '../rules/declassification-date-unclear.ts'
import declassificationDefault from '../rules/declassification-default.ts'
import declassificationPast from '../rules/declassification-past.ts'
import derivedFromMissing from '../rules/derived-from-missing.ts'
import eftoInName from '../rules/efto-in-name.ts'
import eoLineMissing from '../rules/eo-line-missing.ts'
import eoLineUnclassified from '../rules/eo-line-unclassified.ts'
import exdisOffices from '../rules/exdis-offices.ts'
import exdisWithNodis from '../rules/exdis-with-nodis.ts'
import exemptionCoversWhole from '../rules/exemption-covers-whole.ts'
import exemptionWithDate from '../rules/exemption-with-date.ts'
import exemptionWithoutDate from '../rules/exemption-without-date.ts'
import infoOutsideList from '../rules/info-outside-list.ts'
import markingOrder from '../rules/marking-order.ts'
import markingSeparator from '../rules/marking-separator.ts'
import neverDeclassifiedDated from '../rules/never-declassified-dated.ts'
import nodisRecipients from '../rules/nodis-recipients.ts'
import nofornForeignAddressee from '../rules/noforn-foreign-addressee.ts'
import nofornWithRelease from '../rules/noforn-with-release.ts'
import orconConflict from '../rules/orcon-conflict.ts'
import overallAbovePortions from '../rules/overall-above-portions.ts'
import portionAboveOverall from '../rules/portion-above-overall.ts'
import portionAboveSource from '../rules/portion-above-source.ts'
import portionMissing from '../rules/portion-missing.ts'
import portionSlashForm from '../rules/portion-slash-form.ts'
import releaseList from '../rules/release-list.ts'
import releaseShortForm from '../rules/release-short-form.ts'
import releaseWithExdis from '../rules/release-with-exdis.ts'
import retiredExemption from '../rules/retired-exemption.ts'
import sbuNofornAlone from '../rules/sbu-noforn-alone.ts'
import sipdisMissing from '../rules/sipdis-missing.ts'
import stadisOtherAgency from '../rules/stadis-other-agency.ts'
import summaryBelowText from '../rules/summary-below-text.ts'
import temporaryClassified from '../rules/temporary-classified.ts'

/** Classification, captions and release: markings.md 10. */
export const MARKINGS: readonly Rule[] = [
  classificationLineMissing,
  classificationUnknown,
  portionAboveOverall,
  overallAbovePortions,
  markingOrder,
  markingSeparator,
  classificationDisagrees,
  nofornWithRelease,
  releaseList,
  releaseWithExdis,
  exdisWithNodis,
  portionMissing,
  summaryBelowText,
  controlOnClassified,
  portionSlashForm,
  sbuNofornAlone,
  orconConflict,
  controlNotRolledUp,
  compartmentNotConfigured,
  compartmentIncomplete,
  neverDeclassifiedDated,
  eoLineMissing,
  eoLineUnclassified,
  declassificationDateUnclear,
  declassificationPast,
  declassificationBeyond25,
  retiredExemption,
  exemptionWithoutDate,
  exemptionWithDate,
  classificationReasons,
  derivedFromMissing,
  classifierMissing,
  nodisRecipients,
  exdisOffices,
  captionUnknown,
  channelsTwo,
  channelAlone,
  agrementUnprotected,
  stadisOtherAgency,
  nofornForeignAddressee,
  infoOutsideList,
  sipdisMissing,
  controlOutOfTime,
  eftoInName,
  declassificationDefault,
  portionAboveSource,
  releaseShortForm,
  captionNotRemoved,
  exemptionCoversWhole,
  attachmentMarking,
  temporaryClassified,
  captionNotInArchive,
]
