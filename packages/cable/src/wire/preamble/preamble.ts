import type { Classification } from '../../marking/label.ts'
import type { Authority, Day, ExecutiveOrder, Message, Reference, Tag } from '../../message/message.ts'
import type { Diagnostic, Strand } from '../../text/index.ts'
import { readTags } from '../tags.ts'
import { noteAt, readAuthority } from './authority.ts'
import { type Element, elements } from './elements.ts'
import { readEo } from './eo.ts'
import { readReferences } from './references.ts'
import { readSubject } from './subject.ts'

export interface Preamble {
  readonly eo?: ExecutiveOrder
  readonly tags: readonly Tag[]
  readonly subject?: NonNullable<Message['subject']>
  readonly references: readonly Reference[]
  readonly authority?: Authority
  /** Ranges before `end` that no element claimed: captions, pass lines. */
  readonly unclaimed: readonly { start: number; end: number }[]
  /** Where the body begins. */
  readonly end: number
  readonly diagnostics: readonly Diagnostic[]
}

export interface PreambleContext {
  /** Day of the message, for years that are not written and codes that changed. */
  readonly date?: Day
  readonly level?: Classification
  /** Lines are filled, and a portion mark may follow the subject: `LAMPS (U)`. */
  readonly military?: boolean
  /** The message's own number, `10NORTHPORT83`. */
  readonly own?: string
}

/** Reads the labelled elements at the head of a text, `state` dialect. message-format.md 7.1, 7.2. */
export function readPreamble(text: Strand, context: PreambleContext = {}): Preamble {
  const found = elements(text, context.military ? { filled: true } : {})
  const year = context.date ? Number(context.date.slice(0, 4)) : undefined
  const diagnostics: Diagnostic[] = []
  const first = (kind: Element['kind']): Element | undefined =>
    found.elements.find(element => element.kind === kind)
  const content = (element: Element): Strand => text.slice(element.contentStart, element.end)

  const eoElement = first('eo')
  const eo = eoElement && readEo(text, eoElement, context.date)
  if (eo) diagnostics.push(...eo.diagnostics)

  const tagElements = found.elements.filter(element => element.kind === 'tags')
  const tags = withoutRepeats(
    tagElements.flatMap(element => readTags(content(element), year === undefined ? {} : { year })),
  )
  for (const element of tagElements)
    if (!element.usual) diagnostics.push(unusual(text, element, 'tags-unusual-marks', 'TAGS:'))

  const subjectElement = found.elements.find(
    element => element.kind === 'subject' && element.end > element.contentStart,
  )
  const subject = subjectElement && readSubject(text, subjectElement, context.military)
  if (subjectElement && !subjectElement.usual)
    diagnostics.push(unusual(text, subjectElement, 'subject-unusual-marks', 'SUBJECT:'))

  const references: Reference[] = []
  for (const element of found.elements)
    if (element.kind === 'ref')
      references.push(
        ...readReferences(content(element), { year, own: context.own, after: references.at(-1)?.bullet }),
      )
  const authority = readAuthority(text, found.elements, found.end)
  const end = noteAt(text, found.end)?.next ?? found.end
  return {
    ...(eo && { eo: eo.eo }),
    tags,
    ...(subject && { subject }),
    references,
    ...(authority && { authority }),
    unclaimed: unclaimed(found.elements, found.end),
    end,
    diagnostics,
  }
}

function unusual(text: Strand, element: Element, code: string, usual: string): Diagnostic {
  const written = text.text.slice(element.start, element.contentStart).trim()
  return {
    code,
    severity: 'info',
    message: `“${written}” was read as “${usual}”.`,
    place: text.place(element.start, element.start + written.length),
  }
}

function withoutRepeats(tags: readonly Tag[]): Tag[] {
  const seen = new Set<string>()
  return tags.filter(tag => !seen.has(tag.value) && seen.add(tag.value))
}

function unclaimed(found: readonly Element[], end: number): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = []
  let at = 0
  for (const element of found) {
    if (element.start > at) ranges.push({ start: at, end: element.start })
    at = Math.max(at, element.next)
  }
  if (end > at) ranges.push({ start: at, end })
  return ranges
}
