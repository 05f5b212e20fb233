import { nearest } from '../../tables/index.ts'
import { lines, type Strand } from '../../text/index.ts'
import { daysIn, monthAndYear, numberedIn, type SheetDay } from './ocr-dates.ts'
import { looksLikeHeader, mendHeader, stationsOf } from './ocr-header.ts'
import { addressWord, openingLevel, postWord, wholeAddressee } from './ocr-words.ts'
import type { Repair } from './repairs.ts'

/** No format line is longer. */
const LONGEST = 160
/** Specks that a scanner saw before a line. */
const SPECKS = /^[•·.*:;°_"'|=-][•·.*:;°_"'|=\s-]*(?=[A-Z0-9ØO])/
/** A letter of a routing indicator, or what OCR makes of one. */
const RI = '[A-Z0-9Ø]'

const HEADER = /^([ZOPRY0])([ATCI]{2})([UERCSTM]Z[A-Z0-9]{3}) /
const CALLED = /^(ZZ|OO|PP|RR|[0OØD]{2})(?= R?[A-Z0-9Ø]{4,7}(?: |$))/
const DE = new RegExp(`^(D[E.]) (R${RI}{3,6})(?= )`)
/** The serial behind a speck, the zone letter of the time of filing. */
const DE_SERIAL = /^DE [A-Z0-9Ø]{4,8} ([-–.•~_*])\d/
const DE_FILED = /^DE [A-Z]{4,8} .*\b([\dØ]{2}\/[\dØ]{4})([27Z])$/
/** Format line 4 repeats one letter: `ZNR UUQUU7`. */
const WARNING = /^(Z[NIUH][RYV]) ([A-Z0-9]{4,6})(?=$| )/
const DIGIT = '[0-9OØ]'
/** Precedence, group, month and year: `0 30125l7 MAR 90`. */
const FL5 = new RegExp(
  `^([ZOPR0Ø])[.,]?( [ZOPR0Ø](?= ))? {0,3}(${DIGIT}{2} ?${DIGIT}{4})([Z27]?Z?)\\.? {0,2}((?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|0CT|ØCT|NOV|N0V|NØV|DEC)[A-Z]{0,6} {0,2}(?:${DIGIT}{2}|19${DIGIT}{2}))?((?: {1,2}[ZQ][A-Z]{2}(?:-\\d)?)*)$`,
)
/** A date-time group that lost its precedence. */
const BARE = new RegExp(`^(${DIGIT}{6})([Z27])( .*)?$`)
const FROM = /^([A-Z0-9]M|F[A-Z0-9]|F M|E M)(?= [A-Z0-9(])/
const TO = /^(TO|T0|TØ|TQ)(?= [A-Z0-9ØO])/
/** What is left of it below the originator, where nothing else can stand. */
const TO_BELOW = /^(T?[O0ØQ]|[I1][O0Ø]|[I1]T[O0Ø]|TC)(?= [A-Z0-9ØO])/
const INFO = /^([I1L]?N[FEP][O0ØQ]|IN FO|F[O0](?= R[A-Z]{6}\/))(?= [A-Z0-9Ø])/
const SEPARATION = /^(?:[B83EPRS] ?[TI71]|[ВЗ] ?[Тт])(?: ?[^\w\s])?$/
const END = /^(?:[^A-Za-z]?|A )(?=.?N|.{2}N)[NAHMRVWY]{3,5}(?: [NAHMRVWY]{3,5})?[^A-Za-z]?$/
const ADDRESS = new RegExp(`^(R[UHJX][A-Z]{0,2} [A-Z]{2,5}|${RI}{3,8}(?: ${RI}{2,4})?) ?/(?!/)`)
const PORTION =
  /^(?:\d{1,3}\. ?)?(\(GBU\)|\(5BU\)|\(S8U\)|\(5B0\)|\(SB0\)|(?<=\. ?)GBU\)|(?<=^\d{1,3}\. ?)[a-z{[|]SBU[)\]}]?(?= [A-Z]))/
const MONTHS = /^(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)/

/** `(0)`: of an unclassified text it can be (U) alone; elsewhere it may be (C). */
const ROUND = /^(?:\d{1,3}\. ?)\(([0O])\)/

/**
 * What OCR damaged in the format lines and can be nothing else: prosigns where their line must stand, the zone letter
 * after the six digits of a date-time group, letters and digits where only one of the two may be, the end mark.
 * Words of the text are left as they were read, but for the crossed zero. message-format.md 1.3 to 1.9.
 */
export function ocrRepairs(text: Strand, about: Sheet = {}): Repair[] {
  return new Repairer(text, about).read()
}

/** The longest message has some hundreds; what goes on is a flood, and is left as it stands. */
const MOST_REPAIRS = 100_000

/** What is known of the sheet a text stands on. */
export interface Sheet {
  /** When its message centre took it in. */
  readonly received?: SheetDay
  /** Its classification line bears an office and its number, not a post: the services write it so. */
  readonly services?: boolean
}

/** Four letters that a storing machine put before the label they were taken from: `SUBJ SUBJ: FERRIES`. */
const TAG = /^([A-Z]{4}) +(?=([A-Z]{3,4}|[ZOPR] \d{6}))/

/** Length of such a tag; 0 where there is none. */
function doubled(line: string): number {
  const found = TAG.exec(line)
  if (!found) return 0
  const [whole, tag, next] = found
  const twice = tag!.slice(0, 3) === next!.slice(0, 3) && /^[A-Z]{4,12} ?:/.test(line.slice(whole.length))
  const stated =
    /^P[DO]TG$/.test(tag!) ||
    line === `${tag} ${tag}` ||
    (tag === 'CLAS' && /^(?:UNCL|CONF|SECR)/.test(next!))
  return twice || stated ? whole.length : 0
}

/** Where in a message we are: before its address, in the address, in the text. */
type State = 'before' | 'address' | 'text'

const LEVEL_TAIL =
  /^ ?(?:E ?F ?T ?O\b|FOUO\b|FOR OFFICIAL|NOFORN\b|N O F O R N|(?:FINAL )?SECTION \d|SVC\b|\/\/ ?N|SPECAT|LIMDIS)/
/** The counter on its line of dashes, which a scanner shortens. */
const COUNTER = /^(-{2,7}) ?\d{6} \d{6}Z\b/
const DASHES = '----------'
/** `PAGE 02 CAPE T Ø2225 3118552`, `PAGE ØI PRETOR`. message-format.md 6.2. */
const PAGE = /^PAGE {1,3}([\dOØIL]{2}) {1,12}([A-Z][A-Z .'’]{0,9}?) {1,6}([\dOØ]{5}) {1,6}([\dOØ]{6})([27Z])$/
const TEXT_BEGINS =
  /^(?:UNCLAS|C ?O ?N ?F ?I ?D(?: ?E ?N ?T ?I ?A ?L)?|S ?E ?C ?R ?E ?T|SECTION|SUBJ(?:ECT)?|CONTROLS|CITE|SERIAL)\b/
/** Labels that machines of the services print where the text begins. */
const LABEL = /^(?:CITE|SERIAL|CONTROLS)\b ?:?/
/** `UNCLAS/326OPS 0725`: no level is an indicator. */
const LEVEL_AND_STROKE = /^(?:UNCLAS|UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET)\/[A-Z0-9-]{5,}/
/** An indicator and its addressee, the stroke between them lost. */
const LOST_STROKE = /^(R[UHJX][A-Z]{5}) (?=[A-Z0-9]{2})/
/** A heading is no longer. */
const MOST_HEADING = 400
const MOST_LOOKS = 5000
/** Groups without a month that a text may hold. */
const MOST_UNDATED = 50

/** Six digits that are a day, an hour and a minute. */
const possible = (digits: string): boolean => {
  const day = Number(digits.slice(0, 2))
  return day > 0 && day < 32 && Number(digits.slice(2, 4)) < 24 && Number(digits.slice(4)) < 60
}

/** Round figures are taken for one another. */
const ROUND_DIGITS: Readonly<Record<string, string>> = { 8: '03', 6: '0', 9: '0' }

/** Hours between the writing of a message and its filing. */
const MOST_HOURS = 12

/** The one group within hours of the filing, `29/0926`, that differs from an impossible one by a round figure. */
function onlyPossible(digits: string, filed: string): string | undefined {
  const found = new Set<string>()
  for (let n = 0; n < 6; n++)
    for (const digit of ROUND_DIGITS[digits[n]!] ?? '') {
      const one = digits.slice(0, n) + digit + digits.slice(n + 1)
      if (possible(one) && Math.abs(hours(filed) - hours(one)) <= MOST_HOURS) found.add(one)
    }
  return found.size === 1 ? [...found][0] : undefined
}

const hours = (group: string): number => Number(group.slice(0, 2)) * 24 + Number(group.slice(2, 4))

class Repairer {
  readonly #text: string
  readonly #found: Repair[] = []
  #state: State = 'before'
  /** The line before was format line 5. */
  #afterGroup = false
  /** The classification line says that no part is classified. */
  #unclassified = false
  #looked = 0
  #completed = 0
  /** The serial of the header, as format line 15 repeats it after a damaged sign. */
  #repeated: RegExp | undefined
  /** Where the last repair of this line ends. */
  #repaired = 0
  /** Where the next crossed zero stands. */
  #zero: number
  readonly #sheet: Sheet
  /** Day, hour and minute of filing that format line 3 bears. */
  #filed: string | undefined
  /** Days that the text writes out; read when a group needs one. */
  #days: readonly SheetDay[] | undefined
  #stations: { stations: string[]; senders: string[] } | undefined
  /** That of the last paragraph whose number is whole. */
  #number = 0
  /** The next line of the text is its first. */
  #first = false
  /** Below the originator and above the first addressee. */
  #belowFrom = false
  /** The originator is a post of the Department: so is the classification line. */
  #department = false

  constructor(text: Strand, sheet: Sheet) {
    this.#text = text.text
    this.#sheet = sheet
    this.#zero = this.#next(0)
  }

  read(): Repair[] {
    for (const line of lines(this.#text)) {
      if (this.#found.length > MOST_REPAIRS) break
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
    const dashes = COUNTER.exec(whole.slice(indent))?.[1]
    if (dashes) {
      const from = start + indent
      this.#found.push({ start: from, end: from + dashes.length, read: DASHES, silent: true })
      this.#repaired = from + dashes.length
      return
    }
    const mark = this.#state === 'text' && this.#repeated ? whole.trim() : ''
    if (mark && this.#repeated!.test(mark)) {
      if (!/^[#\d]/.test(mark)) this.#put(start + indent, start + indent + 1, '#')
      return
    }
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
    if (this.#header(at, line) || this.#printed(at, line)) return
    if (END.test(line) && this.#state === 'text' && /N[^N]*N[^N]*N/.test(line)) {
      if (line !== 'NNNN') this.#put(at, at + line.length, 'NNNN')
      this.#begin()
      return
    }
    const called = this.#state === 'text' ? null : CALLED.exec(line)
    if (called && this.#callBelow(at + line.length, called[1]!)) {
      this.#letters(at, called[1]!.replaceAll('D', 'O'), called[1]!)
      return
    }
    if (this.#state !== 'text' && this.#group(at, line)) return
    const prosign = FROM.exec(line)
    if (prosign && this.#state !== 'text' && (afterGroup || this.#addressBelow(at + line.length))) {
      if (prosign[1] !== 'FM') this.#put(at, at + prosign[1]!.length, 'FM')
      this.#state = 'address'
      this.#belowFrom = true
      const name = line.slice(prosign[0].length + 1)
      this.#department = /^(?:AM ?EM ?B|AMCON|USMISSION|SECSTATE|US ?INT)/.test(name)
      this.#name(at + prosign[0].length + 1, name)
      return
    }
    if (this.#procedure(at, line)) return
    if (this.#state === 'before') this.#offices(at, line)
    if (this.#state === 'address') this.#address(at, line)
    else if (this.#state === 'text') this.#inText(at, line)
  }

  /** The header of switched networks. */
  #header(at: number, line: string): boolean {
    const header = HEADER.exec(line)
    if (!header && !(this.#state !== 'address' && looksLikeHeader(line))) return false
    this.#begin()
    this.#stations ??= stationsOf(this.#text)
    const known = this.#looks() ? this.#stations : { stations: [], senders: [] }
    const mended = mendHeader(line, known.stations, known.senders)
    const serial = / R[A-Z]{3,6}(\d{4}) \d{7}/.exec(mended ?? line)?.[1]
    this.#repeated = serial === undefined ? undefined : new RegExp(`^(?:[^\\w\\s]|_) ?${serial}$`)
    if (mended) {
      // Sign by sign where nothing else changed, so that each keeps its own place.
      if (mended.length === line.length) this.#signs(at, line, mended)
      else if (mended !== line) this.#put(at, at + line.length, mended)
      return true
    }
    if (!header) return false
    if (header[1] === '0') this.#put(at, at + 1, 'O')
    for (const n of [0, 1]) if (header[2]![n] === 'I') this.#put(at + 1 + n, at + 2 + n, 'T')
    return true
  }

  /** Lines that the Department's printers set. */
  #printed(at: number, line: string): boolean {
    const page = PAGE.exec(line)
    if (!page) return false
    const [, number, , serial, group, zone] = page
    const read = number!.replace(/[OØ]/g, '0').replace(/[IL]/g, '1')
    if (read !== number) this.#put(at + line.indexOf(number!, 5), at + line.indexOf(number!, 5) + 2, read)
    const groupAt = at + line.length - 7
    this.#digits(at + line.lastIndexOf(serial!, line.length - 8), serial!)
    this.#digits(groupAt, group!)
    if (zone !== 'Z') this.#put(groupAt + 6, groupAt + 7, 'Z')
    return true
  }

  /** Format lines 3 and 4. */
  #procedure(at: number, line: string): boolean {
    if (this.#state === 'text') return false
    const de = DE.exec(line)
    if (de) {
      if (de[1] !== 'DE') this.#put(at, at + 2, 'DE')
      this.#letters(at + 3, de[2]!)
    }
    const speck = DE_SERIAL.exec(line)
    if (speck) this.#put(at + speck[0].length - 2, at + speck[0].length - 1, '')
    const filed = DE_FILED.exec(line)
    if (filed) this.#digits(at + line.length - 1 - filed[1]!.length, filed[1]!)
    if (filed?.[2] === '2' || filed?.[2] === '7') this.#put(at + line.length - 1, at + line.length, 'Z')
    if (filed) this.#filed = filed[1]!.replace(/[OØ]/g, '0').replace('/', '')
    if (de || speck || filed) return true
    const warning = this.#state === 'before' ? WARNING.exec(line) : null
    if (!warning) return false
    const [whole, signal, marker] = warning
    const letter = [...'UCSTER'].find(one => marker!.split(one).length > 3)
    // A classification and a release after it, or five letters: nothing else is as long.
    if (
      letter &&
      marker !== letter.repeat(marker!.length) &&
      !/^([A-Z])\1{2}(?!\1)[A-Z](?!\1)[A-Z]$/.test(marker!)
    ) {
      const at4 = at + whole.length - marker!.length
      if (signal !== 'ZNR' && signal !== 'ZNY' && letter === 'U') this.#put(at, at + 3, 'ZNR')
      this.#put(at4, at + whole.length, letter.repeat(5))
    } else if (letter && signal !== 'ZNR' && signal !== 'ZNY' && letter === 'U') this.#put(at, at + 3, 'ZNR')
    return true
  }

  /** The left edge of the list of offices. */
  #offices(at: number, line: string): void {
    const word = /^[A-Z0-9]{6}(?= )/.exec(line)?.[0]
    const meant = word && nearest(word, ['ACTION', 'ORIGIN'], 1)
    if (meant && meant !== word) this.#put(at, at + 6, meant)
  }

  #begin(): void {
    this.#state = 'before'
    this.#unclassified = false
    this.#belowFrom = false
    this.#department = false
    this.#filed = undefined
    this.#number = 0
  }

  /** Looking for the nearest of many words costs: a text gets so many looks, more than any message needs. */
  #looks(): boolean {
    return this.#looked++ < MOST_LOOKS
  }

  /** Format line 5, and the dates it may hold alone. */
  #group(at: number, line: string): boolean {
    if (/^[A-NQS-Y] [ZOPR] [\dOØ]{6}/.test(line) && this.#originatorBelow(at + line.length)) {
      this.#put(at, at + 2, '')
      return this.#group(at + 2, line.slice(2))
    }
    const found = FL5.exec(line)
    if (!found) return this.#bareGroup(at, line)
    const [, action, info = '', group, zone, date = '', signals = ''] = found
    // A group without zone and without a date may be any six digits, but for one above the originator.
    if (zone === '' && date === '' && !this.#originatorBelow(at + line.length)) return false
    const digits = group!.replace(/[OØ]/g, '0').replace(' ', '')
    const meant = possible(digits) ? digits : this.#filed && onlyPossible(digits, this.#filed)
    if (!meant) return false
    const letter = action!.replace(/[0Ø]/, 'O')
    const head = line.slice(0, line.indexOf(group!, 1 + info.length))
    const glued = !info && !head.includes(' ')
    if (glued || letter !== action || /[.,]/.test(head))
      this.#put(at, at + head.trimEnd().length - info.length, glued ? `${letter} ` : letter)
    if (info) this.#letters(at + head.indexOf(info) + 1, info.slice(1))
    const groupAt = at + head.length
    if (meant !== group) this.#put(groupAt, groupAt + group!.length, meant)
    const zoneAt = groupAt + group!.length
    const stop = line[zoneAt - at + zone!.length] === '.' ? 1 : 0
    this.#afterGroup = true
    if (/^[27]Z$/.test(zone!)) return true
    if (!date) {
      this.#undated(zoneAt, zone!.length + stop, Number(meant.slice(0, 2)), zone!)
      return true
    }
    if (zone === '2' || zone === '7' || (zone === 'Z' && stop)) this.#put(zoneAt, zoneAt + 1 + stop, 'Z')
    const dateAt = at + line.lastIndexOf(date, line.length - signals.length)
    const month = /^[A-Z0-9Ø]+/.exec(date)![0]
    if (!MONTHS.test(month)) this.#letters(dateAt, month)
    const year = /\S+$/.exec(date)![0]
    this.#digits(dateAt + date.length - year.length, year)
    return true
  }

  /** A group above the originator whose precedence is lost: its zone letter alone is mended. */
  #bareGroup(at: number, line: string): boolean {
    const found = BARE.exec(line)
    if (!found || !this.#originatorBelow(at + line.length)) return false
    const [, group, zone] = found
    const digits = group!.replace(/[OØ]/g, '0')
    if (!possible(digits)) return false
    this.#digits(at, group!)
    if (zone !== 'Z') this.#put(at + 6, at + 7, 'Z')
    this.#afterGroup = true
    return true
  }

  /** A group without month and year gets them from the days that its sheet states, where they leave one. */
  #undated(at: number, length: number, day: number, zone: string): void {
    this.#days ??= daysIn(this.#text)
    const numbered = this.#completed < MOST_UNDATED ? this.#numbered(at) : undefined
    const { received } = this.#sheet
    const found =
      this.#completed++ < MOST_UNDATED &&
      monthAndYear(day, {
        ...(numbered && { numbered }),
        ...(received && { received }),
        others: this.#days,
      })
    if (!found) {
      if (zone !== 'Z' || length > 1) this.#put(at, at + length, 'Z')
      return
    }
    const message = `The date-time group writes no month; “${found.by.replace(/\s+/g, ' ')}” on the same sheet leaves ${found.written} alone.`
    this.#found.push({
      start: at,
      end: at + length,
      read: `Z ${found.written}`,
      said: { code: 'dtg-completed', message },
    })
    this.#repaired = at + length
  }

  /** The month of the originator's number, on the classification line below. */
  #numbered(at: number): SheetDay | undefined {
    let count = 0
    for (const { start, end } of lines(this.#text, at)) {
      if (++count > MOST_HEADING) return undefined
      if (start === end || end - start > LONGEST) continue
      const line = this.#text.slice(start, end).replace(SPECKS, '').trim()
      if (openingLevel(line) && !/^[A-Z0-9]{4,8} ?\//.test(line)) return numberedIn(line)
    }
    return undefined
  }

  #address(at: number, line: string): void {
    if (SEPARATION.test(line)) {
      if (line !== 'BT') this.#put(at, at + line.length, 'BT')
      this.#state = 'text'
      this.#first = true
      return
    }
    const prosign = (this.#belowFrom ? TO_BELOW : TO).exec(line) ?? INFO.exec(line)
    let from = 0
    if (prosign) {
      const meant = /[NF]/.test(prosign[1]!) ? 'INFO' : 'TO'
      from = prosign[1]!.length
      if (prosign[1] !== meant) this.#put(at, at + from, meant)
      from++
      this.#belowFrom = false
    }
    const count = /^(?:[A-Z]{2} )?G[A-Z]NC$/.exec(line)
    if (count) {
      if (line !== 'GRNC') this.#put(at, at + line.length, 'GRNC')
      return
    }
    const account = /^ACC([I1])(?= [A-Z0-9#]{2,7} ?- ?[A-Z0-9#]{2,7}$)/.exec(line)
    if (account) this.#put(at + 3, at + 4, 'T')
    const zen = /^[L2]EN(?= ?\/)/.exec(line.slice(from))
    if (zen) this.#put(at + from, at + from + 1, 'Z')
    const level = LEVEL_AND_STROKE.test(line) && this.#opening(at, line)
    if (level) {
      this.#state = 'text'
      return
    }
    const routed = account || zen ? null : ADDRESS.exec(line.slice(from))
    if (routed) {
      this.#routing(at + from, routed[0].slice(0, -1), routed[1]!)
      const blank = /^ */.exec(line.slice(from + routed[0].length))![0].length
      this.#name(at + from + routed[0].length + blank, line.slice(from + routed[0].length + blank))
    } else if (account || zen) return
    else if (this.#opening(at, line) || TEXT_BEGINS.test(line)) {
      this.#state = 'text'
      // A label of the text where no BT stands: it is no addressee.
      if (LABEL.test(line)) this.#found.push({ start: at, end: at, read: '\n', silent: true })
      this.#inText(at, line)
    } else {
      const lost = from || !this.#belowFrom ? LOST_STROKE.exec(line.slice(from)) : null
      if (lost) this.#put(at + from + lost[1]!.length, at + from + lost[1]!.length + 1, '/')
      const skip = from + (lost ? lost[0].length : 0)
      this.#name(at + skip, line.slice(skip))
    }
  }

  /** The classification line that opens a text; what the services write behind the level is text. */
  #opening(at: number, line: string): boolean {
    const skip = /^[^A-Za-z0-9]{0,3}/.exec(line)![0].length
    const found = openingLevel(line.slice(skip))
    if (!found) return false
    const written = line.slice(skip, skip + found.length)
    const tail = line.slice(skip + found.length)
    if (/^[A-Za-z]/.test(tail) || (tail && !/^[ /.,:;•*]/.test(tail))) return false
    const services = this.#sheet.services && !this.#department && tail.trim() && !LEVEL_TAIL.test(tail)
    const whole = written.replaceAll(' ', '') === found.level.replaceAll(' ', '')
    if (!whole || (services && written !== found.level)) this.#put(at, at + skip + found.length, found.level)
    else if (skip) this.#put(at, at + skip, '')
    if (!services) return true
    const gap = /^[ /.,:;•*]*/.exec(tail)![0].length
    const from = at + skip + found.length
    this.#found.push({ start: from, end: from + gap, read: '\n', silent: true })
    this.#repaired = from + gap
    // `UNCLAS HARBOR 2414 MAR 67/SUBJ: LAMPS`
    const subject = /[/ ]+(?=SUBJ(?:ECT)? ?:)/.exec(tail)
    if (subject && subject.index >= gap) {
      const end = from + subject.index + subject[0].length
      this.#found.push({ start: from + subject.index, end, read: '\n', silent: true })
      this.#repaired = end
    }
    this.#unclassified = found.level.startsWith('UNCLAS')
    return true
  }

  /** Words of an address that can be one alone. */
  #name(at: number, name: string): void {
    const open = name.indexOf('//')
    const words = open < 0 ? name : name.slice(0, open)
    const joined = this.#looks() ? wholeAddressee(words.trim()) : undefined
    if (joined) {
      if (joined !== words.trim()) this.#put(at, at + words.trimEnd().length, joined)
    } else this.#words(at, words)
    if (open >= 0 && /\/(?:[1I!|l.,]| ?\/[.,!|]?)$/.test(name) && !name.endsWith('//')) {
      const close = /\/ ?[^/]?[.,!|]?$/.exec(name)!
      const from = name.endsWith('/') ? name.lastIndexOf('/', name.length - 2) : close.index
      if (from > open + 1) this.#put(at + from, at + name.length, '//')
    }
  }

  #words(at: number, words: string): void {
    const post = /^(AM ?EM ?B ?ASS ?[YX]|AMCONSUL|AMCONGEN) +(.+?)(?: \d{3,6})?$/.exec(words)
    const city = post && this.#looks() ? postWord(post[2]!) : undefined
    for (const { 0: word, index } of words.matchAll(/[^ ,/]+/g)) {
      if (city && index >= words.indexOf(post![2]!)) break
      // A figure before letters, where no figure goes before it, is none.
      const oval = /^(.*?)(?<![\dØ])0(?=[A-Z])/.exec(word)
      const read =
        (this.#looks() ? addressWord(word) : undefined) ??
        (oval ? word.replace(/(?<![\dØ])0(?=[A-Z])/g, 'O') : word)
      if (read !== word) this.#put(at + index, at + index + word.length, read)
    }
    if (city) {
      const from = at + words.indexOf(post![2]!)
      this.#put(from, from + post![2]!.length, city)
    }
  }

  /** `RUEK JCS /`: an indicator is letters alone, without a blank inside or behind it. */
  #routing(at: number, written: string, name: string): void {
    const joined = name.replace(' ', '')
    if (!/^R/.test(joined) || joined.length < 4 || joined.length > 7) return
    const read = joined.replace(/[0Ø]/g, 'O').replaceAll('1', 'I')
    // Two words are one indicator only where they fill it.
    const whole =
      !name.includes(' ') || joined.length === 7 || (this.#sheet.services && /^R[UHJX]/.test(joined))
    if (whole && /^[A-Z]+$/.test(read) && read !== written) this.#put(at, at + written.length, read)
  }

  #inText(at: number, line: string): void {
    if (/^UNCLAS\b/.test(line)) this.#unclassified = true
    if (this.#first) {
      this.#first = false
      if (this.#opening(at, line)) return
    }
    const round = this.#unclassified ? ROUND.exec(line) : null
    if (round) this.#put(at + round[0].length - 2, at + round[0].length - 1, 'U')
    const numbered = this.#lostStop(at, line)
    if (numbered) return
    const label = line.includes('BJ') ? /(?:^|(?<=[.;,/] ))S[A-Z]BJ(?= ?:)/.exec(line) : null
    if (label && label[0] !== 'SUBJ') this.#put(at + label.index, at + label.index + 4, 'SUBJ')
    const portion = PORTION.exec(line)
    if (portion) {
      const start = at + portion[0].length - portion[1]!.length
      this.#put(start, start + portion[1]!.length, '(SBU)')
    } else if (SEPARATION.test(line) && line !== 'BT' && this.#endsBelow(at + line.length))
      this.#put(at, at + line.length, 'BT')
  }

  /** `6, HIGH` or `6 HIGH` between `5. NONE` and `7. NONE`: the stop behind the number is lost. */
  #lostStop(at: number, line: string): boolean {
    const found = line.charCodeAt(0) < 58 ? /^(\d{1,2})([.,;:]?) +(?=[A-Z0-9(])/.exec(line) : null
    if (!found) return false
    const number = Number(found[1])
    const due = number === this.#number + 1
    if (found[2] === '.') this.#number = number
    if (found[2] === '.' || !due) return false
    const below = this.#text.slice(at + line.length, at + line.length + LONGEST)
    if (!new RegExp(`^\\s*${number + 1}\\. `).test(below)) return false
    const from = at + found[1]!.length
    this.#number = number
    this.#put(from, from + found[2]!.length, '.')
    return true
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

  #originatorBelow(at: number): boolean {
    return /^\s*(?:[A-Z0-9]M|F[A-Z0-9]) [A-Z0-9]/.test(this.#text.slice(at, at + 20))
  }

  /** A doubled precedence that is damaged stands above the call. */
  #callBelow(at: number, written: string): boolean {
    return !written.includes('D') || /^\s*D[E.] ?[A-Z]/.test(this.#text.slice(at, at + 20))
  }

  #endsBelow(at: number): boolean {
    if (!this.#text.slice(at, at + LONGEST).trim()) return true
    return /^\s*[^\w\s]?\d{4}\s*$|^\s*#?\d{0,4}\s*N[A-Z]?N+\s*$/m.test(this.#text.slice(at, at + 24))
  }

  #letters(at: number, written: string, stood = written): void {
    const read = written.replace(/[0Ø]/g, 'O')
    if (read !== stood) this.#put(at, at + stood.length, read)
  }

  #signs(at: number, written: string, read: string): void {
    for (let n = 0; n < read.length; n++) if (written[n] !== read[n]) this.#put(at + n, at + n + 1, read[n]!)
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
