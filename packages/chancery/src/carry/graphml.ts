import { xml } from './xml.ts'

/** A cable as a node, with what it refers to. */
export interface GraphCable {
  readonly id: string
  readonly mrn?: string
  readonly date?: string
  readonly from?: string
  readonly subject?: string
  readonly marking: string
  /** What a reader says of it. */
  readonly note?: string | undefined
}

const KEYS = [
  ['label', 'string'], ['held', 'boolean'], ['date', 'string'], ['from', 'string'], ['subject', 'string'],
  ['marking', 'string'], ['note', 'string'],
] as const // biome-ignore format: a table

/** The beginning: nodes and edges follow in any order. graphml.graphdrawing.org. */
export const GRAPHML_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${KEYS.map(([name, type]) => `<key id="${name}" for="node" attr.name="${name}" attr.type="${type}"/>`).join('\n')}
<graph id="cables" edgedefault="directed">
`
export const GRAPHML_TAIL = '</graph>\n</graphml>\n'

const data = (key: string, value: string | undefined): string =>
  value === undefined ? '' : `<data key="${key}">${xml(value)}</data>`

/** A cable that was found. */
export const graphCable = ({ id, mrn, date, from, subject, marking, note }: GraphCable): string =>
  `<node id="${xml(id)}">${data('label', mrn ?? id)}${data('held', 'true')}${data('date', date)}${data('from', from)}${data('subject', subject)}${data('marking', marking)}${data('note', note || undefined)}</node>\n`

/** A number that is cited and is not among those found. */
export const graphNumber = (number: string): string =>
  `<node id="${xml(numberNode(number))}">${data('label', number.toUpperCase().replace(/^\d(?= )/, '0$&'))}${data('held', 'false')}</node>\n`

export const numberNode = (number: string): string => `number:${number}`

/** A reference from one to another. */
export const graphEdge = (n: number, from: string, to: string): string =>
  `<edge id="e${n}" source="${xml(from)}" target="${xml(to)}"/>\n`
