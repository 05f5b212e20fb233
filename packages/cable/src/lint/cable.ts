import type { Day, Message } from '../message/message.ts'
import type { Diagnostic, Place, Span } from '../text/index.ts'
import type { LintContext } from './context.ts'
import { type Part, partOf } from './part.ts'
import type { Profile, Reading } from './rule.ts'

/**
 * One message of a reading as rules see it. What several rules need is worked out once, when the first asks: lines by
 * their function, and anything else by `shared`.
 */
export class Cable<N extends keyof LintContext = never> {
  readonly message: Message
  readonly reading: Reading
  readonly profile: Profile
  readonly context: LintContext & Required<Pick<LintContext, N>>
  /** Day of the message by its date-time group or date; what is known beside it where the text has none. */
  readonly date?: Day
  #parts?: readonly Part[]
  readonly #said: () => readonly Diagnostic[]
  #found?: Map<string, Diagnostic[]>
  readonly #shared = new Map<unknown, unknown>()

  constructor(
    message: Message,
    reading: Reading,
    profile: Profile,
    context: LintContext,
    stated: Day | undefined,
    said: () => readonly Diagnostic[],
  ) {
    this.#said = said
    this.message = message
    this.reading = reading
    this.profile = profile
    this.context = context as LintContext & Required<Pick<LintContext, N>>
    const day = message.dtg?.value.slice(0, 10) ?? message.date?.value ?? stated
    if (day) this.date = day
  }

  /** The message as it stands in the sources: one part for each section, its lines by their function. */
  get parts(): readonly Part[] {
    this.#parts ??= this.message.place.map(span => partOf(this.message, span, this.source(span)))
    return this.#parts
  }

  /** Decoded text of the source that a span lies in. */
  source(span: Pick<Span, 'source'>): string {
    return this.reading.sources[span.source]?.text ?? ''
  }

  /** What stands there; several spans are joined by a blank. */
  textAt(where: Place | Span): string {
    const spans = 'start' in where ? [where] : where
    return spans.map(span => this.source(span).slice(span.start, span.end)).join(' ')
  }

  /** The first line of the message that has words: where a finding about the whole stands. */
  get top(): Place {
    for (const { lines } of this.parts)
      for (const line of lines)
        if (line.words) return [{ ...spanOf(line), end: line.start + line.words.length }]
    const [first] = this.message.place
    return [first ?? { source: 0, start: 0, end: 0 }]
  }

  /** What the reader had to say about this message under that code. */
  diagnostics(code: string): readonly Diagnostic[] {
    this.#found ??= this.#own()
    return this.#found.get(code) ?? []
  }

  /** The result of `compute` for this message, worked out once: for what several rules need. */
  shared<T>(compute: (cable: Cable) => T): T {
    if (!this.#shared.has(compute)) this.#shared.set(compute, compute(this))
    return this.#shared.get(compute) as T
  }

  #own(): Map<string, Diagnostic[]> {
    const own = new Map<string, Diagnostic[]>()
    for (const one of this.#said()) {
      const list = own.get(one.code)
      if (list) list.push(one)
      else own.set(one.code, [one])
    }
    return own
  }
}

const spanOf = ({ source, start, end }: Span): Span => ({ source, start, end })
