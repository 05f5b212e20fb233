import { type Diagnostic, type Place, Sign, type Strand, StrandBuilder } from '../../text/index.ts'

/** What web pages and databases left in a cable's text, and where the first of each kind stands. */
export interface WithoutResidue {
  readonly strand: Strand
  readonly residues: ReadonlyMap<Residue, { readonly count: number; readonly first: Place }>
}

type Residue = 'paragraph-anchor' | 'entity' | 'tag' | 'escaped-line-end'

/** Longest tag, link or entity looked for; anything longer is text. */
const LONGEST_TAG = 400
const LONGEST_ENTITY = 12
const LONGEST_ANCHOR = 8

/** Entities met in published cables; numbers are read as they are. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', para: '¶', sect: '§', middot: '·', bull: '•',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', ndash: '–', mdash: '—', hellip: '…', euro: '€', pound: '£',
  copy: '©', reg: '®', deg: '°', laquo: '«', raquo: '»', iexcl: '¡', iquest: '¿', szlig: 'ß', ntilde: 'ñ',
  aacute: 'á', eacute: 'é', iacute: 'í', oacute: 'ó', uacute: 'ú', agrave: 'à', egrave: 'è', ccedil: 'ç',
  auml: 'ä', ouml: 'ö', uuml: 'ü', ecirc: 'ê', ocirc: 'ô',
} // biome-ignore format: a table

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/y
/** Tags of the pages that carry cables; `<` before anything else is text. */
const TAG =
  /<\/?(?:a|abbr|b|blockquote|body|br|center|code|div|em|font|h[1-6]|hr|html|i|li|ol|p|pre|small|span|strong|sub|sup|table|tbody|td|th|tr|tt|u|ul)(?:\s[^<>]*)?\/?>/iy
/** `[¶1.](#)`: Markdown of a permalink. Group 1 is the paragraph number. */
const LINKED_NUMBER = /\[(?:¶|&para;|&#182;|&#xb6;)?\s?(\d{1,4}[a-z]?\.?)\]\([^()\s]{0,300}\)/iy
/** `¶1.`, and the same through another set of characters: `Â¶1.`, `?1.` where the sign was lost. */
const PILCROW = /Â?¶[ \t]?|\?(?=\d{1,3}\.[ (])/y

const NONE: WithoutResidue['residues'] = new Map()

/**
 * Takes the residue of web pages out of a source: entities become characters, tags and the `¶` anchors before
 * paragraph numbers go, a backslash that escaped a line end goes. Each is decoded once, so `&amp;lt;` is `&lt;`.
 * message-format.md 9.2.
 */
export function peelResidue(source: Strand): WithoutResidue {
  const { text } = source
  if (!mayHoldResidue(source)) return { strand: source, residues: NONE }
  const out = new StrandBuilder()
  const residues = new Map<Residue, { count: number; first: Place }>()
  let copied = 0
  let lineStart = true
  const note = (kind: Residue, start: number, end: number): void => {
    const seen = residues.get(kind)
    if (seen) seen.count++
    else residues.set(kind, { count: 1, first: source.place(start, end) })
  }
  /** Replaces `start..end` by `keep..keepEnd` of the source. */
  const cut = (start: number, end: number, keep = end, keepEnd = end): number => {
    out.add(source, copied, start)
    out.add(source, keep, keepEnd)
    copied = end
    return end
  }
  for (let at = 0; ; ) {
    const from = at
    at = nextSign(text, from)
    if (at < 0) break
    lineStart = opensLine(text, from, at) ?? lineStart
    const code = text.charCodeAt(at)
    if (code === AMPERSAND) {
      const decoded = entityAt(text, at)
      if (decoded?.text === '¶' && lineStart) {
        note('paragraph-anchor', at, decoded.end)
        at = cut(at, pastBlanks(text, decoded.end))
        continue
      }
      if (decoded) {
        out.add(source, copied, at)
        out.put(decoded.text, source, at, decoded.end)
        note('entity', at, decoded.end)
        copied = decoded.end
        at = decoded.end
        lineStart = decoded.text === '\n' || (lineStart && decoded.text.trim() === '')
        continue
      }
    } else if (code === LESS_THAN) {
      const end = matchEnd(TAG, text, at, LONGEST_TAG)
      if (end) {
        note('tag', at, end)
        at = cut(at, end)
        continue
      }
    } else if (code === BACKSLASH && endsLine(text, at + 1)) {
      note('escaped-line-end', at, at + 1)
      at = cut(at, at + 1)
      continue
    } else if (lineStart && code === BRACKET) {
      LINKED_NUMBER.lastIndex = at
      const link = LINKED_NUMBER.exec(text)
      if (link) {
        const number = text.indexOf(link[1]!, at)
        note('paragraph-anchor', at, at + link[0].length)
        at = cut(at, at + link[0].length, number, number + link[1]!.length)
        lineStart = false
        continue
      }
    } else if (lineStart && (code === PILCROW_SIGN || code === A_CIRCUMFLEX || code === QUESTION)) {
      const end = matchEnd(PILCROW, text, at, LONGEST_ANCHOR)
      if (end) {
        note('paragraph-anchor', at, end)
        at = cut(at, end)
        continue
      }
    }
    lineStart = false
    at++
  }
  if (copied === 0) return { strand: source, residues }
  out.add(source, copied)
  return { strand: out.done(), residues }
}

/** Does anything stand there that residue begins with: markup, a `¶`, or a `?1` at the start of a line? */
function mayHoldResidue({ signs, text, lines }: Strand): boolean {
  if (signs & Sign.MARKUP || (signs & Sign.BEYOND && text.includes('¶'))) return true
  if (!(signs & Sign.QUESTION)) return false
  for (const { first, start } of lines)
    if (first === QUESTION && text.charCodeAt(start) === QUESTION && isDigit(text.charCodeAt(start + 1)))
      return true
  return false
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** What a piece of residue may begin with. */
const SIGN = /[&<\\[¶Â?]/g

function nextSign(text: string, from: number): number {
  SIGN.lastIndex = from
  return SIGN.test(text) ? SIGN.lastIndex - 1 : -1
}

/** Does nothing but blanks stand between the start of a line and `at`? `undefined` where `from..at` does not tell. */
function opensLine(text: string, from: number, at: number): boolean | undefined {
  for (let i = at - 1; i >= from; i--) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13) return true
    if (code !== 32 && code !== 9) return false
  }
  return undefined
}

const AMPERSAND = 38
const LESS_THAN = 60
const BACKSLASH = 92
const BRACKET = 91
const PILCROW_SIGN = 0xb6
const A_CIRCUMFLEX = 0xc2
const QUESTION = 63

function matchEnd(pattern: RegExp, text: string, at: number, longest: number): number | undefined {
  pattern.lastIndex = 0
  const found = pattern.exec(text.slice(at, at + longest))
  return found ? at + found[0].length : undefined
}

function pastBlanks(text: string, at: number): number {
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 10 || code === 13
}

function entityAt(text: string, at: number): { text: string; end: number } | undefined {
  ENTITY.lastIndex = 0
  const found = ENTITY.exec(text.slice(at, at + LONGEST_ENTITY))
  if (!found) return undefined
  const [whole, decimal, hex, name] = found
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
  const decoded =
    code === undefined
      ? Object.hasOwn(ENTITIES, name!)
        ? ENTITIES[name!]
        : undefined
      : code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : undefined
  return decoded === undefined ? undefined : { text: decoded, end: at + whole.length }
}

const NAMES: Readonly<Record<Residue, string>> = {
  'paragraph-anchor': 'anchor of a web page before a paragraph number',
  entity: 'HTML entity',
  tag: 'HTML tag',
  'escaped-line-end': 'backslash before a line end',
}

/** One diagnostic for each kind of residue, at the first of it. */
export const residueDiagnostics = ({ residues }: WithoutResidue): Diagnostic[] =>
  [...residues].map(([kind, { count, first }]) => ({
    code: 'web-residue',
    severity: 'info',
    message: `${count} × ${NAMES[kind]}: read as what it stands for.`,
    place: first,
  }))
