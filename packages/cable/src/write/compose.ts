import { LEVELS } from '../marking/label.ts'
import { portionValue, readMarking } from '../marking/line.ts'
import type { Message } from '../message/message.ts'
import { type Fields, isRecord, type Kind, list, object, oneOf, type Problems } from './compose-kinds.ts'
import { Findings } from './findings.ts'
import type { WireDialect } from './limits.ts'
import type { WriteDiagnostic } from './options.ts'

export interface ComposeResult {
  /** Absent where the data is no message. */
  readonly message?: Message
  /** An `error` names a field and what stands there in a message. */
  readonly diagnostics: readonly WriteDiagnostic[]
}

/**
 * A message from data: as `chancery read --json` prints it and `message.schema.json` describes it, or as people write it,
 * who need give no places and spellings. A value may stand for itself (`"R"` for `{ "value": "R" }`), words for a text, and
 * what follows from the rest may be left out. What is no part of a message is refused, with its place in the data.
 */
export function compose(data: unknown, dialect: WireDialect): ComposeResult {
  return shaped(data, dialect, COMPOSED)
}

/**
 * What a program gives for a message, as one: programs leave parts out, or put into them what is none. Who composes must say who
 * sends; operators write to operators without.
 */
export function asMessage(data: unknown, dialect: WireDialect): ComposeResult {
  return shaped(data, dialect, GIVEN)
}

function shaped(data: unknown, dialect: WireDialect, kind: Kind): ComposeResult {
  const findings = new Findings()
  if (!isRecord(data)) {
    findings.refuse(
      'write-malformed',
      '',
      'This is no message; give an object with from, to, marking and blocks, as message.schema.json has it.',
    )
    return { diagnostics: findings.all }
  }
  const problems: Problems = {
    wrong: (field, wanted) =>
      findings.refuse(
        'write-malformed',
        field,
        `This is not ${wanted}; write it as message.schema.json has it.`,
      ),
    unknown: (field, known) =>
      findings.refuse(
        'write-malformed',
        field,
        `A message has no such part here; it has ${known.join(', ')}.`,
      ),
    missing: (field, wanted) => findings.refuse('write-missing', field, `This is missing; give ${wanted}.`),
  }
  // A number of the Department is one of its telegrams.
  const own = data.mrn === undefined ? dialect : 'state'
  const message = kind({ dialect: own, ...data }, '', problems) as Message
  return findings.refused ? { diagnostics: findings.all } : { message, diagnostics: findings.all }
}

const string: Kind = (value, field, problems) => {
  if (typeof value !== 'string') problems.wrong(field, 'words in quotes')
  return value
}
const count: Kind = (value, field, problems) => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    problems.wrong(field, 'a whole number')
  return value
}
const yes: Kind = (value, field, problems) => {
  if (typeof value !== 'boolean') problems.wrong(field, 'true or false')
  return value
}

const SPAN = object({ source: count, start: count, end: count }, ['source', 'start', 'end'])
const place = list(SPAN)
const row: Kind = (value, field, problems) => {
  if (!Array.isArray(value) || value.length !== 4 || !value.every(one => Number.isInteger(one) && one >= 0))
    problems.wrong(field, 'a row of four whole numbers')
  return value
}
const map = list(row)

/** A value with its spelling; the value alone is one that nobody has spelled yet. */
function placed(
  value: Kind,
  more: Fields = {},
  fill: (given: unknown) => Record<string, unknown> = () => ({}),
): Kind {
  const whole = object({ value, raw: string, place, ...more }, ['value'], { raw: '', place: [] })
  return (given, field, problems) =>
    whole(
      isRecord(given) ? { ...fill(given.value), ...given } : { value: given, ...fill(given) },
      field,
      problems,
    )
}
const word = placed(string)
const number = placed(count)
const words = list(word)

/** Running text: words, or the text that a reader joined, with the map to its source. */
const joined: Kind = (given, field, problems) =>
  TEXT(isRecord(given) ? given : { text: given }, field, problems)
const TEXT = object({ text: string, map }, ['text'], { map: [] })

/** `C`, `(C)`, `(S//NF)`: a mark says its level. */
const mark = placed(string, { level: oneOf(LEVELS) }, given => {
  const read = typeof given === 'string' ? readMarking(given.replace(/^\(|\)$/g, ''), 'portion') : undefined
  return read?.level ? { level: read.level, value: portionValue(read), raw: '' } : {}
})
const portion: Kind = (given, field, problems) => {
  const made = mark(given, field, problems)
  if (isRecord(made) && made.level === undefined) problems.wrong(field, 'a portion mark, (U) or (S//NF)')
  return made
}

const ADDRESSEE_FIELDS: Fields = {
  place, name: string, namePlace: place, routing: word, precedence: word, continuity: word, collective: yes, delivered: yes,
  exempt: words,
} // biome-ignore format: a table
const ADDRESSEE = object(ADDRESSEE_FIELDS, ['name'], {
  place: [],
  namePlace: [],
  collective: false,
  delivered: false,
  exempt: [],
})
/** A name alone is an addressee; one that says it is a collective is one. */
const addressee: Kind = (given, field, problems) => {
  const one: unknown = typeof given === 'string' ? { name: given } : given
  const name = isRecord(one) && typeof one.name === 'string' ? one.name : ''
  return ADDRESSEE(isRecord(one) ? { collective: /\bCOLLECTIVE$/.test(name), ...one } : one, field, problems)
}

const PART = object({ anchor: string, label: string, portion, text: joined, place }, ['label', 'text'], {
  anchor: '',
  place: [],
})
const passage = oneOf(['summary', 'comment', 'action'])
const BLOCKS: Readonly<Record<string, Kind>> = {
  heading: object({ kind: string, anchor: string, portion, text: joined, place }, ['text'], {
    anchor: '',
    place: [],
  }),
  mark: object(
    {
      kind: string,
      anchor: string,
      passage,
      edge: oneOf(['begin', 'end']),
      damaged: yes,
      text: joined,
      place,
    },
    ['passage', 'edge', 'text'],
    { anchor: '', damaged: false, place: [] },
  ),
  paragraph: object(
    {
      kind: string,
      anchor: string,
      number,
      portion,
      text: joined,
      passages: list(passage),
      parts: list(PART),
      place,
    },
    ['text'],
    { anchor: '', passages: [], parts: [], place: [] },
  ),
  preformatted: object({ kind: string, anchor: string, text: joined, place }, ['text'], {
    anchor: '',
    place: [],
  }),
  set: object({ kind: string, anchor: string, name: word, fields: words, text: joined, place }, ['name'], {
    anchor: '',
    fields: [],
    text: { text: '', map: [] },
    place: [],
  }),
}
/** Words alone are a paragraph; a block without a kind is one. */
const block: Kind = (given, field, problems) => {
  const one: unknown = typeof given === 'string' ? { text: given } : given
  if (!isRecord(one)) {
    problems.wrong(field, 'a block: words, or an object with a text')
    return one
  }
  const kind = one.kind ?? 'paragraph'
  const found = typeof kind === 'string' && Object.hasOwn(BLOCKS, kind) ? BLOCKS[kind] : undefined
  if (found) return found({ ...one, kind }, field, problems)
  problems.wrong(`${field}.kind`, `one of ${Object.keys(BLOCKS).join(', ')}`)
  return one
}

const LABEL = object({ level: oneOf(LEVELS), controls: list(string), caveats: list(string) }, [], {
  controls: [],
  caveats: [],
})
const MARKING = object({ banner: word, label: LABEL, caveats: words, highestPortion: oneOf(LEVELS) }, [], {
  caveats: [],
})
/** A level alone is the classification line. */
const marking: Kind = (given, field, problems) => {
  const one: unknown = typeof given === 'string' ? { banner: given } : given
  const made = MARKING(one, field, problems)
  if (!isRecord(made) || made.label !== undefined) return made
  const level =
    isRecord(made.banner) && LEVELS.find(level => level === (made.banner as { value: unknown }).value)
  return { ...made, label: { ...(level && { level }), controls: [], caveats: [] } }
}

const HEADER = object({ place, media: word, classification: word, content: word, redundancy: word }, [], {
  place: [],
})
const TRANSMISSION = object(
  {
    ids: list(placed(string, { designator: string, serial: string })),
    precedence: word,
    called: words,
    sender: object({ place, routing: word, serial: word, section: number, filed: word }, [], { place: [] }),
    warning: placed(string, { signal: oneOf(['ZNR', 'ZNY']), level: oneOf(LEVELS) }),
    signals: words,
    header: HEADER,
    groupCount: placed((value, field, problems) =>
      value === 'GRNC' ? value : count(value, field, problems),
    ),
    counter: word,
  },
  [],
  { ids: [], called: [], signals: [] },
)
const SECTIONS = object(
  {
    number,
    of: count,
    pages: list(placed(string, { section: count, page: count, of: count })),
    held: list(count),
    missing: list(count),
  },
  [],
  { pages: [], held: [1], missing: [] },
)
const OFFICERS = list(placed(string, { office: string, note: string }))

const FIELDS: Fields = {
  layout: string,
  dialect: string,
  place,
  transmission: TRANSMISSION,
  precedence: object({ action: word, info: word }, []),
  dtg: word,
  date: word,
  placeOfOrigin: word,
  from: addressee,
  to: list(addressee),
  info: list(addressee),
  exempt: words,
  passTo: list(placed(string, { station: word })),
  marking,
  captions: words,
  eo: object({ place, order: word, instruction: word, declassifyOn: word, event: word, codes: words }, [], {
    place: [],
    codes: [],
  }),
  declassification: object({ on: string, rule: string, because: string }, [], {
    rule: 'unknown',
    because: '',
  }),
  authority: object(
    { place, classifiedBy: words, title: word, reasons: words, derivedFrom: word, note: word },
    [],
    { place: [], classifiedBy: [], reasons: [] },
  ),
  mrn: object(
    { place, post: string, postWritten: string, year: count, serial: count, key: string, short: string },
    ['post', 'serial'],
    { place: [], postWritten: '' },
  ),
  series: placed(string, { name: string, number: count, year: count }),
  subjectCodes: words,
  distribution: object(
    { place, offices: list(placed(string, { role: string, copies: count })), total: number, sum: count },
    [],
  ),
  drafting: object({ place, drafted: OFFICERS, cleared: OFFICERS, approved: OFFICERS }, []),
  sections: SECTIONS,
  tags: list(placed(string, { kind: string, title: string }, () => ({ kind: 'unknown' }))),
  subject: (given, field, problems) =>
    object({ text: string, map, portion, place }, ['text'], { map: [], place: [] })(
      isRecord(given) ? given : { text: given },
      field,
      problems,
    ),
  references: list(
    placed(string, { kind: string, bullet: string, key: string, note: string, explained: string }, () => ({
      kind: 'other',
    })),
  ),
  blocks: list(block),
  signature: words,
  ending: object({ bt: place, serial: word, corrections: words, eom: place }, [], { corrections: [] }),
  facts: list(
    object({ name: string, value: string, place, about: string }, ['name', 'value'], { place: [] }),
  ),
}
const USUAL: Readonly<Record<string, unknown>> = {
    layout: '', place: [], transmission: {}, precedence: {}, to: [], info: [], exempt: [], passTo: [], captions: [],
    declassification: {}, sections: {}, tags: [], references: [], signature: [], ending: {}, facts: [],
  } // biome-ignore format: a table
const COMPOSED = object(FIELDS, ['from', 'marking', 'blocks'], USUAL)
const GIVEN = object(FIELDS, ['marking', 'blocks'], USUAL)
