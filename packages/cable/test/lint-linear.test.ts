// Work of the rules grows with the text and no faster; the reader's is counted in linear.test.ts.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { read } from '../src/index.ts'
import { lint } from '../src/lint/index.ts'
import { HOSTILE } from './hostile.ts'
import { steps } from './steps.ts'

const N = 18_000
/** Four times the text may take four times the steps, and a little for what begins to be counted late. */
const MOST = 4.6
/** Fewer steps than this are the fixed cost of the rules. */
const FIXED = 20_000

const CONTEXT = {
  station: { routing: 'RUEHXX' },
  channel: { direction: 'in', approvedFor: 'UNCLASSIFIED', transferred: true },
  directory: {},
  collectives: {},
  seen: [],
  minimize: true,
} as const

const FORMAT_LINES: Readonly<Record<string, string>> = {
  'many headings':
    'VZCZCNPO0417\nPP RUEHC RUEHEB\nDE RUEHNP #0083 0741415\nZNY CCCCC ZZH\nP R 151410Z MAR 09\n',
  'many ends': 'BT\n#0083\nNNNN\n',
  'many beginnings': 'ZCZC NNNN ZCZCNPO0417 BT\n',
  'many called stations': 'RUEHC RUCNDT RUEHEB RUEKJCS ',
}

const WIRE = 'VZCZCNPO0417\nPP RUEHC\n'

describe('four times the text takes the rules four times the steps', () => {
  const kinds: [string, (size: number) => string][] = [
    ...Object.entries(HOSTILE),
    ...Object.entries(FORMAT_LINES).map(([name, unit]): [string, (size: number) => string] => [
      name,
      size => WIRE + unit.repeat(size / unit.length),
    ]),
  ]
  for (const [kind, make] of kinds)
    test(kind, async () => {
      const work = async (size: number): Promise<number> => {
        const reading = read(make(size))
        return (await steps(() => void lint(reading, { profile: 'transmit', context: CONTEXT }))) + FIXED
      }
      const [few, more] = [await work(N), await work(4 * N)]
      if (more < MOST * few) return
      // Where a text grows out of a bound of the reader, the rest is lines of a dearer kind: well beyond it the same holds.
      const ratio = (await work(64 * N)) / (await work(16 * N))
      assert.ok(ratio < MOST, `${ratio.toFixed(1)} times the steps`)
    })
})

test('a service message of one endless line is judged: its words are more than a call takes', () => {
  const text = [
    'ZCZCXYZ0083',
    'PP RUEHC',
    'DE RUEHNY #0083 0291420',
    'ZNR UUUUU ZZH',
    'P 291415Z JAN 10',
    'FM AMEMBASSY OSLO',
    'TO RUEHC/SECSTATE WASHDC',
    'BT',
    'UNCLAS SVC',
    'ZDK RUEHC 12 '.repeat(100_000),
    'BT',
    '#0083',
    'NNNN',
    '',
  ].join('\r\n')
  assert.ok(lint(read(text)).length > 0)
})
