import type { Passage } from '../../message/message.ts'

const NAME =
  '(?:EXECUTIVE )?(?:SUMMARY|COMMENT|INTRODUCTION|ACTION REQUEST|ACTION REQUESTED|ACTION|BACKGROUND|NOTE)'
const NAMES = `${NAME}S?(?:(?:,| AND| &| /|/) ?${NAME}S?)*`

/** `SUMMARY:`, `Summary and Comment.`, `SUMMARY -`, at the start of a paragraph. */
const OPENS = new RegExp(
  `^(?:BEGIN )?(?:POST |EMBASSY )?(${NAMES})(?: \\(?CONT(?:INUED|'D)?\\.?\\)?)?\\s?(?::|\\.(?=\\s|$)|[-–—]{1,2}(?=\\s))`,
  'i',
)
/** `END SUMMARY.`, `End of Comment`, `(END SUMMARY AND COMMENT)`. */
const CLOSES = new RegExp(`[([]?\\bEND (?:OF )?(?:POST |EMBASSY )?(${NAMES})\\b\\s*[.)\\]:]*`, 'i')
const ALONE = new RegExp(`^(?:POST |EMBASSY )?(${NAMES})(?: \\(?CONT(?:INUED|'D)?\\.?\\)?)?\\s*[:.]?$`, 'i')
/** In prose, `at the end action was taken` closes nothing. */
const END = /E(?:ND|nd)\b/
const CLOSING_WORDS = 80

/** The passages that words name: `SUMMARY AND COMMENT` names two; an introduction is part of a summary. */
export function passagesNamed(words: string): Passage[] {
  const named: Passage[] = []
  const upper = words.toUpperCase()
  if (upper.includes('SUMMARY') || upper.includes('INTRODUCTION')) named.push('summary')
  if (upper.includes('COMMENT')) named.push('comment')
  if (upper.includes('ACTION')) named.push('action')
  return named
}

export interface PassageEdge {
  readonly passages: readonly Passage[]
  readonly words: string
  readonly start: number
  readonly end: number
}

/** How the names of passages begin, and the words before them. */
const BEGINNINGS = new Set(
  'BACKGROUND BEGIN POST EMBASSY EXECUTIVE SUMMARY COMMENT INTRODUCTION ACTION NOTE'
    .split(' ')
    .map(word => word.slice(0, 3)),
)
const FIRST = new Uint8Array(128)
for (const { 0: sign = '' } of BEGINNINGS)
  for (const one of [sign, sign.toLowerCase()]) FIRST[one.charCodeAt(0)] = 1

/** Most lines begin with another word: no need to look further. */
const mayOpen = (text: string, at = 0): boolean =>
  FIRST[text.charCodeAt(at)] === 1 && BEGINNINGS.has(text.slice(at, at + 3).toUpperCase())

/** The words that open a passage where a paragraph's text begins, at `at`. */
export function opening(text: string, at = 0, stop = text.length): PassageEdge | undefined {
  if (!mayOpen(text, at)) return undefined
  const found = OPENS.exec(text.slice(at, Math.min(stop, at + CLOSING_WORDS)))
  if (!found) return undefined
  const passages = passagesNamed(found[1]!)
  return passages.length ? { passages, words: found[1]!, start: 0, end: found[0].length } : undefined
}

/** The words that close a passage, wherever they stand in a paragraph. */
export function closing(text: string): PassageEdge | undefined {
  if (!END.test(text)) return undefined
  const found = CLOSES.exec(text)
  if (!found || !END.test(found[0])) return undefined
  const passages = passagesNamed(found[1]!)
  return passages.length
    ? { passages, words: found[1]!, start: found.index, end: found.index + found[0].length }
    : undefined
}

/** A line that is nothing but a usual heading: `BACKGROUND:`, `Comment`. */
export const isUsualHeading = (text: string): boolean =>
  text.length <= CLOSING_WORDS && mayOpen(text) && ALONE.test(text)

/** A line that is nothing but the name of a passage. */
export function namesPassage(text: string): { passages: Passage[]; words: string } | undefined {
  if (text.length > CLOSING_WORDS || !mayOpen(text)) return undefined
  const found = ALONE.exec(text)
  if (!found) return undefined
  const passages = passagesNamed(found[1]!)
  return passages.length ? { passages, words: found[1]! } : undefined
}

/** A line that is nothing but the end of a passage. */
export function endsPassage(text: string): PassageEdge | undefined {
  if (text.length > CLOSING_WORDS || !'E[('.includes(text[0] ?? '')) return undefined
  const edge = closing(text)
  return edge && edge.start === 0 && edge.end === text.length ? edge : undefined
}
