import { julian } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { addressList } from './addressees.ts'
import { dtgLine } from './dtg.ts'
import { processingLine } from './page-line.ts'
import type { SectionMark } from './section.ts'
import { digits, two, WIDTH, wrap } from './wrap.ts'

export const SECURITY: Readonly<Record<string, string>> = {
  UNCLASSIFIED: 'ZNR UUUUU',
  RESTRICTED: 'ZNY RRRRR',
  CONFIDENTIAL: 'ZNY CCCCC',
  SECRET: 'ZNY SSSSS',
  'TOP SECRET': 'ZNY TTTTT',
}

/** Format lines 1 to 9 as the State network writes them. */
export function heading(truth: Truth, chance: Random, section?: SectionMark): string[] {
  const procedure = has(truth, 'procedure-lines-missing') ? [] : procedureLines(truth, chance, section)
  const to = addressList(truth, 'TO', truth.to)
  const info = addressList(truth, 'INFO', truth.info)
  const page = processingLine(truth, 2, section, chance.int(3, 20))
  if (has(truth, 'page-line-on-to')) to.splice(0, 1, `TO ${page}`, to[0]!.slice(3))
  if (has(truth, 'page-line-among-addressees')) info.splice(1, 0, page)
  return [
    ...(has(truth, 'words-before-header') ? ['Cable Text:', ''] : []),
    ...procedure,
    dtgLine(truth, chance),
    `FM ${truth.from.name}`,
    ...to,
    ...info,
  ]
}

function procedureLines(truth: Truth, chance: Random, section: SectionMark | undefined): string[] {
  const serial = digits(truth.serial % 10_000, 4)
  const channel = digits(chance.int(1, 9999), 4)
  const designator = has(truth, 'stations-of-one-leg')
    ? 'XYZ'
    : `${truth.from.routing!.slice(-2)}${chance.pick(['I', 'O'])}`
  const identification = has(truth, 'ti-damaged') ? `X0${channel}` : `${designator}${channel}`
  const stations = wrap(truth.called.join(' '), { width: WIDTH - 3 })
  const filed = julian(Date.parse(truth.filed))
  return [
    ...(has(truth, 'ti-missing') ? [] : [`VZCZC${identification}`]),
    ...stations.map((line, at) => (at ? line : `${truth.action.repeat(2)} ${line}`)),
    ...(has(truth, 'stations-of-one-leg') ? [''] : []),
    `DE ${truth.from.routing} #${serial}${section ? `/${two(section.number)}` : ''} ${
      has(truth, 'filing-time-damaged') ? filed.slice(0, chance.int(3, 6)) : filed
    }`,
    `${warning(truth, chance)} ZZH${has(truth, 'suspected-duplicate-signal') ? ' ZFD' : ''}`,
  ]
}

function warning(truth: Truth, chance: Random): string {
  const plain = truth.control === 'EFTO' ? 'ZNY EEEEE' : SECURITY[truth.level]!
  if (!has(truth, 'security-garbled')) return plain
  const at = 4 + chance.int(1, 3)
  return `${plain.slice(0, at)}${chance.pick(['I', 'N', 'V'])}${plain.slice(at + 1)}`
}
