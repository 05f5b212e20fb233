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
  const { heading } = first
  const { preamble: fl5 } = heading
  const { sections, diagnostics } = sectionsOf(parts)
  const frame: Frame = {
    layout: first.document.layout,
    dialect: dialectOf(heading, otherwise),
    place: parts.flatMap(part => envelope(part.whole.place())),
    transmission: {
      ids: parts.flatMap(part => part.heading.ids),
      ...(heading.precedence && { precedence: heading.precedence }),
      called: heading.called,
      ...(heading.sender && { sender: heading.sender }),
      ...(heading.warning && { warning: heading.warning }),
      signals: heading.signals,
      ...(first.office.counter && { counter: first.office.counter }),
      ...(heading.header && { header: heading.header }),
      ...(heading.groupCount && { groupCount: heading.groupCount }),
    },
    precedence: { ...(fl5?.action && { action: fl5.action }), ...(fl5?.info && { info: fl5.info }) },
    ...(fl5?.dtg && { dtg: fl5.dtg }),
    ...(heading.from && { from: heading.from }),
    to: heading.to,
    info: heading.info,
    exempt: heading.exempt,
    ...(first.office.distribution && { distribution: first.office.distribution }),
    ...(first.office.drafting && { drafting: first.office.drafting }),
    ...(heading.classLine?.codes.length && { subjectCodes: heading.classLine.codes }),
    sections,
    ending: parts[parts.length - 1]!.ending,
    facts: [
      ...[...new Set(parts.map(part => part.document))].flatMap(document => document.facts),
      ...parts.flatMap(factsOf),
    ],
  }
  return {
    frame,
    diagnostics: [
      ...first.office.diagnostics,
      ...parts.flatMap(part => part.heading.diagnostics),
      ...parts.flatMap(part => (part.heading.classLine ? classLineDiagnostics(part.heading.classLine) : [])),
      ...parts.flatMap(countDiagnostics),
      ...diagnostics,
    ],
  }
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
  const fact = (name: string, { value, place }: Placed<string>): Fact => ({ name, value, place })
  const once = new Map(stamps.map(stamp => [stamp.value, stamp]))
  return [
    ...(heading.note ? [fact('publisher-note', heading.note)] : []),
    ...(skeleton.kind ? [fact('message-type', skeleton.kind)] : []),
    ...(skeleton.precedence ? [fact('precedence', skeleton.precedence)] : []),
    ...envelopeFacts(whole),
    ...[...once.values()].map(stamp => fact('release-stamp', stamp)),
  ]
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
