import type { Day } from '../../message/message.ts'
import type { Place, Placed, Strand } from '../../text/index.ts'
import { DAY, dayOf } from './dates.ts'
import { type NumberLine, readNumberLine, type Word } from './number-line.ts'
import { type CableReference, readReferenceLine } from './references.ts'

/** A line of the text without its blanks. */
export interface OpeningLine {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What stands before the paragraphs of a cablegram. */
export interface Opening {
  readonly date?: Placed<Day>
  readonly station?: Placed<string>
  readonly numbered?: { readonly line: OpeningLine; readonly read: NumberLine }
  readonly from?: Placed<string>
  readonly to: readonly Placed<string>[]
  readonly subject?: OpeningLine
  readonly references: readonly { readonly line: OpeningLine; readonly read: CableReference }[]
  /** Where the paragraphs begin. */
  readonly end: number
}

/** An opening whose lines are still being met. */
type Growing = { -readonly [K in keyof Opening]: Opening[K] } & {
  to: Placed<string>[]
  references: Opening['references'][number][]
}

/** No line of an opening is longer; what is, is a paragraph. */
const LONGEST = 200
const LONGEST_SUBJECT = 100
const MOST_SUBJECT_WORDS = 14

const DATE_LINE = new RegExp(
  String.raw`^(?:Cablegram,? )?(?:(\p{Lu}[\p{L} .,'’-]{1,60}?),? )?(${DAY})(?:[,.].{0,60})?$`,
  'u',
)
const SOME_DAY = new RegExp(DAY)
/** May a line of this text be one of day and place? */
export const holdsDay = (text: string): boolean => SOME_DAY.test(text)

/** A post alone in capitals: `TOKYO`, `NEW YORK`. */
const STATION = /^\p{Lu}{3,}(?:[ -]\p{Lu}{2,}){0,3}$/u
/** `For Officer from Spender.`, `From Fadden to Prime Minister.`, `For Cooper, Lisbon; for Campbell, New York UN`. */
const PARTIES =
  /^(?:(?:Personal|Following|Message) )?(?:For|From|To) \p{Lu}|^(?:(?:Personal|Message) )?(?:For|From|To) the \p{Lu}/iu
const PARTY = /(?:^|[\s;.])(?:and )?(for|from|to) (?:the )?/giu

/** Reads the lines before the first paragraph: day and place, number and marking, parties, subject, references. */
export function readOpening(text: Strand): Opening {
  const opening: Growing = { to: [], references: [], end: 0 }
  const place = (start: number, end: number): Place => text.place(start, end)
  for (const line of text.lines) {
    const { from: start, to: end } = line
    if (start === end) continue
    if (end - start > LONGEST) break
    const read: OpeningLine = { text: text.text.slice(start, end), start, end }
    if (!takeLine(opening, read, place)) break
    opening.end = line.next
  }
  return opening
}

function takeLine(
  opening: Growing,
  line: OpeningLine,
  place: (start: number, end: number) => Place,
): boolean {
  const placed = (raw: string, at: number): Placed<string> => ({
    value: raw,
    raw,
    place: place(line.start + at, line.start + at + raw.length),
  })
  if (!opening.date) {
    const found = DATE_LINE.exec(line.text)
    const day = found && dayOf(found[3]!, found[4]!, found[5]!)
    if (day) {
      opening.date = { ...placed(found[2]!, line.text.indexOf(found[2]!)), value: day }
      if (found[1]) opening.station = placed(found[1], line.text.indexOf(found[1]))
      return true
    }
  }
  if (!opening.numbered) {
    const read = readNumberLine(line.text)
    if (read) {
      opening.numbered = { line, read }
      return true
    }
  }
  if (!opening.station && !opening.subject && STATION.test(line.text)) {
    opening.station = placed(line.text, 0)
    return true
  }
  if (PARTIES.test(line.text)) {
    const parties = partiesOf(line.text)
    for (const { raw, at } of parties.to) opening.to.push(placed(raw, at))
    if (parties.from) opening.from ??= placed(parties.from.raw, parties.from.at)
    return true
  }
  const references = readReferenceLine(line.text)
  if (references.length) {
    for (const read of references) opening.references.push({ line, read })
    return true
  }
  if (!opening.subject && isTitle(line.text)) {
    opening.subject = line
    return true
  }
  return false
}

function partiesOf(line: string): { from?: Word<string>; to: Word<string>[] } {
  const found: { from?: Word<string>; to: Word<string>[] } = { to: [] }
  const marks = [...line.matchAll(PARTY)]
  marks.forEach((mark, n) => {
    const at = mark.index + mark[0].length
    const raw = line.slice(at, marks[n + 1]?.index ?? line.length).replace(/[\s.;:,]+$/, '')
    if (!raw) return
    const word = { value: raw, raw, at }
    if (mark[1]!.toLowerCase() === 'from') found.from ??= word
    else found.to.push(word)
  })
  return found
}

/** Words that may be small in a title; those of names from abroad, `Bank del Sur`, among them. */
const SMALL =
  /^(?:a|an|and|as|at|by|for|from|in|into|its?|of|on|or|the|to|with)$|^(?:da|das|de|del|della|der|di|do|dos|du|des|e|el|et|la|las|le|les|los|und|van|von|y|zur?)$|^(?:about|after|against|among|before|between|beyond|but|during|near|off|out|over|since|through|towards?|under|until|up|upon|via|within|without)$/i

/** A short line that stands alone and capitalises its words: `East Timor: The Dili Meeting`. */
function isTitle(line: string): boolean {
  if (line.length > LONGEST_SUBJECT || /^[(\d]|[:;,—–-]$|^(?:begins|ends|following|text)\b/i.test(line))
    return false
  const words = line
    .replace(/[.!?]$/, '')
    .split(/[\s/–—-]+/)
    .filter(word => /\p{L}/u.test(word))
  if (!words.length || words.length > MOST_SUBJECT_WORDS) return false
  return words.every((word, n) => /^[^\p{L}]*\p{Lu}/u.test(word) || (n > 0 && SMALL.test(word)))
}
