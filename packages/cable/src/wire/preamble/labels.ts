import { distance, isKnownTag } from '../../tables/index.ts'

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
 * Labels at the start of a line, damage and all. Those that are also words need their colon once damaged.
 * message-format.md 7.2.
 */
const AT_START: readonly (readonly [ElementKind, RegExp])[] = [
  ['eo', /^(?:[EM] ?[.,]? ?[O0] ?[.,]? ?|EXECUTIVE ORDER )(?= ?(?:\d ?){4,6}(?:[:.,; (]|$)| ?:? ?N[/:]A)/i],
  ['tags', /^(?:TAGS|TAG(?=S? ?[:;])|TAGE|TAGES|TGAS|TAAGS)\b ?[:;/.,-]?|^TAGS[A-Z] ?[:;]|^T A G S ?:?/i],
  ['subject', /^(?:SUBJECT|SUBJ)(?:\b| ?8)\s?[:;./-]?|^TITLE ?[:;]|^S U B J(?: E C T)? ?:?/i],
  ['ref', /^(?:PROGRAM )?(?:REF\(S\)|REFS?|REFTELS?|RETELS?|REFERENCES?)(?= ?[:;.]|\s|$|\([A-Z]\)) ?[:;.]?/i],
  // `(U) Classified by`, `1. CLASSIFIED BY:`: as if it were a paragraph.
  [
    'classified-by',
    /^(?:\d{1,2} ?\. ?(?=.{0,6}CLASSIFIED BY ?:))?(?:\((?:U|SBU|C|S)\) ?)?CLASS?I?F?I?ED BY\b ?[:;.]?/i,
  ],
  ['derived-from', /^DERIVED FROM\b ?[:;.]?/i],
  ['declassify-on', /^DECL(?:ASSIFY|ASSIFICATION)? ON\b ?[:;.]?/i],
]

/** Labels with a letter lost, added, changed or out of place, before their colon: `SUJBECT:`, `TGS:`. */
const DAMAGED: readonly (readonly [ElementKind, string, RegExp, number])[] = [
  ['subject', 'SUBJECT', /^([A-Z]{6,8}) ?[:;]/i, 1],
  ['tags', 'TAGS', /^([A-Z]{3,5}) ?[:;]/i, 1],
  ['ref', 'REFTEL', /^([A-Z]{5,7}) ?[:;]/i, 1],
  ['classified-by', 'CLASSIFIED', /^([A-Z]{9,11}) BY\b ?[:;.]?/i, 1],
  ['classified-by', 'CLASSIFIED', /^([A-Z]{8,12}) BY ?[:;]/i, 2],
]

function damagedLabel(head: string): Label | undefined {
  for (const [kind, word, pattern, limit] of DAMAGED) {
    const found = pattern.exec(head)
    if (found && distance(found[1]!.toUpperCase(), word, limit) <= limit)
      return { kind, length: found[0].length, usual: false }
  }
  return undefined
}

/** The same inside a line that began with a label: only what cannot be a word of the element before. */
const INSIDE =
  /(?<= )E\.?[O0]\.? ?1[1-3]\d{3} ?:|(?<= )T?AGS ?:|(?<= )SUBJ(?:ECT)? ?:|(?<=[ .a-z?!"”)])(?:REFS?|REFTELS?|REF\(S\)) ?[:;]|(?<=[A-Z])REF ?: ?(?=A[.)])|(?:(?<=[ .,;)a-z])|(?<=[A-Z])(?=C[l]))(?:CLASSIFIED|CLASSIIED) BY\b ?:?|(?<= )DERIVED FROM ?:/gi

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
  for (const [kind, pattern] of AT_START) {
    const found = pattern.exec(head)
    if (found) return { kind, length: found[0].length, usual: USUAL[kind].test(found[0].trim()) }
  }
  // `TAGSPREL, PGOV`: the first of the TAGS against the label.
  const glued = /^TAGS([A-Z]{2,4})(?=[,; ]|$)/.exec(head)
  if (glued && isKnownTag(glued[1]!)) return { kind: 'tags', length: 4, usual: false }
  return damagedLabel(head)
}

/** Labels further in, on a line that begins with one. */
export function* labelsInside(line: string): Generator<Label & { at: number }, undefined> {
  // All but one of them end with a colon or its like.
  if (!/[:;]| BY\b/i.test(line)) return undefined
  for (const found of line.slice(0, LONGEST_LINE).matchAll(INSIDE)) {
    const text = found[0]
    const [, kind] = KINDS.find(([first]) => first.test(text))!
    // The number of the order is content.
    const length = kind === 'eo' ? text.search(/1[1-3]\d{3}/) : text.length
    yield { kind, at: found.index, length, usual: USUAL[kind].test(text.slice(0, length).trim()) }
  }
  return undefined
}

/** Preamble elements of a line stand in its first few thousand characters. */
const LONGEST_LINE = 4000
