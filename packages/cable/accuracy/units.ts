import type { Block, Message } from '../src/index.ts'
import { wordsOf } from './words.ts'

/** A numbered paragraph with all that stands under it, or the text before the first number. */
export interface ReadUnit {
  readonly number?: number
  readonly portion?: string
  readonly words: readonly string[]
  /** The same with lines that only close a passage; whether they belong to the text is a matter of taste too. */
  readonly withMarks: readonly string[]
}

/**
 * How a text was cut into paragraphs, lists and tables is a matter of taste; what stands under a number is not.
 * Headings and sets end a unit.
 */
export function unitsOf({ blocks }: Message): ReadUnit[] {
  const units: { number?: number; portion?: string; words: string[]; withMarks: string[] }[] = []
  let open: (typeof units)[number] | undefined
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'set') open = undefined
    else if (block.kind === 'paragraph' && (block.number || !open)) {
      open = {
        ...(block.number && { number: block.number.value }),
        ...(block.portion && { portion: block.portion.value }),
        words: wordsIn(block),
        withMarks: wordsIn(block),
      }
      units.push(open)
    } else if (open) {
      open.withMarks.push(...wordsIn(block))
      if (block.kind !== 'mark') open.words.push(...wordsIn(block))
    } else if (block.kind === 'preformatted') {
      open = { words: wordsIn(block), withMarks: wordsIn(block) }
      units.push(open)
    }
  }
  return units
}

function wordsIn(block: Block): string[] {
  if (block.kind !== 'paragraph') return wordsOf(block.text.text)
  const parts = block.parts.flatMap(({ label, portion, text }) => [
    ...wordsOf(label),
    ...(portion ? wordsOf(portion.raw) : []),
    ...wordsOf(text.text),
  ])
  return [...wordsOf(block.text.text), ...parts]
}
