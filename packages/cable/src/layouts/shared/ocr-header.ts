import { nearest } from '../../tables/index.ts'

/** A letter of a routing indicator, or what stands in its place. */
const SIGN = '[A-Z0-9#Ø]'
/**
 * The header of switched networks, its parts as far as they can be told apart: what stands before it, precedence,
 * media, class, content, routing, serial, filing time, class again, stations. message-format.md 1.9.
 */
const HEADER = new RegExp(
  `^(.{0,16}?)([ZOPRY0])([ATCI]{2})([UERCSTM])([A-Z. ]{2,5}?) (${SIGN}(?:${SIGN}| (?! )){4,8}?) ?(${SIGN}{4}) (\\d(?: ?\\d){6})-([UERCSTM]{4})[-•–]{1,2} ?(.*)$`,
)
/** Channel numbers that a relay or a printer put before it: `SMB A095`. */
const BEFORE = /^(?:[^A-Z0-9]{0,4}|(?:[A-Z]{3} )?[A-Z]{0,3} ?\d[\d ]{1,5})$/
const CONTENT = 'ZYUW'
const DIGITS: Readonly<Record<string, string>> = { O: '0', Ø: '0', I: '1', S: '5', B: '8', Z: '2' }

/** Does a line look like a header, though signs of it are damaged? */
export const looksLikeHeader = (line: string): boolean => {
  const found = line.length <= 120 ? HEADER.exec(line) : null
  return found !== null && BEFORE.test(found[1]!)
}

/**
 * A header as it was sent, where its grammar leaves one reading of each damaged sign: media are T, C, A; content is
 * four letters; a routing indicator is seven letters and begins with R; serial and time are figures. A station that
 * is no seven letters is the one of the address below that it comes nearest to. `undefined` where it is whole or lost.
 */
export function mendHeader(
  line: string,
  stations: readonly string[],
  senders: readonly string[],
): string | undefined {
  const found = HEADER.exec(line)
  if (!found || !BEFORE.test(found[1]!)) return undefined
  const [, , precedence, media, level, content, routing, serial, filed, redundancy, list] = found
  const sender = station(routing!, senders)
  const digits = serial!.replace(/[OØISBZ]/g, letter => DIGITS[letter]!)
  if (!sender || !/^\d{4}$/.test(digits)) return undefined
  const called: string[] = []
  const words = list!.replace(/[.•]$/, '').trim()
  const joined = words.replaceAll(' ', '')
  if (joined.length <= 8) called.push(station(joined, stations) ?? '')
  else for (const word of words.split(/ +/)) called.push(station(word, stations) ?? '')
  if (called.includes('')) return undefined
  const head = `${precedence === '0' ? 'O' : precedence}${media!.replaceAll('I', 'T')}${level}${contentOf(content!)}`
  return `${head} ${sender}${digits} ${filed!.replaceAll(' ', '')}-${redundancy}--${called.join(' ')}${/[.•]$/.test(list!) ? '.' : ''}`
}

/** `ZYU.`, `ZUW`: letters of the usual content lost or run together; ` JAW` has a blank for its first. */
function contentOf(written: string): string {
  const letters = written.replace(/[^A-Z]/g, '')
  if (/^[A-Z]{4}$/.test(letters) && !written.startsWith(' ')) return letters
  if (letters.length === 3 && written.startsWith(' ')) return ` ${letters}`
  let at = 0
  for (const letter of letters) at = CONTENT.indexOf(letter, at) + 1 || CONTENT.length + 1
  return at <= CONTENT.length && letters.length > 1 ? CONTENT : letters.padEnd(4, ' ')
}

function station(written: string, known: readonly string[]): string | undefined {
  const letters = written.replaceAll(' ', '').replace(/[0Ø]/g, 'O').replaceAll('1', 'I')
  if (/^[RQ][A-Z]{6}$/.test(letters)) return letters
  return /^[A-Z#]{5,8}$/.test(letters) ? nearest(letters, known, 2) : undefined
}

const ADDRESSED = /(?:^|[\n ])(R[A-Z]{6}) ?\//g
const PAGED = /^[ \t]*P[AG]?[GC]?E? (?:\d{1,2}|TWO|THREE|FOUR|FIVE|SIX) (R[A-Z]{6}) ?\d{4}\b/gm
const MOST = 60

/** Routing indicators of the address, and those of the sender that page lines repeat. */
export function stationsOf(text: string): { stations: string[]; senders: string[] } {
  const all = (pattern: RegExp): string[] => {
    const found = new Set<string>()
    for (const [, station] of text.matchAll(pattern)) if (found.size < MOST) found.add(station!)
    return [...found]
  }
  return { stations: all(ADDRESSED), senders: all(PAGED) }
}
