import { daysOf } from './dates.ts'
import { describe } from './describe.ts'
import { tokens } from './tokens.ts'
import {
  CLASS_RANKS,
  type Comparison,
  type ParsedQuery,
  type Problem,
  type Query,
  type QuerySpan,
  type ValueField,
} from './tree.ts'

/** A query is typed by a person, or made from a list: what is longer is neither. */
export const LONGEST_QUERY = 4000
/** Brackets deeper than this are read as if they were not there. */
const DEEPEST = 40
const MOST_TERMS = 200

const VALUE_FIELDS: readonly ValueField[] = [
  'from',
  'to',
  'addressee',
  'post',
  'tags',
  'caption',
  'mrn',
  'ref',
  'precedence',
]
export const FIELDS: readonly string[] = [
  ...VALUE_FIELDS,
  'subject',
  'date',
  'after',
  'before',
  'class',
  'sort',
]
const ALIASES: Readonly<Record<string, string>> = {
  tag: 'tags',
  captions: 'caption',
  classification: 'class',
  info: 'addressee',
}

/**
 * Reads a query. Words that stand side by side must all be there. What cannot be read is named, with a suggestion,
 * and the rest still searches.
 */
export function parseQuery(typed: string): ParsedQuery {
  const parser = new Parser(typed)
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

  constructor(typed: string) {
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
      const part = this.#term(depth)
      if (part) parts.push(part)
    }
    return join('and', parts)
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
        start + found[1]!.length,
        near && `${near}:`,
      )
      return undefined
    }
    this.#at += found[0].length
    const op = found[2] === ':' ? '=' : (found[2] as Comparison)
    const valueAt = this.#at
    const values = this.#values()
    const span = { start, end: this.#at }
    if (!values.some(value => tokens(value.text).length)) {
      this.#problem('value-missing', `The field “${name}” has no value yet.`, start, this.#at)
      return undefined
    }
    if (name === 'sort') return this.#sortBy(values[0]!, valueAt)
    if (name === 'class') return this.#class(op, values, span, valueAt)
    if (name === 'date' || name === 'after' || name === 'before')
      return this.#date(name, op, values, span, valueAt)
    if (name === 'subject') {
      const words = values.flatMap((value): Query[] => {
        const parts = tokens(value.text).map(token => token.text)
        return parts.length
          ? [{ kind: 'words', tokens: parts, prefix: value.prefix, in: 'subject', span }]
          : []
      })
      return join('or', words)
    }
    const phrases = values.flatMap(value => {
      const parts = tokens(value.text).map(token => token.text)
      return parts.length ? [{ tokens: parts, prefix: value.prefix, typed: value.text }] : []
    })
    return { kind: 'field', field: name as ValueField, values: phrases, span }
  }

  /** Values after a field, parted by commas; each a word or a text in quotes. */
  #values(): { text: string; prefix: boolean }[] {
    const values: { text: string; prefix: boolean }[] = []
    for (;;) {
      const quoted = this.#quoted()
      if (quoted !== undefined) values.push({ text: quoted, prefix: false })
      else {
        const word = /^[^\s,()"]+/.exec(this.#text.slice(this.#at))?.[0] ?? ''
        this.#at += word.length
        if (word) values.push({ text: word.replace(/\*$/, ''), prefix: word.endsWith('*') })
      }
      if (this.#text[this.#at] !== ',' || this.#tooMany(this.#at)) return values
      this.#at++
    }
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
        start + 1,
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
      const parts = tokens(quoted).map(token => token.text)
      if (parts.length) return { kind: 'words', tokens: parts, prefix: false, span: { start, end: this.#at } }
      this.#nothing('This phrase', start)
      return undefined
    }
    const word = /^[^\s()"“]+/.exec(this.#text.slice(start))?.[0] ?? this.#text.slice(start, start + 1)
    this.#at += word.length
    const parts = tokens(word).map(token => token.text)
    if (!parts.length) {
      this.#nothing(`“${word}”`, start)
      return undefined
    }
    return {
      kind: 'words',
      tokens: parts,
      prefix: /[\p{L}\d]\*$/u.test(word),
      span: { start, end: this.#at },
    }
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

  #sortBy(value: { text: string }, at: number): undefined {
    const named: Readonly<Record<string, ParsedQuery['sort']>> = {
      date: 'oldest',
      '-date': 'newest',
      newest: 'newest',
      oldest: 'oldest',
      relevance: 'relevance',
    }
    const sort = named[value.text.toLowerCase()]
    if (sort) this.sort = sort
    else this.#problem('sort-unknown', `There is no order “${value.text}”.`, at, this.#at, 'sort:-date')
    return undefined
  }

  #class(
    op: Comparison,
    values: readonly { text: string }[],
    span: { start: number; end: number },
    at: number,
  ): Query | undefined {
    const ranks: number[] = []
    for (const value of values) {
      const rank = CLASS_RANKS[value.text.toLowerCase().replace(/[^a-z]/g, '')]
      if (rank === undefined)
        this.#problem(
          'class-unknown',
          `There is no classification “${value.text}”.`,
          at,
          this.#at,
          'class:secret',
        )
      else ranks.push(rank)
    }
    return ranks.length ? { kind: 'class', op, ranks, span } : undefined
  }

  #date(
    name: string,
    op: Comparison,
    values: readonly { text: string }[],
    span: { start: number; end: number },
    at: number,
  ): Query | undefined {
    const parts: Query[] = []
    for (const value of values) {
      const days = daysOf(value.text)
      if (!days) {
        this.#problem('date-unread', `“${value.text}” is no date.`, at, this.#at, `${name}:2010-01-29`)
        continue
      }
      if (name === 'after' || op === '>=') parts.push({ kind: 'date', from: days.from, span })
      else if (name === 'before' || op === '<') parts.push({ kind: 'date', before: days.from, span })
      else if (op === '>') parts.push({ kind: 'date', from: days.before, span })
      else if (op === '<=') parts.push({ kind: 'date', before: days.before, span })
      else parts.push({ kind: 'date', ...days, span })
    }
    return join('or', parts)
  }
}

function join(kind: 'and' | 'or', parts: readonly Query[]): Query | undefined {
  if (parts.length <= 1) return parts[0]
  return { kind, parts }
}

function nearestField(name: string): string | undefined {
  return (
    FIELDS.find(field => field.startsWith(name) || name.startsWith(field)) ??
    FIELDS.find(field => oneOff(field, name))
  )
}

function oneOff(a: string, b: string): boolean {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const [x, y] = [a.slice(i), b.slice(i)]
  return (
    x.slice(1) === y.slice(1) ||
    x.slice(1) === y ||
    x === y.slice(1) ||
    (x.slice(2) === y.slice(2) && x[0] === y[1] && x[1] === y[0])
  )
}
