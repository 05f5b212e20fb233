import { captionOf, isKnownTag } from '../tables/index.ts'

const LONGEST = 240
const LABEL = /\b(?:SUBJ(?:ECT)?|REFS?|REFTELS?|CLASSIFIED BY)\s{0,3}[:;]/i
const NO_TAG = /^(?:SUMMARY|COMMENT|SECRET|CONFIDENTIAL|UNCLASSIFIED|UNCLAS|INTRODUCTION|BACKGROUND)$/

/** The part of a line before the label of another element on it. */
export function beforeLabel(line: string): string {
  const label = LABEL.exec(line)
  return label ? line.slice(0, label.index) : line
}

/** Has a list not come to its end with this line? */
export const listIsOpen = (line: string): boolean =>
  /[,;/-]\s*$/.test(line) || line.lastIndexOf('(') > line.lastIndexOf(')')

/**
 * Does a line go on with the list of TAGS in the line before? It does if the list is open, if it is a comma list of
 * codes and names or nothing but codes, or if it is one word in capitals, the end of a wrapped heading, with nothing
 * but the next label after it. `after` is the line that follows, absent at the end.
 */
export function goesOnWithTags(before: string, line: string, after: string | undefined): boolean {
  const words = beforeLabel(line).trim()
  if (!words) return false
  if (listIsOpen(before) || words.startsWith(',')) return true
  return isList(words) || (words === line.trim() && isLastWord(words, after))
}

function isList(line: string): boolean {
  if (line !== line.toUpperCase() || line.length > LONGEST) return false
  const outside = line.replace(/\([^()]*,[^()]*\)/g, ',')
  const words = outside.split(/[\s,;/]+/).filter(Boolean)
  const known = words.filter(word => isKnownTag(word) || /^K[A-Z]{3}$|^SIPDIS$/.test(word)).length
  return known === words.length || (outside.includes(',') && known * 2 >= words.length)
}

const isLastWord = (line: string, after: string | undefined): boolean =>
  /^[A-Z]{3,}$/.test(line) &&
  !captionOf(line) &&
  !NO_TAG.test(line) &&
  (!after?.trim() || LABEL.test(after.slice(0, 80)))
