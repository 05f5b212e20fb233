import type { Fact, FactAbout, Message } from '../message/message.ts'
import { canonicalPost } from '../tables/index.ts'
import type { Diagnostic, Place } from '../text/index.ts'
import { dayOfFact } from './fact-dates.ts'
import { parseMrn } from './mrn.ts'

/** What the message says where a fact says otherwise. */
interface Other {
  /** A field of the message: `mrn`, `dtg`. */
  readonly field: string
  readonly place: Place
  /** The value of the message, where a sentence can hold it. */
  readonly says?: string
}

/**
 * Where a publisher says of a message what the message does not. Both are compared in one form: a number cut at six
 * letters of its post is the same number, a list that a publisher left incomplete is no contradiction, nor is what
 * only one of the two says.
 */
export function contradictions(message: Message): Diagnostic[] {
  return message.facts.flatMap(fact => {
    const other = fact.about && COMPARED[fact.about]?.(fact, message)
    if (!other) return []
    const said = other.says ? `; the text says ${other.says}` : ''
    return {
      code: 'fact-contradicts',
      severity: 'info' as const,
      message: `“${fact.name}” of the publisher says otherwise than the ${other.field} of the message${said}.`,
      place: [...fact.place, ...other.place],
    }
  })
}

type Compare = (fact: Fact, message: Message) => Other | undefined

const COMPARED: Partial<Record<FactAbout, Compare>> = {
  mrn: ({ value }, { mrn }) => {
    const stated = mrn && parseMrn(value)
    if (!stated) return undefined
    const same =
      stated.serial === mrn.serial &&
      (mrn.year === undefined || stated.year === mrn.year) &&
      samePost(stated.post, mrn.post, mrn.postWritten)
    return same
      ? undefined
      : { field: 'number', place: mrn.place, says: mrn.short ?? `${mrn.post}${mrn.serial}` }
  },
  dtg: ({ name, value }, { dtg, date }) => {
    const own = dtg ?? date
    const stated = own && dayOfFact(value)
    if (!stated) return undefined
    const apart = Math.abs(Date.parse(own.value.slice(0, 10)) - Date.parse(stated)) / DAY
    return apart <= (EXACT.test(name) ? 0 : 1)
      ? undefined
      : { field: 'date', place: own.place, says: own.value }
  },
  from: ({ value }, { from }) => {
    if (!from) return undefined
    const stated = canonicalPost(value)
    const own = canonicalPost(from.name)
    return !stated.known || !own.known || samePost(stated.key, own.key, own.key)
      ? undefined
      : { field: 'originator', place: from.place, says: own.key }
  },
  classification: ({ value }, { marking }) => {
    const stated = levelOf(value)
    const own = marking.banner?.value ?? marking.label.level
    if (!stated || !own || stated === own) return undefined
    return { field: 'classification', place: marking.banner?.place ?? [], says: own }
  },
  tags: ({ value }, { tags }) => {
    const stated = new Set(value.toUpperCase().match(/[A-Z0-9-]+/g))
    const lacking = tags.filter(
      tag => tag.kind !== 'person' && tag.kind !== 'unknown' && !stated.has(tag.value),
    )
    return lacking.length
      ? {
          field: 'TAGS',
          place: lacking.flatMap(tag => tag.place),
          says: lacking.map(tag => tag.value).join(', '),
        }
      : undefined
  },
  subject: ({ value }, { subject }) => {
    if (!subject) return undefined
    const [stated, own] = [folded(value.replace(PORTION, '')), folded(subject.text)]
    const length = Math.min(stated.length, own.length, SUBJECT_LETTERS)
    return stated.slice(0, length) === own.slice(0, length)
      ? undefined
      : { field: 'subject', place: subject.place }
  },
  references: ({ value }, { references }) => {
    if (!references.length) return undefined
    const own = references.map(one => one.key && parseMrn(one.key))
    const lacking = value
      .split(/[|,;]/)
      .flatMap(one => (WHOLE.test(one.trim()) ? (parseMrn(one) ?? []) : []))
      .filter(
        stated =>
          !own.some(one => one && one.serial === stated.serial && samePost(stated.post, one.post, one.post)),
      )
    return lacking.length
      ? { field: 'references', place: references.flatMap(reference => reference.place) }
      : undefined
  },
}

const DAY = 86_400_000
/** Fronts and cover sheets give the day of the message; archives and databases one of drafting or of filing. */
const EXACT = /^(?:doc_date|Date\/DTG)$/
/** A number of a list with all its parts. */
const WHOLE = /^\d{2,4} ?[A-Z][A-Z .'-]* ?\d+$/i
/** Some publishers count it to the subject. */
const PORTION = /^\((?:TS|SBU|LOU|[SCU])[^()]{0,12}\)/
/** Publishers cut subjects, so only their beginnings are compared. */
const SUBJECT_LETTERS = 30

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')

/** Archives cut a name at six characters, blanks counted. message-format.md 8.3. */
function samePost(stated: string, own: string, written: string): boolean {
  return stated === own || stated === folded(written) || stated === folded(written.slice(0, 6))
}

/** The level that a publisher names first, in his words or in those of the text. */
function levelOf(value: string): string | undefined {
  const found = /^(TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|LIMITED OFFICIAL USE|UNCLAS(?:SIFIED)?)\b/i.exec(
    value.trim(),
  )
  const level = found?.[1]?.toUpperCase()
  return level && /^(?:LIMITED|UNCLAS)/.test(level) ? 'UNCLASSIFIED' : level
}
