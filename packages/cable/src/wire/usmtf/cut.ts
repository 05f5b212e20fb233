import { type Line, lines, trimmed } from '../../text/index.ts'
import { BODY, beginsSet, FREE_TEXT, setName } from './names.ts'

/** A set as it stands in the text: `REF/A/DOC/BUPERS/16SEP10//`. Offsets in the text. */
export interface CutSet {
  readonly kind: 'set'
  readonly name: string
  readonly start: number
  /** After the stroke behind the name. */
  readonly contentStart: number
  /** Before the strokes that end it. */
  readonly contentEnd: number
  readonly end: number
  /** It has its end mark `//`. */
  readonly closed: boolean
}

/** What stands between sets. */
export interface CutText {
  readonly kind: 'text'
  readonly start: number
  readonly end: number
}

export type Piece = CutSet | CutText

/** Does this line begin a set, or hold the first one of a message? */
export const showsSets = (line: string): boolean => beginsSet(line) || INSIDE.test(line)

/** Does a text hold formatted sets? Looks at the first lines, and at sets that follow others on a line. */
export function holdsSets(text: string): boolean {
  let count = 0
  for (const line of lines(text)) {
    const [start, end] = trimmed(text, line.start, line.end)
    if (start === end) continue
    if (++count > MOST_LINES) return false
    const head = text.slice(start, Math.min(end, start + LONGEST_HEAD))
    if (showsSets(head)) return true
  }
  return false
}

/** Sets begin within the first screens of a message. */
const MOST_LINES = 150
const LONGEST_HEAD = 120
/** A message has some dozens of sets; what goes on beyond this is a flood, and is kept as text. */
export const MOST_PIECES = 100_000
/** A set of one line whose name no list knows. */
const LONGEST_SET = 400
const PROSE: ReadonlySet<string> = new Set([...BODY, 'NARR', 'AMPN'])
/** `NAVADMIN 134/06 MSGID/GENADMIN/...`: the number of the message run into its first set. */
const INSIDE = /[ \t](?=MSGID\/)/

/**
 * Cuts a text into sets and what stands between them. A set ends at `//`; copies lose that, and then the next set
 * ends it, or a blank line does where the set holds no prose. The body (RMKS, GENTEXT) goes on over strokes of its
 * own: only a sentence or a paragraph may end it.
 */
export function cutSets(text: string): Piece[] {
  return new Cutter(text).cut()
}

class Cutter {
  readonly #text: string
  readonly #pieces: Piece[] = []
  #open: { name: string; start: number; contentStart: number } | undefined
  /** End of what was read of the open set. */
  #end = 0
  /** Start of text that is no set; -1 outside. */
  #between = -1
  #betweenEnd = 0
  /** The line before was no set, and this one may go on with it. */
  #joins = false
  /** A blank line stands before this one. */
  #blank = false
  /** The last two strokes that were looked for. */
  #stroke = -1
  /** A set that is no body was met. */
  #met = false

  constructor(text: string) {
    this.#text = text
  }

  cut(): Piece[] {
    const all = [...lines(this.#text)]
    let rest = this.#text.length
    for (let n = 0; n < all.length; n++) {
      const at = this.#line(all[n]!, all, n)
      if (this.#pieces.length < MOST_PIECES) continue
      rest = at
      break
    }
    this.#unclosed()
    this.#flush()
    if (rest < this.#text.length) this.#pieces.push({ kind: 'text', start: rest, end: this.#text.length })
    return this.#pieces
  }

  /** Returns how far the text is read. */
  #line(line: Line, all: readonly Line[], n: number): number {
    const [start, end] = trimmed(this.#text, line.start, line.end)
    if (start === end) {
      // Only prose reaches over a blank line.
      if (this.#open && !PROSE.has(this.#open.name)) this.#unclosed()
      this.#blank = true
      return line.next
    }
    if (this.#open && this.#interrupted(start)) this.#unclosed()
    if (this.#blank) this.#joins = false
    this.#blank = false
    let at = start
    while (at < end && this.#pieces.length < MOST_PIECES)
      at = this.#open ? this.#goOn(at, end, all, n) : this.#begin(at, start, end)
    return at < end ? at : line.next
  }

  #begins(at: number): boolean {
    return beginsSet(this.#text.slice(at, at + LONGEST_HEAD))
  }

  /** Does the line end the open set, though no strokes did? */
  #interrupted(start: number): boolean {
    const { name, contentStart } = this.#open!
    if (!BODY.has(name))
      return this.#begins(start) || (this.#blank && /^1\.\s/.test(this.#text.slice(start, start + 3)))
    // `GENTEXT/REMARKS/-`: a body announced and not given.
    const content = this.#end - contentStart < 24 ? this.#text.slice(contentStart, this.#end) : ''
    return /^(?:[A-Z ]+\/)?-$/.test(content) && this.#begins(start)
  }

  #unclosed(): void {
    this.#close(this.#end, this.#end, false)
  }

  /** Outside a set: one begins here, or further in, or this line is none. */
  #begin(at: number, lineStart: number, end: number): number {
    const head = this.#text.slice(at, Math.min(end, at + LONGEST_HEAD))
    const found = setName(head)
    // A name that no list knows is one only where a set has just ended, or where its own end shows it.
    const known = found?.common || (at > lineStart && found) || this.#endsAsSet(found?.name, at, end)
    if (found && known) {
      this.#flush()
      this.#open = { name: found.name, start: at, contentStart: at + found.name.length + 1 }
      this.#end = this.#open.contentStart
      return this.#end
    }
    const inside = INSIDE.exec(head)
    const stop = inside ? at + inside.index : end
    if (this.#between < 0) this.#between = at
    this.#betweenEnd = stop
    this.#joins = true
    return inside ? stop + 1 : end
  }

  #endsAsSet(name: string | undefined, at: number, end: number): boolean {
    return (
      name !== undefined &&
      this.#met &&
      !this.#joins &&
      this.#text.slice(end - 2, end) === '//' &&
      end - at <= LONGEST_SET
    )
  }

  /** Inside a set: up to its end on this line, or the line's. */
  #goOn(at: number, end: number, all: readonly Line[], n: number): number {
    const body = BODY.has(this.#open!.name)
    const stop = body ? this.#bodyStop(at, end, all, n) : this.#stop(at, end)
    if (stop === undefined) {
      this.#end = end
      return end
    }
    const contentEnd = stop
    let next = stop
    while (next < end && this.#text[next] === '/') next++
    this.#close(contentEnd, next, true)
    while (next < end && /\s/.test(this.#text[next]!)) next++
    return next
  }

  /** `//`, but not that of an address of the web, and in prose not that of an office (`CNO//N1//`). */
  #stop(at: number, end: number): number | undefined {
    const prose = FREE_TEXT.has(this.#open!.name)
    for (let stop = this.#strokes(at); stop + 1 < end; stop = this.#strokes(stop + 2)) {
      if (this.#text[stop - 1] === ':') continue
      if (!prose || this.#text[stop - 1] === '.') return stop
      const after = this.#text.slice(stop + 2, Math.min(end, stop + 2 + LONGEST_HEAD)).trimStart()
      if (after === '' || beginsSet(after)) return stop
    }
    return undefined
  }

  /** The next two strokes at or after an offset, each looked for once. */
  #strokes(at: number): number {
    if (this.#stroke < at) {
      const found = this.#text.indexOf('//', at)
      this.#stroke = found < 0 ? Infinity : found
    }
    return this.#stroke
  }

  /** The end of a body: strokes at a line's end, behind a sentence or before another set or the end of all. */
  #bodyStop(at: number, end: number, all: readonly Line[], n: number): number | undefined {
    let stop = end
    while (stop > at && this.#text[stop - 1] === '/') stop--
    if (end - stop < 2) return undefined
    let last = stop
    while (last > at && this.#text[last - 1] === ' ') last--
    if (this.#text[last - 1] === '.') return stop
    const next = all.slice(n + 1, n + 6).find(line => this.#text.slice(line.start, line.end).trim() !== '')
    return !next || this.#begins(trimmed(this.#text, next.start, next.end)[0]) ? stop : undefined
  }

  #close(contentEnd: number, end: number, closed: boolean): void {
    const open = this.#open
    if (!open) return
    this.#met ||= !BODY.has(open.name)
    this.#joins = false
    const [, stop] = trimmed(this.#text, open.contentStart, contentEnd)
    this.#pieces.push({
      kind: 'set',
      ...open,
      contentEnd: Math.max(open.contentStart, stop),
      end: Math.max(end, open.contentStart),
      closed,
    })
    this.#open = undefined
  }

  #flush(): void {
    if (this.#between >= 0) this.#pieces.push({ kind: 'text', start: this.#between, end: this.#betweenEnd })
    this.#between = -1
  }
}
