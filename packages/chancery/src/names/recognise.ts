import {
  ACRONYM,
  BEFORE_PLACE,
  COMMON,
  DEMONYM,
  GIVEN,
  NEVER,
  ORG,
  ORG_HEAD,
  PARTICLE,
  PLACE,
  placesFrom,
  ROLE,
  SURE,
  TITLE,
  TOPIC,
} from './lexicon.ts'
import {
  BLANK,
  BRACKET,
  CAPITAL,
  COMMA,
  INITIAL,
  LOWER,
  MIXED,
  type Scanned,
  STOP,
  scan,
  UPPER,
} from './scan.ts'

export type NameKind = 'person' | 'org' | 'place'

/** A name where it stands in a text. */
export interface Found {
  readonly kind: NameKind
  /** In the one way in which it is listed: `Felipe Calderon` for `FELIPE CALDERON`. */
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Words of a person's name, of an organisation's. */
const LONGEST_PERSON = 5
const LONGEST_ORG = 8
/** Words after a comma among which an office is looked for. */
const APPOSITION = 4
const SHORTEST = 3
/** Titles in a row. */
const MOST_TITLES = 6

/** What makes a common word the beginning of a name all the same. */
const BEGINNING = PLACE | ORG | ORG_HEAD | TITLE | GIVEN | DEMONYM

/** Small words that join the parts of an organisation's name. */
const JOINING = new Set([
  'of',
  'for',
  'and',
  'on',
  'the',
  'de',
  'del',
  'la',
  'los',
  'para',
  'des',
  'du',
  'et',
  'y',
])
const SAINTS = new Set(['SAN', 'SANTA'])
/** Titles that are Spanish too: `DIRECTOR DE ABASTECIMIENTOS` is an office and no person. */
const SPANISH = new Set(
  'DIRECTOR GENERAL CONSUL MAYOR CAPTAIN COMMANDER SECRETARY MINISTER DEPUTY PROFESSOR JUSTICE'.split(' '),
)
/** Titles after which a common word is a name, where small letters tell: `Secretary Rice`. */
const PERSONAL = new Set(
  'PRESIDENT SECRETARY SENATOR AMBASSADOR GOVERNOR CONGRESSMAN MAYOR MINISTER JUDGE AMB DCM'.split(' '),
)
/**
 * Names of people, organisations and places in a text: a list of places, and rules that go by what stands about a word.
 * One pass over the words, each looked at a bounded number of times. What is not sure is left out.
 */
export function recognise(text: string): Found[] {
  const words = new Words(scan(text))
  const found: Found[] = []
  for (let at = 0; at < words.count; ) {
    const next = words.mayBegin(at)
      ? words.place(at, found) || words.organisation(at, found) || words.person(at, found)
      : 0
    at = next || at + 1
  }
  return found
}

class Words {
  readonly #scanned: Scanned
  readonly count: number

  constructor(scanned: Scanned) {
    this.#scanned = scanned
    this.count = scanned.count
  }

  #form(at: number): number {
    return at < this.count ? this.#scanned.forms[at]! : LOWER
  }

  #gap(at: number): number {
    return this.#scanned.gaps[at]!
  }

  #word(at: number): string {
    return this.#scanned.vocabulary.word(this.#scanned.ids[at]!)
  }

  #bit(at: number): number {
    return this.#scanned.bits[at]!
  }

  #is(at: number, bit: number): boolean {
    return at >= 0 && at < this.count && this.#form(at) !== MIXED && (this.#bit(at) & bit) !== 0
  }

  get #capitals(): boolean {
    return this.#scanned.capitals
  }

  /** Most words begin no name: small ones that are no title and, in capitals, common ones that are nothing else. */
  mayBegin(at: number): boolean {
    const form = this.#form(at)
    if (form === MIXED) return false
    const bits = this.#bit(at)
    if (form === LOWER) return (bits & TITLE) !== 0
    return !this.#capitals || !(bits & COMMON) || (bits & BEGINNING) !== 0
  }

  /** Does a word follow the one before without a mark between, but for the full stop of an initial or a short title? */
  #follows(at: number): boolean {
    if (at >= this.count) return false
    const gap = this.#gap(at)
    if (gap === BLANK) return true
    if (gap !== STOP) return false
    const before = this.#form(at - 1)
    return before === INITIAL || (this.#is(at - 1, TITLE) && this.#word(at - 1).length <= 4)
  }

  /** Begins a sentence, whose first word is written large whatever it is. */
  #opens(at: number): boolean {
    return this.#gap(at) !== BLANK && this.#gap(at) !== COMMA
  }

  /** Could it be part of the name of a person? */
  #named(at: number): boolean {
    if (at >= this.count) return false
    const form = this.#form(at)
    if (form === LOWER || form === MIXED) return false
    if (form === INITIAL) return true
    const bits = this.#bit(at)
    if (bits & (NEVER | ORG | ORG_HEAD | TITLE | ROLE)) return false
    if (this.#capitals) return !(bits & (COMMON | DEMONYM | ACRONYM)) || (bits & GIVEN) !== 0
    if (form === UPPER && (bits & ACRONYM || this.#word(at).length < SHORTEST)) return false
    return !(bits & DEMONYM)
  }

  /** A word that is a name of somebody or nothing. */
  #unknown(at: number): boolean {
    return this.#named(at) && this.#form(at) !== INITIAL && !(this.#bit(at) & (COMMON | PLACE | PARTICLE))
  }

  #take(found: Found[], kind: NameKind, from: number, to: number, name: string): number {
    const { starts, ends } = this.#scanned
    found.push({ kind, name, start: starts[from]!, end: ends[to - 1]! })
    return to
  }

  place(at: number, found: Found[]): number {
    if (this.#form(at) === LOWER || this.#form(at) === MIXED || !this.#is(at, PLACE)) return 0
    for (const [parts, shown] of placesFrom(this.#word(at))) {
      if (at + parts.length > this.count) continue
      let same = true
      for (let i = 1; same && i < parts.length; i++)
        same = this.#gap(at + i) === BLANK && this.#word(at + i) === parts[i]
      // `Bank of Mexico`, `University of Chile` were taken before; `Paris Club` comes after.
      if (!same) continue
      const after = at + parts.length
      if (parts.length === 1) {
        if (this.#is(at, COMMON) && (this.#capitals || this.#opens(at))) return 0
        if (
          after < this.count &&
          this.#follows(after) &&
          this.#is(after, ORG_HEAD) &&
          this.#form(after) !== LOWER &&
          !this.#is(after, COMMON | TITLE)
        )
          return 0
        // A given name, and more of a name after it.
        if (this.#is(at, GIVEN) && this.#follows(after) && this.#unknown(after)) return 0
      }
      return this.#take(found, 'place', at, after, shown)
    }
    return 0
  }

  organisation(at: number, found: Found[]): number {
    if (this.#form(at) === LOWER || this.#form(at) === MIXED) return 0
    const bits = this.#bit(at)
    if (
      bits & ORG &&
      (this.#form(at) === UPPER || this.#capitals || bits & ~COMMON & ~ORG || !(bits & COMMON))
    ) {
      const word = this.#word(at)
      return this.#take(found, 'org', at, at + 1, this.#form(at) === CAPITAL ? titled(word) : word)
    }
    return this.#capitals ? this.#capitalOrganisation(at, found) : this.#mixedOrganisation(at, found)
  }

  /** `Ministry of Foreign Affairs`, `National Action Party`: a row of words written large with a head among them. */
  #mixedOrganisation(at: number, found: Found[]): number {
    let from = at
    if (this.#word(at) === 'THE') from++
    let end = from
    let large = 0
    let head = -1
    let joined = 0
    while (end < this.count && end - from < LONGEST_ORG && (end === from || this.#gap(end) === BLANK)) {
      const form = this.#form(end)
      if (form === CAPITAL || form === UPPER) {
        if (
          this.#is(end, NEVER) ||
          (this.#is(end, TITLE) &&
            !this.#is(end, ORG_HEAD) &&
            !this.#topical(end) &&
            !this.#is(end + 1, ORG_HEAD))
        )
          break
        if (this.#is(end, ORG_HEAD)) head = end
        // After a head only `of` goes on, or another head: `Bank President Smith` is somebody.
        large++
        joined = 0
      } else if (form === LOWER && head >= 0 && joined < 2 && this.#joins(end)) joined++
      else break
      end++
    }
    end -= joined
    if (head < 0 || large < 2) return 0
    // What opens a sentence may be any word: `Meanwhile Congress Party …`.
    while (
      from < head &&
      this.#opens(from) &&
      this.#is(from, COMMON) &&
      !this.#is(from, ORG_HEAD | TOPIC | DEMONYM) &&
      end - from > 2
    )
      from++
    // Without `of`, words after the head belong to somebody or something else.
    const last = this.#lastOf(head, end)
    if (last - from < 2) return 0
    // `Foreign Office`, but `Charge's Office` and `Embassy Office` say little.
    const name = this.#written(from, last)
    return this.#take(found, 'org', from, last, name)
  }

  /** `and` joins topics alone: `Ministry of Trade and Industry`, but `the Ministry and the Bank`. */
  #joins(at: number): boolean {
    const word = this.#word(at).toLowerCase()
    if (word === 'and' || word === 'y' || word === 'et')
      return this.#is(at + 1, TOPIC) && this.#form(at + 1) !== LOWER
    return JOINING.has(word)
  }

  #topical(at: number): boolean {
    return this.#is(at, TOPIC) && at > 0
  }

  #lastOf(head: number, end: number): number {
    if (head + 1 >= end) return end
    return this.#form(head + 1) === LOWER ? end : head + 1
  }

  /** `MINISTRY OF FOREIGN AFFAIRS`, `MEXICAN CONGRESS`, `BANCO CENTRAL`: in capitals only what the head and its topics tell. */
  #capitalOrganisation(at: number, found: Found[]): number {
    if (
      this.#is(at, ORG_HEAD) &&
      this.#word(at + 1 < this.count ? at + 1 : at) === 'OF' &&
      this.#gap(at + 1) === BLANK
    ) {
      let end = at + 2
      while (end < this.count && end - at < 6 && this.#gap(end) === BLANK && this.#is(end, TOPIC)) end++
      if (this.#word(end - 1) === 'AND') end--
      if (end > at + 2) return this.#take(found, 'org', at, end, this.#written(at, end))
      return 0
    }
    // A row of unknown words and nations before a head: `PEMEX WORKERS UNION` is left, `GULBENKIAN FOUNDATION` is taken.
    let end = at
    let own = 0
    while (end < this.count && end - at < 4 && (end === at || this.#gap(end) === BLANK)) {
      if (this.#is(end, ORG_HEAD)) break
      if (!(this.#is(end, DEMONYM) || (this.#unknown(end) && !this.#is(end, GIVEN)))) return 0
      own++
      end++
    }
    if (!own || end >= this.count || !this.#is(end, ORG_HEAD) || this.#gap(end) !== BLANK) return 0
    return this.#take(found, 'org', at, end + 1, this.#written(at, end + 1))
  }

  #written(from: number, to: number): string {
    const parts: string[] = []
    for (let at = from; at < to; at++) {
      const word = this.#word(at)
      const { text, starts, ends } = this.#scanned
      if (this.#form(at) === LOWER) parts.push(word.toLowerCase())
      else if (this.#capitals)
        parts.push(JOINING.has(word.toLowerCase()) && at > from ? word.toLowerCase() : titled(word))
      else parts.push(text.slice(starts[at], ends[at]))
    }
    return parts.join(' ').normalize('NFD').replace(/\p{M}/gu, '')
  }

  person(at: number, found: Found[]): number {
    const form = this.#form(at)
    if (form === LOWER || form === MIXED) {
      // `president Silva`, in small letters.
      if (form !== LOWER || this.#capitals || !this.#follows(at + 1) || this.#form(at + 1) === LOWER) return 0
      return this.#is(at, TITLE) && this.#named(at + 1) && !this.#is(at + 1, COMMON | PLACE | PARTICLE)
        ? this.#person(at + 1, found)
        : 0
    }
    if (this.#is(at, TITLE)) return this.#titled(at, found)
    if (at > 0 && this.#gap(at) === BLANK && this.#bit(at - 1) & BEFORE_PLACE) return 0
    if (!this.#named(at) || form === INITIAL) return 0
    const given = this.#is(at, GIVEN)
    if (given && this.#restOf(at) > at + 1) return this.#person(at, found)
    if (!this.#capitals && form === CAPITAL && !this.#is(at, COMMON | PLACE)) {
      // `Yoweri MUSEVENI`: the surname in capitals.
      const end = this.#restOf(at)
      if (end > at + 1 && this.#form(end - 1) === UPPER && this.#word(end - 1).length > 3)
        return this.#person(at, found)
    }
    if (this.#unknown(at)) {
      const end = this.#restOf(at)
      if (end - at >= 2 && end - at <= 4 && this.#saidOf(end)) return this.#person(at, found)
    }
    return 0
  }

  /** After a title, or several: `FOREIGN MINISTER BERNARD KOUCHNER`. */
  #titled(at: number, found: Found[]): number {
    let from = at
    let sure = false
    while (from - at < MOST_TITLES && this.#is(from, TITLE) && (from === at || this.#follows(from))) {
      sure = this.#is(from, SURE)
      // `General` of the title after it, or a title of its own.
      from++
    }
    if (!this.#follows(from)) return 0
    // `PRESIDENT DE LA MADRID`: whatever letters the small words have.
    if (this.#is(from, PARTICLE) && this.#afterParticles(from) > 0)
      return SPANISH.has(this.#word(from - 1)) ? 0 : this.#person(from, found)
    if (this.#form(from) === LOWER) return 0
    if (!this.#named(from)) return sure && this.#surname(from) ? this.#person(from, found, true) : 0
    if (this.#is(from, COMMON) && !this.#is(from, GIVEN)) {
      // `Secretary Rice`, where small letters tell; `MR BROWN` where they do not.
      const tells =
        sure ||
        (!this.#capitals &&
          PERSONAL.has(this.#word(from - 1)) &&
          !this.#is(from, TOPIC) &&
          this.#form(from) === CAPITAL)
      if (!tells || (!sure && this.#form(from + 1) !== LOWER && this.#follows(from + 1))) return 0
    }
    if (this.#is(from, PLACE) && !sure && !this.#is(from, GIVEN) && this.#restOf(from) === from + 1) return 0
    return this.#person(from, found)
  }

  #surname(at: number): boolean {
    const form = this.#form(at)
    return (
      at < this.count &&
      (form === CAPITAL || form === UPPER) &&
      !this.#is(at, NEVER | TITLE | ORG | ORG_HEAD | ROLE)
    )
  }

  /** Behind the last word of a name that begins here. */
  #restOf(at: number): number {
    let end = at + 1
    while (end < this.count && end - at < LONGEST_PERSON && this.#follows(end)) {
      if (this.#form(end) === INITIAL || (this.#named(end) && !this.#is(end, PARTICLE))) {
        // A common word is a name right after a given one alone: `Gordon Brown`, but `Tomas Irigo leaves`.
        if (
          this.#is(end, COMMON) &&
          !this.#is(end, GIVEN) &&
          (this.#is(end, TOPIC) ||
            !(
              this.#is(end - 1, GIVEN) ||
              this.#form(end - 1) === INITIAL ||
              (this.#form(end) === UPPER && !this.#capitals)
            ))
        )
          break
        end++
      } else if (this.#is(end, PARTICLE) && this.#afterParticles(end) > 0) end = this.#afterParticles(end)
      else break
    }
    while (end > at + 1 && this.#form(end - 1) === INITIAL) end--
    return end
  }

  /** Behind particles and the name after them; 0 where none follows. */
  #afterParticles(at: number): number {
    let end = at
    while (end < this.count && end - at < 3 && this.#is(end, PARTICLE) && this.#gap(end) === BLANK) end++
    if (end >= this.count || this.#gap(end) !== BLANK || !this.#named(end) || this.#form(end) === INITIAL)
      return 0
    // In capitals the small words of two languages are common words too.
    if (this.#capitals && this.#is(end, COMMON)) return 0
    return end + 1
  }

  /** Is an office said of what ends here: `, the minister of …`? */
  #saidOf(end: number): boolean {
    if (end >= this.count) return false
    const gap = this.#gap(end)
    if (gap !== COMMA && gap !== BRACKET) return false
    for (let at = end; at < Math.min(this.count, end + APPOSITION); at++) {
      if (at > end && this.#gap(at) !== BLANK) return false
      if (this.#is(at, TITLE | ROLE)) return true
    }
    return false
  }

  #person(from: number, found: Found[], one = false): number {
    const end = one ? from + 1 : this.#restOf(from)
    const { starts, ends } = this.#scanned
    if (end === from + 1 && ends[from]! - starts[from]! < SHORTEST) return 0
    const parts: string[] = []
    for (let at = from; at < end; at++) {
      const upper = this.#word(at)
      if (this.#form(at) === INITIAL) parts.push(`${upper}.`)
      else if (this.#is(at, PARTICLE) && at > from && at < end - 1 && !SAINTS.has(upper))
        parts.push(upper.toLowerCase())
      else parts.push(titled(upper))
    }
    return this.#take(found, 'person', from, end, parts.join(' '))
  }
}

/** `O'NEILL` as `O'Neill`, `AL-SABAH` as `Al-Sabah`, `MCGRATH` as `McGrath`. */
const titled = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(^|[-'])\p{Ll}/gu, letter => letter.toUpperCase())
    .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
