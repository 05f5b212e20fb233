import { createHash } from 'node:crypto'
import type { Text } from './annotation.ts'

/** The words a person sees where a text stands: without tags, entities replaced. */
export function wordsAt(source: string, { spans }: Pick<Text, 'spans'>, layout: string): string[] {
  return spans.flatMap(({ start, end }) => {
    const raw = source.slice(start, end)
    return wordsOf(/html$/.test(layout) ? visible(raw) : raw)
  })
}

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean)

export const hashOf = (words: readonly string[]): string =>
  createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 12)

/** For comparing: joined words stay the same text, whether a reader heals a cut at a line end or not. */
export const squeezed = (words: readonly string[]): string => words.join('').replaceAll('-', '')

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

const visible = (html: string): string =>
  html
    .replace(/<(?:br|\/p|\/div|\/tr|\/td|\/li|\/h\d|\/th)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (all, decimal, hex, name) =>
      decimal || hex
        ? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16))
        : (NAMED[String(name).toLowerCase()] ?? all),
    )
