import type { Growing } from '../../message/growing.ts'
import type { Block, Paragraph, Passage, Portion, SubParagraph } from '../../message/message.ts'
import { type Diagnostic, type Placed, type Strand, trimmed } from '../../text/index.ts'
import { Anchors } from './anchors.ts'
import { assignPassages } from './assign-passages.ts'
import { Headings, inlineRuled } from './headings.ts'
import { joinLines, keepLines, type Stretch } from './joined.ts'
import { type BodyLine, bodyLines, breaksOff, isHour, MOST_BODY_LINES, runsOn, unfinished } from './lines.ts'
import { Outline } from './outline.ts'
import { endsPassage, namesPassage, opening } from './passages.ts'
import { readPortion } from './portion.ts'
import {
  follows,
  isBullet,
  type LabelledStart,
  labelledStart,
  markedLetter,
  type NumberedStart,
  numberedStart,
  trailWith,
  unstoppedStart,
} from './starts.ts'
import { isCutLine, isFull, measure, type Width, wouldFit } from './width.ts'

export interface Body {
  readonly blocks: readonly Block[]
  /** Mark lines such as a second `SIPDIS` that stand among the paragraphs. */
  readonly captions: readonly Placed<string>[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A number that leaps further must be followed by its successor within so many lines. */
const LONGEST_LEAP = 12
const NEXT_NUMBER_WITHIN = 60
/** The next label of a list stands within so many lines. */
const LONGEST_ITEM = 8

/** Indent of a sub-paragraph, at the least. */
const LEAST_INDENT = 2

/** So many lines with columns make a table under a text. */
const LEAST_ROWS = 3

/** Shared by the many paragraphs that have no list and stand in no passage. */
const NONE: readonly never[] = []

export interface BodyOptions {
  /** Sub-paragraphs are indented, in levels, as military text has them: the indent shows a label for one. */
  readonly outline?: boolean
}

/** Reads the body of a text into blocks. `seams` are the offsets at which page lines were taken out. */
export function readBody(body: Strand, seams: readonly number[] = [], options: BodyOptions = {}): Body {
  return new BodyReader(body, seams, options).read()
}

/** A paragraph or sub-paragraph whose lines are still being met. */
class Open {
  readonly numbered: NumberedStart | undefined
  readonly label: string
  readonly portion: Portion | undefined
  readonly stretches: Stretch[]
  /** The last of its lines that the source cut. */
  cut: BodyLine | undefined
  readonly start: number
  readonly indent: number
  end: number
  readonly parts: Open[] = []
  /** Bullets of the lists inside this paragraph. */
  bullets: Set<string> | undefined
  /** The last letter or number of each list that is open inside this paragraph. */
  lastLabel: string | undefined
  outline: Outline | undefined

  constructor(line: BodyLine, textStart: number, portion?: Portion, numbered?: NumberedStart, label = '') {
    this.numbered = numbered
    this.label = label
    this.portion = portion
    this.stretches = [{ start: textStart, end: line.end }]
    this.start = line.start
    this.indent = line.indent
    this.end = line.end
  }

  noteLabel(label: string): void {
    if (isBullet(label)) {
      this.bullets ??= new Set()
      this.bullets.add(label)
    } else {
      this.lastLabel = trailWith(label, this.lastLabel)
      this.outline ??= new Outline()
      this.outline.note(label)
    }
  }
}

class BodyReader {
  readonly #body: Strand
  readonly #outlined: boolean
  readonly #lines: BodyLine[]
  /** Where the lines begin that are not looked at. */
  readonly #rest: number
  readonly #width: Width
  readonly #headings: Headings
  /** Most numbered lines stand directly under others. */
  readonly #dense: boolean
  readonly #anchors = new Anchors()
  readonly #blocks: Block[] = []
  readonly #captions: Placed<string>[] = []
  readonly #diagnostics: Diagnostic[] = []
  readonly #cut: string[] = []
  readonly #cutLines: BodyLine[] = []
  #open: Open | undefined
  #number = 0
  /** What a heading or the first words of a paragraph opened last. */
  #opened: readonly Passage[] = []

  constructor(body: Strand, seams: readonly number[], options: BodyOptions) {
    this.#outlined = options.outline ?? false
    this.#body = body
    const { lines, rest } = bodyLines(body, seams)
    this.#lines = lines
    this.#rest = rest
    this.#width = measure(this.#lines)
    this.#headings = new Headings(body, this.#lines, this.#width, line => this.#numbered(line))
    this.#dense = this.#isDense()
  }

  #isDense(): boolean {
    let under = 0
    let apart = 0
    for (let i = 1; i < this.#lines.length; i++) {
      const line = this.#lines[i]!
      if (line.kind !== 'text' || !numberedStart(this.#body, line)) continue
      if (this.#lines[i - 1]!.kind === 'text') under++
      else apart++
    }
    return under > 1 && under >= apart
  }

  read(): Body {
    for (let i = 0; i < this.#lines.length; ) i = this.#group(i)
    this.#close()
    this.#keepRest()
    this.#reportCut()
    return { blocks: assignPassages(this.#blocks), captions: this.#captions, diagnostics: this.#diagnostics }
  }

  #numbered(line: BodyLine): NumberedStart | undefined {
    return numberedStart(this.#body, line)
  }

  /** Takes the group of text lines that begins at or after `i`; returns the line after it. */
  #group(i: number): number {
    const first = this.#lines[i]!
    if (first.kind === 'caption') this.#caption(first)
    if (first.kind !== 'text') return i + 1
    let end = i + 1
    while (this.#lines[end]?.kind === 'text') end++
    if (this.#isTable(i, end)) {
      this.#close()
      this.#preformatted(i, end)
      return end
    }
    if (this.#continuesSentence(i)) {
      this.#append(first)
      return this.#lineByLine(i + 1, end)
    }
    const heading = this.#headings.at(i, end)
    if (heading) {
      this.#close()
      this.#heading(i, heading)
      return heading
    }
    const text = this.#headings.textUnder(i, end)
    if (text > i) {
      this.#close()
      this.#assumed(i, text, 'has no blank line after it')
      this.#heading(i, text)
    }
    this.#first(text, end)
    return this.#lineByLine(text + 1, end)
  }

  /**
   * A page line, and the blanks around it, may stand in the middle of a sentence; so may the blank that a copy left
   * in its place: before a word in small letters, or after a line that is full.
   */
  #continuesSentence(i: number): boolean {
    if (!this.#open) return false
    const line = this.#lines[i]!
    let { seam } = line
    let before = i - 1
    for (; before >= 0 && isGap(this.#lines[before]!); before--) {
      const gap = this.#lines[before]!
      seam ||= gap.seam || gap.kind === 'caption'
    }
    const last = this.#lines[before]
    if (last?.kind !== 'text') return false
    const numbered = this.#numbered(line)
    if (numbered) return seam && breaksOff(last.text) && this.#leapsOver(numbered, i)
    if (!unfinished(last.text)) return seam && this.#goesOnOverPage(i)
    const labelled = this.#labelled(line) !== undefined
    if (/^\(?[a-z]/.test(line.text) && !labelled) return true
    if (seam && before === i - 1) return breaksOff(last.text)
    if (labelled || isHour(line.text)) return false
    // `MINE, AND` and the edge of a page: what looks like a mark is the letter of a list in the sentence.
    if (readPortion(this.#body, line.start, line.end)) return seam && runsOn(last.text)
    const full = isFull(last, line, this.#width)
    const broken = breaksOff(last.text)
    // Among capitals any line is shaped as a heading; a quotation may end in mid-sentence.
    if (this.#width.capitals && (broken ? full || seam || this.#wide(last, i) : full && seam)) return true
    if ((full || seam) && broken && runsOn(last.text)) return true
    if (this.#headings.at(i, i + 1)) return false
    return full || (seam && breaksOff(last.text) && !isCutLine(last, this.#width))
  }

  /** A blank line got into a sentence: before it a line of nearly full width breaks off, and no heading comes after. */
  #wide(last: BodyLine, i: number): boolean {
    let end = i + 1
    while (this.#lines[end]?.kind === 'text') end++
    const bracketed = this.#lines[i]!.text.startsWith('(')
    return !bracketed && last.width * 4 >= this.#width.wrap * 3 && this.#headings.at(i, end) === undefined
  }

  /**
   * Where paragraphs are numbered, one without a number at the head of a page goes on with the one before, though the
   * page ended with a sentence: unless it is a heading, or its own words open a passage.
   */
  #goesOnOverPage(i: number): boolean {
    const line = this.#lines[i]!
    let end = i + 1
    while (this.#lines[end]?.kind === 'text') end++
    return (
      this.#open?.numbered !== undefined &&
      !this.#open.parts.length &&
      labelledStart(line) === undefined &&
      unstoppedStart(line)?.number !== this.#number + 1 &&
      !readPortion(this.#body, line.start, line.end) &&
      !isHour(line.text) &&
      !opening(line.text) &&
      !endsPassage(line.text) &&
      !this.#headings.at(i, end)
    )
  }

  #caption(line: BodyLine): void {
    const value = line.text.startsWith('C') ? 'CORRECTED COPY' : line.text.replaceAll(' ', '')
    this.#captions.push({ value, raw: line.text, place: this.#body.place(line.start, line.end) })
  }

  /** The first line of a group: what kind of block it begins. */
  #first(i: number, end: number): void {
    const line = this.#lines[i]!
    const mark = endsPassage(line.text)
    if (mark && end === i + 1) {
      this.#close()
      this.#mark(line, mark.passages, false)
      return
    }
    const item = this.#figureInside(line, i)
    if (item) {
      this.#startPart(line, item)
      return
    }
    const numbered = this.#numbered(line) ?? this.#unstopped(line, i)
    if (numbered && this.#plausible(numbered, i)) {
      this.#start(line, numbered)
      return
    }
    const label = this.#open && this.#labelled(line)
    if (label && (isBullet(label.label) || this.#listGoesOn(label.label))) this.#startPart(line, label)
    else {
      this.#close()
      this.#start(line)
    }
  }

  /** Lines after the first of a group: most go on with the open block. */
  #lineByLine(i: number, end: number): number {
    const table = this.#tableBelow(i, end)
    for (; i < end; i++) {
      if (i === table?.from) {
        this.#close()
        this.#preformatted(i, table.to)
        i = table.to - 1
        continue
      }
      const line = this.#lines[i]!
      const before = this.#lines[i - 1]!
      const item = this.#figureInside(line, i)
      if (item) {
        this.#startPart(line, item)
        continue
      }
      const numbered = this.#numbered(line)
      if (numbered && this.#startsInside(line, numbered, before, i)) {
        this.#start(line, numbered)
        continue
      }
      if (numbered && numbered.number > 1) this.#numberInProse(line, numbered)
      const mark = endsPassage(line.text)
      if (mark && !breaksOff(before.text)) {
        this.#close()
        this.#mark(line, mark.passages, false)
        continue
      }
      if (this.#strayMark(line, before, i, end)) continue
      const glued = this.#headings.glued(i, end)
      if (glued) {
        if (glued === 'assumed') this.#assumed(i, i + 1, 'has no blank line before it')
        this.#close()
        this.#heading(i, i + 1)
        continue
      }
      const label = this.#labelled(line)
      if (label && this.#open && this.#partInside(label.label, before, i)) {
        this.#startPart(line, label)
        continue
      }
      if (this.#open) this.#append(line)
      else this.#start(line)
    }
    return end
  }

  /** `16 IT IS`, `3, IT WAS` after a blank line: the number that is due, its full stop lost; the next proves it. */
  #unstopped(line: BodyLine, i: number): NumberedStart | undefined {
    const found = unstoppedStart(line)
    if (found?.number !== this.#number + 1 || found.number === 1) return undefined
    if (!this.#comesSoon(found.number + 1, i)) return undefined
    this.#diagnostics.push({
      code: 'number-unstopped',
      severity: 'info',
      message: `“${found.raw}” has no full stop; it was read as the number of the paragraph that was due.`,
      place: this.#body.place(line.start, line.start + found.raw.length),
    })
    return found
  }

  /**
   * `   1. A DRUM` further in than the paragraph that holds it: an item of its list, where the count begins anew after
   * words that announce it.
   */
  #figureInside(line: BodyLine, i: number): LabelledStart | undefined {
    const open = this.#open
    const start = line.indent >= LEAST_INDENT ? this.#numbered(line) : undefined
    if (!open?.numbered || !start || start.mark || line.indent < open.indent + LEAST_INDENT) return undefined
    const label = `${start.number}.`
    if (start.number !== 1) {
      const goesOn = open.lastLabel !== undefined && /^\d+\.$/.test(open.lastLabel) && this.#listGoesOn(label)
      return goesOn ? { label, textStart: start.textStart } : undefined
    }
    let above = i - 1
    while (above > 0 && this.#lines[above]!.kind === 'blank') above--
    const announced = open.lastLabel === undefined && this.#lines[above]!.text.endsWith(':')
    return announced ? { label, textStart: start.textStart } : undefined
  }

  /** The label of a line; after `(B)` a `(C)` is the next letter of the list, and no portion mark. */
  #labelled(line: BodyLine): LabelledStart | undefined {
    return (
      labelledStart(line) ?? (this.#open?.lastLabel ? markedLetter(line, this.#open.lastLabel) : undefined)
    )
  }

  /** A number after a blank line begins a paragraph unless it leaps. */
  #plausible(start: NumberedStart, i: number): boolean {
    return (
      start.mark !== undefined ||
      // Nothing stands before it: the copy begins there.
      (this.#blocks.length === 0 && !this.#open) ||
      start.number <= this.#number + LONGEST_LEAP ||
      this.#comesSoon(start.number + 1, i)
    )
  }

  /** `THE LOUDEST IS NUMBER`, the edge of a page, `7. IT HAS A BAND`, and the paragraph that is due comes below. */
  #leapsOver({ number, mark }: NumberedStart, i: number): boolean {
    if (mark || number === 1 || number === this.#number) return false
    for (let at = i + 1; at < this.#lines.length && at < i + NEXT_NUMBER_WITHIN; at++) {
      const line = this.#lines[at]!
      const before = this.#lines[at - 1]!
      if (line.kind !== 'text' || (before.kind === 'text' && breaksOff(before.text))) continue
      const next = numberedStart(this.#body, line)
      if (next) return next.number === this.#number + 1
    }
    return false
  }

  /** Does the next paragraph bear this number? Two in order prove each other. */
  #comesSoon(number: number, i: number): boolean {
    for (let at = i + 1; at < this.#lines.length && at < i + NEXT_NUMBER_WITHIN; at++)
      if ((this.#dense || this.#lines[at - 1]!.kind === 'blank') && this.#lines[at]!.kind === 'text') {
        const next = numberedStart(this.#body, this.#lines[at]!)
        if (next) return next.number === number
      }
    return false
  }

  /** A number without a blank line before it must be the next one, after a sentence's end or with a portion mark. */
  #startsInside(line: BodyLine, start: NumberedStart, before: BodyLine, i: number): boolean {
    if (start.mark && start.number > this.#number && start.number <= this.#number + 3) return true
    if (start.mark && start.number === this.#number && !unfinished(before.text)) return true
    if (start.number !== this.#number + 1) return this.#dense && this.#nearby(start, line, before, i)
    if (this.#inRow(start.number, before, i)) return true
    // `FROM 11 TO` / `16. THE`, and paragraph 16 follows: the sentence went on.
    if (unfinished(before.text) && this.#comesSoon(start.number, i)) return false
    const opening = /^\S+\s+\S+/.exec(line.text)?.[0] ?? line.text
    return !breaksOff(before.text) || isCutLine(before, this.#width) || wouldFit(before, opening, this.#width)
  }

  /** `5. HIGH`, `6. EAST`, `7. NONE`: three lines in a row that begin with three numbers are no prose. */
  #inRow(number: number, before: BodyLine, i: number): boolean {
    const [line, next] = [this.#lines[i]!, this.#lines[i + 1]]
    return (
      next?.kind === 'text' &&
      !isBare(line) &&
      numberedStart(this.#body, before)?.number === number - 1 &&
      numberedStart(this.#body, next)?.number === number + 1
    )
  }

  /** Where no blank lines part paragraphs, a number may be repeated or skipped: after a sentence or a short line. */
  #nearby({ number, textStart }: NumberedStart, line: BodyLine, before: BodyLine, i: number): boolean {
    // In a form, where entries are no sentences, a new line shows that one begins, unless the number that is due comes below.
    const short =
      number > this.#number && before.width * 2 <= this.#width.wrap && !this.#comesSoon(this.#number + 1, i)
    const text = this.#body.text.slice(textStart, line.end)
    return (
      number >= this.#number &&
      number <= this.#number + 3 &&
      (short || !unfinished(before.text)) &&
      (/^["“(]?[A-Z]/.test(text) ||
        (short && /^[-\d]/.test(text)) ||
        (number > this.#number && !isBare(line) && this.#comesSoon(number + 1, i)))
    )
  }

  #numberInProse(line: BodyLine, start: NumberedStart): void {
    if (start.number !== this.#number + 1) return
    this.#diagnostics.push({
      code: 'number-in-prose',
      severity: 'info',
      message: `The line begins with “${start.raw}”, but it goes on with the sentence before; it was read as text.`,
      place: this.#body.place(line.start, line.start + start.raw.length),
    })
  }

  /**
   * A lone `Summary` under a paragraph that the same word opened is its end mark with the word END lost, if the
   * paragraph stopped there: at a sentence's end, where the source was cut, or where the word would still have fitted.
   */
  #strayMark(line: BodyLine, before: BodyLine, i: number, end: number): boolean {
    const named = namesPassage(line.text)
    if (!named || !this.#open || i + 1 !== end || !/^[A-Z]/.test(line.text)) return false
    // `END` at the end of the line before: the mark is whole, and only wrapped.
    if (/\bE(?:ND|nd)(?: (?:OF|of))?$/.test(before.text)) return false
    if (!named.passages.every(passage => this.#opened.includes(passage))) return false
    if (
      breaksOff(before.text) &&
      !isCutLine(before, this.#width) &&
      !wouldFit(before, line.text, this.#width)
    )
      return false
    this.#close()
    this.#mark(line, named.passages, true)
    this.#diagnostics.push({
      code: 'stray-mark-line',
      severity: 'warning',
      message: `The line “${line.text}” repeats the word that opened the passage; it was read as its damaged end mark.`,
      place: this.#body.place(line.start, line.end),
    })
    return true
  }

  #assumed(i: number, end: number, why: string): void {
    const { start } = this.#lines[i]!
    const stop = this.#lines[end - 1]!.end
    this.#diagnostics.push({
      code: 'heading-assumed',
      severity: 'info',
      message: `“${this.#body.text.slice(start, stop).replace(/\s+/g, ' ')}” ${why}; it was read as a heading.`,
      place: this.#body.place(start, stop),
    })
  }

  /** Columns parted by wide gaps in most of its lines, or ruled boxes, make a table. */
  #isTable(i: number, end: number): boolean {
    if (end - i < 2) return false
    if (this.#numbered(this.#lines[i]!)) return false
    let columns = 0
    for (let j = i; j < end; j++) if (hasColumns(this.#lines[j]!.text)) columns++
    return columns * 5 >= (end - i) * 3
  }

  /** A table that stands under a text with no blank line between; what stands under it in the same way is text again. */
  #tableBelow(i: number, end: number): { from: number; to: number } | undefined {
    let columns = 0
    let from = -1
    let to = -1
    for (let at = end - 1; at >= i && end - i >= LEAST_ROWS; at--) {
      const line = this.#lines[at]!
      if (this.#numbered(line)) break
      if (!hasColumns(line.text)) continue
      if (to < 0) to = at + 1
      columns++
      if (columns >= LEAST_ROWS && columns * 5 >= (to - at) * 3) from = at
    }
    return from < 0 ? undefined : { from, to }
  }

  #keepRest(): void {
    const { length } = this.#body
    if (this.#rest >= length) return
    const place = this.#body.place(this.#rest, length)
    const text = keepLines(this.#body, [{ start: this.#rest, end: length }])
    this.#blocks.push({ kind: 'preformatted', anchor: this.#anchors.next('t'), text, place })
    this.#diagnostics.push({
      code: 'body-limit',
      severity: 'warning',
      message: `The text has more than ${MOST_BODY_LINES.toLocaleString('en')} lines; those below were kept as they stand.`,
      place: place.slice(0, 1),
    })
  }

  #preformatted(i: number, end: number): void {
    const stretches = this.#lines
      .slice(i, end)
      .map(line => ({ start: line.start - line.indent, end: line.end }))
    this.#blocks.push({
      kind: 'preformatted',
      anchor: this.#anchors.next('t'),
      text: keepLines(this.#body, stretches),
      place: this.#body.place(this.#lines[i]!.start, this.#lines[end - 1]!.end),
    })
  }

  #heading(i: number, end: number): void {
    const lines = this.#lines.slice(i, end)
    const first = lines[0]!
    const inner = lines.length === 1 ? inlineRuled(first.text) : undefined
    const at = inner ? first.start + first.text.indexOf(inner) : first.start
    const mark = readPortion(this.#body, at, inner ? at + inner.length : first.end)
    let start = mark && mark.end < first.end ? mark.end : at
    while (this.#body.text[start] === ' ') start++
    const stretches = inner
      ? [{ start, end: at + inner.length }]
      : lines.map((line, n) => ({ start: n === 0 ? start : line.start, end: line.end }))
    const text = joinLines(this.#body, stretches)
    const named = namesPassage(text.text)
    this.#blocks.push({
      kind: 'heading',
      anchor: this.#anchors.next('h'),
      ...(mark && start > at && { portion: mark.portion }),
      text,
      place: this.#body.place(at, stretches.at(-1)!.end),
    })
    this.#opened = named?.passages ?? []
  }

  #mark(line: BodyLine, passages: readonly Passage[], damaged: boolean): void {
    this.#blocks.push({
      kind: 'mark',
      anchor: this.#anchors.next('m'),
      passage: passages[0]!,
      edge: 'end',
      damaged,
      text: joinLines(this.#body, [line]),
      place: this.#body.place(line.start, line.end),
    })
    this.#opened = this.#opened.filter(passage => !passages.includes(passage))
  }

  #start(line: BodyLine, numbered?: NumberedStart): void {
    const heading = numbered && this.#runOnHeading()
    this.#close()
    if (heading) this.#headingFrom(heading)
    let start = numbered?.textStart ?? line.start
    const mark = numbered ? numbered.mark : readPortion(this.#body, start, line.end)
    if (mark) start = mark.end
    while (start < line.end && this.#body.text[start] === ' ') start++
    const opens = opening(this.#body.text, start, line.end)
    this.#open = new Open(line, start, mark?.portion, numbered)
    this.#watchForCut(line)
    if (numbered) this.#number = numbered.number
    if (opens) this.#opened = opens.passages
  }

  /** Cuts a heading that is run on behind the open paragraph off it. */
  #runOnHeading(): Stretch | undefined {
    const open = this.#open
    if (!open || open.cut) return undefined
    const { stretches } = open.parts.at(-1) ?? open
    const last = stretches.at(-1)!
    const words = this.#headings.runOn(last.start, last.end)
    if (!words) return undefined
    const start = last.end - words.length
    this.#diagnostics.push({
      code: 'heading-assumed',
      severity: 'info',
      message: `“${words}” is run on behind a paragraph; it was read as a heading.`,
      place: this.#body.place(start, last.end),
    })
    const [, end] = trimmed(this.#body.text, last.start, start)
    stretches[stretches.length - 1] = { start: last.start, end }
    return { start, end: last.end }
  }

  #headingFrom(stretch: Stretch): void {
    const text = joinLines(this.#body, [stretch])
    this.#blocks.push({
      kind: 'heading',
      anchor: this.#anchors.next('h'),
      text,
      place: this.#body.place(stretch.start, stretch.end),
    })
    this.#opened = namesPassage(text.text)?.passages ?? []
  }

  #listGoesOn(label: string): boolean {
    const outline = this.#outlined ? this.#open?.outline : undefined
    return outline ? outline.goesOn(label) : follows(label, this.#open?.lastLabel)
  }

  #partInside(label: string, before: BodyLine, i: number): boolean {
    const line = this.#lines[i]!
    if (this.#outlined && !isBullet(label) && line.indent >= LEAST_INDENT) return this.#listGoesOn(label)
    if (label === '-' || label === 'o')
      return !breaksOff(before.text) && (this.#open!.bullets?.has(label) || /[:.]$/.test(before.text))
    if (isBullet(label)) return !breaksOff(before.text) || this.#open!.parts.at(-1)?.label === label
    if (!this.#listGoesOn(label)) return false
    // `THE MEASURES ARE` / `A. ...`, and `B. ...` follows; later letters begin a line where they would have fitted.
    return (
      !breaksOff(before.text) ||
      (this.#open!.lastLabel ? this.#brokenEarly(before, line) : this.#listBegins(label, i))
    )
  }

  #brokenEarly(before: BodyLine, line: BodyLine): boolean {
    const opening = /^\S+\s+\S+/.exec(line.text)?.[0] ?? line.text
    return this.#width.wrap > 0 && wouldFit(before, opening, this.#width)
  }

  /** Does a line below, after a finished one, bear the next label? */
  #listBegins(label: string, i: number): boolean {
    for (let at = i + 1; at < i + LONGEST_ITEM && this.#lines[at]?.kind === 'text'; at++) {
      const next = labelledStart(this.#lines[at]!)
      if (next && !breaksOff(this.#lines[at - 1]!.text)) return follows(next.label, label)
    }
    return false
  }

  #startPart(line: BodyLine, label: { label: string; textStart: number }): void {
    const mark = readPortion(this.#body, label.textStart, line.end)
    let start = mark?.end ?? label.textStart
    while (start < line.end && this.#body.text[start] === ' ') start++
    this.#open!.parts.push(new Open(line, start, mark?.portion, undefined, label.label))
    this.#watchForCut(line)
    this.#open!.end = line.end
    this.#open!.noteLabel(label.label)
  }

  #append(line: BodyLine): void {
    const open = this.#open!
    const target = open.parts.at(-1) ?? open
    target.stretches.push(line)
    target.end = line.end
    open.end = line.end
    this.#watchForCut(line)
  }

  #close(): void {
    const open = this.#open
    if (!open) return
    this.#open = undefined
    const { numbered } = open
    const anchor = numbered ? this.#anchors.numbered(numbered.number) : this.#anchors.next('b')
    const block = { kind: 'paragraph', anchor } as Growing<Paragraph>
    if (numbered)
      block.number = {
        value: numbered.number,
        raw: numbered.raw,
        place: this.#body.place(open.start, open.start + numbered.raw.length),
      }
    if (open.portion) block.portion = open.portion
    block.text = joinLines(this.#body, open.stretches)
    block.passages = NONE
    block.parts = open.parts.length ? open.parts.map((part, n) => this.#part(part, anchor, n)) : NONE
    block.place = this.#body.place(open.start, open.end)
    this.#blocks.push(block)
    this.#noteCut(open, numbered ? `${numbered.number}` : anchor)
  }

  #part(part: Open, anchor: string, n: number): SubParagraph {
    return {
      anchor: this.#anchors.part(anchor, part.label, n),
      label: part.label,
      ...(part.portion && { portion: part.portion }),
      text: joinLines(this.#body, part.stretches),
      place: this.#body.place(part.start, part.end),
    }
  }

  #watchForCut(line: BodyLine): void {
    if (isCutLine(line, this.#width)) this.#open!.cut = line
  }

  #noteCut(open: Open, name: string): void {
    if (!open.cut) return
    this.#cut.push(name)
    this.#cutLines.push(open.cut)
  }

  #reportCut(): void {
    if (!this.#cutLines.length) return
    this.#diagnostics.push({
      code: 'source-cut',
      severity: 'warning',
      message: `The source was cut near column ${this.#width.cut}: paragraph${this.#cut.length > 1 ? 's' : ''} ${inWords(this.#cut)} break${this.#cut.length > 1 ? '' : 's'} off there.`,
      place: this.#cutLines.flatMap(line => this.#body.place(line.end - 1, line.end)),
    })
  }
}

const COLUMNS = /\S {3,}\S.*\S {2,}\S|\S\t+\S|\|.*\||\S {4,}[\d$(-]/

const hasColumns = (text: string): boolean =>
  (text.includes('   ') || text.includes('\t') || text.includes('|')) && COLUMNS.test(text.slice(0, 200))

const isGap = (line: BodyLine): boolean => line.kind === 'blank' || line.kind === 'caption'

/** `1, 2 and 4`; long runs as `1 to 17`. */
function inWords(names: readonly string[]): string {
  const parts: string[] = []
  for (let i = 0; i < names.length; ) {
    let j = i
    while (j + 1 < names.length && Number(names[j + 1]) === Number(names[j]) + 1) j++
    parts.push(j - i >= 2 ? `${names[i]} to ${names[j]}` : names.slice(i, j + 1).join(', '))
    i = j + 1
  }
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0]!
}

/** The number of a form, or of a paragraph whose text stands elsewhere. */
const isBare = ({ text }: BodyLine): boolean => /^\d{1,3}\.?$/.test(text.trim())
