import type { LaidOutDocument } from '../message/document.ts'
import type { Addressee, Message, Paragraph, PrecedenceLetter } from '../message/message.ts'
import { arlText } from '../tables/index.ts'
import type { Diagnostic, Place, Placed, Strand } from '../text/index.ts'
import { joinLines } from './body/index.ts'
import type { Dialect, Reading, ReadingOptions } from './dialect.ts'
import { instant } from './dtg.ts'
import { envelope } from './frame.ts'

/**
 * Radiograms of the amateur services: one line of preamble, the address, the text, the signature, with a blank line
 * or a BT between them.
 */
export const radiogram: Dialect = {
  id: 'radiogram',
  knows: document => document.layout === 'radiogram',
  read(documents, options) {
    const readings = documents.map(document => readRadiogram(document, options))
    return {
      messages: readings.flatMap(reading => reading.messages),
      diagnostics: readings.flatMap(reading => reading.diagnostics),
    }
  },
}

/** Groups: number, precedence, handling, station, check, place, time, month, day. */
const PREAMBLE =
  /^(?:NR ?)?(\d{1,5}) (?:TEST )?(EMERGENCY|ROUTINE|WELFARE|PRIORITY|[RWP]) (?:(HX[A-Z0-9 ]*?) )?([A-Z0-9/]+\d[A-Z]{1,4}(?:\/[A-Z0-9]{1,3})?) (?:ARL ?)?(\d{1,3})(?:\/(\d{1,3}))? (.+?)(?: (\d{4})([A-Z]{0,3}))? (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6} (\d{1,2})$/d
const MONTHS = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC'
const LONGEST = 120
const LETTERS: Readonly<Record<string, PrecedenceLetter>> = { E: 'Z', P: 'P', W: 'W', R: 'R' }

interface Line {
  readonly start: number
  readonly end: number
}

function readRadiogram(document: LaidOutDocument, { year }: ReadingOptions): Reading {
  const { text } = document
  const [preamble = [], ...parts] = partsOf(text)
  const [first, ...below] = preamble
  const { address, body, signature } = arranged(below, parts)
  const head = first && readPreamble(text, first, year)
  const words = body.flatMap(line => text.text.slice(line.start, line.end).match(/\S+/g) ?? [])
  const signer = signature && placedLine(text, signature)
  const message: Message = {
    layout: document.layout,
    dialect: 'radiogram',
    place: envelope(text.place()),
    transmission: {
      ids: [],
      called: [],
      signals: head?.handling ?? [],
      ...(head && { sender: { place: head.place, routing: head.station, serial: head.serial } }),
      ...(head && { groupCount: head.check }),
    },
    precedence: head ? { action: head.precedence } : {},
    ...(head?.dtg && { dtg: head.dtg }),
    ...(head?.date && { date: head.date }),
    ...(head && { placeOfOrigin: head.placeOfOrigin, from: party(head.station) }),
    to: address.length ? [addressee(text, address)] : [],
    info: [],
    exempt: [],
    passTo: [],
    marking: { label: { controls: [], caveats: [] }, caveats: [] },
    captions: [],
    declassification: { rule: 'unknown', because: 'Radiograms are sent in clear and bear no marking.' },
    sections: { pages: [], held: [], missing: [] },
    tags: [],
    references: [],
    blocks: body.length ? [paragraph(text, body)] : [],
    signature: signer ? [signer] : [],
    ending: { corrections: [] },
    facts: document.facts,
  }
  const place = head?.check.place ?? text.place(0, 0)
  return {
    messages: [message],
    diagnostics: [...checked(head?.check, words.length, place), ...numbered(text, body)],
  }
}

/** The lines of each part; parts end at a blank line or a BT. */
/** A radiogram has four; what goes on is a flood, and is all of its last. */
const MOST_PARTS = 10_000

function partsOf(text: Strand): Line[][] {
  const parts: Line[][] = [[]]
  for (const line of text.lines) {
    const { from: start, to: end } = line
    const last = parts[parts.length - 1]!
    const mark = end - start <= 4 && /^(?:BT|AR|B|N|)$/.test(text.text.slice(start, end))
    if (!mark || parts.length > MOST_PARTS) last.push({ start, end })
    else if (last.length) parts.push([])
  }
  return parts.filter(part => part.length)
}

/** Address, text and signature; without blank lines the last line signs. */
function arranged(
  below: readonly Line[],
  parts: readonly Line[][],
): { address: readonly Line[]; body: readonly Line[]; signature?: Line } {
  const rest = below.length ? parts : parts.slice(1)
  const address = below.length ? below : (parts[0] ?? [])
  const last = rest[rest.length - 1]
  if (!last) return { address, body: [] }
  // A signature is one line of its own part; any other part is text.
  const signature = rest.length > 1 && last.length === 1 ? last[0] : undefined
  const body = (signature ? rest.slice(0, -1) : rest).flat()
  return { address, body, ...(signature && { signature }) }
}

function readPreamble(text: Strand, line: Line, year: number | undefined) {
  const written = text.text.slice(line.start, Math.min(line.end, line.start + LONGEST))
  const found = PREAMBLE.exec(written)
  if (!found) return undefined
  const placed = (group: number): Placed<string> => {
    const [start, end] = found.indices![group]!
    const raw = found[group]!
    return { value: raw, raw, place: text.place(line.start + start, line.start + end) }
  }
  const precedence = placed(2)
  const check = placed(found[6] ? 6 : 5)
  const month = MONTHS.indexOf(found[10]!) / 3
  const [from] = found.indices![found[8] ? 8 : 10]!
  const [, to] = found.indices![11]!
  const day = year === undefined ? undefined : instant(year, month, Number(found[11]), 0, 0)
  const zulu = found[9] === 'Z' || found[9] === 'UTC'
  const time = zulu ? found[8]! : undefined
  const minute =
    time && year !== undefined
      ? instant(year, month, Number(found[11]), Number(time.slice(0, 2)), Number(time.slice(2)))
      : undefined
  const raw = written.slice(from, to)
  const when = { raw, place: text.place(line.start + from, line.start + to) }
  return {
    place: text.place(line.start, line.end),
    serial: placed(1),
    precedence: { ...precedence, value: LETTERS[precedence.value[0]!]! },
    handling: found[3] ? [placed(3)] : [],
    station: placed(4),
    check: { ...check, value: Number(check.value) },
    placeOfOrigin: placed(7),
    dtg: minute ? { ...when, value: minute } : undefined,
    date: !minute && day ? { ...when, value: day.slice(0, 10) } : undefined,
  }
}

const party = ({ value, place }: Placed<string>): Addressee => ({
  place,
  name: value,
  namePlace: place,
  collective: false,
  delivered: false,
  exempt: [],
})

/** The first line is the name; street, town and telephone stand below. */
function addressee(text: Strand, address: readonly Line[]): Addressee {
  const name = placedLine(text, address[0]!)
  return { ...party(name), place: text.place(address[0]!.start, address[address.length - 1]!.end) }
}

function placedLine(text: Strand, { start, end }: Line): Placed<string> {
  const raw = text.text.slice(start, end)
  return { value: raw, raw, place: text.place(start, end) }
}

const paragraph = (text: Strand, body: readonly Line[]): Paragraph => ({
  kind: 'paragraph',
  anchor: 'b1',
  text: joinLines(text, body),
  passages: [],
  parts: [],
  place: text.place(body[0]!.start, body[body.length - 1]!.end),
})

/** The check counts the words of the text; the sender counted wrong, or a word was lost or split on the way. */
function checked(check: Placed<number> | undefined, words: number, place: Place): Diagnostic[] {
  if (!check || check.value === words) return []
  const message = `The check says ${check.value} words, and the text has ${words}.`
  return [{ code: 'group-count-differs', severity: 'warning', message, place }]
}

const ARL =
  /\bARL\s+((?:TWENTY|THIRTY|FORTY|FIFTY|SIXTY)(?:[\s-]+(?:ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE))?|[A-Z]{3,9})\b/g

/** Numbered texts that the radiogram names, and what they mean. */
function numbered(text: Strand, body: readonly Line[]): Diagnostic[] {
  if (!body.length) return []
  const start = body[0]!.start
  const written = text.text.slice(start, body[body.length - 1]!.end)
  return [...written.matchAll(ARL)].flatMap(found => {
    const meaning = arlText(found[1]!)
    if (!meaning) return []
    const place = text.place(start + found.index, start + found.index + found[0].length)
    const message = `${found[0].replace(/\s+/g, ' ')} stands for: ${meaning}.`
    return [{ code: 'numbered-text', severity: 'info' as const, message, place }]
  })
}
