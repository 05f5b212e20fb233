import type { PassInstruction } from '../message/message.ts'
import { lines, type Placed, type Span, type Strand } from '../text/index.ts'

/** Captions and channels, as printed and as normalised. markings.md 6. An open list: see `UNKNOWN`. */
const CAPTIONS: readonly (readonly [RegExp, string])[] = [
  [/^S ?I ?P ?D ?I ?S\b/, 'SIPDIS'],
  [/^N ?O ?D ?I ?S\b/, 'NODIS'],
  [/^E ?X ?D ?I ?S\b/, 'EXDIS'],
  [/^L ?I ?M ?D ?I ?S\b/, 'LIMDIS'],
  [/^S ?T ?A ?D ?I ?S\b/, 'STADIS'],
  [/^CONDIS\b/, 'CONDIS'],
  [/^CHEROKEE\b/, 'CHEROKEE'],
  [/^N ?O ?F ?O ?R ?N\b/, 'NOFORN'],
  [/^SENSITIVE BUT UNCLASSIFIED\b|^SENSITIVE\b|^SBU\b/, 'SENSITIVE'],
  [/^FOR OFFICIAL USE ONLY\b|^FOUO\b/, 'FOUO'],
  [/^(?:LIMITED OFFICIAL USE|LOU)\b/, 'LOU'],
  [/^OFFICIAL[- ]INFORMAL\b/, 'OFFICIAL INFORMAL'],
  [/^(?:ROGER|DISSENT|AGREE?MENT|AGRMENT|DIRGEN|DS|SY|MED|TM|OIG|GRIEVANCE) CHANNEL\b/, ''],
  [/^SPECAT(?: EXCLUSIVE)?\b/, ''],
  [
    /^(?:DOCKLAMP|TERREP|CODEL|AIDAC|TOPEC|NESCO|VISAS (?:VIPER|DONKEY|MANTIS|CONDOR)|INFORM ALL STATE EMPLOYEES)\b/,
    '',
  ],
  [/^(?:FOR )?[A-Z ,/.-]{2,50}\b(?:EYES )?ONLY\b/, ''],
  // What was corrected follows in brackets or between strokes.
  [
    /^C ?O ?R ?R ?E ?C ?T ?E ?D {1,3}C ?O ?P ?Y\b(?: {0,3}\([^()]{1,80}\)|\/\/[^/]{1,80}\/{2,6})?/,
    'CORRECTED COPY',
  ],
  [/^NOT FOR INTERNET DISTRIBUTION\b/, 'NOT FOR INTERNET DISTRIBUTION'],
]

/** `[station] PASS [TO] target` and `[station] FOR target`. message-format.md 4.3. */
const PASS =
  /^(?:PLEASE |PLS )?(?:((?!PASS|FOR)(?:\d{1,4} ?(?=[A-Z]{2}))?[A-Z][A-Z0-9 ./,'’&-]{0,50}?(?: ?\([A-Z/]{1,8}\))?)[ :,]+)?(?:(?:PLEASE|ALSO|PLS) )*(PASS(?: ALSO)?(?: TO)?|FOR)(?: (?:PASS TO|INFO))?[ :]+(\S.*)$/i
/** Offices of Washington that a line addresses without FOR: `NRC A. WRITER`, below a line that has it. */
const OFFICES =
  'STATE|DEPT|DEPARTMENT|NSC|NRC|DOE|DOD|DOJ|DOL|DOT|OSD|SECDEF|JCS|USTR|USDOC|USDA|USAID|AID|COMMERCE|TREASURY|JUSTICE|LABOR|AGRICULTURE|ENERGY|INTERIOR|TRANSPORTATION|CUSTOMS|CIA|DIA|DEA|FBI|DHS|EPA|FAA|FDA|HHS|NASA|NOAA|OPIC|EXIM|PEACE CORPS|WHITE HOUSE'
const WITHOUT_FOR = new RegExp(`^((?:${OFFICES})(?= ))((?: +|/).*)$`)
const LONGEST = 240
/** What is longer than all the offices of Washington is no instruction. */
const LONGEST_PASS = 4000
/** A paragraph of a later section goes on with nothing above it. */
const NUMBERED = /^\d{1,3}\s?\./
/** A line this wide was broken by its width. */
const WIDE = 50

export interface Captions {
  readonly captions: readonly Placed<string>[]
  readonly passTo: readonly PassInstruction[]
  /** Lines that are neither, for the body. */
  readonly others: readonly { start: number; end: number }[]
}

/** Reads the lines between the classification line and the paragraphs that no labelled element claimed. */
export function readCaptions(text: Strand, ranges: readonly { start: number; end: number }[]): Captions {
  const others: { start: number; end: number }[] = []
  const taken = new CaptionLines(text, goesOn)
  for (const range of ranges)
    for (const { from: start, to: end } of lines(text.text, range.start, range.end))
      if (!taken.take(start, end)) others.push({ start, end })
  return { captions: mergeCaptions(taken.captions), passTo: taken.passTo, others }
}

/**
 * Where the captions and passing instructions end that stand at `from`, at the head of a later section. It repeats those
 * that the first one had: how far one of these goes on is `known`.
 */
export function captionsEnd(
  text: Strand,
  from: number,
  known: readonly PassInstruction[],
  others: ReadonlySet<string> = NO_LINES,
): number {
  const repeats = (before: string, line: string): boolean => {
    const so = flat(before)
    const own = known.filter(one => flat(one.raw).startsWith(so))
    return own.length
      ? own.some(one => flat(one.raw).startsWith(`${so} ${flat(line)}`))
      : goesOn(before, line) && !NUMBERED.test(line)
  }
  const taken = new CaptionLines(text, repeats)
  let end = from
  for (const line of lines(text.text, from, text.length)) {
    if (
      !taken.take(line.from, line.to) &&
      !(line.to - line.from <= LONGEST && others.has(flat(text.text.slice(line.from, line.to))))
    )
      break
    if (line.from < line.to) end = line.next
  }
  return end
}

const NO_LINES: ReadonlySet<string> = new Set()

/** Lines of the first section's head that are neither: a later section may repeat them. */
export const unreadLines = (text: Strand, { others }: Captions): Set<string> =>
  new Set(others.slice(0, MOST_UNREAD).map(({ start, end }) => flat(text.text.slice(start, end))))

/** Some lines are repeated; a head of many is no head. */
const MOST_UNREAD = 12

/**
 * Passing instructions below the last labelled element, set off by blank lines: `FOR: ARA/BC`, `DEPARTMENT PASS USTR`.
 * What only looks like one (`FOR THE RECORD`) begins the text. Returns where the text begins.
 */
export function passesBelow(text: Strand, from: number): { passTo: PassInstruction[]; end: number } {
  const passTo: PassInstruction[] = []
  let end = from
  let group: { start: number; end: number; next: number }[] = []
  for (const line of lines(text.text, from, text.length)) {
    if (line.from < line.to) {
      group.push({ start: line.from, end: line.to, next: line.next })
      if (group.length > MOST_BELOW) break
      continue
    }
    if (!group.length) continue
    const read = group.map(one => passBelow(text, one.start, one.end))
    if (!read.every(one => one !== undefined)) break
    passTo.push(...read)
    end = group[group.length - 1]!.next
    group = []
  }
  return { passTo, end }
}

const MOST_BELOW = 3
const LONGEST_BELOW = 100
const BELOW = new RegExp(`^(?:FOR ?: ?|(?:(?:${OFFICES})\\b.{0,40} )?(?:PLEASE |PLS )?PASS )`)

function passBelow(text: Strand, start: number, end: number): PassInstruction | undefined {
  const line = text.text.slice(start, Math.min(end, start + LONGEST_BELOW + 1))
  const sentence = /[.?!]$/.test(line) && line.split(' ').length > 6
  return line.length <= LONGEST_BELOW && BELOW.test(line) && !sentence ? passOf(text, start, end) : undefined
}

/** Takes lines one after another, as long as they are captions or passing instructions. */
class CaptionLines {
  readonly captions: Placed<string>[] = []
  readonly passTo: PassInstruction[] = []
  readonly #text: Strand
  readonly #goesOn: (before: string, line: string) => boolean
  #passing: { start: number; end: number } | undefined

  constructor(text: Strand, goesOn: (before: string, line: string) => boolean) {
    this.#text = text
    this.#goesOn = goesOn
  }

  /** `false` for a line that is neither; blank ones are taken. */
  take(start: number, end: number): boolean {
    const before = this.#passing
    this.#passing = undefined
    if (start === end) return true
    const text = this.#text
    if (end - start <= LONGEST) {
      const found = captionsOf(text, start, end)
      if (found) {
        this.captions.push(...found)
        return true
      }
      const pass = passOf(text, start, end) ?? (before && passOf(text, start, end, WITHOUT_FOR))
      if (pass) {
        this.#passing = { start, end }
        this.passTo.push(pass)
        return true
      }
    }
    if (!before || end - before.start > LONGEST_PASS) return false
    if (!this.#goesOn(text.text.slice(before.start, before.end), text.text.slice(start, end))) return false
    this.#passing = { ...before, end }
    this.passTo.push(runOn(this.passTo.pop()!, text, before.start, end))
    return true
  }
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A caption printed twice is one caption with two places. */
export function mergeCaptions(captions: Iterable<Placed<string>>): Placed<string>[] {
  const merged = new Map<string, Placed<string> & { place: Span[] }>()
  for (const caption of captions) {
    const same = merged.get(caption.value)
    if (same) for (const span of caption.place) same.place.push(span)
    else merged.set(caption.value, { ...caption, place: [...caption.place] })
  }
  return [...merged.values()]
}

/** All captions of a line that holds nothing else: `SENSITIVE SIPDIS`, `STADIS//////`. */
function captionsOf(text: Strand, start: number, end: number): Placed<string>[] | undefined {
  const found: Placed<string>[] = []
  for (let at = start; at < end; ) {
    const gap = /^[\s/,;*-]+/.exec(text.text.slice(at, end))
    if (gap) {
      at += gap[0].length
      continue
    }
    const rest = text.text.slice(at, end)
    const caption = CAPTIONS.find(([pattern]) => pattern.test(rest))
    if (!caption) return undefined
    const raw = caption[0].exec(rest)![0]
    found.push({ value: caption[1] || raw, raw, place: text.place(at, at + raw.length) })
    at += raw.length
  }
  return found.length ? found : undefined
}

function passOf(
  text: Strand,
  start: number,
  end: number,
  pattern: RegExp = PASS,
): PassInstruction | undefined {
  const raw = text.text.slice(start, end)
  const flat = raw.replace(/\s/g, ' ')
  const found = pattern.exec(flat)
  if (!found) return undefined
  const station = found[1]
  const target = found.at(-1)!.trim()
  // `Prospects for peace` is prose: a station is written in capitals, and so is most of a target.
  if (station && /[a-z]{2}/.test(station)) return undefined
  if (!station && !/^(?:PLEASE |PLS |ALSO )?(?:PASS|FOR)\b/i.test(flat)) return undefined
  if (!/[A-Z]{2}|^[A-Z]\//.test(target) || /^[.,;]/.test(target)) return undefined
  return {
    value: target.replace(/ +/g, ' '),
    raw,
    place: text.place(start, end),
    ...(station && {
      station: {
        value: station,
        raw: station,
        place: text.place(start + flat.indexOf(station), start + flat.indexOf(station) + station.length),
      },
    }),
  }
}

/** The same instruction with the lines up to `end`. */
function runOn(pass: PassInstruction, text: Strand, start: number, end: number): PassInstruction {
  const raw = text.text.slice(start, end)
  const added = raw.slice(pass.raw.length).replace(/\s+/g, ' ')
  return { ...pass, value: pass.value + added, raw, place: text.place(start, end) }
}

/** A target list runs on after a comma, a stroke or AND, in an open bracket, or into a line of nothing but offices. */
const goesOn = (before: string, line: string): boolean =>
  /(?:[,;/&-]|\bAND)$/i.test(before.trimEnd()) ||
  before.lastIndexOf('(') > before.lastIndexOf(')') ||
  /^\([A-Z]/.test(line) ||
  (lastLine(before).length >= WIDE && !/[a-z]{3}|^"/.test(line)) ||
  /^(?:[A-Z0-9.-]+\/[A-Z0-9/().-]+[ ,;]*)+(?:(?<=, ?)[A-Z]+)?$/.test(line)

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1).trim()
