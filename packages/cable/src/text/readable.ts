/** What is known of words; each is asked with the word in capitals. */
export interface Lexicon {
  readonly isAcronym: (word: string) => boolean
  /** Part of the name of a person, a place, a nation, a month. */
  readonly isName: (word: string) => boolean
  readonly isCommon: (word: string) => boolean
}

/** Words with their apostrophes and inner stops (`U.S.`), and figures with letters (`F-16`, `10MEXICO83`). */
const WORD = /[\p{L}\p{M}\d]+(?:['’.][\p{L}\p{M}\d]+)*/gu
/** A name is sure to follow. */
const TITLES = new Set(['MR', 'MRS', 'MS', 'MISS', 'DR', 'SR', 'SRA'])
/** Their full stop ends no sentence. */
const SHORTENED = new Set([
  ...TITLES, 'GEN', 'COL', 'LT', 'MAJ', 'CAPT', 'SEN', 'REP', 'GOV', 'NO', 'NOS', 'ST', 'JR', 'PARA', 'PARAS', 'INC', 'LTD', 'CO', 'APPROX', 'VS',
]) // biome-ignore format: a list
/** Words that are part of a name when one follows: `GENERAL PADILLA`, `SOUTH AFRICA`, `NEW DELHI`. */
const BEFORE_NAMES = new Set([
  'ADMIRAL', 'CAPTAIN', 'CARDINAL', 'COLONEL', 'EAST', 'EASTERN', 'GENERAL', 'GOVERNOR', 'JUDGE', 'JUSTICE', 'KING', 'LAKE', 'LIEUTENANT', 'LORD', 'MAJOR', 'MAYOR', 'MOUNT', 'NEW', 'NORTH', 'NORTHERN', 'POPE', 'PORT', 'PRINCE', 'PRINCESS', 'PROFESSOR', 'QUEEN', 'SAINT', 'SHEIKH', 'SIR', 'SOUTH', 'SOUTHERN', 'ST', 'SULTAN', 'UPPER', 'WEST', 'WESTERN',
]) // biome-ignore format: a list
/** Names of two common words. */
const PAIRS: Readonly<Record<string, RegExp>> = {
  UNITED: /^(?:STATES|NATIONS|KINGDOM)$/, WHITE: /^HOUSE$/, SUPREME: /^COURT$/, WORLD: /^BANK$/, MIDDLE: /^EAST$/, FAR: /^EAST$/,
  PRIME: /^MINISTER$/, FOREIGN: /^(?:MINISTER|MINISTRY|OFFICE|SERVICE|SECRETARY)$/, SECURITY: /^COUNCIL$/, VICE: /^PRESIDENT$/,
  CAPE: /^TOWN$/, HONG: /^KONG$/, IVORY: /^COAST$/, RED: /^(?:CROSS|SEA)$/, COLD: /^WAR$/, PEACE: /^CORPS$/, PERSIAN: /^GULF$/,
} // biome-ignore format: a table
/** Acronyms that are also the commonest words. `US` is not among them: telegrams mean the country. */
const RATHER_WORDS = new Set([
  'A', 'ACT', 'AID', 'ALL', 'AM', 'AN', 'ARM', 'ARMS', 'AS', 'AT', 'BE', 'CAN', 'DO', 'FAR', 'FOR', 'GO', 'HAS', 'HE', 'IF', 'IN', 'IS', 'IT', 'MAP', 'MAY', 'ME', 'NO', 'NOT', 'OF', 'ON', 'OR', 'SALT', 'SO', 'START', 'TIP', 'TO', 'WAS', 'WE', 'WHO',
]) // biome-ignore format: a list
/** A word that goes on in the next line. */
const BROKEN = /^-[ \t]*\r*\n[ \t]*$/
/** A letter after these is a name, not an article. */
const LETTERED = /^(?:REF|PARA|REFTEL|ANNEX|TAB|OPTION|PLAN|GROUP)S?$/
const ROMAN = /^(?:I{2,3}|IV|VI{1,3}|IX|XI{0,3}|XIV|XV|XVI{0,3}|XIX|XX)$/
const NO_VOWEL = /^(?:[BCDFGHJKLMNPQRSTVWXZ]{2,5}|X{2,})$/
/** Fewer capitals than this share of the letters, and a text has chosen its case itself. */
const CAPITALS = 0.8

/**
 * A text in capitals in readable case: sentences begin with a capital, names keep one, acronyms and codes stay as
 * they are. Each character stays in its place, so that the map of a text to its source holds for this too. A text
 * that mixes cases comes back as it is.
 */
export function readableCase(text: string, lexicon: Lexicon): string {
  if (!isInCapitals(text)) return text
  let out = ''
  let at = 0
  let begins = true
  let before = ''
  const words = [...text.matchAll(WORD)]
  /** The second word of a pair takes its case from the first. */
  let paired = false
  words.forEach((found, n) => {
    const word = found[0]
    const next = words[n + 1]?.[0].toUpperCase()
    const between = text.slice(at, found.index)
    // Most stand between single blanks.
    begins ||= between !== ' ' && endsSentence(between, before)
    const month = word === 'MAY' && (/^\d/.test(next ?? '') || /^\d{1,2}$/.test(before))
    const goesOn = between !== ' ' && BROKEN.test(between)
    const named = paired || partOfName(word, next, lexicon)
    paired = next !== undefined && (PAIRS[word]?.test(next) ?? false)
    const after = text.charAt(found.index + word.length)
    const rest =
      after === '-' && next && BROKEN.test(text.slice(found.index + word.length, words[n + 1]!.index))
        ? next
        : ''
    out += between
    if (goesOn) out += small(word)
    else if (rest && lexicon.isCommon(word + rest)) out += begins ? capitalised(word) : small(word)
    else out += readableWord(word, begins || named || paired || month, before, after, lexicon)
    at = found.index + word.length
    before = word.toUpperCase()
    // A number at the head of a paragraph, or the letter of a list, begins nothing by itself.
    begins &&= /^(?:\d{1,3}|[A-Z])$/.test(word) && /[.)]/.test(after)
  })
  return out + text.slice(at)
}

function isInCapitals(text: string): boolean {
  let [upper, lower, others] = [0, 0, false]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 65 && code <= 90) upper++
    else if (code >= 97 && code <= 122) lower++
    else if (code > 127) others = true
  }
  if (others) {
    upper += text.match(/[^\P{Lu}A-Z]/gu)?.length ?? 0
    lower += text.match(/[^\P{Ll}a-z]/gu)?.length ?? 0
  }
  return upper > 0 && upper >= CAPITALS * (upper + lower)
}

const partOfName = (word: string, next: string | undefined, lexicon: Lexicon): boolean =>
  next !== undefined && BEFORE_NAMES.has(word) && (lexicon.isName(next) || !lexicon.isCommon(next))

function endsSentence(between: string, before: string): boolean {
  if (
    /[!?]/.test(between) ||
    /\n\s*\n/.test(between) ||
    /(?:^|\s)["“]/.test(between) ||
    /:\s*\n/.test(between)
  )
    return true
  return /\.["”')]*\s/.test(between) && !SHORTENED.has(before) && !/^[A-Z]$|\./.test(before)
}

function readableWord(
  word: string,
  begins: boolean,
  before: string,
  after: string,
  lexicon: Lexicon,
): string {
  const capitals = word.toUpperCase()
  if (word !== capitals || capitals.length !== word.length) return word
  if (/\d/.test(word)) return /^\d+(?:ST|ND|RD|TH)$/.test(word) ? small(word) : word
  const [stem, ending] = split(word)
  if (stem.includes('.')) return word
  if (isCapitals(stem, before, after, lexicon)) return stem + small(ending)
  const name = TITLES.has(before) || lexicon.isName(stem) || !(stem.length === 1 || lexicon.isCommon(stem))
  return (begins || name ? capitalised(stem) : small(stem)) + small(ending)
}

const APOSTROPHE = /['’]/

/** `GOL'S` is `GOL` and an ending; `O'HARE` is a name. */
function split(word: string): [stem: string, ending: string] {
  const at = APOSTROPHE.test(word) ? word.search(/['’](?:S|T|D|M|LL|RE|VE|S['’])$/) : -1
  return at < 0 ? [word, ''] : [word.slice(0, at), word.slice(at)]
}

function isCapitals(word: string, before: string, after: string, lexicon: Lexicon): boolean {
  if (word.length === 1) return word !== 'A' || after === '.' || after === ')' || LETTERED.test(before)
  if (RATHER_WORDS.has(word)) return false
  if (lexicon.isAcronym(word)) return !lexicon.isCommon(word) || word === 'US'
  return ROMAN.test(word) || (NO_VOWEL.test(word) && !SHORTENED.has(word) && !lexicon.isCommon(word))
}

const small = (word: string): string => keepLength(word, word.toLowerCase())

/** `MCALLEN`, `O'HARE`. */
function capitalised(word: string): string {
  const lower = small(word)
  if (/^mc\p{L}{3,}$/u.test(lower)) return `Mc${lower[2]!.toUpperCase()}${lower.slice(3)}`
  if (/^[od]['’]\p{L}{2,}$/u.test(lower))
    return `${lower[0]!.toUpperCase()}${lower[1]}${lower[2]!.toUpperCase()}${lower.slice(3)}`
  return keepLength(word, word.charAt(0) + lower.slice(1))
}

/** A few letters change their length with their case; those words stay as they are. */
const keepLength = (word: string, changed: string): string =>
  changed.length === word.length ? changed : word
