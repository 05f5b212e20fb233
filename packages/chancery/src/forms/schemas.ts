// The forms of docs/json.md as JSON Schema 2020-12, by name; `{ $ref: 'Name#' }` leads from one to another.
import { createRequire } from 'node:module'

export interface Schema {
  readonly $id?: string
  readonly description?: string
  readonly [keyword: string]: unknown
}

export const ref = (name: string): Schema => ({ $ref: `${name}#` })
export const list = (items: Schema, description?: string): Schema => ({
  type: 'array',
  items,
  ...(description && { description }),
})
export const text = (description?: string): Schema => ({
  type: 'string',
  ...(description && { description }),
})
export const count = (description?: string): Schema => ({
  type: 'integer',
  minimum: 0,
  ...(description && { description }),
})

/** An object; names with `?` may be left out. New ones may appear beside those that are named. */
export function form(description: string, properties: Readonly<Record<string, Schema>>): Schema {
  const named = Object.entries(properties)
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(named.map(([name, schema]) => [name.replace('?', ''), schema])),
    required: named.filter(([name]) => !name.endsWith('?')).map(([name]) => name),
  }
}

const INSTANT = text('ISO 8601 instant, UTC.')

const SUMMARY: Readonly<Record<string, Schema>> = {
  id: text('Lasting id: made from the bytes alone.'),
  label: ref('Label'),
  marking: text('For people: `SECRET//NOFORN`, `UNMARKED`.'),
  'mrn?': text('Message reference number, for people: `10 OSLO 83`.'),
  'mrnKey?': text('The same as a key: `2010OSLO83`.'),
  'date?': text('ISO minute, UTC.'),
  'from?': text(),
  'subject?': text(),
  'precedence?': text(),
  tags: list(text()),
  captions: list(text()),
  missingSections: list(count(), 'Sections of the cable that are not held.'),
}

const NOTE: Readonly<Record<string, Schema>> = {
  id: count(),
  text: text('Plain.'),
  mine: { type: 'boolean' },
  by: text('Who wrote it.'),
  shared: { type: 'boolean' },
  marking: text('Of what it stands by.'),
  place: ref('Place'),
  'quote?': text('The words that it marks.'),
  'anchor?': text('Of the block where it stands.'),
  'number?': count('Of the paragraph.'),
  'lost?': { const: true, description: 'What stood there is not found in the text as it is read today.' },
  at: INSTANT,
  changedAt: INSTANT,
}

const SPELLING: Readonly<Record<string, Schema>> = {
  id: count('By which it can be taken back.'),
  kind: { enum: ['person', 'org', 'place'] },
  name: text('Under which it counts.'),
  spelling: text('The other.'),
  by: text('Who decided it.'),
  at: INSTANT,
  'undoneBy?': text('Who took it back.'),
  'undoneAt?': INSTANT,
}

const FACETS = [
  'class', 'from', 'addressee', 'tags', 'caption', 'year', 'month', 'layout', 'precedence', 'collection', 'tag',
] // biome-ignore format: a table
export const STEPS = ['day', 'month', 'year', 'decade'] as const

const NEIGHBOUR = form('A cable of the same post.', { name: text(), number: text(), date: text() })

const FORMS: Readonly<Record<string, Schema>> = {
  Summary: form('What lists say of a cable.', SUMMARY),
  Run: form('A run of a passage.', { text: text(), hit: { type: 'boolean', description: 'It matched.' } }),
  Hit: form('A cable that was found.', {
    ...SUMMARY,
    'versions?': count('How many copies of this cable are held, where it is more than one.'),
    'subjectRuns?': list(ref('Run')),
    'passage?': form('The best paragraph.', {
      'anchor?': text('Of the paragraph, on the page of the cable.'),
      'number?': count(),
      runs: list(ref('Run')),
    }),
  }),
  Problem: form('A part of a query that was not understood; the rest searched.', {
    code: text('Never changes.'),
    message: text(),
    start: count('In the query, in UTF-16 units.'),
    end: count(),
    'suggestion?': text('What may stand there instead.'),
  }),
  WordForms: form('Words of the archive that a typed word stood for.', {
    typed: text(),
    forms: list(text()),
    count: count('How many there are; of very many only the first are named.'),
  }),
  FacetValue: form('A value that is counted.', {
    value: text('What stands in a query.'),
    name: text('What people read.'),
    count: count(),
  }),
  Facets: form(
    'Counts over all matches.',
    Object.fromEntries(FACETS.map(name => [name, list(ref('FacetValue'))])),
  ),
  Histogram: form('How many matches lie in each step of time; what has no date lies in none.', {
    by: { enum: STEPS },
    values: list(ref('FacetValue')),
  }),
  SearchAnswer: form('A page of the cables that match, and what there is to say of all of them.', {
    reading: text('How the query was read, in words.'),
    problems: list(ref('Problem')),
    total: count('The exact number of matches.'),
    hits: list(ref('Hit')),
    'cursor?': text('For the next page; absent on the last.'),
    forms: list(ref('WordForms')),
    facets: ref('Facets'),
    'histogram?': ref('Histogram'),
  }),
  FacetsAnswer: form('All counts of all matches.', {
    reading: text(),
    problems: list(ref('Problem')),
    total: count(),
    facets: ref('Facets'),
  }),
  Suggestions: form('What may be typed next.', {
    suggestions: list(
      form('Something that may stand in the place of `start..end`.', {
        kind: { enum: ['field', 'value', 'word'] },
        text: text(),
        'meaning?': text('What a code means.'),
        'count?': count('Cables that have it.'),
        start: count(),
        end: count(),
      }),
    ),
  }),
  Cable: form('A cable opened.', {
    kind: { const: 'cable' },
    cable: form('The message, what the reader of cables had to say, and the sources it was read from.', {
      summary: ref('Summary'),
      message: ref('Message'),
      diagnostics: list(ref('Diagnostic')),
      sources: list(
        form('A document as it came.', {
          id: text(),
          names: list(text()),
          receivedAt: INSTANT,
          'text?': text('Decoded; places of the message count its UTF-16 units.'),
        }),
      ),
      versions: list(ref('Summary'), 'Other cables held under the same number.'),
    }),
  }),
  Versions: form('Several cables are held under this number; ask for one by its id.', {
    kind: { const: 'versions' },
    versions: list(ref('Summary')),
  }),
  Thread: form('What a cable cites and what cites it.', {
    cable: ref('Summary'),
    cites: list(
      form('A reference, and the cables held under its number.', {
        written: text('As it was written.'),
        kind: text('`cable`, `email`, `telephone`, `report`, `book`, `dtg`, `airgram`, `other`.'),
        'bullet?': text(),
        'key?': text('`09OSLO12` of a cable.'),
        'note?': text(),
        'explained?': text(),
        held: list(ref('Summary')),
      }),
    ),
    citedBy: form('Cables whose references name it, the oldest first.', {
      total: count(),
      cables: list(ref('Summary')),
      'cursor?': text('For more of them.'),
    }),
    thread: form('All that references join to it, at any distance.', {
      total: count('How many cables, this one among them.'),
      'query?': text('What finds them; absent where the cable has no number.'),
    }),
  }),
  Findings: form('What the rules of the linter found.', {
    'file?': text(),
    findings: list(
      form('Something that is not as it should be.', {
        rule: text('Never changes.'),
        messageId: text('Never changes.'),
        severity: { enum: ['error', 'warning', 'info'] },
        message: text('For people.'),
        place: ref('Place'),
        'line?': { type: 'integer', minimum: 1 },
        'column?': { type: 'integer', minimum: 1 },
        'fix?': form('How it is mended.', {
          confidence: { type: 'number', minimum: 0, maximum: 1 },
          edits: list(form('`text` instead of what stands in `span`.', { span: ref('Span'), text: text() })),
        }),
        help: text('Page of the rule in the library.'),
        key: text('The same for the same fault of the same cable wherever it stands.'),
        'suppressed?': text(),
      }),
    ),
    'fixed?': count(),
  }),
  GatheredSet: form('A collection or a tag, as the reader sees it.', {
    as: { enum: ['collection', 'tag'] },
    name: text(),
    about: text(),
    mine: { type: 'boolean' },
    by: text('Who made it.'),
    cables: count('Those that the reader may see.'),
    'token?': text('What its link says, `/shared/…`; of who made it alone.'),
    createdAt: INSTANT,
    changedAt: INSTANT,
  }),
  Collections: form('What the reader gathered.', {
    collections: list(ref('GatheredSet')),
    tags: list(ref('GatheredSet')),
  }),
  Collection: form('A collection with its cables in order.', {
    collection: ref('GatheredSet'),
    cables: list(
      form('A cable, and what is said of it.', {
        ...SUMMARY,
        note: text('Empty where nothing is.'),
        addedAt: INSTANT,
      }),
    ),
  }),
  Gathered: form('What was put in.', {
    name: text(),
    made: { type: 'boolean', description: 'It was made for it.' },
    put: count(),
    already: count('Those that were there before.'),
    'deed?': count('By which it can be taken back.'),
  }),
  Taken: form('What was taken out, taken back or deleted.', { taken: count('How many.') }),
  Spelling: form('A decision that two spellings are one name.', SPELLING),
  Spellings: form('What was decided of spellings of names.', { spellings: list(ref('Spelling')) }),
  Note: form('A note or a highlight.', NOTE),
  Notes: form('Notes that the reader may read.', {
    total: count(),
    notes: list(form('A note, and the cable it is of.', { ...NOTE, cable: ref('Summary') })),
  }),
  Explanation: form('What a code stands for.', {
    code: text(),
    'date?': text(),
    meanings: list(
      form('One meaning; those that held on the day come first.', {
        code: text(),
        kind: text(
          '`tag`, `country`, `post`, `routing-indicator`, `caption`, `precedence`, `signal`, `order`, `order-code`, `acronym`.',
        ),
        meaning: text(),
        'era?': text('Years in which it meant that.'),
        holds: { type: 'boolean', description: 'It meant that on the day, or no day was given.' },
        source: text(),
        confirmed: {
          type: 'boolean',
          description: 'The source that is named was read; else it is general knowledge.',
        },
      }),
    ),
  }),
  Room: form('What is in the room.', {
    cables: count(),
    documents: count(),
    'earliest?': text(),
    'latest?': text(),
    byClass: list(form('A marking.', { level: text(), count: count() })),
    posts: list(ref('FacetValue')),
    years: list(ref('FacetValue')),
    recent: list(ref('Summary')),
  }),
  HarvestLine: form('A line of a harvest.', {
    cursor: text('Hand it back to go on after this line, today or in a year.'),
    arrivedAt: text('When the last of its documents came.'),
    ...SUMMARY,
    'message?': ref('Message'),
    'diagnostics?': list(ref('Diagnostic')),
  }),
  Refusal: form('Problem details, RFC 9457.', {
    type: text('Where the code is explained.'),
    title: text(),
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: text('What was refused, and a way on.'),
    code: text('Never changes.'),
    'removed?': form('When a cable was removed, and why.', { at: text(), reason: text() }),
    'ghost?': form('What is known of a cable that others cite and that is not held.', {
      name: text('Its lasting name in addresses.'),
      number: text('As people write it.'),
      'post?': text(),
      'year?': count(),
      'serial?': count(),
      sent: form(
        'When it must have been sent: between its neighbours in number, no later than it is cited.',
        {
          'after?': NEIGHBOUR,
          'before?': NEIGHBOUR,
          'citedOn?': text('The day on which it is cited first.'),
        },
      ),
      total: count('How many cables cite it.'),
      citedBy: list(ref('Summary'), 'The earliest of them.'),
      spellings: list(form('How they write it.', { written: text(), count: count() })),
      stated: list(
        form('What is said of it: that it is lost, say.', { id: text(), name: text(), value: text() }),
      ),
    }),
    'parameters?': list(form('A parameter that could not be taken.', { name: text(), detail: text() })),
  }),
}

let made: Readonly<Record<string, Schema>> | undefined

/** All of them, those of the message schema of the library among them. */
export function formSchemas(): Readonly<Record<string, Schema>> {
  made ??= Object.fromEntries(
    Object.entries({ ...messageForms(), ...FORMS }).map(([name, schema]) => [name, { $id: name, ...schema }]),
  )
  return made
}

/** The published schema of messages: its `$defs` become forms, `placedText` is `PlacedText`. */
function messageForms(): Record<string, Schema> {
  const {
    $schema: _,
    $defs,
    ...reading
  } = createRequire(import.meta.url)('@chancery/cable/message.schema.json') as Schema & {
    readonly $defs: Readonly<Record<string, Schema>>
  }
  return Object.fromEntries(
    Object.entries({ ...$defs, Reading: reading }).map(([name, schema]) => [
      capital(name),
      moved(schema) as Schema,
    ]),
  )
}

const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1)

function moved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moved)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string'
        ? [key, `${capital(inner.replace('#/$defs/', ''))}#`]
        : [key, moved(inner)],
    ),
  )
}

/** A schema with all that it leads to inside itself, for who cannot follow names to other schemas. */
export function standalone(schema: Schema): Schema {
  const all = formSchemas()
  const $defs: Record<string, unknown> = {}
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (key !== '$ref' || typeof inner !== 'string') return [key, walk(inner)]
        const name = inner.replace(/#$/, '')
        if (!(name in $defs)) {
          $defs[name] = undefined
          const { $id: _, ...form } = all[name]!
          $defs[name] = walk(form)
        }
        return [key, `#/$defs/${name}`]
      }),
    )
  }
  const whole = walk(schema) as Schema
  return Object.keys($defs).length ? { ...whole, $defs } : whole
}
