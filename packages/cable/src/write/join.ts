import { highest } from '../marking/label.ts'
import { mergeLabels } from '../marking/merge.ts'
import type { Addressee, Block, Message, Paragraph } from '../message/message.ts'
import { Anchors, assignPassages, closing, opening } from '../wire/body/index.ts'
import { mergeCaptions } from '../wire/captions.ts'
import { declassification } from '../wire/preamble/index.ts'
import { differences } from './compare.ts'
import { Findings } from './findings.ts'
import { closeFormatted } from './join-formatted.ts'
import type { WriteDiagnostic } from './options.ts'

/** What all sections of one message share, and which of them this is. */
export interface SectionKey {
  /** Post and number, or originator, and the date-time group. message-format.md 6.3. */
  readonly group: string
  readonly section: number
}

/** Which section of which message this is; `undefined` for a message in one piece and for one that holds several sections. */
export function sectionOf(message: Message): SectionKey | undefined {
  const { sections, mrn, dtg, from } = message
  if (!sections.number || !dtg || (sections.of ?? 1) < 2 || sections.held.length > 1) return undefined
  const whose = mrn?.key ?? (message.dialect === 'state' ? undefined : from?.name)
  return whose === undefined ? undefined : { group: `${whose} ${dtg.value}`, section: sections.number.value }
}

export interface JoinResult {
  /** The whole message; absent where a section is missing or two differ. */
  readonly message?: Message
  /** Section numbers that are not among those given. */
  readonly missing: readonly number[]
  /** Indices of what was given that belongs to another message, or differs where all sections must agree. */
  readonly differing: readonly number[]
  /** Indices of sections that were given before with the same words. */
  readonly repeated: readonly number[]
  /** `field` begins with the index of what was given: `[2].dtg`. */
  readonly diagnostics: readonly WriteDiagnostic[]
}

/**
 * Makes one message of its sections, read one by one and given in any order. All must bear the same date-time group,
 * originator, addressees and class (message-format.md 6.3), and of each number there must be one. Places are those of
 * the sections: each had sources of its own, so a span's `source` is the index of the section in what was given.
 */
export function join(given: readonly Message[]): JoinResult {
  const findings = new Findings()
  const none = { missing: [], differing: [], repeated: [] }
  if (!given.length) {
    findings.refuse('write-missing', '', 'There is nothing to join; give the sections of a message.')
    return { ...none, diagnostics: findings.all }
  }
  if (given.length === 1 && (given[0]!.sections.of ?? 1) < 2)
    return { ...none, message: given[0]!, diagnostics: [] }
  const bySection = new Map<number, number>()
  const differing: number[] = []
  const repeated: number[] = []
  const lead = leader(given)
  const of = given[lead]!.sections.of ?? 1
  for (const [n, one] of given.entries()) {
    const key = sectionOf(one)
    if (!key || key.section > of || key.section < 1) {
      differing.push(n)
      findings.refuse(
        'write-contradiction',
        `[${n}].sections`,
        `This is no section of ${of}; take it out.`,
        one.sections.number?.place,
      )
      continue
    }
    const wrong = disagreement(given[lead]!, one)
    if (wrong) {
      differing.push(n)
      findings.refuse(
        'write-contradiction',
        `[${n}].${wrong}`,
        `Section ${key.section} has another ${WORDS[wrong] ?? wrong} than the others; it belongs to another message, or was garbled: ask for it again.`,
        one.place,
      )
      continue
    }
    const before = bySection.get(key.section)
    if (before === undefined) bySection.set(key.section, n)
    else if (differences(core(given[before]!), core(one)).length) {
      differing.push(n)
      findings.refuse(
        'write-contradiction',
        `[${n}].sections`,
        `Section ${key.section} is here twice with different words; keep the right one.`,
        one.sections.number?.place,
      )
    } else {
      repeated.push(n)
      findings.note(
        'write-repeated',
        `[${n}].sections`,
        `Section ${key.section} is here twice; one was taken.`,
        one.sections.number?.place,
      )
    }
  }
  const missing = Array.from({ length: of }, (_, n) => n + 1).filter(n => !bySection.has(n))
  if (missing.length)
    findings.refuse(
      'write-missing',
      'sections',
      `Of ${of} sections ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not here; ask for ${missing.length > 1 ? 'them' : 'it'}.`,
    )
  const result = { missing, differing, repeated, diagnostics: findings.all }
  if (findings.refused) return result
  const order = Array.from({ length: of }, (_, n) => bySection.get(n + 1)!)
  proveNumbers(
    order.map(n => given[n]!),
    findings,
  )
  return { ...result, message: closeFormatted(joined(order.map(n => moved(given[n]!, n)))) }
}

const WORDS: Readonly<Record<string, string>> = {
  dtg: 'date-time group', from: 'originator', to: 'list of addressees', info: 'list of those informed', mrn: 'number',
  level: 'classification', of: 'total of sections', precedence: 'precedence', dialect: 'grammar', serial: 'station serial number',
} // biome-ignore format: a table

/** The first message that most others agree with. */
function leader(given: readonly Message[]): number {
  let best = 0
  let most = -1
  for (const [n, one] of given.slice(0, MOST_LEADERS).entries()) {
    const agree = given.filter(
      other => sectionOf(one) && sectionOf(other) && !disagreement(one, other),
    ).length
    if (agree > most) [best, most] = [n, agree]
  }
  return best
}

/** Whoever holds more sections than there can be looks no further than these for the one that leads. */
const MOST_LEADERS = 8

/** What sections of one message must agree in, and these do not. */
function disagreement(one: Message, other: Message): string | undefined {
  const same: Readonly<Record<string, readonly [unknown, unknown]>> = {
    dialect: [one.dialect, other.dialect],
    of: [one.sections.of, other.sections.of],
    dtg: [one.dtg?.value, other.dtg?.value],
    mrn: [one.mrn?.key, other.mrn?.key],
    from: [one.from?.name, other.from?.name],
    to: [names(one.to), names(other.to)],
    info: [names(one.info), names(other.info)],
    level: [one.marking.banner?.value, other.marking.banner?.value],
    precedence: [one.precedence.action?.value, other.precedence.action?.value],
    ...(one.dialect === 'state' && {
      serial: [one.transmission.sender?.serial?.value, other.transmission.sender?.serial?.value],
    }),
  }
  return Object.keys(same).find(name => same[name]![0] !== same[name]![1])
}

const names = (list: readonly Addressee[]): string => list.map(one => one.name).join('\n')

/** What a second copy of a section has again: all but what its transmission adds. */
const core = (message: Message): Message => ({
  ...message,
  layout: '',
  facts: [],
  transmission: { ids: [], called: [], signals: [] },
})

/** Numbers of channels and stations count on from section to section. ACP 127 ¶112, 208. */
function proveNumbers(sections: readonly Message[], findings: Findings): void {
  for (const [n, section] of sections.entries()) {
    const before = sections[n - 1]
    if (!before) continue
    const { serial } = section.transmission.sender ?? {}
    const last = before.transmission.sender?.serial
    if (
      section.dialect !== 'state' &&
      serial &&
      last &&
      Number.parseInt(serial.value, 10) <= Number.parseInt(last.value, 10)
    )
      findings.note(
        'write-unusual',
        `[${n}].transmission.sender.serial`,
        `Section ${n + 1} has the number ${serial.value} and the one before it ${last.value}.`,
        serial.place,
      )
    const [id] = section.transmission.ids
    const [previous] = before.transmission.ids
    if (
      id?.serial &&
      previous?.serial &&
      id.designator === previous.designator &&
      Number(id.serial) !== Number(previous.serial) + 1
    )
      findings.note(
        'write-unusual',
        `[${n}].transmission.ids`,
        `Section ${n + 1} went as ${id.value} and the one before it as ${previous.value}; other traffic lay between.`,
        id.place,
      )
  }
}

/** The message with its places in the source of that number. */
function moved(message: Message, source: number): Message {
  const open: unknown[] = []
  const copy = structuredClone(message) as Message
  open.push(copy)
  while (open.length) {
    const one = open.pop()
    if (typeof one !== 'object' || !one) continue
    if (Array.isArray(one)) for (const item of one) open.push(item)
    else {
      const record = one as Record<string, unknown>
      if (typeof record.source === 'number' && typeof record.start === 'number') record.source = source
      for (const [key, value] of Object.entries(record))
        if (key === 'map') for (const row of value as number[][]) row[1] = source
        else open.push(value)
    }
  }
  return copy
}

function joined(sections: readonly Message[]): Message {
  const [first] = sections as [Message, ...Message[]]
  const last = sections.at(-1)!
  const blocks = blocksOf(sections)
  const label = mergeLabels(sections.map(one => one.marking.label))
  const eo = sections.map(one => one.eo).find(one => one !== undefined)
  const top = highest(sections.map(one => one.marking.highestPortion))
  return {
    ...first,
    place: sections.flatMap(one => one.place),
    transmission: { ...first.transmission, ids: sections.flatMap(one => one.transmission.ids) },
    marking: { ...first.marking, label, ...(top && { highestPortion: top }) },
    ...(eo && { eo }),
    declassification: declassification(eo, label.level, first.dtg?.value.slice(0, 10)),
    captions: mergeCaptions(sections.flatMap(one => one.captions)),
    sections: {
      ...first.sections,
      pages: sections.flatMap(one => one.sections.pages),
      held: sections.map((_, n) => n + 1),
      missing: [],
    },
    blocks,
    signature: last.signature,
    ending: { ...last.ending },
    facts: sections.flatMap(one => one.facts),
  }
}

/** The blocks of all sections, named anew; a paragraph that a section's edge parted is one again. */
function blocksOf(sections: readonly Message[]): Block[] {
  const all: Block[] = []
  for (const { blocks } of sections)
    for (const [n, block] of blocks.entries()) {
      const before = all.at(-1)
      if (n === 0 && before && goesOn(before, block)) all[all.length - 1] = runOn(before, block)
      else all.push(block.kind === 'paragraph' ? { ...block, passages: [] } : block)
    }
  return assignPassages(named(all))
}

/** An unnumbered paragraph at the head of a section goes on with the numbered one that ended the section before. */
function goesOn(before: Block, block: Block): block is Paragraph {
  return (
    before.kind === 'paragraph' &&
    before.number !== undefined &&
    !before.parts.length &&
    block.kind === 'paragraph' &&
    !block.number &&
    !block.portion &&
    !opening(block.text.text) &&
    closing(block.text.text)?.start !== 0
  )
}

function runOn(before: Block, block: Paragraph): Paragraph {
  const start = before as Paragraph
  const offset = start.text.text.length + 1
  const last = start.text.map.at(-1)
  return {
    ...start,
    passages: [],
    text: {
      text: `${start.text.text} ${block.text.text}`,
      map: [
        ...start.text.map,
        ...(last ? [[offset - 1, last[1], last[3], last[3]] as const] : []),
        ...block.text.map.map(([at, ...rest]) => [at + offset, ...rest] as const),
      ],
    },
    parts: block.parts,
    place: [...start.place, ...block.place],
  }
}

function named(blocks: readonly Block[]): Block[] {
  const anchors = new Anchors()
  const kinds = { heading: 'h', mark: 'm', preformatted: 't' } as const
  return blocks.map(block => {
    if (block.kind === 'set') return block
    if (block.kind !== 'paragraph') return { ...block, anchor: anchors.next(kinds[block.kind]) }
    const anchor = block.number ? anchors.numbered(block.number.value) : anchors.next('b')
    const parts = block.parts.map((part, n) => ({ ...part, anchor: anchors.part(anchor, part.label, n) }))
    return { ...block, anchor, parts }
  })
}
