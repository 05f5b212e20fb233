import { canonicalPost, type Message, parseMrn, type Reference } from '@chancery/cable'
import { numberKey } from '../query/index.ts'
import { numbered } from './numbered.ts'
import type { Edge } from './relations.ts'

/** A reference, and the number that it joins to. */
export interface Cited {
  readonly number: string
  readonly edge: Omit<Edge, 'held' | 'from'>
}

/** Doubts, and what is left of the confidence with each. */
const DOUBTS = {
  year: ['its year is not written', 0.9],
  spelling: ['the spelling of its post was mended', 0.8],
  post: ['its post stands in no table', 0.7],
  later: ['it was sent after what cites it', 0.3],
} as const

/** The references of a message that have a number, in the order in which they stand. */
export function citedBy(message: Message): Cited[] {
  return message.references.flatMap(reference => {
    if (!reference.key) return []
    const number = numberKey(reference.key)
    if (!number) return []
    const { kind, bullet, value, raw, note, place } = reference
    return {
      number,
      edge: {
        to: numbered(reference.key).name,
        kind,
        ...(bullet && { bullet }),
        written: (raw || value).replace(/\s+/g, ' ').trim(),
        ...(note && { note }),
        place,
        ...sure(doubtsOf(reference)),
      },
    }
  })
}

type Doubt = keyof typeof DOUBTS

function doubtsOf({ kind, key, raw, value }: Reference): Doubt[] {
  if (kind !== 'cable' || !key) return []
  const meant = parseMrn(key)
  const written = parseMrn(raw || value)
  const letters = (raw || value).replace(/[^A-Za-z ]/g, ' ')
  const spelled = canonicalPost(letters)
  return [
    ...(written && written.year === meant?.year ? [] : (['year'] as const)),
    ...(spelled.known && spelled.repaired ? (['spelling'] as const) : []),
    ...(meant && !canonicalPost(meant.post).known ? (['post'] as const) : []),
  ]
}

function sure(doubts: readonly Doubt[]): Pick<Edge, 'confidence' | 'doubts'> {
  const confidence = doubts.reduce((share, doubt) => share * DOUBTS[doubt][1], 1)
  return { confidence: Math.round(confidence * 100) / 100, doubts: doubts.map(doubt => DOUBTS[doubt][0]) }
}

/** What is cited must have been sent before, clocks of a day allowed. */
export function timely<T extends Pick<Edge, 'confidence' | 'doubts'>>(
  edge: T,
  citing: string | undefined,
  cited: string | undefined,
): T {
  if (!citing || !cited) return edge
  const days = (Date.parse(cited.slice(0, 10)) - Date.parse(citing.slice(0, 10))) / 86_400_000
  if (!(days > 1)) return edge
  const [says, share] = DOUBTS.later
  return {
    ...edge,
    confidence: Math.round(edge.confidence * share * 100) / 100,
    doubts: [...edge.doubts, says],
  }
}
