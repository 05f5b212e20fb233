import { type Cited, dayInWords, onOneLine } from './cited.ts'

/**
 * The archive's own form, in the order in which archives cite telegrams: who to whom, number, subject, date, marking,
 * then the lasting id, by which the very bytes are found again. interop.md 12. `paragraph` by its number.
 */
export function citation(cable: Cited, paragraph?: number): string {
  const { id, mrn, date, from, to, subject, marking } = cable
  const parties = [from, to].filter(part => part !== undefined).map(onOneLine)
  const number = mrn && onOneLine(mrn)
  const what = ['telegram', number].filter(Boolean).join(' ')
  const parts = [
    parties.length ? `${parties.join(' to ')}, ${what}` : `${what[0]!.toUpperCase()}${what.slice(1)}`,
    subject && `“${onOneLine(subject)}”`,
    dayInWords(date) ?? 'undated',
    onOneLine(marking),
    paragraph !== undefined && `paragraph ${paragraph}`,
  ]
  return `${parts.filter(Boolean).join(', ')}. Chancery ${id}.`
}
