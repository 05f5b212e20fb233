import { addressList } from '../parts/addressees.ts'
import { SECURITY } from '../parts/heading.ts'
import { finalSection, mark, signalDtg, signalTexts } from '../parts/signal.ts'
import { switchedHeader } from '../parts/switched.ts'
import { digits } from '../parts/wrap.ts'
import type { Layout } from './layout.ts'

/** Messages of the switched networks, with the header of 43 positions and a text as the joint form has it. */
export const janap128: Layout = {
  id: 'janap128',
  about: 'messages of the switched military networks',
  kind: 'signal',
  eras: [['typed', 1968, 2005]],
  signal: { station: routing => routing },
  never: [],
  extension: 'txt',
  write(truth, chance) {
    const subjectCode = ` //N${digits(chance.int(1000, 13_999), 5)}//`
    const texts = signalTexts(truth, chance, finalSection(truth), subjectCode)
    const of = texts.length
    const media = chance.pick(['TT', 'TT', 'AA', 'TA', 'CC'])
    const content = chance.pick(['ZYUW', 'ZYUW', 'ZYUW', 'ZFH2', 'ZDKW'])
    const identified = chance.chance(0.3)
    const files = texts.map((text, at) => {
      const lines = [
        ...(identified ? [`VZCZC${truth.from.routing!.slice(4, 6)}A${digits(chance.int(1, 999), 3)}`] : []),
        ...routed(switchedHeader(truth, media, content)),
        SECURITY[truth.level]!,
        signalDtg(truth),
        `FM ${truth.from.name}`,
        ...addressList(truth, 'TO', truth.to),
        ...addressList(truth, 'INFO', truth.info),
        'BT',
        ...text,
        'BT',
        `#${digits(truth.serial, 4)}`,
        '',
        'NNNN',
      ]
      const section = mark(at, of)
      return { text: `${lines.join('\n')}\n`, ...(section && { section }) }
    })
    return { files, more: { sections: of } }
  },
}

/** A header longer than a line goes on in the next, between two stations. */
export function routed(header: string): string[] {
  if (header.length <= 69) return [header]
  const at = header.lastIndexOf(' ', 69)
  return [header.slice(0, at), ...routed(header.slice(at + 1))]
}
