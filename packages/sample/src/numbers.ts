import { isoMinute, MINUTE } from './calendar.ts'
import type { SamplePost } from './posts.ts'

/** Minutes of a leap year. */
const YEAR = 366 * 24 * 60

/**
 * Numbers that no two cables may share, in bounded memory: a year of a post is cut into slots, a slot is given to
 * one cable, and its place in the year is the serial. So serials grow with the days, and one originator never uses
 * the same date-time group twice.
 */
export class Numbers {
  readonly #slots = new Map<string, Uint8Array>()
  readonly #series = new Map<string, number>()
  readonly #continuity = new Map<string, number>()

  /** The first free serial at or after the wished instant, and the instant that belongs to it. */
  take(post: SamplePost, wished: number): { readonly serial: number; readonly instant: number } {
    const year = new Date(wished).getUTCFullYear()
    const start = Date.UTC(year, 0, 1)
    const width = slotWidth(post)
    const count = Math.floor((YEAR - 2 * 24 * 60) / width)
    const taken = this.#year(`${year}${post.name}`, count)
    const minute = Math.floor((wished - start) / MINUTE)
    const first = Math.min(count - 1, Math.floor(minute / width))
    for (let tried = 0; tried < count; tried++) {
      const slot = (first + tried) % count
      if (taken[slot >> 3]! & (1 << (slot & 7))) continue
      taken[slot >> 3]! |= 1 << (slot & 7)
      return { serial: slot + 1, instant: start + (slot * width + (minute % width)) * MINUTE }
    }
    throw new RangeError(`${post.name} has no number left in ${isoMinute(start).slice(0, 4)}`)
  }

  continuity(from: SamplePost, to: string): string {
    const key = `${from.name}>${to}`
    const next = (this.#continuity.get(key) ?? (key.length * 397) % 4000) + 1
    this.#continuity.set(key, next)
    return String(next % 10_000).padStart(4, '0')
  }

  /** The next number of a series in a year, where numbers do not follow the days. */
  next(series: string, year: number): number {
    const key = `${series} ${year}`
    const next = (this.#series.get(key) ?? 0) + 1
    this.#series.set(key, next)
    return next
  }

  #year(key: string, count: number): Uint8Array {
    const known = this.#slots.get(key)
    if (known) return known
    const fresh = new Uint8Array((count >> 3) + 1)
    this.#slots.set(key, fresh)
    return fresh
  }
}

/** Minutes to a cable: the Department sends most, small posts a few thousand in a year. */
const slotWidth = ({ name, pace }: SamplePost): number =>
  pace ?? (name === 'STATE' ? 2 : 8 + 5 * (name.length % 5))
