import type { Growing } from '../../message/growing.ts'
import type { Authority } from '../../message/message.ts'
import {
  lines,
  matches,
  type Placed,
  type Span,
  type Strand,
  StrandBuilder,
  trimmed,
} from '../../text/index.ts'
import type { Element } from './elements.ts'
import { labelAtStart } from './labels.ts'
import { personsNamed } from './names.ts'

/** `CLASSIFIED BY` inside a numbered paragraph, which stays a paragraph. */
const IN_PARAGRAPH = /^\s*\d{1,2}\s?\.?\s*(?:\(U\))?.{0,60}?\bCLASS?IFIED BY\b:?/i
const NOTE_BEGINS = '(TCE'

/** A line made of nothing but CLASSIFIED and level words: a note that names nobody. markings.md 7. */
const NOTE =
  /^(?:\(U\)\s*)?(?:THIS (?:MESSAGE|CABLE|TELEGRAM) IS )?(?:CLASSIFIED|ENTIRE TEXT|CLASSIFICATION)\s?:?(?:\s+(?:TOP\s+SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|SENSITIVE|BUT|NOFORN|NODIS|EXDIS|ENTIRE|TEXT|[-–,/]))+\s?\.?$/i

/** E.O. 12065, a digit of it wrong perhaps, named the classifier on its own line: `GDS 3/15/85 (WEIR, ADELA Q.) OR-P`. markings.md 7.3. */
const ON_EO_LINE =
  /^(?:\d2065|1\d065|12\d65|120\d5|1206\d)\b[^()]{0,8}\(?[^()]{0,60}\(([A-Z][A-Z'’. -]{1,30}(?:,[A-Z'’. -]{1,30})?)\)/i

const FIRST_PARAGRAPHS = 3
const LONGEST_BLOCK = 1200
const MOST_LOOKED_AT = 6000
const MOST_BEFORE_NOTE = 400
const LONGEST_NOTE = 90
/** Names and reasons take some lines; what goes on beyond this is a flood. */
const LONGEST_AUTHORITY = 20_000

/** Who classified the message, why, and from what it was derived. markings.md 7, end. */
export function readAuthority(
  text: Strand,
  elements: readonly Element[],
  bodyStart: number,
): Authority | undefined {
  const by = elements.filter(element => element.kind === 'classified-by')
  const derived = elements.find(element => element.kind === 'derived-from')
  const ranges = by.map(element => ({ start: element.start, from: element.contentStart, end: element.end }))
  if (!ranges.length) {
    const paragraph = inParagraph(text, bodyStart)
    if (paragraph) ranges.push(paragraph)
  }
  const note = noteAt(text, bodyStart)
  const onLine = ranges.length ? undefined : onEoLine(text, elements)
  if (!ranges.length && !derived && !note && !onLine) return undefined
  const classifiedBy: Placed<string>[] = onLine ? [onLine] : []
  let title: Placed<string> | undefined
  const reasons: Placed<string>[] = []
  for (const range of ranges) {
    const whole = unbroken(text, { ...range, end: Math.min(range.end, range.from + LONGEST_AUTHORITY) })
    const content = whole.text.replace(/\s/g, ' ')
    const placed = (start: number, end: number, value: string): Placed<string> => ({
      value,
      raw: whole.text.slice(start, end),
      place: whole.place(start, end),
    })
    for (const person of personsNamed(content)) {
      classifiedBy.push(placed(person.start, person.end, person.name.replace(/ +/g, ' ')))
      if (person.title)
        title ??= placed(person.title.start, person.title.end, person.title.text.replace(/ +/g, ' '))
    }
    reasons.push(...readReasons(whole, content))
  }
  const derivedFrom = derived && placedRange(text, derived.contentStart, derived.end)
  const place: Span[] = []
  for (const range of ranges) place.push(...text.place(range.start, range.end))
  if (derived) place.push(...text.place(derived.start, derived.end))
  if (note) place.push(...note.place)
  if (onLine) place.push(...onLine.place)
  const authority: Growing<Authority> = { place, classifiedBy, reasons }
  if (title) authority.title = title
  if (derivedFrom?.raw) authority.derivedFrom = derivedFrom
  if (note) authority.note = note.value
  return authority
}

function onEoLine(text: Strand, elements: readonly Element[]): Placed<string> | undefined {
  const eo = elements.find(element => element.kind === 'eo')
  const found = eo && ON_EO_LINE.exec(text.text.slice(eo.contentStart, eo.end))
  if (!found) return undefined
  const end = eo.contentStart + found[0].length - 1
  return placedRange(text, end - found[1]!.length, end)
}

/** A converter broke this element, and no other, hard at this column. */
const HARD_WRAP = 71
/** Words that may begin a line of their own there. */
const WHOLE_WORD = /^(?:for|per|and|or|of|on|to|in|at|by|the|due|under|reasons?|section|based|pursuant)\b/

/** The content of a range, words put together that were cut at the column (`Adela Qu` / `ist for reasons`). */
function unbroken(text: Strand, { start, from, end }: { start: number; from: number; end: number }): Strand {
  const out = new StrandBuilder()
  let copied = from
  let first = start
  for (const line of lines(text.text, start, end)) {
    const [, stop] = trimmed(text.text, first, line.end)
    const next = text.text.slice(line.next, Math.min(end, line.next + 12))
    const cut = stop - first === HARD_WRAP && /[A-Za-z]/.test(text.text[stop - 1]!) && /^[a-z]/.test(next)
    if (cut && line.next > copied && !WHOLE_WORD.test(next)) {
      out.add(text, copied, stop)
      copied = line.next
    }
    first = line.next
  }
  out.add(text, copied, end)
  return out.done()
}

const placedRange = (text: Strand, start: number, end: number): Placed<string> => {
  const raw = text.text.slice(start, end)
  return { value: raw.replace(/\s+/g, ' ').trim(), raw, place: text.place(start, end) }
}

/** Section, then letters: `1.4 (B) AND (D)`, `1.5(D)`, `1.4 b, d`, `1.4 (b/d)`, `1.4: (b)`. */
const REASONS =
  /(1\s?[.,]\s?[2456])(?:\s?[.:])?\s*(?:(?:sections?|paras?)\s+)?((?:[\s(,/&.+-]|\band\b|\ba\s?nd\b|\bor\b)*[A-H]\b(?:(?:[\s(),/&.;+-]|and\b|a\s?nd\b|or\b)*(?<![A-Z])[A-H]\b)*)/gi

const LETTER = /(?<![A-Z])([A-H])(?![A-Z])/gi

/** Each letter is a reason, `1.4 (B)`; said twice it is one. */
function readReasons(text: Strand, content: string): Placed<string>[] {
  const reasons = new Map<string, Placed<string>>()
  for (const found of matches(REASONS, content)) {
    const section = found[1]!.replace(/\s/g, '').replace(',', '.')
    const lettersAt = found.index + found[0].length - found[2]!.length
    for (const letter of matches(LETTER, found[2]!)) {
      const at = lettersAt + letter.index
      const value = `${section} (${letter[1]!.toUpperCase()})`
      if (!reasons.has(value))
        reasons.set(value, { value, raw: text.text.slice(at, at + 1), place: text.place(at, at + 1) })
    }
  }
  return [...reasons.values()]
}

/** The first paragraphs may hold the authority in prose. */
function inParagraph(
  text: Strand,
  bodyStart: number,
): { start: number; from: number; end: number } | undefined {
  const stop = Math.min(text.length, bodyStart + MOST_LOOKED_AT)
  if (!/LASS?IFIED BY/i.test(text.text.slice(bodyStart, stop))) return undefined
  let paragraphs = 0
  for (const line of text.linesFrom(bodyStart)) {
    if (line.start >= stop) break
    const written = text.text.slice(line.start, Math.min(line.end, line.start + 200))
    if (/^\s*\d{1,2}\s?\./.test(written) && ++paragraphs > FIRST_PARAGRAPHS) return undefined
    const found = IN_PARAGRAPH.exec(written)
    if (!found) continue
    const from = line.start + found[0].length
    const rest = text.text.slice(from, from + LONGEST_BLOCK)
    const below = /\n\s*(?:\r?\n|\d{1,2}\.)/.exec(rest)
    const [start, end] = trimmed(text.text, from, from + (below ? below.index : rest.length))
    return { start: line.start, from: start, end }
  }
  return undefined
}

export interface NoteFound {
  readonly value: Placed<string>
  readonly place: Placed<string>['place']
  /** Where the line after it begins. */
  readonly next: number
}

/** A lone note about classification before the first paragraph. */
export function noteAt(text: Strand, bodyStart: number): NoteFound | undefined {
  for (
    let line = text.lineAt(bodyStart);
    line && line.start <= bodyStart + MOST_BEFORE_NOTE;
    line = text.lineAt(line.next)
  ) {
    const { from: start, to: end } = line
    if (start === end) continue
    if (end - start > LONGEST_NOTE || !NOTE_BEGINS.includes(text.text[start]!.toUpperCase())) return undefined
    const written = text.text.slice(start, end)
    if (labelAtStart(written) || !NOTE.test(written)) return undefined
    const place = text.place(start, end)
    return { value: { value: written, raw: written, place }, place, next: line.next }
  }
  return undefined
}
