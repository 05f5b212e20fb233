import { lines, type Strand, trimmed } from '../../text/index.ts'
import { looksLikeHeader } from './ocr-header.ts'
import { openingLevel } from './ocr-words.ts'
import type { Repair } from './repairs.ts'

/** One line that is not blank. */
interface Row {
  readonly start: number
  readonly end: number
  /** Where the line itself begins, and the next one. */
  readonly from: number
  readonly next: number
  readonly text: string
}

/** No format line is longer. */
const LONGEST = 160
/** A group with its precedence; without one only with its month. */
const GROUP =
  /^[^\w\s]{0,2} ?(?:[ZOPR0Ø][.,]? ?(?:[ZOPR0Ø] )?[\dOØ]{2} ?[\dOØ]{4}(?:[Z27]|Z\.)?(?=$|[ .])|[\dOØ]{2} ?[\dOØ]{4}[Z27] (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|[O0Ø]CT|N[O0Ø]V|DEC))/
const BARE = /^[\dOØ]{2} ?[\dOØ]{4}[Z27]?(?=$| )/
const MONTH = /(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|[O0Ø]CT|N[O0Ø]V|DEC)/
const WORD: Readonly<Record<string, string>> = { FLASH: 'Z', IMMEDIATE: 'O', PRIORITY: 'P', ROUTINE: 'R' }
/** Format lines 2 to 4. */
const CALL = /^(?:(?:ZZ|OO|PP|RR|[0OD]{2})(?: R?[A-Z]{4,7})+$|DE [A-Z0-9Ø]{4,8} |Z[NI][RY](?: [A-Z0-9]{5}|$))/
const FROM = /^(?:[A-Z0-9]M|F[A-Z0-9]|F M|E M) (?=[A-Z0-9(])/
/** `IO`, `ITO`, `0`: what is left of TO below the originator, where nothing else can stand. */
const TO = /^(?:T?[O0ØQ]|[I1][O0Ø]|[I1]T[O0Ø]|TC)(?= [A-Z0-9])/
const SURELY_TO = /^T[O0ØQ] [A-Z0-9]/
const INFO = /^(?:[I1L]?N[FEP][O0ØQ]|F[O0](?= R[A-Z]{6} ?\/))(?= [A-Z0-9Ø])/
const ROUTED =
  /^(?:[A-Z0-9Ø]{1,4} )?(?:(?:[A-Z0-9Ø]{4,8}(?: [A-Z]{1,4})?|R[UHJX][A-Z]{0,2} [A-Z]{2,5}|[ZL2]EN) ?\/(?!\/)|R[UHJX][A-Z]{5} [A-Z0-9]{2})/
const SEPARATION = /^[B83EPRS] ?[TI71][^\w\s]?$/
const TEXT =
  /^(?:L ?I ?M ?I ?T|LIM OFF|GR ?\d|GRNC|(?:[A-Z]{2} )?G[A-Z]NC$|SUBJ|SERIAL|CONTROLS|CITE|SECTION|CLAS |PASS:|FOR |REF:|\d{1,2}\. )/
/** Rows of offices that a form prints in a column of its own: OCR gives each a line. */
const COLUMN = /^(?!N{3}|NONE|BT|UNCL)[^A-Z0-9]{0,2}(?:\d )?[A-Z0-9]{1,3}[.?]?[A-Z0-9]?[^A-Z0-9]{0,3}$/
const MOST_LETTERS = 20_000
/** Lines of the text are as long; stamps are shorter. */
const LONG_LINE = 40
/** A speck that looks like letters is short. */
const LONGEST_SPECK = 10
const MOST_SCATTERED = 24
/** Lines of a heading that are too damaged to be known, between its first and its originator. */
const MOST_OTHERS = 6
/** Parts of a cut line are short. */
const LONGEST_REST = 44

/** A header whose stations stand on the next line. */
const OPEN_HEADER = /-[UERCSTM]{4}-{1,2}$/

/** `below`: under the BT of a heading whose form has a column, which goes on. */
type State = 'outside' | 'group' | 'from' | 'list' | 'below'
/** A heading is no longer. */
const MOST_LINES = 400

/**
 * Lines of a heading that a scanner tore apart or mixed with others: a precedence alone above its group, a station
 * list below its header, an addressee on two lines; and what stands between the lines of a heading and is none, stamps
 * in small letters and columns of a form. Blank lines of a heading go too: a teletype has none there.
 */
export function headingRepairs(source: Strand): Repair[] {
  return new HeadingReader(source).read()
}

class HeadingReader {
  readonly #source: Strand
  readonly #found: Repair[] = []
  /** The text is a teletype's, in capitals: small letters are specks and hands. */
  readonly #capitals: boolean
  #state: State = 'outside'
  #before: Row | undefined
  /** Addressees of this list bear routing indicators. */
  #routed = false
  #lines = 0
  /** Names that are exempted follow, one a line. */
  #exempt = false
  /** Lines left out of this heading. */
  #out = 0
  /** Lines of it that are no format line, and no stamp. */
  #others = 0

  constructor(source: Strand) {
    this.#source = source
    this.#capitals = isTeletype(source.text.slice(0, MOST_LETTERS))
  }

  read(): Repair[] {
    const rows = rowsOf(this.#source)
    for (let n = 0; n < rows.length; n++) {
      const row = rows[n]!
      if (row.text.length > LONGEST) this.#state = 'outside'
      else if (this.#state === 'outside') this.#outside(row, rows, n)
      else this.#inside(row, rows, n)
    }
    return this.#found
  }

  #outside(row: Row, rows: readonly Row[], n: number): void {
    const next = rows[n + 1]
    const { text } = row
    if (this.#capitals && isSmall(text) && text.length <= LONGEST_SPECK && !isTitle(text, next)) {
      this.#cut(row.from, row.next, '')
      return
    }
    if (!next) return
    const third = rows[n + 2]
    if (text === 'LIMITED' && next.text === 'OFFICIAL' && third?.text === 'USE') {
      this.#cut(row.end, next.start, ' ')
      this.#cut(next.end, third.start, ' ')
      return
    }
    if (/^[ZOPR]$/.test(text) && BARE.test(next.text) && MONTH.test(next.text)) {
      this.#cut(row.end, next.start, ' ')
      this.#enter('group', row)
    } else if (OPEN_HEADER.test(text) && /^R[A-Z]{6}\.?$/.test(next.text) && looksLikeHeader(`${text}R`))
      this.#cut(row.end, next.start, '')
    else if (WORD[text] && BARE.test(next.text) && rows[n + 2] && FROM.test(rows[n + 2]!.text)) {
      this.#cut(row.start, next.start, `${WORD[text]} `)
      this.#enter('group', row)
    } else if (GROUP.test(text)) {
      // The group stands above the originator; a figure of the text does not.
      if (below(rows, n, one => FROM.test(one) || INFO.test(one) || SURELY_TO.test(one)))
        this.#enter('group', row)
    } else if (CALL.test(text)) {
      if (below(rows, n, one => FROM.test(one), MOST_OTHERS)) this.#enter('group', row)
    } else if (FROM.test(text) && below(rows, n, one => SURELY_TO.test(one) || INFO.test(one)))
      this.#enter('from', row)
  }

  #enter(state: State, row: Row): void {
    this.#state = state
    this.#before = row
    this.#routed = false
    this.#lines = 0
    this.#exempt = false
    this.#out = 0
    this.#others = 0
  }

  #inside(row: Row, rows: readonly Row[], n: number): void {
    const { text } = row
    const before = this.#before!
    const ends = SEPARATION.test(text) || (openingLevel(text) && !ROUTED.test(text))
    if (ends || TEXT.test(text) || ++this.#lines > MOST_LINES) {
      if (ends) this.#close(before, row)
      if (SEPARATION.test(text) || text === 'GRNC') this.#toLevel(rows, n)
      this.#state = SEPARATION.test(text) && this.#out > 1 ? 'below' : 'outside'
      this.#before = row
      return
    }
    if (this.#state === 'below') {
      if (COLUMN.test(text)) this.#scattered(row)
      else this.#state = 'outside'
      return
    }
    if (this.#state === 'group') {
      if (FROM.test(text)) this.#goOn('from', row)
      else if (INFO.test(text) || SURELY_TO.test(text)) this.#goOn('list', row)
      else if (CALL.test(text) || GROUP.test(text) || BARE.test(text)) this.#goOn('group', row)
      else this.#scattered(row)
      return
    }
    if (GROUP.test(text) && MONTH.test(text)) {
      this.#goOn('group', row)
      return
    }
    if (INFO.test(text) || SURELY_TO.test(text) || (this.#state === 'from' && TO.test(text))) {
      this.#goOn('list', row)
      return
    }
    if (this.#state === 'from') {
      const next = rows[n + 1]?.text ?? ''
      if (isRest(text) && !COLUMN.test(text) && (TO.test(next) || INFO.test(next)))
        this.#cut(before.end, row.start, ' ')
      else this.#scattered(row)
      return
    }
    if (ROUTED.test(text)) {
      this.#routed = true
      this.#goOn('list', row)
    } else if (isSmall(text)) this.#scattered(row)
    else if (text === 'DC' && /\b[WVN]ASH(?:INGTON)?$/.test(before.text)) {
      this.#cut(before.end, row.start, ' ')
      this.#before = row
    } else if (!this.#routed && !ROUTED.test(before.text)) {
      // A list of plain names goes on as it stands.
      this.#goOn('list', row)
    } else if (this.#continues(before, row, rows[n + 1])) {
      this.#cut(before.end, row.start, ' ')
      this.#before = row
    } else if (COLUMN.test(text) && /[A-Z]/.test(text)) this.#scattered(row)
    else this.#goOn('list', row)
  }

  /** The rest of an addressee whose line was cut, among addressees that all begin with an indicator. */
  #continues(before: Row, { text }: Row, next: Row | undefined): boolean {
    // The number of a group; a number below any other name may be one of the receiver's.
    if (/^\d{1,5}$/.test(text)) return /\b[ACX][ACI][DG]$/.test(before.text)
    if (!isRest(text) || !next || /^(?:AIG|CAG|ACC[TI]|XMT|ZEN)\b/.test(text)) return false
    if (COLUMN.test(text) && !STATES.has(text)) return false
    if (this.#exempt || ENDS_IN_STATE.test(before.text)) return false
    return /[A-Z0-9]$/.test(before.text) && !/\/\/$/.test(before.text)
  }

  /** The classification line opens a text: the few short lines between it and the end of the heading are stamps. */
  #toLevel(rows: readonly Row[], n: number): void {
    for (let at = n + 1; at < rows.length && at <= n + MOST_OTHERS; at++) {
      const { text, from } = rows[at]!
      const level = openingLevel(text)
      if (level && text.startsWith(level.level)) {
        if (at > n + 1) this.#cut(rows[n + 1]!.from, from, '')
        return
      }
      if (text.length > LONGEST_REST || TEXT.test(text) || level) return
    }
  }

  /** A line of the heading: what was blank before it goes. */
  #goOn(state: State, row: Row): void {
    if (/\bXMT\b/.test(row.text)) this.#exempt = true
    else if (ROUTED.test(row.text)) this.#exempt = false
    this.#close(this.#before!, row)
    if (state !== 'list') this.#routed = false
    else if (ROUTED.test(row.text)) this.#routed = true
    this.#state = state
    this.#before = row
  }

  #close(before: Row, row: Row): void {
    if (/\n[ \t\r]*\n/.test(this.#source.text.slice(before.end, row.start)))
      this.#cut(before.next, row.from, '')
  }

  /** What is no line of the heading is left out, if it looks like a stamp or a column and there is not too much of it. */
  #scattered(row: Row): void {
    if (this.#out++ < MOST_SCATTERED && (isSmall(row.text) || COLUMN.test(row.text)))
      this.#cut(row.from, row.next, '')
    else if (this.#state !== 'list' && ++this.#others > MOST_OTHERS) this.#state = 'outside'
    else this.#before = row
  }

  #cut(start: number, end: number, read: string): void {
    for (let last = this.#found.at(-1); last && last.start >= start; last = this.#found.at(-1))
      this.#found.pop()
    const from = Math.max(start, this.#found.at(-1)?.end ?? 0)
    if (from < end) this.#found.push({ start: from, end, read, silent: true })
  }
}

/** A heading above a number, though the rest is in capitals. */
const isTitle = (text: string, next: Row | undefined): boolean =>
  /^[A-Z][a-z]+(?: [A-Za-z]+)*$/.test(text) && next !== undefined && /^\d{1,3}\. /.test(next.text)

/** Are the long lines of a text in capitals, but for one in ten? */
function isTeletype(text: string): boolean {
  let long = 0
  let small = 0
  for (const line of text.split('\n')) {
    if (line.length < LONG_LINE) continue
    long++
    if (isSmall(line)) small++
  }
  return long > 0 && small * 10 < long
}

/** Does such a line stand below, no more than a few others and what is scattered between? */
function below(rows: readonly Row[], n: number, is: (text: string) => boolean, most = 3): boolean {
  let others = 0
  for (let at = n + 1; at < rows.length && at < n + MOST_SCATTERED && others < most; at++) {
    const { text } = rows[at]!
    if (is(text)) return true
    if (!COLUMN.test(text) && !isSmall(text)) others++
  }
  return false
}

/** Two letters that may be all that is left of a cut line: states and countries of military addresses. */
const STATES = new Set(
  'VA DC MD FL CA TX OH CO HI NC SC GA AL IL MO NE NY NJ GE UK IT BE JA KS GR SZ AU PL RS TU'.split(' '),
)

/** An address that ends in a state is whole. */
const ENDS_IN_STATE = new RegExp(` (?:${[...STATES].join('|')}|FLA|OHIO|CALIF|COLO|TEX|ILL|MASS|MICH)$`)

/** Could this be the rest of a line of an address? */
const isRest = (text: string): boolean =>
  text.length <= LONGEST_REST && /^[A-Z0-9][A-Z0-9 .,/&()'-]*$/.test(text) && /[A-Z]{2}/.test(text)

/** A stamp or a hand: teletypes write capitals alone. */
const isSmall = (text: string): boolean => {
  const small = text.replace(/[^\p{Ll}]/gu, '').length
  return small > 0 && small * 2 >= text.replace(/[^\p{L}]/gu, '').length
}

function rowsOf({ text }: Strand): Row[] {
  const rows: Row[] = []
  for (const line of lines(text)) {
    const [start, end] = trimmed(text, line.start, line.end)
    if (start < end)
      rows.push({
        start,
        end,
        from: line.start,
        next: line.next,
        text: text.slice(start, Math.min(end, start + LONGEST + 1)),
      })
  }
  return rows
}
