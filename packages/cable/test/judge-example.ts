import assert from 'node:assert/strict'
import { read } from '../src/index.ts'
import { applyFixes, type Finding, lint, type Reading, type RuleInfo } from '../src/lint/index.ts'
import { type Example, marksOf, said, shown, sorted } from './rule-pages.ts'

/** A linter: the house's own, or one with something broken. */
export interface Linter {
  readonly lint: typeof lint
  readonly applyFixes: typeof applyFixes
}

type Equal = (actual: unknown, expected: unknown, what?: string) => void

/** Fails where a rule does not find in an example what its marks say, or where its fixes are not those that are shown. */
export function judge(
  rule: RuleInfo,
  example: Example,
  linter: Linter = { lint, applyFixes },
  equal: Equal = assert.equal,
): void {
  const { text, gate = 0 } = example
  const { messages } = readingOf(text, example)
  if (example.dialect) equal(messages[0]?.dialect, example.dialect, 'dialect')
  if (example.layout) equal(messages[0]?.layout, example.layout, 'layout')
  const options = example.whole ? example.options : { ...example.options, only: [rule.id] }
  const found = (source: string): Finding[] =>
    linter
      .lint(readingOf(source, example), options)
      .filter(({ rule: id, severity }) => id === rule.id || severity !== 'info')
  const findings = found(text)
  equal(shown(text, marksOf(text, findings)), shown(text, sorted(example.marks)))
  equal(said(text, findings, example.marks), undefined, 'the words of a sentence')
  for (const { message, fix, key, place } of findings) {
    equal(/\{|\}| {2}/.test(message), false, `every name is filled in: ${message}`)
    equal(/^[A-Z“].*\.$/s.test(message), true, `a sentence: ${message}`)
    equal(place.length > 0, true)
    equal(/^[a-z0-9-]+\/[a-z0-9-]+:[0-9a-f]{16}$/.test(key), true, key)
    if (!fix) continue
    equal(rule.fixable, true, 'only a rule that says so brings fixes')
    equal(fix.confidence > 0 && fix.confidence <= 1 && fix.edits.length > 0, true)
  }
  const { sources, applied } = linter.applyFixes([text], findings, gate)
  equal(applied.length > 0, example.fixed !== undefined, 'what can be fixed is shown fixed')
  if (example.fixed === undefined) return
  let now = sources[0]!
  let left = found(now)
  // A fix may make room for another; each look takes at least one away.
  for (let look = 0; look < 5 && left.some(({ fix }) => fix && fix.confidence >= gate); look++) {
    now = linter.applyFixes([now], left, gate).sources[0]!
    left = found(now)
  }
  equal(now, example.fixed)
  equal(left.filter(({ fix }) => fix && fix.confidence >= gate).length, 0, 'nothing fixable is left')
}

const readings = new Map<string, Reading>()

/** What the reader makes of a text; whoever breaks rules asks for the same ones again and again. */
function readingOf(text: string, { year }: Pick<Example, 'year'>): Reading {
  const key = `${year} ${text}`
  const known = readings.get(key)
  if (known) return known
  const made = read(text, year === undefined ? {} : { year })
  readings.set(key, made)
  return made
}
