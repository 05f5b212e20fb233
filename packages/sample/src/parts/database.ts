import { parts as dateParts } from '../calendar.ts'
import { POSTS } from '../posts.ts'
import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { bodyLines, type NumberForm } from './body.ts'
import { trailed } from './copy.ts'
import { signed } from './ending.ts'
import { heading } from './heading.ts'
import { pageLine, pageLinesIn } from './page-line.ts'
import { preamble } from './preamble.ts'
import { cut } from './section.ts'
import { splicedText } from './splice.ts'
import { two } from './wrap.ts'

export interface Stored {
  /** Absent where the copy has no header. */
  readonly header?: readonly string[]
  readonly body: readonly string[]
  readonly pages: readonly string[]
  readonly sections: number
}

export const PARTIAL =
  'This record is a partial extract of the original cable. The full text of the original cable is not available.'

/** Header and body apart, sections joined by their page lines. message-format.md 9.1. */
export function stored(truth: Truth, chance: Random, form?: NumberForm): Stored {
  const text = bodyLines(truth, chance, form)
  const parts = truth.sections > 1 ? cut(text, truth.sections) : [text]
  const of = parts.length
  const section = of > 1 ? { number: 1, of } : undefined
  const joined = parts.flatMap((part, at) => (at ? [pageLine(truth, { number: at + 1, of }), ...part] : part))
  const header = heading(truth, chance, section)
  const kept = has(truth, 'header-partial') || has(truth, 'header-absent') ? [] : header
  const inner = has(truth, 'inner-header') && kept.length ? ['------- header', ...header, ''] : []
  const spliced = has(truth, 'spliced-text') ? splicedText(truth, chance) : []
  const body = [...inner, ...preamble(truth, chance, section), ...signed(truth, joined), ...spliced]
  return {
    ...(has(truth, 'header-partial')
      ? { header: [PARTIAL] }
      : has(truth, 'header-absent')
        ? {}
        : { header: trailed(header, truth) }),
    body: trailed(body, truth),
    pages: pageLinesIn(truth, [...kept, ...body.slice(inner.length)]),
    sections: of,
  }
}

/** `UNCLASSIFIED//FOR OFFICIAL USE ONLY`: the database's own words. */
export function storedLevel({ level, control, captions }: Truth): string {
  if (control) return `${level}//FOR OFFICIAL USE ONLY`
  return captions.includes('NOFORN') ? `${level}//NOFORN` : level
}

/** `Embassy Lima`. */
export function storedOrigin({ post }: Truth): string {
  if (post === 'STATE') return 'Secretary of State'
  const consulate = POSTS.find(one => one.name === post)!.plad.startsWith('AMCONSUL')
  return `${consulate ? 'Consulate' : 'Embassy'} ${titled(post)}`
}

const titled = (name: string): string => name.replace(/\w+/g, word => word[0] + word.slice(1).toLowerCase())

/** The number of the message as the database has it, damaged in ways that were found there. message-format.md 9.3. */
export function storedId(truth: Truth, chance: Random): string {
  const { short, serial } = truth
  if (!has(truth, 'malformed-id')) return short
  const year = short.slice(0, 2)
  const rest = short.slice(2)
  return chance.pick([
    `${year}EFTO${rest}`,
    `${year}SECTION01OF02${rest}`,
    `${year}AMEMBASSY${rest}`,
    `${short}ZFR${serial + 1}`,
    short.slice(0, 4) + short.slice(5),
  ])
}

/** `3/15/2009 14:10`. */
export function storedDate({ dtg }: Truth): string {
  const { year, month, day, hour, minute } = dateParts(Date.parse(dtg))
  return `${month}/${day}/${year} ${hour}:${two(minute)}`
}
