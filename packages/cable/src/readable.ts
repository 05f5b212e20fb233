import { isAcronym, isCommonWord, isNameWord } from './tables/index.ts'
import { readableCase } from './text/index.ts'

/**
 * A text in capitals in readable case, for people: acronyms, names and codes keep theirs. Of the same length as the
 * text, so that places and maps hold; the text itself stays untouched. A text in mixed case comes back as it is.
 */
export const readable = (text: string): string =>
  readableCase(text, { isAcronym, isName: isNameWord, isCommon: word => isCommonWord(word.toLowerCase()) })
