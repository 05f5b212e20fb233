import type { SourceDocument } from '../message/document.ts'
import type { Fact } from '../message/message.ts'
import type { Diagnostic, Strand } from '../text/index.ts'
import type { Layout } from './layout.ts'
import { blankLineRepairs } from './shared/blank-lines.ts'
import { factAt, type Names } from './shared/facts.ts'
import { ocrRepairs } from './shared/ocr.ts'
import { applyRepairs } from './shared/repairs.ts'
import { peelResidue, residueDiagnostics } from './shared/residue.ts'
import { takeOutLines } from './shared/skin.ts'

const ABOUT: Names = { CLASS: 'classification', PDTG: 'dtg' }

/** What machines that stored messages wrote of them: `CDSN = LGX391 MCN = 90089/26558 TOR = 900901048`. */
const STATED =
  /(?:^|[\s•·.])(INQUIRE|ITEM NO|CDSN|MCN|TOR|UDN|SERIAL|CLASS|DOCN|AF IN)\.? ?(?:[=:-] ?| )(?=\S)/g
const STORED =
  /^[\W_]{0,3}(?:INQUIRE ?=|ITEM NO ?[=:-]|CDSN\.? ?=|MCN ?=|TOR ?[=:]|UDN ?=|SERIAL=|CLASS=|DOCN\b|AF ?IN ?:)/
/** Headings of its parts, page headers, and stamps of those who received, kept and released it. */
const SKIN: readonly RegExp[] = [
  STORED,
  /^[\W_]{0,3}PA[GC]E ?[:;.] ?\d{4}$/,
  /^[\W_]{0,3}INQUIR[EF] ?=? ?DOC\w{0,5}$/,
  /^(?:ENVELOPE|HEADER|CONTROLS|BODY|ADMIN)$/,
  /^\*{2,3} ?(?:BEGIN|END) MESSAGE\b.*$/,
  /^\*{2,3} ?Document\b.*$/i,
  /^-?C\d{8}$/,
  /^(?:INCOMING|OUTGOING|MESSAGE|(?:IN|OUT)COMING MESSAGE|STAFF MESSAGE BRANCH|STAFF MESSAGE|MESSAGE CENTER)$/,
  /^DEPARTMENT OF (?:DEFENSE|THE (?:AIR FORCE|ARMY|NAVY))$/,
  /^(?:NATIONAL MILITARY COMMAND CENTER|JOINT CHIEFS OF STAFF)$/,
  /^P(?:age|g) ?\d{1,2} ?of ?\d{1,2}$/i,
  /^(?:ADV CY|VO TAPE|I TO|TO \d)\b.{0,10}$/,
  /^APPROVED FO[RG] RELEAS\w{0,3}.*$/i,
  /^DATE: [A-Z]{3} \d{4}$/,
  /^DECLASSIFI(?:ED|CATION AUTHORITY)\b.{0,40}$/i,
  /^UNCLASSIFIED$/,
  /^(?:FM|EM|TO|INFO|P[DO]TG|CLAS|SUBJ|TEXT)$/,
  // Specks.
  /^[^\p{L}\p{N}]{1,4}$/u,
]
const isSkin = (line: string): boolean => SKIN.some(pattern => pattern.test(line))

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
/** Does any of it stand there? One look instead of a dozen. */
const SOME = new RegExp(`^(?:${EVIDENCE.map(({ source }) => source.replace(/^\^/, '')).join('|')})|Ø`, 'im')
/** A line of the networks of the services. */
const NETWORK =
  /^[\W_]{0,3}(?:[ZOPR][ATCI]{2}[A-Z]{2,6} ?R[A-Z0-9]{4,12} |DE [A-Z]{4,8} #?\d|[A-Z]{0,4} ?R[UJ][A-Z]{2,6} ?\/ ?[A-Z0-9]|ZN[RY]\b)/m
/** Its originator, in a scanned text. */
const ORIGINATOR = /^(?:FM|EM) [A-Z0-9]/m

/** A message begins with one of these; `HEADS` alone, others only where no message is being read. */
const HEADS =
  /^[\W_]{0,3}(?:V{0,2}ZCZC[A-Z0-9]{2,}|[ZOPRY0][ATCI]{2}[A-Z]{3,6} ?R[A-Z0-9]{4,12} ?\d{7}|INQUIR[EF] ?=|\*{2,3} ?(?:BEGIN MESSAGE|Document))/i
const BEGINS =
  /^[\W_]{0,3}(?:DE [A-Z]{4,8} #?\d|(?:ZZ|OO|PP|RR|00) R[A-Z]{3,7}\b|ZN[RY] |[ZOPR0] [\dOØ]{6}[Z27]? |P[DO]TG [ZOPR] \d|(?:FM|EM) [A-Z0-9])/
/** What shows that the heading is over. */
const TEXT = /^(?:BT|B[I1]|UNCLAS\b.*|SUBJ(?:ECT)?\b.*|SERIAL:.*|TEXT:.*)$/
const ENDS = /^(?:N{3,5}|NANN|NNNR|NHNN|NNHN)$/
const LONGEST = 120
/** No message is shorter. */
const SHORTEST = 100
/** A source of more messages is for the intake to split: the rest is kept in the last one. */
const MOST_MESSAGES = 10_000

/** Messages of the US services as OCR gives them: envelopes of storing machines, teletype pages, stamps. */
export const militaryOcr: Layout = {
  id: 'military-ocr',
  about: 'Scanned messages of the US services, with the marks of those who stored and released them',
  detect(head, scanned) {
    if (scanned && (NETWORK.test(head) || ORIGINATOR.test(head))) return 0.4
    if (!SOME.test(head) || !NETWORK.test(head)) return 0
    const count = EVIDENCE.filter(pattern => pattern.test(head)).length
    return count > 1 ? 0.4 : count * 0.3
  },
  peel(source) {
    const peeled = peelResidue(source)
    const documents: SourceDocument[] = []
    const diagnostics: Diagnostic[] = residueDiagnostics(peeled)
    for (const part of messages(peeled.strand)) {
      const { text, seams } = takeOutLines(part, isSkin)
      const mended = applyRepairs(text, seams, ocrRepairs(text))
      const repaired = applyRepairs(mended.text, mended.seams, blankLineRepairs(mended.text))
      documents.push({ text: repaired.text, seams: repaired.seams, facts: facts(part) })
      for (const diagnostic of mended.diagnostics) diagnostics.push(diagnostic)
    }
    return { documents, diagnostics }
  },
}

/**
 * Cuts a source at the beginnings of messages. What stands before the first is a card or a letter about it; a source
 * that has none is left whole.
 */
function messages(source: Strand): Strand[] {
  const starts: number[] = []
  let state: 'outside' | 'heading' | 'text' = 'outside'
  for (const line of source.lines) {
    const { from: start, to: end } = line
    if (start === end || end - start > LONGEST) continue
    const text = source.text.slice(start, end)
    if (state !== 'heading' && (HEADS.test(text) || (state === 'outside' && BEGINS.test(text)))) {
      if (starts.length < MOST_MESSAGES) starts.push(line.start)
      state = 'heading'
    } else if (ENDS.test(text)) state = 'outside'
    else if (state === 'heading' && TEXT.test(text)) state = 'text'
  }
  // What is too short for a heading and a text begins nothing.
  while (starts.length && source.length - starts[starts.length - 1]! < SHORTEST) starts.pop()
  if (!starts.length) return [source]
  return starts.map((start, n) => source.slice(start, starts[n + 1] ?? source.length))
}

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
      const fact = factAt(part, mark[1]!, start, end, ABOUT)
      if (fact) found.push(fact)
    })
  }
  return found
}
