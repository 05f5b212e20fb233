import type { Message } from '../message/message.ts'
import { wireBytes } from './alphabet.ts'
import { idsOf } from './channel-ids.ts'
import { checkSigns } from './check-text.ts'
import { cutSections, sectionStarts } from './cut-sections.ts'
import type { Findings } from './findings.ts'
import { isFormatted } from './formatted.ts'
import { addressLines, classLine, type Mark, procedureLines } from './heading-lines.ts'
import { LINE_FEEDS_BEFORE_END, LINE_LENGTH, MOST_SECTIONS, TEXT_PAGES } from './limits.ts'
import type { WriteOptions, WrittenSection } from './options.ts'
import { paginate } from './pages.ts'
import type { Plan } from './plan.ts'
import { countOn } from './sender.ts'
import type { Limits } from './sending-limits.ts'
import { wrap } from './set-lines.ts'
import { isService } from './signals.ts'
import { BLANK, type Manner, type TextLine, TextSetter } from './text-lines.ts'

export interface Made {
  readonly sections: readonly WrittenSection[]
  readonly pages: readonly (readonly string[])[]
  /** Lines of FL1 of each section. */
  readonly ids: readonly (readonly string[])[]
  /** FL10 of the first section. */
  readonly count: string | undefined
  readonly mark: Mark
}

export function transmissions(
  message: Message,
  plan: Plan,
  limits: Limits,
  manner: Manner,
  options: WriteOptions,
  findings: Findings,
): Made | undefined {
  const { dialect } = plan
  const setter = new TextSetter(message, dialect, manner, findings)
  const state = dialect === 'state'
  const service = isService(message)
  const formatted = isFormatted(message)
  // Whom it is for within each command stands below the number of a general message, in its first section.
  const captions = formatted ? [] : setter.captions()
  const head = service
    ? []
    : formatted
      ? [...setter.formattedHead(), ...setter.captions()]
      : state
        ? setter.stateHead()
        : setter.militaryHead()
  const body = service ? [] : setter.body()
  // A formatted text says all in its sets, and who released it in its last paragraph.
  const tail = formatted ? [] : [...signatureLines(plan, setter), ...setter.lastDeclassification()]
  const lines: TextLine[] = [...head]
  if (head.length && body.length && setter.blankUnderHead(startsNumbered(message))) lines.push(BLANK)
  lines.push(...body)
  if (tail.length) {
    if (state || manner.spaced || tail[0]!.starts === 'signature') lines.push(BLANK)
    lines.push(...tail)
  }
  const address = addressLines(message, plan, LINE_LENGTH, findings)
  const alone = message.sections.missing.length > 0 && message.sections.number
  const of = message.sections.of ?? 1
  const filled = lines.reduce((sum, line) => sum + (line.text === '' ? 0 : 1), 0)
  const least = Math.max(1, Math.min(of, MOST_SECTIONS), Math.ceil(filled / limits.section))
  for (let count = alone ? 1 : least; count <= MOST_SECTIONS; count++) {
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
      const count = groupsOf(message, plan, text, total, findings)
      if (n === 0) counted = count
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
function signatureLines(plan: Plan, setter: TextSetter): TextLine[] {
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
  const blankBelow = captions.length > 0 && state && (mark.number > 1 || setter.blankUnderCaptions())
  const lead = blankBelow ? [...captions, BLANK] : captions
  const blank = state && setter.blankUnderClassLine() && lead.length + part.length > 0
  return [first, ...(blank ? [BLANK] : []), ...lead, ...part]
}

/** FL10: groups between the two BT, page lines apart. ACP 127 ¶208. */
function groupsOf(
  message: Message,
  plan: Plan,
  text: readonly TextLine[],
  sections: number,
  findings: Findings,
): string | undefined {
  if (!plan.groups || plan.groups === 'GRNC') return plan.groups
  const count = text.reduce((sum, line) => sum + line.text.split(' ').filter(Boolean).length, 0)
  const own = message.transmission.groupCount
  if (
    typeof own?.value !== 'number' ||
    sections > 1 ||
    (message.sections.of ?? 1) > 1 ||
    message.dialect !== plan.dialect
  )
    return `${plan.groups}${count}`
  // A classification of letters apart is one group to some and many to others.
  const letters = plan.classWords.split(' ').filter(Boolean).length - 1
  if (own.value !== count && own.value !== count - letters)
    findings.refuse(
      'write-contradiction',
      'transmission.groupCount',
      `FL10 says ${own.value} groups and the text has ${count}; write ${count}, or leave the count out (ACP 127 ¶208).`,
      own.place,
    )
  return `${plan.groups}${own.value}`
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
