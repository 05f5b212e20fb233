import { isKnownTag, nearest } from '@chancery/cable'
import { daysOf } from './dates.ts'
import { HAS, HAS_ALIASES, isValueField, PORTIONS, PRECEDENCES, STATES } from './fields.ts'
import { inflections } from './inflections.ts'
import { meant } from './meanings.ts'
import { numberKey } from './numbers.ts'
import { tokens } from './tokens.ts'
import {
  CLASS_NAMES,
  CLASS_RANKS,
  CLASS_VALUES,
  type Comparison,
  type Gathering,
  NAME_FIELDS,
  type Phrase,
  type Query,
  type QuerySpan,
  type ValueField,
} from './tree.ts'

/** A value as it was typed, without its quotes and stars. */
export interface Value extends QuerySpan {
  readonly text: string
  readonly quoted: boolean
  readonly prefix: boolean
  readonly suffix: boolean
}

/** A field with its values, as it was typed. */
export interface FieldTyped {
  readonly name: string
  readonly op: Comparison
  readonly values: readonly Value[]
  readonly span: QuerySpan
  /** ISO day. */
  readonly today: string
}

/** Says what is wrong with a value; the suggestion stands in its place. */
export type Say = (code: string, message: string, at: QuerySpan, suggestion?: string) => void

/** Letters that may be wrong in a word that is taken for another. */
const SLIPS = 2

/** Reads a field that finds something: all but `sort:`. */
export function fieldQuery(asTyped: FieldTyped, say: Say): Query | undefined {
  const typed = { ...asTyped, values: asTyped.values.filter(value => tokens(value.text).length) }
  const { name, values, span } = typed
  if (name === 'class') return classQuery(typed, say)
  if (name === 'date' || name === 'after' || name === 'before') return dateQuery(typed, say)
  if (name === 'subject') return any(values.flatMap(value => wordsOf(value, span, 'subject') ?? []))
  if (name === 'thread') {
    const numbers = values.map(value => numberKey(value.text)).filter(Boolean)
    return numbers.length ? { kind: 'thread', numbers, span } : undefined
  }
  if (name === 'like')
    return any(values.map((value): Query => ({ kind: 'like', name: value.text.trim(), span })))
  if (name === 'saved')
    return any(values.map((value): Query => ({ kind: 'saved', name: value.text.trim(), span })))
  if (name === 'collection' || name === 'tag') return gatheredQuery(name, typed)
  if (name === 'is') return isQuery(typed, say)
  if (name === 'has') return hasQuery(typed, say)
  if (name === 'precedence') return precedenceQuery(typed, say)
  if (name === 'portion') return portionQuery(typed, say)
  if (name === 'name') return any(NAME_FIELDS.flatMap(field => valueQuery(field, typed) ?? []))
  return isValueField(name) ? valueQuery(name, typed) : undefined
}

/** Words of a text, or of the subject: a single one that is typed bare with its inflections. */
export function wordsOf(value: Value, span: QuerySpan, where?: 'subject'): Query | undefined {
  const phrase = phraseOf(value)
  if (!phrase) return undefined
  const [word, another] = phrase.tokens
  const bare = !value.quoted && !another && !phrase.prefix && !phrase.suffix && inflections(word!).size > 1
  return {
    kind: 'words',
    ...phrase,
    ...(bare && { inflected: true as const }),
    ...(where && { in: where }),
    span,
  }
}

function phraseOf({ text, prefix, suffix }: Pick<Value, 'text' | 'prefix' | 'suffix'>): Phrase | undefined {
  const found = tokens(text).map(token => token.text)
  return found.length ? { tokens: found, prefix, ...(suffix && { suffix: true as const }) } : undefined
}

const exactly = (text: string): Phrase & { typed: string } => ({
  tokens: tokens(text).map(token => token.text),
  prefix: false,
  typed: text,
})

function any(parts: readonly Query[]): Query | undefined {
  return parts.length > 1 ? { kind: 'or', parts } : parts[0]
}

function valueQuery(field: ValueField, { values, span }: FieldTyped): Query | undefined {
  const phrases: (Phrase & { typed: string; at?: QuerySpan })[] = []
  const meanings: string[] = []
  for (const value of values) {
    const phrase = phraseOf(value)
    if (!phrase) continue
    phrases.push({ ...phrase, typed: value.text, at: { start: value.start, end: value.end } })
    if (value.prefix || value.suffix) continue
    const codes = meant(field, value.text)
    if (!codes.length) continue
    phrases.push(...codes.map(exactly).filter(one => one.tokens.length))
    meanings.push(`${value.text.toUpperCase()} (${codes.join(', ')})`)
  }
  if (!phrases.length) return undefined
  const plain = values.filter(value => !meant(field, value.text).length).map(shownValue)
  const meaning = meanings.length ? [...plain, ...meanings].join(' or ') : undefined
  return { kind: 'field', field, values: phrases, ...(meaning && { meaning }), span }
}

const shownValue = ({ text, prefix, suffix }: Value): string =>
  `${suffix ? '…' : ''}${text.toUpperCase()}${prefix ? '…' : ''}`

/** One of a short list, or a suggestion. */
function chosen(
  value: Value,
  list: readonly string[],
  what: string,
  code: string,
  say: Say,
): string | undefined {
  const text = value.text.toLowerCase().trim()
  if (list.includes(text)) return text
  const near = list.find(one => text.length > 1 && one.startsWith(text)) ?? nearest(text, list, SLIPS)
  say(code, `There is no ${what} “${value.text}”; there are ${list.join(', ')}.`, value, near ?? list[0]!)
  return undefined
}

/** Words of the reader's own; a code of TAGS stays one. */
function gatheredQuery(as: Gathering, typed: FieldTyped): Query | undefined {
  const isCode = ({ text }: Value): boolean => as === 'tag' && isKnownTag(text)
  const codes = typed.values.filter(isCode)
  const own = typed.values.filter(value => !isCode(value))
  const names = own.map(({ text, start, end }) => ({ text: text.trim(), at: { start, end } }))
  return any([
    ...(names.length ? [{ kind: 'gathered', as, names, span: typed.span } as const] : []),
    ...(codes.length
      ? [valueQuery('tags', { ...typed, values: codes })].filter(one => one !== undefined)
      : []),
  ])
}

function isQuery({ values, span, today }: FieldTyped, say: Say): Query | undefined {
  return any(
    values.flatMap((value): Query[] => {
      const state = chosen(value, STATES, 'state', 'is-unknown', say)
      if (state === 'due') return [{ kind: 'date', of: 'due', before: nextDay(today), span }]
      if (state === 'duplicate' || state === 'missing') return [{ kind: 'state', state, span }]
      return state ? [{ kind: 'field', field: 'is', values: [exactly(state)], span }] : []
    }),
  )
}

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

function hasQuery({ values, span }: FieldTyped, say: Say): Query | undefined {
  const found = values.flatMap(value => {
    const named = HAS_ALIASES[value.text.toLowerCase()]
    return named ?? chosen(value, HAS, 'part', 'has-unknown', say) ?? []
  })
  return found.length ? { kind: 'field', field: 'has', values: found.map(exactly), span } : undefined
}

const COMPARED: Readonly<Record<Comparison, string>> = {
  '=': '',
  '<': 'below ',
  '<=': 'up to ',
  '>': 'above ',
  '>=': 'from ',
}

/** Steps of an order that a comparison takes in. */
const steps = (op: Comparison, step: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => i).filter(i =>
    op === '<'
      ? i < step
      : op === '<='
        ? i <= step
        : op === '>'
          ? i > step
          : op === '>='
            ? i >= step
            : i === step,
  )

function precedenceQuery({ op, values, span }: FieldTyped, say: Say): Query | undefined {
  const names = PRECEDENCES.map(([, name]) => name)
  const found: (Phrase & { typed: string })[] = []
  const says: string[] = []
  for (const value of values) {
    const phrase = phraseOf(value)
    if (!phrase) continue
    const text = value.text.toLowerCase().trim()
    const step = PRECEDENCES.findIndex(([letter, name]) => letter === text || name === text)
    if (value.prefix || value.suffix) found.push({ ...phrase, typed: value.text })
    else if (step >= 0) {
      const taken = steps(op, step, PRECEDENCES.length)
      found.push(...taken.map(i => ({ ...exactly(PRECEDENCES[i]![0]), typed: PRECEDENCES[i]![1] })))
      says.push(`${COMPARED[op]}${names[step]!.toUpperCase()}`)
    } else chosen(value, names, 'precedence', 'precedence-unknown', say)
  }
  if (!found.length) return op === '=' || !says.length ? undefined : nothing('precedence', says, span)
  return {
    kind: 'field',
    field: 'precedence',
    values: found,
    ...(op !== '=' && { meaning: says.join(' or ') }),
    span,
  }
}

/** A comparison that no step satisfies, such as below the lowest, finds nothing. */
const nothing = (field: ValueField, says: readonly string[], span: QuerySpan): Query => ({
  kind: 'field',
  field,
  values: [],
  meaning: says.join(' or '),
  span,
})

/** `portion:s`, `portion:secret`, `portion>=c`, and marks as they are written: `portion:"S//NF"`, `portion:nf`. */
function portionQuery({ op, values, span }: FieldTyped, say: Say): Query | undefined {
  const found: (Phrase & { typed: string })[] = []
  const says: string[] = []
  for (const value of values) {
    const phrase = phraseOf(value)
    if (!phrase) continue
    const text = value.text.toLowerCase().replace(/[^a-z]/g, '')
    const rank = PORTIONS.findIndex(marks => marks.includes(text))
    const step = rank >= 0 ? rank : CLASS_RANKS[text]
    if (step === undefined && op !== '=') {
      say('class-unknown', `There is no classification “${value.text}”.`, value, nearClass(text))
      continue
    }
    // `portion:sbu` is this mark alone; compared, LOU and FOUO are on its step.
    if (step === undefined || (op === '=' && rank >= 0)) found.push({ ...phrase, typed: value.text })
    else found.push(...steps(op, step, PORTIONS.length).flatMap(i => PORTIONS[i]!.map(exactly)))
    if (step !== undefined) says.push(`${COMPARED[op]}${CLASS_NAMES[step]}`)
  }
  if (!found.length) return says.length ? nothing('portion', says, span) : undefined
  return {
    kind: 'field',
    field: 'portion',
    values: found,
    ...(op !== '=' && { meaning: says.join(' or ') }),
    span,
  }
}

const nearClass = (text: string): string =>
  nearest(
    text,
    Object.keys(CLASS_RANKS).filter(name => name.length > 2),
    SLIPS,
  ) ?? CLASS_VALUES[4]!

function classQuery({ op, values, span }: FieldTyped, say: Say): Query | undefined {
  const ranks: number[] = []
  for (const value of values) {
    const text = value.text.toLowerCase().replace(/[^a-z]/g, '')
    const rank = CLASS_RANKS[text]
    if (rank !== undefined) ranks.push(rank)
    else say('class-unknown', `There is no classification “${value.text}”.`, value, nearClass(text))
  }
  return ranks.length ? { kind: 'class', op, ranks, span } : undefined
}

function dateQuery({ name, op, values, span }: FieldTyped, say: Say): Query | undefined {
  return any(
    values.flatMap((value): Query[] => {
      const days = daysOf(value.text)
      if (!days) {
        say(
          'date-unread',
          `“${value.text}” is no date; a date is written so: 2010-01-29.`,
          value,
          '2010-01-29',
        )
        return []
      }
      if (name === 'after' || op === '>=') return [{ kind: 'date', from: days.from, span }]
      if (name === 'before' || op === '<') return [{ kind: 'date', before: days.from, span }]
      if (op === '>') return [{ kind: 'date', from: days.before, span }]
      if (op === '<=') return [{ kind: 'date', before: days.before, span }]
      return [{ kind: 'date', ...days, span }]
    }),
  )
}
