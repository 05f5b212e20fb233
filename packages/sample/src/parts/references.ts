import { DAY, MONTH_NAMES, parts } from '../calendar.ts'
import { pairs } from '../plan/pairs.ts'
import { SYNONYMS } from '../posts.ts'
import type { Random } from '../random.ts'
import type { TrueReference, Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { digits, two, wrap } from './wrap.ts'

/** The REF block of a telegram in the form that its variants name. message-format.md 9.4. */
export function referenceLines(truth: Truth, chance: Random): string[] {
  const label = labelOf(truth, chance)
  if (has(truth, 'references-joined-by-and'))
    return wrap(`${label} ${truth.references.map(one => number(truth, one, chance)).join(' AND ')}`)
  const items = itemsOf(truth, chance)
  if (has(truth, 'references-on-one-line')) return wrap(`${label} ${items.join(', ')}`, { indent: '     ' })
  if (has(truth, 'references-semicolons')) return wrap(`${label} ${items.join('; ')}`, { indent: '     ' })
  if (has(truth, 'references-two-labels')) return items.map(item => `${label} ${item}`)
  const lead = `${label} `.padEnd(5)
  if (has(truth, 'references-two-columns')) return columns(items, lead)
  return items.map((item, at) => `${at ? ' '.repeat(lead.length) : lead}${item}`)
}

function labelOf(truth: Truth, chance: Random): string {
  if (has(truth, 'reference-label-twice')) return 'REF:REF:'
  if (has(truth, 'reference-label-other'))
    return chance.pick(['REFTEL:', 'REF(S):', 'RETELS:', 'Ref:', 'REFTELS:'])
  return truth.references.length > 1 && (truth.era === 'cold-war' || truth.era === 'seventies')
    ? 'REFS:'
    : 'REF:'
}

function itemsOf(truth: Truth, chance: Random): string[] {
  const list = truth.references
  const out: string[] = []
  for (let at = 0; at < list.length; at++) {
    const one = list[at]!
    const note = one.note ? ` (${one.note})` : ''
    const together = has(truth, 'references-with-and') && pairs(list, at)
    const next = together ? ` AND ${list[++at]!.cable!.serial}` : ''
    out.push(`${letter(truth, one, chance)}${number(truth, one, chance)}${next}${note}`)
  }
  return out
}

function letter(truth: Truth, { bullet }: TrueReference, chance: Random): string {
  if (!bullet) return ''
  if (has(truth, 'reference-letters-in-brackets'))
    return `${[`(${bullet})`, `${bullet})`, `[${bullet}]`, `${bullet}:`][truth.serial % 4]} `
  if (has(truth, 'reference-letters-doubled'))
    return `${chance.pick([`${bullet}. ${bullet})`, `${bullet}. (${bullet})`, `${bullet}. REF ${bullet}`])} `
  return `${bullet}. `
}

function number(truth: Truth, { cable, text }: TrueReference, chance: Random): string {
  if (!cable) return text!
  const year = two(cable.year % 100)
  const post = postOf(truth, cable.post, chance)
  const { serial } = cable
  if (has(truth, 'references-without-blanks')) return `${year}${post.replaceAll(' ', '')}${serial}`
  if (has(truth, 'reference-year-missing')) return `${post} ${serial}`
  if (has(truth, 'reference-dated'))
    return `${post} ${serial}${truth.serial % 2 ? ', DATED' : ' OF'} ${dayBefore(truth, chance)}`
  if (has(truth, 'reference-year-after')) return `${post} ${serial} (${year})`
  if (has(truth, 'reference-year-long')) return `${cable.year} ${post} ${serial}`
  if (has(truth, 'reference-hyphens')) return `${year}-${post}-${serial}`
  if (has(truth, 'reference-zeros')) return `${year} ${post} ${digits(serial, 6)}`
  if (has(truth, 'reference-letter-for-digit')) return `${year} ${post} ${String(serial).replace('0', 'O')}`
  return `${year} ${post} ${serial}`
}

/** A day of the same year, a few weeks before at most. */
function dayBefore({ dtg, year }: Truth, chance: Random): string {
  const { month, day } = parts(Math.max(Date.UTC(year, 0, 1), Date.parse(dtg) - chance.int(1, 25) * DAY))
  return `${MONTH_NAMES[month - 1]!.toUpperCase()} ${day}`
}

function postOf(truth: Truth, post: string, chance: Random): string {
  const others = SYNONYMS[post]
  if (others && has(truth, 'reference-post-synonym')) return chance.pick(others)
  if (post.length > 6 && has(truth, 'reference-post-garbled')) return post.slice(0, 3) + post.slice(4)
  return post
}

/** Read down the first column, then down the second, as the letters show. */
function columns(items: readonly string[], lead: string): string[] {
  const rows = Math.ceil(items.length / 2)
  return items
    .slice(0, rows)
    .map((item, at) =>
      `${at ? ' '.repeat(lead.length) : lead}${item.padEnd(30)}${items[rows + at] ?? ''}`.trimEnd(),
    )
}
