import { isDemonym, isGivenName, isKnownTag, nearest, tagCodes, tagPhrases } from '../tables/index.ts'

/** A stretch of words that is one entry. Offsets count words. */
export interface Entry {
  readonly from: number
  readonly to: number
  readonly value: string
}

/** Subjects that are followed by the name of the person concerned. Handbook of 1974, section 18. */
const WITH_NAME = new Set([
  'OVIP',
  'OREP',
  'OTRA',
  'CASC',
  'CJAN',
  'CPAS',
  'CDES',
  'CVIS',
  'OPDC',
  'PINR',
  'APER',
])
const CONNECTORS = new Set(['AND', 'FOR', 'IN', 'OF', 'ON', 'THE', 'TO', 'WITH'])
/** Words that glue to the next one: `COUNTER TERRORISM`. */
const PREFIXES = new Set(['ANTI', 'COUNTER', 'NON'])
/** A shorter word may be a code that we do not know; codes have four letters. */
const SHORTEST_WORD = 5

export const takesName = (tag: string | undefined): boolean => tag !== undefined && WITH_NAME.has(tag)

/** Does a connector between two words make them one heading? `TIP IN TURKEY`, though IN is a code. */
export const connects = (before: string | undefined, word: string, after: string | undefined): boolean =>
  CONNECTORS.has(word) &&
  before !== undefined &&
  after !== undefined &&
  !isKnownTag(before) &&
  !isKnownTag(after) &&
  after.length >= SHORTEST_WORD

/** `CLINTON HILLARY`, `HILLARY CLINTON`, `CLINTON, HILLARY`: surname, comma, given names. */
export function personName(written: string): string {
  const text = written.replace(/\s*,\s*/g, ', ').replace(/[.\s]+$/, '')
  if (text.includes(', ')) return text
  const words = text.split(' ')
  if (words.length < 2) return text
  const last = words[words.length - 1]!
  if (isGivenName(words[0]!) && !isGivenName(words[1]!)) return `${last}, ${words.slice(0, -1).join(' ')}`
  return `${words[0]}, ${words.slice(1).join(' ')}`
}

/** Cuts a row of words that are no codes into headings and persons. `named`: a subject that takes a name precedes. */
export function entries(words: readonly string[], named: boolean): Entry[] {
  const found: Entry[] = []
  let from = 0
  const close = (to: number): void => {
    if (from < to) found.push(...heading(words, from, to))
    from = to
  }
  if (named && words.length <= 3 && words.length >= 2 && (words.length === 2 || words[2]!.length === 1))
    return [{ from: 0, to: words.length, value: personName(words.join(' ')) }]
  for (let at = 0; at < words.length; ) {
    const phrase = tagPhrases(words[at]!).find(parts => parts.every((part, i) => words[at + i] === part))
    const person = phrase ? 0 : personAt(words, at, named && at === 0)
    const length = phrase?.length ?? person
    if (length > 0) {
      close(at)
      const value = words.slice(at, at + length).join(' ')
      found.push({ from: at, to: at + length, value: person ? personName(value) : value })
      at += length
      from = at
      continue
    }
    if (
      opensHeading(words[at]!) &&
      at > from &&
      !opensHeading(words[at - 1]!) &&
      !CONNECTORS.has(words[at - 1]!)
    )
      close(at)
    at++
  }
  close(words.length)
  return found
}

/** `PERUVIAN`, `PERUVIAN-CHILEAN`. */
const opensHeading = (word: string): boolean => isDemonym(word.split('-', 1)[0]!)

/** Number of words of a name that begins here: surname, given name, perhaps an initial. */
function personAt(words: readonly string[], at: number, named: boolean): number {
  const [first, second, third] = [words[at]!, words[at + 1], words[at + 2]]
  if (second === undefined) return 0
  const surnameFirst = isGivenName(second) && !isGivenName(first) && !isDemonym(first)
  const givenFirst = named && isGivenName(first)
  return surnameFirst || givenFirst ? (third?.length === 1 ? 3 : 2) : 0
}

/** Words are one heading if one of them is too long for a code; otherwise each is an entry of its own. */
function heading(words: readonly string[], from: number, to: number): Entry[] {
  const part = words.slice(from, to)
  if (part.length === 2 && PREFIXES.has(part[0]!)) return [{ from, to, value: part.join('') }]
  if (part.some(word => word.length > SHORTEST_WORD)) return [{ from, to, value: part.join(' ') }]
  return part.map((value, i) => ({ from: from + i, to: from + i + 1, value }))
}

/** The codes that a word is made of: `ETRDEINVPGOVCS`. Lengths add up to the word; `undefined` if it is not made of codes. */
export function glued(word: string): string[] | undefined {
  if (word.length < 6 || word.length > 48 || !/^[A-Z]+$/.test(word) || PLAIN_WORDS.has(word)) return undefined
  const best: ({ cost: number; parts: string[] } | undefined)[] = [{ cost: 0, parts: [] }]
  for (let end = 2; end <= word.length; end++)
    for (let start = Math.max(0, end - 8); start <= end - 2; start++) {
      const before = best[start]
      const cost = before && pieceCost(word.slice(start, end))
      if (!before || !cost) continue
      const total = before.cost + cost
      if (total < (best[end]?.cost ?? Infinity))
        best[end] = { cost: total, parts: [...before.parts, word.slice(start, end)] }
    }
  const parts = best[word.length]?.parts
  if (!parts || parts.length < 2) return undefined
  const places = parts.filter(part => part.length === 2).length
  return parts.some(part => codes().has(part)) && places * 2 <= parts.length ? parts : undefined
}

/** Words that happen to be a code and a place. */
const PLAIN_WORDS = new Set(['SOCIAL', 'TECHNO', 'MASSES', 'CARRIE'])

/** What a piece costs: codes of four letters are likely, places and organizations less, unknown programs least. */
function pieceCost(piece: string): number | undefined {
  if (codes().has(piece)) return 2
  if (piece.length === 2) return isKnownTag(piece) ? 3 : undefined
  if (piece.length >= 4 && isKnownTag(piece)) return 3
  return /^K[A-Z]{3}$/.test(piece) ? 6 : undefined
}

/** The code that a word was meant to be: one letter too many, or one slip in a long one. */
export function misspelt(word: string): string | undefined {
  const letters = word.replaceAll('0', 'O').replaceAll('1', 'I')
  if (letters !== word && codes().has(letters)) return letters
  if (word.length < 5 || word.length > 16) return undefined
  const shorter = [...word].map((_, i) => word.slice(0, i) + word.slice(i + 1))
  const meant = new Set(shorter.filter(code => codes().has(code) || longNames().includes(code)))
  if (meant.size === 1) return [...meant][0]
  if (word.length < 6) return undefined
  return nearest(word, longNames(), 1)
}

let subjects: ReadonlySet<string> | undefined
function codes(): ReadonlySet<string> {
  subjects ??= new Set([...tagCodes('subject'), ...tagCodes('program')])
  return subjects
}

let names: readonly string[] | undefined
function longNames(): readonly string[] {
  names ??= tagCodes('organization').filter(code => code.length >= 5)
  return names
}
