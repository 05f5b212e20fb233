import type { Strand } from '../../text/index.ts'
import { type BodyLine, breaksOff, countWords, isHour, isTitle, runsOn } from './lines.ts'
import { endsPassage, isUsualHeading, namesPassage } from './passages.ts'
import { isForEntireText, readPortion } from './portion.ts'
import { labelledStart, type NumberedStart } from './starts.ts'
import { firstWord, isCutLine, isFull, type Width, wouldFit } from './width.ts'

/** A heading is a line or two; what is longer is text. */
const LONGEST_HEADING = 100
const MOST_HEADING_WORDS = 14
const MOST_HEADING_LINES = 3
const MOST_GLUED_LINES = 2
/** So many words at the foot of a page are rather a sentence. */
const SENTENCE_WORDS = 5

/** Lines of a telegram that a text quotes. */
const FORMAT_LINE =
  /^"?(?:(?:FM|TO|INFO|XMT) [A-Z]{2}|[RQ][A-Z]{3,7}\/[A-Z]{2}|[ZOPR](?: [ZOPR])? \d{6}Z |UNCLAS(?:SIFIED)?$)/

const FORMAT_BEGINS = '"FTIXRQZOPU'

/** Capitalised words behind the end of a sentence; the full stop of an abbreviation ends none. */
const RUN_IN =
  /(?<!\b(?:Mrs?|Ms|Drs?|St|Gov|Sen|Reps?|Gen|Col|Lt|Maj|Capt|Sgt|Amb|Min|Prof|Dep|Asst|Sec|Pres|Fr|Jr|Sr|vs|No|Inc|Co|Ltd|U\.S|[A-Z]))[.!?]["”’')\]]{0,2}\s{1,3}(["“]?[A-Z][^.!?;]*)$/

/**
 * Which lines of a body are headings. A heading is short, capitalised and unpunctuated, and stands apart: by a blank
 * line, a rule, strokes, or by stopping short. message-format.md 7.2.
 */
export class Headings {
  readonly #body: Strand
  readonly #lines: readonly BodyLine[]
  readonly #width: Width
  readonly #numbered: (line: BodyLine) => NumberedStart | undefined

  constructor(
    body: Strand,
    lines: readonly BodyLine[],
    width: Width,
    numbered: (line: BodyLine) => NumberedStart | undefined,
  ) {
    this.#body = body
    this.#lines = lines
    this.#width = width
    this.#numbered = numbered
  }

  /** Does a heading begin at line `i`? Returns the line after it. */
  at(i: number, end: number): number | undefined {
    const line = this.#lines[i]!
    const inline = inlineRuled(line.text)
    if (inline && this.hasShape(inline)) return i + 1
    if (this.#numbered(line) || endsPassage(line.text)) return undefined
    if (isForEntireText(this.#body, line.start, line.end)) return undefined
    const above = this.#lines[i - 1]?.kind === 'rule'
    const below = this.#lines[end]?.kind === 'rule'
    const lines = end - i
    if (lines > MOST_HEADING_LINES) return undefined
    let longest = line
    for (let at = i; at < end; at++) {
      const one = this.#lines[at]!
      if (!this.hasShape(one.text)) return undefined
      if (one.text.length > longest.text.length) longest = one
    }
    if (labelledStart(line) && !below) return this.#lettered(line, end) && lines === 1 ? end : undefined
    if (below && (above || this.#ruleFits(this.#lines[end]!, longest))) return end
    if (above && lines <= 2 && breaksOff(this.#lines[end - 1]!.text)) return end
    if (isUsualHeading(line.text) && lines === 1) return end
    if (lines > 2 || !this.#followedByBlock(end)) return undefined
    // Among capitals two lines are a title only if the first was full: others are an address.
    if (lines === 2 && this.#width.capitals && !isFull(line, this.#lines[i + 1]!, this.#width))
      return undefined
    if (lines === 1) return this.#standsAlone(line, end) ? end : undefined
    return this.#lines.slice(i, end).every(one => isTitle(one.text)) && this.#numberedAfter(end)
      ? end
      : undefined
  }

  /** `B. BILATERAL ISSUES` alone, and the paragraphs below it count from 1: no item of a list. */
  #lettered(line: BodyLine, end: number): boolean {
    if (!/^[A-Z]\. .*[A-Z]{4}/i.test(line.text) || !isTitle(line.text) || !this.#followedByBlock(end))
      return false
    let at = end
    while (this.#lines[at] && this.#lines[at]!.kind !== 'text') at++
    const next = this.#lines[at]
    return next !== undefined && this.#numbered(next)?.number === 1
  }

  /** Is line `i` a heading that lost the blank line before it? */
  glued(i: number, end: number): 'ruled' | 'assumed' | undefined {
    const line = this.#lines[i]!
    const before = this.#lines[i - 1]!
    const next = this.#lines[i + 1]
    const ruled = next?.kind === 'rule' && this.#ruleFits(next, line)
    if (i + 1 !== end || !this.hasShape(line.text) || labelledStart(line)) return undefined
    if (ruled && !breaksOff(before.text)) return 'ruled'
    if (!isTitle(line.text) || !this.#followedByBlock(end)) return undefined
    // Among capitals every line is a title; what ends in a colon announces a list.
    if ((this.#width.capitals || line.text.endsWith(':')) && !isUsualHeading(line.text)) return undefined
    const word = firstWord(line.text)
    const assumed =
      isCutLine(before, this.#width) ||
      (!breaksOff(before.text) &&
        (namesPassage(line.text) !== undefined ||
          (before.text.length > line.text.length && wouldFit(before, word, this.#width))))
    return assumed ? 'assumed' : undefined
  }

  /**
   * Where the text begins under a heading that lost the blank line after it; `i` where there is none. A title of a
   * line or two stopped short though the first word of a full line of prose would have fitted.
   */
  textUnder(i: number, end: number): number {
    const { wrap } = this.#width
    for (let at = i; wrap > 0 && at < Math.min(i + MOST_GLUED_LINES, end - 1); at++) {
      const line = this.#lines[at]!
      if (this.#numbered(line) || !isTitle(line.text) || !this.hasShape(line.text)) return i
      if (labelledStart(line) || readPortion(this.#body, line.start, line.end)) return i
      const next = this.#lines[at + 1]!
      const prose = next.width * 4 >= wrap * 3 && /^["“A-Z]/.test(next.text) && !isTitle(next.text)
      const short = line.width * 20 <= wrap * 17 && !isFull(line, next, this.#width)
      if (prose && short && (at > i || /\s/.test(line.text))) return at + 1
    }
    return i
  }

  /**
   * Copies that set a paragraph on one line ran the heading of the next one on behind it: capitalised words after
   * the last sentence, with no mark of an end. Returns those words.
   */
  runOn(start: number, end: number): string | undefined {
    if (this.#width.wrap > 0) return undefined
    const from = Math.max(start, end - LONGEST_HEADING - 20)
    const words = RUN_IN.exec(this.#body.text.slice(from, end))?.[1]
    return words && isTitle(words) && this.hasShape(words) && /\s/.test(words) ? words : undefined
  }

  hasShape(text: string): boolean {
    return (
      text.length <= LONGEST_HEADING &&
      !endsSentence(text) &&
      !holdsSentenceEnd(text) &&
      !(FORMAT_BEGINS.includes(text[0]!) && FORMAT_LINE.test(text)) &&
      countWords(text) <= MOST_HEADING_WORDS &&
      /[A-Za-z]/.test(text)
    )
  }

  #standsAlone(line: BodyLine, end: number): boolean {
    if (!breaksOff(line.text) && !/[:?!”"’')]$/.test(line.text)) return false
    // A remark in brackets, a row of columns.
    if (isHour(line.text) || /^\(.*\)$| {4}/.test(line.text)) return false
    if (runsOn(line.text) || isCutLine(line, this.#width) || this.#goesOnOverPage(line, end)) return false
    if (this.#width.capitals && !this.#proseAfter(end)) return false
    if (isTitle(line.text) && !/[:]$/.test(line.text)) return true
    return /^["“(]?[A-Z]/.test(line.text) && this.#numberedAfter(end) && countWords(line.text) <= 10
  }

  /** A full line, or some words, at the foot of a page, in capitals: the sentence goes on at the head of the next. */
  #goesOnOverPage(line: BodyLine, end: number): boolean {
    if (!this.#width.capitals) return false
    let at = end
    let seam = false
    for (; this.#lines[at] && this.#lines[at]!.kind !== 'text'; at++) seam ||= this.#lines[at]!.seam
    const next = this.#lines[at]
    if (!next || !(seam || next.seam)) return false
    if (isFull(line, next, this.#width)) return true
    return countWords(line.text) >= SENTENCE_WORDS && !line.text.endsWith(':') && !this.#numbered(next)
  }

  /** A rule drawn under a line is about as long as it; a table's rule is not. */
  #ruleFits(rule: BodyLine, line: BodyLine): boolean {
    const length = rule.text.replace(/\s/g, '').length
    return Math.abs(length - line.text.length) <= Math.max(6, line.text.length * 0.6) || length >= 40
  }

  /** Is the group that ends here followed by a blank and then more text? */
  #followedByBlock(end: number): boolean {
    const after = this.#lines[end]
    if (after?.kind === 'text') return false
    for (let j = end; j < this.#lines.length && j < end + 8; j++)
      if (this.#lines[j]!.kind === 'text') return true
    return false
  }

  /** Does a numbered paragraph follow, or one of more than a short line? */
  #proseAfter(end: number): boolean {
    let at = end
    while (this.#lines[at] && this.#lines[at]!.kind !== 'text') at++
    const line = this.#lines[at]
    if (!line) return false
    const more = this.#lines[at + 1]?.kind === 'text'
    return (
      this.#numbered(line) !== undefined ||
      line.width * 4 >= this.#width.wrap * 3 ||
      (more && !FORMAT_LINE.test(line.text))
    )
  }

  #numberedAfter(end: number): boolean {
    for (let j = end; j < this.#lines.length && j < end + 8; j++)
      if (this.#lines[j]!.kind === 'text') return this.#numbered(this.#lines[j]!) !== undefined
    return false
  }
}

/** A full stop or semicolon between words, behind more than an abbreviation; a semicolon may part two titles. */
function holdsSentenceEnd(text: string): boolean {
  for (let at = text.indexOf(' ', 5); at > 0; at = text.indexOf(' ', at + 1)) {
    const code = text.charCodeAt(at - 1)
    if (code !== STOP && code !== SEMICOLON) continue
    if (!/[A-Za-z0-9]{4}$/.test(text.slice(at - 5, at - 1))) continue
    if (code === STOP || !/[a-z]/.test(text) || !isTitle(text)) return true
  }
  return false
}

const [STOP, SEMICOLON] = [...'.;'].map(sign => sign.charCodeAt(0)) as [number, number]

/** Signs of rules, and of the strokes that a heading may stand between. */
const RULED = '-=‐–—_/'

/** Punctuation at the end, that of an abbreviation or of three dots apart, or inside a bracket or quotation there. */
function endsSentence(text: string): boolean {
  const last = text[text.length - 1]!
  if (`"”’')]`.includes(last)) return /[.!]["”’')\]]+$/.test(text.slice(-40))
  if (!'.;,'.includes(last)) return false
  const abbreviated = text.endsWith('...') ? 3 : text.endsWith('U.S.') ? 4 : 0
  return abbreviated === 0 || '.;,'.includes(text[text.length - abbreviated - 1] ?? ' ')
}

/** `------- Summary -------`, `//Summary//` and `Summary -------` on one line: what stands between the rules. */
export function inlineRuled(text: string): string | undefined {
  if (text.length > 2 * LONGEST_HEADING) return undefined
  if (!RULED.includes(text[0]!) && !RULED.includes(text[text.length - 1]!)) return undefined
  const found =
    /^(?:[-=‐–—_]{3,}\s+)?([^-=‐–—_].*?)\s+[-=‐–—_]{4,}(?:\s+[-=‐–—_]+)*$/.exec(text) ??
    /^[-=‐–—_]{4,}\s+([^-=‐–—_].*?)$/.exec(text) ??
    /^\/\/\s*([^/\s].{0,98}?)\s*\/\/$/.exec(text)
  return found?.[1]?.trim()
}
