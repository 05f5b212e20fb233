// One invented message: written, read back and compared field by field, written again and compared byte by byte, its
// sections read one by one and joined; and its own text, where that is lawful, written as it stands.
import { type Addressee, type Message, read } from '@chancery/cable'
import {
  differences,
  join,
  WIRE_DIALECTS,
  type WireDialect,
  type WriteOptions,
  write,
} from '@chancery/cable/write'
import type { LayoutId, SampleDocument } from '@chancery/sample'

const MOST_SECTIONS = 6

/** A small generator of its own, so that a case is its seed and number and nothing else. */
function chanceOf(state: number): (below: number) => number {
  let at = state >>> 0
  return below => {
    at = (at + 0x6d2b79f5) >>> 0
    let t = Math.imul(at ^ (at >>> 15), at | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** The message as people compose it: without any place, so that the writer sets every line itself. */
const bare = (message: Message): Message =>
  JSON.parse(
    JSON.stringify(message, (key, value) =>
      key === 'map' || key === 'place' || key === 'namePlace' ? [] : value,
    ),
  )

/** FLASH with a lower precedence is lawful as two transmissions only: this is the one to the action addressees. */
function lawful(message: Message): Message {
  const { action, info } = message.precedence
  return action?.value === 'Z' && info ? { ...message, precedence: { action } } : message
}

/** What invented cables seldom have: exemptions, numbers, words of precedence, signals. */
function dressed(message: Message, chance: (below: number) => number): Message {
  const placed = <T extends string>(value: T) => ({ value, raw: value, place: [] })
  const routed = (one: Addressee, n: number, all: readonly Addressee[]): Addressee => ({
    ...one,
    ...(chance(4) === 0 &&
      one.routing &&
      one.name.length < 40 &&
      !one.precedence && { continuity: placed(String(1000 + chance(9000))) }),
    ...(chance(6) === 0 &&
      one.name.length < 40 &&
      message.precedence.action?.value !== 'R' && { precedence: placed('ROUTINE') }),
    // Names without an indicator below an exemption would be exempted too.
    exempt:
      one.collective && (all[n + 1]?.routing !== undefined || n + 1 === all.length) && chance(2)
        ? [placed('AMEMBASSY SOUTHPORT'), placed('AMCONSUL EASTBAY')]
        : one.exempt,
  })
  const zen = message.dialect !== 'acp126' && chance(8) === 0
  return {
    ...message,
    to: message.to.map(routed),
    info: [
      ...message.info.map(routed),
      ...(zen
        ? [
            {
              place: [],
              namePlace: [],
              name: 'HARBOR BOARD NORTHPORT',
              collective: false,
              delivered: true,
              exempt: [],
            },
          ]
        : []),
    ],
    transmission: {
      ...message.transmission,
      signals: [
        ...message.transmission.signals,
        ...(chance(10) === 0 &&
        message.dialect !== 'acp126' &&
        !message.transmission.signals.some(one => one.value === 'ZFD')
          ? [placed('ZFD')]
          : []),
      ].sort((a, b) => order(a.value) - order(b.value)),
    },
  }
}

/** Signals of FL4, then those that name a relay, then those of FL5. */
const order = (signal: string): number =>
  /^(?:ZEX|ZFG|ZFF\d?|ZDS|ZYB)$/.test(signal) ? 2 : signal.includes(' ') ? 1 : 0

/** What is said of one transmission, and is another once the sections are. */
const OF_SECTIONS =
  /^(?:layout$|facts|sections|transmission\.ids|transmission\.groupCount|transmission\.sender\.section|ending\.serial)/

/** What a message of a mail-like system gets when it goes by stations. */
const OF_STATIONS = /^(?:dialect|from\.routing|transmission|ending\.serial|facts)/

/** What became of one invented message. */
export interface Outcome {
  readonly sections: number
  /** Differences, in words; none where it came back whole. */
  readonly failures: readonly string[]
  /** Written anew from its own lawful text, not only from what the writer made. */
  readonly own: boolean
}

export interface Case {
  readonly layout: LayoutId
  readonly dialect: WireDialect
}

/** All that is written: the dialects, and the formatted sets of the Navy over switched networks. */
export const CASES: readonly Case[] = [
  ...WIRE_DIALECTS.map(dialect => ({ layout: dialect, dialect })),
  { layout: 'navadmin', dialect: 'janap128' },
]

/** `undefined`: the reader takes the text for something else than its truth: a subject that swallowed the text, say. */
export function check(
  { dialect, layout }: Case,
  { text, truth }: SampleDocument,
  n: number,
  seed: number,
  see?: (texts: readonly string[]) => void,
): Outcome | undefined {
  const chance = chanceOf(seed * 1_000_003 + n)
  const [found] = read(text).messages
  if (!found || (!found.dtg && dialect !== 'acp127')) return undefined
  if (found.subject && found.subject.text !== truth.subject) return undefined
  const service = found.blocks[0]?.kind === 'paragraph' && /^SVC\b/.test(found.blocks[0].text.text)
  const wanted = service || (found.sections.of ?? 1) > 1 ? undefined : 1 + chance(MOST_SECTIONS)
  const kind = chance(3)
  const given =
    kind === 0
      ? lawful(found)
      : kind === 1 || service
        ? bare(lawful(found))
        : dressed(bare(lawful(found)), chance)
  const message = wanted === undefined ? given : { ...given, sections: { ...given.sections, of: wanted } }
  const options: WriteOptions = {
    ...(service && { filed: '2001-02-03T04:05Z' }),
    ...(chance(3) === 0 && { lineLength: dialect === 'state' ? 50 + chance(20) : 64 + chance(6) }),
    ...(chance(3) === 0 &&
      dialect !== 'acp126' && { pageLength: chance(2) ? Number.POSITIVE_INFINITY : 10 + chance(11) }),
    ...(chance(4) === 0 && {
      channel: { designator: 'NPO', serial: ['417', '998', '0417', '9998'][chance(4)]! },
    }),
    ...(chance(5) === 0 && dialect !== 'janap128' && { alphabet: 'ascii' as const }),
    ...(layout === 'navadmin' && mailed(found)),
  }
  const failures: string[] = []
  const note = (what: string, field: string, ...rest: unknown[]): void =>
    void failures.push(`${what} ${field} ${rest.map(one => JSON.stringify(one)?.slice(0, 90)).join(' | ')}`)
  const written = write(message, dialect, options)
  if (!written.message)
    for (const one of written.diagnostics.filter(one => one.severity === 'error'))
      note('refused', one.field, one.message)
  const texts = written.sections.map(one => one.text)
  const year = service ? {} : found.dtg ? { year: Number(found.dtg.value.slice(0, 4)) } : {}
  const turned = texts.length > 1 ? [...texts.slice(1), texts[0]!] : texts
  if (written.message) {
    const back = read(turned, year).messages
    if (back.length !== 1) note('messages', String(back.length))
    for (const one of differences(message, back[0]!))
      if (
        !OF_SECTIONS.test(one.field) &&
        !(layout === 'navadmin' && OF_STATIONS.test(one.field)) &&
        !(service && one.field.startsWith('transmission.sender.filed'))
      )
        note('read', one.field, one.one, one.other)
    for (const one of differences(written.message, back[0]!)) note('told', one.field, one.one, one.other)
    const again = write(read(texts, year).messages[0]!, dialect, {
      ...options,
    })
    see?.([...texts, ...again.sections.map(one => one.text)])
    if (again.sections.map(one => one.text).join('') !== texts.join(''))
      note('bytes', '', ...again.diagnostics.map(one => one.message))
    const partial = message.sections.missing.length > 0
    const whole = partial
      ? { message: back[0]!, diagnostics: [] }
      : join(turned.map(one => read(one, year).messages[0]!))
    if (!whole.message) note('unjoined', '', ...whole.diagnostics.map(one => one.message))
    else for (const one of differences(whole.message, back[0]!)) note('joined', one.field, one.one, one.other)
  }
  const own = lawfulText(text)
  if (own !== undefined && layout !== 'navadmin' && !service) {
    const pageLength = PAGED.test(own) ? {} : { pageLength: Number.POSITIVE_INFINITY }
    const anew = write(read(own).messages[0]!, dialect, pageLength)
    if (anew.sections.map(one => one.text).join('') !== own)
      note('own bytes', '', ...anew.diagnostics.map(one => one.message))
  }
  return { sections: texts.length || wanted || 1, failures, own: own !== undefined }
}

/** Later general messages came by a system like mail, which has no stations. */
const mailed = (message: Message): WriteOptions => ({
  alphabet: 'ascii',
  media: 'AA',
  serial: message.ending.serial?.value ?? '0001',
  ...(!message.transmission.called.length && { called: ['RUCRNAD'] }),
  ...(!message.transmission.sender?.routing && { station: 'RUEWMCS' }),
  ...(!message.transmission.sender?.filed && message.dtg && { filed: message.dtg.value }),
})

const PAGED = /^(?:PAGE \d|[A-Z ]{3,10} \d{8} \d{3}\.)/m

/** The text of an invented message as the rules want it, where it lacks no more than line feeds before its end. */
function lawfulText(text: string): string | undefined {
  if (text.split('\nBT\n').length !== 3 || /SECTION \d/.test(text)) return undefined
  // Where lines of stations and of these values ended is nowhere in a message.
  if (/^(?:TAGS|CLASSIFIED BY|DERIVED FROM)\b.*\n(?!\n|[A-Z. ]+:)/im.test(text)) return undefined
  if (/^[A-Z]{2} R[A-Z ]+\n[A-Z ]+\nDE /m.test(text)) return undefined
  return text.replace(/\n+NNNN\n*$/, `${'\n'.repeat(8)}NNNN\n`)
}
