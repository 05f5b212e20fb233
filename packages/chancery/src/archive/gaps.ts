import type { Numbering } from '../store/index.ts'
import type { Gap, GapSeries } from './relations.ts'

/** Days that a telegram may lie behind its number, or before it: numbers are taken before a text is filed. */
const SLACK = 15
/** Fewer numbers out of order are no series. */
const LEAST_SERIES = 5
/** A number that leaps so many times as far as any before it, and so far, was misread: no more than four stand behind. */
const LEAP = 10
const FAR = 1000
/** Series of one post and year that are told apart. */
const MOST_SERIES = 4

const DAY = 86_400_000

/**
 * The series of one post and year. Numbers of one series rise with the days: the longest row of numbers whose days do
 * not fall is its backbone, and what lies within 15 days of the backbone belongs to it, as does what has no date. From
 * the rest the next series is made in the same way, if it has five numbers; what is left strays.
 */
export function seriesOf({ post, year, held, dates, cited }: Numbering): GapSeries[] {
  const days = Int32Array.from(dates, date => {
    const time = Date.parse(date.slice(0, 10))
    return Number.isNaN(time) ? -1 : Math.floor(time / DAY)
  })
  const all: number[][] = []
  const astray: number[] = []
  let rest = held.map((_, i) => i)
  while (rest.length && all.length < MOST_SERIES) {
    const [members, leapt] = withoutLeap(membersOf(rest, days), held)
    if (all.length && members.filter(i => days[i]! >= 0).length < LEAST_SERIES) break
    const taken = new Set([...members, ...leapt])
    all.push(members)
    astray.push(...leapt)
    rest = rest.filter(i => !taken.has(i))
  }
  if (!all.length) return []
  astray.push(...rest)
  astray.sort((a, b) => a - b)
  return all.map((members, n): GapSeries => {
    const numbers = members.map(i => held[i]!)
    const sent = members.map(i => days[i]!)
    const first = n === 0 ? 1 : numbers[0]!
    const last = numbers[numbers.length - 1]!
    const strays = n === 0 ? astray.map(i => held[i]!).filter(number => number <= last) : []
    const elsewhere = new Set(n === 0 ? all.slice(1).flatMap(list => list.map(i => held[i]!)) : [])
    const there = n === 0 ? [...numbers, ...strays, ...elsewhere].sort((a, b) => a - b) : numbers
    const gaps = gapsOf(first, there, { numbers, sent }, cited)
    const missing = gaps.reduce((sum, gap) => sum + gap.count, 0)
    const size = last - first + 1
    const dated = sent.filter(day => day >= 0)
    return {
      post,
      year,
      series: n + 1,
      first,
      last,
      held: size - missing,
      missing,
      cited: gaps.reduce((sum, gap) => sum + gap.cited, 0),
      share: Math.round(((size - missing) / size) * 1_000_000) / 1_000_000,
      ...(dated.length && { since: isoDay(min(dated)), until: isoDay(max(dated)) }),
      gaps,
      strays: n === 0 ? astray.map(i => held[i]!) : [],
    }
  })
}

const min = (list: readonly number[]): number => list.reduce((a, b) => Math.min(a, b))
const max = (list: readonly number[]): number => list.reduce((a, b) => Math.max(a, b))
const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** Places, in the order of their numbers, of those that rise with the days. */
function membersOf(places: readonly number[], days: Int32Array): number[] {
  const dated = places.filter(i => days[i]! >= 0)
  const backbone = rising(dated, days)
  const members: number[] = []
  let at = -1
  for (const i of places) {
    while (at + 1 < backbone.length && backbone[at + 1]! <= i) at++
    const day = days[i]!
    const before = at >= 0 ? days[backbone[at]!]! : undefined
    const after = at + 1 < backbone.length ? days[backbone[at + 1]!]! : undefined
    if (
      day < 0 ||
      ((before === undefined || day >= before - SLACK) && (after === undefined || day <= after + SLACK))
    )
      members.push(i)
  }
  return members
}

/** Members, and the few numbers at their end that stand far beyond all others. */
function withoutLeap(members: number[], held: readonly number[]): [number[], number[]] {
  let widest = 0
  for (let i = 1; i < members.length; i++) {
    const step = held[members[i]!]! - held[members[i - 1]!]!
    if (i > members.length - LEAST_SERIES && i >= 2 * LEAST_SERIES && step > FAR && step > LEAP * widest)
      return [members.slice(0, i), members.slice(i)]
    widest = Math.max(widest, step)
  }
  return [members, []]
}

/** The longest row of places whose days do not fall (patience sorting). */
function rising(places: readonly number[], days: Int32Array): number[] {
  const ends: number[] = []
  const before = new Map<number, number>()
  for (const i of places) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (days[ends[middle]!]! <= days[i]!) low = middle + 1
      else high = middle
    }
    if (low > 0) before.set(i, ends[low - 1]!)
    ends[low] = i
  }
  const row: number[] = []
  for (let i = ends[ends.length - 1]; i !== undefined; i = before.get(i)) row.push(i)
  return row.reverse()
}

function gapsOf(
  first: number,
  there: readonly number[],
  { numbers, sent }: { numbers: readonly number[]; sent: readonly number[] },
  cited: readonly number[],
): Gap[] {
  const gaps: Gap[] = []
  const last = numbers[numbers.length - 1]!
  let wanted = 0
  let member = 0
  let dayBefore = -1
  let expected = first
  for (const number of there) {
    if (number > last) break
    if (number > expected) {
      while (member < numbers.length && numbers[member]! < expected) {
        if (sent[member]! >= 0) dayBefore = sent[member]!
        member++
      }
      let next = member
      while (next < numbers.length && (numbers[next]! < number || sent[next]! < 0)) next++
      while (wanted < cited.length && cited[wanted]! < expected) wanted++
      const from = wanted
      while (wanted < cited.length && cited[wanted]! < number) wanted++
      gaps.push({
        from: expected,
        to: number - 1,
        count: number - expected,
        cited: wanted - from,
        ...(dayBefore >= 0 && { after: isoDay(dayBefore) }),
        ...(next < numbers.length && { before: isoDay(sent[next]!) }),
      })
    }
    expected = Math.max(expected, number + 1)
  }
  return gaps
}

/** Numbers of one year under several names of one post, as one numbering. */
export function united(list: readonly Numbering[]): Numbering {
  const [first] = list
  if (list.length === 1) return first!
  const dates = new Map<number, string>()
  for (const { held, dates: sent } of list)
    for (const [i, number] of held.entries()) {
      const known = dates.get(number)
      const date = sent[i]!
      if (known === undefined || !known || (date && date < known)) dates.set(number, date || (known ?? ''))
    }
  const held = [...dates.keys()].sort((a, b) => a - b)
  return {
    post: list.map(one => one.post).join(', '),
    year: first!.year,
    held,
    dates: held.map(number => dates.get(number)!),
    cited: [...new Set(list.flatMap(one => one.cited))].filter(n => !dates.has(n)).sort((a, b) => a - b),
  }
}
