import type { TruePost, Truth } from '../truth.ts'
import { has } from '../variants.ts'

/** `RUEHC/SECSTATE WASHDC PRIORITY 2291`. */
export const party = (truth: Truth, { name, routing, precedence, continuity }: TruePost): string => {
  const word = precedence === 'PRIORITY' && has(truth, 'precedence-misspelt') ? 'PIORITY' : precedence
  return [routing ? `${routing}/${name}` : name, word, continuity].filter(Boolean).join(' ')
}

/** Lines of one list, the label on the first; exempted members stand under their collective. */
export function addressList(truth: Truth, label: string, list: readonly TruePost[]): string[] {
  return list.flatMap((one, at) => {
    const line = `${at ? '' : `${label} `}${party(truth, one)}`
    const exempt = truth.exempt?.find(other => other.of === one.name)
    if (!exempt) return [line]
    const [first, ...rest] = exempt.names
    if (has(truth, 'exemption-inline') || has(truth, 'exemption-inline-signal'))
      return [`${line}, XMT ${exempt.names.join(', ')}`]
    return [line, `XMT${has(truth, 'exemption-with-slash') ? '/' : ' '}${first}`, ...rest]
  })
}
