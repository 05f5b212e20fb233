import type { Block, JoinedText, Message, MessageSet, Paragraph, Portion } from '../message/message.ts'
import type { Place, Placed } from '../text/index.ts'
import type { Findings } from './findings.ts'
import { bodySet, isFormatted, setOf, spellsFields, wrapSet } from './formatted.ts'
import type { WireDialect } from './limits.ts'
import { gapBetween, keptLines, lineEndLength, type PagePlaces, wrap } from './set-lines.ts'

/** A line of the text and what a page or a section may do before it. */
export interface TextLine {
  readonly text: string
  /** First line of a block or element; `undefined` for lines that go on with one. */
  readonly starts?: 'class' | 'numbered' | 'heading' | 'other' | 'element' | 'signature'
  /** A sentence ended on the line before, inside a numbered paragraph without a list. */
  readonly sentence?: boolean
  /** A rule above or below a heading: no section begins with one. */
  readonly rule?: boolean
  /** What it says, for findings. */
  readonly field: string
}

/** How the text is set. The first manner that reads back as the message is taken. */
export interface Manner {
  readonly width: number
  /** Width of the elements above the text, which need no other manner. */
  readonly head: number
  /** Five-level signs alone: no semicolon. */
  readonly plain: boolean
  /** Lines and gaps as the source had them, where it tells. */
  readonly kept: boolean
  /** Blank lines between all blocks. */
  readonly spaced: boolean
  /** A rule under headings, so that they are known as such. */
  readonly ruled: boolean
}

/** The lines of a text under its classification line, sections and pages not yet cut. */
export class TextSetter {
  readonly #message: Message
  readonly #dialect: WireDialect
  readonly #manner: Manner
  readonly #findings: Findings
  readonly #eol: number
  readonly #pages: PagePlaces
  readonly #lines: TextLine[] = []
  /** `RMKS/`, which the next paragraph follows on its line. */
  #opening = ''

  constructor(message: Message, dialect: WireDialect, manner: Manner, findings: Findings) {
    this.#message = message
    this.#dialect = dialect
    this.#manner = manner
    this.#findings = findings
    this.#pages = message.sections.pages.flatMap(page => page.place ?? [])
    const blocks = message.blocks.filter(block => block.kind !== 'set')
    this.#eol = lineEndLength(
      blocks.map(block => block.text),
      blocks.map(block => block.place ?? []),
    )
  }

  /** Captions and passing instructions, each on a line of its own. */
  captions(): TextLine[] {
    const { captions, passTo, marking } = this.#message
    const beside = new Set(marking.caveats.map(one => one.value))
    const own = captions.filter(one => !beside.has(one.value) || (one.place?.length ?? 0) > 1)
    const formatted = isFormatted(this.#message)
    const rows: { at: number; field: string; text: string; place: Place | undefined }[] = [
      ...own
        .filter(one => !formatted || one.value !== CORRECTED)
        .map((one, n) => ({
          at: at(one.place, n),
          field: `captions[${captions.indexOf(one)}]`,
          text: spelled(one),
          place: one.place,
        })),
      ...passTo.map((one, n) => ({
        at: at(one.place, 1e9 + n),
        field: `passTo[${n}]`,
        text: formatted && isOffice(one) ? this.#officeLine(one, n) : passLine(one),
        place: one.place,
      })),
    ]
    rows.sort((a, b) => a.at - b.at)
    return rows.flatMap(({ field, text, place }, n) => {
      const gap = this.#manner.kept ? this.#nearest(rows[n - 1]?.place ?? [], place ?? []) : undefined
      const lines = text
        .split(/\r*\n/)
        .flatMap((line, m) => this.#wrapped(field, line.trim(), '', m ? undefined : 'element'))
      return !formatted && gap === 2 * this.#eol ? [BLANK, ...lines] : lines
    })
  }

  /** `INFO HARBOR COMMAND//N3//` below its title: the office of one that is addressed. */
  #officeLine({ value }: Message['passTo'][number], n: number): string {
    const { from, info, passTo } = this.#message
    const name = value.split('//')[0]!
    const label = from?.name === name ? 'FM' : info.some(one => one.name === name) ? 'INFO' : 'TO'
    const before = passTo[n - 1]
    return `${before && isOffice(before) ? '' : 'PASS TO OFFICE CODES:\n'}${label} ${value}`
  }

  /** E.O., TAGS, SUBJECT, REF and authority as the Department writes them. message-format.md 7.2. */
  stateHead(): TextLine[] {
    const { eo, tags, authority } = this.#message
    const lines: TextLine[] = []
    if (eo && !this.#inText(eo.place))
      lines.push(
        ...this.#wrapped(
          'eo',
          `E.O.${eo.order ? ` ${spelled(eo.order)}` : ''}:${eo.instruction ? ` ${flat(eo.instruction.raw || eo.instruction.value)}` : ''}`,
          '',
          'element',
        ),
      )
    if (tags.length) lines.push(...this.#wrapped('tags', `TAGS: ${this.#tagList()}`, '      ', 'element'))
    lines.push(...this.#subject('SUBJECT: '))
    const references = this.#references()
    if (references.length && this.#blankAboveReferences()) lines.push(BLANK)
    lines.push(...references)
    const by = this.#authority()
    if (by.length) lines.push(BLANK, ...by)
    if (authority?.note)
      lines.push(BLANK, ...this.#wrapped('authority.note', spelled(authority.note), '', 'element'))
    return lines
  }

  /** SUBJ and REF as military texts write them. */
  militaryHead(): TextLine[] {
    const { eo, tags } = this.#message
    const lines: TextLine[] = []
    if (eo && (eo.order || !this.#isLast(eo.place)))
      lines.push(
        ...this.#wrapped(
          'eo',
          `E.O.${eo.order ? ` ${spelled(eo.order)}` : ''}: ${flat(eo.instruction?.raw || eo.instruction?.value || '')}`,
          '',
          'element',
        ),
      )
    if (tags.length) lines.push(...this.#wrapped('tags', `TAGS: ${this.#tagList()}`, '      ', 'element'))
    lines.push(...this.#subject('SUBJ: '), ...this.#references(), ...this.#authority())
    return lines
  }

  /** The number of a general message, above its sets. */
  formattedHead(): TextLine[] {
    const { series, captions } = this.#message
    if (!series) return []
    const corrected = captions.some(one => one.value === CORRECTED) ? ` (${CORRECTED})` : ''
    return [{ text: `${spelled(series)}${corrected}`, starts: 'element', field: 'series' }]
  }

  /** The declassification that military texts write last: `DECL OADR`. */
  lastDeclassification(): TextLine[] {
    const { eo } = this.#message
    if (!eo || eo.order || !this.#isLast(eo.place)) return []
    const written = flat(eo.instruction?.raw || eo.instruction?.value || '')
    return [
      {
        text: /^(?:DECL|GP|GROUP)/.test(written) ? written : `DECL ${written}`,
        starts: 'other',
        field: 'eo',
      },
    ]
  }

  /** The blocks of the text, blank lines between them. */
  body(): TextLine[] {
    const { blocks } = this.#message
    let before: Block | undefined
    let open = false
    for (const [n, block] of blocks.entries()) {
      const ends = open && block.kind === 'set'
      if (ends) this.#closeBody()
      if (before && !this.#opening && this.#gap(before, block, ends ? 2 : 0)) this.#lines.push(BLANK)
      open = block.kind === 'set' ? bodySet(block) : open
      this.#block(block, `blocks[${n}]`, before, blocks[n + 1])
      before = block
    }
    if (open) this.#closeBody()
    return this.#lines
  }

  signature(): TextLine[] {
    return this.#message.signature.map((one, n) => ({
      text: spelled(one),
      starts: 'signature' as const,
      field: `signature[${n}]`,
    }))
  }

  /** A blank line under the classification line, as the Department has it, unless there was none. */
  blankUnderClassLine(): boolean {
    const { mrn, captions, passTo, eo } = this.#message
    const last = mrn?.place?.at(-1)
    if (!last || !this.#manner.kept) return true
    const next = [...captions, ...passTo, ...(eo ? [eo] : [])]
      .flatMap(one => one.place?.slice(-1) ?? [])
      .filter(one => one.source === last.source && one.start >= last.end)
      .sort((a, b) => a.start - b.start)[0]
    return !next || (this.#between(mrn!.place, [next]) ?? 2 * this.#eol) > this.#eol
  }

  /** A blank line below the captions, as the Department has it, unless there was none. */
  blankUnderCaptions(): boolean {
    const { captions, passTo, eo, tags, subject } = this.#message
    const above = [...captions, ...passTo].flatMap(one => one.place ?? [])
    if (!above.length || !this.#manner.kept) return true
    // Places of these are of what is said: the label stands before it.
    const below = [
      { place: eo?.place, label: 0 },
      { place: tags[0]?.place, label: 'TAGS: '.length },
      { place: subject?.place, label: 'SUBJECT: '.length },
    ]
    const gaps = below.flatMap(({ place, label }) => {
      const gap = this.#nearest(above, place ?? [])
      return gap === undefined ? [] : gap - label
    })
    return !gaps.length || Math.min(...gaps) > this.#eol
  }

  /** The least gap between what stands in several places, each section its own, and what follows. */
  #nearest(before: Place, after: Place): number | undefined {
    const gaps = before.flatMap(one => this.#between([one], after) ?? [])
    return gaps.length ? Math.min(...gaps) : undefined
  }

  /** A blank line above the first paragraph: the Department's habit, and needed where nothing else sets it off. */
  blankUnderHead(numbered: boolean): boolean {
    const { eo, tags, subject, references, authority, blocks } = this.#message
    const { kept, spaced } = this.#manner
    const start = blocks[0]?.place?.[0]
    const above = [eo, ...tags, subject, ...references, authority]
      .flatMap(one => one?.place ?? [])
      .filter(one => start && one.source === start.source && one.end <= start.start)
      .sort((a, b) => b.end - a.end)[0]
    if (kept && start && above) {
      const note = references.at(-1)?.note
      const gap = this.#between([above], [start])
      const bare = [0, ...(note ? [note.length + 3] : [])]
      if (bare.some(length => gap === this.#eol + length)) return false
      return true
    }
    return this.#dialect === 'state' || spaced || !numbered
  }

  #blankAboveReferences(): boolean {
    const { subject, references } = this.#message
    const [first] = references
    if (!subject?.place || !first?.place || !this.#manner.kept) return true
    const lead = this.#label().length + (first.bullet ? 3 : 0)
    const gap = this.#between(subject.place, first.place)
    return gap === undefined || gap !== lead + this.#eol
  }

  /** `REF:` or `REFS:`: the second reference stands under the first, which tells the length of the label. */
  #label(): string {
    const [first, second] = this.#message.references
    if (!first || !second) return 'REF: '
    const gap = this.#manner.kept ? this.#between(first.place ?? [], second.place ?? []) : undefined
    const note = first.note ? first.note.length + 3 : 0
    return gap === this.#eol + 5 + (second.bullet ? 3 : 0) + note ? 'REF: ' : 'REFS: '
  }

  #between(before: Place, after: Place): number | undefined {
    return gapBetween(before, after, this.#pages, this.#eol)
  }

  #isLast(place: Place | undefined): boolean {
    const body = this.#message.blocks.at(-1)?.place?.at(-1)
    const own = place?.[0]
    return !own || !body || own.source > body.source || own.start >= body.end
  }

  /** Is this said by a paragraph already? */
  #inText(place: Place | undefined): boolean {
    return this.#message.blocks.some(block => within(place, block.place))
  }

  /** `TSPL, OVIP (QUIST, ANNA)`: a name may belong to the TAG before it. */
  #tagList(): string {
    const { tags } = this.#message
    return tags
      .map((tag, n) => {
        const before = tags[n - 1]
        const gap =
          before && this.#manner.kept ? this.#between(before.place ?? [], tag.place ?? []) : undefined
        const bracket = tag.kind === 'person' && !tag.raw.startsWith('(') ? 1 : 0
        return `${before ? (gap === 1 + bracket ? ' ' : ', ') : ''}${tagText(tag)}`
      })
      .join('')
  }

  #subject(label: string): TextLine[] {
    const { subject } = this.#message
    if (!subject) return []
    const { portion, text } = subject
    const after =
      portion &&
      this.#dialect !== 'state' &&
      (!portion.place?.length || (portion.place[0]!.start ?? 0) > (subject.place?.[0]?.start ?? 0))
    const lead = `${label}${portion && !after ? `${spelled(portion)} ` : ''}`
    const tail = after ? ` ${spelled(portion)}` : ''
    const kept = this.#manner.kept ? keptLines(subject, this.#manner.width - tail.length, lead) : undefined
    if (kept)
      return kept.map((line, n) => ({
        text: n === kept.length - 1 ? line + tail : line,
        ...(n === 0 && { starts: 'element' as const }),
        field: 'subject',
      }))
    return this.#wrapped('subject', `${lead}${text}${tail}`, '', 'element')
  }

  #references(): TextLine[] {
    const { references } = this.#message
    // Those of a service message are its text.
    const own = references.filter(one => !this.#inText(one.place))
    const label = this.#label()
    return own.flatMap((one, n) => {
      const lead = n ? ' '.repeat(label.length) : label
      const note = one.note ? ` (${one.note})` : ''
      const text = `${one.bullet ? `${one.bullet}. ` : ''}${flat(one.raw || one.value)}${note}`
      return this.#wrapped(
        `references[${references.indexOf(one)}]`,
        text,
        ' '.repeat(label.length + (one.bullet ? 3 : 0)),
        'element',
        lead,
      )
    })
  }

  #authority(): TextLine[] {
    const { authority, eo } = this.#message
    if (!authority) return []
    const said = authority.classifiedBy.every(
      one => this.#inText(one.place) || (eo !== undefined && within(one.place, eo.place)),
    )
    const lines: TextLine[] = []
    if (authority.classifiedBy.length && !said) {
      const names = authority.classifiedBy.map(spelled).join(', ')
      const title = authority.title ? `, ${spelled(authority.title)}` : ''
      lines.push(
        ...this.#wrapped(
          'authority',
          `CLASSIFIED BY: ${names}${title}${reasons(authority.reasons, this.#manner.plain ? '.' : ';')}`,
          '',
          'element',
        ),
      )
    }
    if (authority.derivedFrom)
      lines.push(
        ...this.#wrapped(
          'authority.derivedFrom',
          `DERIVED FROM: ${spelled(authority.derivedFrom)}`,
          '',
          'element',
        ),
      )
    return lines
  }

  /** `strokes`: those of a body that ends between the two. */
  #gap(before: Block, after: Block, strokes: number): boolean {
    const { kept, spaced } = this.#manner
    const gap = kept ? this.#between(before.place ?? [], after.place ?? []) : undefined
    if (!spaced && gap !== undefined && gap - strokes <= this.#eol) return false
    if (spaced || gap !== undefined || this.#dialect === 'state') return true
    if (before.kind === 'set' || after.kind === 'set') return false
    return !(before.kind === 'paragraph' && after.kind === 'paragraph' && after.number)
  }

  #block(block: Block, field: string, before: Block | undefined, after: Block | undefined): void {
    switch (block.kind) {
      case 'paragraph':
        this.#paragraph(block, field)
        break
      case 'heading': {
        const lines = this.#set(block.text, field, block.portion ? `${spelled(block.portion)} ` : '')
        const above = this.#ruled(before, block, lines[0]!.length)
        const rule = '-'.repeat(Math.max(3, lines.at(-1)!.length))
        if (above)
          this.#lines.push({ text: '-'.repeat(lines[0]!.length), starts: 'heading', rule: true, field })
        this.#push(lines, field, 'heading')
        if (this.#manner.ruled || this.#ruled(block, after, rule.length))
          this.#lines.push({ text: rule, rule: true, field })
        break
      }
      case 'mark':
        this.#push([block.text.text], field, 'other')
        break
      case 'preformatted':
        this.#push(block.text.text.split(/\r*\n/), field, 'other')
        break
      case 'set':
        this.#formattedSet(block, field, after)
    }
  }

  /** A set on lines of its own. The first paragraph of a body follows its set on the line, unless it stood below. */
  #formattedSet(set: MessageSet, field: string, after: Block | undefined): void {
    if (bodySet(set)) {
      const below = this.#manner.kept && after ? this.#between(set.place ?? [], after.place ?? []) : undefined
      const opens = after?.kind === 'paragraph' || after?.kind === 'heading'
      if (opens && below === undefined) this.#opening = setOf(set)
      else this.#push([setOf(set)], field, 'element')
      return
    }
    const kept = this.#manner.kept && spellsFields(set) ? keptLines(set.text, this.#manner.width) : undefined
    const lines = kept ?? wrapSet(set, this.#manner.width) ?? this.#tooLong(setOf(set), field)
    this.#push(lines, field, 'element')
  }

  /** The strokes that end a body, behind its last word. */
  #closeBody(): void {
    let at = this.#lines.length - 1
    while (this.#lines[at]!.text === '') at--
    const last = this.#lines[at]!
    if (last.text.length + 2 <= this.#manner.width) this.#lines[at] = { ...last, text: `${last.text}//` }
    else {
      const cut = last.text.lastIndexOf(' ')
      this.#lines[at] = { ...last, text: last.text.slice(0, cut) }
      this.#lines.push({ text: `${last.text.slice(cut + 1)}//`, field: last.field })
    }
  }

  /** Room for a rule as long as the heading, and no more, lies between it and its neighbour. */
  #ruled(before: Block | undefined, after: Block | undefined, length: number): boolean {
    if (!this.#manner.kept || !before || !after) return false
    return this.#between(before.place ?? [], after.place ?? []) === length + 3 * this.#eol
  }

  #paragraph(block: Paragraph, field: string): void {
    const number = block.number
    const lead = this.#lead(
      [
        { text: number ? numberOf(number) : '', place: number?.place },
        { text: block.portion ? spelled(block.portion) : '', place: block.portion?.place },
      ],
      block.text,
    )
    const lines = this.#set(block.text, `${field}.text`, lead)
    this.#push(
      lines,
      `${field}.text`,
      number ? 'numbered' : 'other',
      number !== undefined && !block.parts.length,
    )
    let before = block.text.map?.length ? endOf(block.text) : undefined
    for (const [n, part] of block.parts.entries()) {
      const gap = this.#manner.kept && before && part.place ? this.#between(before, part.place) : undefined
      const indent = gap === undefined ? 0 : gap - this.#eol
      const indented = indent >= LEAST_INDENT && indent <= MOST_INDENT
      const blank =
        this.#manner.spaced || (gap === undefined ? this.#dialect === 'state' : !indented && indent > 0)
      if (blank) this.#lines.push(BLANK)
      const label = part.place?.map((span, m) =>
        m ? span : { ...span, end: span.start + part.label.length },
      )
      const bullet = this.#lead(
        [
          { text: part.label, place: label?.slice(0, 1) },
          { text: part.portion ? spelled(part.portion) : '', place: part.portion?.place },
        ],
        part.text,
      )
      const own = `${field}.parts[${n}].text`
      this.#push(this.#set(part.text, own, (indented && !blank ? ' '.repeat(indent) : '') + bullet), own)
      before = part.place
    }
  }

  /** Number or label and portion mark, blanks behind each as the source had them. */
  #lead(
    words: readonly { readonly text: string; readonly place: Place | undefined }[],
    joined: JoinedText,
  ): string {
    const [first] = joined.map ?? []
    const own = words.filter(({ text }) => text)
    let lead = ''
    for (const [n, { text, place }] of own.entries()) {
      const next = own[n + 1]?.place ?? (first ? [{ source: first[1], start: first[2], end: first[3] }] : [])
      const gap = this.#manner.kept ? this.#between(place ?? [], next) : undefined
      lead += text + ' '.repeat(gap !== undefined && gap <= MOST_BLANKS ? gap : 1)
    }
    return lead
  }

  #push(lines: readonly string[], field: string, starts?: TextLine['starts'], sentences = false): void {
    for (const [n, text] of lines.entries()) {
      if (text === '') {
        this.#lines.push(BLANK)
        continue
      }
      const sentence = sentences && n > 0 && /[.!?]["')]*$/.test(lines[n - 1]!)
      this.#lines.push({ text, ...(n === 0 && starts && { starts }), ...(sentence && { sentence }), field })
    }
  }

  #set(joined: JoinedText, field: string, prefix: string): string[] {
    const { kept, width } = this.#manner
    prefix = this.#opening + prefix
    this.#opening = ''
    const lines = (kept ? keptLines(joined, width, prefix) : undefined) ?? wrap(prefix + joined.text, width)
    return (lines ?? this.#tooLong(prefix + joined.text, field)).map(line => line.trimEnd())
  }

  #wrapped(field: string, text: string, indent: string, starts?: TextLine['starts'], lead = ''): TextLine[] {
    const width = this.#manner.head
    const below = ' '.repeat(Math.max(0, indent.length - lead.length))
    const set = wrap(text, width - lead.length, below, !this.#manner.kept)
    const lines = set ?? this.#tooLong(text, field)
    return lines.map((line, n) => ({
      text: (n ? ' '.repeat(lead.length) : lead) + line,
      ...(n === 0 && starts && { starts }),
      field,
    }))
  }

  #tooLong(text: string, field: string): string[] {
    const { width } = this.#manner
    const long = text.split(' ').find(word => word.length > width - 10) ?? text
    this.#findings.refuse(
      'write-line-long',
      field,
      `“${long.slice(0, 30)}${long.length > 30 ? '…' : ''}” has no blank at which a line of ${width} characters could be broken; put blanks into it or shorten it.`,
    )
    return [text]
  }
}

/** More blanks than this behind a number are columns of a table. */
const MOST_BLANKS = 4
/** Military texts set what stands under a paragraph in; a wider gap of lines is a blank line. */
const LEAST_INDENT = 2
const MOST_INDENT = 8

/** As it was spelled, if that is the number: `1.`. */
const numberOf = ({ value, raw }: Placed<number>): string =>
  Number.parseInt(raw.replace(/^\D*/, ''), 10) === value ? raw : `${value}.`

/** Caption of a general message that is sent once more, behind its number. */
const CORRECTED = 'CORRECTED COPY'

/** The name of one addressed, and his office between strokes. */
const isOffice = ({ value, station, raw }: Message['passTo'][number]): boolean =>
  !station && value.includes('//') && (!raw || raw === value)

export const BLANK: TextLine = { text: '', field: '' }

const at = (place: Place | undefined, otherwise: number): number =>
  place?.[0] ? place[0].source * 2 ** 32 + place[0].start : otherwise

const endOf = (text: JoinedText): Place => {
  const [, source, , end] = text.map.at(-1)!
  return [{ source, start: end, end }]
}

/** As the source spelled it, or as it is meant. */
export const spelled = (one: Placed<string> | Portion): string => flat(one.raw || bracketed(one))
const bracketed = (one: Placed<string> | Portion): string => ('level' in one ? `(${one.value})` : one.value)
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

const passLine = ({ raw, station, value }: Message['passTo'][number]): string =>
  raw || `${station ? `${station.value} ` : ''}PASS TO ${value}`

/** A name of the TAGS line stands in brackets. */
const tagText = ({ kind, value, raw }: Message['tags'][number]): string =>
  kind === 'person' ? `(${flat(raw || value)})`.replace(/^\(\(|\)\)$/g, mark => mark[0]!) : flat(raw || value)

function within(place: Place | undefined, other: Place | undefined): boolean {
  const own = place?.[0]
  return (
    own !== undefined &&
    (other ?? []).some(
      ({ source, start, end }) => source === own.source && start <= own.start && own.end <= end,
    )
  )
}

function reasons(all: readonly Placed<string>[], mark: string): string {
  if (!all.length) return ''
  const sections = new Map<string, string[]>()
  for (const { value, raw } of all) {
    const [section, letter] = value.split(' ') as [string, string?]
    const written = raw && /^[A-Ha-h]$/.test(raw) ? `(${raw})` : (letter ?? '')
    sections.set(section, [...(sections.get(section) ?? []), written])
  }
  return `${mark} REASON: ${[...sections].map(([section, letters]) => `${section} ${letters.join(', ')}`.trimEnd()).join(', ')}`
}
