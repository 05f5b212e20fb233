import assert from 'node:assert/strict'
import { read } from '../src/index.ts'
import { applyFixes, lint, type RuleInfo } from '../src/lint/index.ts'
import { type Example, marksOf, shown, sorted } from './rule-pages.ts'

/** Fails where a rule does not find in an example what its marks say, or where its fixes are not those that are shown. */
export function judge(rule: RuleInfo, example: Example): void {
  const { text, gate = 0 } = example
  const reading = read(text, example.year === undefined ? {} : { year: example.year })
  if (example.dialect) assert.equal(reading.messages[0]?.dialect, example.dialect, 'dialect')
  if (example.layout) assert.equal(reading.messages[0]?.layout, example.layout, 'layout')
  const options = example.whole ? example.options : { ...example.options, only: [rule.id] }
  const found = (source: string) =>
    lint(read(source, example.year === undefined ? {} : { year: example.year }), options).filter(
      ({ rule: id, severity }) => id === rule.id || severity !== 'info',
    )
  const findings = found(text)
  assert.equal(shown(text, marksOf(text, findings)), shown(text, sorted(example.marks)))
  for (const { message, fix, key, place } of findings) {
    assert.doesNotMatch(message, /\{|\}| {2}/, 'every name of the message is filled in')
    assert.match(message, /^[A-Z“].*\.$/s, 'a sentence')
    assert.ok(place.length > 0)
    assert.match(key, /^[a-z0-9-]+\/[a-z0-9-]+:[0-9a-f]{16}$/)
    if (fix) {
      assert.ok(rule.fixable, 'only a rule that says so brings fixes')
      assert.ok(fix.confidence > 0 && fix.confidence <= 1 && fix.edits.length > 0)
    }
  }
  const { sources, applied } = applyFixes([text], findings, gate)
  assert.equal(applied.length > 0, example.fixed !== undefined, 'what can be fixed is shown fixed')
  if (example.fixed === undefined) return
  let now = sources[0]!
  // A fix may make room for another; each look takes at least one away.
  for (let look = 0; look < 5; look++) now = applyFixes([now], found(now), gate).sources[0]!
  assert.equal(now, example.fixed)
  assert.deepEqual(
    found(now).filter(({ fix }) => fix && fix.confidence >= gate),
    [],
    'nothing fixable is left',
  )
}
