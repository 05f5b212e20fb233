/** Does the word always stand in capitals? Asked in any case. */
export type IsAcronym = (word: string) => boolean

const SMALL = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'but',
  'by',
  'en',
  'for',
  'if',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'via',
  'vs',
])
/** Small inside a compound: `Face-to-Face`. */
const SMALL_INSIDE = new Set(['a', 'and', 'in', 'of', 'on', 'the', 'to'])
/** What an apostrophe splits off as an ending: `GOL's`, `PNG'ing`, `we'll`. */
const ENDING = /^(?:s|t|d|m|ll|re|ve|ing|ed|er|ers)$/i
/** Shortened words without a vowel; any other word without one is an acronym. */
const NO_ACRONYM = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'mt',
  'ft',
  'lt',
  'sgt',
  'jr',
  'sr',
  'vs',
  'nr',
  'pls',
  'th',
  'nd',
  'rd',
  'hr',
  'hrs',
])
/** Titles and legal forms; an acronym without the full stop may look the same. */
const WITH_STOP = new Set([
  'dr',
  'mr',
  'mrs',
  'ms',
  'inc',
  'ltd',
  'co',
  'corp',
  'st',
  'gen',
  'sen',
  'rep',
  'gov',
  'jr',
  'sr',
  'no',
  'sec',
  'ect',
  'etc',
])
const LONGEST_WITHOUT_VOWEL = 5
const ROMAN = /^(?:ii|iii|iv|vi|vii|viii|ix|xi|xii|xiii|xiv|xv|xvi|xvii|xviii|xix|xx|xxi)$/i

/**
 * Readable title case for a subject in capitals or small letters; acronyms stay in capitals, small words small unless
 * they begin or end the title, or begin a clause or a quotation in it. A subject that mixes cases comes back as it is:
 * its writer has chosen.
 */
export function titleCase(subject: string, isAcronym: IsAcronym): string {
  const kind = caseOf(subject)
  if (kind === 'mixed') return subject
  const parts = subject.split(/(\s+)/)
  const last = lastWord(parts)
  let begins = true
  return parts
    .map((part, at) => {
      if (!part || /^\s+$/.test(part)) return part
      const quoted = /^["“‘'([]/.test(part)
      const titled = titleWord(part, begins || quoted || at === last, isAcronym, kind === 'small')
      begins = /(?:[:;?!]["”’)\]]*|^[-–—/]+)$/.test(part)
      return titled
    })
    .join('')
}

/** A person's name in capitals, for people: `JANE Q. MCALLEN` is Jane Q. McAllen. A figure 0 in it is an O mistyped. */
export const readableName = (name: string): string => titleCase(name.replaceAll('0', 'O'), () => false)

function lastWord(parts: readonly string[]): number {
  for (let at = parts.length - 1; at >= 0; at--) if (/[\p{L}\d]/u.test(parts[at]!)) return at
  return -1
}

/** Mostly capitals, mostly small letters, or neither. A subject without letters is left alone. */
function caseOf(text: string): 'capitals' | 'small' | 'mixed' {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0
  if (upper > 0 && upper >= 4 * lower) return 'capitals'
  const words = text.match(/\p{L}[\p{L}'’.]*/gu) ?? []
  const capitalised = words.filter(word => /^\p{Lu}/u.test(word)).length
  return lower > 0 && capitalised * 4 <= words.length ? 'small' : 'mixed'
}

/** One word between blanks, with the marks around it. */
function titleWord(word: string, first: boolean, isAcronym: IsAcronym, keep: boolean): string {
  const [before, core, after] = within(word, /[\p{L}\d.]/u)
  if (keep && /\p{Lu}/u.test(core)) return word
  const bare = core.endsWith('.') ? core.slice(0, -1) : core
  const dots = core.slice(bare.length)
  if (!first && SMALL.has(bare.toLowerCase())) return before + core.toLowerCase() + after
  if (dots && WITH_STOP.has(bare.toLowerCase())) return before + plainly(bare) + dots + after
  return before + compound(bare, isAcronym) + dots + after
}

/** Of machines and laws: `F-16`, `MI-17`, `PL-480`. */
const TYPE = /^[a-z]{1,2}-\d{1,3}[a-z]?$/i

/** A word of parts: `U.S.-UK`, `BLACK-YELLOW`, `PKK/KADEK`. */
function compound(word: string, isAcronym: IsAcronym): string {
  if (isCapitals(word, isAcronym) || TYPE.test(word)) return word.toUpperCase()
  const parts = word.split(/([-–—/;:,&+]+)/)
  if (parts.length === 1) return simple(word, isAcronym)
  return parts
    .map((part, at) => {
      if (at % 2 === 1) return part
      const inside = at > 0 && at < parts.length - 1 && parts[at - 1] === '-'
      return inside && SMALL_INSIDE.has(part.toLowerCase()) ? part.toLowerCase() : simple(part, isAcronym)
    })
    .join('')
}

/** A word without hyphens; the marks at its edges are looked through. */
function simple(part: string, isAcronym: IsAcronym): string {
  const [before, core, after] = within(part, /[\p{L}\d]/u)
  const pieces = core.split(/(['’])/)
  const [stem, mark, rest] = pieces
  if (mark === undefined) return before + capitalise(core, isAcronym, after.startsWith('.')) + after
  if (pieces.length === 3 && ENDING.test(rest!))
    return before + capitalise(stem!, isAcronym, false) + mark + rest!.toLowerCase() + after
  // O'HARE and D'IVOIRE go on with a capital, SANA'A and BA'ATH do not.
  const written = pieces.map((piece, at) =>
    at === 0 || pieces[at - 2]?.length === 1 ? plainly(piece) : piece.toLowerCase(),
  )
  return before + written.join('') + after
}

/** What stands before the first sign of a kind, from there to the last, and after it. */
function within(word: string, kind: RegExp): [before: string, core: string, after: string] {
  let start = 0
  let end = word.length
  while (start < end && !kind.test(word[start]!)) start++
  while (end > start && !kind.test(word[end - 1]!)) end--
  return [word.slice(0, start), word.slice(start, end), word.slice(end)]
}

function capitalise(word: string, isAcronym: IsAcronym, dotted: boolean): string {
  if (isCapitals(dotted ? `${word}.` : word, isAcronym)) return word.toUpperCase()
  const plural = PLURAL.exec(word)
  if (plural && isAcronym(plural[1]!)) return `${plural[1]!.toUpperCase()}s`
  return plainly(word)
}

/** NGOS, IDPS. An acronym with a vowel plus S is mostly a word (DOES, CAPS, TIPS), so those that are none are named. */
const PLURAL = /^(ngo|idp|ied|mou|ceo|fta|uav|sme|uxo|mep|io|[b-df-hj-np-tv-xz]{3,4})s$/i

function plainly(word: string): string {
  const lower = word.toLowerCase()
  if (/^mc\p{L}{3,}$/u.test(lower)) return `Mc${lower[2]!.toUpperCase()}${lower.slice(3)}`
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}

/** Acronyms, initials, words without vowels, Roman numbers, letters with figures, and runs of X over a name. */
function isCapitals(word: string, isAcronym: IsAcronym): boolean {
  const plain = word.replace(/\.$/, '')
  if (isAcronym(word) || (isAcronym(plain) && plain.length > 1)) return true
  if (/^(?:\p{L}\.)+\p{L}?$/u.test(word) && (word.length > 2 || plain.length === 1)) return true
  if (/^x{2,}$/i.test(plain) || ROMAN.test(plain)) return true
  if (/\d/.test(plain))
    return /\p{L}/u.test(plain) && !/^\d+(?:st|nd|rd|th|s)$/i.test(plain) && !/-/.test(plain)
  return (
    /^[b-df-hj-np-tv-xz]{2,}$/i.test(plain) &&
    plain.length <= LONGEST_WITHOUT_VOWEL &&
    !NO_ACRONYM.has(plain.toLowerCase())
  )
}
