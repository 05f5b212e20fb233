import type { Fact } from '../message/message.ts'
import { type Diagnostic, type Strand, trimmed } from '../text/index.ts'
import type { Layout } from './layout.ts'
import { isStamp, readAttributes } from './shared/attributes.ts'
import { factAt } from './shared/facts.ts'
import { takeOutLines } from './shared/skin.ts'

const TEXT = 'Message Text'
const ATTRIBUTES = 'Message Attributes'
const LABELS = /^[ \t\f]*(Message (?:Text|Attributes))[ \t]*$/gm

/** The National Archives' telegrams of 1973 to 1979: text and attributes, as printed to text. */
export const nara73: Layout = {
  id: 'nara73',
  about: 'National Archives telegrams of 1973-79: Message Text and Message Attributes',
  // A stamp alone proves nothing: it stands on copies of the text too.
  detect: ({ text: head }) =>
    !head.includes('Message ') || !/^[ \t\f]*Message (?:Text|Attributes)[ \t]*$/m.test(head)
      ? 0
      : 0.6 + (/Declassified\/Released US Department of State/.test(head) ? 0.3 : 0),
  peel(source) {
    const diagnostics: Diagnostic[] = []
    const documents = records(source).map(({ text, attributes }) => {
      const read = takeOutLines(text, isStamp)
      const facts = attributes.flatMap(readAttributes)
      const note = noteIn(read.text)
      if (!note) return { ...read, facts }
      diagnostics.push({
        code: 'text-unretrievable',
        severity: 'warning',
        message: `The archive could not give the text (“${note.value}”); its attributes are all there is.`,
        place: note.place,
      })
      return { text: read.text.slice(0, 0), seams: [], facts: [...facts, note] }
    })
    return { documents, diagnostics }
  },
}

/** What stands for a text that the archive's system could not read. message-format.md 8.1. */
const NO_TEXT =
  /^(?:ADS TEXT (?:UNRETRIEVABLE|NOT CONVERTED)|(?:ADS )?TEXT GARBLED|GARBLED|ERROR READING TEXT|EXPAND ERROR ENCOUNTERED)\b[^\n]{0,60}$/
const LONGEST_NOTE = 120

/** The note alone, where nothing else stands. */
function noteIn(text: Strand): Fact | undefined {
  const [start, end] = trimmed(text.text, 0, text.length)
  return end - start <= LONGEST_NOTE && NO_TEXT.test(text.text.slice(start, end))
    ? factAt(text, 'publisher-note', start, end)
    : undefined
}

interface RecordParts {
  readonly text: Strand
  readonly attributes: readonly Strand[]
}

/** A source of more telegrams is for the intake to split: the rest is kept in the last one. */
const MOST_RECORDS = 10_000

/** Cuts a source at its labels. Text before the first one belongs to it: sheets begin with a stamp. */
function records(source: Strand): RecordParts[] {
  const labels: RegExpExecArray[] = []
  for (const label of source.text.matchAll(LABELS)) if (labels.push(label) === 2 * MOST_RECORDS) break
  const found: { text: Strand; attributes: Strand[] }[] = []
  const first = labels[0]
  if (first?.[1] !== TEXT) found.push({ text: source.slice(0, first?.index), attributes: [] })
  labels.forEach((label, n) => {
    const part = source.slice(label.index + label[0].length, labels[n + 1]?.index ?? source.length)
    if (label[1] === ATTRIBUTES) found.at(-1)?.attributes.push(part)
    else found.push({ text: part, attributes: [] })
  })
  return found
}
