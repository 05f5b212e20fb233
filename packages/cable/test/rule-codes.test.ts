// Whoever looks a code of the references up finds the rules that answer it.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { read } from '../src/index.ts'
import { OTHER_CODES } from '../src/lint/codes.ts'
import { type LintSettings, lint, parseSettings, rules, rulesNamed } from '../src/lint/index.ts'

const REFERENCE = new URL('../../../../shared/reference/', import.meta.url)
const there = existsSync(REFERENCE)

for (const name of ['message-format.md', 'markings.md'])
  test(`every code of section 10 of ${name} names a rule`, {
    skip: !there && 'the references are not here',
  }, () => {
    const text = readFileSync(new URL(name, REFERENCE), 'utf8')
    const section = text.slice(text.indexOf('\n## 10.'), text.indexOf('\n## 11.'))
    const codes = [...section.matchAll(/^\| ([A-Z]{1,3}\d{2}) \|/gm)].map(found => found[1]!)
    assert.ok(codes.length > 50)
    assert.deepEqual(
      codes.filter(code => !rulesNamed(code).length),
      [],
    )
  })

test('a code that others answer stands beside theirs, and for rules that there are', () => {
  const all = rules()
  for (const [code, ids] of Object.entries(OTHER_CODES))
    for (const id of ids) assert.ok(all.find(rule => rule.id === id)?.codes.includes(code), `${code} ${id}`)
})

const SECRET_IN_UNCLAS = `VZCZCNPO0417
PP RUEHC
DE RUEHNP #0083 0741415
ZNR UUUUU ZZH
P 151410Z MAR 09
FM AMEMBASSY NORTHPORT
TO RUEHC/SECSTATE WASHDC
BT
UNCLAS NORTHPORT 000083

E.O. 12958: N/A
TAGS: EWWT
SUBJECT: A LAMP

1. (S) THE LAMP IS OUT.
BT
#0083

NNNN
`

test('--rule, severities and what is ignored take codes', () => {
  const reading = read(SECRET_IN_UNCLAS)
  const found = lint(reading, { only: ['CLS02'], profile: 'transmit' })
  assert.deepEqual([...new Set(found.map(one => one.rule))], ['portion-above-overall'])
  const settings = (given: object): LintSettings => {
    const parsed = parseSettings(JSON.stringify(given))
    assert.ok('value' in parsed)
    return parsed.value
  }
  const off = settings({ rules: { cls02: 'off' } })
  assert.ok(!lint(reading, { settings: off }).some(one => one.rule === 'portion-above-overall'))
  const narrower = settings({ rules: { 'portion-above-overall': 'info', CLS02: 'off' } })
  assert.ok(lint(reading, { settings: narrower }).some(one => one.rule === 'portion-above-overall'))
  const ignore = settings({ ignore: [{ rule: 'M03', reason: 'A lamp is no secret.' }] })
  assert.ok(!lint(reading, { settings: ignore }).some(one => one.rule === 'portion-above-overall'))
  assert.match(parseSettings('{"rules":{"CLS99":"off"}}').problem!, /no rule “CLS99”/)
})
