import type { Fact } from '../message/message.ts'
import type { Cable } from './cable.ts'

/** What a publisher says is the number of the message, and whether the message says otherwise. */
export function publishedNumber(cable: Cable): { fact: Fact; contradicts: boolean } | undefined {
  const fact = cable.message.facts.find(({ about }) => about === 'mrn')
  const [span] = fact?.place ?? []
  if (!fact || !span) return undefined
  const contradicts = cable
    .diagnostics('fact-contradicts')
    .some(({ place: [first] }) => first?.source === span.source && first.start === span.start)
  return { fact, contradicts }
}
