import type { Message } from '../message/message.ts'
import { posts } from '../tables/index.ts'
import type { Place } from '../text/index.ts'
import { CALL_SIGN, routing } from './check-address.ts'
import type { Findings } from './findings.ts'
import { MOST_CALL_SIGNS, MOST_STATIONS, type WireDialect } from './limits.ts'
import type { WriteOptions } from './options.ts'

export function stations(
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
