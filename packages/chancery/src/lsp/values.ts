import { type Message, type Place, precedenceName } from '@chancery/cable'

/** A value of a message as people call it, with what it says beyond its own words. */
export interface Value {
  readonly name: string
  readonly says: string
  readonly place: Place
}

/** The smallest value that stands at an offset. */
export function inWords(message: Message, offset: number): Value | undefined {
  let best: Value | undefined
  let least = Number.POSITIVE_INFINITY
  for (const value of values(message)) {
    if (!value.place.some(({ start, end }) => start <= offset && offset < end)) continue
    const length = value.place.reduce((sum, { start, end }) => sum + end - start, 0)
    if (length < least) [best, least] = [value, length]
  }
  return best
}

function* values(message: Message): Generator<Value> {
  const { transmission, precedence, dtg, from, eo, mrn, declassification, marking } = message
  const value = (name: string, says: string, place: Place | undefined): Value[] =>
    place?.length ? [{ name, says, place }] : []
  for (const id of transmission.ids)
    yield* value('Transmission identification', id.serial ? `number ${id.serial}` : '', id.place)
  for (const station of transmission.called) yield* value('Called station', '', station.place)
  yield* value('Sending station', '', transmission.sender?.routing?.place)
  yield* value('Station serial number', '', transmission.sender?.serial?.place)
  yield* value(
    'Filing time',
    transmission.sender?.filed ? moment(transmission.sender.filed.value) : '',
    transmission.sender?.filed?.place,
  )
  yield* value('Security warning', transmission.warning?.level ?? '', transmission.warning?.place)
  for (const signal of transmission.signals) yield* value('Operating signal', '', signal.place)
  for (const one of [precedence.action, precedence.info])
    yield* value('Precedence', one ? (precedenceName(one.value) ?? '') : '', one?.place)
  yield* value('Date-time group', dtg ? moment(dtg.value) : '', dtg?.place)
  for (const [role, list] of [
    ['Originator', from ? [from] : []],
    ['Action addressee', message.to],
    ['Information addressee', message.info],
  ] as const)
    for (const party of list) {
      yield* value(party.collective ? `${role}, a collective` : role, '', party.namePlace)
      yield* value('Routing indicator', `of ${party.name}`, party.routing?.place)
      yield* value('Message continuity number', '', party.continuity?.place)
      yield* value('Precedence of this addressee', '', party.precedence?.place)
      for (const name of party.exempt) yield* value('Exempted addressee', `of ${party.name}`, name.place)
    }
  yield* value('Classification', marking.banner?.value ?? '', marking.banner?.place)
  for (const caption of message.captions) yield* value('Caption', '', caption.place)
  yield* value('Message reference number', mrn?.key ?? '', mrn?.place)
  yield* value('Executive order', declassification.because, eo?.place)
  yield* value('Declassify on', eo?.declassifyOn?.value ?? '', eo?.declassifyOn?.place)
  for (const tag of message.tags) yield* value(`TAGS, ${tag.kind}`, tag.title ?? '', tag.place)
  yield* value('Subject', '', message.subject?.place)
  for (const reference of message.references)
    yield* value('Reference', reference.key ?? reference.kind, reference.place)
  for (const block of message.blocks) {
    if (block.kind !== 'paragraph') continue
    yield* value(
      'Portion mark',
      block.portion ? `${block.portion.value}: ${block.portion.level}` : '',
      block.portion?.place,
    )
    yield* value('Paragraph', '', block.number?.place)
  }
  for (const name of message.signature) yield* value('Signature', '', name.place)
}

/** `2010-01-29T20:49Z` as `29 January 2010, 20:49 UTC`. */
const moment = (minute: string): string =>
  `${new Date(minute).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })}, ${minute.slice(11, 16)} UTC`
