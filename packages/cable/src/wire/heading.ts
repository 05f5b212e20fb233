import { type Classification, LEVELS } from '../marking/label.ts'
import type { Growing } from '../message/growing.ts'
import type {
  Addressee,
  PrecedenceLetter,
  SecurityWarning,
  SendingStation,
  SwitchHeader,
  TransmissionId,
} from '../message/message.ts'
import {
  type Diagnostic,
  type EdgedLine,
  leads,
  matches,
  type Place,
  type Placed,
  Sign,
  type Strand,
} from '../text/index.ts'
import {
  completes,
  LONGEST_ADDRESS,
  looksLikeAddressee,
  type OpenAddressee,
  readAddressee,
  readExempt,
  surelyAddressee,
} from './address.ts'
import { readChannelNumbers } from './channel-numbers.ts'
import { type ClassLine, readClassLine } from './class-line.ts'
import { filingTime, isPreambleLine, type PreambleLine, readPreambleLine } from './dtg.ts'
import { isEnvelopeWord } from './envelope.ts'
import { readGroupCount } from './group-count.ts'
import { isSeriesLine } from './series.ts'
import { readStationCall } from './station-call.ts'
import { readSwitchHeader } from './switch-header.ts'
import { beginsSet } from './usmtf/names.ts'

/** FL1 to FL12's first line, as read from one transmission. */
export interface Heading {
  readonly ids: readonly TransmissionId[]
  readonly precedence: Placed<PrecedenceLetter> | undefined
  readonly called: readonly Placed<string>[]
  readonly sender: SendingStation | undefined
  readonly warning: SecurityWarning | undefined
  readonly signals: readonly Placed<string>[]
  /** JANAP 128: the line that stands for FL2 and FL3. */
  readonly header: SwitchHeader | undefined
  /** FL3 is the call of a manual circuit: `DE RNP NR 114`. */
  readonly manual: boolean
  /** FL3 writes its serial with `#`, as the State network does. */
  readonly hash: boolean
  readonly preamble: PreambleLine | undefined
  readonly groupCount: Placed<number | 'GRNC'> | undefined
  readonly from: Addressee | undefined
  readonly to: readonly Addressee[]
  readonly info: readonly Addressee[]
  readonly exempt: readonly Placed<string>[]
  /** FL11 before the text. */
  readonly bt: Place | undefined
  readonly classLine: ClassLine | undefined
  /** What a publisher said before the first line: that this is an extract. */
  readonly note: Placed<string> | undefined
  /** Where the text begins, after the classification line. */
  readonly end: number
  readonly diagnostics: readonly Diagnostic[]
}

const TI = /^V{0,2}\s{0,3}ZCZC ?([A-Z0-9]{2,12})\s*$/
const TI_CLEAN = /^([A-Z]{3})(\d{3,4})$/
const CALLED = /^(ZZ|OO|PP|RR|YY)((?: {1,3}[A-Z]{4,8})+)\s*$/
const CALLED_MORE = /^(?:[A-Z]{4,8})(?: {1,3}[A-Z]{4,8})*\s*\.?$/
const DE =
  /^DE {1,3}([A-Z]{3,8})(?: {1,3}#? ?(\d{1,5}[A-Z]?)(?: ?\/ ?(\d{1,2}))?)?(?: {1,3}(\d{3,7}|\d{2}\/\d{4}Z))?\s*$/
const PROSIGN = /^(FM|TO|INFO|XMT)(?=$|[ \t/])[ \t/]*/
const WARNING = /^(ZNR|ZNY) {1,3}([A-Z]{3,5}(?:\/[A-Z]{5})?)(.*)$/
const DISTRIBUTION =
  /^(?:(?:ACTION|ORIGIN|INFO|COPY)? *)?(?:[A-Z]{1,6}-\d{2}\b *)+(?:\/\d{3} ?[A-Z]?)?$|^\/?\d{3,4} ?[A-Z]?$/
const MARKER: Readonly<Record<string, Classification>> = {
  U: 'UNCLASSIFIED', E: 'UNCLASSIFIED', R: 'RESTRICTED', C: 'CONFIDENTIAL', S: 'SECRET', T: 'TOP SECRET',
} // biome-ignore format: a table
const SIGNAL = /\b[ZQ][A-Z]{2}\d?\b/g
const EXTRACT = /^This record is a partial extract of the original cable\b/i
/** Manual circuits are of the century in which 06 was 1906. message-format.md 3. */
const FIRST_MANUAL_YEAR = 6
const LONGEST_LINE = 240
/** A heading is a screen or two; a list longer than this is no address list. */
const MOST_LINES = 2000

type State = 'start' | 'called' | 'after-de' | 'warning' | 'preamble' | 'from' | 'to' | 'info' | 'exempt'

/**
 * Reads the heading of one transmission. Lines are known by their own shape, not by their order, since archive
 * copies lose any of them; FL5 is the surest anchor. message-format.md 1.1 to 1.7.
 */
export function readHeading(
  strand: Strand,
  options: { year?: number | undefined; from?: number } = {},
): Heading {
  const heading = new HeadingReader(strand, options.year)
  const begin = firstFormatLine(strand, options.from ?? 0)
  heading.skip(begin)
  let end = begin
  let count = 0
  let blankBefore = false
  for (const line of strand.linesFrom(begin)) {
    const { from: start, to: stop } = line
    if (start === stop) {
      blankBefore = true
      continue
    }
    if (stop - start > LONGEST_LINE || ++count > MOST_LINES) break
    const verdict = heading.take(line, blankBefore)
    if (verdict === 'text') break
    end = line.next
    // Some copies print the classification line once more above the heading.
    if (verdict === 'last' && (heading.begun || !isFormatLine(strand, nextText(strand, line.next)))) {
      end = heading.textStart ?? end
      break
    }
    blankBefore = false
  }
  return heading.done(end)
}

/** What a format line above FL6 looks like; a letter of the text that begins so is rare. */
const ANCHOR =
  /^(?:V{0,2} {0,3}ZCZC ?[A-Z0-9]{2,12}$|(?:ZZ|OO|PP|RR) [A-Z]{4,8}\b|DE [A-Z]{3,8}(?: |$)|ZN[RY] [A-Z]{5})/
/** Labels of the text part: the heading is over. */
const LABEL = /^(?:E\.? ?O\.? ?\d|TAGS?\b|SUBJ(?:ECT)?\b|REF(?:TEL)?S?\b ?:)/i
/** Archives put a screen of distribution lines above a heading. */
const MOST_NOISE = 60

/**
 * Where the heading begins: at its first format line, if nothing but noise stands before that. A copy may bear the
 * words of its publisher, page marks and the distribution of the receiving office there; half a message begins with
 * half a line, and then perhaps with an addressee.
 */
function firstFormatLine(strand: Strand, from: number): number {
  let count = 0
  let address: number | undefined
  // Below an office that acts stand those that are told, however damaged.
  let offices = false
  // An originator above an addressee begins a heading whose other lines are lost.
  let originator: number | undefined
  for (const line of strand.linesFrom(from)) {
    const { from: start, to: end } = line
    if (start === end) continue
    if (isFormatLine(strand, line)) return address ?? line.start
    const text = strand.text.slice(start, Math.min(end, start + LONGEST_LINE))
    offices ||= IS_OFFICES(line) && /^(?:ACTION|ORIGIN) /.test(text)
    if (readClassLine(strand, line)?.post) return address ?? (count ? line.start : from)
    if (LABEL.test(text) || isSeriesLine(text) || beginsSet(text)) return address ?? from
    if (++count > MOST_NOISE) return originator ?? from
    if (originator === undefined && IS_FROM(line) && /^FM [A-Z]/.test(text) && isAddressLine(text)) {
      const next = nextText(strand, line.next)
      if (next && /^\s*(?:TO|INFO) [A-Z]/.test(strand.text.slice(next.start, next.end)))
        originator = line.start
    }
    if (isAddressLine(text) && !(offices && text.startsWith('INFO '))) address ??= line.start
  }
  return originator ?? from
}

/** FL6 to FL8 by what they begin with. */
const isAddressLine = (text: string): boolean =>
  (/^(?:FM|TO|INFO) [A-Z]/.test(text) && looksLikeAddressee(text) && !DISTRIBUTION.test(text)) ||
  (text.length <= LONGEST_ADDRESS && surelyAddressee(text))

function isFormatLine(strand: Strand, line: EdgedLine | undefined): boolean {
  if (!line) return false
  const { from: start, to: end } = line
  return (
    (line.capitals > 0 && ANCHOR.test(strand.text.slice(start, Math.min(end, start + LONGEST_LINE)))) ||
    isPreambleLine(strand, line) ||
    (end - start <= LONGEST_LINE && isOfNetwork(strand, line))
  )
}

/** FL1 to FL3 as other networks write them. */
const isOfNetwork = (strand: Strand, { from, to, signs }: EdgedLine): boolean =>
  (signs & Sign.DIGIT) > 0 &&
  (readSwitchHeader(strand, from, to) ??
    readStationCall(strand, from, to) ??
    readChannelNumbers(strand, from, to)) !== undefined

const IS_FROM = leads('FM')
const IS_OFFICES = leads('ACTION', 'ORIGIN')
const IS_BT = leads('BT')
const IS_DE = leads('DE')
const IS_WARNING = leads('ZNR')
const IS_CALLED = leads('ZZ', 'OO', 'PP', 'RR', 'YY')
const IS_PROSIGN = leads('FM', 'TO', 'INFO', 'XMT')
/** `VV ZCZC`, `VZCZCABC0417`. */
const mayBeId = ({ first, capitals }: EdgedLine): boolean => (first === V || first === Z) && capitals > 0
const isCapital = (code: number): boolean => code >= 65 && code <= 90
const [V, Z] = [...'VZ'].map(sign => sign.charCodeAt(0))

/** The next line that is not blank. */
function nextText(strand: Strand, from: number): EdgedLine | undefined {
  for (let line = strand.lineAt(from); line; line = strand.lineAt(line.next))
    if (line.from < line.to || line.start > from + 2 * LONGEST_LINE) return line
  return undefined
}

class HeadingReader {
  #strand: Strand
  #year: number | undefined
  #state: State = 'start'
  #list: 'to' | 'info' = 'to'
  #ids: TransmissionId[] = []
  #precedence: Placed<PrecedenceLetter> | undefined
  #called: Placed<string>[] = []
  #de: { line: RegExpExecArray; at: number; end: number } | undefined
  /** FL3 of the other networks, its filing time not yet set against the date-time group. */
  #station: (SendingStation & { readonly stamp?: Placed<string> }) | undefined
  #header: SwitchHeader | undefined
  #manual = false
  #groupCount: Placed<number | 'GRNC'> | undefined
  #warning: SecurityWarning | undefined
  #signals: Placed<string>[] = []
  #preamble: PreambleLine | undefined
  #from: OpenAddressee | undefined
  #to: OpenAddressee[] = []
  #info: OpenAddressee[] = []
  #exempt: Placed<string>[] = []
  #headless: OpenAddressee[] = []
  /** The last line held several addressees; the next may hold the rest of one. */
  #runsOn = false
  #bt: Place | undefined
  #classLine: ClassLine | undefined
  #note: Placed<string> | undefined
  #unread: Place[] = []
  #diagnostics: Diagnostic[] = []

  constructor(strand: Strand, year: number | undefined) {
    this.#strand = strand
    this.#year = year
  }

  /** Notes what stands before the first format line. */
  skip(end: number): void {
    for (const line of this.#strand.lines) {
      if (line.start >= end) break
      const { from, to } = line
      if (EXTRACT.test(this.#strand.text.slice(from, to))) this.#note = this.#placedText(from, to)
    }
  }

  /** `last`: this line ends the heading; `text`: the text has begun, this line is not ours. */
  take(line: EdgedLine, blankBefore: boolean): 'taken' | 'last' | 'text' {
    const { from: start, to: end } = line
    const text = this.#strand.text.slice(start, end)
    // The classification line may be damaged, but only where the text must begin: after some heading or at the top.
    const classLine = readClassLine(this.#strand, line, { fuzzy: this.#state !== 'from' || blankBefore })
    if (
      classLine &&
      (classLine.post || classLine.section || this.#bt || this.#state !== 'start' || blankBefore)
    ) {
      this.#classLine = classLine
      return 'last'
    }
    if (this.#bt) return isEnvelopeWord(text) ? 'taken' : 'text'
    return (
      (line.signs & Sign.DIGIT ? this.#networks(start, end) : undefined) ??
      (isEnvelopeWord(text) ? 'taken' : undefined) ??
      this.#transmission(line, text, start, end) ??
      this.#address(line, text, start, end) ??
      this.#other(text, start, end, blankBefore)
    )
  }

  #placed<T>(value: T, start: number, end: number): Placed<T> {
    return { value, raw: this.#strand.text.slice(start, end), place: this.#strand.place(start, end) }
  }

  #placedText(start: number, end: number): Placed<string> {
    const value = this.#strand.text.slice(start, end)
    return { value, raw: value, place: this.#strand.place(start, end) }
  }

  /** What other networks write instead of FL1, FL2 and FL3. */
  #networks(start: number, end: number): 'taken' | undefined {
    const switched = readSwitchHeader(this.#strand, start, end)
    if (switched) {
      const { header, precedence, routing, serial, filed } = switched
      this.#header = header
      this.#precedence = precedence
      this.#called = [...switched.called]
      this.#station = { place: header.place, routing, serial, stamp: filed }
      this.#diagnostics.push(...switched.diagnostics)
      this.#state = switched.open ? 'called' : 'after-de'
      return 'taken'
    }
    const call = this.#preamble ? undefined : readStationCall(this.#strand, start, end)
    if (call) {
      this.#called.push(...call.called)
      this.#station = { place: this.#strand.place(start, end), routing: call.routing, serial: call.serial }
      this.#manual = true
      this.#state = 'after-de'
      return 'taken'
    }
    const channels = readChannelNumbers(this.#strand, start, end)
    if (channels) this.#ids.push(...channels)
    return channels && 'taken'
  }

  /** FL1 to FL4. */
  #transmission(line: EdgedLine, text: string, start: number, end: number): 'taken' | undefined {
    const ti = mayBeId(line) ? TI.exec(text) : null
    if (ti) {
      this.#ids.push(this.#transmissionId(ti[1]!, start, end))
      return 'taken'
    }
    const called = IS_CALLED(line) ? CALLED.exec(text) : null
    if (called && this.#state !== 'to' && this.#state !== 'info') {
      this.#precedence = this.#placed(called[1]![0] as PrecedenceLetter, start, start + 2)
      this.#called = []
      this.#addCalled(start + 2, end)
      this.#state = 'called'
      return 'taken'
    }
    if (this.#state === 'called' && CALLED_MORE.test(text) && !/^(?:BT|FM|TO|INFO)$/.test(text)) {
      this.#addCalled(start, end)
      if (text.endsWith('.')) this.#state = 'after-de'
      return 'taken'
    }
    const de = IS_DE(line) ? DE.exec(text) : null
    if (de) {
      this.#de = { line: de, at: start, end }
      this.#state = 'after-de'
      return 'taken'
    }
    const warning = IS_WARNING(line) ? WARNING.exec(text) : null
    if (warning) {
      const marker = warning[2]!
      const level = markerLevel(marker)
      const stop = start + text.indexOf(marker, 3) + marker.length
      const signal = warning[1] as 'ZNR' | 'ZNY'
      const found: Growing<SecurityWarning> = {
        value: marker,
        raw: text.slice(0, stop - start),
        place: this.#strand.place(start, stop),
        signal,
      }
      if (level) found.level = level
      this.#warning = found
      this.#addSignals(stop, end)
      this.#state = 'warning'
      return 'taken'
    }
    const preamble = readPreambleLine(
      this.#strand,
      start,
      end,
      this.#year,
      this.#manual ? FIRST_MANUAL_YEAR : undefined,
    )
    if (preamble) {
      if (this.#preamble) this.#readdressed(start, end)
      this.#preamble = preamble
      this.#signals.push(...preamble.signals)
      this.#state = 'preamble'
      return 'taken'
    }
    // A pilot may have no security warning before its signals.
    if (
      (this.#state === 'warning' || this.#state === 'called') &&
      /^(?:[A-Z]{4,8} T\b|(?:INT )?Z[A-Z]{2}\d?\b)/.test(text)
    ) {
      this.#addSignals(start, end)
      return 'taken'
    }
    return undefined
  }

  /** FL6 to FL11. */
  #address(line: EdgedLine, text: string, start: number, end: number): 'taken' | 'last' | undefined {
    const prosign = IS_PROSIGN(line) ? PROSIGN.exec(text) : null
    if (prosign && !DISTRIBUTION.test(text)) {
      const at = start + prosign[0].length
      if (prosign[1] === 'FM') {
        const from = readAddressee(this.#strand, at, end)
        if (from) this.#from = from
        this.#state = 'from'
      } else if (prosign[1] === 'XMT') {
        this.#state = 'exempt'
        this.#addExempt(at, end)
      } else {
        this.#state = this.#list = prosign[1] === 'TO' ? 'to' : 'info'
        this.#addAddressee(at, end)
      }
      return 'taken'
    }
    if (IS_BT(line) && text === 'BT') {
      this.#bt = this.#strand.place(start, end)
      return 'taken'
    }
    const groups = readGroupCount(this.#strand, start, end)
    if (groups?.count) this.#groupCount = groups.count
    return groups && 'taken'
  }

  /** A line without a prosign: it goes on with a list, or the text has begun, or it is damaged. */
  #other(text: string, start: number, end: number, blankBefore: boolean): 'taken' | 'text' {
    if (this.#groupCount || isSeriesLine(text) || beginsSet(text)) return 'text'
    const broken = this.#runsOn ? this[this.#list].at(-1) : undefined
    this.#runsOn = false
    if (broken && /^[A-Z ]{2,20}$/.test(text) && !blankBefore) {
      broken.name += ` ${text}`
      broken.namePlace = [...broken.namePlace, ...this.#strand.place(start, end)]
      broken.place = [...broken.place, ...this.#strand.place(start, end)]
      return 'taken'
    }
    const inList = this.#state === 'to' || this.#state === 'info' || this.#state === 'exempt'
    if (inList && looksLikeAddressee(text) && (!blankBefore || surelyAddressee(text))) {
      if (this.#state === 'exempt' && /^(?:[RQ][A-Z]{3,7}|ZEN) ?\//.test(text)) this.#state = this.#list
      const last = this[this.#list === 'to' ? 'to' : 'info'].at(-1)
      if (completes(text) && last && !last.precedence && !last.continuity) this.#complete(last, start, end)
      else if (this.#state === 'exempt') this.#addExempt(start, end)
      else this.#addAddressee(start, end)
      return 'taken'
    }
    if (DISTRIBUTION.test(text) && !this.#from) return 'taken'
    // The prosign of this list is lost with the head of the message.
    if (this.#state === 'start' && !this.begun && surelyAddressee(text)) {
      const addressee = readAddressee(this.#strand, start, end)
      if (addressee) this.#headless.push(addressee)
      return 'taken'
    }
    if (
      this.begun &&
      !inList &&
      this.#state !== 'from' &&
      !blankBefore &&
      text.length < 80 &&
      !/[a-z]{3}/.test(text)
    ) {
      this.#unread.push(this.#strand.place(start, end))
      return 'taken'
    }
    // Words of a publisher before the first format line are no part of the heading, and do not end it.
    if (this.begun) return 'text'
    if (EXTRACT.test(text)) this.#note = this.#placedText(start, end)
    else if (!/^(?:Cable Text|Cable text|VV\b|ZFF?D?\b)/.test(text)) return 'text'
    return 'taken'
  }

  /** Where the text begins on the classification line itself. */
  get textStart(): number | undefined {
    return this.#classLine?.textStart
  }

  get to(): OpenAddressee[] {
    return this.#to
  }

  get info(): OpenAddressee[] {
    return this.#info
  }

  get begun(): boolean {
    return (
      this.#ids.length > 0 ||
      this.#called.length > 0 ||
      this.#de !== undefined ||
      this.#station !== undefined ||
      this.#preamble !== undefined
    )
  }

  #transmissionId(written: string, start: number, end: number): TransmissionId {
    const raw = this.#strand.text.slice(start, end)
    const place = this.#strand.place(start, end)
    const clean = TI_CLEAN.exec(written)
    if (clean) return { value: written, raw, place, designator: clean[1]!, serial: clean[2]! }
    // Two letters and five digits, the first a nought: the letter O was read as the digit and one letter is lost.
    const guess = /^([A-Z]{1,2})0(\d{4})$/.exec(written)
    this.#diagnostics.push({
      code: 'transmission-id-damaged',
      severity: 'warning',
      message: guess
        ? `The transmission identification looks damaged: a letter of its designator seems to have become the digit 0 (${guess[1]}O ${guess[2]}).`
        : 'The transmission identification looks damaged: it should be three letters and three or four digits.',
      place,
    })
    return guess ? { value: written, raw, place, serial: guess[2]! } : { value: written, raw, place }
  }

  #addCalled(start: number, end: number): void {
    const text = this.#strand.text
    // Of four letters at least, as the patterns of the line have it.
    for (let at = start; at < end; ) {
      let stop = at
      while (stop < end && isCapital(text.charCodeAt(stop))) stop++
      if (stop > at) this.#called.push(this.#placedText(at, stop))
      at = stop + 1
    }
  }

  #addSignals(start: number, end: number): void {
    if (start === end) return
    // `RUXAAC T FLEET COMMAND`: who is to hand it on, and to whom.
    if (/^[A-Z]{4,8} T\b/.test(this.#strand.text.slice(start, end))) {
      this.#signals.push(this.#placed(this.#strand.text.slice(start, end), start, end))
      return
    }
    for (const signal of matches(SIGNAL, this.#strand.text.slice(start, end)))
      this.#signals.push(
        this.#placed(signal[0], start + signal.index, start + signal.index + signal[0].length),
      )
  }

  #addAddressee(start: number, end: number): void {
    const text = this.#strand.text.slice(start, end)
    if (/^\s*XMT\b/.test(text)) {
      this.#state = 'exempt'
      this.#addExempt(start + text.indexOf('XMT') + 3, end)
      return
    }
    // A message handling system runs on: `ZEN/OU=.../CN=AL NAVADMIN(UC) ZEN/CNO WASHINGTON`, and breaks the line.
    const next = text.indexOf(' ZEN/', 1)
    const addressee = readAddressee(this.#strand, start, next < 0 ? end : start + next)
    if (!addressee) return
    this[this.#list].push(addressee)
    if (next > 0) {
      this.#addAddressee(start + next + 1, end)
      this.#runsOn = true
    }
    // `XMT` at the end of a line: the exempted names stand on the lines below.
    if (addressee.exempt.length > 0 || /[ ,]XMT\/?\s*$/.test(text)) this.#state = 'exempt'
  }

  #addExempt(start: number, end: number): void {
    const names = readExempt(this.#strand, start, end)
    const collective = this[this.#list].at(-1)
    if (collective) collective.exempt.push(...names)
    else this.#exempt.push(...names)
  }

  #complete(last: OpenAddressee, start: number, end: number): void {
    const words = /^([A-Z ]*?) *(\d*)$/.exec(this.#strand.text.slice(start, end))
    if (words?.[1]) last.precedence = this.#placed(words[1], start, start + words[1].length)
    if (words?.[2]) last.continuity = this.#placed(words[2], end - words[2].length, end)
  }

  #readdressed(start: number, end: number): void {
    this.#diagnostics.push({
      code: 'readdressed',
      severity: 'info',
      message: 'A second preamble follows: the message was readdressed; the later one, its own, was taken.',
      place: this.#strand.place(start, end),
    })
    this.#to = []
    this.#info = []
  }

  #sender(): SendingStation | undefined {
    if (!this.#de && this.#station) {
      const { stamp, ...station } = this.#station
      const filed = stamp && this.#filed(stamp.raw)
      return { ...station, ...(stamp && filed && { filed: { ...stamp, value: filed } }) }
    }
    if (!this.#de) return undefined
    const { line, at } = this.#de
    const [whole, ri, serial, section, filed] = line
    const find = (written: string, from: number): number => at + whole.indexOf(written, from)
    const riAt = find(ri!, 2)
    const serialAt = serial ? find(serial, riAt - at + ri!.length) : 0
    const sectionAt = section ? find(section, serialAt - at + serial!.length) : 0
    const value = filed && this.#filed(filed)
    const filedAt = filed ? at + whole.lastIndexOf(filed) : 0
    if (filed && !value && this.#preamble?.dtg)
      this.#missed(
        'filing-time-unread',
        `The filing time “${filed}” is no day and time.`,
        filedAt,
        filedAt + filed.length,
      )
    const sender: Growing<SendingStation> = {
      place: this.#strand.place(at, this.#de.end),
      routing: this.#placed(ri!, riAt, riAt + ri!.length),
    }
    if (serial) sender.serial = this.#placed(serial, serialAt, serialAt + serial.length)
    if (section) sender.section = this.#placed(Number(section), sectionAt, sectionAt + section.length)
    if (value) sender.filed = this.#placed(value, filedAt, filedAt + filed.length)
    return sender
  }

  /** Service messages have no date-time group: only a year from outside can date their day of the year. */
  #filed(written: string): string | undefined {
    const near = this.#preamble?.dtg?.value
    if (near) return filingTime(written, near)
    return this.#year !== undefined && /^\d{7}$/.test(written)
      ? filingTime(written, `${this.#year}-07-02T00:00Z`)
      : undefined
  }

  #missed(code: string, message: string, start: number, end: number): void {
    this.#diagnostics.push({ code, severity: 'warning', message, place: this.#strand.place(start, end) })
  }

  /** Addressees before an INFO line were action addressees; with nothing below, the longer list is likelier. */
  #placeHeadless(): void {
    if (!this.#headless.length) return
    const list = this.#info.length && !this.#to.length ? 'to' : 'info'
    this[list].unshift(...this.#headless)
    this.#diagnostics.push({
      code: 'addressees-assumed',
      severity: 'info',
      message: `The head of the message is lost; its first addressees were read as ${list === 'to' ? 'action' : 'information'} addressees.`,
      place: this.#headless[0]!.place,
    })
  }

  done(end: number): Heading {
    const sender = this.#sender()
    this.#placeHeadless()
    if (this.#preamble?.unread) {
      const { raw, start, end: stop } = this.#preamble.unread
      const why = /\d ?\d$/.test(raw)
        ? 'is no possible date'
        : /\dZ$/.test(raw)
          ? 'has no month and no year'
          : 'has no year'
      this.#missed('dtg-unread', `The date-time group “${raw}” ${why}.`, start, stop)
    }
    for (const place of this.#unread)
      this.#diagnostics.push({
        code: 'heading-line-unread',
        severity: 'warning',
        message: 'This line of the heading could not be read as any format line.',
        place,
      })
    if (this.#note)
      this.#diagnostics.push({
        code: 'partial-extract',
        severity: 'info',
        message:
          'The publisher says that this is an extract: what is missing here may stand in the original.',
        place: this.#note.place,
      })
    const from = this.#from
    if (from && sender?.routing && !from.routing) from.routing = sender.routing
    return {
      ids: this.#ids,
      precedence: this.#precedence,
      called: this.#called,
      sender,
      warning: this.#warning,
      signals: this.#signals,
      header: this.#header,
      manual: this.#manual,
      hash: this.#de?.line[0].includes('#') ?? false,
      preamble: this.#preamble,
      groupCount: this.#groupCount,
      from,
      to: this.#to,
      info: this.#info,
      exempt: this.#exempt,
      bt: this.#bt,
      classLine: this.#classLine,
      note: this.#note,
      end,
      diagnostics: this.#diagnostics,
    }
  }
}

/** The highest level among the letters: when they differ, the worst must be assumed. message-format.md 1.6. */
function markerLevel(marker: string): Classification | undefined {
  let top: Classification | undefined
  // The last two of five letters may be a release (TRC), not a level.
  const letters =
    /^(.)\1{2}/.test(marker) && marker[3] !== marker[0] ? marker.slice(0, 3) : marker.slice(0, 5)
  for (const letter of letters) {
    const level = MARKER[letter]
    if (level && (!top || LEVELS.indexOf(level) > LEVELS.indexOf(top))) top = level
  }
  return top
}
