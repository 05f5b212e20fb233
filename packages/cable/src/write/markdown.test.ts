import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '../read.ts'
import { markdown } from './markdown.ts'

const TEXT = `PP RUEHC
DE RUEHNP #0083 0741415
ZNR UUUUU ZZH
P 151410Z MAR 09
FM AMEMBASSY NORTHPORT
TO RUEHC/SECSTATE WASHDC PRIORITY 2291
BT
UNCLAS NORTHPORT 000083

SENSITIVE
E.O. 12958: N/A
TAGS: EWWT
SUBJECT: A *STAR* OVER [NORTHPORT]

REF: 08 NORTHPORT 1204

1. (SBU) THE BOARD_MET <ONCE>.

3. (U) IT ASKED FOR:

-- A BOAT, AND

-- A PILOT.

QUIST
BT
#0083

NNNN
`

test('marking above and below, envelope, paragraphs with their own numbers and marks, signs escaped', () => {
  const text = markdown(read(TEXT).messages[0]!)
  const lines = text.trimEnd().split('\n')
  assert.equal(lines[0], '**UNCLASSIFIED · SENSITIVE**')
  assert.equal(lines.at(-1), lines[0])
  assert.ok(lines.includes('# A \\*STAR\\* OVER \\[NORTHPORT\\]'))
  assert.ok(lines.includes('| From | AMEMBASSY NORTHPORT |'))
  assert.ok(lines.includes('| Number | 2009 NORTHPORT 83 |'))
  assert.ok(lines.includes('**1.** (SBU) THE BOARD\\_MET \\<ONCE\\>.'))
  assert.ok(lines.includes('**3.** (U) IT ASKED FOR:'))
  assert.ok(lines.includes('- A BOAT, AND'))
  assert.ok(lines.includes('*QUIST*'))
})
