import { isBlank, type Strand } from '../../text/index.ts'
import type { BodyLine } from './lines.ts'
import { type PortionFound, readPortion } from './portion.ts'

/** `1. (C) Text`, `1.(C)`, `1. C)`, `12 (SBU) Text`: number, then the rest. A year (`2003.`) has too many digits. */
const NUMBERED =
  /^(?:P(?=\d)|PARA(?:GRAPH)? )?(\d{1,3})(\s?\.{1,2}(?=\s|$|[("“'A-Z[-])|\s?\)\s|(?=\s?\((?:TS|S|C|U|SBU|LOU|FOUO)\b))/

export interface NumberedStart {
  readonly number: number
  readonly raw: string
  /** Where the text after the number begins. */
  readonly textStart: number
  /** The mark that follows the number. */
  readonly mark?: PortionFound
}

export function numberedStart(body: Strand, line: BodyLine): NumberedStart | undefined {
  if (line.numbered === undefined) line.numbered = startOf(body, line) ?? null
  return line.numbered ?? undefined
}

function startOf(body: Strand, line: BodyLine): NumberedStart | undefined {
  if (!isDigit(line.first) && line.first !== P) return undefined
  const found = NUMBERED.exec(line.text.slice(0, 24))
  if (!found) return undefined
  const number = Number(found[1])
  if (number === 0) return undefined
  let at = line.start + found[0].length
  while (at < line.end && body.text[at] === ' ') at++
  const mark = readPortion(body, at, line.end)
  // `5) text` numbers a list unless a mark follows.
  if (found[2]!.includes(')') && !mark) return undefined
  const raw = found[0].trimEnd()
  return mark ? { number, raw, textStart: at, mark } : { number, raw, textStart: at }
}

/** A number without its full stop, or with a comma for it, before a capital. */
const UNSTOPPED = /^(\d{1,3}),?\s{1,3}(?=["“(]?[A-Z])/

/** `16 IT IS ALSO`: a number that has lost its full stop, if it was one. */
export function unstoppedStart(line: BodyLine): NumberedStart | undefined {
  if (!isDigit(line.first)) return undefined
  const found = UNSTOPPED.exec(line.text.slice(0, 16))
  if (!found) return undefined
  return {
    number: Number(found[1]),
    raw: found[0].trimEnd(),
    textStart: line.start + found[0].length,
  }
}

/** Labels of sub-paragraphs, with what must follow: `A.`, `(1)`, `b)`, `--`, `-`, `*`, `o`. */
const LABEL =
  /^(--?(?=\s*\S)|[*•·](?=\s)|o(?=\s{1,3}[A-Z])|\([a-z]{1,3}\)|\((?!C\)|S\)|U\))[A-Z]\)|\(\d{1,2}\)|[A-Za-z][.)](?=\s)|\d{1,2}\)|[ivx]{1,4}[.)])\s*/

export interface LabelledStart {
  readonly label: string
  readonly textStart: number
}

export function labelledStart(line: BodyLine): LabelledStart | undefined {
  if (!mayLabel(line)) return undefined
  const found = LABEL.exec(line.text.slice(0, 16))
  if (!found || found[0].length >= line.text.length) return undefined
  return { label: found[1]!, textStart: line.start + found[0].length }
}

/** `(C)`, `(S)` and `(U)` are marks but where a list in the same manner has come to them. */
export function markedLetter(line: BodyLine, trail: string): LabelledStart | undefined {
  const label = line.text.slice(0, 3)
  if (!/^\([CSU]\)/.test(label) || line.text.length < 5) return undefined
  const before = String.fromCharCode(label.charCodeAt(1) - 1)
  if (trail.slice(trail.lastIndexOf(' ') + 1) !== `(${before})`) return undefined
  return { label, textStart: line.start + label.length + (line.text[label.length] === ' ' ? 1 : 0) }
}

/** A sign that is no letter, or a letter or figure or two that a bracket or full stop closes. */
function mayLabel({ first, text }: BodyLine): boolean {
  if (!isLetter(first) && !isDigit(first)) return true
  const most = Math.min(text.length, LONGEST_NUMBER + 1)
  for (let at = 1; at < most; at++) {
    const code = text.charCodeAt(at)
    if (code === STOP || code === CLOSE) return true
    if (isBlank(code)) return first === O
  }
  return false
}

/** `viii`, of the numbers in Roman letters; figures have fewer. */
const LONGEST_NUMBER = 4
const [P, O, STOP, CLOSE] = [...'Po.)'].map(sign => sign.charCodeAt(0)) as [number, number, number, number]
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

export const isBullet = (label: string): boolean => /^[-*•·o]/.test(label)

/**
 * May a label come next? `trail` holds the last label of each list that is open, the outermost first: `(b)` goes on
 * the list of `(a) (ii)`, `(iii)` the one inside it, and `(1)` in brackets begins another inside.
 */
export function follows(label: string, trail: string | undefined): boolean {
  return trail === undefined ? begins(label) : levelOf(label, trail.split(' ')) >= 0
}

/** The trail once a label has been met. */
export function trailWith(label: string, trail: string | undefined): string {
  const open = trail?.split(' ') ?? []
  const level = levelOf(label, open)
  return [...open.slice(0, Math.max(0, level)), label].join(' ')
}

/** Which list of a trail a label goes on; one more than there are if it begins a list inside; -1 for neither. */
function levelOf(label: string, open: readonly string[]): number {
  for (let level = open.length - 1; level >= 0; level--) if (comesNext(label, open[level]!)) return level
  const inside =
    /^\(.*\)$/.test(label) &&
    begins(label) &&
    open.length < MOST_LISTS &&
    !open.some(one => manner(one) === manner(label))
  return inside ? open.length : -1
}

/** Lists inside lists go no deeper in a telegram. */
const MOST_LISTS = 3

/** A list inside another counts in another manner: figures, letters, Roman numbers. */
const manner = (label: string): string => (/\d/.test(label) ? '1' : /^[ivx]+$/i.test(core(label)) ? 'i' : 'a')

const core = (label: string): string => label.replace(/[().]/g, '')
const begins = (label: string): boolean => /^[1ai]$/i.test(core(label))

function comesNext(label: string, before: string): boolean {
  const next = core(label)
  const last = core(before)
  if (/^\d+$/.test(next) && /^\d+$/.test(last)) return Number(next) === Number(last) + 1
  if (next.length === 1 && last.length === 1 && next.charCodeAt(0) === last.charCodeAt(0) + 1) return true
  return /^[ivx]+$/i.test(next) && /^[ivx]+$/i.test(last) && next !== last
}
