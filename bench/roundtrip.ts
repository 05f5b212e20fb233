// Writes invented messages of every dialect in one to six sections, reads them back and compares every field, writes
// what was read and compares bytes, and joins the sections read one by one. Run: npm run roundtrip -- --count N --seed S
import { parseArgs } from 'node:util'
import { type Addressee, type Message, read } from '@chancery/cable'
import {
  differences,
  join,
  WIRE_DIALECTS,
  type WireDialect,
  type WriteOptions,
  write,
} from '@chancery/cable/write'
import { type SampleDocument, sample } from '@chancery/sample'

const { values } = parseArgs({
  options: {
    count: { type: 'string' },
    seed: { type: 'string' },
    dialect: { type: 'string' },
    // One message of a run by its number, and both of its texts.
    only: { type: 'string' },
  },
})
const count = Number(values.count ?? 2000)
const seed = Number(values.seed ?? 1)
const MOST_SECTIONS = 6
const MOST_SHOWN = 40

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

interface Tally {
  messages: number
  differing: number
}
const tally = new Map<string, Tally>()
const shown: string[] = []
let failed = 0

/** Texts that the reader takes for something else than their truth: a subject that swallowed the text, say. */
let misread = 0

function check(dialect: WireDialect, { text, name, truth }: SampleDocument, n: number): void {
  const chance = chanceOf(seed * 1_000_003 + n)
  const [found] = read(text).messages
  if (!found?.dtg && dialect !== 'acp127') return
  if (found!.subject && found!.subject.text !== truth.subject) {
    misread++
    return
  }
  const service = found!.blocks[0]?.kind === 'paragraph' && /^SVC\b/.test(found!.blocks[0].text.text)
  const wanted = service || (found!.sections.of ?? 1) > 1 ? undefined : 1 + chance(MOST_SECTIONS)
  const kind = chance(3)
  const given =
    kind === 0
      ? lawful(found!)
      : kind === 1 || service
        ? bare(lawful(found!))
        : dressed(bare(lawful(found!)), chance)
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
  }
  const failures: string[] = []
  const note = (what: string, field: string, ...rest: unknown[]): void =>
    void failures.push(`${what} ${field} ${rest.map(one => JSON.stringify(one)?.slice(0, 90)).join(' | ')}`)
  const written = write(message, dialect, options)
  if (!written.message)
    for (const one of written.diagnostics.filter(one => one.severity === 'error'))
      note('refused', one.field, one.message)
  const texts = written.sections.map(one => one.text)
  const year = service ? {} : found!.dtg ? { year: Number(found!.dtg.value.slice(0, 4)) } : {}
  const turned = texts.length > 1 ? [...texts.slice(1), texts[0]!] : texts
  if (written.message) {
    const back = read(turned, year).messages
    if (back.length !== 1) note('messages', String(back.length))
    for (const one of differences(message, back[0]!))
      if (!OF_SECTIONS.test(one.field) && !(service && one.field.startsWith('transmission.sender.filed')))
        note('read', one.field, one.one, one.other)
    for (const one of differences(written.message, back[0]!)) note('told', one.field, one.one, one.other)
    const again = write(read(texts, year).messages[0]!, dialect, {
      ...options,
      ...(options.channel && texts.length > 1 ? {} : {}),
    })
    if (values.only) console.log([...texts, '=====', ...again.sections.map(one => one.text)].join('\n'))
    if (again.sections.map(one => one.text).join('') !== texts.join(''))
      note('bytes', '', ...again.diagnostics.map(one => one.message))
    const partial = message.sections.missing.length > 0
    const whole = partial
      ? { message: back[0]!, diagnostics: [] }
      : join(turned.map(one => read(one, year).messages[0]!))
    if (!whole.message) note('unjoined', '', ...whole.diagnostics.map(one => one.message))
    else for (const one of differences(whole.message, back[0]!)) note('joined', one.field, one.one, one.other)
  }
  const key = `${dialect} ${texts.length || wanted || 1}`
  const row = tally.get(key) ?? { messages: 0, differing: 0 }
  row.messages++
  if (failures.length) {
    row.differing++
    failed++
    if (shown.length < MOST_SHOWN)
      shown.push(`${dialect} seed ${seed} message ${n} (${name}): ${failures.slice(0, 3).join('\n    ')}`)
  }
  tally.set(key, row)
}

const dialects = WIRE_DIALECTS.filter(one => !values.dialect || one === values.dialect)
const start = performance.now()
let n = 0
for (const [at, dialect] of dialects.entries()) {
  const share = Math.floor(count / dialects.length) + (at < count % dialects.length ? 1 : 0)
  for (const document of sample({ count: share, seed, layout: dialect, lawful: true }))
    if (n++ === Number(values.only ?? n - 1)) check(dialect, document, n - 1)
}
console.log('dialect   sections  messages  differing')
for (const [key, { messages, differing }] of [...tally].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const [dialect, sections] = key.split(' ')
  console.log(
    `${dialect!.padEnd(10)}${sections!.padStart(8)}${String(messages).padStart(10)}${String(differing).padStart(11)}`,
  )
}
const total = [...tally.values()].reduce((sum, one) => sum + one.messages, 0)
console.log(
  `${total} messages, seed ${seed}: ${failed} with differences, ${misread} texts misread and passed over; ${((performance.now() - start) / 1000).toFixed(0)} s`,
)
for (const line of shown) console.log(line)
process.exit(failed ? 1 : 0)
