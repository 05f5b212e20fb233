import type { Growing } from '../message/growing.ts'
import type { Addressee } from '../message/message.ts'
import { generalMessage } from '../tables/index.ts'
import { type Placed, type Strand, trimmed } from '../text/index.ts'

/** An addressee while its exemptions are still being met. */
export type OpenAddressee = Growing<Addressee> & { exempt: Placed<string>[] }

/** Precedence words of an address line; `PIORITY` is a misspelling of the archives. message-format.md 2.1. */
const PRECEDENCE = /(?:^| )(NIACT +IMMEDIATE|NIACT|FLASH|IMMEDIATE|PRIORITY|PIORITY|ROUTINE)$/
const PRECEDENCES: Readonly<Record<string, string>> = { PIORITY: 'PRIORITY', NIACT: 'NIACT IMMEDIATE' }
/** The number of an address group is part of its name: `AIG 7001`. */
const CONTINUITY = /(?<!^(?:AIG|CAG|CAD|XAG)) (\d{4,6})$/
/** Before routing indicators stood on address lines, the numbers were as short as they came; units have numbers too. */
const SHORT_CONTINUITY =
  /(?<!\b(?:AIG|[CX]AG|DET|[CX]TG|[CX]TF|TF|TG|CTE|NO|NR|UNIT|DIV|SQDN|FLT)) (\d{1,3})$/
const ROUTING = /^([RQ][A-Z]{3,7}) ?\//
const COLLECTIVE =
  /\b(?:COLLECTIVE|COLL|AIG \d+|[CX]AG \d+)\b|^ALL\b.*\b(?:POSTS?|CONSULATES?|CAPITALS?|EMBASSIES|MISSIONS?|STATES)\b|\bEMBASSY PROGRAM\b|^AIG ?\d/
const STRAY = ':;.,'
const MAY_END = 'HEY'
const isDigit = (code: number): boolean => code >= 48 && code <= 57
/** Runs of blanks as one blank. */
const singleBlanks = (text: string): string => (DOUBLE_BLANKS.test(text) ? text.replace(/\s+/g, ' ') : text)
const DOUBLE_BLANKS = /\s\s|[^\S ]/
const EXEMPTION = /(?:^|[ ,])XMT(?:\/| |$)/
/** A line that only completes the one above: `IMMEDIATE 0250`. */
const COMPLETION = /^(?:(?:NIACT +)?(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE)(?: +\d{4,6})?|\d{4,6})$/

export const LONGEST_ADDRESS = 160

/**
 * Reads one addressee from `start..end` of a strand: `RUEHEB/AMCONSUL EASTBAY IMMEDIATE 0310`. message-format.md 4.2.
 * What stands after `XMT` on the same line becomes its exemptions.
 */
export function readAddressee(strand: Strand, start: number, end: number): OpenAddressee | undefined {
  ;[start, end] = trimmed(strand.text, start, Math.min(end, start + LONGEST_ADDRESS))
  if (start >= end) return undefined
  const whole = strand.place(start, end)
  let exempt: Placed<string>[] = []
  let text = strand.text.slice(start, end)
  const xmt = text.includes('XMT') ? EXEMPTION.exec(text) : null
  if (xmt) {
    exempt = readExempt(strand, start + xmt.index + xmt[0].length, end)
    ;[start, end] = trimmed(strand.text, start, start + xmt.index)
    while (end > start && strand.text[end - 1] === ',') end--
    text = strand.text.slice(start, end)
    if (!text) return undefined
  }
  let at = start
  // A stray mark before the name is none of it.
  while (at < end && STRAY.includes(strand.text[at]!)) at++
  if (at > start) text = strand.text.slice(at, end)
  let routing: Placed<string> | undefined
  let delivered = false
  const stroke = text.includes('/')
  const zen = stroke ? /^ZEN ?\//.exec(text) : null
  const indicator = !stroke || zen ? null : ROUTING.exec(text)
  if (zen) {
    delivered = true
    at += zen[0].length
  } else if (indicator) {
    const ri = indicator[1]!
    routing = { value: ri, raw: ri, place: strand.place(at, at + ri.length) }
    at += indicator[0].length
  }
  const tail = (pattern: RegExp): Placed<string> | undefined => {
    ;[at, end] = trimmed(strand.text, at, end)
    const found = pattern.exec(strand.text.slice(at, end))
    if (!found) return undefined
    const written = found[1]!
    const from = end - written.length
    end = at + found.index
    return {
      value: singleBlanks(written),
      raw: written,
      place: strand.place(from, from + written.length),
    }
  }
  const numbered = isDigit(strand.text.charCodeAt(end - 1))
  const continuity = numbered
    ? (tail(CONTINUITY) ?? (routing || delivered ? undefined : tail(SHORT_CONTINUITY)))
    : undefined
  ;[at, end] = trimmed(strand.text, at, end)
  // FLASH ends with an H, every other precedence with E or Y.
  const written = MAY_END.includes(strand.text[end - 1]!) ? tail(PRECEDENCE) : undefined
  ;[at, end] = trimmed(strand.text, at, end)
  const name = singleBlanks(strand.text.slice(at, end))
  if (!name) return undefined
  const addressee = { place: whole, name, namePlace: strand.place(at, end) } as OpenAddressee
  if (routing) addressee.routing = routing
  if (written) addressee.precedence = { ...written, value: PRECEDENCES[written.value] ?? written.value }
  if (continuity) addressee.continuity = continuity
  addressee.collective =
    COLLECTIVE.test(name) || generalMessage(name.startsWith('AL ') ? name.slice(3) : name) !== undefined
  addressee.delivered = delivered
  addressee.exempt = exempt
  return addressee
}

/** Names after XMT, one a line or parted by commas. */
export function readExempt(strand: Strand, start: number, end: number): Placed<string>[] {
  const names: Placed<string>[] = []
  let at = start
  for (const part of strand.text.slice(start, end).split(',')) {
    const [from, to] = trimmed(strand.text, at, at + part.length)
    const raw = strand.text.slice(from, to)
    if (raw) names.push({ value: raw.replace(/\s+/g, ' '), raw, place: strand.place(from, to) })
    at += part.length + 1
  }
  return names
}

/** Completes the addressee of the line before: its precedence and number stood on a line of their own. */
export function completes(line: string): boolean {
  return COMPLETION.test(line)
}

/** Could this line of an address list be an addressee? Designators are capitals; prose is not. */
export function looksLikeAddressee(line: string): boolean {
  if (line.length > LONGEST_ADDRESS || line.length < 2) return false
  if (/^\d{1,2}\. /.test(line)) return false
  if (/^(?:E ?[.,]? ?O|TAGS|SUBJ|SUBJECT|REF|CLASSIFIED|DERIVED|PASS|FOR|FROM)\b[ .:]/.test(line))
    return false
  let letters = 0
  let lower = 0
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code >= 97 && code <= 122) lower++
    else if (code < 65 || code > 90) continue
    letters++
  }
  return letters >= 2 && lower * 5 < letters
}

/** `DEPT OF TREASURY WASHINGTON DC`, `ASEAN MEMBER COLLECTIVE`: agencies and collectives without a routing indicator. */
const ENDS_AS_NAME =
  /^[A-Z][A-Z ]* (?:WASHDC|WASHINGTON DC|COLLECTIVE)(?: (?:FLASH|IMMEDIATE|PRIORITY|ROUTINE))?(?: \d{4,6})?$/
const LONGEST_NAME = 60

/** Did this line begin with what only an address line begins with? Needed after a blank line. */
export function surelyAddressee(line: string): boolean {
  return (
    ROUTING.test(line) ||
    /^(?:ZEN\/|AMEMBASSY |AMCONSUL |USMISSION |SECSTATE |SECDEF |USLO |XMT[ /])/.test(line) ||
    (line.length <= LONGEST_NAME && ENDS_AS_NAME.test(line))
  )
}
