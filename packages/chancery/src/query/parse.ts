import { distance, nearest } from '@chancery/cable'
import { describe } from './describe.ts'
import { fieldQuery, type Value, wordsOf } from './field-query.ts'
import { ALIASES, FIELDS } from './fields.ts'
import { tokens } from './tokens.ts'
import type { Comparison, ParsedQuery, Problem, Query, QuerySpan, Words } from './tree.ts'

/** A query is typed by a person, or made from a list: what is longer is neither. */
export const LONGEST_QUERY = 4000
/** Brackets deeper than this are read as if they were not there. */
const DEEPEST = 40
const MOST_TERMS = 200

/** Shorter parts of words stand in too many to mean anything. */
const SHORTEST_PART = 2
/** Words between the two sides of NEAR, at most. */
const FARTHEST = 1000

/**
 * Reads a query. Words that stand side by side must all be there. What cannot be read is named, with a suggestion,
 * and the rest still searches. `today` (ISO) is the day that `is:due` asks about.
 */
export function parseQuery(typed: string, options: { readonly today?: string } = {}): ParsedQuery {
  const parser = new Parser(typed, options.today ?? new Date().toISOString().slice(0, 10))
  const query = parser.query()
  return {
    query,
    problems: parser.problems,
    reading: describe(query),
    ...(parser.sort && { sort: parser.sort }),
  }
}

class Parser {
  readonly problems: Problem[] = []
  sort?: ParsedQuery['sort']
  #text: string
  #at = 0
  #terms = 0

  readonly #today: string

  constructor(typed: string, today: string) {
    this.#today = today
    this.#text = typed.slice(0, LONGEST_QUERY)
    if (typed.length > LONGEST_QUERY)
      this.#problem(
        'query-too-long',
        `Only the first ${LONGEST_QUERY} characters of the query were read.`,
        LONGEST_QUERY,
        typed.length,
      )
  }

  query(): Query {
    const query = this.#or(0)
    return query ?? { kind: 'all' }
  }

  #problem(code: string, message: string, start: number, end: number, suggestion?: string): void {
    this.problems.push({ code, message, start, end, ...(suggestion && { suggestion }) })
  }

  #blanks(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++
  }

  #or(depth: number): Query | undefined {
    const parts: Query[] = []
    let dangling: QuerySpan | undefined
    for (;;) {
      const part = this.#and(depth)
      if (part) {
        parts.push(part)
        dangling = undefined
      }
      this.#blanks()
      const or = /^(?:OR|\|)(?=[\s(]|$)/.exec(this.#text.slice(this.#at, this.#at + 3))
      if (or) {
        const span = { start: this.#at, end: this.#at + or[0].length }
        if (!part)
          this.#problem('or-alone', 'OR has nothing before it and was left out.', span.start, span.end)
        else dangling = span
        this.#at = span.end
        continue
      }
      break
    }
    if (dangling)
      this.#problem('or-alone', 'OR has nothing after it and was left out.', dangling.start, dangling.end)
    return join('or', parts)
  }

  #and(depth: number): Query | undefined {
    const parts: Query[] = []
    for (;;) {
      this.#blanks()
      const rest = this.#text.slice(this.#at, this.#at + 4)
      if (rest[0] === ')' && depth === 0) {
        this.#problem(
          'bracket-alone',
          'This bracket closes nothing and was left out.',
          this.#at,
          this.#at + 1,
        )
        this.#at++
        continue
      }
      if (!rest || rest[0] === ')' || /^(?:OR|\|)(?=[\s(]|$)/.test(rest)) break
      const and = /^AND(?=[\s(]|$)/.exec(rest)
      if (and) {
        this.#at += 3
        continue
      }
      const near = this.#nearSign()
      if (near) {
        this.#near(parts, near, depth)
        continue
      }
      const part = this.#term(depth)
      if (part) parts.push(part)
    }
    return join('and', parts)
  }

  /** `NEAR/10`; without a number it is a word, since texts in capitals have it. */
  #nearSign(): (QuerySpan & { within: number }) | undefined {
    const found = /^NEAR\/(\d{0,4})(?=[\s()"“]|$)/.exec(this.#text.slice(this.#at, this.#at + 10))
    if (!found) return undefined
    const start = this.#at
    this.#at += found[0].length
    if (!found[1])
      this.#problem(
        'near-distance',
        'NEAR takes a number of words: within ten was read.',
        start,
        this.#at,
        'NEAR/10',
      )
    return { start, end: this.#at, within: found[1] ? Math.min(Number(found[1]), FARTHEST) : 10 }
  }

  /** Joins what stands before the sign with what follows it; a second sign joins its left side once more. */
  #near(parts: Query[], sign: QuerySpan & { within: number }, depth: number): void {
    const before = parts.at(-1)
    this.#blanks()
    const closed = this.#at >= this.#text.length || this.#text[this.#at] === ')'
    const after = closed || this.#nearSign() ? undefined : this.#term(depth)
    const left = before && (before.kind === 'near' ? before.sides[1] : wordsIn(before))
    const right = after && wordsIn(after)
    if (left && right) {
      const span = { start: left[0]!.span.start, end: right.at(-1)!.span.end }
      if (before.kind !== 'near') parts.pop()
      parts.push({ kind: 'near', sides: [left, right], within: sign.within, span })
      return
    }
    this.#problem(
      'near-alone',
      `NEAR joins words, phrases and choices of them; ${before && after ? 'both sides were searched for anywhere' : 'a side is missing and it was left out'}.`,
      sign.start,
      sign.end,
    )
    if (after) parts.push(after)
  }

  #term(depth: number): Query | undefined {
    const start = this.#at
    const not = /^(?:-(?=[^\s)])|NOT(?=[\s(]))/.exec(this.#text.slice(start, start + 4))
    if (not) {
      this.#at += not[0].length
      this.#blanks()
      const part = this.#at < this.#text.length ? this.#term(depth) : undefined
      if (!part) {
        this.#problem('not-alone', 'There is nothing to leave out after this sign.', start, this.#at)
        return undefined
      }
      return part.kind === 'not' ? part.part : { kind: 'not', part }
    }
    if (this.#text[start] === '-') {
      this.#at++
      this.#problem('not-alone', 'There is nothing to leave out after this sign.', start, start + 1)
      return undefined
    }
    if (this.#text[start] === '(') return this.#bracket(depth)
    if (this.#tooMany(start)) return undefined
    const field = this.#field()
    return field || this.#at > start ? field : this.#words()
  }

  #bracket(depth: number): Query | undefined {
    const start = this.#at++
    if (depth >= DEEPEST) return undefined
    const inner = this.#or(depth + 1)
    this.#blanks()
    if (this.#text[this.#at] === ')') this.#at++
    else
      this.#problem('bracket-open', 'This bracket is not closed; it was closed at the end.', start, start + 1)
    return inner
  }

  #field(): Query | undefined {
    const start = this.#at
    const found = /^([A-Za-z]{2,20})(:|<=|>=|<|>|=)/.exec(this.#text.slice(start, start + 24))
    if (!found) return undefined
    const typed = found[1]!.toLowerCase()
    const name = ALIASES[typed] ?? typed
    if (!FIELDS.includes(name)) {
      const near = nearestField(name)
      this.#problem(
        'field-unknown',
        `There is no field “${found[1]}”; it was searched for as words.`,
        start,
        start + found[0].length,
        near && `${near}${found[2]}`,
      )
      return undefined
    }
    this.#at += found[0].length
    const op = found[2] === ':' ? '=' : (found[2] as Comparison)
    const values = this.#values()
    const span = { start, end: this.#at }
    if (!values.some(value => tokens(value.text).length)) {
      this.#problem('value-missing', `The field “${name}” has no value yet.`, start, this.#at)
      return undefined
    }
    if (name === 'sort') return this.#sortBy(values[0]!)
    return fieldQuery({ name, op, values, span, today: this.#today }, (code, message, at, suggestion) =>
      this.#problem(code, message, at.start, at.end, suggestion),
    )
  }

  /** Values after a field, parted by commas; each a word or a text in quotes. */
  #values(): Value[] {
    const values: Value[] = []
    for (;;) {
      const start = this.#at
      const quoted = this.#quoted()
      if (quoted !== undefined)
        values.push({ text: quoted, quoted: true, prefix: false, suffix: false, start, end: this.#at })
      else {
        const word = /^[^\s,()"]+/.exec(this.#text.slice(this.#at))?.[0] ?? ''
        this.#at += word.length
        if (word) values.push(this.#value(word, start))
      }
      if (this.#text[this.#at] !== ',' || this.#tooMany(this.#at)) return values
      this.#at++
    }
  }

  /** A bare value: `harb*` is a beginning, `*bour` an end, `*arbo*` any part. */
  #value(word: string, start: number): Value {
    const prefix = /[\p{L}\d]\*$/u.test(word)
    const suffix = /^\*[\p{L}\d]/u.test(word)
    const end = start + word.length
    const parts = tokens(word)
    const text = word.replace(/^\*+|\*+$/g, '')
    if (suffix && parts[0] && parts[0].text.length < SHORTEST_PART) {
      this.#problem(
        'part-short',
        `A part of a word has at least ${SHORTEST_PART} letters or digits; it was taken for a whole word.`,
        start,
        end,
      )
      return { text, quoted: false, prefix: false, suffix: false, start, end }
    }
    return { text, quoted: false, prefix, suffix, start, end }
  }

  #quoted(): string | undefined {
    const mark = this.#text[this.#at]
    if (mark !== '"' && mark !== '“') return undefined
    const start = this.#at
    const close = this.#text.slice(start + 1).search(/["”]/)
    if (close < 0) {
      this.#problem(
        'quote-open',
        'These quotation marks are not closed; they were closed at the end.',
        start,
        this.#text.length,
        `${this.#text.slice(start)}"`,
      )
      this.#at = this.#text.length
      return this.#text.slice(start + 1)
    }
    this.#at = start + close + 2
    return this.#text.slice(start + 1, start + 1 + close)
  }

  #words(): Query | undefined {
    const start = this.#at
    const quoted = this.#quoted()
    if (quoted !== undefined) {
      const value = { text: quoted, quoted: true, prefix: false, suffix: false, start, end: this.#at }
      const phrase = wordsOf(value, { start, end: this.#at })
      if (!phrase) this.#nothing('This phrase', start)
      return phrase
    }
    const word = /^[^\s()"“]+/.exec(this.#text.slice(start))?.[0] ?? this.#text.slice(start, start + 1)
    this.#at += word.length
    if (!tokens(word).length) {
      this.#nothing(`“${word}”`, start)
      return undefined
    }
    return wordsOf(this.#value(word, start), { start, end: this.#at })
  }

  /** Values of a field count as terms do. What stands after the last that is read is left out. */
  #tooMany(start: number): boolean {
    if (++this.#terms <= MOST_TERMS) return false
    const message = `Only the first ${MOST_TERMS} terms were read.`
    this.#problem('too-many-terms', message, start, this.#text.length)
    this.#at = this.#text.length
    return true
  }

  #nothing(what: string, start: number): void {
    this.#problem('nothing-to-find', `${what} holds no letter or digit and was left out.`, start, this.#at)
  }

  #sortBy(value: Value): undefined {
    const named: Readonly<Record<string, ParsedQuery['sort']>> = {
      date: 'oldest',
      '-date': 'newest',
      newest: 'newest',
      oldest: 'oldest',
      relevance: 'relevance',
    }
    const sort = named[value.text.toLowerCase()]
    if (sort) this.sort = sort
    else
      this.#problem(
        'sort-unknown',
        `There is no order “${value.text}”; there are relevance, newest and oldest.`,
        value.start,
        value.end,
        nearest(value.text.toLowerCase(), Object.keys(named), 2) ?? '-date',
      )
    return undefined
  }
}

/** The words of a side of NEAR: one, or a choice of them. */
function wordsIn(query: Query): Words[] | undefined {
  if (query.kind === 'words') return query.in ? undefined : [query]
  if (query.kind !== 'or') return undefined
  const found = query.parts.map(wordsIn)
  return found.every(one => one !== undefined) ? found.flat() : undefined
}

function join(kind: 'and' | 'or', parts: readonly Query[]): Query | undefined {
  if (parts.length <= 1) return parts[0]
  return { kind, parts }
}

function nearestField(name: string): string | undefined {
  return (
    FIELDS.find(field => field.length === name.length && distance(field, name, 1) <= 1) ??
    FIELDS.find(field => field.startsWith(name) || name.startsWith(field)) ??
    FIELDS.find(field => distance(field, name, 1) <= 1) ??
    nearest(name, FIELDS, name.length > 5 ? 2 : 1)
  )
}
