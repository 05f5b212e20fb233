import type { Addressee, Drafting, Message } from '../src/index.ts'
import { same } from './judge.ts'
import type { ComparedTruth } from './truth.ts'

export interface GeneratedField {
  /** Properties of the truth that this field compares. */
  readonly of: readonly (keyof ComparedTruth)[]
  readonly read: (message: Message, truth: ComparedTruth) => unknown
  readonly wanted: (truth: ComparedTruth) => unknown
  /** Both are lists whose items are judged one by one too. */
  readonly each?: true
  /** Judged only where the generator states it, for it may not know. */
  readonly stated?: true
  /** Of `of`, those without which the text shows nothing of it; all of them unless said. */
  readonly needs?: readonly (keyof ComparedTruth)[]
}

type Values = (
  of: readonly (keyof ComparedTruth)[],
  read: GeneratedField['read'],
  wanted: GeneratedField['wanted'],
) => GeneratedField

const one: Values = (of, read, wanted) => ({ of, read, wanted })
const each: Values = (of, read, wanted) => ({ of, read, wanted, each: true })

/** A property that not every generator states. */
const stated = (property: keyof ComparedTruth, read: GeneratedField['read']): GeneratedField => ({
  of: [property],
  read,
  wanted: truth => truth[property],
  stated: true,
})

/** What the truth says of itself, or of how it was made; nothing of it stands in the text. */
export const NOT_COMPARED: readonly string[] = [
  'era',
  'layout',
  'variants',
  'absent',
  'withYear',
  'passLines',
  'reviewOn',
  'office',
  'serials',
  'service',
]

export const GENERATED_FIELDS: Readonly<Record<string, GeneratedField>> = {
  mrn: {
    of: ['key', 'short', 'year', 'post', 'serial'],
    // A number without the letters of its post has no key.
    needs: ['year', 'post', 'serial'],
    read: m => m.mrn && [m.mrn.key, m.mrn.short, m.mrn.year, m.mrn.postWritten, m.mrn.serial],
    wanted: t => {
      const shown = (name: 'key' | 'short'): string | undefined =>
        t.absent?.includes(name) ? undefined : t[name]
      return [shown('key'), shown('short'), t.year, t.post, t.serial]
    },
  },
  series: stated('series', m => m.series?.value),
  dtg: one(
    ['dtg'],
    m => m.dtg?.value,
    t => t.dtg,
  ),
  day: stated('day', m => m.date?.value),
  filed: stated('filed', m => m.transmission.sender?.filed?.value),
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
  exempt: stated('exempt', m =>
    [...m.to, ...m.info].flatMap(({ name, exempt }) =>
      exempt.length ? [{ of: name, names: exempt.map(({ value }) => value) }] : [],
    ),
  ),
  called: one(
    ['called'],
    m => m.transmission.called.map(({ value }) => value),
    t => (t.variants.includes('procedure-lines-missing') ? [] : t.called),
  ),
  signals: stated('signals', m => m.transmission.signals.map(({ value }) => value)),
  'group count': stated('groupCounts', (m, { groupCounts }) => {
    const count = m.transmission.groupCount?.value
    return count === groupCounts![0] ? groupCounts : count
  }),
  level: one(
    ['level'],
    m => m.marking.label.level,
    t => t.level,
  ),
  control: one(
    ['control'],
    m => m.marking.label.controls,
    // E F T O is a flag of the transmission, no control. markings.md 1.
    t => (t.control && t.control !== 'EFTO' ? [t.control] : []),
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
  'eo event': stated('event', m => m.eo?.event?.value),
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
  'subject portion': stated('subjectPortion', m => m.subject?.portion?.value),
  references: each(
    ['references'],
    (m, t) => m.references.map(one => reference({ ...one, text: one.value }, kinds(t))),
    t => t.references.map(one => reference(one, kinds(t))),
  ),
  classifiedBy: one(
    ['classifiedBy'],
    m => m.authority?.classifiedBy[0]?.value.toUpperCase(),
    t => t.classifiedBy?.toUpperCase(),
  ),
  title: stated('title', m => m.authority?.title?.value),
  'derived from': stated('derivedFrom', m => m.authority?.derivedFrom?.value),
  reasons: one(
    ['reasons'],
    m => m.authority?.reasons.map(({ value }) => value.toUpperCase().replaceAll(' ', '')),
    t => t.reasons,
  ),
  distribution: stated('distribution', m =>
    m.distribution?.offices.map(({ role, value, copies }) => ({ role, office: value, copies })),
  ),
  'distribution total': stated('total', m => m.distribution?.total?.value),
  counter: stated('counter', m => m.transmission.counter?.value),
  drafted: stated('drafted', m => officers(m, 'drafted')),
  cleared: stated('cleared', m => officers(m, 'cleared')),
  approved: stated('approved', m => officers(m, 'approved')),
  paragraphs: each(['paragraphs'], paragraphs, t =>
    t.paragraphs.map(({ number, portion, text }) => [
      number ?? null,
      portion ? canonicalPortion(portion) : null,
      text,
    ]),
  ),
  headings: each(
    ['paragraphs'],
    m => m.blocks.flatMap(block => (block.kind === 'heading' ? [block.text.text] : [])),
    t => t.paragraphs.flatMap(({ heading }) => heading ?? []),
  ),
  lists: each(
    ['paragraphs'],
    m =>
      m.blocks.flatMap(block =>
        block.kind === 'paragraph' ? block.parts.map(part => plainQuotes(part.text.text)) : [],
      ),
    t => t.paragraphs.flatMap(({ items }) => items),
  ),
  passages: one(
    ['paragraphs'],
    m =>
      m.blocks.flatMap(block =>
        block.kind === 'paragraph' ? block.passages.map(name => [block.number?.value ?? null, name]) : [],
      ),
    t => t.paragraphs.flatMap(({ number, passage }) => (passage ? [[number ?? null, passage]] : [])),
  ),
  sets: stated('sets', m =>
    m.blocks.flatMap(block =>
      block.kind === 'set'
        ? [{ name: block.name.value, fields: block.fields.map(({ value }) => value) }]
        : [],
    ),
  ),
  signature: one(
    ['signature', 'signers'],
    m => m.signature.map(({ value }) => value),
    t => t.signers ?? [t.signature],
  ),
  sections: one(
    ['sections'],
    m => m.sections.of ?? 1,
    t => t.sections,
  ),
  'page lines': stated('pages', m => m.sections.pages.map(({ value }) => value)),
  corrections: stated('corrections', m => m.ending.corrections.map(({ value }) => value)),
  facts: {
    of: ['facts'],
    // The documents of several sections repeat them.
    read: (m, { facts }) =>
      m.facts
        .filter(({ name }) => facts!.some(fact => fact.name === name))
        .map(({ name, value }) => ({ name, value }))
        .filter((fact, at, all) => all.findIndex(other => same(other, fact)) === at)
        .sort(byName),
    // A generator need not tell them in the order of the text.
    wanted: t => [...t.facts!].sort(byName),
    each: true,
    stated: true,
  },
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0

/** Telegrams write `S/NF` for what a label has as `S//NF`. markings.md 3. */
const canonicalPortion = (written: string): string => written.replace(/(?<!\/)\/(?!\/)/g, '//')

/** The truth has no typographic quotes, copies may. */
const plainQuotes = (text: string): string => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")

/** Where the wrapping put `END SUMMARY.` on a line of its own it is a mark; here it counts as text again. */
function paragraphs({ blocks }: Message): unknown[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'paragraph') return []
    const next = blocks[at + 1]
    const mark = next?.kind === 'mark' && next.edge === 'end' ? ` ${next.text.text}` : ''
    return [[block.number?.value ?? null, block.portion?.value ?? null, plainQuotes(block.text.text + mark)]]
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

const officers = ({ drafting }: Message, role: keyof Omit<Drafting, 'place'>): unknown =>
  drafting?.[role].map(({ value, office, note }) => ({ name: value, office, note }))

/** Cables by key, others by their words. Kind and note only where the generator states kinds. */
function reference(
  { bullet, kind, key, text, note }: ComparedTruth['references'][number],
  withKind: boolean,
): unknown {
  if (!withKind) return { bullet, key }
  return { bullet, kind, ...(kind === 'cable' ? { key } : { text }), note }
}

const kinds = ({ references }: ComparedTruth): boolean => references.some(({ kind }) => kind !== undefined)
