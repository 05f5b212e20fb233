import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readNumberLine } from './number-line.ts'
import { readReferenceLine } from './references.ts'

const numbered: readonly [
  line: string,
  number: string,
  level: string,
  caveats: string,
  precedence: string,
][] = [
  ['392 SECRET AND GUARD PRIORITY', '392', 'SECRET', 'GUARD', 'P'],
  ['1430. IMMEDIATE CONFIDENTIAL', '1430', 'CONFIDENTIAL', '', 'O'],
  ['O.CH183503 SECRET ROUTINE', 'CH183503', 'SECRET', '', 'R'],
  ['UN568. Secret Immediate', 'UN568', 'SECRET', '', 'O'],
  ['O.JA7085 SECRET AUSTEO PRIORITY', 'JA7085', 'SECRET', 'AUSTEO', 'P'],
  ['O.CH259518 SECRET IMMEDIATE/PRIORITY', 'CH259518', 'SECRET', '', 'O P'],
  ['1223/4126. Top Secret Immediate', '1223', 'TOP SECRET', '', 'O'],
  ['1227. EMERGENCY SECRET', '1227', 'SECRET', '', 'Z'],
  ['RESTRICTED IMMEDIATE', '', 'RESTRICTED', '', 'O'],
  ['Confidential', '', 'CONFIDENTIAL', '', ''],
  ['1243.', '1243', '', '', ''],
]
for (const [line, number, level, caveats, precedence] of numbered)
  test(`number line: ${line}`, () => {
    const read = readNumberLine(line)!
    const { post = '', serial = '' } = read.number?.value ?? {}
    assert.deepEqual(
      [
        `${post}${serial}`,
        read.level?.value ?? '',
        read.caveats.map(({ value }) => value).join(' '),
        [read.action, read.info].flatMap(one => one?.value ?? []).join(' '),
      ],
      [number, level, caveats, precedence],
    )
  })

for (const line of [
  'Secret talks were held',
  '1243',
  '12 men',
  'SECRET SECRET',
  'The lamp is out.',
  '5 March 1975',
  '',
])
  test(`no number line: ${line || 'nothing'}`, () => assert.equal(readNumberLine(line), undefined))

const referring: readonly [line: string, numbers: string][] = [
  ['Your telegram 383.', 'Your telegram 383'],
  ['Ref O.LB246', 'O.LB246'],
  ['Reference our 567.', 'our 567'],
  ['My 339.', 'My 339'],
  ['Your telegram 5870, para. 14.', 'Your telegram 5870'],
  ['Para 4 of our tel. 1078.', 'our tel. 1078'],
  ['Reference to our telegram 1222/4125.', 'our telegram 1222/4125'],
  ['Kuala Lumpur’s 232.', 'Kuala Lumpur’s 232'],
  ['Ref: your 41 and 43.', 'your 41|43'],
  ['Our telegram 40 of 3rd March.', 'Our telegram 40'],
  ['Your memorandum 917.', 'Your memorandum 917'],
]
for (const [line, numbers] of referring)
  test(`reference line: ${line}`, () => {
    const read = readReferenceLine(line)
    assert.equal(read.map(({ raw }) => raw).join('|'), numbers)
    for (const { raw, at } of read) assert.equal(line.slice(at, at + raw.length), raw)
  })

for (const line of [
  'Our 12 pilots struck.',
  '392 SECRET',
  'Your views on 41 are shared.',
  'Telegrams',
  'The 5th Fleet 12',
])
  test(`no reference line: ${line}`, () => assert.deepEqual(readReferenceLine(line), []))
