import type { Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { wrap } from './wrap.ts'

/** `CLASSIFIED BY: Adela Quist, Economic Counselor; REASON: 1.4 (B), (D)`, or what it was derived from. */
export function authorityLines(truth: Truth): string[] {
  if (truth.derivedFrom) return [`DERIVED FROM: ${truth.derivedFrom}`]
  if (!truth.title) return []
  const { classifiedBy: name, title } = truth
  const label = has(truth, 'authority-twice')
    ? 'CLASSIFIED BY: CLASSIFIED BY'
    : has(truth, 'authority-portioned')
      ? '(U) Classified by'
      : has(truth, 'authority-as-paragraph')
        ? '1. CLASSIFIED BY:'
        : 'CLASSIFIED BY:'
  const who = has(truth, 'authority-title-first') ? `${title} ${name}` : `${name}, ${title}`
  return wrap(`${label} ${who}; REASON: ${reasons(truth)}`)
}

function reasons(truth: Truth): string {
  const section = truth.reasons[0]!.slice(0, 3)
  const letters = truth.reasons.map(reason => reason.slice(4, 5))
  if (has(truth, 'reasons-together')) return `${section} (${letters.join(',').toLowerCase()})`
  if (has(truth, 'reasons-bare')) return `${section} ${letters.join(' AND ')}`
  return `${section} ${letters.map(letter => `(${letter})`).join(', ')}`
}
