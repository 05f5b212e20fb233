import { type Strand, StrandBuilder } from '../text/index.ts'
import { readBody } from './body/index.ts'
import { readSubject } from './preamble/subject.ts'
import type { FormattedText } from './usmtf/text.ts'

/** Labels of intelligence information reports whose content is a value or a few. */
const LABEL =
  /^(SERIAL|COUNTRY(?:\/NONSTATE ENTITY)?|IPSP|SUBJ|WARNING|DOI|REQS?|SOURCE|TOPICS?|PROJ|COLL|INSTR|PREP|ACQ|DISSEM|ENCL|POC): */
/** Labels that no other text bears. */
const SURE = /^(?:SERIAL|COUNTRY(?:\/NONSTATE ENTITY)?|IPSP|DOI|REQS?): /
export const FEWEST_LABELS = 2
const MOST_LINES = 250
const LONGEST_LINE = 240
/** Where the report itself begins, and no label is one any more. */
const BODY = /^(?:SUMMARY|TEXT|COMMENTS?|FIELD COMMENTS?): ?|^\d{1,2}\. /

/** A line that an information report alone has. */
export const isReportLabel = (line: string): boolean => SURE.test(line)

/** Is this an information report in labelled lines? */
export function isLabelled(text: Strand): boolean {
  let sure = 0
  let count = 0
  for (const line of text.lines) {
    const { from: start, to: end } = line
    if (start === end) continue
    if (++count > MOST_LINES) return false
    if (isReportLabel(text.text.slice(start, Math.min(end, start + 40))) && ++sure >= FEWEST_LABELS)
      return true
  }
  return false
}

/** Reads `COUNTRY: (U) NORTHLAND (NL).` and its like as a paragraph each; SUBJ is the subject. */
export function readLabelled(text: Strand, seams: readonly number[]): FormattedText {
  const body = new StrandBuilder()
  const bodySeams: number[] = []
  let subj: { start: number; contentStart: number; end: number } | undefined
  let open: 'subject' | 'label' | undefined
  let begun = false
  let seam = 0
  for (const line of text.lines) {
    const { from: start, to: end } = line
    const written = text.text.slice(start, Math.min(end, start + LONGEST_LINE))
    const begins: boolean = !begun && BODY.test(written)
    begun ||= begins
    if (begins && body.length) body.put('\n', text, line.start, line.start + 1)
    const label = begun ? null : LABEL.exec(written)
    if (start === end || begun) open = undefined
    if (label) {
      open = label[1] === 'SUBJ' && !subj ? 'subject' : 'label'
      if (open === 'subject') subj = { start, contentStart: start + label[0].length, end }
      else body.put('\n', text, line.start, line.start + 1)
    }
    if (open === 'subject') {
      subj = { ...subj!, end }
      continue
    }
    while ((seams[seam] ?? Infinity) < line.start) seam++
    for (; (seams[seam] ?? Infinity) < line.next; seam++)
      bodySeams.push(seams[seam]! - line.start + body.length)
    // `TEXT: 1. (U) THE LAMP`: the label opens the report, and the number its first paragraph.
    const opening = /^TEXT: ?(?=1\. )/.exec(written)
    if (opening) {
      if (!begins) body.put('\n', text, line.start, line.start + 1)
      body.add(text, start, start + 5)
      body.put('\n\n', text, start + 5, start + opening[0].length)
      body.add(text, start + opening[0].length, line.next)
    } else body.add(text, line.start, line.next)
  }
  const read = readBody(body.done(), bodySeams, { outline: true })
  const subject = subj && readSubject(text, { ...subj, kind: 'subject', next: subj.end, usual: true })
  return {
    ...(subject && { subject }),
    references: [],
    facts: [],
    subjectCodes: [],
    captions: read.captions,
    passTo: [],
    blocks: read.blocks,
    signature: [],
    diagnostics: read.diagnostics,
  }
}
