import type { Message } from '../message/message.ts'
import { read } from '../read.ts'
import { foreignSigns, insteadOf, wireBytes } from './alphabet.ts'
import { type Difference, differences } from './compare.ts'
import { cutSections, sectionStarts } from './cut-sections.ts'
import { expectedMessage, sameEnvelope } from './expected.ts'
import { Findings } from './findings.ts'
import { addressLines, classLine, type Mark, procedureLines } from './heading-lines.ts'
import {
  FIRST_EO_DAY,
  LEAST_FILLED_LENGTH,
  LEAST_LINE_LENGTH,
  LINE_FEEDS_BEFORE_END,
  LINE_LENGTH,
  MOST_SECTIONS,
  PAGE_LENGTH,
  SECTION_LENGTH,
  TEXT_PAGES,
  WIRE_DIALECTS,
  type WireDialect,
} from './limits.ts'
import type { Alphabet, WriteOptions, WriteResult, WrittenSection } from './options.ts'
import { paginate } from './pages.ts'
import { countOn, isService, type Plan, planOf } from './plan.ts'
import { wrap } from './set-lines.ts'
import { BLANK, type Manner, spelled, type TextLine, TextSetter } from './text-lines.ts'

/**
 * Writes a message as its sections go out: line length, signs, pages, section marks, serials and the end of message as
 * the dialect wants them. Nothing is altered in silence: what cannot be carried is refused, and so is what a receiver
 * would read as something else; what was filled in or left out is said. message-format.md 1 to 7.
 */
export function write(message: Message, dialect: WireDialect, options: WriteOptions = {}): WriteResult {
  const findings = new Findings()
  const limits = limitsOf(dialect, options, findings)
  const given = withNumber(message, dialect, options, findings)
  const plan = limits && planOf(given, dialect, { ...options, alphabet: limits.alphabet }, findings)
  textOf(given, dialect, findings)
  if (!plan || !limits || findings.refused) return refused(findings)
  let first: readonly Difference[] = []
  for (const manner of manners(limits.width)) {
    const own = new Findings()
    const made = transmissions(given, plan, limits, manner, options, own)
    if (!made) {
      for (const one of own.all) findings.all.push(one)
      return refused(findings)
    }
    const texts = made.sections.map(section => section.text)
    const year = given.dtg ? { year: Number(given.dtg.value.slice(0, 4)) } : {}
    const { messages } = read(texts, plan.yearless || !given.dtg ? year : {})
    const [back] = messages
    if (!back || messages.length > 1) continue
    const expected = expectedMessage(given, plan, made, back)
    const found = given.dialect === dialect ? differences(expected, back) : sameEnvelope(expected, back)
    if (!found.length) {
      for (const one of own.all) findings.all.push(one)
      notCarried(given, back, dialect, findings)
      return { sections: made.sections, message: back, diagnostics: findings.all }
    }
    if (!first.length) first = found
  }
  for (const { field, one, other } of first.slice(0, 5))
    findings.refuse(
      'write-ambiguous',
      field || 'blocks',
      `A receiver would read ${shown(other)} where the message has ${shown(one)}; word or number it so that it can be told apart.`,
    )
  if (!first.length)
    findings.refuse(
      'write-ambiguous',
      'blocks',
      'A receiver would not read this as one message; the text looks like the heading of another.',
    )
  return refused(findings)
}

const refused = (findings: Findings): WriteResult => ({ sections: [], diagnostics: findings.all })

const shown = (value: unknown): string => {
  const text =
    value === undefined ? 'nothing' : typeof value === 'string' ? `“${value}”` : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

interface Limits {
  readonly width: number
  readonly page: number
  readonly section: number
  readonly alphabet: Alphabet
}

function limitsOf(dialect: WireDialect, options: WriteOptions, findings: Findings): Limits | undefined {
  if (!WIRE_DIALECTS.includes(dialect)) {
    findings.refuse(
      'write-malformed',
      'dialect',
      `“${dialect}” is no grammar that is written; take one of ${WIRE_DIALECTS.join(', ')}.`,
    )
    return undefined
  }
  const width = options.lineLength ?? LINE_LENGTH
  const page = options.pageLength ?? (dialect === 'acp126' ? Number.POSITIVE_INFINITY : PAGE_LENGTH)
  const section = options.sectionLength ?? SECTION_LENGTH
  const whole = (value: number, least: number, most: number): boolean =>
    (Number.isInteger(value) || value === most) && value >= least && value <= most
  const least = dialect === 'state' ? LEAST_LINE_LENGTH : LEAST_FILLED_LENGTH
  if (!whole(width, least, LINE_LENGTH))
    findings.refuse(
      'write-malformed',
      'options.lineLength',
      `A line has ${least} to ${LINE_LENGTH} characters (ACP 127 ¶138).`,
    )
  if (!whole(page, 5, PAGE_LENGTH) && page !== Number.POSITIVE_INFINITY)
    findings.refuse(
      'write-malformed',
      'options.pageLength',
      `A page has 5 to ${PAGE_LENGTH} lines (ACP 127 ¶208), or Infinity for no page lines.`,
    )
  if (!whole(section, 5, SECTION_LENGTH))
    findings.refuse(
      'write-malformed',
      'options.sectionLength',
      `A section has 5 to ${SECTION_LENGTH} lines (message-format.md 6.1).`,
    )
  if (dialect === 'acp126' && options.pageLength !== undefined && Number.isFinite(page))
    findings.refuse(
      'write-malformed',
      'options.pageLength',
      'Messages of manual circuits have no page lines; leave the page length out.',
    )
  const media = options.media?.[0]
  const alphabet = options.alphabet ?? (dialect === 'state' || media === 'A' ? 'ascii' : 'ita2')
  if (dialect === 'state' && alphabet === 'ita2') {
    // The `#` of FL3 and FL15 is the H of national sets. message-format.md 6.4.
    findings.note(
      'write-unusual',
      'options.alphabet',
      'The # of FL3 and FL15 is no sign of ACP 127; the channel must have it above H.',
    )
  }
  return findings.refused ? undefined : { width, page, section, alphabet }
}

/** Kept as it stood first; then set anew, each time plainer. */
function* manners(width: number): Generator<Manner> {
  yield { width, head: width, kept: true, spaced: false, ruled: false }
  yield { width, head: width, kept: false, spaced: false, ruled: false }
  yield { width, head: width, kept: false, spaced: true, ruled: false }
  for (const less of [0, 2, 5, 8, 11])
    yield { width: width - less, head: width, kept: false, spaced: true, ruled: true }
}

/** The number of the message, where it is given by who sends. */
function withNumber(
  message: Message,
  dialect: WireDialect,
  options: WriteOptions,
  findings: Findings,
): Message {
  if (dialect !== 'state' || options.mrn === undefined) return message
  const found = /^([A-Z][A-Z .'/-]*?) (\d{1,8})$/.exec(options.mrn)
  if (!found) {
    findings.refuse(
      'write-malformed',
      'options.mrn',
      `“${options.mrn}” is no post and number; write NORTHPORT 000083.`,
    )
    return message
  }
  const [, post, serial] = found
  return { ...message, mrn: { place: [], post: post!, postWritten: post!, serial: Number(serial) } }
}

/** What must stand in the text, and what must not. */
function textOf(message: Message, dialect: WireDialect, findings: Findings): void {
  const { mrn, marking, eo, dtg } = message
  const later = (message.sections.number?.value ?? 1) > 1
  if (!message.blocks.length && !message.subject)
    findings.refuse(
      'write-missing',
      'blocks',
      'There is no text between the two BT; give at least a paragraph (ACP 127 ¶209).',
    )
  for (const [n, block] of message.blocks.entries())
    if (
      ((block.kind === 'paragraph' && !block.parts.length) || block.kind === 'heading') &&
      !block.text.text.trim()
    )
      findings.refuse(
        'write-missing',
        `blocks[${n}].text`,
        'This paragraph says nothing; give it words or leave it out.',
        block.place,
      )
  if (dialect === 'state' && !isService(message)) {
    if (!mrn)
      findings.refuse(
        'write-missing',
        'mrn',
        'The classification line has no post and number of the message; give them (message-format.md 6.3).',
      )
    else {
      if (!Number.isInteger(mrn.serial) || mrn.serial < 1 || mrn.serial > 999_999)
        findings.refuse(
          'write-malformed',
          'mrn.serial',
          `“${mrn.serial}” is no number of a message; write 1 to 999999.`,
          mrn.place,
        )
      if (!/^[A-Z][A-Z .'’/-]{1,40}$/.test(mrn.postWritten || mrn.post))
        findings.refuse(
          'write-malformed',
          'mrn.post',
          `“${mrn.postWritten || mrn.post}” is no post; write its name in capitals.`,
          mrn.place,
        )
      if (
        mrn.year !== undefined &&
        dtg &&
        Math.abs(mrn.year - Number(dtg.value.slice(0, 4))) > 0 &&
        message.dialect === 'state'
      )
        findings.refuse(
          'write-contradiction',
          'mrn.year',
          `The number is of ${mrn.year} and the date-time group of ${dtg.value.slice(0, 4)}; a receiver takes the year from FL5 (message-format.md 9.3).`,
          mrn.place,
        )
    }
    const classified = marking.banner && marking.banner.value !== 'UNCLASSIFIED'
    if (classified && !eo && !later && dtg && dtg.value >= FIRST_EO_DAY && message.dialect === 'state')
      findings.refuse(
        'write-missing',
        'eo',
        'A classified telegram has an E.O. line that says when it is to be declassified; give it (markings.md M22).',
      )
    if (
      marking.banner?.value === 'UNCLASSIFIED' &&
      eo?.instruction &&
      !/^N\s?[/:.]?\s?A\b/.test(eo.instruction.value)
    )
      findings.refuse(
        'write-contradiction',
        'eo',
        'An unclassified telegram has N/A on its E.O. line, or none (markings.md M23).',
        eo.place,
      )
    if (!message.subject && !later)
      findings.warn('write-unusual', 'subject', 'There is no SUBJECT line (message-format.md TXT02).')
  }
  if (message.sections.missing.length && message.sections.held.length !== 1)
    findings.refuse(
      'write-missing',
      'sections',
      `Of its sections ${message.sections.missing.join(', ')} are not here; join them first, or write each by itself.`,
    )
}

export interface Made {
  readonly sections: readonly WrittenSection[]
  readonly pages: readonly (readonly string[])[]
  /** Lines of FL1 of each section. */
  readonly ids: readonly (readonly string[])[]
  /** FL10 of the first section. */
  readonly count: string | undefined
  readonly mark: Mark
}

function transmissions(
  message: Message,
  plan: Plan,
  limits: Limits,
  manner: Manner,
  options: WriteOptions,
  findings: Findings,
): Made | undefined {
  const { dialect } = plan
  const setter = new TextSetter(message, dialect, manner, findings)
  const captions = setter.captions()
  const state = dialect === 'state'
  const service = isService(message)
  const head = service ? [] : state ? setter.stateHead() : setter.militaryHead()
  const body = service ? [] : setter.body()
  const tail = [...signatureLines(message, plan, setter), ...setter.lastDeclassification()]
  const lines: TextLine[] = [...head]
  if (head.length && body.length && (state || manner.spaced || !startsNumbered(message))) lines.push(BLANK)
  lines.push(...body)
  if (tail.length) {
    if (state || manner.spaced || tail[0]!.starts === 'signature') lines.push(BLANK)
    lines.push(...tail)
  }
  const address = addressLines(message, plan, LINE_LENGTH, findings)
  const alone = message.sections.missing.length > 0 && message.sections.number
  const of = message.sections.of ?? 1
  for (let count = alone ? 1 : Math.max(1, Math.min(of, MOST_SECTIONS)); count <= MOST_SECTIONS; count++) {
    const parts =
      cutSections(lines, count, false) ?? (count <= of && !alone ? mostSections(lines, count) : undefined)
    const made = parts && sectionsFrom(parts, alone ? { number: alone.value, of } : undefined)
    if (made || findings.refused) return findings.refused ? undefined : made
    // No paragraph ends where a section must: a sentence will do.
    const finer = cutSections(lines, count, true)
    if (!finer) {
      findings.refuse(
        'write-too-long',
        'blocks',
        `The text is longer than the ${limits.section} lines of a section and cannot be cut: part its paragraphs, or end a line with a sentence (ACP 127 ¶208).`,
      )
      return undefined
    }
    const more = sectionsFrom(finer, alone ? { number: alone.value, of } : undefined)
    if (more || findings.refused) return findings.refused ? undefined : more
  }
  findings.refuse(
    'write-too-long',
    'blocks',
    `The text needs more than ${MOST_SECTIONS} sections; send it as two messages.`,
  )
  return undefined

  function sectionsFrom(
    parts: readonly TextLine[][],
    one: { number: number; of: number } | undefined,
  ): Made | undefined {
    const sections: WrittenSection[] = []
    const pages: (readonly string[])[] = []
    const idLines: (readonly string[])[] = []
    let counted: string | undefined
    const total = one?.of ?? parts.length
    for (const [n, part] of parts.entries()) {
      const mark: Mark = { number: one?.number ?? n + 1, of: total, marked: total > 1 }
      const serial = serialOf(plan, n)
      const ids = idsOf(message, options, n, parts.length, findings)
      const text = textLines(message, plan, mark, captions, part, setter, manner, findings)
      if (text.length > limits.section && parts.length < MOST_SECTIONS && total !== one?.of) return undefined
      const count = groupsOf(plan, text)
      if (n === 0) {
        counted = count
        checkCount(message, count, parts.length, findings)
      }
      const counting = [...address, ...(count ? [count] : []), 'BT']
      const paged = Number.isFinite(limits.page)
        ? paginate(counting, text, limits.page, page => pageLine(message, plan, serial, mark, page))
        : { lines: [...counting, ...text.map(line => line.text)], pages: [], textPages: 0 }
      if (paged.textPages > TEXT_PAGES && !one) return undefined
      const ending = [
        'BT',
        ...(n === parts.length - 1
          ? message.ending.corrections.map(correction => `C ${correction.value}`)
          : []),
        ...(plan.endSerial ? [`#${serial}`] : []),
      ]
      const all = [...procedureLines(plan, serial, ids, mark), ...paged.lines, ...ending]
      checkSigns(all, text, limits.alphabet, findings)
      const written = `${all.join('\n')}${'\n'.repeat(LINE_FEEDS_BEFORE_END)}NNNN\n`
      sections.push({
        number: mark.number,
        of: mark.of,
        text: written,
        bytes: wireBytes(written, limits.alphabet),
      })
      pages.push(paged.pages)
      idLines.push(ids)
    }
    const mark: Mark = { number: one?.number ?? 1, of: total, marked: total > 1 }
    return { sections, pages, ids: idLines, count: counted, mark }
  }
}

/** As many sections as there are places to cut, where the message came in more. */
function mostSections(lines: readonly TextLine[], count: number): TextLine[][] | undefined {
  const most = Math.min(count, sectionStarts(lines, false).length + 1)
  return cutSections(lines, most, false)
}

/** Outside the Department nobody signs: a name carried over is the last line of the text. */
function signatureLines(message: Message, plan: Plan, setter: TextSetter): TextLine[] {
  const signed = setter.signature()
  return plan.dialect === 'state' ? signed : signed.map(line => ({ ...line, starts: 'other' as const }))
}

const startsNumbered = (message: Message): boolean => {
  const [first] = message.blocks
  return first?.kind === 'paragraph' && first.number !== undefined
}

/** Sections of ACP 127 and its kin have numbers of their own, State's share one. message-format.md 6.3. */
const serialOf = (plan: Plan, n: number): string =>
  plan.dialect === 'state' ? plan.serial : countOn(plan.serial, n)

/** FL1 of one section: as the message has them, one for each, or counting on from the first. */
function idsOf(message: Message, options: WriteOptions, n: number, of: number, findings: Findings): string[] {
  const own = message.transmission.ids
  const { channel } = options
  if (channel) {
    if (
      !/^[A-Z]{3}$/.test(channel.designator) ||
      !/^\d{3,4}$/.test(channel.serial) ||
      Number(channel.serial) === 0
    ) {
      findings.refuse(
        'write-malformed',
        'options.channel',
        `“${channel.designator}${channel.serial}” is no channel number; write three letters and three or four digits, not noughts (ACP 127 ¶112).`,
      )
      return []
    }
    return [`VZCZC${channel.designator}${nextChannel(channel.serial, n)}`]
  }
  if (!own.length) return []
  for (const [i, id] of own.entries())
    if (!/^[A-Z]{3}\d{3,4}$/.test(id.value) || /^0+$/.test(id.value.slice(3))) {
      findings.refuse(
        'write-malformed',
        `transmission.ids[${i}]`,
        `“${id.value}” is no channel number; write three letters and three or four digits, not noughts (ACP 127 ¶112).`,
        id.place,
      )
      return []
    }
  const manual = own.every(id => id.raw === id.value)
  if (manual && of === 1) return [`VV   ${own.map(id => id.value).join('')}`]
  if (manual || own.length < of) {
    const last = own.at(-1)!
    return [`VZCZC${last.value.slice(0, 3)}${nextChannel(last.value.slice(3), n)}`]
  }
  if (of === 1) return own.map(id => `VZCZC${id.value}`)
  return own.length === of
    ? [`VZCZC${own[n]!.value}`]
    : [`VZCZC${own[0]!.value.slice(0, 3)}${nextChannel(own[0]!.value.slice(3), n)}`]
}

/** After 999 comes 001. ACP 127 ¶112. */
function nextChannel(serial: string, n: number): string {
  const most = 10 ** serial.length - 1
  return String(((Number(serial) - 1 + n) % most) + 1).padStart(serial.length, '0')
}

/** The text of one section from its classification line on. */
function textLines(
  message: Message,
  plan: Plan,
  mark: Mark,
  captions: readonly TextLine[],
  part: readonly TextLine[],
  setter: TextSetter,
  manner: Manner,
  findings: Findings,
): TextLine[] {
  const line = classLine(message, plan, mark)
  const [block] = message.blocks
  if (isService(message) && block?.kind === 'paragraph') {
    const set = wrap(`${line} ${block.text.text}`, manner.width)
    return (set ?? [line]).map((text, n) => ({
      text,
      ...(n === 0 && { starts: 'class' as const }),
      field: 'blocks[0].text',
    }))
  }
  if (line.length > LINE_LENGTH)
    findings.refuse(
      'write-line-long',
      'marking',
      `The classification line would have ${line.length} characters, and ${LINE_LENGTH} have room; move captions to lines of their own (ACP 127 ¶138).`,
    )
  const state = plan.dialect === 'state'
  const first: TextLine = { text: line, starts: 'class', field: 'marking.banner' }
  const later = mark.number > 1
  const lead = later && captions.length ? [...captions, ...(state ? [BLANK] : [])] : captions
  const blank = state && setter.blankUnderClassLine() && lead.length + part.length > 0
  return [first, ...(blank ? [BLANK] : []), ...lead, ...part]
}

/** FL10: groups between the two BT, page lines apart. ACP 127 ¶208. */
function groupsOf(plan: Plan, text: readonly TextLine[]): string | undefined {
  if (!plan.groups || plan.groups === 'GRNC') return plan.groups
  const count = text.reduce((sum, line) => sum + line.text.split(' ').filter(Boolean).length, 0)
  return `${plan.groups}${count}`
}

function checkCount(message: Message, count: string | undefined, sections: number, findings: Findings): void {
  const own = message.transmission.groupCount
  if (typeof own?.value !== 'number' || !count || sections > 1 || (message.sections.of ?? 1) > 1) return
  const counted = Number(count.replace(/\D/g, ''))
  if (counted !== own.value)
    findings.note(
      'write-unusual',
      'transmission.groupCount',
      `FL10 said ${own.value} groups; the text has ${counted}, and so it is written (ACP 127 ¶208).`,
      own.place,
    )
}

/** message-format.md 6.2. */
function pageLine(message: Message, plan: Plan, serial: string, mark: Mark, page: number): string {
  if (plan.dialect === 'state') {
    const { post, postWritten, serial: number } = message.mrn ?? { post: '', postWritten: '', serial: 0 }
    const name = (postWritten || post).slice(0, 10).trimEnd()
    return `${name} ${String(number).padStart(8, '0')} ${String(mark.number).padStart(3, '0')}.${page} OF ${String(mark.of).padStart(3, '0')}`
  }
  return `PAGE ${page} ${plan.station} ${serial} ${plan.classWords}`
}

/** Signs that the channel has not, and words that would end or begin a message. ACP 127 ¶114, 128, 140. */
function checkSigns(
  all: readonly string[],
  text: readonly TextLine[],
  alphabet: Alphabet,
  findings: Findings,
): void {
  for (const { text: line, field } of text) {
    const foreign = foreignSigns(line, alphabet)
    if (foreign.some(sign => /[a-z]/.test(sign)))
      findings.refuse(
        'write-character',
        field,
        'Five-level channels have no small letters; write capitals, or send it over a seven-bit channel (ACP 127 ¶140).',
      )
    for (const sign of foreign.filter(one => !/[a-z]/.test(one)).slice(0, 3))
      findings.refuse(
        'write-character',
        field,
        `“${sign}” is no sign of a ${alphabet === 'ita2' ? 'five-level' : 'seven-bit'} channel; write ${insteadOf(sign)} instead (ACP 127 ¶134, 140).`,
      )
    const word = /NNNN|ZCZC/.exec(line)?.[0]
    if (word)
      findings.refuse(
        'write-procedure-word',
        field,
        `${word} in the text would ${word === 'NNNN' ? 'end' : 'begin'} a message at the next relay; break it up or reword (ACP 127 ¶114, 128).`,
      )
    if (line.trim() === 'BT')
      findings.refuse(
        'write-procedure-word',
        field,
        'BT alone on a line would end the text; reword (message-format.md STR06).',
      )
    if (line.length > LINE_LENGTH)
      findings.refuse(
        'write-line-long',
        field,
        `A line has ${line.length} characters, and ${LINE_LENGTH} have room; break it (ACP 127 ¶138).`,
      )
  }
  const heading = all.slice(0, all.indexOf('BT'))
  for (const line of heading)
    if (/NNNN/.test(line) || /.ZCZC/.test(line.replace(/^VZCZC/, '')))
      findings.refuse(
        'write-procedure-word',
        'transmission',
        'NNNN or ZCZC in the heading would end or begin a message at the next relay; reword (ACP 127 ¶114, 128).',
      )
  for (const line of all.slice(all.lastIndexOf('BT') + 1)) {
    if (/NNNN|ZCZC/.test(line))
      findings.refuse(
        'write-procedure-word',
        'ending.corrections',
        'NNNN or ZCZC in a correction would end or begin a message; reword (ACP 127 ¶114, 128).',
      )
    if (line.length > LINE_LENGTH)
      findings.refuse(
        'write-line-long',
        'ending.corrections',
        `A correction has ${LINE_LENGTH} characters at most; part it (ACP 127 ¶138).`,
      )
    const [sign] = foreignSigns(line.replace(/^#/, ''), alphabet)
    if (sign)
      findings.refuse(
        'write-character',
        'ending.corrections',
        `“${sign}” is no sign of this channel; write ${insteadOf(sign)} instead (ACP 127 ¶140).`,
      )
  }
}

/** What the grammar has no place for, said one by one. */
function notCarried(message: Message, back: Message, dialect: WireDialect, findings: Findings): void {
  const left = (field: string, what: string): void =>
    findings.warn('write-left-out', field, `${what}; it is left out.`)
  if (message.distribution)
    left('distribution', 'The distribution of the receiving office is no part of a message')
  if (message.drafting) left('drafting', 'Who drafted, cleared and approved it is no part of a message')
  if (message.facts.length) left('facts', 'What a publisher said beside it is no part of a message')
  if (message.transmission.counter)
    left('transmission.counter', 'The counter of a relay is no part of a message')
  if (message.dialect === dialect) return
  if (message.mrn && !back.mrn)
    left(
      'mrn',
      `The ${dialect} form has no place for post and number (${message.mrn.postWritten} ${message.mrn.serial})`,
    )
  if (message.series && !back.series)
    left('series', `The ${dialect} form has no place for the number in a series`)
  if (message.subjectCodes?.length && !back.subjectCodes?.length)
    left('subjectCodes', `The ${dialect} form has no place for subject indicator codes`)
  if (message.signature.length && !back.signature.length)
    findings.note(
      'write-unusual',
      'signature',
      `Nobody signs in the ${dialect} form; ${message.signature.map(spelled).join(', ')} is the last line of the text.`,
    )
  if (message.placeOfOrigin) left('placeOfOrigin', `The ${dialect} form has no place of origin`)
  if (message.date && !message.dtg) left('date', 'A day is no date-time group')
  if (dialect === 'acp126' && message.transmission.warning)
    left('transmission.warning', 'Manual circuits have no security warning in the heading')
}
