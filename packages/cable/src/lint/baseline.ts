import type { Finding } from './rule.ts'

/** Findings that were there when the project began to lint: they do not fail, new ones do. */
export interface Baseline {
  readonly version: 1
  /** How often each key was found. */
  readonly findings: Readonly<Record<string, number>>
}

/** What there is now, as a baseline; keys in order, so that two of them compare line by line. */
export function baselineOf(findings: readonly Finding[]): Baseline {
  const counts = new Map<string, number>()
  for (const { key, suppressed } of findings)
    if (suppressed === undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  return { version: 1, findings: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))) }
}

/** Findings that a baseline does not hold; of equal ones, those beyond its count. */
export function beyondBaseline(findings: readonly Finding[], baseline: Baseline): Finding[] {
  const left = new Map(Object.entries(baseline.findings))
  return findings.filter(({ key }) => {
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count === 0
  })
}
