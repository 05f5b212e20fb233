// Where the blocks of a cable stand in its documents, six bytes or so a block: passages are chosen and shown without
// reading the cable again. Numbers take seven bits a byte, the low ones first.
//
//   outline  block…
//   block    head, anchor, piece…
//   head     1 paragraph, 2 numbered, 4 the anchor has a second number, then which letter begins it (0: spelled out)
//   piece    1 the last of its block, 2 letters that stand in no source, 4 of another source than the piece before;
//            then its length. A stretch of a source: how far after the stretch before
import type { Block, Message } from '@chancery/cable'
import { blockText } from './block-text.ts'
import { NumberReader, NumberWriter } from './numbers.ts'

/** A block as passages are chosen from it. */
export interface Passage {
  /** Its blanks and ends of lines are as they come. */
  readonly text: string
  readonly anchor: string
  readonly paragraph: boolean
  /** Of a numbered paragraph. */
  readonly number?: number
}

type Body = Pick<Message, 'blocks'>

/** Blocks that say something, as the reader gives them. */
export const passagesOf = ({ blocks }: Body): Passage[] =>
  blocks.filter(says).map(block => ({ text: blockText(block), ...named(block) }))

const says = (block: Block): boolean => block.kind !== 'mark'

const named = (block: Block): Omit<Passage, 'text'> => ({
  anchor: block.anchor,
  paragraph: block.kind === 'paragraph',
  ...(block.kind === 'paragraph' && block.number && { number: block.number.value }),
})

const PARAGRAPH = 1
const NUMBERED = 2
const SECOND = 4
const LETTER = 8
const LETTERS = ' pbht'

const LAST = 1
const OWN = 2
const OTHER = 4
const LENGTH = 8

/** A text that was put together from so many places that this share of it would be written is read again instead. */
const LARGEST_SHARE = 1 / 8
const ALWAYS = 200

export function outlineOf({ blocks }: Body, sources: readonly string[]): Uint8Array | undefined {
  const most = ALWAYS + LARGEST_SHARE * sources.reduce((sum, source) => sum + source.length, 0)
  const out = new NumberWriter()
  let [source, at] = [0, 0]
  for (const block of blocks) {
    if (!says(block)) continue
    writeName(out, named(block))
    const pieces = piecesOf(block, sources)
    for (const [i, piece] of pieces.entries()) {
      const last = i === pieces.length - 1 ? LAST : 0
      if (typeof piece === 'string') {
        out.number(piece.length * LENGTH + OWN + last)
        out.letters(piece)
        continue
      }
      const other = piece.source === source ? 0 : OTHER
      out.number((piece.end - piece.start) * LENGTH + other + last)
      if (other) out.number(piece.source)
      out.signed(other ? piece.start : piece.start - at)
      source = piece.source
      at = piece.end
    }
    if (out.length > most) return undefined
  }
  return out.bytes()
}

/** The blocks again; nothing where the outline is not one of these sources. */
export function passagesAt(outline: Uint8Array, sources: readonly string[]): Passage[] | undefined {
  const from = new NumberReader(outline)
  const passages: Passage[] = []
  let [source, at] = [0, 0]
  while (!from.done) {
    const name = readName(from)
    let text = ''
    for (let last = false; !last; ) {
      if (from.done) return undefined
      const head = from.number()
      const length = Math.floor(head / LENGTH)
      last = (head & LAST) !== 0
      if (head & OWN) {
        text += from.letters(length)
        continue
      }
      if (head & OTHER) [source, at] = [from.number(), 0]
      const start = at + from.signed()
      at = start + length
      const whole = sources[source]
      if (whole === undefined || start < 0 || at > whole.length) return undefined
      text += whole.slice(start, at)
    }
    passages.push({ text, ...name })
  }
  return passages
}

function writeName(out: NumberWriter, { anchor, paragraph, number }: Omit<Passage, 'text'>): void {
  const [, letter, first, second] = /^([pbht])(\d{1,15})(?:-(\d{1,15}))?$/.exec(anchor) ?? []
  const kind = (paragraph ? PARAGRAPH : 0) + (number === undefined ? 0 : NUMBERED)
  const plain =
    letter !== undefined &&
    anchor === `${letter}${Number(first)}${second === undefined ? '' : `-${Number(second)}`}` &&
    (number === undefined || number === Number(first))
  if (plain) {
    out.number(kind + (second === undefined ? 0 : SECOND) + LETTER * LETTERS.indexOf(letter))
    out.number(Number(first))
    if (second !== undefined) out.number(Number(second))
    return
  }
  out.number(kind)
  out.number(anchor.length)
  out.letters(anchor)
  if (number !== undefined) out.number(number)
}

function readName(from: NumberReader): Omit<Passage, 'text'> {
  const head = from.number()
  const paragraph = (head & PARAGRAPH) !== 0
  const numbered = (head & NUMBERED) !== 0
  const letter = LETTERS[Math.floor(head / LETTER)] ?? ' '
  if (letter === ' ') {
    const anchor = from.letters(from.number())
    return { anchor, paragraph, ...(numbered && { number: from.number() }) }
  }
  const first = from.number()
  const anchor = `${letter}${first}${head & SECOND ? `-${from.number()}` : ''}`
  return { anchor, paragraph, ...(numbered && { number: first }) }
}

/** A stretch of a source, or letters that stand in none. */
type Piece = { readonly source: number; readonly start: number; readonly end: number } | string

/** From here on a text stands in a source as it is there, for a while. */
type Hint = readonly [at: number, source: number, start: number, ...rest: number[]]

/** Shorter rows are compared letter by letter. */
const WORTH_A_CUT = 8

/**
 * The text of a block in stretches of its sources, each as long as can be: it is held against the source, and its map is
 * asked only where they part. Any run of blanks is as good as another.
 */
function piecesOf(block: Block, sources: readonly string[]): Piece[] {
  const text = blockText(block)
  const hints = hintsOf(block)
  const pieces: Piece[] = []
  let own = ''
  let begun = -1
  let [source, at, whole] = [-1, 0, '']
  let hint = -1
  let next = hints[0]?.[0] ?? text.length
  for (let t = 0; t < text.length; ) {
    while (t >= next) next = hints[++hint + 1]?.[0] ?? text.length
    const code = text.charCodeAt(t)
    if (begun >= 0) {
      const there = whole.charCodeAt(at)
      if (code === there || (isBlank(code) && isBlank(there))) {
        if (isBlank(code)) {
          while (isBlank(text.charCodeAt(++t)));
          while (isBlank(whole.charCodeAt(++at)));
          continue
        }
        const row = next - t
        // The rest of a row is mostly what stands there.
        if (row > WORTH_A_CUT && whole.startsWith(text.slice(t, t + row - 1), at)) {
          t += row - 1
          at += row - 1
        } else {
          t++
          at++
        }
        continue
      }
      pieces.push({ source, start: begun, end: at })
      begun = -1
    }
    const [from, where, start] = hints[hint] ?? [0, -1, 0]
    const there = start + t - from
    const other = sources[where]?.charCodeAt(there)
    if (code === other || (other !== undefined && isBlank(code) && isBlank(other))) {
      if (own) pieces.push(own)
      own = ''
      source = where
      whole = sources[where]!
      begun = at = there
    } else {
      own += text[t]
      t++
    }
  }
  if (begun >= 0) pieces.push({ source, start: begun, end: at })
  if (own || !pieces.length) pieces.push(own)
  return pieces
}
function hintsOf(block: Block): readonly Hint[] {
  const { text, map } = block.text
  if (block.kind !== 'paragraph' || !block.parts.length) return map
  const hints: Hint[] = [...map]
  let { length } = text
  for (const part of block.parts) {
    const [first] = part.place
    if (first) hints.push([length + 1, first.source, first.start])
    const begin = length + 1 + part.label.length + 1
    for (const [at, source, start] of part.text.map) hints.push([begin + at, source, start])
    length = begin + part.text.text.length
  }
  return hints
}

/** What `\s` means in a pattern. */
const isBlank = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  (code >= 160 &&
    (code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff)) // biome-ignore format: a list
