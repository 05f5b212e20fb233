import type { SourceDocument } from '../message/document.ts'
import type { Fact } from '../message/message.ts'
import { type Diagnostic, leads, Sign, type Strand } from '../text/index.ts'
import type { Layout } from './layout.ts'
import { blankLineRepairs } from './shared/blank-lines.ts'
import { factAt, type Names } from './shared/facts.ts'
import { ocrRepairs } from './shared/ocr.ts'
import { receivedOn, type SheetDay } from './shared/ocr-dates.ts'
import { looksLikeHeader } from './shared/ocr-header.ts'
import { headingRepairs } from './shared/ocr-heading.ts'
import { isStamp } from './shared/ocr-words.ts'
import { applyRepairs } from './shared/repairs.ts'
import { peelResidue, residueDiagnostics } from './shared/residue.ts'
import { upToEnd } from './shared/sheet-end.ts'
import { takeOutLines } from './shared/skin.ts'

const ABOUT: Names = { CLASS: 'classification', PDTG: 'dtg' }

/** What machines that stored messages wrote of them: `CDSN = LGX391 MCN = 90089/26558 TOR = 900901048`. */
const STATED =
  /(?:^|[\s•·.])(INQUIRE|ITEM NO|CDSN|MCN|TOR|UDN|SERIAL|CLASS|DOCN|A ?[FP7] ?IN)\.? ?(?:[=:-] ?| )(?=\S)/g
const STORED =
  /^[\W_]{0,3}(?:INQUIRE ?=|ITEM NO ?[=:-]|CDSN\.? ?=|MCN ?=|TOR ?[=:]|UDN ?=|SERIAL=|CLASS=|DOCN\b|A ?[FP7] ?IN ?:|AF ?IN ?\d{2,6} ?\()/
/** Headings of its parts, page headers, and stamps of those who received, kept and released it. */
const SKIN: readonly RegExp[] = [
  STORED,
  /^[\W_]{0,3}PA[GC]E ?[:;.] ?\d{4}$/,
  /^[\W_]{0,3}INQUIR[EF] ?=? ?DOC\w{0,5}$/,
  /^(?:ENVELOPE|HEADER|CONTROLS|BODY|ADMIN)$/,
  /^\*{2,3} ?(?:BEGIN|END) MESSAGE\b.*$/,
  /^\*{2,3} ?Document\b.*$/i,
  /^[-“" ]{0,3}C[O0]?\d{7,8}(?:$|[-— $]{1,24}$)/,
  /^[*A-Z]{2,3} BEGIN MESSAGE$/,
  /^(?:INCOMING|OUTGOING|MESSAGE|STAFF MESSAGE)$/,
  /^[\W_]{0,2}P(?:age|g) ?[\dlI]{1,2} ?[o0]. ?\d{1,2}$/i,
  // The form of the message centre, whom it acted for and whom it told.
  /^(?:[A-Z]{4}|AF|AFH.)?\s?(?:AFH[QO]|AF|IN.)?\s?(?:JAN|FEB|SEP) ?.?\d{1,2}\s+[O0]-309C$|^[O0]-309C$|^AFH[QO] .{0,8}[O0]-309C$|^AFH[QO]$|^[FTP]OR[MAN]$|^JAN ?\d?.?\dS?$/,
  /^(?:ACTION|INFO) ?:(?: ?[A-Z0-9-]{2,8}[,-].*)?(?: ?NIN)?$|^:? ?[A-Z0-9]{2,6}-[\dIl]{1,2}(?:[,y].*)?(?:\(\d{1,3}\)|,|ADV CY.*)$/,
  /^NOTE: ?(?:RETRANSMI\w{2,4}|ADVANCED? COPY|AD[VY]? CY|READDRESS)\b.*$/i,
  // What it said of the message.
  /^(?:PPER \(\d{3}\)|\d{3} - NONCRITICAL|NONCRITICAL \(|EFLG [A-Z]).*$|^ELST$|^SERIAL NOT FOUND OR INCORRECTLY FORMATTED\.?$/,
  /^NOTE:$|^RETRANSMI\w{2,5} TO .{0,40}$/,
  /^(?:ADV CY|VO TAPE|I TO|TO \d)\b.{0,10}$|^AD(?:V|VANCED?)? (?:CY|COPY) DEL.*$/i,
  /^APPROVED FO[RG] RELEAS\w{0,3}.*$/i,
  /^DATE: ?[A-Z]{3} \d{4}$/,
  /^\d{1,2}\/20[01]\d$/,
  /^DECLASSIFI(?:ED|CATION AUTHORITY)\b.{0,40}$/i,
  /^UNCLASSIFIED$/,
  /^(?:FM|EM|TO|INFO|P[DO]TG|CLAS|SUBJ|TEXT)$/,
  // Specks.
  /^[^\p{L}\p{N}]{1,4}$/u,
]
const isSkin = (line: string, top: boolean): boolean =>
  SKIN.some(pattern => pattern.test(line)) || (top && AT_TOP.test(line)) || isStamp(line, top)
/** Numbers of sheets, and the classification that a storing machine repeats on each. */
const AT_TOP = /^(?:\d{5,6}|UNCLAS(?: ?\/ ?[A-Z0-9]{2,3})?)$/

/** Evidence that someone stored, stamped or scanned what lies inside. */
const EVIDENCE: readonly RegExp[] = [
  /^[\W_]{0,3}(?:ITEM NO ?[=:-]|CDSN\.? ?=|UDN ?=|DOCN \d|AF ?IN ?: ?\d)/m,
  /^[\W_]{0,3}(?:INQUIR[EF] ?=|\*{2,3} ?BEGIN MESSAGE|\*{2,3} ?Document \d+ of \d+)/m,
  /^(?:INCOMING|STAFF) MESSAGE/m,
  /^MESSAGE CENTER$/m,
  /^[\W_]{0,3}PA[GC]E ?[:;] ?\d{4}$/m,
  /^APPROVED FOR RELEASE/im,
  /^DECLASSIFI(?:ED|CATION AUTHORITY) NND/im,
  /^PROJECT 10073/m,
  // Damage: a prosign or an end mark misread, a zone letter read as a digit, crossed zeros.
  /^EM [A-Z]/m,
  /^(?:NANN|NNNR|NHNN)$/m,
  /^[ZOPR0] \d{6}[27] [A-Z]{3} \d{2}/m,
  /Ø\d/,
]
/** The same of one line, where most show by the word they begin with that they are none of it. */
const SOME = new RegExp(EVIDENCE.map(({ source }) => source.replace(/^\^/, '')).join('|'), 'imy')
const MAY_BEGIN = leads(
  'ITEM', 'CDSN', 'UDN', 'DOCN', 'AF', 'AFIN', 'INQUIRE', 'INQUIRF', 'INCOMING', 'STAFF', 'MESSAGE', 'PAGE', 'PACE',
  'PROJECT', 'EM', 'NANN', 'NNNR', 'NHNN', 'Z', 'O', 'P', 'R',
) // biome-ignore format: a list

function holdsSome(head: Strand): boolean {
  if (head.signs & Sign.BEYOND && head.text.includes('Ø')) return true
  for (const line of head.lines) {
    const { first } = line
    const plain = (first | 32) >= 97 && (first | 32) <= 122
    const released = (first | 32) === 97 || (first | 32) === 100
    if (!first || (plain && !released && !MAY_BEGIN(line))) continue
    SOME.lastIndex = line.start
    if (SOME.test(head.text)) return true
  }
  return false
}
/** A line of the networks of the services. */
const NETWORK =
  /^[\W_]{0,3}(?:[ZOPR][ATCI]{2}[A-Z]{2,6} ?R[A-Z0-9]{4,12} |DE [A-Z]{4,8} #?\d|[A-Z]{0,4} ?R[UJ][A-Z]{2,6} ?\/ ?[A-Z0-9]|ZN[RY]\b)/m
/** Its originator, in a scanned text. */
const ORIGINATOR = /^(?:FM|EM) [A-Z0-9]/m

/** A message begins with one of these; `HEADS` alone, others only where no message is being read. */
const HEADS =
  /^[\W_]{0,3}(?:V{0,2}ZCZC[A-Z0-9]{2,}|[ZOPRY0][ATCI]{2}[A-Z]{3,6} ?R[A-Z0-9]{4,12} ?\d{7}|INQUIR[EF] ?=|\*{2,3} ?(?:BEGIN MESSAGE|Document)|[*A-Z]{2,3} BEGIN MESSAGE$)/i
const BEGINS =
  /^[\W_]{0,3}(?:DE [A-Z]{4,8} #?\d|(?:ZZ|OO|PP|RR|[0OD]{2})(?: R?[A-Z]{4,7})+[^\w\s]?$|ZN[RY] |[ZOPR0] [\dOØ]{6}[Z27]? |P[DO]TG [ZOPR] \d|(?:FM|EM) [A-Z0-9])/
/** A staff prints the precedence in words above the group. */
const WORD = /^(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE)$/
const GROUP = /^\s*[\dOØ]{6}[Z27]?\b/
/** A call, and below it the station that calls. */
const CALL = /^[\W_]{0,3}(?:ZZ|OO|PP|RR|[0OD]{2}) R?[A-Z]{4,7}(?: R?[A-Z]{4,7})*$/
const AGAIN = /^\s*D[E.] ?[A-Z]{4,8} /
/** What shows that the heading is over. */
const TEXT = /^(?:BT|B[I1]|(?:BT|B[I1]) ?[^\w\s]|[/•]? ?UNCL.*|SUBJ(?:ECT)?\b.*|SERIAL:.*|TEXT:.*)$/
const ENDS = /^[^A-Z]?(?:N{3,5}|NANN|NNNR|NHNN|NNHN)(?: N[NAH]{2}N)?[^A-Z]?$/
const LONGEST = 120
/** No message is shorter. */
const SHORTEST = 100
/** A source of more messages is for the intake to split: the rest is kept in the last one. */
const MOST_MESSAGES = 10_000

/** Messages of the US services as OCR gives them: envelopes of storing machines, teletype pages, stamps. */
export const militaryOcr: Layout = {
  id: 'military-ocr',
  about: 'Scanned messages of the US services, with the marks of those who stored and released them',
  detect(evidence, scanned) {
    const head = evidence.text
    if (scanned && (NETWORK.test(head) || ORIGINATOR.test(head))) return 0.4
    if (!holdsSome(evidence) || !NETWORK.test(head)) return 0
    const count = EVIDENCE.filter(pattern => pattern.test(head)).length
    return count > 1 ? 0.4 : count * 0.3
  },
  peel(source) {
    const peeled = peelResidue(source)
    const documents: SourceDocument[] = []
    const diagnostics: Diagnostic[] = residueDiagnostics(peeled)
    for (const { part, about, received } of messages(peeled.strand)) {
      const { text, seams } = takeOutLines(part, isSkin)
      const joined = applyRepairs(text, seams, headingRepairs(text))
      const sheet = { services: true, ...(received && { received }) }
      const mended = applyRepairs(joined.text, joined.seams, ocrRepairs(joined.text, sheet))
      const whole = upToEnd(mended.text)
      const inside = mended.seams.filter(seam => seam <= whole.length)
      const repaired = applyRepairs(whole, inside, blankLineRepairs(whole))
      documents.push({ text: repaired.text, seams: repaired.seams, facts: facts(about), services: true })
      for (const diagnostic of mended.diagnostics) diagnostics.push(diagnostic)
    }
    return { documents, diagnostics }
  },
}

/** A message of a source, and when its message centre took it in. */
interface Part {
  readonly part: Strand
  /** The same with the head of its sheet, up to that of the next. */
  readonly about: Strand
  readonly received?: SheetDay
}

/**
 * Cuts a source at the beginnings of messages. What stands before the first is a card or a letter about it; a source
 * that has none is left whole.
 */
function messages(source: Strand): Part[] {
  const starts: { at: number; head: number; received?: SheetDay; earlier?: SheetDay }[] = []
  /** Where the sheet that we are on begins, if nothing of a message stands on it yet. */
  let head = 0
  let state: 'outside' | 'heading' | 'text' = 'outside'
  /** The stamp of the sheet that we are on, which stands above its message or below the head of it. */
  let stamp: SheetDay | undefined
  /** That of a sheet before, for the sections that have none. */
  let earlier: SheetDay | undefined
  for (const line of source.lines) {
    if (source.text.charCodeAt(line.start) === FORM_FEED) {
      stamp = undefined
      if (state === 'outside') head = line.start
    }
    const { from: start, to: end } = line
    if (start === end || end - start > LONGEST) continue
    const text = source.text.slice(start, end)
    const received = receivedOn(text)
    const last = starts[starts.length - 1]
    if (received) {
      stamp = earlier = received
      if (last && !last.received && state !== 'outside') last.received = received
    }
    if (begins(source.text, text, state, end)) {
      if (starts.length < MOST_MESSAGES)
        starts.push({
          at: line.start,
          head: head < 0 ? line.start : head,
          ...(stamp && { received: stamp }),
          ...(earlier && { earlier }),
        })
      state = 'heading'
      head = -1
    } else if (ENDS.test(text)) state = 'outside'
    else if (state === 'heading' && TEXT.test(text)) state = 'text'
  }
  // What is too short for a heading and a text begins nothing.
  while (starts.length && source.length - starts[starts.length - 1]!.at < SHORTEST) starts.pop()
  if (!starts.length) return [{ part: source, about: source, ...(stamp && { received: stamp }) }]
  return starts.map(({ at, head, received, earlier }, n) => {
    const day = received ?? earlier
    const next = starts[n + 1]
    const part = source.slice(at, next?.at ?? source.length)
    const about = source.slice(head, next?.head ?? source.length)
    return { part, about, ...(day && { received: day }) }
  })
}

const FORM_FEED = 12

function begins(source: string, line: string, state: 'outside' | 'heading' | 'text', end: number): boolean {
  if (state === 'heading') return false
  if (HEADS.test(line) || looksLikeHeader(line)) return true
  if (WORD.test(line)) return state === 'outside' && GROUP.test(source.slice(end, end + 24))
  if (!BEGINS.test(line)) return false
  if (/^[\W_]{0,3}(?:0?D|D[0OD]) /.test(line) && !AGAIN.test(source.slice(end, end + 40))) return false
  // Within a text two format lines in a row begin another message: the end mark of the first is lost.
  return state === 'outside' || (CALL.test(line) && AGAIN.test(source.slice(end, end + 40)))
}

/** Each sheet of a message repeats its number. */
const again = (found: readonly Fact[], { name, value }: Fact): boolean =>
  found.some(one => one.name === name && /^[\w/-]*/.exec(one.value)![0] === /^[\w/-]*/.exec(value)![0])

/** Each statement of the storing machine goes on to the next one on its line. */
function facts(part: Strand): Fact[] {
  const found: Fact[] = []
  for (const line of part.lines) {
    if (line.end - line.start > LONGEST) continue
    const text = part.text.slice(line.start, line.end)
    if (!STORED.test(text.trim())) continue
    const marks = [...text.matchAll(STATED)]
    marks.forEach((mark, n) => {
      const start = line.start + mark.index + mark[0].length
      const end = line.start + (marks[n + 1]?.index ?? text.length)
      const name = mark[1]!.endsWith('IN') ? 'AF IN' : mark[1]!
      const fact = factAt(part, name, start, end, ABOUT)
      if (fact && !again(found, fact)) found.push(fact)
    })
  }
  return found
}
