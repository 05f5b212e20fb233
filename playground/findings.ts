import type { Diagnostic } from '@chancery/cable'
import { type Finding, type Fix, type RuleInfo, rules } from '@chancery/cable/lint'
import { element } from './dom.ts'

const ABOUT: ReadonlyMap<string, RuleInfo> = new Map(rules().map(rule => [rule.id, rule]))
const NAMES = { error: 'error', warning: 'warning', info: 'note' } as const

export interface Words {
  /** `line 7`, of an offset. */
  lineOf(offset: number): number
  apply(fix: Fix): void
}

/** What the rules found, then what the reader assumed. */
export function findingsOf(
  findings: readonly Finding[],
  read: readonly Diagnostic[],
  words: Words,
): HTMLElement[] {
  const judged = findings.map(finding =>
    row(finding, `${finding.rule}`, words, ABOUT.get(finding.rule)?.about, finding.fix),
  )
  const assumed = read.map(one => row(one, 'read', words))
  if (!judged.length && !assumed.length)
    return [element('p', 'empty', 'Nothing to say: the text is as the rules want it.')]
  return [...judged, ...assumed]
}

function row(
  { severity, message, place }: Pick<Diagnostic, 'severity' | 'message' | 'place'>,
  source: string,
  words: Words,
  why?: string,
  fix?: Fix,
): HTMLElement {
  const made = element(
    'div',
    'finding',
    element(
      'div',
      '',
      element('span', `severity ${severity}`, NAMES[severity]),
      element('span', 'where', place[0] ? `line ${words.lineOf(place[0].start)}` : ''),
    ),
    element(
      'div',
      '',
      element('p', '', message),
      why !== undefined && element('p', 'why', `${why} (${source})`),
      fix && button(fix, words),
    ),
  )
  made.dataset.at = place.map(({ start, end }) => `${start}-${end}`).join(' ')
  return made
}

function button(fix: Fix, words: Words): HTMLElement {
  const made = element('button', '', `Fix (sure to ${Math.round(fix.confidence * 100)} %)`)
  made.type = 'button'
  made.addEventListener('click', () => words.apply(fix))
  return made
}
