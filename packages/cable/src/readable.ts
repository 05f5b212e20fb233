import { isAcronym, isCommonWord, isNameWord } from './tables/index.ts'
import { readableCase, titleCase } from './text/index.ts'

/**
 * A text in capitals in readable case, for people: acronyms, names and codes keep theirs. Of the same length as the
 * text, so that places and maps hold; the text itself stays untouched. A text in mixed case comes back as it is.
 */
export const readable = (text: string): string =>
  readableCase(text, { isAcronym, isName: isNameWord, isCommon: word => isCommonWord(word.toLowerCase()) })

/** A subject in capitals as a title: the first letter of most words large. Of the same length, as `readable` is. */
export function readableTitle(subject: string): string {
  const title = titleCase(subject, isAcronym)
  return title.length === subject.length ? title : subject
}
