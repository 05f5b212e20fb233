import type { Fact } from '../../message/message.ts'
import type { Line, Strand } from '../../text/index.ts'
import { factAt, type Names } from './facts.ts'

/** Labels of the sheet that stands above a released telegram of 1985 and later, and below it. */
const LABEL =
  /^(MRN|Date\/DTG|From|Action|Info|E\.?O\.?|TAGS|Captions|References?|Pass Line|Subject|XMT|Drafted By|Cleared By|Approved By|Released By|Attachments?|Signature|Dissemination Rule): ?/
const LONGEST_LABEL = 20
/** The sheet begins with one of these; the telegram below it has labels of its own. */
const FIRST = /^(?:MRN|Date\/DTG)$/
/** These stand below the text, on the sheet's last part. */
const BELOW =
  /^(?:Info|XMT|Drafted By|Cleared By|Approved By|Released By|Attachments|Signature|Dissemination Rule)$/

const ABOUT: Names = {
  MRN: 'mrn',
  'Date/DTG': 'dtg',
  From: 'from',
  Action: 'to',
  'E.O.': 'eo',
  TAGS: 'tags',
  Captions: 'captions',
  Reference: 'references',
  Subject: 'subject',
}

/** What a value of each label looks like; a label of other shape takes whatever line it comes to. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  MRN: /^\d{2,4} ?[A-Z][A-Z .'-]+ ?\d{1,7}\.?$/i,
  'Date/DTG': /^[A-Z][a-z]{2} \d{1,2}, \d{4}\b|^\d{6}Z\b/,
  From: /^(?!.*\b(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE)$)(?!\d)[A-Z][A-Z0-9 ,.'-]+$/,
  Action: /\b(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE)\b|^[A-Z0-9]{4,8}\/|^(?!\d)[A-Z][A-Z ,.'-]{4,}$/,
  Info: /;$|\b(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE)\b|^[A-Z0-9]{4,8}\/|^n\/?a$/i,
  'E.O.': /^(?:1[0-9]{4}|Unknown|None|n\/?a|-)\b/i,
  TAGS: /^(?:[A-Z]{2,5}|[A-Z]{4} ?\([^()]*\))(?:, ?(?:[A-Z]{2,5}|[A-Z]{4} ?\([^()]*\)))*[,.]?$|^n\/?a$/i,
  Captions:
    /^(?:(?:SENSITIVE|SIPDIS|NODIS|EXDIS|LIMDIS|STADIS|NOFORN|SBU|ROGER CHANNEL|[A-Z]+ CHANNEL|n\/?a)[,; ]*)+$/i,
  Reference: /^n\/?a$|^(?:[A-Z]\) ?)?\d{2,4} ?[A-Z][A-Z .'-]+ ?\d{1,7}\b/i,
  'Pass Line': /\b(?:FOR|PASS)\b|^n\/?a$/i,
}

/** Format lines 5 and 6, scanned well or badly: with one of them the telegram begins. */
const TELEGRAM = /^(?:[ZOPR0Ø] (?:[ZOPR0Ø] )?[\dOØ]{6}[A-Z\d]{0,2}\.? [A-Z0Ø]{3}|(?:FM|EM|FN|FH) [A-Z])/

export interface CoverSheet {
  readonly facts: readonly Fact[]
  /** Lines of the sheet: where each starts and where the next begins. Ascending. */
  readonly taken: readonly Line[]
}

/** One line of a source, without blanks. */
interface Row extends Line {
  readonly text: string
  /** Where the line itself begins, blanks counted. */
  readonly from: number
}

/**
 * Reads the sheet: `label: value` lines, or all labels and then all values as OCR gives columns. The latter are told
 * apart by their shape and keep their order; a label whose value is missing stays empty. `isSkin` knows the lines that
 * are printed between.
 */
export function readCoverSheet(source: Strand, isSkin: (line: string) => boolean): CoverSheet {
  const facts: Fact[] = []
  const taken: Line[] = []
  const reader = new SheetReader(source, isSkin)
  for (;;) {
    const block = reader.next()
    if (!block) break
    for (const { name, rows, start } of block) {
      taken.push(...rows)
      const last = rows[rows.length - 1]!
      const fact = start < last.end ? factAt(source, name, start, last.end, ABOUT) : undefined
      if (fact) facts.push(fact)
    }
  }
  return { facts, taken: taken.sort((a, b) => a.start - b.start) }
}

interface Entry {
  readonly name: string
  readonly rows: readonly Row[]
  /** Where the value starts. */
  readonly start: number
}

/** A list of addressees goes on while a line ends so. */
const GOES_ON = /[;,]$/
/** More lines than any list of addressees. */
const MOST_ROWS = 60

class SheetReader {
  readonly #rows: Generator<Row>
  readonly #ahead: Row[] = []
  readonly #isSkin: (line: string) => boolean
  /** We are in the part above the telegram. */
  #above = false

  constructor(source: Strand, isSkin: (line: string) => boolean) {
    this.#rows = rowsOf(source)
    this.#isSkin = isSkin
  }

  /** The next run of labels with their values; `undefined` at the end. */
  next(): Entry[] | undefined {
    for (let row = this.#take(); row; row = this.#take()) {
      const label = labelOf(row.text)
      this.#above = label !== undefined && (this.#above || FIRST.test(label.name))
      if (!label || !(this.#above || BELOW.test(label.name))) continue
      if (label.value) return [this.#valued(row, label)]
      return this.#column(row, label.name)
    }
    return undefined
  }

  /** `Info: A ROUTINE; B ROUTINE;` and the lines that it goes on over. */
  #valued(row: Row, label: { name: string; length: number }): Entry {
    const rows = [row]
    let last = row
    // Below the text nothing but the sheet follows; above it the telegram does.
    while (rows.length < MOST_ROWS && (!this.#above || GOES_ON.test(last.text))) {
      const next = this.#peek()
      if (!next || labelOf(next.text) || this.#isSkin(next.text)) break
      last = this.#take()!
      rows.push(last)
    }
    return { name: label.name, rows, start: row.start + label.length }
  }

  /** Labels alone, one under another: the values stand below them. */
  #column(first: Row, name: string): Entry[] {
    const labels = [{ name, row: first }]
    for (;;) {
      const label = this.#peek() && labelOf(this.#peek()!.text)
      if (!label || label.value) break
      labels.push({ name: label.name, row: this.#take()! })
    }
    const entries: Entry[] = labels.map(({ name, row }) => ({ name, rows: [row], start: row.end }))
    // A label alone takes what stands below it only if that looks so.
    const shaped = labels.length > 1 || SHAPES[name] !== undefined
    const all = labels.length > 1 && this.#asManyLines(labels.length)
    for (const { name } of shaped ? labels : []) {
      const value = this.#peek()
      if (!value) break
      const shape = SHAPES[name]
      const fits = all || (shape ? shape.test(value.text) : name === 'Subject')
      if (labelOf(value.text) || !fits) continue
      this.#take()
      entries.push(this.#valued(value, { name, length: 0 }))
    }
    return entries
  }

  /** Do exactly so many lines, none of them a label or printed, stand above the telegram? Then each label has one. */
  #asManyLines(count: number): boolean {
    for (let n = 0; n < count; n++) {
      const row = this.#peek(n)
      if (!row || labelOf(row.text) || this.#isSkin(row.text) || TELEGRAM.test(row.text)) return false
    }
    return TELEGRAM.test(this.#peek(count)?.text ?? '')
  }

  #peek(n = 0): Row | undefined {
    while (this.#ahead.length <= n) {
      const next = this.#rows.next()
      if (next.done) return undefined
      this.#ahead.push(next.value)
    }
    return this.#ahead[n]
  }

  #take(): Row | undefined {
    const row = this.#peek()
    this.#ahead.shift()
    return row
  }
}

/** No line of a sheet is longer. */
const LONGEST = 400

function* rowsOf(source: Strand): Generator<Row> {
  for (const line of source.lines) {
    if (line.end - line.start > LONGEST) continue
    const { from: start, to: end } = line
    // Specks are no lines of the sheet.
    if (/[\p{L}\p{N}]/u.test(source.text.slice(start, end)))
      yield { text: source.text.slice(start, end), from: line.start, start, end, next: line.next }
  }
}

function labelOf(line: string): { name: string; length: number; value: boolean } | undefined {
  const found = LABEL.exec(line.slice(0, LONGEST_LABEL + 2))
  if (!found) return undefined
  const name = canonical(found[1]!)
  return { name, length: found[0].length, value: line.length > found[0].trimEnd().length }
}

const NAMES = [
  'MRN',
  'Date/DTG',
  'From',
  'Action',
  'Info',
  'E.O.',
  'TAGS',
  'Captions',
  'Reference',
  'Pass Line',
  'Subject',
  'XMT',
  'Drafted By',
  'Cleared By',
  'Approved By',
  'Released By',
  'Attachments',
  'Signature',
  'Dissemination Rule',
]

function canonical(written: string): string {
  const folded = written.toLowerCase().replace(/\./g, '').replace(/s$/, '')
  return NAMES.find(name => name.toLowerCase().replace(/\./g, '').replace(/s$/, '') === folded) ?? written
}
