import type { Block, JoinedText, Message, PageLine } from '../message/message.ts'
import type { Placed } from '../text/index.ts'
import { type Difference, differences, PLACES } from './compare.ts'
import { isFormatted } from './formatted.ts'
import type { Plan } from './plan.ts'
import { serviceSignals } from './signals.ts'
import type { Made } from './transmissions.ts'

const placed = <T>(value: T, raw: string): Placed<T> => ({ value, raw, place: [] })

/** The message as a receiver must read it: what is said of its transmission is that of this one. */
export function expectedMessage(message: Message, plan: Plan, made: Made, back: Message): Message {
  return respelled(sentMessage(message, plan, made, back), back)
}

/** Who composes a message gives values; how they came to be spelled is read. */
function respelled(message: Message, back: Message): Message {
  const copy = structuredClone(message)
  const open: [unknown, unknown][] = [[copy, back]]
  while (open.length) {
    const [one, other] = open.pop() as [Record<string, unknown>, Record<string, unknown> | undefined]
    if (typeof one !== 'object' || !one || typeof other !== 'object' || !other) continue
    if (one.raw === '' && one.value === other.value) one.raw = other.raw
    for (const key of Object.keys(one)) if (!PLACES.has(key)) open.push([one[key], other[key]])
  }
  return copy
}

function sentMessage(message: Message, plan: Plan, made: Made, back: Message): Message {
  const { distribution: _, drafting: __, placeOfOrigin: ___, date: ____, ...rest } = message
  const { transmission } = message
  const switchedOnly = plan.dialect === 'janap128'
  const manual = plan.dialect === 'acp126'
  const letter = plan.warning[4]!
  const {
    counter: _counter,
    groupCount: _count,
    header: _header,
    warning: _warning,
    precedence: _prec,
    sender,
    ...kept
  } = transmission
  const inText = serviceSignals(message)
  const signals = transmission.signals.filter((_one, n) => inText.has(n))
  const marked = made.mark.marked
  const state = plan.dialect === 'state'
  return {
    ...rest,
    ...derived(message, back),
    layout: back.layout,
    dialect: plan.dialect,
    facts: [],
    ...(message.marking.banner && {
      marking: {
        ...message.marking,
        ...(covers(message, back) && { label: back.marking.label }),
        ...(back.marking.highestPortion && { highestPortion: back.marking.highestPortion }),
        banner: { ...message.marking.banner, raw: plan.classWords },
      },
    }),
    ...(message.dtg && { dtg: { ...message.dtg, raw: plan.dtg } }),
    precedence: {
      ...(message.precedence.action && { action: placed(plan.action, plan.action) }),
      ...(plan.info && { info: placed(plan.info, plan.info) }),
    },
    ...(message.from && {
      from: { ...message.from, routing: placed(plan.station, plan.station) },
    }),
    transmission: {
      ...kept,
      ids: made.ids.flatMap(lines => lines.flatMap(idsIn)),
      ...(!manual && {
        precedence: placed(plan.precedence, switchedOnly ? plan.precedence : plan.precedence.repeat(2)),
      }),
      called: plan.called.map(one => placed(one, one)),
      sender: {
        place: [],
        routing: placed(plan.station, plan.station),
        serial: placed(plan.serial, plan.serial),
        ...(state &&
          marked && { section: placed(made.mark.number, String(made.mark.number).padStart(2, '0')) }),
        // Without a year from outside a service message dates no filing.
        ...(plan.filed && back.transmission.sender?.filed && sender?.filed
          ? { filed: placed(sender.filed.value, plan.filed) }
          : back.transmission.sender?.filed && { filed: back.transmission.sender.filed }),
      },
      ...(!manual && {
        warning: {
          ...placed(plan.warning.slice(4), plan.warning),
          signal: plan.warning.slice(0, 3) as 'ZNR' | 'ZNY',
          ...(back.transmission.warning?.level && { level: back.transmission.warning.level }),
        },
      }),
      signals: [
        ...(manual ? [] : plan.signals.map(one => placed(one, one))),
        ...plan.relays.map(one => placed(one, one)),
        ...plan.preambleSignals.map(one => placed(one, one)),
        ...signals,
      ],
      ...(switchedOnly && {
        header: {
          place: [],
          media: placed(plan.media, plan.media),
          classification: placed(letter, letter),
          content: placed(plan.content, plan.content),
          redundancy: placed(letter.repeat(4), letter.repeat(4)),
        },
      }),
      ...(made.count && {
        groupCount:
          made.count === 'GRNC'
            ? placed('GRNC' as const, 'GRNC')
            : placed(Number(made.count.replace(/\D/g, '')), made.count),
      }),
    },
    sections: sectionsOf(made, back),
    ending: {
      bt: [],
      corrections: message.ending.corrections.map(one => placed(one.value, `C ${one.value}`)),
      ...(plan.endSerial &&
        back.ending.serial && { serial: placed(lastSerial(made), `#${lastSerial(made)}`) }),
      eom: [],
    },
  }
}

/**
 * What follows from the rest, and need not be given by who composes a message: dates of declassification, keys, kinds
 * and titles of TAGS, names of blocks, the passages that they belong to. A receiver works them out.
 */
function derived(message: Message, back: Message): Partial<Message> {
  const { mrn, eo, tags, references, blocks } = message
  const formatted = isFormatted(message)
  return {
    declassification: back.declassification,
    // Sets say these, and who composes a text gives the sets.
    ...(formatted && {
      ...(!message.subject && back.subject && { subject: back.subject }),
      ...(!message.eo && back.eo && { eo: back.eo }),
      ...(!message.signature.length && { signature: back.signature }),
    }),
    ...(eo &&
      back.eo && { eo: { ...saidBy(back.eo), ...eo, codes: eo.codes.length ? eo.codes : back.eo.codes } }),
    ...(mrn &&
      back.mrn && {
        mrn: {
          place: [],
          post: back.mrn.post,
          postWritten: mrn.postWritten || mrn.post,
          serial: mrn.serial,
          ...keysOf(back.mrn),
        },
      }),
    tags: tags.map((tag, n) => {
      const read = back.tags[n]
      if (read?.value !== tag.value) return tag
      const { title: _, ...kept } = tag
      return { ...kept, kind: read.kind, ...(read.title && { title: read.title }) }
    }),
    references: (formatted && !references.length ? back.references : references).map((one, n) => {
      const read = back.references[n]
      // Who composes a message gives a reference in words, and a receiver its value.
      if (read && !one.raw && read.raw.replace(/\s+/g, ' ') === one.value)
        one = { ...one, value: read.value, raw: read.raw }
      if (read?.value !== one.value) return one
      const { key: _, ...kept } = one
      return { ...kept, kind: read.kind, ...(read.key !== undefined && { key: read.key }) }
    }),
    blocks: blocks.map((block, n): Block => {
      const read = back.blocks[n]
      if (read?.kind !== block.kind) return block
      if (block.kind === 'set' && read.kind === 'set')
        return { ...block, anchor: read.anchor, text: read.text }
      if (block.kind !== 'paragraph' || read.kind !== 'paragraph') return { ...block, anchor: read.anchor }
      const parts = block.parts.map((part, m) => ({ ...part, anchor: read.parts[m]?.anchor ?? part.anchor }))
      return { ...block, anchor: read.anchor, passages: read.passages, parts }
    }),
  }
}

/** What the words of an E.O. line say. */
const saidBy = ({ declassifyOn, event }: NonNullable<Message['eo']>) => ({
  ...(declassifyOn && { declassifyOn }),
  ...(event && { event }),
})

const keysOf = ({ year, key, short }: NonNullable<Message['mrn']>) => ({
  ...(year !== undefined && { year }),
  ...(key !== undefined && { key }),
  ...(short !== undefined && { short }),
})

/** Does what is read bar whomever the message bars? */
function covers(message: Message, back: Message): boolean {
  const [own, read] = [message.marking.label, back.marking.label]
  return (
    own.caveats.every(one => read.caveats.includes(one)) &&
    (read.level !== 'UNCLASSIFIED' || own.controls.every(one => read.controls.includes(one)))
  )
}

const lastSerial = (made: Made): string =>
  /^#(\d+)$/m.exec(made.sections.at(-1)!.text.split('\nBT\n').at(-1)!)?.[1] ?? ''

function idsIn(line: string): Message['transmission']['ids'][number][] {
  if (line.startsWith('VV '))
    return [...line.matchAll(/([A-Z]{3})(\d{3,4})/g)].map(([raw, designator, serial]) => ({
      value: raw,
      raw,
      place: [],
      designator: designator!,
      serial: serial!,
    }))
  const value = line.replace(/^VZCZC/, '')
  return [{ value, raw: line, place: [], designator: value.slice(0, 3), serial: value.slice(3) }]
}

/** What a receiver must find of sections and pages: all of them, and no other. */
function sectionsOf(made: Made, back: Message): Message['sections'] {
  const own = made.pages.flat()
  const read: readonly PageLine[] = back.sections.pages
  const held =
    made.mark.marked && made.sections.length === 1 ? [made.mark.number] : made.sections.map(one => one.number)
  return {
    ...back.sections,
    pages: own.map((raw, n) => ({ ...read[n], value: raw, raw, place: [] })),
    held,
    missing: made.sections.length === 1 && made.mark.marked ? back.sections.missing : [],
  }
}

/** Texts of another grammar read otherwise; its heading and its words must be the same. */
export function sameEnvelope(expected: Message, back: Message): Difference[] {
  const pick = (one: Message): Message =>
    ({
      dialect: one.dialect,
      precedence: one.precedence,
      dtg: one.dtg?.value,
      from: one.from && { name: one.from.name },
      to: one.to,
      info: one.info,
      level: one.marking.banner?.value,
      called: one.transmission.called,
      sender: one.transmission.sender?.serial,
      subject: one.subject?.text,
      ending: one.ending,
    }) as unknown as Message
  const found = differences(pick(expected), pick(back))
  const [one, other] = [wordsOf(expected), wordsOf(back)]
  if (one !== other) {
    let at = 0
    while (one[at] === other[at]) at++
    found.push({ field: 'blocks', one: one.slice(at, at + 40), other: other.slice(at, at + 40) })
  }
  return found
}

/** The words of a text, in order. */
function wordsOf(message: Message): string {
  const texts: string[] = []
  const put = (joined: JoinedText): void => void texts.push(joined.text)
  for (const block of message.blocks) {
    if (block.kind === 'set') continue
    if (block.kind === 'paragraph' && block.number) texts.push(String(block.number.value))
    put(block.text)
    if (block.kind === 'paragraph') for (const part of block.parts) texts.push(part.label, part.text.text)
  }
  for (const one of message.signature) texts.push(one.value)
  return texts.join(' ').replace(/\s+/g, ' ').trim()
}
