import { isAcronym, isCommonWord, isNameWord } from './tables/index.ts'
import { type Lexicon, readableCase, titleCase } from './text/index.ts'

/** What is known of the latest words: a text has the same few hundred again and again. */
const known = new Map<string, number>()
const MOST_KNOWN = 20_000
const LONGEST_KNOWN = 40
const [ACRONYM, NAME, COMMON] = [1, 2, 4]

function traits(word: string): number {
  let found = known.get(word)
  if (found !== undefined) return found
  found =
    (isAcronym(word) ? ACRONYM : 0) +
    (isNameWord(word) ? NAME : 0) +
    (isCommonWord(word.toLowerCase()) ? COMMON : 0)
  if (word.length > LONGEST_KNOWN) return found
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, found)
  return found
}

const LEXICON: Lexicon = {
  isAcronym: word => (traits(word) & ACRONYM) !== 0,
  isName: word => (traits(word) & NAME) !== 0,
  isCommon: word => (traits(word) & COMMON) !== 0,
}

/**
 * A text in capitals in readable case, for people: acronyms, names and codes keep theirs. Of the same length as the
 * text, so that places and maps hold; the text itself stays untouched. A text in mixed case comes back as it is.
 */
export const readable = (text: string): string => readableCase(text, LEXICON)

/** A subject in capitals as a title: the first letter of most words large. Of the same length, as `readable` is. */
export function readableTitle(subject: string): string {
  const title = titleCase(subject, isAcronym)
  return title.length === subject.length ? title : subject
}
