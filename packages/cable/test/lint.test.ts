// The linter around its rules: profiles, settings, eras, keys, baselines, fixes.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { sample } from '@chancery/sample'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { read } from '../src/index.ts'
import {
  applyFixes,
  baselineOf,
  beyondBaseline,
  type Finding,
  fits,
  type LintContext,
  type LintOptions,
  type LintSettings,
  lint,
  parseBaseline,
  parseSettings,
  rules,
} from '../src/lint/index.ts'
import { HOSTILE } from './hostile.ts'

const CABLE = `VZCZCNPO0417
PO RUEHC RUEHC
DE RUEHNP #0083 0741415
ZNR UUUUU ZZH
P R 151410Z MAR 09
FM AMEMBASSY NORTHPORT
TO RUEHC/SECSTATE WASHDC
BT
C O N F I D E N T I A L NORTHPORT 000083

SUBJECT: HARBOR DREDGING

1. (C) THE BOARD MET ON MARCH 14.
BT
#0083
NNNN
`

const judge = (text: string, options: LintOptions = {}): Finding[] => lint(read(text), options)
const said = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, messageId, severity }) => `${severity} ${rule}/${messageId}`)

describe('profiles', () => {
  test('an error of what is sent is a warning of what is kept, unless the rule blocks', () => {
    const about = { only: ['routing-repeated', 'security-marker-differs', 'RT01'] }
    assert.deepEqual(said(judge(CABLE, { ...about, profile: 'transmit' })), [
      'error doubled-precedence/form',
      'error routing-repeated/again',
      'error security-marker-differs/differs',
    ])
    const kept = [
      'warning doubled-precedence/form',
      'warning routing-repeated/again',
      'error security-marker-differs/differs',
    ]
    assert.deepEqual(said(judge(CABLE, about)), kept)
    assert.deepEqual(said(judge(CABLE, { ...about, settings: { profile: 'transmit' } })).slice(0, 1), [
      'error doubled-precedence/form',
    ])
  })

  test('a copy for the public is held to the rules of marking as one that is sent', () => {
    const about = { only: ['RT04', 'SEC01'] }
    const cable = CABLE.replace('ZNR UUUUU', 'ZNR CCCCC')
    assert.deepEqual(said(judge(cable, { ...about, profile: 'release' })), [
      'warning routing-repeated/again',
      'error security-signal/clear',
    ])
  })

  test('every rule has a severity in each', () => {
    for (const { id, severities, blocking } of rules())
      for (const setting of Object.values(severities)) {
        assert.ok(['error', 'warning', 'info', 'off'].includes(setting), id)
        if (blocking) assert.equal(setting, 'error', id)
      }
  })
})

describe('settings', () => {
  const only = ['routing-repeated', 'routing-syntax']
  const cable = CABLE.replace('RUEHC RUEHC', 'RUEHC RUEHC VUEHC')
  const all = said(judge(cable, { only }))

  test('change severities by rule and by message, the narrower one first', () => {
    assert.deepEqual(all, ['warning routing-repeated/again', 'warning routing-syntax/unusual'])
    const cases: readonly [NonNullable<LintSettings['rules']>, string[]][] = [
      [{ 'routing-repeated': 'off' }, [all[1]!]],
      [{ 'routing-repeated/again': 'info' }, ['info routing-repeated/again', all[1]!]],
      [
        { 'routing-syntax': 'error', 'routing-syntax/unusual': 'info' },
        [all[0]!, 'info routing-syntax/unusual'],
      ],
      [{ 'routing-syntax': 'error' }, [all[0]!, 'error routing-syntax/unusual']],
    ]
    for (const [rules, want] of cases)
      assert.deepEqual(said(judge(cable, { only, settings: { rules } })), want)
  })

  test('ignore findings by rule, message, file and cable, with a reason', () => {
    const reason = 'The relay repeats itself.'
    const cases: readonly [Omit<NonNullable<LintSettings['ignore']>[number], 'reason'>, boolean][] = [
      [{ rule: 'routing-repeated' }, true],
      [{ rule: 'routing-repeated/again' }, true],
      [{ rule: 'routing-syntax/form' }, false],
      [{ rule: 'routing-repeated', files: 'old/*.txt' }, true],
      [{ rule: 'routing-repeated', files: 'new/*.txt' }, false],
      [{ rule: 'routing-repeated', cable: '2009NORTHPORT83' }, true],
      [{ rule: 'routing-repeated', cable: '2009NORTHPORT84' }, false],
      [{ rule: 'routing-repeated', cable: '2009NORTHPORT83', files: 'new/*.txt' }, false],
      [{ rule: 'routing-repeated', words: ' RUEHC ' }, true],
      [{ rule: 'routing-repeated', words: 'VUEHC' }, false],
    ]
    for (const [one, silent] of cases) {
      const settings = { ignore: [{ ...one, reason }] }
      const options = { only, settings, file: 'old/a.txt' }
      assert.deepEqual(said(judge(cable, options)), silent ? [all[1]!] : all, JSON.stringify(one))
      const shown = judge(cable, { ...options, suppressed: true })
      assert.deepEqual(said(shown), all)
      assert.equal(shown[0]!.suppressed, silent ? reason : undefined)
    }
    const settings = { ignore: [{ rule: 'routing-repeated', files: '**', reason }] }
    assert.deepEqual(said(judge(cable, { only, settings })), all, 'a text without a name fits no pattern')
  })

  test('patterns of files', () => {
    const cases: readonly [string, string, boolean][] = [
      ['a.txt', 'a.txt', true],
      ['*.txt', 'a.txt', true],
      ['*.txt', 'b/a.txt', false],
      ['**/*.txt', 'a.txt', true],
      ['**/*.txt', 'c/b/a.txt', true],
      ['**/a.txt', 'ba.txt', false],
      ['b/**', 'b/c/a.txt', true],
      ['b/**', 'c/a.txt', false],
      ['?.txt', 'a.txt', true],
      ['?.txt', 'ab.txt', false],
      ['b?a', 'b/a', false],
      ['a*', 'a', true],
      ['', 'a', false],
    ]
    for (const [pattern, name, want] of cases) assert.equal(fits(pattern, name), want, `${pattern} ${name}`)
    const long = 'a'.repeat(5000)
    assert.equal(fits(`${'*a'.repeat(200)}b`, long), false)
  })

  test('the context of the settings holds where the caller gives none', () => {
    const settings: LintSettings = { context: { directory: {} } }
    const unknown = judge(CABLE, { only: ['routing-unknown'], settings })
    assert.ok(unknown.length > 0)
    const directory = { RUEHC: { name: 'SECSTATE WASHDC' }, RUEHNP: { name: 'AMEMBASSY NORTHPORT' } }
    assert.deepEqual(judge(CABLE, { only: ['routing-unknown'], settings, context: { directory } }), [])
  })
})

describe('the settings file', () => {
  const schema = JSON.parse(readFileSync(new URL('../lint.schema.json', import.meta.url), 'utf8'))
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema)
  const GOOD: readonly LintSettings[] = [
    {},
    {
      profile: 'release',
      rules: { 'routing-syntax': 'off', 'routing-syntax/unusual': 'error' },
      gate: 0.5,
      maxWarnings: 0,
      ignore: [{ rule: 'routing-syntax', files: 'a/**', cable: '2009NORTHPORT83', reason: 'An old list.' }],
      context: { minimize: true },
    },
  ]
  const BAD: readonly [unknown, RegExp][] = [
    [[], /no JSON object/],
    [{ profiles: 'release' }, /“profiles” is no setting/],
    [{ profile: 'send' }, /transmit, archive, release/],
    [{ rules: [] }, /“rules” is an object/],
    [{ rules: { 'routing-syntax': 'bad' } }, /off, info, warning, error/],
    [{ gate: 2 }, /from 0 to 1/],
    [{ gate: -0.1 }, /from 0 to 1/],
    [{ gate: '1' }, /from 0 to 1/],
    [{ maxWarnings: 1.5 }, /whole number/],
    [{ maxWarnings: -1 }, /whole number/],
    [{ ignore: {} }, /a list/],
    [{ ignore: [{ reason: 'x' }] }, /names a rule/],
    [{ ignore: [{ rule: 'routing-syntax' }] }, /no reason/],
    [{ ignore: [{ rule: 'routing-syntax', reason: ' ' }] }, /no reason/],
    [{ ignore: [{ rule: 'routing-syntax', reason: 'x', line: 3 }] }, /not “line”/],
    [{ ignore: [{ rule: 'routing-syntax', reason: 'x', files: 3 }] }, /“files” is a text/],
    [{ context: [] }, /“context”/],
  ]
  for (const settings of GOOD)
    test(`good: ${JSON.stringify(settings).slice(0, 50)}`, () => {
      assert.deepEqual(parseSettings(JSON.stringify(settings)), { value: settings })
      assert.ok(validate(settings), JSON.stringify(validate.errors))
    })
  for (const [settings, problem] of BAD)
    test(`bad: ${JSON.stringify(settings)}`, () => {
      assert.match(parseSettings(JSON.stringify(settings)).problem ?? '', problem)
      assert.equal(validate(settings), false)
    })
  test('names only rules and messages that there are', () => {
    for (const name of [
      'no-such-rule',
      'routing-syntax/none',
      'routing-syntax/form/x',
      'toString',
      'routing-syntax/toString',
    ])
      assert.match(parseSettings(JSON.stringify({ rules: { [name]: 'off' } })).problem ?? '', /no rule/)
    assert.match(parseSettings('{').problem ?? '', /no JSON/)
  })
})

describe('eras', () => {
  const old = CABLE.replace('MAR 09', 'MAR 16').replaceAll('0741415', '0751415')
  test('a rule judges the messages of its time', () => {
    const only = ['priority-abolished']
    assert.deepEqual(judge(old, { only }), [])
    assert.equal(judge(old.replace('MAR 16', 'MAR 17'), { only }).length, 1)
  })
  test('a message that writes no date is judged by one that is known beside it, or not at all', () => {
    const only = ['priority-abolished']
    const undated = old.replace('P R 151410Z MAR 16', 'P R 151410Z')
    assert.deepEqual(judge(undated, { only }), [])
    assert.equal(
      judge(undated, { only, date: '2018-01-01' }).length,
      read(undated).messages[0]?.precedence.action ? 1 : 0,
    )
  })
})

describe('keys', () => {
  const keys = (text: string): string[] => judge(text).map(({ key }) => key)
  test('stay when lines move, and differ between cables, rules and repeated faults', () => {
    assert.ok(keys(CABLE).length >= 3)
    assert.deepEqual(keys(CABLE.replace('SUBJECT', '\n\nSUBJECT')), keys(CABLE))
    assert.deepEqual(keys(CABLE.replace(/\n/g, '\r\n')), keys(CABLE))
    const other = keys(CABLE.replace('NORTHPORT 000083', 'NORTHPORT 000084'))
    assert.ok(keys(CABLE).every(key => !other.includes(key)))
    const twice = keys(CABLE.replace('RUEHC RUEHC', 'RUEHC RUEHC RUEHC'))
    assert.equal(new Set(twice).size, twice.length)
  })
  test('a baseline accepts what it holds and no more', () => {
    const findings = judge(CABLE)
    const baseline = baselineOf(findings)
    assert.deepEqual(beyondBaseline(findings, baseline), [])
    const more = judge(CABLE.replace('RUEHC RUEHC', 'RUEHC RUEHC RUEHC'))
    assert.deepEqual(
      beyondBaseline(more, baseline).map(({ rule }) => rule),
      ['routing-repeated'],
    )
    // The same fault of the same cable in another file is one more.
    assert.equal(beyondBaseline([...findings, ...findings], baseline).length, findings.length)
    assert.deepEqual(parseBaseline(JSON.stringify(baseline)), { value: baseline })
    for (const bad of [
      '',
      '[]',
      '{"version":2,"findings":{}}',
      '{"version":1}',
      '{"version":1,"findings":{"a":0}}',
    ])
      assert.ok(parseBaseline(bad).problem, bad)
  })
})

describe('fixes', () => {
  const finding = (confidence: number, edits: readonly (readonly [number, number, string])[]): Finding => ({
    ...judge(CABLE)[0]!,
    fix: {
      confidence,
      edits: edits.map(([start, end, text]) => ({ span: { source: 0, start, end }, text })),
    },
  })
  const fixed = (findings: readonly Finding[], gate?: number): string =>
    applyFixes(['abcdef'], findings, gate).sources[0]!

  test('are applied from the gate on', () => {
    assert.equal(fixed([finding(0.9, [[0, 1, 'X']])]), 'Xbcdef')
    assert.equal(fixed([finding(0.89, [[0, 1, 'X']])]), 'abcdef')
    assert.equal(fixed([finding(0.5, [[0, 1, 'X']])], 0.5), 'Xbcdef')
    assert.equal(fixed([{ ...finding(1, [[0, 1, 'X']]), suppressed: 'why' }]), 'abcdef')
  })
  test('of two that touch, the surer is; all edits of one or none', () => {
    const cases: readonly [readonly Finding[], string][] = [
      [[finding(0.9, [[0, 2, 'X']]), finding(0.95, [[1, 3, 'Y']])], 'aYdef'],
      [[finding(0.9, [[0, 2, 'X']]), finding(0.95, [[2, 3, 'Y']])], 'abYdef'],
      [[finding(0.9, [[0, 2, 'X']]), finding(0.95, [[3, 4, 'Y']])], 'XcYef'],
      [
        [
          finding(0.95, [[1, 3, 'Y']]),
          finding(0.9, [
            [5, 6, 'X'],
            [0, 2, 'X'],
          ]),
        ],
        'aYdef',
      ],
      [
        [
          finding(0.95, [
            [5, 6, 'Y'],
            [0, 1, 'X'],
          ]),
        ],
        'XbcdeY',
      ],
      [[finding(0.95, [[2, 2, 'X']]), finding(0.9, [[2, 2, 'Y']])], 'abXcdef'],
      [[finding(0.95, [[0, 6, '']]), finding(0.9, [[2, 3, 'Y']])], ''],
    ]
    for (const [findings, want] of cases) assert.equal(fixed(findings), want)
  })
})

test('never throws, and every finding has a place inside its source', () => {
  const texts = [
    ...[...sample({ count: 40, seed: 3, layout: 'state' })].map(({ text }) => text),
    ...Object.values(HOSTILE).map(make => make(3000)),
    CABLE,
  ]
  for (const text of texts)
    for (const cut of [
      text,
      text.slice(0, text.length / 2),
      text.slice(text.length / 3),
      text.replace(/[ \n]+/g, ' '),
    ])
      for (const profile of ['transmit', 'archive'] as const)
        for (const { place, message, fix } of judge(cut, { profile, context: CONTEXT })) {
          assert.ok(place.length > 0, message)
          for (const { start, end } of [...place, ...(fix?.edits.map(({ span }) => span) ?? [])])
            assert.ok(0 <= start && start <= end && end <= cut.length, message)
        }
})

/** Enough for every rule to speak. */
const CONTEXT: LintContext = {
  station: { routing: 'RUEHXX' },
  channel: {
    direction: 'in',
    designators: [],
    serialDigits: 5,
    approvedFor: 'UNCLASSIFIED',
    transferred: true,
  },
  directory: {},
  collectives: {},
  seen: [],
  minimize: true,
}

test('findings of several messages stand in order, and each has those of its own', () => {
  const reading = read([CABLE, CABLE.replaceAll('0083', '0084').replace('PO RUEHC', 'PP RUEHC')])
  assert.equal(reading.messages.length, 2)
  const found = lint(reading, { only: ['RT01', 'RT04'] })
  assert.deepEqual(
    found.map(({ rule, place }) => `${place[0]!.source} ${rule}`),
    ['0 doubled-precedence', '0 routing-repeated', '1 routing-repeated'],
  )
})
