import { dayAndTime, MONTHS, parts } from '../calendar.ts'
import { has } from '../variants.ts'
import { type Layout, oneFile } from './layout.ts'

const STREETS = ['HARBOR ROAD', 'LIGHTHOUSE LANE', 'MILL STREET', 'FERRY STAIRS']

/** Messages of radio amateurs: a preamble in one line, address, text and signature. */
export const radiogram: Layout = {
  id: 'radiogram',
  about: 'messages of radio amateurs',
  kind: 'radiogram',
  eras: [['typed', 1960, 2024]],
  never: [],
  extension: 'txt',
  write(truth, chance) {
    const instant = Date.parse(truth.dtg)
    const { month, day } = parts(instant)
    const check = `${has(truth, 'check-by-arl') ? 'ARL ' : ''}${truth.groupCounts![0]}`
    const handling = chance.chance(0.4) ? `HX${chance.pick([...'ABCDEFG'])}` : undefined
    const lines = [
      `NR ${truth.serial} ${truth.action}${handling ? ` ${handling}` : ''} ${truth.from.name} ${check} ${truth.post} ${dayAndTime(instant).slice(2)} ${MONTHS[month - 1]} ${day}`,
      truth.to[0]!.name,
      `${chance.int(10, 999)} ${chance.pick(STREETS)}`,
      `${truth.post} ${chance.int(10_000, 99_999)}`,
      `555 555 ${chance.int(1000, 9999)}`,
      '',
      ...truth.paragraphs.map(one => one.text),
      '',
      truth.signature,
    ]
    return oneFile(`${lines.join('\n')}\n`, { ...(handling && { signals: [handling] }) })
  },
}
