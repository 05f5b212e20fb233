import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { chancery, files, HARBOR } from './program.ts'

const CABLE = `VZCZCNPO0417
PO RUEHC RUEHC
DE RUEHNP #0083 0741415
ZNY CCCCC ZZH
P R 151410Z MAR 09
FM AMEMBASSY NORTHPORT
TO RUEHC/SECSTATE WASHDC IMMEDIATE
BT
C O N F I D E N T I A L NORTHPORT 000083

SUBJECT: HARBOR DREDGING

1. (C) THE BOARD MET ON MARCH 14.
BT
#0083
NNNN
`
const FIXED = CABLE.replace('PO RUEHC RUEHC', 'PP RUEHC')
/** These alone, so that a new rule changes nothing here. */
const RULES = ['--rule', 'RT01', 'routing-repeated', 'PRE06']

const lint = (cwd: string, ...args: string[]) => chancery(['lint', ...args], { cwd })
const ids = (out: string): string[] =>
  out
    .trim()
    .split('\n')
    .filter(Boolean)
    .flatMap(line => JSON.parse(line).findings)
    .map(({ rule }: { rule: string }) => rule)

describe('lint', () => {
  test('for people: the sentence, the line with a caret, why, and how to fix it', () => {
    const where = files({ 'a.txt': CABLE })
    const { code, out, err } = lint(where, 'a.txt', '--profile', 'transmit', ...RULES)
    assert.equal(code, 1)
    assert.equal(err, '2 errors, 1 warning in 1 file.\n')
    const lines = out.split('\n')
    const at = lines.indexOf('   2 | PO RUEHC RUEHC')
    assert.equal(lines[at + 1], '     | ^^')
    assert.equal(lines[at - 1], '  --> a.txt:2:1')
    assert.match(lines[at - 3]!, /^error\[doubled-precedence\/form\]: /)
    assert.match(lines[at + 2]!, /^ {4}why: FL2 begins with .+ \(RT01;/)
    assert.ok(lines.includes('    fix: “PP” for “PO” (confidence 0.9).'))
  })

  test('the exit code is that of the worst: errors, or more warnings than are allowed', () => {
    const where = files({ 'a.txt': CABLE })
    const codes: readonly [string[], number][] = [
      [['--profile', 'transmit', ...RULES], 1],
      [['--profile', 'archive', ...RULES], 0],
      [['--max-warnings', '3', ...RULES], 0],
      [['--max-warnings', '2', ...RULES], 1],
      [['--rule', 'RT02'], 0],
    ]
    for (const [args, want] of codes) assert.equal(lint(where, 'a.txt', ...args).code, want, args.join(' '))
  })

  test('several files; the unread one is named, the others are judged', () => {
    const where = files({ 'a.txt': CABLE, 'b.txt': FIXED })
    const { code, out, err } = lint(where, 'a.txt', 'none.txt', 'b.txt', '--format', 'json', ...RULES)
    assert.equal(code, 2)
    assert.match(err, /none\.txt could not be read/)
    const [a, b] = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    assert.deepEqual([a.file, b.file], ['a.txt', 'b.txt'])
    assert.deepEqual(
      a.findings.map(({ rule, line, column }: Record<string, unknown>) => [rule, line, column]),
      [
        ['doubled-precedence', 2, 1],
        ['routing-repeated', 2, 10],
        ['addressee-above-message', 7, 26],
      ],
    )
    assert.deepEqual(ids(JSON.stringify(b)), ['addressee-above-message'])
  })

  test('standard input', () => {
    const { out } = chancery(['lint', '-', '--format', 'json', ...RULES], { input: CABLE })
    assert.equal(ids(out).length, 3)
  })

  test('--fix writes what is sure enough, and no more; the rest is still said', () => {
    const where = files({ 'a.txt': CABLE, 'b.txt': CABLE })
    const { out, err } = lint(where, 'a.txt', '--fix', '--format', 'json', ...RULES)
    assert.equal(readFileSync(join(where, 'a.txt'), 'utf8'), FIXED)
    assert.deepEqual(ids(out), ['addressee-above-message'])
    assert.equal(JSON.parse(out).fixed, 2)
    assert.equal(err, '')
    lint(where, 'b.txt', '--fix', '--gate', '0.95', ...RULES)
    assert.equal(readFileSync(join(where, 'b.txt'), 'utf8'), CABLE.replace('RUEHC RUEHC', 'RUEHC'))
    assert.match(lint(where, 'b.txt', '--fix', ...RULES).err, /1 fix written/)
  })

  test('--fix leaves a file alone that would not come back byte for byte', () => {
    const bytes = Buffer.from(CABLE.replace('BOARD', 'B\xd6ARD'), 'latin1')
    const where = files({ 'a.txt': bytes })
    const { code, err } = lint(where, 'a.txt', '--fix', ...RULES)
    assert.equal(code, 2)
    assert.match(err, /was not fixed: it is windows-1252/)
    assert.deepEqual(readFileSync(join(where, 'a.txt')), bytes)
  })

  test('a baseline accepts what is there; only what is new fails', () => {
    const where = files({ 'a.txt': CABLE })
    const args = [
      'a.txt',
      '--profile',
      'transmit',
      '--baseline',
      'accepted.json',
      '--format',
      'json',
      ...RULES,
    ]
    assert.equal(lint(where, ...args, '--write-baseline').code, 0)
    const accepted = lint(where, ...args)
    assert.deepEqual([accepted.code, ids(accepted.out)], [0, []])
    files({ 'a.txt': `\n\n${CABLE.replace('RUEHC RUEHC', 'RUEHC RUEHC RUEHC')}` }, where)
    const more = lint(where, ...args)
    assert.deepEqual([more.code, ids(more.out)], [1, ['routing-repeated']])
  })

  test('settings: those of the nearest folder above, or those that are named', () => {
    const where = files({
      'a.txt': CABLE,
      'below/a.txt': CABLE,
      '.chancery-lint.json': JSON.stringify({
        profile: 'transmit',
        rules: { 'routing-repeated': 'off' },
        ignore: [{ rule: 'doubled-precedence', files: 'a.*', reason: 'Typed by hand.' }],
      }),
      'other.json': JSON.stringify({ rules: { 'addressee-above-message': 'error' }, maxWarnings: 0 }),
    })
    const json = [...RULES, '--format', 'json']
    for (const folder of [where, join(where, 'below')])
      assert.deepEqual(ids(lint(folder, 'a.txt', ...json).out), ['addressee-above-message'])
    const named = lint(where, 'a.txt', '--settings', 'other.json', ...json)
    assert.deepEqual([named.code, ids(named.out).length], [1, 3])
  })

  test('SARIF 2.1.0: rules, places, fingerprints, fixes, and what was ignored', () => {
    const where = files({
      'a b.txt': CABLE,
      '.chancery-lint.json': JSON.stringify({ ignore: [{ rule: 'routing-repeated', reason: 'Known.' }] }),
    })
    const { code, out } = lint(where, 'a b.txt', '--format', 'sarif', '--profile', 'transmit', ...RULES)
    assert.equal(code, 1)
    const { version, runs } = JSON.parse(out)
    assert.equal(version, '2.1.0')
    const [{ tool, results, columnKind }] = runs
    assert.equal(columnKind, 'utf16CodeUnits')
    assert.equal(results.length, 3)
    const [first, second] = results
    assert.equal(tool.driver.rules[first.ruleIndex].id, first.ruleId)
    assert.equal(first.level, 'error')
    const { artifactLocation, region } = first.locations[0].physicalLocation
    assert.equal(artifactLocation.uri, 'a%20b.txt')
    assert.deepEqual(region, {
      startLine: 2,
      startColumn: 1,
      endLine: 2,
      endColumn: 3,
      charOffset: 13,
      charLength: 2,
    })
    assert.match(first.partialFingerprints['chancery/v1'], /^doubled-precedence\/form:[0-9a-f]{16}$/)
    assert.deepEqual(first.fixes[0].artifactChanges[0].replacements[0].insertedContent, { text: 'PP' })
    assert.deepEqual(second.suppressions, [{ kind: 'external', justification: 'Known.' }])
    assert.equal(first.suppressions, undefined)
  })

  test('what cannot be done is refused in a sentence', () => {
    const where = files({ 'a.txt': CABLE, 'bad.json': '{"rules":{"none":"off"}}', 'list.json': '[]' })
    const cases: readonly [string[], RegExp][] = [
      [['a.txt', '--write-baseline'], /--write-baseline needs a file/],
      [['-', '--fix'], /--fix writes to files/],
      [['a.txt', '--rule', 'XX99'], /There is no rule XX99/],
      [['a.txt', '--settings', 'bad.json'], /There is no rule “none”/],
      [['a.txt', '--settings', 'none.json'], /none\.json could not be read/],
      [['a.txt', '--baseline', 'list.json'], /no baseline of version 1/],
      [['a.txt', '--gate', '2'], /from 0 to 1/],
      [['a.txt', '--gate', ''], /from 0 to 1/],
      [['a.txt', '--baseline', 'no/where.json', '--write-baseline'], /could not be written/],
    ]
    for (const [args, sentence] of cases) {
      const { code, err } = lint(where, ...args)
      assert.equal(code, 2, args.join(' '))
      assert.match(err, sentence)
    }
    assert.ok(!existsSync(join(where, 'no')))
  })

  test('the cable of the README is lawful but for notes and warnings', () => {
    assert.equal(chancery(['lint', HARBOR]).code, 0)
  })
})
