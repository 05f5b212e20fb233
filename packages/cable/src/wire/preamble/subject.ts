import type { Growing } from '../../message/growing.ts'
import type { Message } from '../../message/message.ts'
import { lines, matches, type Strand, trimmed } from '../../text/index.ts'
import { joinLines, readPortion } from '../body/index.ts'
import type { Element } from './elements.ts'

/** Words parted by single blanks. */
const RUN = /\S+(?: \S+)*/g

const LABEL = /^[A-Z]{3,8} ?:$/

/** Reads the subject: its lines joined, blanks collapsed, a leading portion mark split off, or one that follows. */
export function readSubject(
  text: Strand,
  element: Element,
  markAfter = false,
): NonNullable<Message['subject']> | undefined {
  let { contentStart, end } = element
  let mark = readPortion(text, contentStart, end)
  if (mark) [contentStart, end] = trimmed(text.text, mark.end, end)
  else if (markAfter) {
    const at = text.text.slice(contentStart, end).lastIndexOf('(')
    const after = at > 0 ? readPortion(text, contentStart + at, end) : undefined
    if (after?.end === end) {
      mark = after
      ;[contentStart, end] = trimmed(text.text, contentStart, contentStart + at)
    }
  }
  // What a publisher ran on behind the subject is no part of it.
  const tail = /\s(?:Sensitive but\b|SENSITIVE BUT UNCLAS)/.exec(text.text.slice(contentStart, end))
  if (tail) [contentStart, end] = trimmed(text.text, contentStart, contentStart + tail.index)
  // A label that a column of values left alone is no subject.
  if (contentStart >= end || LABEL.test(text.text.slice(contentStart, end))) return undefined
  const words: { start: number; end: number }[] = []
  for (const line of lines(text.text, contentStart, end)) {
    const { from, to } = line
    for (const run of matches(RUN, text.text.slice(from, to)))
      words.push({ start: from + run.index, end: from + run.index + run[0].length })
  }
  const subject = joinLines(text, words) as Growing<NonNullable<Message['subject']>>
  if (mark) subject.portion = mark.portion
  subject.place = text.place(element.contentStart, Math.max(end, mark?.end ?? 0))
  return subject
}
