import type { LaidOutDocument } from '../message/document.ts'
import type { Message } from '../message/message.ts'
import { type Diagnostic, Sign, type Strand, StrandBuilder } from '../text/index.ts'
import { mergeCaptions } from './captions.ts'
import { readClassLine } from './class-line.ts'
import type { Dialect, Reading, ReadingOptions } from './dialect.ts'
import { captionsBeside, frameOf } from './frame.ts'
import { FEWEST_LABELS, isLabelled, isReportLabel, readLabelled } from './labelled.ts'
import { wholeMarking } from './marking.ts'
import { missed } from './missed.ts'
import { declassification } from './preamble/index.ts'
import { isSeriesLine } from './series.ts'
import { isServiceLine, readService } from './service.ts'
import { groupSections, readTransmission, type Transmission } from './transmission.ts'
import { transmissions } from './transmissions.ts'
import { holdsSets, showsSets } from './usmtf/cut.ts'
import { readFormatted } from './usmtf/text.ts'

/** A general message says its number, and a telegram of the Department its own, within the first screens. */
const MOST_LINES = 150
const LONGEST_LINE = 160
/** First letters of classifications. */
const BEGIN_LEVELS = 'UCSTRL'

/**
 * Formatted military text: general messages, information reports, and whatever else is written in sets. A telegram
 * that bears post and serial is the Department's, whatever stands in it. message-format.md 1.9, 7.1.
 */
export const military: Dialect = {
  id: 'military',
  knows: ({ text }) => isMilitary(text),
  read: readMilitary,
}

function isMilitary(text: Strand): boolean {
  let labels = 0
  let count = 0
  for (const line of text.lines) {
    const { from: start, to: end } = line
    if (start === end) continue
    if (++count > MOST_LINES) break
    // Most lines are no sentences of military form, and tell so by their first word and their signs.
    const { capitals, signs } = line
    if (!capitals && !(signs & Sign.SLASH)) continue
    if (BEGIN_LEVELS.includes(text.text[start]!) && readClassLine(text, line)?.post) return false
    const head = text.text.slice(start, Math.min(end, start + LONGEST_LINE))
    if (signs & Sign.COLON && head.includes(': ') && isReportLabel(head)) labels++
    if (signs & Sign.SLASH && head.includes('/') && (showsSets(head) || isSeriesLine(head))) return true
    if (labels >= FEWEST_LABELS || (head.includes(' SVC') && isServiceLine(head))) return true
  }
  return false
}

/** `UNCLAS FINAL SECTION OF 3 //N01500//`: no set need stand below it, for those of its text began in the first. */
const LATER =
  /^[A-Z ]{6,60} (?:SECTION \d{1,2} OF \d{1,2}|FINAL SECTION OF \d{1,2})(?: *\/\/[A-Z0-9/ ]{1,60}\/\/)?[ \t\r]*$/m
const LONGEST_HEADING = 20_000

/** Does this hold a section of a military message beyond its first, to be read with the others? */
export const isLaterSection = ({ text }: LaidOutDocument): boolean =>
  text.text.includes('SECTION') && LATER.test(text.text.slice(0, LONGEST_HEADING))

function readMilitary(documents: readonly LaidOutDocument[], options: ReadingOptions): Reading {
  const all = documents.flatMap(document =>
    transmissions(document).map(part => readTransmission(part, options.year)),
  )
  const readings = groupSections(all).map(readMessage)
  return {
    messages: readings.map(reading => reading.message),
    diagnostics: readings.flatMap(reading => reading.diagnostics),
  }
}

function readMessage(parts: readonly Transmission[]): { message: Message; diagnostics: Diagnostic[] } {
  const first = parts[0]!
  const { classLine, warning } = first.heading
  const { frame, diagnostics: frameDiagnostics } = frameOf(parts, 'acp127')
  const { text, seams } = joinTexts(parts)
  const reader =
    classLine?.textStart !== undefined
      ? readService
      : !holdsSets(text.text) && isLabelled(text)
        ? readLabelled
        : readFormatted
  const read = reader(text, seams)
  const captions = mergeCaptions([...captionsBeside(first), ...read.captions])
  const marking = wholeMarking(
    classLine ?? first.skeleton.banner ?? first.banner,
    warning?.level,
    captions,
    read.blocks,
    read.subject?.portion,
  )
  const { attention } = first.skeleton
  const codes = [...(frame.subjectCodes ?? []), ...read.subjectCodes]
  const message: Message = {
    ...frame,
    ...(read.signals && {
      transmission: { ...frame.transmission, signals: [...frame.transmission.signals, ...read.signals] },
    }),
    passTo: [...(attention ? [attention] : []), ...read.passTo],
    marking,
    captions,
    ...(read.eo && { eo: read.eo }),
    declassification: declassification(read.eo, marking.label.level, frame.dtg?.value.slice(0, 10)),
    ...(read.series && { series: read.series }),
    ...(codes.length && { subjectCodes: codes }),
    tags: [],
    ...(read.subject && { subject: read.subject }),
    references: read.references,
    blocks: read.blocks,
    signature: read.signature,
    facts: [...frame.facts, ...read.facts],
  }
  return { message, diagnostics: [...frameDiagnostics, ...read.diagnostics, ...missed(message, parts)] }
}

/** The texts of all sections as one, with the offsets at which page lines or section edges lie. */
function joinTexts(parts: readonly Transmission[]): { text: Strand; seams: number[] } {
  const [only] = parts
  if (only && parts.length === 1) return { text: only.text, seams: [...only.textSeams] }
  const joined = new StrandBuilder()
  const seams: number[] = []
  for (const { text, textSeams } of parts) {
    if (joined.length) {
      joined.put('\n', text, 0, 1)
      seams.push(joined.length)
    }
    for (const seam of textSeams) seams.push(seam + joined.length)
    joined.add(text)
  }
  return { text: joined.done(), seams }
}
