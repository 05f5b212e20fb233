// Breaks every condition of every rule and of what rules share: an example, a table or the compiler must notice.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import ts from 'typescript'
import { LintModules } from './modules.ts'
import { mutationsOf } from './mutations.ts'
import { mutantsOf, mutatedFiles, nameOf, Survey } from './survey.ts'

const broken = (text: string): string[] =>
  mutationsOf(ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022, true)).map(
    ({ start, end, text: instead }) => text.slice(0, start) + instead + text.slice(end),
  )

describe('what is broken', () => {
  const cases: readonly [what: string, text: string, expected: readonly string[]][] = [
    ['comparisons', 'f(a === b)', ['f(a !== b)', 'f(true)', 'f(false)']],
    ['bounds', 'f(a < 5)', ['f(a <= 5)', 'f(a >= 5)', 'f(true)', 'f(false)', 'f(a < 6)', 'f(a < 4)']],
    ['what is joined', 'g(a && b)', ['g(a || b)', 'g(true && b)', 'g(a && true)']],
    ['either of two', 'g(a || b)', ['g(a && b)', 'g(false || b)', 'g(a || false)']],
    ['negations', 'g(!a)', ['g((a))']],
    ['what stands in for nothing', 'g(a ?? b)', ['g(a)', 'g(b)']],
    ['conditions', 'if (a) b()', ['if (true) b()', 'if (false) b()']],
    [
      'answers',
      'const f = (a: Set<1>) => a.has(1)',
      [
        'const f = (a: Set<1>) => true',
        'const f = (a: Set<1>) => false',
        'const f = (a: Set<1>) => a.has(2)',
        'const f = (a: Set<1>) => a.has(0)',
      ],
    ],
    [
      'early exits',
      'function f() { for (;;) { if (a) continue; break } b() }',
      [
        'function f() { for (;;) { if (true) continue; break } b() }',
        'function f() { for (;;) { if (false) continue; break } b() }',
        'function f() { for (;;) { if (a) ; break } b() }',
        'function f() { for (;;) { if (a) continue; ; } b() }',
      ],
    ],
    [
      'returns',
      'function f() { if (a) return b(); c() }',
      [
        'function f() { if (true) return b(); c() }',
        'function f() { if (false) return b(); c() }',
        'function f() { if (a) ; c() }',
      ],
    ],
    ['members of sets', "new Set(['A', 'B'])", ["new Set(['B'])", "new Set(['A'])"]],
    ['words of lists', "'A B'.split(' ')", ["'B'.split(' ')", "'A '.split(' ')"]],
    ['rows of tables', 'const T = { a: b, c: d }', ['const T = { c: d }', 'const T = { a: b }']],
    ['filters', 'a.filter(b)', ['a']],
    ['some and every', 'a.some(b)', ['a.every(b)']],
    ['sums', 'a + b', ['a - b']],
    [
      'anchors and bounds of patterns',
      'f(/^a{2,3}$/)',
      ['f(/a{2,3}$/)', 'f(/^a{0,3}$/)', 'f(/^a{2,}$/)', 'f(/^a{2,3}/)'],
    ],
    ['alternatives and cases of patterns', 'f(/(?:a|b)/i)', ['f(/(?:b)/i)', 'f(/(?:a)/i)', 'f(/(?:a|b)/)']],
    [
      'classes, what may be and what is repeated',
      'f(/[ab]c?d+/)',
      [
        'f(/[b]c?d+/)',
        'f(/[a]c?d+/)',
        'f(/[ab]c{1}d+/)',
        'f(/[ab]d+/)',
        'f(/[ab]c?d{0,}/)',
        'f(/[ab]c?d{1}/)',
      ],
    ],
    ['what stands around', 'f(/a(?=b)\\b/)', ['f(/a\\b/)', 'f(/a(?=b)/)']],
    ['no types, no sentences', "const a: 1 | 2 = b; ({ messages: { c: d === 'e' } })", []],
  ]
  for (const [what, text, expected] of cases) test(what, () => assert.deepEqual(broken(text), expected))
})

const modules = await LintModules.load()
const survey = new Survey(modules)

test('nothing breaks unnoticed', () => {
  const survivors = mutatedFiles(modules).flatMap(file =>
    mutantsOf(modules, file).filter(mutant => survey.survives(mutant) && !survey.excuse(mutant)),
  )
  assert.deepEqual(
    survivors.map(one => nameOf(modules, one)),
    [],
    'add an example on the other side of it to a page, or take it out',
  )
  assert.deepEqual(survey.unused(), [], 'rows of equivalent.ts that excuse nothing')
})
