import type { Child } from '../html.ts'
import { type Counting, fill, fillWith, type Parts, parseMessage } from './message.ts'

type Catalogue = Readonly<Record<string, string>>

/** A language of the room: its messages, taken apart once, and its dates and numbers. */
export class Tongue {
  /** BCP 47, as in `lang`. */
  readonly lang: string
  /** Its own name for itself. */
  readonly name: string
  readonly #catalogue: Catalogue
  readonly #parsed = new Map<string, Parts>()
  readonly #texts = new Map<string, string>()
  readonly #counting: Counting
  readonly #decimals: readonly Intl.NumberFormat[]
  readonly #long: DayForm
  readonly #short: DayForm
  readonly #monthOfYear: DayForm

  /** `locale` names the habits of dates and numbers. A message that the catalogue lacks is said as it is written. */
  constructor(lang: string, name: string, locale: string, catalogue: Catalogue) {
    this.lang = lang
    this.name = name
    this.#catalogue = catalogue
    for (const [message, said] of Object.entries(catalogue)) this.#parse(message, said)
    const rules = new Intl.PluralRules(locale)
    const numbers = new Intl.NumberFormat(locale)
    this.#counting = {
      number: kept(n => numbers.format(n)),
      plural: kept(n => rules.select(n)),
    }
    this.#decimals = [0, 1, 2].map(
      digits =>
        new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    )
    this.#long = dayForm(locale, { day: 'numeric', month: 'long', year: 'numeric' })
    this.#short = dayForm(locale, { day: 'numeric', month: 'short', year: 'numeric' })
    this.#monthOfYear = dayForm(locale, { month: 'long', year: 'numeric' })
  }

  say(message: string, values?: Readonly<Record<string, string | number>>): string {
    if (values) return fill(this.#parts(message), values, this.#counting)
    return this.#texts.get(message) ?? message
  }

  tell(message: string, values: Readonly<Record<string, Child>>): Child {
    return fillWith(this.#parts(message), values, this.#counting)
  }

  /** What the catalogue has for a message, its slots still open. */
  open(message: string): string {
    return this.#catalogue[message] ?? message
  }

  knows(message: string): boolean {
    return message in this.#catalogue
  }

  number(n: number): string {
    return this.#counting.number(n)
  }

  decimal(n: number, digits: 0 | 1 | 2): string {
    return this.#decimals[digits]!.format(n)
  }

  longDay(iso: string): string {
    return inForm(iso, this.#long)
  }

  shortDay(iso: string): string {
    return inForm(iso, this.#short)
  }

  /** Of `2010-01`. */
  monthOfYear(iso: string): string {
    return inForm(`${iso}-01`, this.#monthOfYear)
  }

  #parts(message: string): Parts {
    return this.#parsed.get(message) ?? this.#parse(message, message)
  }

  #parse(message: string, said: string): Parts {
    const parts = parseMessage(said)
    this.#parsed.set(message, parts)
    this.#texts.set(message, said)
    return parts
  }
}

/** Numbers that are met again and again are asked of Intl once. */
const KEPT = 10_000

function kept<T>(of: (n: number) => T): (n: number) => T {
  const known: (T | undefined)[] = []
  return n => {
    if (!(Number.isInteger(n) && n >= 0 && n < KEPT)) return of(n)
    known[n] ??= of(n)
    return known[n]
  }
}

/** How a language writes a day: asked of Intl once, since a list has many days. */
type DayForm = readonly ((year: string, month: number, day: number) => string)[]

function dayForm(locale: string, options: Intl.DateTimeFormatOptions): DayForm {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  const months = Array.from(
    { length: 12 },
    (_, month) =>
      format.formatToParts(Date.UTC(2001, month, 3)).find(part => part.type === 'month')?.value ?? '',
  )
  return format.formatToParts(Date.UTC(2001, 0, 3)).map(({ type, value }) => {
    if (type === 'year') return year => year
    if (type === 'month') return (_, month) => months[month - 1]!
    return type === 'day' ? (_year, _month, day) => String(day) : () => value
  })
}

/** An ISO day or minute; what is none comes back as it is. */
function inForm(iso: string, form: DayForm): string {
  const [, year, written, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? []
  const month = Number(written)
  return month >= 1 && month <= 12 ? form.map(part => part(year!, month, Number(day))).join('') : iso
}
