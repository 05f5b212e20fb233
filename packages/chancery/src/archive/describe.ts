import {
  countryByTag,
  type Label,
  type Message,
  postName,
  postsByKey,
  precedenceName,
  rank,
} from '@chancery/cable'
import { namesOf } from '../names/index.ts'
import { type Indexed, NAME_FIELDS, type NameField, numberKey } from '../query/index.ts'
import type { CableSummary } from '../store/index.ts'
import { blockText, bodyText } from './block-text.ts'
import { lossesOf } from './losses.ts'

export { blockText }

/** A marking for people: level, then caveats and controls. */
export function markingOf(label: Label): string {
  const level = label.level ?? 'UNMARKED'
  const rest = [...label.caveats, ...label.controls]
  return rest.length ? `${level}//${rest.join('/')}` : level
}

/** `U < LOU = SBU < RESTRICTED < C < S < TS`: the steps of `class:`. */
export function classRank(label: Label): number | undefined {
  if (!label.level) return undefined
  const level = rank(label.level)
  return level > 0 ? level + 1 : label.controls.length ? 1 : 0
}

/** What lists show of a message. */
export function summarise(message: Message): CableSummary {
  const { mrn, from, subject, precedence } = message
  const sent = message.dtg ?? message.date
  const post = mrn?.post
  return {
    ...(mrn && {
      mrn: `${mrn.year === undefined ? '' : `${String(mrn.year % 100).padStart(2, '0')} `}${mrn.postWritten} ${mrn.serial}`,
    }),
    ...(mrn?.key && { mrnKey: mrn.key }),
    ...(sent && { date: sent.value }),
    ...(from && { from: from.name }),
    ...(post && { post, postName: postName(post) }),
    ...(subject && { subject: subject.text }),
    ...(precedence.action && { precedence: precedence.action.value }),
    tags: message.tags.map(tag => tag.value),
    captions: message.captions.map(caption => caption.value),
    missingSections: message.sections.missing,
  }
}

/** By its letter and by its name. */
const precedenceNames = (letter: string): string[] => {
  const name = precedenceName(letter)
  return name ? [letter, name] : [letter]
}

/** What the index knows of a message. */
export function indexed(message: Message, label: Label, text = bodyText(message)): Indexed {
  const { mrn, from } = message
  const sent = message.dtg ?? message.date
  const rank = classRank(label)
  const names = (list: Message['to']): string[] => list.map(one => one.name)
  const posts = mrn ? [postName(mrn.post) ?? mrn.postWritten] : []
  return {
    subject: message.subject?.text ?? '',
    body: [
      ...(message.blocks.length ? [text] : []),
      ...message.references.map(reference => reference.value),
      ...message.passTo.map(pass => pass.raw),
      ...message.signature.map(signer => signer.value),
      from?.name ?? '',
      ...names(message.to),
      ...names(message.info),
      mrn?.short ?? mrn?.postWritten ?? '',
      ...message.captions.map(caption => caption.value),
      ...message.tags.map(tag => tag.value),
      ...(message.authority?.classifiedBy.map(one => one.value) ?? []),
    ].join('\n'),
    ...(sent && { day: sent.value.slice(0, 10) }),
    ...(message.declassification.on && { due: message.declassification.on }),
    ...(rank !== undefined && { classRank: rank }),
    values: {
      from: [...(from ? [from.name] : []), ...posts],
      post: posts,
      to: names(message.to),
      info: names(message.info),
      addressee: [...names(message.to), ...names(message.info)],
      country: countriesOf(message),
      tags: message.tags.map(tag => tag.value),
      caption: message.captions.map(caption => caption.value),
      mrn: mrn ? [mrn.short ?? `${mrn.postWritten} ${mrn.serial}`, ...(mrn.key ? [mrn.key] : [])] : [],
      ref: message.references.flatMap(reference => reference.key ?? []),
      precedence: message.precedence.action ? precedenceNames(message.precedence.action.value) : [],
      portion: portionsOf(message),
      signer: message.signature.map(signer => signer.value),
      layout: [message.layout],
      dialect: [message.dialect],
      has: partsOf(message),
      ...namesIn(message),
      is: [
        ...(message.sections.missing.length ? ['incomplete'] : []),
        ...(lossesOf(message).length ? ['lost'] : []),
      ],
    },
    numbers: numbersOf(message),
    cites: [
      ...new Set(message.references.flatMap(reference => (reference.key ? [numberKey(reference.key)] : []))),
    ].filter(Boolean),
  }
}

/** Names that stand in its subject and text: each block is asked by itself. */
export const blocksOf = ({ subject, blocks }: Message): string[] => [
  subject?.text ?? '',
  ...blocks.map(blockText),
]

function namesIn(message: Message): Pick<Indexed['values'], NameField> {
  const found = namesOf(blocksOf(message))
  return Object.fromEntries(NAME_FIELDS.map(field => [field, [...found.get(field)!.keys()]]))
}

/** Codes of the places on the TAGS line with their names at the time, and the country of the post. */
function countriesOf({ tags, mrn, dtg, date }: Message): string[] {
  const year = Number((dtg ?? date)?.value.slice(0, 4)) || undefined
  const places = tags.filter(tag => tag.kind === 'country').map(tag => tag.value)
  const iso = mrn && postsByKey(mrn.post)[0]?.country
  if (iso) places.push(...tagsOfCountry(iso))
  return [...new Set(places.flatMap(code => [code, countryByTag(code, year)?.name ?? []].flat()))]
}

let codes: Map<string, string[]> | undefined

/** Codes that TAGS has for a country: not those of ISO 3166, whose `CH` is another. */
function tagsOfCountry(iso: string): readonly string[] {
  if (!codes) {
    codes = new Map()
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    for (const code of letters.flatMap(a => letters.map(b => a + b))) {
      const country = countryByTag(code)?.iso2
      if (country) codes.set(country, [...(codes.get(country) ?? []), code])
    }
  }
  return codes.get(iso) ?? []
}

/** Marks of subject, headings and paragraphs, each once, with the name of the level: `S//NF`, `SECRET`. */
function portionsOf({ subject, blocks }: Message): string[] {
  const marks = [subject?.portion]
  for (const block of blocks) {
    if ('portion' in block) marks.push(block.portion)
    if (block.kind === 'paragraph') for (const part of block.parts) marks.push(part.portion)
  }
  return [...new Set(marks.flatMap(mark => (mark ? [mark.value] : [])))]
}

/** A heading or a paragraph that opens what is attached. */
const ATTACHMENT = /^\s*(?:BEGIN\s+)?(?:ATTACHMENT|ENCLOSURE|ANNEX)S?\b/i

/** What `has:` asks about. */
function partsOf(message: Message): string[] {
  const { blocks, subject, mrn, dtg, date, from, tags, captions, references, signature, ending, facts } =
    message
  const passages = new Set(
    blocks.flatMap(block =>
      block.kind === 'paragraph' ? block.passages : block.kind === 'mark' ? [block.passage] : [],
    ),
  )
  const has = (part: string, there: unknown): string[] => (there ? [part] : [])
  return [
    ...has('subject', subject),
    ...has('number', mrn),
    ...has('date', dtg ?? date),
    ...has('from', from),
    ...has('tags', tags.length),
    ...has('caption', captions.length),
    ...has('references', references.length),
    ...passages,
    ...has('portions', portionsOf(message).length),
    ...has(
      'table',
      blocks.some(block => block.kind === 'preformatted'),
    ),
    ...has(
      'attachment',
      facts.some(fact => /^(?:attach|enclos)/i.test(fact.name)) ||
        blocks.some(block => block.kind !== 'mark' && ATTACHMENT.test(block.text.text)),
    ),
    ...has('signer', signature.length),
    ...has('corrections', ending.corrections.length),
  ]
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** What others call a message by: its number, else its place in a series, else originator and date-time group. */
function numbersOf({ mrn, series, from, dtg }: Message): string[] {
  if (mrn?.key) return [numberKey(mrn.key)]
  if (series) return [numberKey(series.value)]
  const [, year, month, day, hour, minute] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(dtg?.value ?? '') ?? []
  if (!from || !year) return []
  return [numberKey(`${from.name} ${day}${hour}${minute}Z ${MONTHS[Number(month) - 1]} ${year.slice(2)}`)]
}
