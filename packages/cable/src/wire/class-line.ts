import type { Classification } from '../marking/label.ts'
import { readMarking } from '../marking/line.ts'
import type { Growing } from '../message/growing.ts'
import { type Diagnostic, isBlank, type Line, type Place, type Placed, type Strand } from '../text/index.ts'
import { subjectCodesAt } from './subject-codes.ts'

/** FL12, first line: classification, section, post and serial. message-format.md 7.1, markings.md 2. */
export interface ClassLine {
  readonly place: Place
  readonly level: Classification
  readonly levelPlace: Place
  readonly levelRaw: string
  readonly repaired: boolean
  /** Words beside the level: controls, caveats and captions, normalised. */
  readonly beside: readonly { value: string; raw: string; place: Place }[]
  /** Subject indicator codes of military text, between double strokes. */
  readonly codes: readonly Placed<string>[]
  readonly section?: { number: number; of: number; final: boolean; raw: string; place: Place }
  readonly post?: { raw: string; place: Place }
  readonly serial?: { value: number; raw: string; place: Place }
  /** What follows the serial: `TOSEC 010022`, `SUSPECTED DUPLICATE 2`. */
  readonly tail?: { raw: string; place: Place }
  /** Where the text begins when it does so on this line: at the `SVC` of a service message. */
  readonly textStart?: number
}

/** No classification line is longer; what is, is text. */
const LONGEST = 200

/** Spaced or plain, as telegrams print it: `S E C R E T`, `T O P  S E C R E T`, `UNCLAS`. */
const spaced = (word: string): string => [...word].join(' ?').replaceAll('  ?', ' {0,3}')
const LEVELS: readonly (readonly [RegExp, Classification, string | undefined, string])[] = [
  [new RegExp(`^${spaced('TOP SECRET')}\\b`, 'i'), 'TOP SECRET', undefined, 'T'],
  [new RegExp(`^${spaced('SECRET')}\\b`, 'i'), 'SECRET', undefined, 'S'],
  [new RegExp(`^${spaced('CONFIDENTIAL')}\\b`, 'i'), 'CONFIDENTIAL', undefined, 'C'],
  [new RegExp(`^${spaced('RESTRICTED')}\\b`, 'i'), 'RESTRICTED', undefined, 'R'],
  [/^SENSITIVE BUT UNCLASSIFIED\b/i, 'UNCLASSIFIED', 'SBU', 'S'],
  [
    new RegExp(
      `^(?:${spaced('LIMITED')} {1,3}${spaced('OFFICIAL')} {1,3}${spaced('USE')}|LIM(?:ITED)? OFF(?:ICIAL)? USE)\\b`,
      'i',
    ),
    'UNCLASSIFIED',
    'LOU',
    'L',
  ],
  [new RegExp(`^(?:${spaced('UNCLASSIFIED')}|${spaced('UNCLAS')})\\b`, 'i'), 'UNCLASSIFIED', undefined, 'U'],
]

/** Words that may stand beside the level, longest first. */
const BESIDE: readonly (readonly [RegExp, string])[] = [
  [/^E ?F ?T ?O\b/i, 'EFTO'],
  [/^FOR OFFICIAL USE ONLY\b|^FOUO\b/i, 'FOUO'],
  [/^SENSITIVE BUT UNCLASSIFIED\b|^SENSITIVE\b|^SBU\b/i, 'SBU'],
  [/^NOFORN\b|^N O F O R N\b/i, 'NOFORN'],
  [/^NODIS\b|^N O D I S\b/i, 'NODIS'],
  [/^EXDIS\b|^E X D I S\b/i, 'EXDIS'],
  [/^LIMDIS\b|^L I M D I S\b/i, 'LIMDIS'],
  [/^STADIS\b/i, 'STADIS'],
  [/^SIPDIS\b/i, 'SIPDIS'],
  [/^CLEAR\b/i, 'CLEAR'],
]

/** `SECTION 01 OF 05`, `FINAL SECTION OF 3`, and the garbles `SECTIN 01OF 02`, `SECTION 0QF 05`. */
const SECTION = /^(FINAL )?S ?E?C?T?I?O?N? {0,4}([0-9OQ]{1,2})? {0,4}[O0Q]F {0,4}([0-9OQ]{1,3})\b/i
/** Some posts wrote it behind their number. */
const BEHIND = /^ {1,4}(SECTION ([0-9OQ]{1,2}) OF ([0-9OQ]{1,2}))(?= *$)/
const POST_AND_SERIAL = /^([A-Z][A-Z .,'’/-]{1,40}?) {1,8}(\d{1,8})(?=$|[ /,;])/

const digits = (written: string): number => Number(written.replace(/[OQ]/gi, '0'))

/**
 * Reads a classification line, or says that this is none. A level word in prose (`Secret talks were held`) is none:
 * after the level must come a section, a post with a serial, another marking, or nothing.
 */
export function readClassLine(
  strand: Strand,
  line: Line,
  options: { fuzzy?: boolean } = {},
): ClassLine | undefined {
  if (line.end - line.start > LONGEST) return undefined
  const first = firstLetter(strand.text, line.start, line.end)
  if (first < 0 || (!options.fuzzy && !MAY_BEGIN.has(strand.text[line.start + first]!))) return undefined
  const text = strand.text.slice(line.start, line.end)
  let at = text.startsWith(LABEL, first) ? first + LABEL.length : first
  if (at > first && text[at] === ' ') at++
  const level = levelAt(text.slice(at)) ?? (options.fuzzy ? fuzzyLevelAt(text.slice(at)) : undefined)
  return level && readFrom(strand, line, text, at, level)
}

/** What stands behind a level, if it shows that the level is no word of a sentence. */
function readFrom(
  strand: Strand,
  line: Line,
  text: string,
  at: number,
  level: LevelFound,
): ClassLine | undefined {
  const place = (from: number, length: number): Place =>
    strand.place(line.start + from, line.start + from + length)
  const levelAtOffset = at
  at += level.length
  const beside: ClassLine['beside'][number][] = []
  if (level.control)
    beside.push({
      value: level.control,
      raw: text.slice(levelAtOffset, at),
      place: place(levelAtOffset, level.length),
    })
  // Parts between double strokes are known by the Register; the words below stand on lines without them.
  if (/^ ?\/\//.test(text.slice(at))) {
    const marking = readMarking(text.slice(levelAtOffset), 'banner')
    for (const part of marking?.parts ?? [])
      beside.push({
        value: part.countries.length ? part.raw.replace(/ +/g, ' ') : part.name,
        raw: part.raw,
        place: place(levelAtOffset + part.start, part.raw.length),
      })
    if (marking?.parts.length) at = levelAtOffset + marking.end
  }
  const codes: Placed<string>[] = []
  let section: ClassLine['section']
  let post: ClassLine['post']
  let serial: ClassLine['serial']
  for (;;) {
    while (at < text.length && (isBlank(text.charCodeAt(at)) || '/,;'.includes(text[at]!))) at++
    const rest = text.slice(at)
    const indicator = text.startsWith('//', at - 2) ? subjectCodesAt(rest) : undefined
    if (indicator?.length) {
      for (const { value, raw, at: from } of indicator.codes)
        codes.push({ value, raw, place: place(at + from, raw.length) })
      at += indicator.length
      continue
    }
    const word = BESIDE.find(([pattern]) => pattern.test(rest))
    if (word && !section) {
      const length = word[0].exec(rest)![0].length
      beside.push({ value: word[1], raw: rest.slice(0, length), place: place(at, length) })
      at += length
      continue
    }
    const split = section ? null : SECTION.exec(rest)
    if (split) {
      const of = digits(split[3]!)
      section = {
        number: split[2] ? digits(split[2]) : of,
        of,
        final: split[1] !== undefined,
        raw: split[0],
        place: place(at, split[0].length),
      }
      at += split[0].length
      continue
    }
    if (/^SVC\b/.test(rest)) break
    const number = POST_AND_SERIAL.exec(rest)
    if (number) {
      const name = number[1]!.trim()
      post = { raw: name, place: place(at, name.length) }
      const serialAt = at + number[0].length - number[2]!.length
      serial = { value: Number(number[2]), raw: number[2]!, place: place(serialAt, number[2]!.length) }
      at += number[0].length
      const behind = section ? null : BEHIND.exec(text.slice(at))
      if (behind) {
        const [all, raw, value, of] = behind
        section = {
          number: digits(value!),
          of: digits(of!),
          final: false,
          raw: raw!,
          place: place(at + all.length - raw!.length, raw!.length),
        }
        at += all.length
      }
    }
    break
  }
  let tailText = text.slice(at).trim()
  // `LIMITED OFFICIAL USE 2284`: the post was left out.
  const alone = section || post || level.fuzzy ? null : /^\d{3,6}$/.exec(tailText)
  if (alone) {
    serial = {
      value: Number(alone[0]),
      raw: alone[0],
      place: place(at + text.slice(at).indexOf(alone[0]), alone[0].length),
    }
    tailText = ''
  }
  const bare = !section && !post && !serial
  const service = bare && /^SVC\b/.test(tailText)
  if (bare && tailText && !service) return undefined
  if (!bare && level.fuzzy && !post) return undefined
  if (bare && level.fuzzy) return undefined
  // A lone level in lower case is a word, not a marking.
  if (
    bare &&
    beside.length === 0 &&
    !/^[A-Z ]+$/.test(text.slice(levelAtOffset, levelAtOffset + level.length))
  )
    return undefined
  const tailAt = at + text.slice(at).search(/\S|$/)
  const [start, end] = [levelAtOffset, (service ? text.slice(0, tailAt) : text).trimEnd().length]
  const found: Growing<ClassLine> = {
    place: place(start, end - start),
    level: level.level,
    levelPlace: place(levelAtOffset, level.length),
    levelRaw: text.slice(levelAtOffset, levelAtOffset + level.length),
    repaired: level.fuzzy,
    beside,
    codes,
  }
  if (section) found.section = section
  if (post) found.post = post
  if (serial) found.serial = serial
  if (service) found.textStart = line.start + tailAt
  else if (tailText) found.tail = { raw: tailText, place: place(tailAt, tailText.length) }
  return found
}

const LABEL = 'CLASSIFICATION:'
/** Letters that a level begins with, or `LABEL`: most lines need not be looked at further. */
const MAY_BEGIN = new Set('TSCRLUtscrlu')

/** The first sign that is neither a blank nor one that ornaments such lines; -1 where there is none, or no letter. */
function firstLetter(text: string, start: number, end: number): number {
  let at = start
  while (at < end && (isBlank(text.charCodeAt(at)) || ORNAMENTS.includes(text[at]!))) at++
  const code = at < end ? text.charCodeAt(at) | 32 : 0
  return code >= 97 && code <= 122 ? at - start : -1
}

const ORNAMENTS = '"*/-'

/** A line of nothing but a classification, as pages bear it at head and foot. */
export function readBanner(strand: Strand, line: Line): ClassLine | undefined {
  const found = readClassLine(strand, line)
  return found && !found.post && !found.section && !found.serial && !found.tail ? found : undefined
}

interface LevelFound {
  level: Classification
  control?: string | undefined
  length: number
  fuzzy: boolean
}

/** The letters that may follow the first of a level, spaced letters apart. */
const SECOND: Readonly<Record<string, string>> = { T: 'O', S: 'E', C: 'O', R: 'E', L: 'I', U: 'N' }

function levelAt(text: string): LevelFound | undefined {
  if (text[1] !== ' ' && SECOND[text[0]?.toUpperCase() ?? ''] !== text[1]?.toUpperCase()) return undefined
  for (const [pattern, level, control, letter] of LEVELS) {
    if (text[0] !== letter && text[0] !== letter.toLowerCase()) continue
    const found = pattern.exec(text)
    if (found) return { level, control, length: found[0].length, fuzzy: false }
  }
  return undefined
}

const WORDS: readonly (readonly [string, Classification])[] = [
  ['TOPSECRET', 'TOP SECRET'],
  ['SECRET', 'SECRET'],
  ['CONFIDENTIAL', 'CONFIDENTIAL'],
  ['UNCLAS', 'UNCLASSIFIED'],
  ['UNCLASSIFIED', 'UNCLASSIFIED'],
]

/** A level with one letter lost, doubled or changed, before a section or a post: only for the first line of a text. */
function fuzzyLevelAt(text: string): LevelFound | undefined {
  if (text[1] !== ' ' && !/^[A-Z]{5}/.test(text)) return undefined
  const run = /^(?:[A-Z] {1,3}){4,13}[A-Z](?= |$)|^[A-Z]{5,13}(?= |$)/.exec(text)
  if (!run) return undefined
  for (let length = run[0].length; length >= 5; length--) {
    const letters = run[0].slice(0, length).replaceAll(' ', '')
    const word = WORDS.find(([name]) => withinOneEdit(letters, name))
    if (word && (length === run[0].length || run[0][length] === ' '))
      return { level: word[1], length, fuzzy: true }
  }
  return undefined
}

/** Are two words equal but for one letter lost, added or changed? */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  return a.slice(i + 1) === b.slice(i + 1) || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i)
}

/** What was repaired on the line, for the reader of the message. */
export function classLineDiagnostics(line: ClassLine): Diagnostic[] {
  if (!line.repaired) return []
  return [
    {
      code: 'classification-repaired',
      severity: 'warning',
      message: `The classification is damaged; “${line.levelRaw}” was read as ${line.level}.`,
      place: line.levelPlace,
    },
  ]
}
