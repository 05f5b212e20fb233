/** The days that a written date spans: a day, a month, a year; `before` is the day after the last. */
export function daysOf(written: string): { from: string; before: string } | undefined {
  const found = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(written)
  if (!found) return undefined
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)]
  if (year < 1000 || month < 1 || month > 12 || day < 1) return undefined
  const start = Date.UTC(year, month - 1, day)
  if (new Date(start).getUTCMonth() !== month - 1) return undefined
  const end = found[3]
    ? Date.UTC(year, month - 1, day + 1)
    : found[2]
      ? Date.UTC(year, month, 1)
      : Date.UTC(year + 1, 0, 1)
  return { from: isoDay(start), before: isoDay(end) }
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10)
