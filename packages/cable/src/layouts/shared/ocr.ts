import { lines, type Strand } from '../../text/index.ts'
import type { Repair } from './repairs.ts'

/** No format line is longer. */
const LONGEST = 160
/** Specks that a scanner saw before a line. */
const SPECKS = /^[•·.*:;°_"'|=-][•·.*:;°_"'|=\s-]*(?=[A-Z0-9ØO])/
/** A letter of a routing indicator, or what OCR makes of one. */
const RI = '[A-Z0-9Ø]'

const HEADER = /^([ZOPRY0])([ATCI]{2})([UERCSTM]Z[A-Z0-9]{3}) /
const CALLED = /^(ZZ|OO|PP|RR|00|O0|0O|ØØ)(?= R[A-Z0-9Ø]{3,7}(?: |$))/
const DE = new RegExp(`^DE (R${RI}{3,6})(?= )`)
const DIGIT = '[0-9OØ]'
/** Precedence, group, month and year: `0 30125l7 MAR 90`. */
const FL5 = new RegExp(
  `^([ZOPR0Ø])( [ZOPR0Ø](?= ))? {0,3}(${DIGIT}{6})([Z27]?Z?)\\.? {0,2}((?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|0CT|ØCT|NOV|N0V|NØV|DEC)[A-Z]{0,6} {0,2}(?:${DIGIT}{2}|19${DIGIT}{2}))?$`,
)
const FROM = /^(FM|EM|FH|FW|PM|FN|RM|F M|E M)(?= [A-Z0-9])/
const TO = /^(TO|T0|TØ|TQ)(?= [A-Z0-9ØO])/
const INFO = /^(INFO|INEO|INF0|INFØ|1NFO|1NF0|INFQ|INPO|IN FO)(?= [A-Z0-9Ø])/
const SEPARATION = /^(?:BT|BI|8T|RT|3T|B1|ВТ|Вт|B T)$/
const END = /^(?=.?N|.{2}N)[NAHMRV]{3,5}$/
const ADDRESS = new RegExp(`^(${RI}{3,8}(?: ${RI}{2,4})?) ?/(?!/)`)
const PORTION = /^(?:\d{1,3}\. ?)?(\(GBU\)|\(5BU\)|\(S8U\)|\(5B0\)|\(SB0\)|(?<=\. ?)GBU\))/
const MONTHS = /^(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)/

/** `(0)`: of an unclassified text it can be (U) alone; elsewhere it may be (C). */
const ROUND = /^(?:\d{1,3}\. ?)\(([0O])\)/

/**
 * What OCR damaged in the format lines and can be nothing else: prosigns where their line must stand, the zone letter
 * after the six digits of a date-time group, letters and digits where only one of the two may be, the end mark.
 * Words of the text are left as they were read, but for the crossed zero. message-format.md 1.3 to 1.9.
 */
export function ocrRepairs(text: Strand): Repair[] {
  return new Repairer(text).read()
}

/** Four letters that a storing machine put before the label they were taken from: `SUBJ SUBJ: FERRIES`. */
const TAG = /^([A-Z]{4}) +(?=([A-Z]{3,4}|[ZOPR] \d{6}))/

/** Length of such a tag; 0 where there is none. */
function doubled(line: string): number {
  const found = TAG.exec(line)
  if (!found) return 0
  const [whole, tag, next] = found
  const twice = tag!.slice(0, 3) === next!.slice(0, 3) && /^[A-Z]{4,12} ?:/.test(line.slice(whole.length))
  const stated = /^P[DO]TG$/.test(tag!) || (tag === 'CLAS' && /^(?:UNCL|CONF|SECR)/.test(next!))
  return twice || stated ? whole.length : 0
}

/** Where in a message we are: before its address, in the address, in the text. */
type State = 'before' | 'address' | 'text'

class Repairer {
  readonly #text: string
  readonly #found: Repair[] = []
  #state: State = 'before'
  /** The line before was format line 5. */
  #afterGroup = false
  /** The classification line says that no part is classified. */
  #unclassified = false
  /** The serial of the header, as format line 15 repeats it after a damaged sign. */
  #repeated: RegExp | undefined
  /** Where the last repair of this line ends. */
  #repaired = 0
  /** Where the next crossed zero stands. */
  #zero: number

  constructor(text: Strand) {
    this.#text = text.text
    this.#zero = this.#next(0)
  }

  read(): Repair[] {
    for (const line of lines(this.#text)) {
      const length = line.end - line.start
      if (!length) continue
      this.#repaired = line.start
      if (length <= LONGEST) this.#line(line.start, this.#text.slice(line.start, line.end))
      this.#zeros(this.#repaired, line.end)
    }
    return this.#found
  }

  #line(start: number, whole: string): void {
    const indent = whole.length - whole.trimStart().length
    const specks = SPECKS.exec(whole.slice(indent))?.[0].length ?? 0
    const tag = doubled(whole.slice(indent + specks))
    const from = indent + specks + tag
    const at = start + from
    const line = whole.slice(from).trimEnd()
    if (!line) return
    // Teletypes have no bullets: a speck before a line, or the stop after a number.
    if (tag || /^[•·°]/.test(whole.slice(indent))) this.#put(start, at, '')
    const numbered = /^\d{1,2}[•·](?= )/.exec(line)
    if (numbered) this.#put(at + numbered[0].length - 1, at + numbered[0].length, '.')
    const afterGroup = this.#afterGroup
    this.#afterGroup = false
    const header = HEADER.exec(line)
    if (header) {
      this.#begin()
      const serial = / R[A-Z]{3,6}(\d{4}) \d{7}/.exec(line)?.[1]
      this.#repeated = serial === undefined ? undefined : new RegExp(`^[^\\w\\s#]${serial}$`)
      if (header[1] === '0') this.#put(at, at + 1, 'O')
      for (const n of [0, 1]) if (header[2]![n] === 'I') this.#put(at + 1 + n, at + 2 + n, 'T')
      return
    }
    if (END.test(line) && line.replace(/[^N]/g, '').length >= 3 && this.#state === 'text') {
      if (line !== 'NNNN') this.#put(at, at + line.length, 'NNNN')
      this.#begin()
      return
    }
    const called = this.#state === 'text' ? null : CALLED.exec(line)
    if (called) {
      this.#letters(at, called[1]!)
      return
    }
    if (this.#state !== 'text' && this.#group(at, line)) return
    const prosign = FROM.exec(line)
    if (prosign && this.#state !== 'text' && (afterGroup || this.#addressBelow(at + line.length))) {
      if (prosign[1] !== 'FM') this.#put(at, at + prosign[1]!.length, 'FM')
      this.#state = 'address'
      return
    }
    const de = DE.exec(line)
    if (de) this.#letters(at + 3, de[1]!)
    else if (this.#state === 'address') this.#address(at, line)
    else if (this.#state === 'text') this.#inText(at, line)
  }

  #begin(): void {
    this.#state = 'before'
    this.#unclassified = false
  }

  /** Format line 5, and the dates it may hold alone. */
  #group(at: number, line: string): boolean {
    const found = FL5.exec(line)
    if (!found) return false
    const [, action, info = '', group, zone, date = ''] = found
    const digits = group!.replace(/[OØ]/g, '0')
    const day = Number(digits.slice(0, 2))
    const possible = day > 0 && day < 32 && Number(digits.slice(2, 4)) < 24 && Number(digits.slice(4)) < 60
    // A group without zone and without a date may be any six digits.
    if (!possible || (zone === '' && date === '')) return false
    const letter = action!.replace(/[0Ø]/, 'O')
    const glued = !info && /^\S/.test(line.slice(1))
    if (glued || letter !== action) this.#put(at, at + 1, glued ? `${letter} ` : letter)
    if (info) this.#letters(at + 2, info.slice(1))
    const groupAt = at + line.indexOf(group!, 1 + info.length)
    this.#digits(groupAt, group!)
    const stop = line[groupAt - at + 6 + zone!.length] === '.' ? 1 : 0
    if (zone === '2' || zone === '7' || (zone === 'Z' && stop))
      this.#put(groupAt + 6, groupAt + 7 + stop, 'Z')
    else if (/^[27]Z$/.test(zone!)) return true
    if (date) {
      const dateAt = at + line.indexOf(date, groupAt - at + 6)
      const month = /^[A-Z0-9Ø]+/.exec(date)![0]
      if (!MONTHS.test(month)) this.#letters(dateAt, month)
      const year = /\S+$/.exec(date)![0]
      this.#digits(dateAt + date.length - year.length, year)
    }
    this.#afterGroup = true
    return true
  }

  #address(at: number, line: string): void {
    if (SEPARATION.test(line)) {
      if (line !== 'BT') this.#put(at, at + line.length, 'BT')
      this.#state = 'text'
      return
    }
    const prosign = TO.exec(line) ?? INFO.exec(line)
    let from = 0
    if (prosign) {
      const meant = prosign[1]!.startsWith('T') ? 'TO' : 'INFO'
      from = prosign[1]!.length
      if (prosign[1] !== meant) this.#put(at, at + from, meant)
      from++
    }
    const routed = ADDRESS.exec(line.slice(from))
    if (routed) this.#routing(at + from, routed[0].slice(0, -1), routed[1]!)
    else if (
      /^(?:UNCLAS|C ?O ?N ?F ?I ?D(?: ?E ?N ?T ?I ?A ?L)?|S ?E ?C ?R ?E ?T|SECTION|SUBJ(?:ECT)?|CONTROLS|CITE|SERIAL)\b/.test(
        line,
      )
    ) {
      this.#state = 'text'
      this.#inText(at, line)
    }
  }

  /** `RUEK JCS /`: an indicator is letters alone, without a blank inside or behind it. */
  #routing(at: number, written: string, name: string): void {
    const joined = name.replace(' ', '')
    if (!/^R/.test(joined) || joined.length < 4 || joined.length > 7) return
    const read = joined.replace(/[0Ø]/g, 'O').replaceAll('1', 'I')
    // Two words are one indicator only where they fill it.
    const whole = !name.includes(' ') || joined.length === 7
    if (whole && /^[A-Z]+$/.test(read) && read !== written) this.#put(at, at + written.length, read)
  }

  #inText(at: number, line: string): void {
    if (/^UNCLAS\b/.test(line)) this.#unclassified = true
    const round = this.#unclassified ? ROUND.exec(line) : null
    if (round) this.#put(at + round[0].length - 2, at + round[0].length - 1, 'U')
    const portion = PORTION.exec(line)
    if (portion) {
      const start = at + portion[0].length - portion[1]!.length
      this.#put(start, start + portion[1]!.length, '(SBU)')
    } else if (this.#repeated?.test(line)) this.#put(at, at + 1, '#')
    else if (SEPARATION.test(line) && line !== 'BT' && this.#endsBelow(at + line.length))
      this.#put(at, at + line.length, 'BT')
  }

  /** A crossed zero is a zero among digits and the letter among letters. */
  #zeros(start: number, end: number): void {
    if (this.#zero < start) this.#zero = this.#next(start)
    while (this.#zero < end) {
      const at = this.#zero
      let to = at + 1
      while (to < end && this.#text[to] === 'Ø') to++
      const [before = '', after = ''] = [this.#text[at - 1], this.#text[to]]
      const letter = to === at + 1 && /[A-Z]/.test(before) && /[A-Z]/.test(after)
      if (!/[a-z]/.test(before + after)) this.#put(at, to, (letter ? 'O' : '0').repeat(to - at))
      this.#zero = this.#next(to)
    }
  }

  #next(from: number): number {
    const at = this.#text.indexOf('Ø', from)
    return at < 0 ? Infinity : at
  }

  #addressBelow(at: number): boolean {
    return /^\s*(?:T[O0ØQ]|[I1]N ?[FE][O0ØQ]) [A-Z0-9]/.test(this.#text.slice(at, at + 40))
  }

  #endsBelow(at: number): boolean {
    return /^\s*[^\w\s]?\d{4}\s*$|^\s*#?\d{0,4}\s*N[A-Z]?N+\s*$/m.test(this.#text.slice(at, at + 24))
  }

  #letters(at: number, written: string): void {
    const read = written.replace(/[0Ø]/g, 'O')
    if (read !== written) this.#put(at, at + written.length, read)
  }

  #digits(at: number, written: string): void {
    const read = written.replace(/[OØ]/g, '0')
    if (read !== written) this.#put(at, at + written.length, read)
  }

  #put(start: number, end: number, read: string): void {
    this.#found.push({ start, end, read })
    this.#repaired = end
  }
}
