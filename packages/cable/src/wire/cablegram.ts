import type { LaidOutDocument } from '../message/document.ts'
import type { Addressee, Message, Mrn, Reference } from '../message/message.ts'
import type { Diagnostic, Placed, Strand } from '../text/index.ts'
import { trimmed } from '../text/index.ts'
import { joinLines, readBody } from './body/index.ts'
import type { NumberLine, Word } from './cablegram/number-line.ts'
import { holdsDay, type Opening, type OpeningLine, readOpening } from './cablegram/opening.ts'
import type { ClassLine } from './class-line.ts'
import type { Dialect, Reading } from './dialect.ts'
import { envelope } from './frame.ts'
import { wholeMarking } from './marking.ts'

/**
 * Cablegrams of the Australian service: day and place, a line of number, classification and precedence in any order,
 * parties, subject, references, numbered paragraphs of which the first often bears no number.
 */
export const cablegram: Dialect = {
  id: 'cablegram',
  knows(document) {
    if (document.layout === 'cablegram') return true
    const top = document.text.slice(0, LONGEST_OPENING)
    if (!holdsDay(top.text)) return false
    const { date, numbered } = readOpening(top)
    return date !== undefined && numbered?.read.number !== undefined
  },
  read(documents) {
    const readings = documents.map(readCablegram)
    return {
      messages: readings.flatMap(reading => reading.messages),
      diagnostics: readings.flatMap(reading => reading.diagnostics),
    }
  },
}

const LONGEST_OPENING = 1000

function readCablegram(document: LaidOutDocument): Reading {
  const { text } = document
  const opening = readOpening(text)
  const { body, signature } = signed(text.slice(opening.end))
  const read = readBody(body)
  const line = opening.numbered?.line
  const word = <T>({ value, raw, at }: Word<T>): Placed<T> => ({
    value,
    raw,
    place: text.place(line!.start + at, line!.start + at + raw.length),
  })
  const { level, caveats, action, info } = opening.numbered?.read ?? { caveats: [] }
  const captions = caveats.map(word)
  const marking = wholeMarking(
    level && classLine(word(level), captions),
    undefined,
    captions,
    read.blocks,
    undefined,
  )
  const mrn = mrnOf(opening, text)
  const message: Message = {
    layout: document.layout,
    dialect: 'cablegram',
    place: envelope(text.place()),
    transmission: { ids: [], called: [], signals: [] },
    precedence: { ...(action && { action: word(action) }), ...(info && { info: word(info) }) },
    ...(opening.date && { date: opening.date }),
    ...(opening.station && { placeOfOrigin: opening.station }),
    ...originator(opening),
    to: opening.to.map(party),
    info: [],
    exempt: [],
    passTo: [],
    marking: { ...marking, caveats: captions },
    captions,
    declassification: { rule: 'unknown', because: 'It stands under no order of the United States.' },
    ...(mrn && { mrn }),
    sections: { pages: [], held: [], missing: [] },
    tags: [],
    ...(opening.subject && { subject: subject(text, opening.subject) }),
    references: references(text, opening),
    blocks: read.blocks,
    signature,
    ending: { corrections: [] },
    facts: document.facts,
  }
  return { messages: [message], diagnostics: [...missed(message), ...read.diagnostics] }
}

function classLine(
  level: Placed<NonNullable<NumberLine['level']>['value']>,
  beside: readonly Placed<string>[],
): ClassLine {
  return {
    place: level.place,
    level: level.value,
    levelPlace: level.place,
    levelRaw: level.raw,
    repaired: false,
    beside,
    codes: [],
  }
}

/** Who sends it: the person or office that the line of parties names, else the post. */
function originator({ from, station }: Opening): { from?: Addressee } {
  const name = from ?? station
  return name ? { from: party(name) } : {}
}

const party = ({ value, place }: Placed<string>): Addressee => ({
  place,
  name: value,
  namePlace: place,
  collective: false,
  delivered: false,
  exempt: [],
})

/**
 * The number of the post. Only one with the letters of its post has a key: a bare number is told apart from those of
 * other services at the same place by no rule.
 */
function mrnOf({ numbered, station, date }: Opening, text: Strand): Mrn | undefined {
  const number = numbered?.read.number
  if (!number || !numbered) return undefined
  const { post, serial } = number.value
  const name = post ?? station?.value
  if (!name) return undefined
  const year = date && Number(date.value.slice(0, 4))
  const at = numbered.line.start + number.at
  const written = text.place(at, at + number.raw.length)
  return {
    place: post ? written : [...station!.place, ...written],
    // `Australian Embassy, Paris`: the city alone.
    post: name
      .replace(/^.*, ?/, '')
      .toUpperCase()
      .replace(/[^\p{L}]/gu, ''),
    postWritten: name,
    serial,
    ...(year !== undefined && { year }),
    ...(year !== undefined && post && { key: `${year}${post}${serial}`, short: short(year, post, serial) }),
  }
}

const short = (year: number, post: string, serial: number): string =>
  `${String(year % 100).padStart(2, '0')}${post}${serial}`

function subject(text: Strand, line: OpeningLine): NonNullable<Message['subject']> {
  const end = /[^.]\.$/.test(line.text) ? line.end - 1 : line.end
  return { ...joinLines(text, [{ start: line.start, end }]), place: text.place(line.start, end) }
}

function references(text: Strand, { references, numbered, date }: Opening): Reference[] {
  const own = numbered?.read.number?.value.post
  const year = date && Number(date.value.slice(0, 4))
  return references.map(({ line, read }) => {
    const post = read.number.post ?? (read.own ? own : undefined)
    const at = line.start + read.at
    // A number without letters is not told apart from those of other posts.
    const key =
      read.kind === 'cable' && post && year !== undefined ? short(year, post, read.number.serial) : undefined
    return {
      value: read.raw,
      raw: read.raw,
      place: text.place(at, at + read.raw.length),
      kind: key ? read.kind : 'other',
      ...(key && { key }),
    }
  })
}

/** A name of a word or three, alone on the last line. */
const SIGNER = /^\p{Lu}[\p{L}'’-]+(?:[ .]{1,2}\p{Lu}[\p{L}'’-]*){0,2}\.?$/u
const NO_SIGNER =
  /^(?:(?:message |text |quote )?ends?|unquote|begins?|comment|regards|thank you|thanks|stop)\b/i

function signed(text: Strand): { body: Strand; signature: Placed<string>[] } {
  const [, end] = trimmed(text.text, 0, text.length)
  const start = Math.max(text.text.lastIndexOf('\n', end - 1), text.text.lastIndexOf('\r', end - 1)) + 1
  const [from, to] = trimmed(text.text, start, end)
  const line = text.text.slice(from, Math.min(to, from + 60))
  if (start === 0 || to - from > 40 || !SIGNER.test(line) || NO_SIGNER.test(line))
    return { body: text, signature: [] }
  const raw = line.replace(/\.$/, '')
  return {
    body: text.slice(0, start),
    signature: [{ value: raw, raw, place: text.place(from, from + raw.length) }],
  }
}

function missed(message: Message): Diagnostic[] {
  const place = message.place.slice(0, 1).map(span => ({ ...span, end: span.start }))
  const found: Diagnostic[] = []
  if (!message.marking.banner)
    found.push({
      code: 'classification-missing',
      severity: 'warning',
      message: 'No classification line was found; whoever guards this text must assume the worst.',
      place,
    })
  if (!message.date)
    found.push({ code: 'date-missing', severity: 'info', message: 'The text bears no date.', place })
  if (!message.mrn)
    found.push({
      code: 'mrn-missing',
      severity: 'warning',
      message: 'No number of a post was found, so the message has no reference number.',
      place,
    })
  return found
}
