import type { Random } from './random.ts'
import type { TrueParagraph, Truth } from './truth.ts'
import { drawWord } from './vocabulary.ts'

const SENTENCES = 5

/** The same cable with paragraphs before its last one, until its text has about so many characters a section. */
export function lengthened(truth: Truth, length: number, chance: Random): Truth {
  const { paragraphs, sections, era } = truth
  const last = paragraphs.at(-1)
  if (!last) return truth
  const capitals = era === 'cold-war' || era === 'seventies'
  const more: TrueParagraph[] = []
  const { portion } = last
  let size = paragraphs.reduce((sum, one) => sum + one.text.length, 0)
  for (let number = paragraphs.length; size < length * sections; number++) {
    const written = Array.from({ length: chance.int(2, SENTENCES) }, () => sentence(chance)).join(' ')
    const text = capitals ? written.toUpperCase() : written
    more.push({ number, text, items: [], ...(portion && { portion }) })
    size += text.length
  }
  const end = { ...last, number: paragraphs.length + more.length }
  return { ...truth, paragraphs: [...paragraphs.slice(0, -1), ...more, end] }
}

function sentence(chance: Random): string {
  const words = Array.from({ length: chance.int(8, 24) }, () => drawWord(chance)).join(' ')
  return `${words[0]!.toUpperCase()}${words.slice(1)}.`
}
