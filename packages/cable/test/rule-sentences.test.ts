// Pages show where a finding stands; these are the figures that its sentence gives.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '../src/index.ts'
import { type LintContext, lint } from '../src/lint/index.ts'

const HEADING = `PP RUEHC RUEHEB
DE RUEHNP #0083 0741415
ZNR UUUUU ZZH
P 151410Z MAR 09
FM AMEMBASSY NORTHPORT
TO RUEHC/SECSTATE WASHDC`
const TEXT = 'BT\nUNCLAS NORTHPORT 000083\nBT\n'

const cases: readonly [what: string, rule: string, cable: string, context: LintContext, sentence: string][] =
  [
    [
      'a gap of one',
      'channel-number',
      `VZCZCNPO416\n${HEADING}\n${TEXT}`,
      { channel: { next: 415 } },
      'Number 416 came where 415 was to come: 415 is open (ZFX).',
    ],
    [
      'a gap of several',
      'channel-number',
      `VZCZCNPO418\n${HEADING}\n${TEXT}`,
      { channel: { next: 415 } },
      'Number 418 came where 415 was to come: 415 to 417 are open (ZFX).',
    ],
    [
      'a gap over the end of three digits',
      'channel-number',
      `VZCZCNPO001\n${HEADING}\n${TEXT}`,
      { channel: { next: 998 } },
      'Number 1 came where 998 was to come: 998 to 999 are open (ZFX).',
    ],
    [
      'a gap of one over the end of four digits',
      'channel-number',
      `VZCZCNPO0001\n${HEADING}\n${TEXT}`,
      { channel: { next: 9999, serialDigits: 4 } },
      'Number 1 came where 9999 was to come: 9999 is open (ZFX).',
    ],
    [
      'one continuity number that did not come',
      'continuity-broken',
      `${HEADING} 0313\n${TEXT}`,
      { continuity: { 'SECSTATE WASHDC': 311 } },
      'SECSTATE WASHDC has number 311 last, and this is 0313: 312 did not come.',
    ],
    [
      'several that did not come',
      'continuity-broken',
      `${HEADING} 0314\n${TEXT}`,
      { continuity: { 'SECSTATE WASHDC': 310 } },
      'SECSTATE WASHDC has number 310 last, and this is 0314: 311 to 313 did not come.',
    ],
    [
      'hours of a section',
      'section-missing',
      `${HEADING}\n${TEXT.replace('UNCLAS', 'UNCLAS SECTION 01 OF 03')}`,
      { now: '2009-03-16T00:09Z' },
      'Of 3 sections, not here after 9 hours: 2, 3; they are to be asked for (ZDK, ZES2).',
    ],
    [
      'hours of a rerun',
      'rerun-overdue',
      `${HEADING}\n${TEXT}`,
      {
        now: '2009-03-16T00:14Z',
        reruns: [{ routing: 'RUEHNP', serial: '83', precedence: 'P', asked: '2009-03-15T14:15Z' }],
      },
      'A rerun was asked for 9 hours ago; after 8 it is asked for again (ZAR2, ZAR3).',
    ],
    [
      'the day of an open number',
      'number-left-open',
      `${HEADING}\n${TEXT}`,
      { now: '2009-03-16T00:10Z', channel: { open: [{ number: 7, since: '2009-03-15T23:50Z' }] } },
      'Number 7 of this channel is open since 2009-03-15; the radio day cannot be closed.',
    ],
    [
      'groups',
      'group-count',
      `${HEADING}\nGR 9\nBT\nUNCLAS NORTHPORT 000083\nPIER TWO\nBT\n`,
      {},
      'FL10 counts 9 groups, the text has 5.',
    ],
    [
      'the length of a line',
      'line-length',
      `${HEADING}\nBT\nUNCLAS NORTHPORT 000083\n${'PIER '.repeat(15).trim()}\nBT\n`,
      {},
      'Lines of more than 69 characters: 1; the first has 74.',
    ],
  ]

for (const [what, rule, cable, context, sentence] of cases)
  test(`${rule}: ${what}`, () => {
    const found = lint(read(cable), { context, profile: 'transmit', only: [rule] })
    assert.deepEqual(
      found.map(({ message }) => message),
      [sentence],
    )
  })
