import { captionOf, countryByTag, tagTitle } from '@chancery/cable'
import type { Clearance, Reader } from '../guard/index.ts'
import { CLASS_NAMES, CLASS_VALUES, FIELDS, HAS, PRECEDENCES, STATES, tokens } from '../query/index.ts'
import type { CountedField, LexiconField, Store } from '../store/index.ts'
import type { Suggestion } from './archive.ts'
import { quotedName as shownName } from './bind.ts'

/** Values of a field that are gone through for those that begin so in any of their words. */
const GONE_THROUGH = 5000
/** Fewer letters begin too many words. */
const SHORTEST = 2

/** Fields whose values an archive lists. */
const LISTED: Readonly<Record<string, CountedField>> = {
  from: 'post', post: 'post', to: 'addressee', info: 'addressee', addressee: 'addressee', tags: 'tags', tag: 'tags',
  caption: 'caption', layout: 'layout', person: 'person', org: 'org', place: 'place', name: 'person',
} // biome-ignore format: a table

/** Fields of codes and names that are looked up by their words. */
const BY_WORD: readonly string[] = ['country', 'signer', 'dialect', 'mrn', 'ref']

/** Fields whose values the language knows. */
const FIXED: Readonly<Record<string, readonly (readonly [value: string, meaning?: string])[]>> = {
  class: CLASS_VALUES.map((value, i) => [value, CLASS_NAMES[i]!] as const),
  portion: CLASS_VALUES.map((value, i) => [value, CLASS_NAMES[i]!] as const),
  precedence: PRECEDENCES.map(([letter, name]) => [name, letter.toUpperCase()] as const),
  has: HAS.map(value => [value] as const),
  is: STATES.map(value => [value] as const),
  sort: [['relevance'], ['newest'], ['oldest']],
}

/** What may stand in the place of the word before the cursor. Counts and words come from what the reader may see. */
export function suggest(
  typed: string,
  cursor: number,
  limit: number,
  store: Store,
  reader: Reader,
): Suggestion[] {
  const seenBy = reader.clearance
  const before = typed.slice(0, Math.max(0, cursor))
  const field =
    /(?:^|[\s(-])([A-Za-z]{2,20})(?::|<=|>=|<|>|=)((?:"[^"]*"|[^\s,()"])*,)*("[^"]*|[^\s,()"]*)$/.exec(before)
  if (field) {
    const written = field[3]!
    const start = before.length - written.length
    const name = field[1]!.toLowerCase()
    const wanted = written.replace(/^"/, '')
    return [...ownNames(name, wanted, store, reader), ...valuesOf(name, wanted, limit, store, seenBy)]
      .slice(0, limit)
      .map(one => ({
        ...one,
        kind: 'value',
        start,
        end: before.length,
      }))
  }
  const word = /[^\s()"“|*-]*$/.exec(before)![0]
  if (/["“][^"”]*$/.test(before) && (before.match(/["“”]/g)?.length ?? 0) % 2)
    return inPhrase(word, before, limit, store, seenBy)
  const place = { start: before.length - word.length, end: before.length }
  const lower = word.toLowerCase()
  const fields = FIELDS.filter(name => lower && name.startsWith(lower)).map(
    (name): Suggestion => ({ kind: 'field', text: `${name}:`, ...place }),
  )
  return [
    ...fields,
    ...meanings(lower, place, store, seenBy),
    ...wordsOf(word, place, limit, store, seenBy),
  ].slice(0, limit)
}

/** Collections and tags of the reader. */
function ownNames(
  field: string,
  written: string,
  store: Store,
  { id, clearance }: Reader,
): Pick<Suggestion, 'text' | 'count'>[] {
  if (field !== 'collection' && field !== 'tag') return []
  return store.gathered
    .list(id, field)
    .filter(({ name }) => begins(name, written.toLowerCase()))
    .map(set => ({ text: shownName(set.name), count: store.gathered.count(set.id, clearance) }))
}

const inPhrase = (
  word: string,
  before: string,
  limit: number,
  store: Store,
  seenBy: Clearance,
): Suggestion[] =>
  wordsOf(word, { start: before.length - word.length, end: before.length }, limit, store, seenBy)

function wordsOf(
  word: string,
  place: { start: number; end: number },
  limit: number,
  store: Store,
  seenBy: Clearance,
): Suggestion[] {
  const parts = tokens(word)
  const [one] = parts
  if (parts.length !== 1 || one!.text.length < SHORTEST) return []
  return store
    .words('text', one!.text, seenBy, { limit })
    .map(({ word: text, n }) => ({ kind: 'word', text, count: n, ...place }))
}

/** Codes whose meaning has a word that begins so: `narc` is offered `tags:SNAR`. */
function meanings(
  word: string,
  place: { start: number; end: number },
  store: Store,
  seenBy: Clearance,
): Suggestion[] {
  if (word.length <= SHORTEST) return []
  return (['tags', 'caption', 'post'] as const).flatMap(field =>
    store
      .words(`=${field}`, '', seenBy, { limit: GONE_THROUGH })
      .filter(one => begins(one.word, word) || begins(meaningOf(field, one.word) ?? '', word))
      .slice(0, 3)
      .map((one): Suggestion => {
        const meaning = meaningOf(field, one.word)
        return {
          kind: 'value',
          text: `${field === 'post' ? 'from' : field}:${quotedName(one.word)}`,
          ...(meaning && { meaning }),
          count: one.n,
          ...place,
        }
      }),
  )
}

function valuesOf(
  field: string,
  written: string,
  limit: number,
  store: Store,
  seenBy: Clearance,
): Pick<Suggestion, 'text' | 'meaning' | 'count'>[] {
  const wanted = written.toLowerCase()
  const fixed = FIXED[field]
  if (fixed)
    return fixed
      .filter(([value, meaning]) => value.startsWith(wanted) || meaning?.toLowerCase().startsWith(wanted))
      .map(([text, meaning]) => ({ text, ...(meaning && { meaning }) }))
      .slice(0, limit)
  const listed = LISTED[field]
  if (listed)
    return store
      .words(`=${listed}`, '', seenBy, { limit: GONE_THROUGH })
      .map(({ word, n }) => ({ word, n, meaning: meaningOf(listed, word) }))
      .filter(
        one => begins(one.word, wanted) || (wanted.length > SHORTEST && begins(one.meaning ?? '', wanted)),
      )
      .slice(0, limit)
      .map(({ word, n, meaning }) => ({ text: quotedName(word), ...(meaning && { meaning }), count: n }))
  const [token] = tokens(written)
  const column: LexiconField | undefined =
    field === 'subject' ? 'text' : (BY_WORD.find(one => one === field) as LexiconField)
  if (!column || !token) return []
  return store.words(column, token.text, seenBy, { limit }).map(({ word, n }) => {
    const meaning = field === 'country' && word.length === 2 ? countryByTag(word)?.name : undefined
    return { text: word, ...(meaning && { meaning }), count: n }
  })
}

const meaningOf = (field: string, value: string): string | undefined =>
  field === 'tags' ? tagTitle(value) : field === 'caption' ? captionOf(value)?.meaning : undefined

/** Does the text, or any of its words, begin so? */
const begins = (text: string, start: string): boolean => {
  const lower = text.toLowerCase()
  return lower.startsWith(start) || lower.split(/[^\p{L}\p{N}]+/u).some(word => word.startsWith(start))
}

const quotedName = (name: string): string =>
  /^[\p{L}\p{N}]+$/u.test(name) ? name : `"${name.replaceAll('"', ' ')}"`
