import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  type Field,
  LAYOUT_IDS,
  type LayoutId,
  type SampleDocument,
  sample,
  type Truth,
  VARIANTS,
} from './index.ts'
import type { VariantName } from './variants.ts'

/** Skin of sheets and pages that stands between two lines of a text. */
const SKIN = [
  /^\f?\s*(?:[A-Z][a-z]+ [A-Z]\. [A-Z][a-z]+ )?Declassified\/Released .*$/,
  /^(?:UNCLASSIFIED|LIMITED OFFICIAL USE|CONFIDENTIAL|SECRET|SBU|DEPARTMENT OF DEFENSE|MESSAGE CENTER)$/,
  /^PAGE:? \d+.*$/,
  /^[A-Z ]{2,10} \d{8} {2}\d{3}(?:\.\d)? OF \d{3}\s*$/,
  /^=+ PAGE \d+ =+$/,
  /^\{"(?:collection|alpha_words)".*$/,
  /^(?:Released in Full|Adela Quist, Acting Director|US Department of State|2\/25\/2026|Page \d+ of \d+)$/,
  /^UNCLASSIFIED U\.S\. Department of State Case No\..*$/,
  /^(?:B1|1\.4\(D\))$/,
  /^[-•.:"¿ ]+$/,
]

/** The words of all files of a cable on one line: entities, escapes, tags and skin undone, with code that shares nothing with what wrote them. */
function words(files: readonly string[]): string {
  return files
    .join('\n')
    .replaceAll('&#x000A;', '\n')
    .replace(/<[^>\n]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replaceAll('&amp;', '&')
    .replace(/\\(?=\r?\n)/g, '')
    .replace(/\\"|""/g, '"')
    .split(/\r?\n/)
    .map(line => line.trimEnd())
    .filter(line => !SKIN.some(skin => skin.test(line)))
    .join(' ')
    .replace(/\s+/g, ' ')
}

/** What a field of the truth looks like in a text; a number, mark and text of a paragraph as they follow one another. */
const LOOKS: Readonly<Partial<Record<Field, (truth: Truth) => readonly (string | RegExp)[]>>> = {
  post: t => [t.post],
  serial: t => [String(t.serial % 10_000)],
  dtg: t => {
    const time = t.dtg.slice(11, 13) + t.dtg.slice(14, 16)
    return [t.layout === 'radiogram' ? `${time}Z` : t.dtg.slice(8, 10) + time]
  },
  filed: t => [t.filed.slice(11, 13) + t.filed.slice(14, 16)],
  from: t => [t.from.name],
  to: t => parties(t.to),
  info: t => parties(t.info),
  exempt: t => (t.exempt ?? []).flatMap(one => [one.of, ...one.names]),
  called: t => t.called,
  captions: t => t.captions,
  passTo: t => t.passTo,
  passLines: t => t.passLines ?? [],
  order: t => (t.order ? [t.order] : []),
  code: t => (t.code ? [t.code] : []),
  event: t => (t.event ? [t.event] : []),
  declassifyOn: t => (t.declassifyOn ? [dayPattern(t.declassifyOn)] : []),
  reviewOn: t => (t.reviewOn ? [dayPattern(t.reviewOn)] : []),
  office: t => (t.office ? [t.office] : []),
  tags: t => t.tags,
  subject: t => [t.subject],
  subjectPortion: t => (t.subjectPortion ? [`(${t.subjectPortion})`] : []),
  references: t =>
    t.references.flatMap(({ cable, text, note }) => [
      ...(cable ? [String(cable.serial)] : [text!.replaceAll('/', '/')]),
      ...(cable ? [new RegExp(`${cable.post.replaceAll(' ', ' ?')}.{0,30}${cable.serial}`)] : []),
      // What a service message asks stands before the message that it asks about.
      ...(note ? [t.service ? note : `(${note})`] : []),
    ]),
  classifiedBy: t => (t.classifiedBy ? [t.classifiedBy] : []),
  title: t => (t.title ? [t.title] : []),
  derivedFrom: t => (t.derivedFrom ? [`DERIVED FROM: ${t.derivedFrom}`] : []),
  reasons: t => t.reasons.flatMap(one => [one.slice(0, 3), `(${one.slice(4, 5)})`]),
  paragraphs: t =>
    t.paragraphs.flatMap(one => [
      new RegExp(
        `${one.number === undefined ? '' : `${one.number}\\\\?\\.[^A-Z0-9]{0,8}`}${one.portion ? `${one.portion}\\)\\s*` : ''}${literal(one.text)}`,
      ),
      ...one.items.map((item, at) => `${one.labels?.[at] ?? '--'} ${item}`),
      ...(one.heading ? [one.heading] : []),
    ]),
  signers: t => t.signers,
  distribution: t =>
    (t.distribution ?? []).map(one => `${one.office}-${String(one.copies).padStart(2, '0')}`),
  total: t => (t.total === undefined ? [] : [`/${String(t.total).padStart(3, '0')} `]),
  counter: t => (t.counter ? [t.counter] : []),
  drafted: t => officers(t.drafted),
  cleared: t => officers(t.cleared),
  approved: t => officers(t.approved),
  series: t => (t.series ? [t.series] : []),
  sets: t => (t.sets ?? []).map(one => `${one.name}/${one.fields.join('/')}`),
  serials: t => t.serials ?? [],
  groupCounts: t => (t.groupCounts ?? []).map(String),
  signals: t => t.signals ?? [],
  corrections: t => (t.corrections ?? []).map(one => `C ${one}`),
  facts: t => (t.facts ?? []).map(one => one.value).filter(value => !SKIN.some(skin => skin.test(value))),
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
const parties = (list: Truth['to']): (string | RegExp)[] =>
  list.map(
    one =>
      new RegExp(
        `${one.routing ? `${one.routing}/` : ''}${literal(one.name)}${one.precedence ? ` ${one.precedence}` : ''}${one.continuity ? ` ${one.continuity}` : ''}`,
      ),
  )
const officers = (list: Truth['drafted']): string[] =>
  (list ?? []).map(one => `${one.office}:${one.name}${one.note ? ` (${one.note})` : ''}`)

/** Month first, whatever the width of its numbers. */
function dayPattern(day: string): RegExp {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new RegExp(`0?${month}[-/]0?${date}[-/](?:${Math.floor(year / 100)})?${String(year).slice(2)}`)
}

function touched({ variants }: Truth): Set<Field> {
  return new Set(
    variants.flatMap(name => {
      const { touches, hides } = VARIANTS[name as VariantName]
      return [...(touches ?? []), ...(hides ?? [])]
    }),
  )
}

function cablesOf(layout: LayoutId, count: number): SampleDocument[][] {
  const byKey = new Map<string, SampleDocument[]>()
  for (const one of sample({ count, seed: 4, layout }))
    byKey.set(one.truth.key, [...(byKey.get(one.truth.key) ?? []), one])
  return [...byKey.values()]
}

describe('every value of the truth is in the text, or a variant says that it is written otherwise', () => {
  for (const layout of LAYOUT_IDS)
    test(layout, () => {
      for (const files of cablesOf(layout, 120)) {
        const { truth } = files[0]!
        const text = words(files.map(one => one.text))
        const spoiled = touched(truth)
        for (const [field, looks] of Object.entries(LOOKS) as [
          Field,
          (t: Truth) => readonly (string | RegExp)[],
        ][]) {
          if (truth.absent.includes(field) || spoiled.has(field)) continue
          for (const look of looks(truth)) {
            const there =
              typeof look === 'string' ? text.includes(look.replace(/\s+/g, ' ')) : look.test(text)
            assert.ok(there, `${truth.key} (${truth.variants.join(', ') || 'lawful'}): ${field}: ${look}`)
          }
        }
      }
    })
})
