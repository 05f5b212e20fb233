import { canonicalPost, distance } from '../tables/index.ts'
import { fullYear } from './dtg.ts'
import { MRN_REPAIR_ROWS } from './mrn-repairs.rows.ts'

/** The parts of a message reference number. */
export interface MrnParts {
  /** Canonical post without blanks: `MEXICO`, `SANJOSE`. */
  readonly post: string
  /** Four digits. */
  readonly year: number
  readonly serial: number
}

/** No identifier is longer, repairs included; what is, is text. */
const LONGEST = 80
/** Taipei has been an institute, not an embassy, since then. */
const AIT_FROM = 1979

/** Key of addresses: `2010MEXICO83`. */
export const mrnKey = (post: string, year: number, serial: number): string =>
  `${fullYear(year)}${post}${serial}`

/** As references write it: `10MEXICO83`. */
export const mrnShort = (post: string, year: number, serial: number): string =>
  `${String(year % 100).padStart(2, '0')}${post}${serial}`

/**
 * Reads a reference number in any spelling a person may type: `2010MEXICO83`, `10 MEXICO 83`, `10mexico000083`,
 * `09 San Jose 12`, `MEXICO 83, 2010` is none. The post is made canonical; an unknown one is kept.
 */
export function parseMrn(written: string): MrnParts | undefined {
  if (written.length > LONGEST || AIRGRAM.test(written)) return undefined
  const parts = split(squeeze(written))
  if (!parts) return undefined
  const year = fullYear(Number(parts.year))
  return { year, post: postOf(parts.post, year), serial: Number(parts.serial) }
}

/**
 * The canonical form of an identifier: two-digit year, post, serial without leading zeros. Drops what transmission
 * glued on (EFTO, section counts, address styles, operating signals), completes and mends the post. Text that holds
 * no identifier comes back in capitals without blanks. Message-format 9.3, 9.5. Applying it again changes nothing.
 */
export function canonicalId(id: string): string {
  if (id.length > LONGEST) return id
  const airgram = AIRGRAM.exec(id)
  if (airgram) return `${canonicalId(`${id.slice(0, airgram.index)}1`).slice(0, -1)}-A${Number(airgram[1])}`
  const spelled = squeeze(id)
  const listed = MRN_REPAIR_ROWS.find(([published]) => published === spelled)
  if (listed) return listed[1]
  const parts = split(spelled)
  if (!parts) return spelled
  const year = fullYear(Number(parts.year))
  return mrnShort(postOf(parts.post, year), year, Number(parts.serial))
}

/** `LA PAZ A-12`, `LAPAZ-A12`: an airgram, numbered apart from the telegrams. */
const AIRGRAM = /[ -]A-? ?(\d{1,7})\s*$/i

const squeeze = (text: string): string =>
  text
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')

/** Words that transmission put before the post. */
const PARTICLES = [
  'EFTO',
  'NOFORN',
  'SIPDIS',
  'UNCLAS',
  'UNCLASSIFIED',
  'CONFIDENTIAL',
  'SECRET',
  'SENSITIVE',
  'CLASSIFIED',
]
/** These are no beginning of a name, known or not. */
const ALWAYS = ['EFTO', 'NOFORN', 'SIPDIS']
/** A piece of a particle shorter than this may begin a name. */
const SHORTEST_PIECE = 4

function split(spelled: string): { year: string; post: string; serial: string } | undefined {
  // 7575LIBREVILLE: the year twice. 094QUITO: a zero too many. 0901OF02: the year and a section count.
  const head =
    /^(?:(\d\d)\1(?=[A-Z])|0(\d\d)(?=[A-Z])|((?:19|20)\d\d)(?=[A-Z]|\d{1,2}[O0Q]F\d{1,2}[A-Z])|(\d\d))/.exec(
      spelled,
    )
  if (!head) return undefined
  const written = head[1] ?? head[2] ?? head[3] ?? head[4]!
  let rest = spelled.slice(head[0].length)
  if (written.length === 2) rest = rest.replace(/^\d(?=[A-Z]{3})/, '')
  rest = withoutParticles(rest)
  const body = /^([A-Z]+?)(\d{1,9})(?=$|[A-Z])/.exec(rest)
  return body ? { year: written, post: body[1]!, serial: body[2]! } : undefined
}

/** Each pass takes off one particle, so a long row of them ends. */
function withoutParticles(text: string): string {
  for (let rest = text; ; ) {
    const next = withoutSection(rest) ?? withoutSeries(rest) ?? withoutWord(rest)
    if (next === undefined) return rest
    rest = next
  }
}

/** `SECTION01OF03`, `FINALSECTIONOF03`, `ECTION01OF02`, `SECTIOQ1OF06`, `SECTION01O02`, `01OF02`. */
function withoutSection(text: string): string | undefined {
  const final = /^FINALSECTION(?:\d{1,2})?OF\d{1,2}(?=[A-Z])/.exec(text)
  if (final) return text.slice(final[0].length)
  const count = /^([A-Z]{0,9}?)(\d{1,2})(?:[O0Q]F?|F)(\d{1,2})(?=[A-Z])/.exec(text)
  if (!count) return undefined
  const word = count[1]!
  if (word && !isLike(word, 'SECTION', 2)) return undefined
  return text.slice(count[0].length)
}

/** `TOSEC140303STATE255291`. */
function withoutSeries(text: string): string | undefined {
  const series = /^(?:TOSEC|SECTO|PARTO)\d{3,}(?=[A-Z]{3,}\d)/.exec(text)
  return series ? text.slice(series[0].length) : undefined
}

/** A particle, or a piece of one, before letters that are a post. */
function withoutWord(text: string): string | undefined {
  const letters = /^[A-Z]+/.exec(text)?.[0] ?? ''
  if (canonicalPost(letters).known && !canonicalPost(letters).repaired) return undefined
  const whole = ALWAYS.find(
    word => letters.startsWith(word) && letters.length >= word.length + SHORTEST_PIECE,
  )
  if (whole) return text.slice(whole.length)
  for (let at = SHORTEST_PIECE; at <= letters.length - SHORTEST_PIECE; at++)
    if (
      PARTICLES.some(word => isLike(letters.slice(0, at), word, 1)) &&
      canonicalPost(letters.slice(at)).known
    )
      return text.slice(at)
  return undefined
}

/** The word, its end, or the word with a few slips. */
const isLike = (written: string, word: string, slips: number): boolean =>
  written === word ||
  (written.length >= SHORTEST_PIECE && word.endsWith(written)) ||
  (word.length > SHORTEST_PIECE && distance(written, word, slips) <= slips)

function postOf(letters: string, year: number): string {
  const { key } = canonicalPost(letters)
  return key === 'TAIPEI' && year >= AIT_FROM ? 'AITTAIPEI' : key
}
