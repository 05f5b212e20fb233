import { julian } from '../calendar.ts'
import { addressList } from '../parts/addressees.ts'
import { SECURITY } from '../parts/heading.ts'
import { levelWords } from '../parts/preamble.ts'
import { finalSection, groups, mark, signalDtg, signalTexts } from '../parts/signal.ts'
import { digits } from '../parts/wrap.ts'
import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { has } from '../variants.ts'
import type { Layout } from './layout.ts'

/** Lines of a page, counted from format line 5. ACP 127 ¶208. */
const PAGE = 20

/** Messages of the allied tape relay, in the base form or that of the US supplement. message-format.md 1, 6. */
export const acp127: Layout = {
  id: 'acp127',
  about: 'messages of the allied tape relay',
  kind: 'signal',
  eras: [['typed', 1978, 2012]],
  signal: { station: routing => routing.slice(0, 6), service: 0.04, ownSerials: true },
  never: [],
  extension: 'txt',
  write(truth, chance) {
    const texts = signalTexts(truth, chance, finalSection(truth))
    const of = texts.length
    const counted: (number | 'GRNC')[] = []
    const pages: string[] = []
    const files = texts.map((text, at) => {
      const serial = truth.serials?.[at] ?? digits(truth.serial, 4)
      const heading = transmission(truth, serial, chance)
      const count = has(truth, 'group-count-not-counted') ? 'GRNC' : groups(text)
      counted.push(count)
      const line10 =
        has(truth, 'group-count-missing') || truth.service ? [] : [count === 'GRNC' ? 'GRNC' : `GR ${count}`]
      const address = truth.service ? [] : preambleAndAddress(truth)
      const paged = paginate(truth, serial, address.length + line10.length + 1, text)
      pages.push(...paged.pages)
      const lines = [
        ...heading,
        ...address,
        ...line10,
        'BT',
        ...paged.lines,
        'BT',
        ...(at + 1 === of ? (truth.corrections ?? []).map(one => `C ${one}`) : []),
        ...(has(truth, 'us-supplement-form') ? [`#${serial}`] : []),
        '',
        '',
        'NNNN',
      ]
      const section = mark(at, of)
      return { text: `${lines.join('\n')}\n`, ...(section && { section }) }
    })
    const signals = [...(truth.signals ?? []), ...pilotSignals(truth)]
    return {
      files,
      more: {
        sections: of,
        pages,
        ...(!truth.service && { groupCounts: counted }),
        ...(signals.length && { signals }),
      },
    }
  },
}

function transmission(truth: Truth, serial: string, chance: Random): string[] {
  const station = truth.from.routing!
  const channel = `${station.slice(3, 5)}${chance.pick(['A', 'B', 'C', 'O'])}${digits(chance.int(1, 999), 3)}`
  const relays = has(truth, 'relay-channels')
    ? `VV   ${chance.pick(['EBA', 'QRS'])}${digits(chance.int(1, 999), 3)}${channel}`
    : `VZCZC${channel}`
  const called = `${truth.action.repeat(2)} ${truth.called.join(' ')}`
  const number = `${has(truth, 'us-supplement-form') ? '#' : ''}${serial}`
  return [
    relays,
    ...pilot(truth),
    called,
    `DE ${station} ${number} ${julian(Date.parse(truth.filed))}`,
    SECURITY[truth.level]!,
  ]
}

function pilotSignals(truth: Truth): string[] {
  if (has(truth, 'pilot-misroute')) return ['ZOV']
  if (has(truth, 'pilot-duplicate')) return ['ZFD']
  return has(truth, 'pilot-doubtful') ? ['ZDG'] : []
}

/** Handling lines of a relay before the message, which stays as it was. message-format.md 1.3. */
function pilot(truth: Truth): string[] {
  const [signal] = pilotSignals(truth)
  if (!signal) return []
  const operand = signal === 'ZDG' ? '' : ' RUXZZZ'
  return [`${truth.action.repeat(2)} ${truth.called[0]}`, `${SECURITY[truth.level]} ${signal}${operand}`]
}

const preambleAndAddress = (truth: Truth): string[] => [
  signalDtg(truth, truth.year > 2005 ? 'four' : 'two'),
  `FM ${truth.from.name}`,
  ...addressList(truth, 'TO', truth.to),
  ...addressList(truth, 'INFO', truth.info),
]

/** `PAGE 2 RUXAAA 0417 C O N F I D E N T I A L` heads each page but the first. */
function paginate(
  truth: Truth,
  serial: string,
  before: number,
  text: readonly string[],
): { lines: string[]; pages: string[] } {
  const lines: string[] = []
  const pages: string[] = []
  for (const [at, line] of text.entries()) {
    if (at > 0 && (before + at) % PAGE === 0) {
      pages.push(`PAGE ${pages.length + 2} ${truth.from.routing} ${serial} ${levelWords(truth)}`)
      lines.push(pages.at(-1)!)
    }
    lines.push(line)
  }
  return { lines, pages }
}
