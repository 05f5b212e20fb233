import { type Addressee, type Message, summaryOf } from '../src/index.ts'
import type { AnnotatedMessage, AnnotatedReference, Party, Text } from './annotation.ts'
import { judge, judgeEach, same } from './judge.ts'
import type { Verdict } from './tally.ts'
import { unitsOf } from './units.ts'
import { squeezed, wordsOf } from './words.ts'

/** An annotated message beside the one that was read; none if the reader found fewer messages. */
export interface Pair {
  readonly read: Message | undefined
  readonly annotated: AnnotatedMessage
  /** The words of an annotated text, from its source. */
  readonly wordsOf: (text: Text) => readonly string[]
}

export interface AnnotatedField {
  /** Doubts that set it apart. Its own name is one. */
  readonly doubts?: readonly string[]
  readonly verdicts: (pair: Pair) => readonly Verdict[]
}

/** A field with one value. An annotation of `null` is not judged. */
const one = (
  read: (message: Message, annotated: AnnotatedMessage) => unknown,
  wanted: (annotated: AnnotatedMessage) => unknown,
  ...doubts: string[]
): AnnotatedField => ({
  doubts,
  verdicts: ({ read: message, annotated }) => {
    const should = wanted(annotated)
    if (should === null) return []
    const verdict = judge(message && read(message, annotated), should)
    return verdict ? [verdict] : []
  },
})

/** A field that is judged only where the annotation has it. */
const ifGiven = (
  read: (message: Message, annotated: AnnotatedMessage) => unknown,
  wanted: (annotated: AnnotatedMessage) => unknown,
  ...doubts: string[]
): AnnotatedField =>
  one(read, annotated => (wanted(annotated) === undefined ? null : wanted(annotated)), ...doubts)

const each = <F, W>(
  read: (message: Message) => readonly F[],
  wanted: (annotated: AnnotatedMessage) => readonly W[] | null | undefined,
  fits: (read: F, wanted: W) => boolean,
  ...doubts: string[]
): AnnotatedField => ({
  doubts,
  verdicts: ({ read: message, annotated }) =>
    judgeEach(message ? read(message) : [], wanted(annotated) ?? [], fits),
})

const prose = (
  read: (message: Message) => string | undefined,
  wanted: (annotated: AnnotatedMessage) => readonly Text[] | undefined,
): AnnotatedField => ({
  verdicts: ({ read: message, annotated, wordsOf: wordsAt }) => {
    const text = message && read(message)
    const verdict = judge(
      text && squeezed(wordsOf(text)),
      wanted(annotated) && squeezed(wanted(annotated)!.flatMap(part => [...wordsAt(part)])),
    )
    return verdict ? [verdict] : []
  },
})

export const ANNOTATED_FIELDS: Readonly<Record<string, AnnotatedField>> = {
  mrn: one(
    m => m.mrn?.key,
    a => a.mrn,
  ),
  series: one(
    m => m.series && [m.series.name, m.series.number, m.series.year],
    a => a.series && [a.series.name, a.series.number, a.series.year],
  ),
  number: ifGiven(
    m => digits(m.series?.number ?? m.mrn?.serial ?? m.transmission.sender?.serial?.value),
    a => digits(a.number),
    'mrn',
  ),
  dtg: one(
    m => m.dtg?.value,
    a => (a.day === undefined ? a.dtg : null),
  ),
  day: ifGiven(
    (m, a) =>
      m.dtg?.value.slice(0, 10) ??
      m.date?.value ??
      m.facts.find(({ value }) => value.includes(a.day!)) ??
      undefined,
    a => a.day,
    'dtg',
  ),
  'precedence action': one(
    m => m.precedence.action?.value,
    a => a.precedence?.action,
    'precedence',
  ),
  'precedence info': one(
    m => m.precedence.info?.value,
    a => a.precedence?.info,
    'precedence',
  ),
  from: one(
    m => nameOf(m.from?.name),
    a => (a.from === null ? null : nameOf(a.from?.name)),
  ),
  to: each(
    m => m.to.map(party),
    a => a.to?.map(wantedParty),
    same,
  ),
  info: each(
    m => m.info.map(party),
    a => a.info?.map(wantedParty),
    same,
  ),
  level: one(
    m => m.marking.label.level,
    a => a.level,
  ),
  LOU: one(
    m => m.marking.label.controls.includes('LOU') || undefined,
    a => a.controls?.includes('LOU') || undefined,
    'level',
  ),
  caveats: ifGiven(
    (m, { caveats }) =>
      [...m.marking.caveats.map(({ value }) => value), ...m.marking.label.caveats].filter(value =>
        caveats!.includes(value),
      ),
    a => a.caveats,
  ),
  captions: each(
    m => [...new Set(m.captions.map(({ value }) => value))],
    a => a.captions,
    same,
  ),
  passTo: one(
    m => bag(m.passTo.flatMap(({ station, value }) => [station?.value ?? '', value])),
    a => bag((a.passTo ?? []).flatMap(({ station, to }) => [station ?? '', to])),
  ),
  'eo order': one(
    m => m.eo?.order?.value,
    a => a.eo?.order,
    'eo',
  ),
  'eo instruction': ifGiven(
    m => m.eo?.instruction?.value.toUpperCase(),
    a => a.eo?.instruction,
    'eo',
  ),
  'eo declassify on': one(
    m => m.eo?.declassifyOn?.value,
    a => a.eo?.declassifyOn,
    'eo',
  ),
  'eo codes': one(
    m => m.eo?.codes.map(({ value }) => value).filter(code => code !== 'N/A'),
    a => a.eo?.codes,
    'eo',
  ),
  classifiedBy: one(
    m => bag((m.authority?.classifiedBy ?? []).map(({ value }) => value)),
    a => bag(a.classifiedBy ?? []),
  ),
  tags: each(
    m => m.tags.map(({ value }) => value),
    a => a.tags,
    same,
  ),
  subject: prose(
    m => m.subject?.text,
    a => a.subject && [a.subject],
  ),
  'subject portion': one(
    m => m.subject?.portion?.value,
    a => a.subjectPortion,
    'subject',
  ),
  references: each(
    m => m.references,
    a => a.references,
    fitsReference,
  ),
  'distribution offices': each(
    m => (m.distribution?.offices ?? []).map(({ role, value, copies }) => [role, value, copies]),
    a => a.distribution?.offices.map(({ role, office, copies }) => [role, office, copies]),
    same,
    'distribution',
  ),
  'distribution total': one(
    m => m.distribution?.total?.value,
    a => a.distribution?.total,
    'distribution',
  ),
  counter: one(
    m => m.transmission.counter?.value,
    a => a.counter,
  ),
  section: one(
    m => m.sections.number && [m.sections.number.value, m.sections.of],
    a => a.section && [a.section.number, a.section.of],
  ),
  'sections held': ifGiven(
    m => m.sections.held,
    a => a.section?.held,
    'section',
  ),
  'transmission id': one(
    m => m.transmission.ids[0] && [m.transmission.ids[0].designator, m.transmission.ids[0].serial],
    a => a.transmission?.designator && [a.transmission.designator, a.transmission.serial],
    'transmission',
  ),
  'precedence FL2': one(
    m => m.transmission.precedence?.value,
    a => a.transmission?.precedence,
    'transmission',
  ),
  called: one(
    m => m.transmission.called.map(({ value }) => value),
    a => a.transmission?.called,
    'transmission',
  ),
  sender: one(
    m =>
      m.transmission.sender && [
        m.transmission.sender.routing?.value,
        m.transmission.sender.serial?.value,
        m.transmission.sender.section?.value,
      ],
    a =>
      a.transmission?.sender && [
        a.transmission.sender.routing,
        a.transmission.sender.serial,
        a.transmission.sender.section,
      ],
    'transmission',
  ),
  warning: one(
    m => m.transmission.warning?.level,
    a => a.transmission?.warning,
    'transmission',
  ),
  'group count': one(
    m => m.transmission.groupCount?.value,
    a => a.transmission?.groupCount,
    'transmission',
  ),
  paragraphs: one(
    m => unitsOf(m).map(({ number }) => number ?? null),
    a => a.paragraphs?.map(({ number }) => number ?? null),
  ),
  portions: each(
    m => unitsOf(m).flatMap(({ number, portion }) => (portion ? [[number ?? null, portion]] : [])),
    a => (a.paragraphs ?? []).flatMap(({ number, portion }) => (portion ? [[number ?? null, portion]] : [])),
    same,
    'paragraphs',
  ),
  'paragraph text': { doubts: ['paragraphs', 'paragraphText'], verdicts: paragraphTexts },
  headings: {
    verdicts: ({ read, annotated, wordsOf: wordsAt }) =>
      judgeEach(
        (read?.blocks ?? []).flatMap(block =>
          block.kind === 'heading' && !OPENS_PASSAGE.test(block.text.text)
            ? [squeezed(wordsOf(block.text.text))]
            : [],
        ),
        (annotated.headings ?? []).map(text => squeezed(wordsAt(text))),
        same,
      ),
  },
  summary: prose(
    m =>
      summaryOf(m.blocks)
        .map(({ label, text }) => `${label ?? ''} ${text.text}`)
        .join(' ')
        .trim(),
    a => (a.summary ? a.summary : undefined),
  ),
  passages: one(
    m => passages(name => numbersIn(m, name)),
    a => passages(name => a.passages?.[name] ?? []),
  ),
  signature: each(
    m => m.signature.map(({ value }) => value.toUpperCase()),
    a => a.signature,
    (read, wanted) => read === wanted || wordsOf(read).at(-1) === wanted,
  ),
  sets: each(
    m => m.blocks.flatMap(block => (block.kind === 'set' ? [block.name.value] : [])),
    a => a.sets,
    same,
  ),
  'end serial': one(
    m => m.ending.serial?.value.replace('#', ''),
    a => a.endSerial,
  ),
  facts: {
    verdicts: ({ read, annotated }) =>
      (annotated.facts ?? []).map(({ value }) =>
        (read?.facts ?? []).some(fact => same(wordsOf(fact.value), wordsOf(value))) ? 'right' : 'missing',
      ),
  },
}

/** A line that only opens a passage is a mark, whichever block it is read as. */
const OPENS_PASSAGE = /^\W*(?:summary|comments?)\W*$/i

/** The text of each unit, found by its number; a unit whose text is `null` is not judged. */
function paragraphTexts({ read, annotated, wordsOf: wordsAt }: Pair): Verdict[] {
  const left = read ? unitsOf(read) : []
  const verdicts = (annotated.paragraphs ?? []).flatMap(({ number, text }): Verdict[] => {
    const at = left.findIndex(unit => unit.number === number)
    const [unit] = at < 0 ? [] : left.splice(at, 1)
    if (!text) return []
    if (!unit) return ['missing']
    const wanted = squeezed(wordsAt(text))
    return [[unit.words, unit.withMarks].some(words => squeezed(words) === wanted) ? 'right' : 'wrong']
  })
  return [...verdicts, ...left.map((): Verdict => 'extra')]
}

const PASSAGES = ['summary', 'comment'] as const

function passages(numbers: (name: (typeof PASSAGES)[number]) => readonly number[]) {
  const met = PASSAGES.flatMap(name => numbers(name).map(number => `${name} ${number}`))
  return met.length ? met : undefined
}

const numbersIn = ({ blocks }: Message, name: (typeof PASSAGES)[number]): number[] =>
  blocks.flatMap(block =>
    block.kind === 'paragraph' && block.number && block.passages.includes(name) ? [block.number.value] : [],
  )

/** Cables by key, everything else by bullet and kind; `?` leaves the kind open. */
function fitsReference(read: Message['references'][number], wanted: AnnotatedReference): boolean {
  return (
    read.bullet === wanted.bullet &&
    (wanted.kind === '?' || read.kind === wanted.kind) &&
    (wanted.key === undefined || read.key === wanted.key) &&
    (wanted.note === undefined || read.note === wanted.note)
  )
}

/** Without office symbols between double slashes. */
const nameOf = (name: string | undefined): string | undefined =>
  name
    ?.toUpperCase()
    .replace(/\/\/.*$/, '')
    .replace(/\s+/g, ' ')
    .trim()

const party = ({ name, routing, precedence, continuity, collective, delivered }: Addressee): unknown => [
  nameOf(name),
  routing?.value ?? null,
  precedence?.value ?? null,
  continuity?.value ?? null,
  collective,
  delivered,
]

const wantedParty = ({ name, routing, precedence, continuity, collective, delivered }: Party): unknown => [
  nameOf(name),
  routing ?? null,
  precedence ?? null,
  continuity ?? null,
  collective ?? false,
  delivered ?? false,
]

const digits = (value: string | number | undefined): number | undefined => {
  const last = /(\d+)\D*$/.exec(String(value ?? ''))
  return last ? Number(last[1]) : undefined
}

/** Words in any order, without those that only join them. */
function bag(texts: readonly string[]): string | undefined {
  const words = texts
    .join(' ')
    .toUpperCase()
    .split(/[^A-Z0-9&']+/)
    .filter(word => word && !/^(?:FOR|PASS|TO|AND|PLEASE|ALSO)$/.test(word))
  return words.length ? words.sort().join(' ') : undefined
}
