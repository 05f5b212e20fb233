import { alterations, SPLICE } from './alterations.ts'
import type { LayoutId } from './layouts/ids.ts'
import { pairs } from './plan/pairs.ts'
import { SYNONYMS } from './posts.ts'
import type { Field, TrueParagraph, TrueReference, Truth } from './truth.ts'
import type { Variant } from './variants.ts'

const TEXT: readonly LayoutId[] = [
  'state',
  'nara73',
  'db2003',
  'cablegate-html',
  'plusd-html',
  'cablegate-txt',
  'state-release',
]
/** Texts of the years in which an official had to be named. */
const SIGNED: readonly LayoutId[] = ['state', 'db2003', 'cablegate-html', 'cablegate-txt', 'state-release']
const WIRE: readonly LayoutId[] = ['state', 'db2003', 'cablegate-html', 'cablegate-txt']
const DATABASE: readonly LayoutId[] = ['db2003', 'cablegate-html', 'cablegate-txt']
const ARCHIVE: readonly LayoutId[] = ['nara73', 'plusd-html']
const STATE: readonly LayoutId[] = ['state']

const HEADING: readonly Field[] = ['dtg', 'action', 'infoPrecedence', 'from', 'to', 'info', 'exempt']
const PROCEDURE: readonly Field[] = ['called', 'filed', 'signals']

const cables = (truth: Truth): readonly TrueReference[] => truth.references.filter(one => one.kind === 'cable')
const hasCables = (truth: Truth): boolean => truth.references.some(one => one.kind === 'cable')
const severalReferences = (truth: Truth): boolean => truth.references.length > 1
const allCables = (truth: Truth): boolean => severalReferences(truth) && truth.references.every(one => one.kind === 'cable' && !one.note)
const sameYear = (truth: Truth): boolean => hasCables(truth) && cables(truth).every(one => one.cable!.year === truth.year)
const dated = (truth: Truth): boolean => truth.declassifyOn !== undefined
const decl = (truth: Truth): boolean => Number(truth.order) >= 12356 && (dated(truth) || truth.code === 'OADR')
const portioned = (truth: Truth): boolean => truth.paragraphs.some((one: TrueParagraph) => one.portion)
const signed = (truth: Truth): boolean => truth.signers.length > 0
const sectioned = (truth: Truth): boolean => truth.sections > 1
const single = (truth: Truth): boolean => truth.sections === 1
const several = (truth: Truth): boolean => truth.paragraphs.length > 3
const summary = (truth: Truth): boolean => truth.paragraphs[0]?.passage === 'summary'
/** Typed on the forms of a message centre, before the machines of the joint staff. */
const typed = (truth: Truth): boolean => truth.year < 1975
const routedWords = (truth: Truth): boolean =>
  [...truth.to, ...truth.info].some(one => one.routing && one.name.includes(' ')) && [...truth.to, ...truth.info].every(one => one.routing)
const authority = (truth: Truth): boolean => truth.title !== undefined

const {
  endOfSummaryMissing,
  endOfCommentMissing,
  dateMissing,
  orderMissing,
  numberRepeated,
  numberSkipped,
  portionMissing,
  proseNumbers,
  secondSigner,
  redacted,
  lettersLost,
  oneLeg,
  infoOnly,
  numbersFromTwo,
  summaryUnnumbered,
  lettersShared,
  partiesNamed,
  eventSmall,
} = alterations

export const VARIANT_ROWS = {
  // Transmission and heading.
  'ti-damaged': { rate: 0.04, clause: 'm1.3', does: 'identification lost a letter, O became 0', layouts: WIRE, group: 'procedure', mild: true },
  'ti-missing': { rate: 0.01, clause: 'm1.3', does: 'no identification line', layouts: WIRE, group: 'procedure' },
  'procedure-lines-missing': { rate: 0.024, reported: true, clause: 'm9.1', does: 'the copy begins at format line 5', layouts: WIRE, hides: PROCEDURE, group: 'procedure', mild: true },
  'header-partial': { rate: 0.198, reported: true, clause: 'm9.1', does: 'a note that only a partial extract is available stands for the header', layouts: ['db2003', 'cablegate-html'], hides: [...HEADING, ...PROCEDURE], group: 'procedure' },
  'header-absent': { rate: 0.02, clause: 'm9.1', does: 'no header at all', layouts: ['db2003', 'cablegate-html'], hides: [...HEADING, ...PROCEDURE], group: 'procedure' },
  'words-before-header': { rate: 0.005, clause: 'm1.3', does: '`Cable Text:` before the header', layouts: WIRE, group: 'procedure' },
  'stations-of-one-leg': { rate: 0.25, clause: 'm1.4, corpus', does: 'format line 2 names the station of this leg alone, a blank line under it', layouts: DATABASE, group: 'stations', alter: oneLeg },
  'filing-time-damaged': { rate: 0.02, clause: 'm1.5', does: 'filing time of 3 to 6 digits', layouts: WIRE, hides: ['filed'] },
  'security-garbled': { rate: 0.01, clause: 'm1.6', does: 'one of the five letters of the security marker is another', layouts: WIRE },
  'suspected-duplicate-signal': { rate: 0.02, clause: 'm1.6', does: 'ZFD after the security marker', layouts: WIRE },
  'dtg-blanks': { rate: 0.02, clause: 'm3', does: 'blanks inside the digits of the date-time group', layouts: TEXT, touches: ['dtg'], group: 'dtg' },
  'dtg-full-month': { rate: 0.01, clause: 'm3', does: 'month written out', layouts: TEXT, touches: ['dtg'], group: 'dtg' },
  'dtg-without-zone': { rate: 0.01, clause: 'm3', does: 'Z missing', layouts: TEXT, touches: ['dtg'], group: 'dtg' },
  'dtg-tail': { rate: 0.03, clause: 'm3, 8.1', does: 'circuit token after the date-time group: ZFF4, ZDK', layouts: [...STATE, ...ARCHIVE], group: 'dtg' },
  'precedence-misspelt': { rate: 0.01, clause: 'm2.1', does: 'PIORITY', layouts: WIRE, touches: ['to', 'info'], applies: t => [...t.to, ...t.info].some(one => one.precedence === 'PRIORITY') },
  'no-action-addressee': { rate: 0.01, clause: 'm1.7', does: 'INFO alone, no TO', layouts: WIRE, group: 'page-line-above', applies: t => !t.exempt, alter: infoOnly },
  'page-line-among-addressees': { rate: 0.03, clause: 'm1.7, 6.2', does: 'a PAGE line inside the list of addressees', layouts: ['state', 'db2003', 'cablegate-html'], group: 'page-line-above', applies: t => t.info.length > 1 },
  'page-line-on-to': { rate: 0.01, clause: 'm1.7', does: 'a PAGE line on the line of TO, the addressee below', layouts: ['state', 'db2003', 'cablegate-html'], group: 'page-line-above' },
  'exemption-with-slash': { rate: 0.3, clause: 'm4.2', does: '`XMT/` and the name', layouts: WIRE, group: 'xmt', applies: t => !!t.exempt },
  'exemption-inline': { rate: 0.2, clause: 'm4.2', does: 'XMT on the line of the collective, after a comma', layouts: [...WIRE, ...ARCHIVE], group: 'xmt', applies: t => !!t.exempt },
  // Classification line, captions.
  'class-line-unspaced': { rate: 0.05, clause: 'm7.1', does: 'CONFIDENTIAL and SECRET without blanks between the letters', layouts: TEXT, applies: t => t.level !== 'UNCLASSIFIED' },
  'unclassified-whole': { rate: 0.06, clause: 'k2', does: '`UNCLASSIFIED` and `U N C L A S S I F I E D` for UNCLAS', layouts: TEXT, group: 'level-words', applies: t => t.level === 'UNCLASSIFIED' && !t.control },
  'limited-use-otherwise': { rate: 0.12, clause: 'k2', does: '`L I M I T E D  O F F I C I A L  U S E`, `LIM OFF USE`', layouts: ['state', 'nara73', 'plusd-html', 'state-release'], group: 'level-words', applies: t => t.control === 'LOU' },
  'caption-on-class-line': { rate: 0.05, clause: 'k2', does: '`S E C R E T NODIS`: a caption after the level, and again on its own line', layouts: TEXT, group: 'class-tail', applies: t => t.captions.length > 0 && t.captions[0] !== 'SIPDIS' },
  'section-words-garbled': { rate: 0.03, clause: 'k2', does: '`SECTIN 01OF 02`', layouts: ['state', 'db2003', 'cablegate-html', 'cablegate-txt'], applies: sectioned },
  'tosec-tail': { rate: 0.03, clause: 'm7.1, 8.3', does: '`TOSEC 110023` after the number', layouts: [...ARCHIVE, ...STATE], applies: t => t.post === 'STATE' },
  'class-line-signal': { rate: 0.01, clause: 'm9.3', does: '`ZDK` or `SUSPECTED DUPLICATE` after the number', layouts: WIRE },
  'corrected-copy': { rate: 0.01, clause: 'm7.2', does: '`C O R R E C T E D  COPY//SUBJECT LINE////` under the classification line', layouts: WIRE, touches: ['captions'], alter: truth => ({ ...truth, captions: ['CORRECTED COPY', ...truth.captions] }) },
  'sipdis-twice': { rate: 0.04, clause: 'm7.1', does: 'SIPDIS printed twice', layouts: WIRE, applies: t => t.captions.includes('SIPDIS'), mild: true },
  'caption-slashes': { rate: 0.02, clause: 'm7.1', does: '`STADIS/////////`', layouts: TEXT, applies: t => t.captions.length > 0 },
  // E.O.
  'eo-without-marks': { rate: 0.06, clause: 'm7.2', does: '`EO 12958 DECL`', layouts: TEXT, group: 'eo-label', applies: t => !!t.order, mild: true },
  'eo-without-blank': { rate: 0.03, clause: 'k7', does: '`E.O.12958:`', layouts: TEXT, group: 'eo-label', applies: t => !!t.order },
  'eo-lower-case': { rate: 0.02, clause: 'm7.2', does: '`e.o. 12958: decl:`', layouts: TEXT, touches: ['code', 'classifiedBy', 'office'], group: 'eo-label', applies: t => !!t.order, alter: eventSmall },
  'eo-number-wrong': { rate: 0.01, clause: 'm7.2', does: 'one digit of the number of the order is another', layouts: TEXT, touches: ['order'], group: 'eo-label', applies: t => !!t.order },
  'eo-colon-after-decl-missing': { rate: 0.03, clause: 'm7.2', does: '`DECL 03/15/2019`', layouts: SIGNED, applies: decl },
  'eo-year-first': { rate: 0.06, clause: 'm7.2', does: '`2019/03/15`', layouts: SIGNED, touches: ['declassifyOn'], group: 'eo-date', applies: t => decl(t) && dated(t), mild: true },
  'eo-two-digit-year': { rate: 0.03, clause: 'm7.2', does: '`03/15/19`', layouts: SIGNED, touches: ['declassifyOn'], group: 'eo-date', applies: t => decl(t) && dated(t), mild: true },
  'eo-date-missing': { rate: 0.02, clause: 'm7.2', does: 'nothing after `DECL:`', layouts: SIGNED, group: 'eo-date', applies: t => decl(t) && dated(t) && !t.code, alter: dateMissing },
  'eo-code-damaged': { rate: 0.03, clause: 'm7.2', does: '`6DS`, `LDS` for GDS', layouts: ARCHIVE, touches: ['code'], applies: t => t.code === 'GDS' },
  'eo-line-missing': { rate: 0.02, clause: 'k7', does: 'no E.O. line', layouts: TEXT, group: 'eo-label', alter: orderMissing },
  // TAGS.
  'tags-without-colon': { rate: 0.05, clause: 'm7.2', does: '`TAGS PREL, PGOV`', layouts: TEXT, group: 'tags-label', mild: true },
  'tags-label-damaged': { rate: 0.02, clause: 'm7.2', does: 'TAGE, TAG, TAS, TABS, TGS, AGS', layouts: TEXT, group: 'tags-label', mild: true },
  'tags-other-separator': { rate: 0.02, clause: 'm7.2', does: '`;`, `-`, `.` or `/` after the label', layouts: TEXT, group: 'tags-label' },
  'tags-glued': { rate: 0.01, clause: 'm7.2', does: '`TAGSPREL`: the first of the TAGS against the label', layouts: TEXT, group: 'tags-label' },
  'tags-caption-inside': { rate: 0.01, clause: 'm7.2', does: 'SIPDIS on the TAGS line', layouts: WIRE, applies: t => t.captions.includes('SIPDIS') },
  'tags-without-commas': { rate: 0.03, clause: 'm7.2', does: 'blanks between the TAGS', layouts: TEXT, group: 'tags-list', applies: t => !t.tags.some(tag => tag.includes(',')), mild: true },
  'tags-run-together': { rate: 0.01, clause: 'm7.2', does: 'two TAGS without a blank between', layouts: TEXT, touches: ['tags'], group: 'tags-list', applies: t => t.tags.length > 2 && !t.tags.some(tag => tag.includes(',')) },
  'tags-not-applicable-first': { rate: 0.005, clause: 'm7.2', does: '`TAGS: N/A` above the TAGS line', layouts: TEXT },
  'tags-wrapped': { rate: 0.03, clause: 'm7.2', does: 'the list goes on in a second line', layouts: TEXT, group: 'tags-list', applies: t => t.tags.length > 2 },
  'tags-on-eo-line': { rate: 0.01, clause: 'm9.2', does: 'TAGS on the line of the E.O.', layouts: DATABASE, group: 'tags-label' },
  // Subject.
  'subject-label-short': { rate: 0.05, clause: 'm7.2', does: 'SUBJ', layouts: TEXT, group: 'subject-label', mild: true },
  'subject-label-damaged': { rate: 0.02, clause: 'm7.2', does: 'UBJECT, SUBJ8, SUBJECS', layouts: TEXT, group: 'subject-label' },
  'subject-label-spaced': { rate: 0.005, clause: 'm7.2', does: '`S U B J E C T:`', layouts: TEXT, group: 'subject-label' },
  'subject-missing': { rate: 0.005, clause: 'm7.2', does: 'no SUBJECT line', layouts: ['state', 'nara73', 'db2003', 'cablegate-txt'], hides: ['subject', 'subjectPortion'], group: 'subject-label' },
  'subject-against-next': { rate: 0.1, clause: 'm7.2', does: 'no blank line between SUBJECT and REF or CLASSIFIED BY', layouts: TEXT, applies: t => t.references.length > 0 || authority(t) },
  // References.
  'references-on-one-line': { rate: 0.08, clause: 'm9.4', does: 'several on a line, commas between', layouts: TEXT, group: 'reference-list', applies: severalReferences, mild: true },
  'references-with-and': { rate: 0.15, clause: 'm9.4', does: '`LIMA 1204 AND 1210`: two numbers of one post', layouts: TEXT, group: 'reference-list', applies: t => t.references.some((_, at) => pairs(t.references, at)), alter: lettersShared },
  'references-joined-by-and': { rate: 0.05, clause: 'm9.4', does: '`LIMA 1204 AND STATE 19877` without letters', layouts: TEXT, group: 'reference-list', applies: t => allCables(t) && t.references.length === 2, alter: lettersLost },
  'references-semicolons': { rate: 0.04, clause: 'm9.4', does: 'several on a line, semicolons between', layouts: TEXT, group: 'reference-list', applies: severalReferences },
  'references-two-labels': { rate: 0.03, clause: 'm9.4', does: 'a REF label on each line', layouts: TEXT, group: 'reference-list', applies: severalReferences },
  'references-two-columns': { rate: 0.05, clause: 'm9.4', does: 'two columns (1975)', layouts: ARCHIVE, group: 'reference-list', applies: severalReferences },
  'reference-label-other': { rate: 0.08, clause: 'm9.4', does: 'REFTEL, REF(S), RETELS, Ref', layouts: TEXT, group: 'reference-label', applies: t => t.references.length > 0 },
  'reference-label-twice': { rate: 0.02, clause: 'm9.2', does: '`REF:REF:`', layouts: TEXT, group: 'reference-label', applies: t => t.references.length > 0 },
  'reference-letters-in-brackets': { rate: 0.08, clause: 'm9.4', does: '`(A)`, `A)`, `[A]`, `A:`', layouts: TEXT, group: 'reference-letter', applies: severalReferences },
  'reference-letters-doubled': { rate: 0.02, clause: 'm9.4', does: '`A. A)`, `A. (A)`, `A. REF A`', layouts: TEXT, group: 'reference-letter', applies: severalReferences },
  'references-without-blanks': { rate: 0.04, clause: 'm9.4', does: '`09LIMA561`', layouts: TEXT, group: 'reference-number', applies: hasCables, mild: true },
  'reference-year-missing': { rate: 0.25, clause: 'm9.4', does: 'no year where it is that of the telegram', layouts: TEXT, touches: ['references'], group: 'reference-number', applies: sameYear },
  'reference-year-after': { rate: 0.02, clause: 'm9.4', does: '`LIMA 398 (08)`', layouts: TEXT, touches: ['references'], group: 'reference-number', applies: hasCables },
  'reference-year-long': { rate: 0.04, clause: 'm9.4', does: '`2007 LIMA 12`', layouts: TEXT, touches: ['references'], group: 'reference-number', applies: hasCables },
  'reference-hyphens': { rate: 0.02, clause: 'm9.4', does: '`10-LIMA-57`', layouts: TEXT, touches: ['references'], group: 'reference-number', applies: hasCables },
  'reference-zeros': { rate: 0.05, clause: 'm9.4', does: '`09 LIMA 000561`', layouts: TEXT, touches: ['references'], group: 'reference-number', applies: hasCables },
  'reference-letter-for-digit': { rate: 0.03, clause: 'm9.4', does: 'O for 0 in the number', layouts: TEXT, touches: ['references'], group: 'reference-number', applies: t => cables(t).some(one => String(one.cable!.serial).includes('0')) },
  'reference-dated': { rate: 0.06, clause: 'm9.4', does: '`LIMA 1204, DATED MARCH 14` and `LIMA 1204 OF MARCH 14`', layouts: TEXT, touches: ['references'], group: 'reference-number', applies: sameYear },
  'reference-post-synonym': { rate: 0.06, clause: 'm9.5', does: 'SECSTATE, BA, RIO, KL and other names of a post', layouts: TEXT, touches: ['references'], applies: t => cables(t).some(one => SYNONYMS[one.cable!.post]) },
  'reference-post-garbled': { rate: 0.02, clause: 'm9.5', does: 'a letter of the post is missing', layouts: TEXT, touches: ['references'], applies: t => cables(t).some(one => one.cable!.post.length > 6) },
  // Classified by.
  'authority-twice': { rate: 0.02, clause: 'm7.2', does: '`CLASSIFIED BY: CLASSIFIED BY`', layouts: SIGNED, group: 'authority', applies: authority },
  'authority-portioned': { rate: 0.04, clause: 'm7.2', does: '`(U) Classified by`', layouts: SIGNED, group: 'authority', applies: authority },
  'authority-title-first': { rate: 0.15, clause: 'k7.7', does: 'title before the name', layouts: SIGNED, group: 'authority', applies: authority },
  'authority-as-paragraph': { rate: 0.03, clause: 'm7.2', does: '`1. CLASSIFIED BY`: the text goes on with paragraph 2', layouts: SIGNED, group: 'authority', applies: authority, alter: numbersFromTwo },
  'reasons-together': { rate: 0.1, clause: 'm7.2', does: '`1.4 (b,d)`', layouts: SIGNED, touches: ['reasons'], group: 'reasons', applies: authority },
  'reasons-bare': { rate: 0.06, clause: 'm7.2', does: '`1.4 B AND D`', layouts: SIGNED, touches: ['reasons'], group: 'reasons', applies: authority },
  // Text.
  'number-without-blank': { rate: 0.04, clause: 'm7.2', does: '`1.(C)`', layouts: TEXT, group: 'number', applies: portioned, mild: true },
  'portion-half-open': { rate: 0.02, clause: 'm7.2', does: '`1. C)`', layouts: TEXT, touches: ['paragraphs'], group: 'number', applies: portioned },
  'bracketed-anchors': { rate: 0.06, clause: 'm9.2', does: '`[¶1.](#)`', layouts: ['state', 'db2003'], group: 'anchor', mild: true },
  pilcrows: { rate: 0.04, clause: 'm9.2', does: '`¶1.`', layouts: ['state', 'db2003'], group: 'anchor', mild: true },
  'end-of-summary-missing': { rate: 0.05, clause: 'm7.2', does: 'no END SUMMARY', layouts: TEXT, applies: summary, alter: endOfSummaryMissing, mild: true },
  'end-of-comment-missing': { rate: 0.04, clause: 'm7.2', does: 'no END COMMENT', layouts: TEXT, alter: endOfCommentMissing },
  'summary-unnumbered': { rate: 0.05, clause: 'm7.2', does: 'the summary has no number', layouts: TEXT, group: 'numbering', applies: summary, alter: summaryUnnumbered },
  'words-broken': { rate: 0.03, clause: 'm6.4', does: '`INFOR-` and `MATION`: words broken at the end of lines', layouts: [...ARCHIVE, ...STATE], touches: ['paragraphs'] },
  'number-repeated': { rate: 0.02, clause: 'm7.2', does: 'a paragraph has the number of the one before', layouts: TEXT, group: 'numbering', applies: several, alter: numberRepeated },
  'number-skipped': { rate: 0.03, clause: 'm7.2', does: 'the numbering has a gap', layouts: TEXT, group: 'numbering', applies: several, alter: numberSkipped },
  'portion-missing': { rate: 0.03, clause: 'm7.2', does: 'a paragraph without its portion mark', layouts: TEXT, applies: portioned, alter: portionMissing },
  'numbers-in-prose': { rate: 0.06, clause: 'm7.2', does: 'a line of prose begins with `2003.` or `16.`', layouts: TEXT, alter: proseNumbers },
  'page-line-in-paragraph': { rate: 0.08, clause: 'm6.2', does: 'a page line between two lines of a paragraph', layouts: ['state', 'db2003', 'cablegate-html'], touches: ['paragraphs'], group: 'page-line', applies: several },
  'page-line-processing': { rate: 0.04, clause: 'm6.2', does: '`PAGE 02        LIMA  00083  01 OF 02  151416Z` in a paragraph', layouts: ['state', 'db2003', 'cablegate-html'], touches: ['paragraphs'], group: 'page-line', applies: several },
  'page-line-before-text': { rate: 0.02, clause: 'm6.2', does: 'classification, a PAGE line and the rest of a line of text in one', layouts: ['state', 'db2003', 'cablegate-html'], touches: ['paragraphs'], group: 'page-line', applies: several },
  'page-line-in-references': { rate: 0.02, clause: 'm6.2', does: 'a page line inside the REF block', layouts: ['state', 'db2003', 'cablegate-html'], group: 'page-line', applies: severalReferences },
  'lines-unbroken': { rate: 0.15, clause: 'corpus', does: 'each paragraph is one line', layouts: ['db2003', 'cablegate-html'], group: 'page-line' },
  'rule-beside-heading': { rate: 0.06, clause: 'corpus', does: 'the rule stands on the line of its heading', layouts: ['db2003', 'cablegate-html', 'cablegate-txt'], applies: t => t.paragraphs.some(one => one.heading) },
  'inner-header': { rate: 0.01, clause: 'm9.2', does: 'the header again above the text, after `------- header`', layouts: DATABASE, group: 'splice' },
  [SPLICE]: { rate: 0.01, clause: 'm5.4, 9.2', does: 'a piece of another cable after the signature', layouts: ['state', 'db2003', 'cablegate-html'], group: 'splice', applies: single },
  redaction: { rate: 0.03, clause: 'm9.2', does: 'names are runs of X', layouts: DATABASE, alter: redacted },
  // Signature and end.
  'signer-glued': { rate: 0.03, clause: 'm7.2', does: 'the name ends the last line of the text', layouts: TEXT, touches: ['paragraphs'], group: 'signer', applies: signed },
  'signer-titled': { rate: 0.02, clause: 'm7.2', does: 'a title under the name', layouts: TEXT, group: 'signer', applies: signed },
  'signer-stamped': { rate: 0.02, clause: 'm7.2', does: 'the classification again under the name', layouts: ['state', 'db2003', 'cablegate-html'], group: 'signer', applies: signed },
  'two-signers': { rate: 0.02, clause: 'm7.2', does: 'two names', layouts: TEXT, group: 'signer', applies: signed, alter: secondSigner },
  'ending-missing': { rate: 0.12, clause: 'm1.8', does: 'neither BT, nor serial, nor NNNN', layouts: STATE, group: 'ending', mild: true },
  'end-mark-short': { rate: 0.03, clause: 'm1.8', does: 'NNN', layouts: STATE, group: 'ending' },
  'end-mark-run-on': { rate: 0.01, clause: 'm7.2', does: '`NNNNMAFVVZCZ`', layouts: [...STATE, ...ARCHIVE], group: 'ending' },
  'serial-doubled-mark': { rate: 0.02, clause: 'm1.8', does: '`##0083`', layouts: STATE, group: 'ending' },
  'trailing-mark': { rate: 0.02, clause: 'm9.2', does: '`#` after the signature', layouts: DATABASE },
  // How the copy was kept.
  entities: { rate: 0.03, clause: 'm9.2', does: '`&#x000A;` for line ends', layouts: STATE, group: 'line-ends', mild: true },
  'carriage-returns': { rate: 0.04, clause: 'm9.2', does: 'CR LF', layouts: [...STATE, 'navadmin'], group: 'line-ends', mild: true },
  backslashes: { rate: 0.02, clause: 'm9.2', does: 'a backslash before line ends', layouts: STATE, group: 'line-ends', mild: true },
  'trailing-blanks': { rate: 0.15, clause: 'm10 CHR04', does: 'blanks at the end of lines', layouts: ['state', 'db2003', 'cablegate-html', 'navadmin'] },
  'blank-lines-missing': { rate: 0.02, clause: 'm9.2', does: 'no blank lines between paragraphs', layouts: ['state', 'db2003', 'cablegate-html'] },
  // 1973-79.
  'stamp-unnamed': { rate: 0.55, clause: 'm8.2', does: 'release stamp of 2005, without a name', layouts: ['nara73'], group: 'stamp' },
  'drafted-damaged': { rate: 0.05, clause: 'm8.1', does: 'EPPROVED BY, DRAFED BY', layouts: ARCHIVE, applies: t => !!t.drafted },
  'counter-missing': { rate: 0.03, clause: 'm8.1', does: 'dashes without the counter', layouts: ARCHIVE, hides: ['counter'], group: 'counter' },
  'counter-after-time': { rate: 0.05, clause: 'm8.1', does: 'the time stands before the counter', layouts: ARCHIVE, group: 'counter', applies: t => t.dtg >= '1976-12' },
  'number-under-page': { rate: 0.5, clause: 'm8.1', does: 'a line of two digits after PAGE 01', layouts: ARCHIVE },
  'distribution-sum-wrong': { rate: 0.02, clause: 'm10 ARC02', does: 'the sum is not that of the copies', layouts: ARCHIVE, alter: truth => ({ ...truth, total: truth.total! + 1 }) },
  filler: { rate: 0.01, clause: 'm8.1', does: 'lines of `¿`', layouts: ['nara73'] },
  'section-mark-lost': { rate: 0.04, clause: 'm6.3', does: 'no SECTION words on the classification line', layouts: ['nara73'], applies: sectioned },
  'text-unretrievable': { rate: 0.01, clause: 'm8.1', does: 'an error note stands for the text', layouts: ['nara73'], applies: single, hides: ['key', 'short', 'post', 'serial', 'filed', 'action', 'infoPrecedence', 'to', 'info', 'exempt', 'captions', 'passTo', 'passLines', 'code', 'event', 'classifiedBy', 'office', 'declassifyOn', 'reviewOn', 'control', 'subjectPortion', 'paragraphs', 'signature', 'signers', 'distribution', 'total', 'counter', 'drafted', 'cleared', 'approved', 'pages', 'references', 'from', 'dtg', 'level', 'order', 'tags', 'subject'] },
  // 2003-2010.
  'doubled-quotes': { rate: 0.3, clause: 'm9.1', does: 'quotes inside a field are doubled, not escaped', layouts: ['db2003'] },
  'escaped-line-ends': { rate: 0.3, clause: 'm9.1, 9.2', does: 'a backslash before each line end of a field', layouts: ['db2003'] },
  'malformed-id': { rate: 0.01, clause: 'm9.3', does: 'reference id with EFTO, section or address words, a signal or a letter lost', layouts: ['db2003', 'cablegate-html'], touches: ['facts'] },
  'tags-unlinked': { rate: 0.1, clause: 'm9.2', does: 'TAGS without links', layouts: ['cablegate-html'] },
  'named-entities': { rate: 0.1, clause: 'm9.2', does: '`&#39;` and `&#34;` for quotes', layouts: ['cablegate-html'] },
  'pilcrow-broken': { rate: 0.15, clause: 'm9.2', does: '`Â¶`: the sign of another character set', layouts: ['cablegate-txt'], group: 'pilcrow' },
  'pilcrow-lost': { rate: 0.05, clause: 'm9.2', does: '`?` for the sign', layouts: ['cablegate-txt'], group: 'pilcrow' },
  'quotes-broken': { rate: 0.1, clause: 'm9.2', does: 'quotes as bytes 0x91 to 0x94', layouts: ['cablegate-txt'], touches: ['paragraphs', 'subject'] },
  // 1985-2023 releases.
  'labels-first': { rate: 0.6, clause: 'corpus', does: 'all labels of the cover sheet, then all values', layouts: ['state-release'] },
  'labels-clipped': { rate: 0.05, clause: 'corpus', does: 'AGS and UBJECT: the left edge is lost', layouts: ['state-release'], group: 'subject-label' },
  'portion-misread': { rate: 0.06, clause: 'corpus', does: '`(GBU)` for `(SBU)`', layouts: ['state-release'], touches: ['paragraphs'], applies: t => t.paragraphs.some(one => one.portion === 'SBU') },
  'case-header': { rate: 0.3, clause: 'corpus', does: 'number of the case and of the document above each page', layouts: ['state-release'] },
  'margin-marks': { rate: 0.2, clause: 'corpus', does: '`B1`, `1.4(D)` on lines of their own', layouts: ['state-release'] },
  'precedence-lost': { rate: 0.1, clause: 'corpus', does: 'a speck for the precedence', layouts: ['state-release'], group: 'dtg', touches: ['action', 'infoPrecedence'], hides: ['action', 'infoPrecedence'], applies: t => t.era === 'cold-war' },
  'group-misread': { rate: 0.1, clause: 'corpus', does: '`2806532` for `280653Z`', layouts: ['state-release'], group: 'dtg', touches: ['dtg'], applies: t => t.era === 'cold-war' },
  'apostrophes-as-entities': { rate: 0.1, clause: 'corpus', does: '`&apos;` and `&quot;`', layouts: ['state-release'] },
  // Military.
  'pilot-misroute': { rate: 0.03, clause: 'm1.3', does: 'pilot lines with ZOV before the message', layouts: ['acp127'], group: 'pilot', applies: t => !t.service },
  'pilot-duplicate': { rate: 0.03, clause: 'm1.3', does: 'pilot lines with ZFD', layouts: ['acp127'], group: 'pilot', applies: t => !t.service },
  'pilot-doubtful': { rate: 0.02, clause: 'm1.3', does: 'pilot lines with ZDG', layouts: ['acp127'], group: 'pilot', applies: t => !t.service },
  'relay-channels': { rate: 0.05, clause: 'm1.3', does: '`VV   EBA093NPO417`: numbers of several relays', layouts: ['acp127'] },
  'group-count-missing': { rate: 0.1, clause: 'm1.7', does: 'no format line 10', layouts: ['acp127', 'acp126'], hides: ['groupCounts'], group: 'group-count', applies: t => !t.service },
  'group-count-not-counted': { rate: 0.1, clause: 'm1.7', does: 'GRNC', layouts: ['acp127', 'acp126'], group: 'group-count', applies: t => !t.service },
  'final-section-numbered': { rate: 0.1, clause: 'm6.3', does: '`FINAL SECTION 2 OF 2`', layouts: ['acp127', 'janap128'], applies: sectioned },
  'year-missing': { rate: 0.4, clause: 'm3', does: 'a date-time group without its year', layouts: ['acp126'], hides: ['year', 'dtg'], alter: truth => ({ ...truth, withYear: ['dtg'] }) },
  'corrections-after-text': { rate: 0.06, clause: 'm1.8', does: 'corrections after the text', layouts: ['acp127'], applies: t => !t.service, alter: truth => ({ ...truth, corrections: ['WA PIER - THREE'] }) },
  'exemption-inline-signal': { rate: 0.3, clause: 'm4.2', does: 'XMT on the line of the collective, after a comma', layouts: ['acp127'], applies: t => !!t.exempt },
  'us-supplement-form': { rate: 0.35, clause: 'm1.5', does: '`#` before the station serial and at the end: lawful under the US supplement', layouts: ['acp127'] },
  // OCR.
  'from-misread': { rate: 0.15, clause: 'corpus', does: 'EM for FM', layouts: ['military-ocr'] },
  'end-mark-misread': { rate: 0.15, clause: 'corpus', does: 'NANN, NNNR', layouts: ['military-ocr'] },
  'zeros-crossed': { rate: 0.12, clause: 'corpus', does: 'O and Ø for 0 in the date-time group and in numbers', layouts: ['military-ocr'], touches: ['dtg', 'references', 'paragraphs', 'subject', 'groupCounts'], group: 'ocr-digits' },
  'zone-misread': { rate: 0.08, clause: 'corpus', does: '`3012517` and `301251Z.`', layouts: ['military-ocr'], touches: ['dtg'], group: 'ocr-digits' },
  'precedence-dot': { rate: 0.08, clause: 'corpus', does: 'a speck before a line of the heading', layouts: ['military-ocr'] },
  'prosign-misread': { rate: 0.15, clause: 'corpus', does: '`00` for the doubled precedence OO', layouts: ['military-ocr'], applies: t => t.action === 'O' && t.year < 1975 },
  'header-misread': { rate: 0.1, clause: 'corpus', does: 'RIT for RTT in the header', layouts: ['military-ocr'] },
  specks: { rate: 0.3, clause: 'corpus', does: 'lines of dots and bullets', layouts: ['military-ocr', 'state-release'] },
  'group-undated': { rate: 0.15, clause: 'corpus', does: 'a group of the day; the stamp of receipt states the month', layouts: ['military-ocr'], touches: ['dtg'], group: 'ocr-digits', applies: typed },
  'offices-in-column': { rate: 0.15, clause: 'corpus', does: 'the offices of a form between originator and addressees, a line each', layouts: ['military-ocr'], applies: typed },
  'address-torn': { rate: 0.1, clause: 'corpus', does: 'the last word of an addressee on a line of its own', layouts: ['military-ocr'], group: 'ocr-address', applies: routedWords },
  'indicator-parted': { rate: 0.08, clause: 'corpus', does: 'a blank before or behind the stroke of an indicator', layouts: ['military-ocr'], touches: ['to', 'info'], group: 'ocr-address', applies: routedWords },
  'to-misread': { rate: 0.1, clause: 'corpus', does: 'IO, ITO, T0 for TO', layouts: ['military-ocr'] },
  'header-behind-channel': { rate: 0.15, clause: 'corpus', does: 'the number of the printer before the header', layouts: ['military-ocr'], group: 'ocr-header', applies: t => !typed(t) },
  'header-torn': { rate: 0.1, clause: 'corpus', does: 'blanks in the time of filing, the station on the next line', layouts: ['military-ocr'], group: 'ocr-header', applies: t => !typed(t) && t.called.length === 1 },
  'warning-misread': { rate: 0.08, clause: 'corpus', does: '`UUUUK`', layouts: ['military-ocr'] },
  'separation-misread': { rate: 0.12, clause: 'corpus', does: 'BI, 3T, `B T` for BT', layouts: ['military-ocr'] },
  'level-parted': { rate: 0.1, clause: 'corpus', does: '`UNCL AS`, `UNCL`', layouts: ['military-ocr'], applies: t => t.level === 'UNCLASSIFIED' && single(t) },
  'hands-in-heading': { rate: 0.1, clause: 'corpus', does: 'scraps of handwriting between lines of the heading', layouts: ['military-ocr'] },
  'ocr-portion-misread': { rate: 0.05, clause: 'corpus', does: '`(0)` for `(U)` at the first paragraph', layouts: ['military-ocr'], touches: ['paragraphs'], applies: t => t.paragraphs[0]?.portion === 'U' },
  // Navy.
  'sets-run-together': { rate: 0.1, clause: 'corpus', does: 'several sets on a line', layouts: ['navadmin'], group: 'sets' },
  'set-end-single': { rate: 0.04, clause: 'corpus', does: 'a set ends with one slash', layouts: ['navadmin'], group: 'sets' },
  'set-end-missing': { rate: 0.03, clause: 'corpus', does: 'a set has no end', layouts: ['navadmin'], group: 'sets' },
  'series-only': { rate: 0.08, clause: 'corpus', does: 'the copy begins with the date-time group and the series, no address', layouts: ['navadmin'], hides: ['from', 'to', 'info', 'called', 'filed', 'level'] },
  // Cablegrams.
  'parties-named': { rate: 0.2, clause: 'corpus', does: '`For Minister from Quist.`: a line names who writes to whom', layouts: ['cablegram'], alter: partiesNamed },
  'numbers-as-list': { rate: 0.4, clause: 'corpus', does: 'paragraph numbers as a list of Markdown, not escaped', layouts: ['cablegram'] },
  'notes-as-links': { rate: 0.5, clause: 'corpus', does: 'note marks as links in the text', layouts: ['cablegram'], touches: ['paragraphs'] },
  // Radiograms.
  'check-by-arl': { rate: 0.3, clause: 'corpus', does: '`ARL 5`', layouts: ['radiogram'] },
} as const satisfies Record<string, Variant>
