import { type EdgedLine, matches, type Strand, trimmed } from '../../text/index.ts'
import { readClassLine } from '../class-line.ts'
import { goesOnWithTags } from '../tags-lines.ts'
import { type ElementKind, type InnerLabel, type Label, labelAtStart, labelsInside } from './labels.ts'

/** A labelled element at the head of a text: where its label stands and where its content. Offsets in the strand. */
export interface Element {
  readonly kind: ElementKind
  readonly start: number
  readonly contentStart: number
  /** End of the content, blanks left out. */
  readonly end: number
  /** Where the line after the element begins. */
  readonly next: number
  readonly usual: boolean
}

export interface Elements {
  readonly elements: readonly Element[]
  /** Where the body begins. */
  readonly end: number
}

/** A paragraph begins; `1.4 (B)` is a reason that went on to a new line. */
const NUMBERED = /^(?:\d{1,3}\s?[.)](?!\d)|\(?(?:TS|S|C|U|SBU|LOU)(?:\/{1,2}[A-Z]{2,6})?\) )/
/** `(C) SUMMARY:` is no reference C: a passage of the text opens. */
const PASSAGE =
  /^\([A-Z]{1,4}(?:\/{1,2}[A-Z]{2,6})?\) ?(?:BEGIN )?(?:EXECUTIVE )?(?:SUMMARY|COMMENT|INTRODUCTION|ACTION REQUESTED) ?[.:]/i
const RULE = /^[-=_*~‐‑–—]{3,}[-=_*~‐‑–—\s]*$/
const HEADING = /^(?:BEGIN )?(?:EXECUTIVE )?(?:SUMMARY|COMMENT|INTRODUCTION|BACKGROUND|ACTION REQUEST)\b/i
const BULLET = /^(?:[-•*]\s+)?(?:[([]?([A-Z])[)\].:]|[([](\d{1,2})[)\]])/i

const FIGURE = /^(\d{1,2})[.)]\s/
/** Bullets of letters anywhere in a line. */
const LETTERED = /(?:^|[\s;,])[([]?([A-Z])[)\].:](?=\s|[(A-Z0-9])/gi

/** A preamble is a screen or two; further down a label is somebody's letter. */
const MOST_LINES = 400
/** So many lines without a label, and the body has begun. */
const MOST_UNLABELLED = 16
const LONGEST_UNLABELLED = 160

/**
 * Cuts the head of a text into its labelled elements. Each runs to the next label, or as far as its kind allows: a
 * list while it is open, a subject to the next blank line, references over blank lines while bullets follow.
 */
export function elements(text: Strand, options: { filled?: boolean } = {}): Elements {
  const found: Element[] = []
  const all = new HeadLines(text, options.filled)
  let end = 0
  let unlabelled = 0
  let line = all.at(0)
  for (let i = 0; line; line = all.at(i)) {
    if (!line.text) {
      i++
      continue
    }
    const label = labelOn(line)
    // A telegram that this one quotes has a subject of its own.
    if (label?.kind === 'subject' && unlabelled > 1 && hasSubject(found)) break
    if (label && !isWord(line, label, found)) {
      const taken = takeElement(text, all, i, label)
      found.push(...taken.elements)
      end = taken.elements[taken.elements.length - 1]!.next
      i = taken.next
      unlabelled = 0
      continue
    }
    if (beginsBody(line, found.length > 0)) break
    if (++unlabelled > MOST_UNLABELLED || line.text.length > LONGEST_UNLABELLED) break
    i++
  }
  return { elements: found, end }
}

const hasSubject = (found: readonly Element[]): boolean =>
  found.some(one => one.kind === 'subject' && one.end > one.contentStart)

/** Once the subject is known, the word without a mark after it is one of a sentence: `SUBJECT TO THE WEATHER.` */
const isWord = (line: HeadLine, { kind, at, length }: InnerLabel, found: readonly Element[]): boolean =>
  kind === 'subject' &&
  /^SUBJECT$/i.test(line.text.slice(at, at + length).trim()) &&
  found.some(one => one.kind === 'subject' && one.usual && one.end > one.contentStart)

/** A label at the start of a line, or one further in that nothing else could be. */
function labelOn(line: HeadLine): InnerLabel | undefined {
  const start = line.label
  return start
    ? { kind: start.kind, length: start.length, usual: start.usual, at: 0 }
    : labelsInside(line.text)[0]
}

/** A line at the head of a text. What it begins with is asked again and again, and looked at once. */
class HeadLine {
  readonly start: number
  readonly next: number
  readonly from: number
  readonly to: number
  readonly text: string
  #label: Label | undefined | null = null
  #stops: boolean | undefined

  constructor({ start, next, from, to }: EdgedLine, text: string) {
    this.start = start
    this.next = next
    this.from = from
    this.to = to
    this.text = text.slice(from, to)
  }

  /** The label that it begins with. */
  get label(): Label | undefined {
    if (this.#label === null) this.#label = labelAtStart(this.text)
    return this.#label
  }

  /** Does it surely not go on with the element before? */
  get stops(): boolean {
    this.#stops ??= this.label !== undefined || endsElement(this.text)
    return this.#stops
  }
}

/** The first lines of a text, cut as they are asked for: the preamble is short and the body long. */
class HeadLines {
  readonly #text: string
  readonly #lines: Iterator<EdgedLine>
  readonly #cut: HeadLine[] = []
  /** Lines are as long as they can be: a short one ends what it says. */
  readonly filled: boolean

  constructor(text: Strand, filled = false) {
    this.filled = filled
    this.#text = text.text
    this.#lines = text.linesDown()
  }

  at(i: number): HeadLine | undefined {
    while (this.#cut.length <= i && this.#cut.length < MOST_LINES) {
      const { value: line, done } = this.#lines.next()
      if (done) return undefined
      this.#cut.push(new HeadLine(line, this.#text))
    }
    return this.#cut[i]
  }
}

/** A paragraph, a summary or a rule ends the preamble; before the first label only a paragraph does. */
const beginsBody = (line: HeadLine, labelled: boolean): boolean =>
  NUMBERED.test(line.text) || (labelled && (RULE.test(line.text) || isHeading(line.text)))

/** In lines. */
const LONGEST_SUBJECT = 6

function takeElement(
  text: Strand,
  all: HeadLines,
  at: number,
  label: InnerLabel,
): { elements: Element[]; next: number } {
  const first = all.at(at)!
  const heads = [label]
  for (const inside of labelsInside(first.text)) {
    const before = heads[heads.length - 1]!
    if (inside.at >= before.at + before.length && inside.kind !== before.kind) heads.push(inside)
  }
  let next = at + 1
  let last = heads[heads.length - 1]!
  // Continuation lines belong to the last element of the line; a label inside one begins another.
  const extra: { line: HeadLine; head: InnerLabel }[] = []
  let contentEnd = first.to
  let content = first.text.slice(last.at + last.length).trim()
  const bullets = new Bullets(content)
  while (all.at(next)) {
    const step = continues(last.kind, content, all, next, bullets, extra.length > 0 ? undefined : first)
    if (step === undefined) break
    next = step
    const line = all.at(next)!
    content = line.text
    contentEnd = line.to
    bullets.note(line.text)
    for (const inside of labelsInside(` ${line.text}`)) {
      if (inside.kind === last.kind) continue
      last = { ...inside, at: inside.at - 1 }
      extra.push({ line, head: last })
      content = line.text.slice(last.at + last.length).trim()
    }
    next++
  }
  // No subject is a page long: where none of the lines below has an end, its own first sentence is it.
  if (last.kind === 'subject' && !extra.length && next - at > LONGEST_SUBJECT && /\.\s*$/.test(first.text)) {
    next = at + 1
    contentEnd = first.to
  }
  const starts = [
    ...heads.map(head => ({ start: first.from + head.at, head })),
    ...extra.map(({ line, head }) => ({ start: line.from + head.at, head })),
  ]
  const after = all.at(next - 1)!.next
  const elements = starts.map(({ start, head }, n): Element => {
    const stop = starts[n + 1]?.start ?? contentEnd
    const [contentStart, end] = trimmed(text.text, Math.min(start + head.length, stop), stop)
    return { kind: head.kind, start, contentStart, end, next: after, usual: head.usual }
  })
  return { elements, next }
}

/** Letters of the bullets met so far, so that a list is followed over blank lines. */
class Bullets {
  #last = ''
  /** The last number of a list that counts with figures, `1. NORTHPORT 83`. */
  #number: number
  /** Lines not looked at yet: only a list of references asks. */
  #lines: string[]
  constructor(text: string) {
    this.#number = text.startsWith('1') && /^1[.)]\s/.test(text) ? 1 : 0
    this.#lines = [text]
  }
  note(line: string): void {
    this.#lines.push(line)
  }
  #look(line: string): void {
    const number = FIGURE.exec(line)
    if (this.#number && Number(number?.[1]) === this.#number + 1) this.#number++
    for (const found of matches(LETTERED, line)) {
      const letter = found[1]!.toUpperCase()
      if (!this.#last || letter.charCodeAt(0) === this.#last.charCodeAt(0) + 1) this.#last = letter
    }
  }
  follows(line: string): boolean {
    for (const one of this.#lines) this.#look(one)
    this.#lines = []
    if (this.#number && Number(FIGURE.exec(line)?.[1]) === this.#number + 1) return true
    const found = BULLET.exec(line)
    if (!found) return false
    if (found[2]) return true
    const letter = found[1]!.toUpperCase()
    return !this.#last
      ? letter <= 'C'
      : letter > this.#last && letter.charCodeAt(0) <= this.#last.charCodeAt(0) + 2
  }
}

/** Does line `at` go on with an element of this kind? The index of the line that does, blank lines passed over. */
function continues(
  kind: ElementKind,
  content: string,
  all: HeadLines,
  at: number,
  bullets: Bullets,
  first: HeadLine | undefined,
): number | undefined {
  const line = all.at(at)!
  if (!line.text) {
    let next = at
    while (next < at + 4 && all.at(next)?.text === '') next++
    const after = all.at(next)
    if (!after?.text || after.stops || opensPassage(after.text) || PASSES.test(after.text)) return undefined
    if (
      kind === 'ref' &&
      (bullets.follows(after.text) ||
        /^[A-Z]\)|\b[A-Z]\)$/.test(content) ||
        (!content && !isHeading(after.text)) ||
        openReference(content, after.text))
    )
      return next
    // The content of an empty subject may follow a blank line.
    if (kind === 'subject' && !content && first && !isHeading(after.text)) return next
    return undefined
  }
  if (opensPassage(line.text)) return undefined
  if (line.stops && !(kind === 'ref' && bullets.follows(line.text) && !line.label)) return undefined
  switch (kind) {
    case 'tags':
      return !content || goesOnWithTags(content, line.text, all.at(at + 1)?.text) ? at : undefined
    case 'eo':
      return /(?:DECL ?:?|,|:)$/i.test(content) || /^DECL ?:/i.test(line.text) ? at : undefined
    case 'derived-from':
    case 'declassify-on':
      return /[,;]$/.test(content) || !content ? at : undefined
    case 'ref':
      if (all.filled && PORTION.test(line.text) && !BRACKETED.test(all.at(at - 1)!.text)) return undefined
      if (bullets.follows(line.text)) return at
      if (all.filled && line.from === line.start && endsList(all.at(at - 1)!)) return undefined
      if (all.filled && CLOSED.test(content) && !/^\(/.test(line.text)) return undefined
      if (content && all.filled && fitted(all.at(at - 1)!, line)) return undefined
      return looksLikeReference(line.text, content) ? at : undefined
    case 'subject':
      return SET_OFF.test(line.text) ||
        (content && all.filled && (fitted(all.at(at - 1)!, line) || tells(all, at)))
        ? undefined
        : at
    case 'classified-by':
      return at
  }
}

/** What a list does not go on with over a blank line. */
const PASSES = /^(?:FOR ?:|(?:STATE|DEPT|DEPARTMENT) (?:PLEASE |PLS )?PASS )/

/** Lines under a subject that are none of it, though no blank line sets them off: cut page marks, sentences on handling. */
const SET_OFF = /^(?:PAGE \d{1,3} [A-Z]|(?:\(U\) )?THIS (?:CABLE|MESSAGE|TELEGRAM) )/i

const endsElement = (text: string): boolean =>
  RULE.test(text) ||
  NUMBERED.test(text) ||
  isHeading(text) ||
  (SN.includes(text[0]!) && /^(?:SIPDIS|SENSITIVE|NOFORN)$|^SENSITIVE BUT UNCLAS/i.test(text)) ||
  isClassLine(text)

const SN = 'SsNn'
const BEGINS_HEADING = 'BbEeSsCcIiAa'
const isHeading = (text: string): boolean => BEGINS_HEADING.includes(text[0]!) && HEADING.test(text)
const opensPassage = (text: string): boolean => text[0] === '(' && PASSAGE.test(text)

function isClassLine(text: string): boolean {
  if (text.length > 120 || text[1] !== ' ' || text[3] !== ' ') return false
  const strand = { text, place: () => [] } as unknown as Strand
  return (
    /^(?:[A-Za-z] ){4}/.test(text) &&
    readClassLine(strand, { start: 0, end: text.length, next: text.length }) !== undefined
  )
}

/** The line of a reference list broken in mid-reference: `C. 07 SAO PAULO` / `0953`. */
const openReference = (content: string, line: string): boolean =>
  /(?:^|[\s)])[A-Z]\)$|[,;]$|\b(?:AND|&)$/i.test(content) ||
  (/[A-Z]$/.test(content) && /^(?:[A-Z]+ ){0,3}[A-Z]*\d+/.test(line) && !/\d/.test(content.slice(-12)))

const looksLikeReference = (line: string, content: string): boolean =>
  /\d/.test(line) ||
  openReference(content, line) ||
  content === '' ||
  /\b(?:NOTAL|E-?MAILS?|TELCON|PREVIOUS)\b|^\([A-Z]{4,20}\)$/i.test(line) ||
  /[-,;(]$/.test(content)

/** A reference that is whole: its note, or the year of its date-time group, ends it. */
const CLOSED = /\([A-Z ]{2,40}\)$|\d{6}[A-Z] [A-Z]{3} \d{2,4}$/

/** A subject goes on over a line or two; more are looked at to see what they are. */
const MOST_TOLD = 4
/** A full stop between words: a subject has none. */
const SENTENCES = /[A-Z0-9)"]{3}[.?!] +[A-Z0-9"(]/

/** Do lines that stand together tell something, in sentences? */
function tells(all: HeadLines, at: number): boolean {
  for (let n = at; n < at + MOST_TOLD; n++) {
    const line = all.at(n)
    if (!line?.text || line.stops) return false
    if (n > at && fitted(all.at(n - 1)!, line)) return false
    if (SENTENCES.test(line.text)) return true
    if (n > at && /[A-Z0-9)"]{3}[.?!]$/.test(all.at(n - 1)!.text)) return true
  }
  return false
}

/** A portion mark, where the letters of the list have no brackets. */
const PORTION = /^\((?:TS|S|C|U)\) /
const BRACKETED = /^(?:REFS?: ?)?\([A-Z]\)/

/** Operators filled their lines up to 69 characters; some terminals broke them a little sooner. */
const FILLED = 64

/** An indented line of a list that says its reference to the end: `     B. FLEET COMMAND 011245Z JAN 05 (NOTAL)`. */
const endsList = (line: HeadLine): boolean =>
  line.from > line.start && /^[A-Z]\. .*\d{4}Z [A-Z]{3} \d{2}(?:\d{2})?(?: \([A-Z]+\))?$/.test(line.text)

/** Would the first word of a line have stood on the line before, had it been part of that sentence? */
const fitted = (before: HeadLine, line: HeadLine): boolean =>
  before.to - before.start + 1 + /^\S*/.exec(line.text)![0].length <= FILLED
