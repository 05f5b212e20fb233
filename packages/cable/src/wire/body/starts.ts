import type { Strand } from '../../text/index.ts'
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
  const found = NUMBERED.exec(line.text.slice(0, 24))
  if (!found) return undefined
  const number = Number(found[1])
  if (number === 0) return undefined
  let at = line.start + found[0].length
  while (at < line.end && body.text[at] === ' ') at++
  const mark = readPortion(body, at, line.end)
  // `5) text` numbers a list unless a mark follows.
  if (found[2]!.includes(')') && !mark) return undefined
  const start = { number, raw: found[0].trimEnd(), textStart: at }
  return mark ? { ...start, mark } : start
}

/** Labels of sub-paragraphs, with what must follow: `A.`, `(1)`, `b)`, `--`, `-`, `*`, `o`. */
const LABEL =
  /^(--?(?=\s*\S)|[*•·](?=\s)|o(?=\s{1,3}[A-Z])|\([a-z]{1,3}\)|\((?!C\)|S\)|U\))[A-Z]\)|\(\d{1,2}\)|[A-Za-z][.)](?=\s)|\d{1,2}\)|[ivx]{1,4}[.)])\s*/

export interface LabelledStart {
  readonly label: string
  readonly textStart: number
}

export function labelledStart(line: BodyLine): LabelledStart | undefined {
  const found = LABEL.exec(line.text.slice(0, 16))
  if (!found || found[0].length >= line.text.length) return undefined
  return { label: found[1]!, textStart: line.start + found[0].length }
}

export const isBullet = (label: string): boolean => /^[-*•·o]/.test(label)

/** The label that should come next in a list: `A.` then `B.`, `(1)` then `(2)`. */
export function follows(label: string, before: string | undefined): boolean {
  const core = label.replace(/[().]/g, '')
  if (before === undefined) return core === '1' || core.toLowerCase() === 'a' || core.toLowerCase() === 'i'
  const last = before.replace(/[().]/g, '')
  if (/^\d+$/.test(core) && /^\d+$/.test(last)) return Number(core) === Number(last) + 1
  if (core.length === 1 && last.length === 1) return core.charCodeAt(0) === last.charCodeAt(0) + 1
  return /^[ivx]+$/i.test(core) && /^[ivx]+$/i.test(last)
}
