import type { Truth } from '@chancery/sample'
import type { Addressee, Message } from '../src/index.ts'

export interface GeneratedField {
  /** Properties of the truth that this field compares. */
  readonly of: readonly (keyof Truth)[]
  readonly read: (message: Message) => unknown
  readonly wanted: (truth: Truth) => unknown
  /** Both are lists whose items are judged one by one. */
  readonly each?: true
}

type Values = (
  of: (keyof Truth)[],
  read: GeneratedField['read'],
  wanted: GeneratedField['wanted'],
) => GeneratedField

const one: Values = (of, read, wanted) => ({ of, read, wanted })
const each: Values = (of, read, wanted) => ({ of, read, wanted, each: true })

/** What the truth says of itself, or of how it was made; nothing of it stands in the text. */
export const NOT_COMPARED: readonly string[] = ['era', 'variants']

export const GENERATED_FIELDS: Readonly<Record<string, GeneratedField>> = {
  mrn: one(
    ['key', 'short', 'year', 'post', 'serial'],
    m => m.mrn && [m.mrn.key, m.mrn.short, m.mrn.year, m.mrn.postWritten, m.mrn.serial],
    t => [t.key, t.short, t.year, t.post, t.serial],
  ),
  dtg: one(
    ['dtg'],
    m => m.dtg?.value,
    t => t.dtg,
  ),
  'precedence action': one(
    ['action'],
    m => m.precedence.action?.value,
    t => t.action,
  ),
  'precedence info': one(
    ['infoPrecedence'],
    m => m.precedence.info?.value,
    t => t.infoPrecedence,
  ),
  from: one(
    ['from'],
    m => m.from?.name,
    t => t.from.name,
  ),
  to: each(
    ['to'],
    m => m.to.map(party),
    t => t.to,
  ),
  info: each(
    ['info'],
    m => m.info.map(party),
    t => t.info,
  ),
  called: one(
    ['called'],
    m => m.transmission.called.map(({ value }) => value),
    t => (t.variants.includes('procedure-lines-missing') ? [] : t.called),
  ),
  level: one(
    ['level'],
    m => m.marking.label.level,
    t => t.level,
  ),
  control: one(
    ['control'],
    m => m.marking.label.controls,
    t => (t.control ? [t.control] : []),
  ),
  captions: one(
    ['captions'],
    m => [...new Set(m.captions.map(({ value }) => value))].sort(),
    t => [...t.captions].sort(),
  ),
  passTo: each(
    ['passTo'],
    m => m.passTo.map(({ value }) => value),
    t => t.passTo,
  ),
  'eo order': one(
    ['order'],
    m => m.eo?.order?.value,
    t => t.order,
  ),
  'eo declassify on': one(
    ['declassifyOn'],
    m => m.eo?.declassifyOn?.value,
    t => t.declassifyOn,
  ),
  'eo codes': one(
    ['code'],
    m => m.eo?.codes.map(({ value }) => value),
    t => (t.code ? [t.code] : []),
  ),
  tags: each(
    ['tags'],
    m => m.tags.map(({ value }) => value),
    t => t.tags,
  ),
  subject: one(
    ['subject'],
    m => m.subject?.text,
    t => t.subject,
  ),
  references: each(
    ['references'],
    m => m.references.map(({ bullet, key }) => ({ ...(bullet && { bullet }), key })),
    t => t.references.map(({ bullet, key }) => ({ ...(bullet && { bullet }), key })),
  ),
  classifiedBy: one(
    ['classifiedBy'],
    m => m.authority?.classifiedBy[0]?.value,
    t => t.classifiedBy,
  ),
  reasons: one(
    ['reasons'],
    m => m.authority?.reasons.map(({ value }) => value.toUpperCase().replaceAll(' ', '')),
    t => t.reasons,
  ),
  paragraphs: each(['paragraphs'], paragraphs, t =>
    t.paragraphs.map(({ number, portion, text }) => [number, portion ?? null, text]),
  ),
  headings: each(
    ['paragraphs'],
    m => m.blocks.flatMap(block => (block.kind === 'heading' ? [block.text.text] : [])),
    t => t.paragraphs.flatMap(({ heading }) => heading ?? []),
  ),
  lists: each(
    ['paragraphs'],
    m =>
      m.blocks.flatMap(block => (block.kind === 'paragraph' ? block.parts.map(part => part.text.text) : [])),
    t => t.paragraphs.flatMap(({ items }) => items),
  ),
  passages: one(
    ['paragraphs'],
    m =>
      m.blocks.flatMap(block =>
        block.kind === 'paragraph' ? block.passages.map(name => [block.number?.value, name]) : [],
      ),
    t => t.paragraphs.flatMap(({ number, passage }) => (passage ? [[number, passage]] : [])),
  ),
  signature: one(
    ['signature'],
    m => m.signature.map(({ value }) => value),
    t => [t.signature],
  ),
  sections: one(
    ['sections'],
    m => m.sections.of ?? 1,
    t => t.sections,
  ),
}

/** Where the wrapping put `END SUMMARY.` on a line of its own it is a mark; here it counts as text again. */
function paragraphs({ blocks }: Message): unknown[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'paragraph') return []
    const next = blocks[at + 1]
    const mark = next?.kind === 'mark' && next.edge === 'end' ? ` ${next.text.text}` : ''
    return [[block.number?.value, block.portion?.value ?? null, block.text.text + mark]]
  })
}

function party({ name, routing, precedence, continuity, collective }: Addressee): unknown {
  return {
    name,
    ...(routing && { routing: routing.value }),
    ...(precedence && { precedence: precedence.value }),
    ...(continuity && { continuity: continuity.value }),
    collective,
  }
}
