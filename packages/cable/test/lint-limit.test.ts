// A flood of faults brings no flood of findings, and what is left out is said.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { read } from '../src/index.ts'
import { lint } from '../src/lint/index.ts'
import { MOST_ALIKE, MOST_FINDINGS } from '../src/lint/lint.ts'

const HEAD = `VZCZCNPO0417
PP RUEHC
DE RUEHNP #0083 0741415
ZNY CCCCC ZZH
P 151410Z MAR 09
FM AMEMBASSY NORTHPORT
TO RUEHC/SECSTATE WASHDC
BT
C O N F I D E N T I A L NORTHPORT 000083

E.O. 12958: DECL: 03/15/2019
TAGS: EWWT
SUBJECT: LAMPS

`
const END = '\nBT\n#0083\n\nNNNN\n'
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, n) => `${(n % 999) + 1}. (S) LAMP.\n`).join('\n')

describe('a rule that finds more than anyone reads', () => {
  const findings = (count: number) =>
    lint(read(HEAD + paragraphs(count) + END), { only: ['portion-above-overall'] })

  test('lists so many, and says where it stopped', () => {
    const found = findings(MOST_ALIKE + 500)
    assert.equal(found.length, MOST_ALIKE + 1)
    const last = found.at(-1)!
    assert.equal(last.messageId, 'findings-limit')
    assert.equal(last.severity, found[0]!.severity)
    assert.match(last.message, /1000 findings of this kind are listed/)
  })

  test('lists all of as many as there may be', () => {
    const found = findings(MOST_ALIKE)
    assert.equal(found.length, MOST_ALIKE)
    assert.ok(found.every(one => one.messageId !== 'findings-limit'))
  })
})

test('nor do many messages together bring more than a file may, and an error among them is not lost', () => {
  const one = `${HEAD}1. (S) LAMP.\n${END}`
  const reading = read(one)
  const many = {
    ...reading,
    messages: Array<(typeof reading.messages)[0]>(MOST_FINDINGS + 5).fill(reading.messages[0]!),
  }
  const found = lint(many, { only: ['portion-above-overall'], profile: 'transmit' })
  assert.equal(found.length, MOST_FINDINGS)
  const last = found.filter(({ messageId }) => messageId === 'findings-limit')
  assert.deepEqual(
    last.map(({ severity }) => severity),
    ['error'],
  )
})
