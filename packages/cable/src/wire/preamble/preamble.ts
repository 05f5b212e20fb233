import type { Growing } from '../../message/growing.ts'
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
  readonly date?: Day | undefined
  /** Lines are filled, and a portion mark may follow the subject: `LAMPS (U)`. */
  readonly military?: boolean
  /** The message's own number, `10NORTHPORT83`. */
  readonly own?: string | undefined
}

/** Reads the labelled elements at the head of a text, `state` dialect. message-format.md 7.1, 7.2. */
export function readPreamble(text: Strand, context: PreambleContext = {}): Preamble {
  const found = elements(text, context.military ? FILLED : NOT_FILLED)
  const year = context.date ? Number(context.date.slice(0, 4)) : undefined
  const diagnostics: Diagnostic[] = []
  const preamble: Partial<Growing<Preamble>> = {}
  const content = (element: Element): Strand => text.slice(element.contentStart, element.end)
  let eo: ReturnType<typeof readEo> | undefined
  const tagged: Element[] = []
  let subject: Element | undefined
  const tags: Tag[] = []
  const references: Reference[] = []
  for (const element of found.elements)
    switch (element.kind) {
      case 'eo':
        eo ??= readEo(text, element, context.date)
        break
      case 'tags':
        tagged.push(element)
        for (const tag of readTags(content(element), year === undefined ? undefined : { year }))
          if (!tags.some(({ value }) => value === tag.value)) tags.push(tag)
        break
      case 'subject':
        if (element.end > element.contentStart) subject ??= element
        break
      case 'ref':
        references.push(
          ...readReferences(content(element), { year, own: context.own, after: references.at(-1)?.bullet }),
        )
    }
  if (eo) {
    preamble.eo = eo.eo
    diagnostics.push(...eo.diagnostics)
  }
  for (const element of tagged)
    if (!element.usual) diagnostics.push(unusual(text, element, 'tags-unusual-marks', 'TAGS:'))
  preamble.tags = tags
  if (subject) {
    const read = readSubject(text, subject, context.military)
    if (read) preamble.subject = read
    if (!subject.usual) diagnostics.push(unusual(text, subject, 'subject-unusual-marks', 'SUBJECT:'))
  }
  preamble.references = references
  const authority = readAuthority(text, found.elements, found.end)
  if (authority) preamble.authority = authority
  preamble.unclaimed = unclaimed(found.elements, found.end)
  preamble.end = noteAt(text, found.end)?.next ?? found.end
  preamble.diagnostics = diagnostics
  return preamble as Preamble
}

const FILLED = { filled: true }
const NOT_FILLED = {}

function unusual(text: Strand, element: Element, code: string, usual: string): Diagnostic {
  const written = text.text.slice(element.start, element.contentStart).trim()
  return {
    code,
    severity: 'info',
    message: `“${written}” was read as “${usual}”.`,
    place: text.place(element.start, element.start + written.length),
  }
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
