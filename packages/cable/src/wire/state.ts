import type { LaidOutDocument } from '../message/document.ts'
import type { Growing } from '../message/growing.ts'
import type { Message, Mrn, PassInstruction } from '../message/message.ts'
import { canonicalPost } from '../tables/index.ts'
import { type Diagnostic, type Strand, StrandBuilder, trimmed } from '../text/index.ts'
import { readBody } from './body/index.ts'
import {
  type Captions,
  captionsEnd,
  mergeCaptions,
  passesBelow,
  readCaptions,
  unreadLines,
} from './captions.ts'
import type { Dialect, Reading, ReadingOptions } from './dialect.ts'
import { captionsBeside, frameOf } from './frame.ts'
import { readLastDecl } from './last-decl.ts'
import { wholeMarking } from './marking.ts'
import { missed } from './missed.ts'
import { declassification, readPreamble, readSigners } from './preamble/index.ts'
import { statedDay, statedYear } from './stated-year.ts'
import { groupSections, readTransmission, type Transmission } from './transmission.ts'
import { transmissions } from './transmissions.ts'

/** The wire dialect of the State Department, and whatever no other claims. message-format.md 1 to 7. */
export const state: Dialect = {
  id: 'state',
  knows: () => true,
  read: readState,
}

function readState(documents: readonly LaidOutDocument[], options: ReadingOptions): Reading {
  const all: Transmission[] = []
  for (const document of documents)
    for (const part of transmissions(document)) all.push(readTransmission(part, options.year))
  const messages: Message[] = []
  const diagnostics: Diagnostic[] = []
  for (const parts of groupSections(all)) {
    const reading = readMessage(parts, options.year)
    messages.push(reading.message)
    for (const diagnostic of reading.diagnostics) diagnostics.push(diagnostic)
  }
  return { messages, diagnostics }
}

function readMessage(
  parts: readonly Transmission[],
  year: number | undefined,
): { message: Message; diagnostics: Diagnostic[] } {
  const first = parts[0]!
  const { heading } = first
  const { classLine, preamble: fl5 } = heading
  const dtg = fl5?.dtg
  const services = first.document.services && !classLine?.post
  const { frame, diagnostics: frameDiagnostics } = frameOf(parts, services ? 'acp127' : undefined)
  const department = frame.dialect === 'state'
  const mrn = department || classLine?.post ? mrnOf(first, dtg?.value, year) : undefined
  // For references without a year, TAGS and schedules the day that a publisher states will do.
  const day = dtg?.value.slice(0, 10) ?? statedDay(first.document.facts)
  const head = readPreamble(first.text, { date: day, own: mrn?.short, military: !department })
  // A later section that came alone repeats the captions and none of the elements that would set them off.
  const bare = head.end === 0 && (first.section ?? 1) > 1
  const headEnd = bare ? repeatedHead(first, []) : head.end
  const opening = readCaptions(first.text, bare ? [{ start: 0, end: headEnd }] : head.unclaimed)

  const below = department && head.end > 0 ? passesBelow(first.text, headEnd) : { passTo: [], end: headEnd }
  const { body: all, seams, other } = joinBodies(parts, below.end, opening)
  const spliced = other !== undefined && readSigners(all.slice(0, other)).length > 0
  const body = spliced ? all.slice(0, other) : all
  // Military text has no signers; it may end with its declassification.
  const last = department ? undefined : readLastDecl(body)
  const eo = head.eo ?? last?.eo
  const signature = department ? readSigners(body, seams) : []
  const bodyEnd = signature.length ? signatureStart(body, signature[0]!.raw) : (last?.start ?? body.length)
  const unsigned = bodyEnd < body.length ? body.slice(0, bodyEnd) : body
  const read = readBody(unsigned, seams)
  const captions = mergeCaptions([...captionsBeside(first), ...opening.captions, ...read.captions])

  const marking = wholeMarking(
    classLine ?? first.banner,
    heading.warning?.level,
    captions,
    read.blocks,
    head.subject?.portion,
  )
  const message = frame as Growing<Message>
  message.passTo = [...opening.passTo, ...below.passTo]
  message.marking = marking
  message.captions = captions
  if (eo) message.eo = eo
  message.declassification = declassification(eo, marking.label.level, day)
  if (head.authority) message.authority = head.authority
  if (mrn) message.mrn = mrn
  message.tags = head.tags
  if (head.subject) message.subject = head.subject
  message.references = head.references
  message.blocks = read.blocks
  message.signature = signature
  const diagnostics: Diagnostic[] = spliced ? splicedText(all, body.length) : []
  if (signature.length) diagnostics.push(...belowSignature(body, signatureEnd(body, bodyEnd, signature)))
  for (const found of [frameDiagnostics, head.diagnostics, read.diagnostics, missed(message, parts)])
    for (const diagnostic of found) diagnostics.push(diagnostic)
  return { message, diagnostics }
}

/** The paragraphs of all sections as one text, with the offsets at which page lines or section edges lie. */
function joinBodies(
  parts: readonly Transmission[],
  firstEnd: number,
  opening: Captions,
): { body: Strand; seams: number[]; other: number | undefined } {
  const { text } = parts[0]!
  const { others } = opening
  if (parts.length === 1 && !others.length) return cutBody(parts[0]!, firstEnd)
  const joined = new StrandBuilder()
  const seams: number[] = []
  let other: number | undefined
  // Lines of the preamble that are no element are kept as the first blocks.
  for (const other of others) {
    joined.add(text, other.start, other.end)
    joined.put('\n\n', text, other.end, Math.min(other.end + 1, text.length))
  }
  const unread = unreadLines(text, opening)
  parts.forEach((part, n) => {
    const from = n === 0 ? firstEnd : repeatedHead(part, opening.passTo, unread)
    if (n > 0) {
      joined.put('\n', part.text, from, from + 1)
      seams.push(joined.length)
    }
    const offset = joined.length - from
    if (part.textOther !== undefined && part.textOther >= from) other ??= part.textOther + offset
    joined.add(part.text, from)
    for (const seam of part.textSeams) if (seam >= from) seams.push(seam + offset)
  })
  return { body: joined.done(), seams, other }
}

/** That of a message in one piece. */
function cutBody(
  { text, textSeams, textOther }: Transmission,
  from: number,
): { body: Strand; seams: number[]; other: number | undefined } {
  const seams: number[] = []
  for (const seam of textSeams) if (seam >= from) seams.push(seam - from)
  const other = textOther !== undefined && textOther >= from ? textOther - from : undefined
  return { body: from ? text.slice(from) : text, seams, other }
}

/** Later sections repeat captions, and some the E.O., TAGS and SUBJECT lines: where their own text begins. */
function repeatedHead(
  { text }: Transmission,
  known: readonly PassInstruction[],
  unread?: ReadonlySet<string>,
): number {
  const head = readPreamble(text, {})
  return captionsEnd(text, head.eo || head.tags.length || head.subject ? head.end : 0, known, unread)
}

/** Signers stand last, so the last place their name is written is theirs. */
function signatureStart(body: Strand, name: string): number {
  const at = body.text.lastIndexOf(name)
  return at < 0 ? body.length : at
}

const signatureEnd = (body: Strand, start: number, names: Message['signature']): number =>
  names.reduce((at, { raw }) => body.text.indexOf(raw, at) + raw.length, start)

/** Copies cut in the wrong place go on with the end of another telegram, whose page line tells. message-format.md 9.2. */
function splicedText(body: Strand, from: number): Diagnostic[] {
  const [start, end] = trimmed(body.text, from, body.length)
  if (start === end) return []
  return [
    {
      code: 'spliced-text',
      severity: 'warning',
      message:
        'Below the signature the copy goes on with a page of another telegram; it was left out of the text.',
      place: body.place(start, end),
    },
  ]
}

/** What stands below a signature is no text of the message; the reader says so. */
function belowSignature(body: Strand, from: number): Diagnostic[] {
  const [start, end] = trimmed(body.text, from, body.length)
  const left = body.text.slice(start, end)
  if (!/\w{3}/.test(left) || left.length > MOST_BELOW) return []
  return [
    {
      code: 'below-signature',
      severity: 'info',
      message: `“${left.replace(/\s+/g, ' ')}” stands below the signature; it was left out of the text.`,
      place: body.place(start, end),
    },
  ]
}

/** Longer tails hold more than a note: two names, stamps, a page of filler. */
const MOST_BELOW = 200

/** `NORTHPORT 00000083 002 OF 005`, `PAGE 01 NORTHP 00083 151416Z`: what a page says of the number. */
const PAGE_NUMBER = /^([A-Z][^\d]*?) *(\d{8})|^PAGE +\d{1,2} +([A-Z][^\d]*?) +(\d{4,6})\b/i

/** The number of the document: post and serial of the classification line, year of the date-time group. */
function mrnOf(part: Transmission, dtg: string | undefined, year: number | undefined): Mrn | undefined {
  const { post, serial } = part.heading.classLine ?? {}
  const page = post ? undefined : part.pages[0]
  const own = page && PAGE_NUMBER.exec(page.raw)
  const written = post?.raw ?? (own?.[1] || own?.[3])
  const number = serial?.value ?? (own ? Number(own[2] ?? own[4]) : undefined)
  if (!written || number === undefined) return undefined
  // A page of the Archives cuts a post at ten letters: it completes a classification line that has the serial alone.
  if (own?.[3] && !(Number(own[4]) === serial?.value && canonicalPost(written).known)) return undefined
  const { key } = canonicalPost(written)
  const sent = dtg ? Number(dtg.slice(0, 4)) : (year ?? statedYear(part.document.facts))
  const mrn: Growing<Mrn> = {
    place: post && serial ? [...post.place, ...serial.place] : page!.place,
    post: key,
    postWritten: written,
    serial: number,
  }
  if (sent !== undefined) {
    mrn.year = sent
    mrn.key = `${sent}${key}${number}`
    mrn.short = `${String(sent % 100).padStart(2, '0')}${key}${number}`
  }
  return mrn
}
