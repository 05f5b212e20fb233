import { controlOf } from '../marking/controls.ts'
import { type Classification, rank } from '../marking/label.ts'
import { type MarkingLine, readMarking } from '../marking/line.ts'
import type { Day, Paragraph, Portion } from '../message/message.ts'
import type { Place, Span } from '../text/index.ts'
import type { Cable } from './cable.ts'
import { type CableLine, contains, isBefore, written } from './part.ts'

/** From here on the Register judges markings; older ones follow the order of their time. CAPCO-2008, preface. */
export const REGISTER: Day = '2000-01-01'

/** A banner or portion mark with its parts, and where it stands. */
export interface Mark extends MarkingLine {
  readonly source: number
  /** Where the text of the mark begins: what its parts count from. */
  readonly from: number
  readonly text: string
}

/** A line of the text that bears a classification: that of the message or a section, or of a page alone. */
export interface Banner extends Mark {
  readonly level: Classification
  /** Nothing else stands on the line. */
  readonly alone: boolean
}

export interface PortionMark extends Mark {
  readonly level: Classification
  readonly kind: 'subject' | 'heading' | 'paragraph' | 'item'
  readonly paragraph?: Paragraph
}

export const spanIn = (mark: Mark, { start, end }: { start: number; end: number }): Span => ({
  source: mark.source,
  start: mark.from + start,
  end: mark.from + end,
})

/** All of a mark, from its level to its last part. */
export const whole = (mark: Mark): Span => spanIn(mark, { start: 0, end: mark.end })

/** Where a level may begin: behind blanks and marks of quotation. */
const BEGIN = /[^\s"*]/
const GOES_ON = /^[\s,;/]*(?:$|[A-Z][A-Z .'’/-]+\d+\b)/

/** Is it written as the Register has it, with strokes? A line of words between blanks is not, a portion always is. */
export const isRegister = (mark: Mark): boolean =>
  !('alone' in mark) || mark.text.slice(mark.levelEnd, mark.end).includes('//')

/** Every banner of the text, in order. */
export function banners(cable: Cable): readonly Banner[] {
  const found: Banner[] = []
  for (const { text } of cable.parts) {
    let first = true
    for (const line of text) {
      if (!line.words) continue
      const one = bannerOf(line)
      if (one && (first || one.alone)) found.push(one)
      first = false
    }
  }
  return found
}

function bannerOf(line: CableLine): Banner | undefined {
  const lead = line.words.search(BEGIN)
  const text = line.words.slice(lead)
  const mark = readMarking(text, 'banner')
  if (!mark?.level || text.slice(0, mark.end) !== text.slice(0, mark.end).toUpperCase()) return undefined
  const rest = text.slice(mark.end)
  if (!GOES_ON.test(rest)) return undefined
  return {
    ...mark,
    level: mark.level,
    source: line.source,
    from: line.start + lead,
    text,
    alone: !rest.trim(),
  }
}

/** `(C)` may be the third item of a list as well. */
const SINGLE = ['(C)', '(S)', '(U)']

/** Numbered paragraphs are there and none is marked: a letter before an unnumbered one is that of a list. */
function unmarkedNumbers({ message: { blocks } }: Cable): boolean {
  let numbered = false
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || !block.number) continue
    if (block.portion) return false
    numbered = true
  }
  return numbered
}

/** Every portion mark, in order: of the subject, of headings, of paragraphs and of their items. */
export function portions(cable: Cable): readonly PortionMark[] {
  const found: PortionMark[] = []
  const read = new Map<string, MarkingLine | undefined>()
  const itemsOnly = unmarkedNumbers(cable)
  const add = (portion: Portion | undefined, kind: PortionMark['kind'], paragraph?: Paragraph): void => {
    const [span] = portion?.place ?? []
    if (!portion || !span) return
    if (itemsOnly && (kind === 'heading' || kind === 'paragraph') && SINGLE.includes(portion.raw)) return
    const lead = /\(? ?/.exec(portion.raw)![0].length
    const text = portion.raw
      .slice(lead)
      .split(/ENTIRE/i)[0]!
      .replace(')', '')
      .trimEnd()
    // Most portions of a message bear one of a few marks.
    if (!read.has(text)) read.set(text, readMarking(text, 'portion'))
    const mark = read.get(text)
    if (mark)
      found.push({
        ...mark,
        level: portion.level,
        source: span.source,
        from: span.start + lead,
        text,
        kind,
        ...(paragraph && { paragraph }),
      })
  }
  add(cable.message.subject?.portion, 'subject')
  for (const block of cable.message.blocks) {
    if (block.kind === 'heading') add(block.portion, 'heading')
    if (block.kind !== 'paragraph') continue
    add(block.portion, 'paragraph', block)
    for (const part of block.parts) add(part.portion, 'item', block)
  }
  return found
}

const both = (cable: Cable): readonly Mark[] => [...cable.shared(banners), ...cable.shared(portions)]

/** Banners and portions: what the rules of one line judge. */
export const marks = (cable: Cable): readonly Mark[] => cable.shared(both)

/** The banner of the message: its first. */
export const banner = (cable: Cable): Banner | undefined => cable.shared(banners)[0]

/** Level of the message by its classification line; by its warning or portions where it has none. */
export const level = ({ message: { marking } }: Cable): Classification | undefined =>
  (marking.banner?.value as Classification | undefined) ?? marking.label.level

export const isClassified = (cable: Cable): boolean => {
  const own = level(cable)
  return own !== undefined && rank(own) > 0
}

/** Controls that name whom they concern before or behind them. */
const NAMING = ['REL TO', 'DISPLAY ONLY', 'EYES ONLY']

/** Controls and captions of the whole message by their names on a banner, each with its places. */
export function controls(cable: Cable): ReadonlyMap<string, Place> {
  const found = new Map<string, Span[]>()
  const met = new Set<string>()
  const { captions, marking } = cable.message
  for (const { value, place } of [...marking.caveats, ...captions]) {
    const name = controlOf(value)?.name ?? NAMING.find(one => value.includes(one)) ?? value
    const places = found.get(name) ?? []
    found.set(name, places)
    for (const one of place) {
      const key = `${name} ${one.source} ${one.start}`
      if (!met.has(key)) places.push(one)
      met.add(key)
    }
  }
  return found
}

/** More lines stand above the labels of no telegram. */
const MOST_LINES = 30

/** A line as long as this is text, and what stands right below it goes on with it. */
const SENTENCE = 41

/** Lines between the classification line and the first label, that no caption and no instruction has claimed. */
export function unread(cable: Cable): readonly Span[] {
  const found: Span[] = []
  const { captions, marking, passTo, eo, tags } = cable.message
  const above = marking.banner?.place[0]
  if (!above || (!eo && !tags.length)) return found
  const labels = [eo, tags[0]].flatMap(one => one?.place[0] ?? [])
  const claimed = [...captions, ...passTo].flatMap(({ place }) => place)
  const read = (line: CableLine): boolean => claimed.some(one => contains(line, one))
  let looked = 0
  let sentence = false
  for (const { text } of cable.parts)
    for (const line of text) {
      if (!isBefore(above, line)) continue
      if (!labels.every(one => isBefore(line, one)) || ++looked > MOST_LINES) return found
      if (!line.words || read(line)) sentence = false
      else if (line.words.length >= SENTENCE) sentence = true
      else if (!sentence) found.push(written(line))
    }
  return found
}
