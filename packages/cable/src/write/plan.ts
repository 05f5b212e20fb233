import type { Message, PrecedenceLetter } from '../message/message.ts'
import { addresses } from './check-address.ts'
import { classWordsAreLawful, levelOf, security } from './check-marking.ts'
import { stations } from './check-stations.ts'
import type { Findings } from './findings.ts'
import { CLASS_WORDS, type WireDialect } from './limits.ts'
import type { WriteOptions } from './options.ts'
import { groupOf, precedences } from './preamble-line.ts'
import { countOn, sender } from './sender.ts'
import { signalsOf } from './signals.ts'
import { switched } from './switched.ts'

/** All that the heading of each section is written from, checked. */
export interface Plan {
  readonly dialect: WireDialect
  readonly precedence: PrecedenceLetter
  readonly action: PrecedenceLetter
  readonly info?: PrecedenceLetter
  readonly called: readonly string[]
  readonly station: string
  /** Of the first section; those of ACP 127 and its kin count on. */
  readonly serial: string
  /** Julian or older form; absent on manual circuits. */
  readonly filed?: string
  /** `ZNY CCCCC`. */
  readonly warning: string
  /** Signals behind the security warning, and those that name a relay: `RUXAAC T FLEET COMMAND`. */
  readonly signals: readonly string[]
  readonly relays: readonly string[]
  /** Signals behind the date-time group. */
  readonly preambleSignals: readonly string[]
  /** FL5 without it is left out: service messages. */
  readonly dtg: string
  /** The date-time group shows no year: its reader must know it. */
  readonly yearless: boolean
  readonly classWords: string
  /** Controls and captions beside the level. */
  readonly beside: readonly string[]
  readonly media: string
  readonly content: string
  /** `#0083` after the text. */
  readonly endSerial: boolean
  readonly groups: 'GR ' | 'GR' | 'GRNC' | undefined
}

/** Checks all that stands above the text and says how it is written; finds what no channel may carry. */
export function planOf(
  message: Message,
  dialect: WireDialect,
  options: WriteOptions,
  findings: Findings,
): Plan | undefined {
  const before = findings.all.length
  const { transmission, marking } = message
  const header = transmission.header
  const letters = precedences(message, dialect, findings)
  const level = levelOf(message, findings)
  addresses(message, letters?.action, letters?.info, findings)
  const called = stations(message, dialect, options, findings)
  const { station, serial, filed } = sender(message, dialect, options, findings)
  const warning = level && security(message, level, findings)
  const { signals, relays, preambleSignals } = signalsOf(message, dialect, findings)
  const group = groupOf(message, dialect, findings)
  if (
    letters &&
    letters.top !== transmission.precedence?.value &&
    transmission.precedence &&
    dialect !== 'acp126'
  )
    findings.refuse(
      'write-contradiction',
      'transmission.precedence',
      `FL2 says ${transmission.precedence.value} and FL5 ${letters.top}; write ${letters.top}${letters.top}, the higher letter of FL5 (ACP 127 ¶150).`,
      transmission.precedence.place,
    )
  const letter = warning?.[4] ?? 'U'
  for (const [name, placed, right] of [
    ['classification', header?.classification, letter],
    ['redundancy', header?.redundancy, letter.repeat(4)],
  ] as const)
    if (dialect === 'janap128' && placed && placed.value !== right)
      findings.refuse(
        'write-contradiction',
        `transmission.header.${name}`,
        `The header says class ${placed.value} where the text says ${letter}; write ${right} (JANAP 128, positions 4 and 30-33).`,
        placed.place,
      )
  const media = options.media ?? header?.media.value ?? (options.alphabet === 'ascii' ? 'AA' : 'TT')
  const content = options.content ?? header?.content.value ?? 'ZYUW'
  if (dialect === 'janap128') switched(media, content, station, options, findings)
  const endSerial =
    dialect === 'state' ||
    dialect === 'janap128' ||
    (dialect === 'acp127' && message.dialect === 'acp127' && message.ending.serial !== undefined)
  const own = message.ending.serial
  const last = serial && countOn(serial, dialect === 'state' ? 0 : (message.sections.of ?? 1) - 1)
  if (own && endSerial && serial && own.value !== serial && own.value !== last)
    findings.refuse(
      'write-contradiction',
      'ending.serial',
      `FL15 says #${own.value} and FL3 ${serial}; both are the station's number of this message: write one of them twice.`,
      own.place,
    )
  const refused = findings.all.slice(before).some(one => one.severity === 'error')
  if (refused || !letters || !level || !warning || !group || !station || !serial || !called) return undefined
  const spacedWords = marking.banner?.raw && classWordsAreLawful(marking.banner.raw, level)
  if (marking.banner?.raw && !spacedWords)
    findings.note(
      'write-unusual',
      'marking.banner',
      `“${marking.banner.raw}” is written ${CLASS_WORDS[level]}: letters stand apart so that a torn line still reads (ACP 127 ¶209).`,
      marking.banner.place,
    )
  const classWords = spacedWords ? marking.banner!.raw : CLASS_WORDS[level]
  return {
    dialect,
    precedence: letters.top,
    action: letters.action,
    ...(letters.info && { info: letters.info }),
    called,
    station,
    serial,
    ...(filed && { filed }),
    warning,
    signals,
    relays,
    preambleSignals,
    dtg: group.written,
    yearless: group.yearless,
    classWords,
    beside: marking.caveats.map(one => one.raw || one.value).filter(word => word !== classWords),
    media,
    content,
    endSerial,
    groups: groupForm(message, dialect, options, findings),
  }
}

function groupForm(
  message: Message,
  dialect: WireDialect,
  options: WriteOptions,
  findings: Findings,
): Plan['groups'] {
  const own = message.transmission.groupCount
  if (dialect !== 'acp127' && dialect !== 'acp126') {
    if (own)
      findings.note(
        'write-left-out',
        'transmission.groupCount',
        `The ${dialect} form counts no groups; FL10 is left out.`,
        own.place,
      )
    return undefined
  }
  if (own?.value === 'GRNC') return 'GRNC'
  if (!own && !options.groupCount) return undefined
  return /^GR \d/.test(own?.raw ?? '') || (!own?.raw && dialect === 'acp127') ? 'GR ' : 'GR'
}
