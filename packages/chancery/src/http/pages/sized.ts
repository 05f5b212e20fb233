import type { Block, JoinedText, Message, Paragraph, SubParagraph } from '@chancery/cable'

/** Characters of one block that a page shows: what goes on is a list or a fault, and its bytes have an address. */
const LONGEST_BLOCK = 100_000
/** Characters of all blocks together. */
const LONGEST_TEXT = 1_000_000
/** Blocks and their parts. */
const MOST_BLOCKS = 10_000
/** A longer subject is the text run on. */
const LONGEST_SUBJECT = 2000

/** How much of a text there is, and how much of it is shown. */
export interface Cut {
  readonly shown: number
  readonly all: number
}

export interface Sized {
  /** The message as the page has room for it: each text a beginning of what it was, so that places and maps hold. */
  readonly message: Message
  readonly subject: Cut | undefined
  /** By the anchor of a block. */
  readonly blocks: ReadonlyMap<string, Cut>
  /** Blocks of which nothing is shown, and their characters. */
  readonly left: { readonly blocks: number; readonly characters: number }
}

/** A message of a size that a page can bear, whatever its size. */
export function sized(message: Message): Sized {
  const shown: Block[] = []
  const cuts = new Map<string, Cut>()
  let [room, places] = [LONGEST_TEXT, MOST_BLOCKS]
  let [blocks, characters] = [0, 0]
  for (const block of message.blocks) {
    const all = lengthOf(block)
    if (!places || !room) {
      blocks++
      characters += all
      continue
    }
    const kept = all > Math.min(LONGEST_BLOCK, room) || partsOf(block).length >= places
    const short = kept ? shortened(block, Math.min(LONGEST_BLOCK, room), places) : block
    const length = kept ? lengthOf(short) : all
    if (length < all) cuts.set(block.anchor, { shown: length, all })
    shown.push(short)
    room -= length
    places -= 1 + partsOf(short).length
  }
  const { subject } = message
  const title = subject && subject.text.length > LONGEST_SUBJECT && beginning(subject, LONGEST_SUBJECT)
  return {
    message:
      blocks || cuts.size || title
        ? { ...message, ...(title && { subject: { ...subject, ...title } }), blocks: shown }
        : message,
    subject: title ? { shown: title.text.length, all: subject.text.length } : undefined,
    blocks: cuts,
    left: { blocks, characters },
  }
}

const partsOf = (block: Block): readonly SubParagraph[] => (block.kind === 'paragraph' ? block.parts : [])

const lengthOf = (block: Block): number =>
  partsOf(block).reduce((sum, part) => sum + part.text.text.length, block.text.text.length)

/** The beginning of a block: its own text, then as many parts as there is room for. */
function shortened(block: Block, room: number, places: number): Block {
  const text = beginning(block.text, room)
  if (block.kind !== 'paragraph') return { ...block, text }
  const parts: SubParagraph[] = []
  let free = room - text.text.length
  for (const part of block.parts.slice(0, places - 1)) {
    if (free <= 0) break
    const own = beginning(part.text, free)
    parts.push({ ...part, text: own })
    free -= own.text.length
  }
  return { ...block, text, parts } satisfies Paragraph
}

function beginning({ text, map }: JoinedText, length: number): JoinedText {
  if (text.length <= length) return { text, map }
  // Halves of a surrogate pair stay together.
  const end = /[\ud800-\udbff]/.test(text[length - 1] ?? '') ? length - 1 : length
  const rows = map.filter(([at]) => at < end)
  const last = rows.at(-1)
  if (last) {
    const [at, source, from, to] = last
    const next = map[rows.length]?.[0] ?? text.length
    if (next - at === to - from) rows[rows.length - 1] = [at, source, from, from + end - at]
  }
  return { text: text.slice(0, end), map: rows }
}
