import type { LaidOutDocument } from '../message/document.ts'
import type { Growing } from '../message/growing.ts'
import type { Fact, Message } from '../message/message.ts'
import type { Diagnostic, Place, Placed, Span } from '../text/index.ts'
import { classLineDiagnostics } from './class-line.ts'
import { dialectOf } from './dialect-of.ts'
import { envelopeFacts } from './envelope.ts'
import { sectionsOf } from './sections.ts'
import type { Transmission } from './transmission.ts'

/** What heading, ending and document say of a message, whatever the grammar of its text. */
export type Frame = Pick<
  Message,
  | 'layout'
  | 'dialect'
  | 'place'
  | 'transmission'
  | 'precedence'
  | 'dtg'
  | 'from'
  | 'to'
  | 'info'
  | 'exempt'
  | 'distribution'
  | 'drafting'
  | 'subjectCodes'
  | 'sections'
  | 'ending'
  | 'facts'
>

/** The frame of one message from its sections, the first of which has the whole heading; `otherwise` is the dialect of bare texts. */
export function frameOf(
  parts: readonly Transmission[],
  otherwise?: string,
): { frame: Frame; diagnostics: Diagnostic[] } {
  const first = parts[0]!
  const { heading, office } = first
  const { preamble: fl5 } = heading
  const { sections, diagnostics: sectionDiagnostics } = sectionsOf(parts)
  const place: Span[] = []
  const documents = new Set<LaidOutDocument>()
  const facts: Fact[] = []
  const diagnostics: Diagnostic[] = [...office.diagnostics]
  for (const part of parts) {
    place.push(...envelope(part.whole.place()))
    documents.add(part.document)
    for (const diagnostic of part.heading.diagnostics) diagnostics.push(diagnostic)
  }
  for (const part of parts)
    if (part.heading.classLine) diagnostics.push(...classLineDiagnostics(part.heading.classLine))
  for (const part of parts) diagnostics.push(...countDiagnostics(part))
  diagnostics.push(...sectionDiagnostics)
  for (const document of documents) for (const fact of document.facts) facts.push(fact)
  for (const part of parts) facts.push(...factsOf(part))

  const precedence: Growing<Frame['precedence']> = {}
  if (fl5?.action) precedence.action = fl5.action
  if (fl5?.info) precedence.info = fl5.info
  const frame: Growing<Frame> = {
    layout: first.document.layout,
    dialect: dialectOf(heading, otherwise),
    place,
    transmission: transmissionOf(parts),
    precedence,
    to: heading.to,
    info: heading.info,
    exempt: heading.exempt,
    sections,
    ending: parts[parts.length - 1]!.ending,
    facts,
  }
  if (fl5?.dtg) frame.dtg = fl5.dtg
  if (heading.from) frame.from = heading.from
  if (office.distribution) frame.distribution = office.distribution
  if (office.drafting) frame.drafting = office.drafting
  if (heading.classLine?.codes.length) frame.subjectCodes = heading.classLine.codes
  return { frame, diagnostics }
}

function transmissionOf(parts: readonly Transmission[]): Frame['transmission'] {
  const { heading, office } = parts[0]!
  const found = {
    ids: parts.length > 1 ? parts.flatMap(part => part.heading.ids) : heading.ids,
  } as Growing<Frame['transmission']>
  if (heading.precedence) found.precedence = heading.precedence
  found.called = heading.called
  if (heading.sender) found.sender = heading.sender
  if (heading.warning) found.warning = heading.warning
  found.signals = heading.signals
  if (office.counter) found.counter = office.counter
  if (heading.header) found.header = heading.header
  if (heading.groupCount) found.groupCount = heading.groupCount
  return found
}

/** Format line 10 counts the text of its own section. message-format.md 1.7. */
function countDiagnostics({ heading, groups }: Transmission): Diagnostic[] {
  const count = heading.groupCount
  if (typeof count?.value !== 'number' || groups === undefined || count.value === groups) return []
  const message = `Format line 10 counts ${count.value} groups, and the text has ${groups}.`
  return [{ code: 'group-count-differs', severity: 'warning', message, place: count.place }]
}

/** What a publisher printed among the lines of the message. */
function factsOf({ heading, stamps, skeleton, whole }: Transmission): Fact[] {
  const facts: Fact[] = []
  const add = (name: string, found: Placed<string> | undefined): void => {
    if (found) facts.push({ name, value: found.value, place: found.place })
  }
  add('publisher-note', heading.note)
  add('message-type', skeleton.kind)
  add('precedence', skeleton.precedence)
  for (const fact of envelopeFacts(whole)) facts.push(fact)
  if (stamps.length) {
    const once = new Map(stamps.map(stamp => [stamp.value, stamp]))
    for (const stamp of once.values()) add('release-stamp', stamp)
  }
  return facts
}

/** Captions printed on the classification line itself. */
export function* captionsBeside(part: Transmission): Generator<Message['captions'][number]> {
  for (const word of part.heading.classLine?.beside ?? [])
    if (!/^(?:SBU|LOU|FOUO|EFTO|CLEAR)$/.test(word.value)) yield word
}

/** One span for each source: from the first character to the last. */
export function envelope(place: Place): Span[] {
  const spans: Span[] = []
  for (const span of place) {
    const last = spans[spans.length - 1]
    if (last?.source === span.source) spans[spans.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    else spans.push(span)
  }
  return spans
}
