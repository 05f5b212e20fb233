import { type Classification, LEVELS, rank } from '../marking/label.ts'
import type { Addressee, Message, PrecedenceLetter } from '../message/message.ts'
import { posts } from '../tables/index.ts'
import type { Place } from '../text/index.ts'
import type { Findings } from './findings.ts'
import {
  CLASS_LETTERS,
  CLASS_WORDS,
  FILED_AFTER,
  FILED_BEFORE,
  FIRST_LONG_YEAR,
  MOST_CALL_SIGNS,
  MOST_STATIONS,
  type WireDialect,
} from './limits.ts'
import type { WriteOptions } from './options.ts'
import { dateTimeGroup, dayAndTime, groupYear, isMinute, julian, minutesBetween } from './times.ts'

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

const RANK = 'RPOZY'
const WORD_OF: Readonly<Record<string, PrecedenceLetter>> = {
  FLASH: 'Z', 'NIACT IMMEDIATE': 'O', IMMEDIATE: 'O', PRIORITY: 'P', ROUTINE: 'R',
} // biome-ignore format: a table
const NAME = /^[A-Z0-9](?:[A-Z0-9 /\-.()',]*[A-Z0-9/.)])?$/
const ROUTING = /^[RQ][A-Z]{3,6}$/
const ROUTING_LONG = /^[A-Z]{4,8}$/
const CALL_SIGN = /^[A-Z][A-Z0-9]{1,7}$/
/** Signals that stand behind the date-time group: book message, exact duplicate, and those seen there. message-format.md 1.6. */
const IN_FL5 = /^(?:ZEX|ZFG|ZFF\d?|ZDS|ZYB)$/
const TRC = /^([CST])\1\1([ABCOUXZ])([ABCOUXZ])$/

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
      `FL15 says #${own.value} and FL3 ${serial}; both are the station's number of this message.`,
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

function precedences(message: Message, dialect: WireDialect, findings: Findings) {
  const { info } = message.precedence
  const action =
    message.precedence.action ?? (isService(message) ? message.transmission.precedence : undefined)
  if (!action) {
    findings.refuse(
      'write-missing',
      'precedence.action',
      'FL5 has no precedence; give Z, O, P or R (ACP 127 ¶150).',
    )
    return undefined
  }
  const legal = dialect === 'janap128' ? 'YZOPR' : 'ZOPR'
  const known = (letter: unknown): boolean =>
    typeof letter === 'string' && letter.length === 1 && legal.includes(letter)
  for (const [name, one] of [
    ['action', action],
    ['info', info],
  ] as const)
    if (one && !known(one.value))
      findings.refuse(
        'write-malformed',
        `precedence.${name}`,
        `“${one.value}” is no precedence of FL5; write one of ${[...legal].join(', ')} (ACP 127 ¶150).`,
        one.place,
      )
  if (!known(action.value) || (info && !known(info.value))) return undefined
  if (info && RANK.indexOf(info.value) >= RANK.indexOf(action.value))
    findings.refuse(
      'write-contradiction',
      'precedence.info',
      `The second letter of FL5, ${info.value}, is not lower than the first, ${action.value}; leave it out or lower it (ACP 127 ¶152).`,
      info.place,
    )
  if (info && action.value === 'Z')
    findings.refuse(
      'write-contradiction',
      'precedence.info',
      'FLASH and a lower precedence go as two transmissions; write one to the action addressees and one to the others (ACP 127 ¶152).',
      info.place,
    )
  if (info && !message.info.length)
    findings.warn(
      'write-unusual',
      'precedence.info',
      'FL5 has a precedence for information and nobody is informed.',
      info.place,
    )
  return { action: action.value, top: action.value, ...(info && { info: info.value }) }
}

function levelOf(message: Message, findings: Findings): Classification | undefined {
  const { banner, label, highestPortion, caveats } = message.marking
  if (!banner) {
    findings.refuse(
      'write-missing',
      'marking.banner',
      'The text has no classification; its first word must say one (ACP 127 ¶209).',
    )
    return undefined
  }
  const level = banner.value as Classification
  if (!LEVELS.includes(level)) {
    findings.refuse(
      'write-malformed',
      'marking.banner',
      `“${banner.value}” is no classification; write one of ${LEVELS.join(', ')}.`,
      banner.place,
    )
    return undefined
  }
  const above = [highestPortion, label.level, ...portionLevels(message)].filter(
    (one): one is Classification => one !== undefined && LEVELS.includes(one) && rank(one) > rank(level),
  )
  if (above.length)
    findings.refuse(
      'write-contradiction',
      'marking.banner',
      `A part is marked ${above[0]}, above the ${level} of the whole; raise the whole or lower the part (markings.md M03).`,
      banner.place,
    )
  const words = new Set([...caveats, ...message.captions].map(one => one.value))
  if (words.has('EXDIS') && words.has('NODIS'))
    findings.refuse(
      'write-contradiction',
      'captions',
      'EXDIS and NODIS exclude each other; keep one (markings.md M11).',
    )
  const channels = message.captions.filter(one => / CHANNEL$/.test(one.value))
  if (channels.length > 1)
    findings.refuse(
      'write-contradiction',
      'captions',
      'A message goes in one channel; keep one of its channel captions (markings.md M36).',
      channels[1]!.place,
    )
  if (channels.some(one => /^(?:AGRE?E?MENT|DIRGEN) /.test(one.value)) && words.size > 1)
    findings.refuse(
      'write-contradiction',
      'captions',
      'AGREMENT and DIRGEN channels bear no other caption (markings.md M37).',
      channels[0]!.place,
    )
  return level
}

function* portionLevels(message: Message): Generator<Classification | undefined> {
  yield message.subject?.portion?.level
  for (const block of message.blocks) {
    if (block.kind === 'paragraph' || block.kind === 'heading') yield block.portion?.level
    if (block.kind === 'paragraph') for (const part of block.parts) yield part.portion?.level
  }
}

function addresses(
  message: Message,
  action: PrecedenceLetter | undefined,
  info: PrecedenceLetter | undefined,
  findings: Findings,
): void {
  const { from } = message
  const bare = isService(message) && !from && !message.to.length && !message.info.length
  if (bare) return
  if (!from?.name)
    findings.refuse(
      'write-missing',
      'from',
      'FL6 has no originator; give FM and its designator (ACP 127 ¶205).',
    )
  else name(from.name, 'from.name', from.namePlace, findings)
  if (!message.to.length && !message.info.length)
    findings.refuse(
      'write-missing',
      'to',
      'Nobody is addressed; give a TO or an INFO addressee (ACP 127 ¶205).',
    )
  const seen = new Map<string, string>()
  for (const [list, all, most] of [
    ['to', message.to, action],
    ['info', message.info, info ?? action],
  ] as const)
    for (const [n, one] of all.entries()) {
      const field = `${list}[${n}]`
      addressee(one, field, most, action, findings)
      const before = seen.get(one.name)
      if (before)
        findings.warn(
          'write-repeated',
          field,
          `${one.name} is addressed twice, here and in ${before}.`,
          one.place,
        )
      seen.set(one.name, field)
    }
  if (message.exempt.length)
    findings.refuse(
      'write-contradiction',
      'exempt',
      'XMT names somebody whom no collective includes; put the exemption under its collective, or leave it out (ACP 127 ¶205).',
      message.exempt[0]!.place,
    )
  for (const [n, { value, place }] of message.exempt.entries())
    if (seen.has(value))
      findings.refuse('write-contradiction', `exempt[${n}]`, `${value} is exempted and addressed.`, place)
}

function addressee(
  one: Addressee,
  field: string,
  most: PrecedenceLetter | undefined,
  action: PrecedenceLetter | undefined,
  findings: Findings,
): void {
  if (!one.name)
    findings.refuse(
      'write-missing',
      `${field}.name`,
      'A routing indicator without a name addresses nobody; give the designator.',
      one.place,
    )
  else name(one.name, `${field}.name`, one.namePlace, findings)
  if (one.routing && !routing(one.routing.value, `${field}.routing`, one.routing.place, findings)) return
  const { precedence, continuity } = one
  if (precedence) {
    const letter = WORD_OF[precedence.value]
    if (!letter)
      findings.refuse(
        'write-malformed',
        `${field}.precedence`,
        `“${precedence.value}” is no precedence; write one of ${Object.keys(WORD_OF).join(', ')} (message-format.md 2.1).`,
        precedence.place,
      )
    else if (precedence.value.startsWith('NIACT') && action && !'OZ'.includes(action))
      findings.refuse(
        'write-contradiction',
        `${field}.precedence`,
        `NIACT goes with IMMEDIATE; FL5 says ${action} (message-format.md 1.11).`,
        precedence.place,
      )
    else if (most && RANK.indexOf(letter) > RANK.indexOf(most))
      findings.refuse(
        'write-contradiction',
        `${field}.precedence`,
        `${precedence.value} is above the ${most} of FL5; raise FL5 or lower this line (message-format.md 1.11).`,
        precedence.place,
      )
  }
  if (continuity && !/^\d{1,6}$/.test(continuity.value))
    findings.refuse(
      'write-malformed',
      `${field}.continuity`,
      `“${continuity.value}” is no message continuity number; write four digits or more (5 FAH-2 H-321.7).`,
      continuity.place,
    )
  if (one.exempt.length && !one.collective)
    findings.refuse(
      'write-contradiction',
      `${field}.exempt`,
      `XMT stands under a collective, and ${one.name} is none; leave the exemption out (ACP 127 ¶205).`,
      one.exempt[0]!.place,
    )
  for (const [n, exempt] of one.exempt.entries())
    name(exempt.value, `${field}.exempt[${n}]`, exempt.place, findings)
}

function name(written: string, field: string, place: Place, findings: Findings): void {
  if (NAME.test(written)) return
  const sign = [...written].find(one => !/[A-Z0-9 /\-.()',]/.test(one))
  findings.refuse(
    'write-malformed',
    field,
    sign
      ? `A designator has no “${sign}”; write capitals, figures and - / . ( ) ' , only (message-format.md 4.2).`
      : 'A designator begins and ends with a letter or figure; mend its edges (message-format.md 4.2).',
    place,
  )
}

function routing(written: string, field: string, place: Place, findings: Findings): boolean {
  if (ROUTING.test(written)) return true
  if (ROUTING_LONG.test(written)) {
    findings.warn(
      'write-unusual',
      field,
      `${written} is no usual routing indicator: R or Q and three to six letters.`,
      place,
    )
    return true
  }
  findings.refuse(
    'write-malformed',
    field,
    `“${written}” is no routing indicator; write four to seven capitals, the first R or Q (ACP 127 ¶204).`,
    place,
  )
  return false
}

function stations(
  message: Message,
  dialect: WireDialect,
  options: WriteOptions,
  findings: Findings,
): readonly string[] | undefined {
  const own = message.transmission.called
  const field = options.called ? 'options.called' : 'transmission.called'
  let called = options.called ?? own.map(one => one.value)
  if (dialect === 'acp126') {
    for (const [n, sign] of called.entries())
      if (!CALL_SIGN.test(sign))
        findings.refuse(
          'write-malformed',
          `${field}[${n}]`,
          `“${sign}” is no call sign; write two to eight letters and figures.`,
          own[n]?.place,
        )
    if (called.length > MOST_CALL_SIGNS)
      findings.refuse(
        'write-too-long',
        field,
        `A call names ${MOST_CALL_SIGNS} stations at most; send to the others apart.`,
      )
    return called
  }
  if (!called.length) {
    called = [
      ...new Set(
        [...message.to, ...message.info].flatMap(one => (one.delivered ? [] : (one.routing?.value ?? []))),
      ),
    ]
    if (called.length)
      findings.note(
        'write-assumed',
        field,
        `FL2 calls the stations of FL7 and FL8: ${called.slice(0, 8).join(' ')}${called.length > 8 ? ' …' : ''}.`,
      )
  }
  if (!called.length) {
    findings.refuse(
      'write-missing',
      field,
      'FL2 calls no station; give the routing indicators to send to (ACP 127 ¶204).',
    )
    return undefined
  }
  if (dialect === 'janap128' && called.length > MOST_STATIONS)
    findings.refuse(
      'write-too-long',
      field,
      `A transmission calls ${MOST_STATIONS} stations at most; make a second one for the rest (JANAP 128).`,
    )
  const seen = new Set<string>()
  for (const [n, one] of called.entries()) {
    const place = options.called ? [] : own[n]?.place
    routing(one, `${field}[${n}]`, place ?? [], findings)
    if (seen.has(one))
      findings.refuse(
        'write-repeated',
        `${field}[${n}]`,
        `FL2 calls ${one} twice; call it once (ACP 127 ¶204).`,
        place,
      )
    seen.add(one)
  }
  exempted(message, seen, field, findings)
  const relays = called.map(one => one.slice(0, 4))
  if (relays.some((relay, n) => relay !== relays[n - 1] && relays.indexOf(relay) < n))
    findings.warn(
      'write-unusual',
      field,
      'Stations of one major relay do not stand together in FL2 (ACP 127 ¶204).',
    )
  return called
}

/** Those exempted, and those served by other means, are not called. ACP 127 ¶206. */
function exempted(message: Message, called: ReadonlySet<string>, field: string, findings: Findings): void {
  const all = [...message.to, ...message.info]
  const refuse = (written: string, why: string, place: Place): void => {
    const bare = written.replace(/^[RQ][A-Z]{3,7} ?\//, '')
    const routings = [
      /^([RQ][A-Z]{3,7}) ?\//.exec(written)?.[1],
      ...all.filter(one => one.name === bare && !one.delivered).map(one => one.routing?.value),
      ...routingOf(bare),
    ]
    const found = routings.find(one => one !== undefined && called.has(one))
    if (found)
      findings.refuse(
        'write-contradiction',
        field,
        `FL2 calls ${found}, but ${bare} ${why}; take it out (ACP 127 ¶206).`,
        place,
      )
  }
  for (const one of all) {
    for (const exempt of one.exempt) refuse(exempt.value, 'is exempted', exempt.place)
    if (one.delivered) {
      refuse(one.name, 'is served by other means (ZEN)', one.place)
      if (one.routing && called.has(one.routing.value))
        findings.refuse(
          'write-contradiction',
          field,
          `FL2 calls ${one.routing.value}, but ${one.name} is served by other means (ZEN); take it out (ACP 127 ¶206).`,
          one.place,
        )
    }
  }
  for (const exempt of message.exempt) refuse(exempt.value, 'is exempted', exempt.place)
}

let routings: Map<string, readonly string[]> | undefined

function routingOf(designator: string): readonly string[] {
  routings ??= new Map(posts().map(post => [post.name, post.routing]))
  return routings.get(designator) ?? []
}

function sender(message: Message, dialect: WireDialect, options: WriteOptions, findings: Findings) {
  const own = message.transmission.sender
  const manual = dialect === 'acp126'
  const station =
    options.station ?? own?.routing?.value ?? (manual ? undefined : message.from?.routing?.value)
  if (!station)
    findings.refuse(
      'write-missing',
      'transmission.sender.routing',
      `FL3 has no station; give ${manual ? 'its call sign' : 'its routing indicator'} (ACP 127 ¶115).`,
    )
  else if (manual ? !CALL_SIGN.test(station) : !ROUTING_LONG.test(station))
    findings.refuse(
      'write-malformed',
      'transmission.sender.routing',
      `“${station}” is no ${manual ? 'call sign' : 'routing indicator'}.`,
      own?.routing?.place,
    )
  const mrn = dialect === 'state' ? message.mrn : undefined
  const fromMrn = mrn && String(mrn.serial % 10_000).padStart(4, '0')
  const kept = own?.serial?.value
  const four = message.dialect !== dialect && (dialect === 'state' || dialect === 'janap128')
  const serial = options.serial ?? (four ? (fromMrn ?? kept?.padStart(4, '0')) : kept) ?? fromMrn
  const form = dialect === 'acp127' ? /^\d{1,5}[A-Z]?$/ : manual ? /^\d{1,5}$/ : /^\d{4}$/
  if (!serial)
    findings.refuse(
      'write-missing',
      'transmission.sender.serial',
      'FL3 has no station serial number; give one (ACP 127 ¶115).',
    )
  else if (!form.test(serial) || (dialect === 'janap128' && serial === '0000'))
    findings.refuse(
      'write-malformed',
      'transmission.sender.serial',
      `“${serial}” is no station serial number; write ${dialect === 'acp127' ? 'one to five digits' : manual ? 'digits' : 'four digits'} (message-format.md 1.5).`,
      own?.serial?.place,
    )
  else if (fromMrn && serial !== fromMrn)
    findings.refuse(
      'write-contradiction',
      'transmission.sender.serial',
      `FL3 says ${serial} and the number of the message ends in ${fromMrn}; both are the same number (message-format.md 1.11).`,
      own?.serial?.place,
    )
  if (manual) return { station, serial, filed: undefined }
  const filed = options.filed ?? own?.filed?.value
  // Regular service messages need none. ACP 127 ¶407.
  if (!filed && isService(message)) return { station, serial, filed: undefined }
  if (!filed) {
    findings.refuse(
      'write-missing',
      'transmission.sender.filed',
      'FL3 has no filing time; give the minute at which the station took it (ACP 127 ¶115).',
    )
    return { station, serial, filed: undefined }
  }
  if (!isMinute(filed)) {
    findings.refuse(
      'write-malformed',
      'transmission.sender.filed',
      `“${filed}” is no minute of the calendar; write 2009-03-15T14:15Z.`,
      own?.filed?.place,
    )
    return { station, serial, filed: undefined }
  }
  const dtg = message.dtg?.value
  if (isMinute(dtg)) {
    const late = minutesBetween(dtg, filed)
    if (late < -FILED_BEFORE || late > FILED_AFTER)
      findings.refuse(
        'write-contradiction',
        'transmission.sender.filed',
        `It was filed ${late < 0 ? `${-late} minutes before` : `${Math.round(late / 60)} hours after`} its date-time group; no more than ${FILED_BEFORE} minutes before and ${FILED_AFTER / 60} hours after are believed (message-format.md 1.11).`,
        own?.filed?.place,
      )
  }
  const old = own?.filed?.raw === dayAndTime(filed) && dialect === 'acp127'
  return { station, serial, filed: old ? dayAndTime(filed) : julian(filed) }
}

/** FL4: signal and letters as the class of the text wants them. ACP 127 ¶124, 203. */
function security(message: Message, level: Classification, findings: Findings): string | undefined {
  const { warning } = message.transmission
  const encrypted = message.marking.caveats.some(one => one.value === 'EFTO')
  const letter = level === 'UNCLASSIFIED' && encrypted ? 'E' : CLASS_LETTERS[level]
  const signal = letter === 'U' ? 'ZNR' : 'ZNY'
  const right = `${signal} ${letter.repeat(5)}`
  if (!warning) {
    findings.note(
      'write-assumed',
      'transmission.warning',
      `FL4 says ${right}, as the classification wants it.`,
    )
    return right
  }
  const [marker, category] = warning.value.split('/') as [string, string?]
  const letters = /^([UERCST])\1{4}$/.exec(marker)?.[1]
  const trc = TRC.exec(marker)
  const wellFormed =
    (letters ?? (trc && trc[2]! <= trc[3]!)) && (!category || /^([ABF])\1{4}$/.test(category))
  if (!wellFormed) {
    findings.refuse(
      'write-malformed',
      'transmission.warning',
      `“${warning.value}” is no security warning; write ${letter.repeat(5)}: five equal letters, or three and two for the release (ACP 127 ¶124).`,
      warning.place,
    )
    return undefined
  }
  if (marker[0] !== letter || warning.signal !== signal) {
    findings.refuse(
      'write-contradiction',
      'transmission.warning',
      `FL4 says ${warning.signal} ${warning.value} and the text ${level}${encrypted ? ' E F T O' : ''}; write ${right} or mend the classification (ACP 127 ¶203).`,
      warning.place,
    )
    return undefined
  }
  return `${warning.signal} ${warning.value}`
}

function signalsOf(message: Message, dialect: WireDialect, findings: Findings) {
  const signals: string[] = []
  const relays: string[] = []
  const preambleSignals: string[] = []
  const dtg = message.dtg?.place?.[0]
  const service = serviceSignals(message)
  for (const [n, one] of message.transmission.signals.entries()) {
    if (service.has(n)) continue
    const field = `transmission.signals[${n}]`
    const written = one.raw || one.value
    if (/^[A-Z]{4,8} T\b/.test(written)) relays.push(written)
    else if (!/^(?:INT )?[ZQ][A-Z]{2}\d?$/.test(written))
      findings.refuse(
        'write-malformed',
        field,
        `“${written}” is no operating signal; write Z or Q and two letters (ACP 127 ¶135).`,
        one.place,
      )
    else {
      const own = one.place?.[0]
      const below = own && dtg ? own.source === dtg.source && own.start > dtg.start : IN_FL5.test(written)
      ;(below || dialect === 'acp126' ? preambleSignals : signals).push(written)
    }
  }
  if (preambleSignals.includes('ZEX') && message.to.length + message.info.length > 1)
    findings.refuse(
      'write-contradiction',
      'transmission.signals',
      'ZEX marks a book message, in which each addressee sees itself alone; write one for each (ACP 127 ¶206).',
    )
  return { signals, relays, preambleSignals }
}

/** The serial of a section so many after the first: sections of ACP 127 have numbers of their own. ¶208. */
export function countOn(serial: string, sections: number): string {
  const found = /^(\d+)([A-Z]?)$/.exec(serial)
  if (!found || sections === 0) return serial
  const number = (Number(found[1]) + sections) % 10 ** Math.max(4, found[1]!.length) || 1
  return `${String(number).padStart(found[1]!.length, '0')}${found[2]}`
}

/** Words of operators to operators, which need no preamble and no address. ACP 127 ¶144, 402. */
export function isService(message: Message): boolean {
  const first = message.blocks[0]
  return (
    message.blocks.length === 1 &&
    first?.kind === 'paragraph' &&
    !first.number &&
    /^SVC\b/.test(first.text.text)
  )
}

/** Signals that a service message has in its text. */
export function serviceSignals(message: Message): Set<number> {
  const inside = new Set<number>()
  const first = message.blocks[0]
  if (!isService(message) || first?.kind !== 'paragraph') return inside
  let count = [...first.text.text.matchAll(/\b(?:INT )?Z[A-Z]{2}\d?\b/g)].length
  for (let n = message.transmission.signals.length - 1; n >= 0 && count > 0; n--, count--) inside.add(n)
  return inside
}

function groupOf(message: Message, dialect: WireDialect, findings: Findings) {
  const { dtg } = message
  if (!dtg && isService(message)) return { written: '', yearless: false }
  if (!dtg) {
    findings.refuse(
      'write-missing',
      'dtg',
      'FL5 has no date-time group, or one without a year; give the minute (ACP 127 ¶113).',
    )
    return undefined
  }
  if (!isMinute(dtg.value)) {
    findings.refuse(
      'write-malformed',
      'dtg',
      `“${dtg.value}” is no minute of the calendar; write 2009-03-15T14:10Z.`,
      dtg.place,
    )
    return undefined
  }
  const year = Number(dtg.value.slice(0, 4))
  const long = dialect === 'acp127' && year >= FIRST_LONG_YEAR
  const form = dtg.raw ? groupYear(dtg.raw, dtg.value) : undefined
  const own = message.dialect === dialect
  if (form !== undefined && own) {
    if (form === 0 && dialect !== 'acp126')
      findings.refuse(
        'write-malformed',
        'dtg',
        `“${dtg.raw}” has no year; write ${dateTimeGroup(dtg.value, long ? 4 : 2)} (ACP 127 ¶113).`,
        dtg.place,
      )
    else if (form === 2 && long)
      findings.refuse(
        'write-malformed',
        'dtg',
        `From ${FIRST_LONG_YEAR} the year has four digits; write ${dateTimeGroup(dtg.value, 4)} (ACP 127 ¶113).`,
        dtg.place,
      )
    return { written: dtg.raw, yearless: form === 0 }
  }
  if (dtg.raw && own && /^\d{6}[A-Z]? ?[A-Z]{3}/.test(dtg.raw) && !sameMoment(dtg.raw, dtg.value)) {
    findings.refuse(
      'write-contradiction',
      'dtg',
      `“${dtg.raw}” does not say ${dtg.value}; write ${dateTimeGroup(dtg.value, long ? 4 : 2)} or leave the words out.`,
      dtg.place,
    )
    return undefined
  }
  const first = dialect === 'acp126' ? 1906 : dialect === 'state' ? 1947 : 1947
  const digits = long || year < first || year > first + 99 ? 4 : 2
  const written = dateTimeGroup(dtg.value, digits)
  if (dtg.raw && dtg.raw !== written)
    findings.note(
      'write-unusual',
      'dtg',
      `“${dtg.raw}” is written ${written} (message-format.md 3).`,
      dtg.place,
    )
  return { written, yearless: false }
}

/** A damaged spelling of the same day and time. */
const sameMoment = (raw: string, value: string): boolean =>
  raw.replace(/\D/g, '').startsWith(value.slice(8, 10) + value.slice(11, 13) + value.slice(14, 16))

function switched(
  media: string,
  content: string,
  station: string | undefined,
  options: WriteOptions,
  findings: Findings,
): void {
  if (!/^[ATCB]{2}$/.test(media))
    findings.refuse(
      'write-malformed',
      'options.media',
      `“${media}” is no language media and format; write TT, AA, TA or AT (JANAP 128).`,
    )
  else if (options.alphabet === 'ascii' && media[0] === 'T')
    findings.refuse(
      'write-contradiction',
      'options.media',
      'T is a five-level channel, which has no ASCII; write A or take the ita2 alphabet (JANAP 128).',
    )
  if (!/^[A-Z][A-Z0-9]{3}$/.test(content))
    findings.refuse(
      'write-malformed',
      'options.content',
      `“${content}” is no content indicator; write ZYUW for narrative text (JANAP 128).`,
    )
  if (station && station.length !== 7)
    findings.refuse(
      'write-malformed',
      'transmission.sender.routing',
      `${station} has ${station.length} letters; the header has room for exactly seven (JANAP 128, positions 10-16).`,
    )
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

const LAWFUL_WORDS =
  /^(?:UNCLAS|UNCLASSIFIED|U N C L A S(?: S I F I E D)?|SENSITIVE BUT UNCLASSIFIED|LIMITED OFFICIAL USE|L I M I T E D {1,3}O F F I C I A L {1,3}U S E|LIM OFF USE|R E S T R I C T E D|C O N F I D E N T I A L|S E C R E T|T O P {1,3}S E C R E T)$/
const classWordsAreLawful = (raw: string, level: Classification): boolean =>
  LAWFUL_WORDS.test(raw) &&
  (level === 'UNCLASSIFIED' ? /^(?:U|SENS|L)/.test(raw) : raw.replaceAll(' ', '') === level.replace(' ', ''))
