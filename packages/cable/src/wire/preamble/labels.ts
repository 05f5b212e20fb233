import { distance, isKnownTag } from '../../tables/index.ts'
import { matches } from '../../text/index.ts'

export type ElementKind =
  | 'eo'
  | 'tags'
  | 'subject'
  | 'ref'
  | 'classified-by'
  | 'derived-from'
  | 'declassify-on'

export interface Label {
  readonly kind: ElementKind
  /** Length of the label with its punctuation. */
  readonly length: number
  /** Written as the handbooks have it. */
  readonly usual: boolean
}

/**
 * Labels at the start of a line, damage and all, by the signs that they begin with. Those that are also words need
 * their colon once damaged. message-format.md 7.2.
 */
const AT_START: readonly (readonly [ElementKind, string, RegExp])[] = [
  [
    'eo',
    'EM',
    /^(?:[EM] ?[.,]? ?[O0] ?[.,]? ?|EXECUTIVE ORDER )(?= ?(?:\d ?){4,6}(?:[:.,; (]|$)| ?:? ?N[/:]A)/i,
  ],
  [
    'tags',
    'T',
    /^(?:TAGS|TAG(?=S? ?[:;])|TAGE|TAGES|TGAS|TAAGS)\b ?[:;/.,-]?|^TAGS[A-Z] ?[:;]|^T A G S ?:?/i,
  ],
  ['subject', 'ST', /^(?:SUBJECT|SUBJ)(?:\b| ?8)\s?[:;./-]?|^TITLE ?[:;]|^S U B J(?: E C T)? ?:?/i],
  [
    'ref',
    'PR',
    /^(?:PROGRAM )?(?:REF\(S\)|REFS?|REFTELS?|RETELS?|REFERENCES?(?! TO\b))(?= ?[:;.]|\s|$|\([A-Z]\)) ?[:;.]?/i,
  ],
  // `(U) Classified by`, `1. CLASSIFIED BY:`: as if it were a paragraph.
  [
    'classified-by',
    'C(0123456789',
    /^(?:\d{1,2} ?\. ?(?=.{0,6}CLASSIFIED BY ?:))?(?:\((?:U|SBU|C|S)\) ?)?CLASS?I?F?I?ED BY\b ?[:;.]?/i,
  ],
  ['derived-from', 'D', /^DERIVED FROM\b ?[:;.]?/i],
  ['declassify-on', 'D', /^DECL(?:ASSIFY|ASSIFICATION)? ON\b ?[:;.]?/i],
]

/** The same by the code of the first sign: most lines begin with none of them. */
const BY_SIGN = new Map<number, (readonly [ElementKind, RegExp])[]>()
for (const [kind, signs, pattern] of AT_START)
  for (const sign of new Set(signs + signs.toLowerCase())) {
    const code = sign.charCodeAt(0)
    BY_SIGN.set(code, [...(BY_SIGN.get(code) ?? []), [kind, pattern]])
  }

/** Labels with a letter lost, added, changed or out of place, before their colon: `SUJBECT:`, `TGS:`. */
const DAMAGED: readonly (readonly [ElementKind, string, RegExp, number])[] = [
  ['subject', 'SUBJECT', /^([A-Z]{6,8}) ?[:;]/i, 1],
  ['tags', 'TAGS', /^([A-Z]{3,5}) ?[:;]/i, 1],
  ['ref', 'REFTEL', /^([A-Z]{5,7}) ?[:;]/i, 1],
  ['classified-by', 'CLASSIFIED', /^([A-Z]{9,11}) BY\b ?[:;.]?/i, 1],
  ['classified-by', 'CLASSIFIED', /^([A-Z]{8,12}) BY ?[:;]/i, 2],
]

function damagedLabel(head: string): Label | undefined {
  if (!hasWordOfLabel(head)) return undefined
  for (const [kind, word, pattern, limit] of DAMAGED) {
    const found = pattern.exec(head)
    if (found && distance(found[1]!.toUpperCase(), word, limit) <= limit)
      return { kind, length: found[0].length, usual: false }
  }
  return undefined
}

/** One word before a colon or BY, as long as a label may be. */
function hasWordOfLabel(head: string): boolean {
  let length = 0
  while (length < head.length && isLetter(head.charCodeAt(length))) length++
  if (length < 3 || length > 12) return false
  const next = head[length] === ' ' ? head[length + 1] : head[length]
  return next === ':' || next === ';' || next === 'B' || next === 'b'
}

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

/** The same inside a line that began with a label: only what cannot be a word of the element before. */
const INSIDE =
  /(?<= )E\.?[O0]\.? ?1[1-3]\d{3} ?:|(?<= )T?AGS ?:|(?<= )SUBJ(?:ECT)? ?:|(?<=[ .a-z?!"”)])(?:REFS?|REFTELS?|REF\(S\)) ?[:;]|(?<=[A-Z])REF ?: ?(?=A[.)])|(?:(?<=[ .,;)a-z])|(?<=[A-Z])(?=C[l]))(?<!\b(?:de|un))(?:CLASSIFIED|CLASSIIED) BY\b ?:?|(?<= )DERIVED FROM ?:/gi

const KINDS: readonly (readonly [RegExp, ElementKind])[] = [
  [/^E/i, 'eo'],
  [/^[TA]/i, 'tags'],
  [/^S/i, 'subject'],
  [/^R/i, 'ref'],
  [/^C/i, 'classified-by'],
  [/^D/i, 'derived-from'],
]

const USUAL: Readonly<Record<ElementKind, RegExp>> = {
  eo: /^E\.O\. ?$/,
  tags: /^TAGS:$/,
  subject: /^SUBJ(?:ECT)?:$/,
  ref: /^REF(?:TEL)?S?:$/,
  'classified-by': /^CLASSIFIED BY:?$/i,
  'derived-from': /^DERIVED FROM:?$/i,
  'declassify-on': /^DECLASSIFY ON:?$/i,
}

/** The label that a line begins with. */
export function labelAtStart(line: string): Label | undefined {
  const head = line.slice(0, 40)
  const candidates = BY_SIGN.get(head.charCodeAt(0))
  if (candidates)
    for (const [kind, pattern] of candidates) {
      const found = pattern.exec(head)
      if (found) return { kind, length: found[0].length, usual: USUAL[kind].test(found[0].trim()) }
    }
  // `TAGSPREL, PGOV`: the first of the TAGS against the label.
  const glued = head.startsWith('TAGS') ? /^TAGS([A-Z]{2,4})(?=[,; ]|$)/.exec(head) : null
  if (glued && isKnownTag(glued[1]!)) return { kind: 'tags', length: 4, usual: false }
  return damagedLabel(head)
}

/** A label that does not stand at the start of its line. */
export type InnerLabel = Label & { readonly at: number }

const NO_LABELS: readonly never[] = []

/** Labels further in, on a line that begins with one. */
export function labelsInside(line: string): readonly InnerLabel[] {
  if (!mayHoldLabel(line)) return NO_LABELS
  const labels: InnerLabel[] = []
  for (const found of matches(INSIDE, line.slice(0, LONGEST_LINE))) {
    const text = found[0]
    const [, kind] = KINDS.find(([first]) => first.test(text))!
    // The number of the order is content.
    const length = kind === 'eo' ? text.search(/1[1-3]\d{3}/) : text.length
    labels.push({ kind, at: found.index, length, usual: USUAL[kind].test(text.slice(0, length).trim()) })
  }
  return labels
}

/** What the words before the colon of a label end with: the number of an order, TAGS, SUBJ(ECT), REF(TEL)S, REF(S), FROM. */
const LAST = /[\dSTJFLM)]/i

/** All but one of them end with a colon or its like, and none stands at the start of the line. */
function mayHoldLabel(line: string): boolean {
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code === COLON || code === SEMICOLON) {
      const last = at > 0 && line[at - 1] === ' ' ? at - 2 : at - 1
      if (last > 0 && LAST.test(line[last]!) && !isFirstWord(line, last)) return true
    }
  }
  return /.IED BY/i.test(line)
}

const COLON = 58
const SEMICOLON = 59

/** Letters from the start of the line to here; `TAGSREF: A.` is two words. */
function isFirstWord(line: string, last: number): boolean {
  for (let at = last; at >= 0; at--) if (!isLetter(line.charCodeAt(at))) return false
  return !/.REFS?$|.REFTELS?$/i.test(line.slice(0, last + 1))
}

/** Preamble elements of a line stand in its first few thousand characters. */
const LONGEST_LINE = 4000
