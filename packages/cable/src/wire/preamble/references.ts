import type { Growing } from '../../message/growing.ts'
import type { Reference } from '../../message/message.ts'
import { canonicalPost } from '../../tables/index.ts'
import { matches, type Strand, trimmed } from '../../text/index.ts'
import { fullYear } from '../dtg.ts'
import { groupKey } from '../group-key.ts'
import { inReadingOrder } from './columns.ts'
import { isPost, kindOf } from './reference-kinds.ts'

export interface ReferenceOptions {
  /** Year of the citing message: the year of a reference that writes none. */
  readonly year?: number | undefined
  /** The citing message itself (`10NORTHPORT83`): never among its references. */
  readonly own?: string | undefined
  /** The last bullet of the block before: a list may go on under a second REF label. */
  readonly after?: string | undefined
}

/** A list longer than this is no reference block. */
const MOST_REFERENCES = 500

/** One bullet and what follows it up to the next. Offsets in the flat text. */
interface Item {
  readonly bullet: string | undefined
  readonly start: number
  readonly end: number
}

/**
 * Reads a reference block into single references: bullets, lists (`1204 AND 1210`), years, notes.
 * message-format.md 9.4.
 */
export function readReferences(block: Strand, options: ReferenceOptions = {}): Reference[] {
  const content = inReadingOrder(block)
  // Same length, so that offsets hold.
  let flat = content.text.replace(/[\r\n\t¶]/g, ' ')
  if (flat.includes('PAGE ') || flat.includes(' OF ')) flat = flat.replace(PAGE_RESIDUE, blanks)
  flat = flat.replace(LABEL_AGAIN, blanks)
  const references: Reference[] = []
  let post: PostSeen | undefined
  for (const item of items(flat, options.after)) {
    for (const part of parts(flat, item)) {
      const read = readPart(content, flat, part, item.bullet, options, post)
      for (const one of read.references)
        if (one.key === undefined || one.key !== options.own) references.push(one)
      post = read.post ?? post
      if (references.length >= MOST_REFERENCES) return references
    }
  }
  return references
}

const blanks = (found: string): string => ' '.repeat(found.length)

/** `REF:REF:`, a label doubled. */
const LABEL_AGAIN = /^ *REF(?:S|TELS?|\(S\))? ?:/i
/** Page lines that a copy has run into the list. */
const PAGE_RESIDUE =
  /(?:(?:UNCLASSIFIED|CONFIDENTIAL|SECRET) +)?PAGE \d{2} +[A-Z. ]{2,12} +\d{5,6} .{0,12}\d{6}Z|(?<= )[A-Z][A-Z. ]{0,12}? \d{8} +\d{3}(?:\.\d)? OF \d{3}/g

interface PostSeen {
  readonly key: string
}

const BULLET =
  /(?:^|(?<=[\s;,.:(]))(?:[-•] ?\s*)?(?:REFS?:? )?(?:\(([A-Z]|\d{1,2})\)|\[([A-Z])\]|([A-Z])(?:[.):]\)?|(?= (?:\d{2,4} )?[A-Z][a-z]+ \d)))\s*/gi
const FIGURES = /(?:^|(?<=\s))(\d{1,2})[.)]\s+/g
/** A bullet doubled (`A. A)`, `A. (A)`, `A. REF A:`) says the same letter again. */
const DOUBLED = /^(?:REF\.?:? ?)?[([]?([A-Z])[)\].:]*[\s:]*(?=.)/i

/** Cuts at bullets that come in the order of the alphabet; initials of names do not. */
function items(flat: string, after = ''): Item[] {
  const found: Item[] = []
  let last = after
  let start = 0
  let bullet: string | undefined
  // A figure with a full stop is a bullet only where the list begins with one: `1. NORTHPORT 83 2. EASTBAY 7`.
  const pattern = /^\s*1[.)]\s/.test(flat) ? FIGURES : BULLET
  for (const match of matches(pattern, flat)) {
    const letter = (match[1] ?? match[2] ?? match[3])!.toUpperCase()
    if (match.index < start || !comesNext(letter, last)) continue
    // A bracket inside an item is a note: `(S/CT)`.
    if (match.index > start || bullet !== undefined) found.push({ bullet, start, end: match.index })
    start = match.index + match[0].length
    bullet = /\d/.test(letter) ? undefined : letter
    last = letter
    const again = DOUBLED.exec(flat.slice(start, start + 24))
    if (again?.[1]?.toUpperCase() === letter && /^(?:REF\.?:? ?)?[([]?[A-Z][)\].:]|^REF/i.test(again[0]))
      start += again[0].length
  }
  found.push({ bullet, start, end: flat.length })
  return found
}

function comesNext(letter: string, last: string): boolean {
  if (/\d/.test(letter)) return letter === '1' || (/\d/.test(last) && Number(letter) === Number(last) + 1)
  if (!last || /\d/.test(last)) return letter <= 'C'
  const step = letter.charCodeAt(0) - last.charCodeAt(0)
  return step === 1 || step === 2
}

/** `JUNE 15`, `15 JUNE`: the day of what stands before it. */
const MONTH = '(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Z]{0,6}'
const CUT = new RegExp(
  `;|,(?=\\s*(?:\\d{2,4}\\s)?(?!AND\\s|DATED\\s|${MONTH}\\.? \\d)[A-Z][A-Z'. -]{2,20}\\s\\d)|:(?=\\s*[A-Z]{4,} \\d)`,
  'gi',
)

/** Items without bullets are parted by semicolons, and by commas and colons before another post, but not before a date. */
function* parts(flat: string, item: Item): Generator<{ start: number; end: number }> {
  const text = flat.slice(item.start, item.end)
  let from = 0
  const cuts: number[] = []
  if (/[;,:]/.test(text)) for (const { index } of matches(CUT, text)) cuts.push(index)
  cuts.push(text.length)
  for (const cut of cuts) {
    let [start, end] = trimmed(flat, item.start + from, item.start + cut)
    while (end > start && ',: '.includes(flat[end - 1]!)) end--
    if (end > start) yield { start, end }
    from = cut + 1
  }
}

const POST_WORD = "[A-Z](?:[A-Z]|0(?=[A-Z]| ))*(?:['’.-]+[A-Z]+)*\\.?"
/** A number, with the letter O for a 0 after the first digit. */
const NUMBER = '\\d[\\dO]{0,6}'
/** Year, post, number; the year may be glued, in brackets, three digits by garble, or have O for 0. */
const CABLE = new RegExp(
  `(?:(?<![A-Z0-9/-])(?:\\((\\d{2})\\)|'?(\\d{2,4}|O\\d))[ -]{0,2})?(?<![A-Z])(?!AND )(${POST_WORD}(?: ${POST_WORD}){0,4})(?: CABLES?)?:? {0,3}(?:NO\\.? ?|NR\\.? ?|#|-)?(${NUMBER})(?![\\d/]*\\d*[A-Z])`,
  'gi',
)
/** Further numbers of the same post: `AND 1210`, `/935/934`, `, 1210`. */
const MORE = new RegExp(
  `\\s*(?:,?\\s*(?:AND|&)\\s+|\\/|,\\s*)(${NUMBER})(?![\\dA-Z])(?![\\s-]*(?!(?:AND|DATED|OF) )(?:[A-Z]{3,}|[A-Z]{2} [A-Z]{2,})(?:[ .'-][A-Z]+){0,3}[ -]\\d)`,
  'iy',
)
const NOTE = /\s*(?:[([]([^()[\]]{2,40})[)\]]|(NOTAL)\b)/y
/** `, DATED MARCH 14`, `OF 14 MARCH 2008`, `, MARCH 14, 2008`: the day of a reference, with or without its year. */
const DATE = new RegExp(
  `(?:,? *\\b(?:DATED|OF) +(?:[A-Z]{3,9}\\.? \\d{1,2}|\\d{1,2} [A-Z]{3,9})|, *(?:${MONTH}\\.? \\d{1,2}|\\d{1,2} ${MONTH}))(?:,? (\\d{4}))?(?![A-Z\\d])`,
  'iy',
)
/** Said where a message cites nothing. */
const NOTHING = /^(?:NONE|NIL|N\/?A)\.?$/i
/** `NORTHPORT A-236`, `NORTHPORT'S A236`: an airgram of that post. */
const AIRGRAM = /^(.+?)(?:['’]S)? C?A(?: ?-)?\d{1,4}$/i
const TRAILING_YEAR = /(?:\s?-\s?|\s+)(\d{2})(?![\d/])|\s*\((\d{2}|\d{4})\)/y

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function readPart(
  content: Strand,
  flat: string,
  part: { start: number; end: number },
  bullet: string | undefined,
  options: ReferenceOptions,
  before: PostSeen | undefined,
): { references: Reference[]; post?: PostSeen } {
  const text = flat.slice(part.start, part.end)
  const group = groupKey(text)
  if (group) return { references: [byGroup(content, part, text, bullet, group)] }
  const references: Reference[] = []
  let post: PostSeen | undefined
  const add = (key: string, start: number, end: number, note?: string): void => {
    const reference: Growing<Reference> = {
      kind: 'cable',
      value: key,
      key,
      raw: content.text.slice(part.start + start, part.start + end),
      place: content.place(part.start + start, part.start + end),
    }
    if (bullet) reference.bullet = bullet
    if (note) reference.note = note
    references.push(reference)
  }
  const other = (kind: Reference['kind'], start: number, end: number): void => {
    const raw = content.text.slice(part.start + start, part.start + end)
    references.push({
      kind,
      value: raw.replace(/\s+/g, ' '),
      raw,
      place: content.place(part.start + start, part.start + end),
      ...(bullet && { bullet }),
    })
  }
  const squeezed = squeeze(text)
  const kind = kindOf(text)
  let done = 0
  if (NOTHING.test(squeezed.text.trim())) return { references }
  for (const found of matches(CABLE, squeezed.text)) {
    if (found.index < done) continue
    if (references.length >= MOST_REFERENCES) break
    const airgram = AIRGRAM.exec(found[0])
    if (airgram) {
      const sender = postIn(airgram[1]!)
      if (sender) post = sender
      done = found.index + found[0].length
      other('airgram', squeezed.at(found.index + (sender?.offset ?? 0)), squeezed.at(done))
      continue
    }
    const known = postIn(found[3]!)
    // Among the words of an e-mail or a report only a post of the tables is one.
    if (!known || (kind !== 'other' && !known.known)) continue
    post = known
    let at = found.index + found[0].length
    let year = written(found[1] ?? found[2])
    const start =
      found[2] !== undefined || found[1] !== undefined
        ? found.index
        : found.index + found[0].indexOf(found[3]!) + known.offset
    const numbers = [{ number: digits(found[4]!), start, end: at }]
    const takeMore = (): void => {
      for (let more = matchAt(MORE, squeezed.text, at); more; more = matchAt(MORE, squeezed.text, at)) {
        const from = at + more[0].length - more[1]!.length
        at += more[0].length
        numbers.push({ number: digits(more[1]!), start: from, end: at })
        if (numbers.length > MOST_REFERENCES) break
      }
    }
    takeMore()
    const dated = matchAt(DATE, squeezed.text, at)
    if (dated) {
      at += dated[0].length
      year ??= written(dated[1])
      takeMore()
    }
    const trailing = year === undefined ? matchAt(TRAILING_YEAR, squeezed.text, at) : null
    const after = trailing ? written(trailing[1] ?? trailing[2]) : undefined
    // `NORTHPORT 12 AND 14 (08)`: the year in brackets is that of the last; of all in `NORTHPORT 12 (08) AND 14`.
    const lastOnly =
      after !== undefined && numbers.length > 1 && trailing![2] !== undefined ? after : undefined
    if (after !== undefined) {
      at += trailing![0].length
      if (lastOnly === undefined) {
        year = after
        takeMore()
      }
    }
    const note = matchAt(NOTE, squeezed.text, at)
    numbers.forEach((one, n) => {
      const own = n === numbers.length - 1 ? (lastOnly ?? year) : year
      const y = own ?? options.year
      const key =
        y === undefined
          ? `${known.key}${one.number}`
          : `${String(y % 100).padStart(2, '0')}${known.key}${one.number}`
      add(
        key,
        squeezed.at(one.start),
        squeezed.at(one.end),
        n === numbers.length - 1 ? (note?.[1] ?? note?.[2])?.trim() : undefined,
      )
    })
    done = note ? at + note[0].length : at
  }
  if (references.length) return { references, ...(post && { post }) }
  const bare = /^(\d{1,7})(?:\s+([A-Z][A-Z ]{2,20}))?(?:\s+AND PREVIOUS)?$/i.exec(text.trim())
  if (bare && kind === 'other') {
    // `B. 2962` goes on with the post before; `870 NORTHPORT` has its number first.
    const known = bare[2] && !/^AND\b/i.test(bare[2]) ? postIn(bare[2].trim()) : before
    if (known && options.year !== undefined) {
      add(`${String(options.year % 100).padStart(2, '0')}${known.key}${Number(bare[1])}`, 0, text.length)
      return { references, post: { key: known.key } }
    }
  }
  const raw = text.replace(/\s+/g, ' ')
  if (/[A-Z0-9]{2}/i.test(raw) && !/^(?:(?:AND )?PREVIOUS|REFS?)$/i.test(raw)) other(kind, 0, text.length)
  return { references }
}

const digits = (text: string): number => Number(text.replace(/O/gi, '0'))

/** A year as references write it; three digits that begin with 0 lost one. */
function written(text: string | undefined): number | undefined {
  if (!text) return undefined
  const year = digits(text)
  if (text.length === 3) return year < 100 ? fullYear(year) : undefined
  if (text.length === 4) return year >= 1950 && year < 2070 ? year : undefined
  return fullYear(year)
}

const WORD = /\S+/g

/** The post that the last words before a number name; words before it (`SEE ALSO`) are not part of it. */
function postIn(words: string): { key: string; offset: number; known: boolean } | undefined {
  const all = matches(WORD, words)
  let unknown: { key: string; offset: number; known: boolean } | undefined
  for (let n = Math.max(0, all.length - 4); n < all.length; n++) {
    const offset = all[n]!.index
    const name = words
      .slice(offset)
      .replace(/0/g, 'O')
      .replace(/ CABLES?$/i, '')
    if (!isPost(name)) continue
    const post = canonicalPost(name)
    if (post.known) return { key: post.key, offset, known: true }
    unknown ??= { key: post.key, offset, known: false }
  }
  // A single capital word of some length may be a post that no table knows.
  return unknown && unknown.key.length >= 4 && all.length <= 2 ? unknown : undefined
}

/** Text with runs of blanks made one, and the way back to its offsets. */
function squeeze(text: string): { text: string; at: (offset: number) => number } {
  if (!text.includes('  ')) return { text, at: offset => Math.min(offset, text.length) }
  const offsets: number[] = []
  let out = ''
  let blank = false
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!
    if (blank && sign === ' ') continue
    blank = sign === ' '
    offsets.push(i)
    out += sign
  }
  return { text: out, at: offset => (offset < offsets.length ? offsets[offset]! : text.length) }
}

/** `HARBOR COMMAND 160203Z APR 97 (NOTAL)`: a message by its originator and date-time group. */
function byGroup(
  content: Strand,
  part: { start: number; end: number },
  text: string,
  bullet: string | undefined,
  group: string,
): Reference {
  const note = /\s*\(([^()]{2,40})\)$/.exec(text)
  const end = note ? part.start + note.index : part.end
  const raw = content.text.slice(part.start, end)
  const originator = /^(.*?),? *\d{6}/
    .exec(text)?.[1]
    ?.replace(/\s+/g, ' ')
    .replace(/ [ZOPR]$/, '')
    .trim()
  return {
    kind: 'dtg',
    value: raw.replace(/\s+/g, ' '),
    raw,
    place: content.place(part.start, end),
    key: originator ? `${originator} ${group}` : group,
    ...(bullet && { bullet }),
    ...(note && { note: note[1]!.trim() }),
  }
}
