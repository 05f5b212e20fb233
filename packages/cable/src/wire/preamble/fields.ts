// One field at a time, for those who hold only a few lines of a cable. All go through the readers of the whole.
import type { Day, Reference, Tag } from '../../message/message.ts'
import type { Strand } from '../../text/index.ts'
import { readHeading } from '../heading.ts'
import { takeOutPages } from '../page-lines.ts'
import { readTags } from '../tags.ts'
import { readAuthority } from './authority.ts'
import { elements } from './elements.ts'
import { readEo } from './eo.ts'
import { type ReferenceOptions, readReferences } from './references.ts'
import { readSubject } from './subject.ts'

/** The lines after a heading, if there is one, without page lines. */
function textPart(text: Strand): Strand {
  const { strand } = takeOutPages(text)
  return strand.slice(readHeading(strand).end)
}

/** The subject line; `clean` leaves out its portion mark. */
export function subjectOf(text: Strand, options: { clean?: boolean } = {}): string {
  const part = textPart(text)
  const element = elements(part).elements.find(one => one.kind === 'subject' && one.end > one.contentStart)
  const subject = element && readSubject(part, element)
  if (!subject) return ''
  return options.clean || !subject.portion ? subject.text : `${subject.portion.raw} ${subject.text}`
}

/** All references, in order, repeats kept. */
export function referencesOf(text: Strand, options: ReferenceOptions = {}): Reference[] {
  const part = textPart(text)
  return elements(part)
    .elements.filter(one => one.kind === 'ref')
    .flatMap(one => readReferences(part.slice(one.contentStart, one.end), options))
}

/** Names of the classifiers. */
export function classifiersOf(text: Strand): string[] {
  const part = textPart(text)
  const { elements: found, end } = elements(part)
  return readAuthority(part, found, end)?.classifiedBy.map(one => one.value) ?? []
}

export function declassifyOnOf(text: Strand, sent?: Day): Day | undefined {
  const part = textPart(text)
  const element = elements(part).elements.find(one => one.kind === 'eo')
  return element && readEo(part, element, sent).eo.declassifyOn?.value
}

export function tagsOf(text: Strand, options: { year?: number; repair?: boolean } = {}): Tag[] {
  const seen = new Set<string>()
  const part = textPart(text)
  return elements(part)
    .elements.filter(one => one.kind === 'tags')
    .flatMap(one => readTags(part.slice(one.contentStart, one.end), options))
    .filter(tag => !seen.has(tag.value) && seen.add(tag.value))
}
