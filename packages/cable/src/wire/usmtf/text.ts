import type {
  Block,
  ExecutiveOrder,
  Fact,
  Message,
  MessageSet,
  PassInstruction,
  Reference,
  Series,
} from '../../message/message.ts'
import { type Diagnostic, type Placed, type Strand, StrandBuilder } from '../../text/index.ts'
import { readBody } from '../body/index.ts'
import { readSubject } from '../preamble/subject.ts'
import { subjectCodesAt } from '../subject-codes.ts'
import { type CutSet, cutSets, MOST_PIECES, type Piece } from './cut.ts'
import { readDecl } from './declassification.ts'
import { bodyOf, fieldsOf, setBlock, words } from './fields.ts'
import { readHead } from './head.ts'
import { BODY } from './names.ts'
import { explained, explanations, LONGEST_NOTE, setReference } from './references.ts'
import { readReleased } from './released.ts'
import { tableEdges } from './tables.ts'

/** The text of a formatted message, FL12 without its classification. */
export interface FormattedText {
  readonly series?: Series
  readonly subject?: NonNullable<Message['subject']>
  readonly references: readonly Reference[]
  readonly eo?: ExecutiveOrder
  /** Operating signals, in a service message. */
  readonly signals?: readonly Placed<string>[]
  /** What a message handling system repeated above it. */
  readonly facts: readonly Fact[]
  /** Codes beside a classification that the text repeats. */
  readonly subjectCodes: readonly Placed<string>[]
  readonly captions: readonly Placed<string>[]
  readonly passTo: readonly PassInstruction[]
  readonly blocks: readonly Block[]
  readonly signature: readonly Placed<string>[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a text of sets. Every set is a block; those that say what the model has a part for (subject, references,
 * declassification) say it there too. Paragraphs of RMKS and GENTEXT, and what no set holds, are read as any body.
 */
export function readFormatted(text: Strand, seams: readonly number[]): FormattedText {
  const pieces = cutSets(text.text)
  const sets = pieces.filter((piece): piece is CutSet => piece.kind === 'set')
  const first = pieces.findIndex(piece => piece.kind === 'set' && BODY.has(piece.name))
  const above = pieces.slice(0, first < 0 ? pieces.length : first)
  const head = readHead(
    text,
    above.filter(piece => piece.kind === 'text'),
  )
  const bodies = [
    ...head.others,
    ...sets
      .filter(set => BODY.has(set.name))
      .map(set => bodyOf(text, set))
      // `GENTEXT/REMARKS/-`: nothing was said.
      .filter(({ start, end }) => text.text.slice(start, Math.min(end, start + 4)).trim() !== '-'),
    ...pieces.slice(above.length).filter(piece => piece.kind === 'text'),
  ].sort((a, b) => a.start - b.start)
  const { body, seams: bodySeams } = joinParts(text, seams, bodies)
  const read = readBody(body, bodySeams, { outline: true })
  const subjectSet = sets.find(set => set.name === 'SUBJ')
  const subject =
    subjectSet &&
    readSubject(text, {
      ...subjectSet,
      kind: 'subject',
      // A single stroke ends it in some copies.
      end: subjectSet.contentEnd - (text.text[subjectSet.contentEnd - 1] === '/' ? 1 : 0),
      next: subjectSet.end,
      usual: true,
    })
  const decl = sets.find(set => set.name === 'DECL')
  return {
    ...(head.series && { series: head.series }),
    ...(subject && { subject }),
    references: referencesOf(text, sets),
    ...(decl && { eo: readDecl(text, decl) }),
    facts: head.repeated.map(({ start, end }) => {
      const { value, place } = words(text, start, end)
      return { name: 'repeated-heading', value, place }
    }),
    subjectCodes: head.repeated.flatMap(({ start, end }) => repeatedCodes(text, start, end)),
    captions: [...head.captions, ...read.captions],
    passTo: head.passTo,
    blocks: blocksInOrder(
      text,
      sets.map((set, n) => setBlock(text, set, `s${n + 1}`)),
      read.blocks,
    ),
    signature: readReleased(body),
    diagnostics: [...read.diagnostics, ...unclosed(text, sets), ...flood(text, pieces)],
  }
}

/** `... INFO CNO WASHINGTON DC//N1// UNCLAS//N05060//`, run together by a message handling system. */
function repeatedCodes(text: Strand, start: number, end: number): Placed<string>[] {
  return [...text.text.slice(start, end).matchAll(/\bUNCLAS(?:SIFIED)? ?\/\/(?=N)/g)].flatMap(found => {
    const from = start + found.index + found[0].length
    return subjectCodesAt(text.text.slice(from, Math.min(end, from + 40))).codes.map(
      ({ value, raw, at }) => ({
        value,
        raw,
        place: text.place(from + at, from + at + raw.length),
      }),
    )
  })
}

interface Part {
  readonly start: number
  readonly end: number
}

/** Parts of a text as one, a blank line between them and around the tables that lists of names are. */
function joinParts(
  text: Strand,
  seams: readonly number[],
  parts: readonly Part[],
): { body: Strand; seams: number[] } {
  const joined = new StrandBuilder()
  const found: number[] = []
  let seam = 0
  const add = (start: number, end: number): void => {
    const shift = joined.length - start
    joined.add(text, start, end)
    while ((seams[seam] ?? Infinity) < start) seam++
    for (; (seams[seam] ?? Infinity) < end; seam++) found.push(seams[seam]! + shift)
  }
  for (const { start, end } of parts) {
    if (joined.length) joined.put('\n\n', text, start, Math.min(start + 1, text.length))
    let from = start
    for (const edge of tableEdges(text.text, start, end)) {
      add(from, edge)
      joined.put('\n', text, edge, Math.min(edge + 1, text.length))
      from = edge
    }
    add(from, end)
  }
  return { body: joined.done(), seams: found }
}

/** Blocks of sets among those of the body, as the text has them. */
function blocksInOrder(text: Strand, sets: readonly MessageSet[], blocks: readonly Block[]): Block[] {
  const ranks = new Map<number, number>()
  for (const { source } of text.place()) if (!ranks.has(source)) ranks.set(source, ranks.size)
  const at = ({ place: [first] }: Block): number =>
    first ? (ranks.get(first.source) ?? 0) * 2 ** 33 + first.start : 0
  const found: Block[] = []
  let next = 0
  for (const set of sets) {
    while (next < blocks.length && at(blocks[next]!) < at(set)) found.push(blocks[next++]!)
    found.push(set)
  }
  while (next < blocks.length) found.push(blocks[next++]!)
  return found
}

/** A reference for each REF set, with what NARR and AMPN say of it. */
function referencesOf(text: Strand, sets: readonly CutSet[]): Reference[] {
  const references: Reference[] = []
  const said = new Map<string, string>()
  sets.forEach((set, n) => {
    const fields = fieldsOf(text, set)
    if (set.name === 'REF') {
      const reference = setReference(fields, set, text)
      if (reference) references.push(reference)
    } else if (set.name === 'NARR' || set.name === 'AMPN') {
      const prose = fields[0]?.value ?? ''
      const found = explanations(prose)
      for (const [letter, words] of found) if (!said.has(letter)) said.set(letter, words)
      // An amplification speaks of the set before it.
      const before = references.at(-1)?.bullet
      if (!found.size && set.name === 'AMPN' && before && sets[n - 1]?.name === 'REF' && !said.has(before))
        said.set(before, prose.slice(0, LONGEST_NOTE).replace(/\.$/, ''))
    }
  })
  return explained(references, said)
}

function flood(text: Strand, pieces: readonly Piece[]): Diagnostic[] {
  if (pieces.length < MOST_PIECES) return []
  const { start } = pieces[pieces.length - 1]!
  const message = 'The text has more sets than any message; those below were kept as text.'
  return [{ code: 'body-limit', severity: 'warning', message, place: text.place(start, start + 1) }]
}

function unclosed(text: Strand, sets: readonly CutSet[]): Diagnostic[] {
  return sets
    .filter(set => !set.closed && !BODY.has(set.name))
    .map(set => ({
      code: 'set-unclosed',
      severity: 'info',
      message: `The set ${set.name} has no end mark //; it was read up to the next set or blank line.`,
      place: text.place(set.start, set.start + set.name.length),
    }))
}
