import type { Step } from '../archive/archive.ts'

/** Columns that a row has room for. */
const MOST = 120

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10)

/**
 * The finest step in which a row of columns has room for the years and months of a result: days of a month or two,
 * else months, years, decades.
 */
export function stepFor(years: readonly string[], months: readonly string[]): Step {
  const [first, last] = ends(years.map(Number))
  const span = last - first + 1
  if (span > MOST) return 'decade'
  if (span * 12 > MOST) return 'year'
  const [from, to] = ends(months.map(month => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))))
  return to - from < 2 ? 'day' : 'month'
}

/** All stretches from the first to the last of a list, none left out: years beyond reason leave out what is empty. */
export function stretches(values: readonly string[], step: Step): readonly string[] {
  if (!values.length) return []
  if (step === 'day') {
    const [from, to] = ends(values.map(value => Date.parse(value) / 86_400_000))
    return range(from, to, 1).map(day => isoDay(day * 86_400_000))
  }
  if (step === 'month') {
    const [from, to] = ends(values.map(value => Number(value.slice(0, 4)) * 12 + Number(value.slice(5)) - 1))
    return range(from, to, 1).map(at => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`)
  }
  const [from, to] = ends(values.map(Number))
  const by = step === 'decade' ? 10 : 1
  return (to - from) / by < MOST ? range(from, to, by).map(year => String(year).padStart(4, '0')) : values
}

/** The days of a stretch: its first, its last, and the first after it. */
export function daysOf(
  stretch: string,
  step: Step,
): { readonly from: string; readonly until: string; readonly before: string } {
  const [year, month = 1, day = 1] = stretch.split('-').map(Number) as [number, number?, number?]
  const after: Readonly<Record<Step, number>> = {
    day: Date.UTC(year, month - 1, day + 1),
    month: Date.UTC(year, month, 1),
    year: Date.UTC(year + 1, 0, 1),
    decade: Date.UTC(year + 10, 0, 1),
  }
  return {
    from: isoDay(Date.UTC(year, month - 1, day)),
    until: isoDay(after[step] - 86_400_000),
    before: isoDay(after[step]),
  }
}

const ends = (list: readonly number[]): [number, number] => {
  let [least, most] = [Infinity, -Infinity]
  for (const one of list) {
    least = Math.min(least, one)
    most = Math.max(most, one)
  }
  return [least, most]
}

const range = (from: number, to: number, by: number): number[] =>
  Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, i) => from + i * by)
