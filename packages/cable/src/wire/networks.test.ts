import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Strand } from '../text/index.ts'
import { readChannelNumbers } from './channel-numbers.ts'
import { readClassLine } from './class-line.ts'
import { dialectOf } from './dialect-of.ts'
import { filingTime, readPreambleLine } from './dtg.ts'
import { isEnvelopeWord } from './envelope.ts'
import { readGroupCount } from './group-count.ts'
import { type Heading, readHeading } from './heading.ts'
import { page127 } from './page-127.ts'
import { isSeriesLine } from './series.ts'
import { isServiceLine } from './service.ts'
import { readSkeleton } from './skeleton.ts'
import { readStationCall } from './station-call.ts'
import { readSwitchHeader } from './switch-header.ts'

const heading = (...lines: string[]): Heading => readHeading(Strand.of(lines.join('\n')))
const all = <T>(reader: (strand: Strand, start: number, end: number) => T, text: string): T =>
  reader(Strand.of(text), 0, text.length)

describe('the header of switched networks (message-format.md 1.9)', () => {
  const right: readonly [string, string[], boolean][] = [
    ['PTTCZYUW RUXAAAA0417 0741415-CCCC--RUXBBBB RUXCCCC.', ['RUXBBBB', 'RUXCCCC'], false],
    ['RTTUZYUW RUXAAAA0000 2551531-UUUU-RUXBBBB.', ['RUXBBBB'], false],
    ['YAATZFH2 RUXAAAA0417 0741415-TTTT--RUXBBBB', ['RUXBBBB'], true],
  ]
  for (const [line, called, open] of right)
    test(line, () => {
      const read = all(readSwitchHeader, line)!
      assert.deepEqual(
        read.called.map(({ value }) => value),
        called,
      )
      assert.deepEqual([read.open, read.diagnostics.length], [open, 0])
    })
  for (const line of [
    'PTTCZYUW RUXAAAA0417 0741415',
    'XTTCZYUW RUXAAAA0417 0741415-CCCC--RUXBBBB.',
    'THE HARBOR HAS 0417 BOATS.',
    'PTTCZYUW RUXAAAA0417 0741415-CCCC--RUXBBBB AND THE PORT.',
  ])
    test(`none: ${line}`, () => assert.equal(all(readSwitchHeader, line), undefined))
  test('class letters that disagree are said', () => {
    const read = all(readSwitchHeader, 'PTTCZYUW RUXAAAA0417 0741415-UUUU--RUXBBBB.')
    assert.deepEqual(
      read?.diagnostics.map(({ code }) => code),
      ['header-security-mismatch'],
    )
  })
})

describe('calls and channel numbers of manual circuits (1.3, 1.10)', () => {
  const calls: readonly [string, [string[], string, string] | undefined][] = [
    ['RUF DE RNP NR 114', [['RUF'], 'RNP', '114']],
    ['DE RNP NR114', [[], 'RNP', '114']],
    ['N2A N4B DE RNP NR 7', [['N2A', 'N4B'], 'RNP', '7']],
    ['DE RUEHNP #0083 0741415', undefined],
    ['THE PORT OF EASTBAY DE RNP HAS NR 114 AND MORE', undefined],
  ]
  for (const [line, wanted] of calls)
    test(line, () => {
      const read = all(readStationCall, line)
      assert.deepEqual(
        read && [read.called.map(({ value }) => value), read.routing.value, read.serial.value],
        wanted,
      )
    })
  const channels: readonly [string, string[] | undefined][] = [
    ['VV   NPO417', ['NPO417']],
    ['VV   EBA093NPO417', ['EBA093', 'NPO417']],
    ['VV   ZCZCNPO0417', undefined],
    ['VVV DE RNP', undefined],
  ]
  for (const [line, wanted] of channels)
    test(line, () =>
      assert.deepEqual(
        all(readChannelNumbers, line)?.map(({ value }) => value),
        wanted,
      ),
    )
})

describe('FL5, FL3 and FL10 of the other networks', () => {
  const groups: readonly [string, string | undefined][] = [
    ['R 191815Z', '191815Z'],
    ['P R 191815Z ZEX', '191815Z'],
    ['R 191815', undefined],
    ['R 19 BOATS', undefined],
    ['A 191815Z', undefined],
  ]
  for (const [line, wanted] of groups)
    test(line, () => {
      const read = readPreambleLine(Strand.of(line), 0, line.length, 2009)
      assert.equal(read?.unread?.raw, wanted)
      assert.equal(read?.dtg, undefined)
    })

  const filed: readonly [string, string, string | undefined][] = [
    ['14/1502Z', '2009-03-14T14:50Z', '2009-03-14T15:02Z'],
    ['01/0010Z', '2009-03-31T23:55Z', '2009-04-01T00:10Z'],
    ['31/2355Z', '2009-04-01T00:05Z', '2009-03-31T23:55Z'],
    ['32/1502Z', '2009-03-14T14:50Z', undefined],
    ['14/2602Z', '2009-03-14T14:50Z', undefined],
  ]
  for (const [written, near, wanted] of filed)
    test(`${written} near ${near}`, () => assert.equal(filingTime(written, near), wanted))

  const counts: readonly [string, number | 'GRNC' | 'nothing' | undefined][] = [
    ['GR 37', 37],
    ['GR37', 37],
    ['GRNC', 'GRNC'],
    ['ACEX GR 9', 9],
    ['ACCT NAABC-EWDK', 'nothing'],
    ['GREEN BUOY', undefined],
    ['GR 37 BOATS', undefined],
  ]
  for (const [line, wanted] of counts)
    test(line, () => {
      const read = all(readGroupCount, line)
      assert.equal(read && (read.count?.value ?? 'nothing'), wanted)
    })
})

describe('page lines of ACP 127 (6.2)', () => {
  const pages: readonly [string, number | undefined][] = [
    ['PAGE 2 RUXAAA 0417 C O N F I D E N T I A L', 2],
    ['PAGE 02 RUXAAAA0417 UNCLAS', 2],
    ['PAGE 2 RUXAAA 0417 T O P  S E C R E T', 2],
    ['PAGE 3 RUXAAA 0417 UNCLAS //N03000//', 3],
    ['PAGE 2 OF THE RUXAAA BOOK', undefined],
    ['PAGE 2 RUXAAA 0417 SHOWS THE LAMP', undefined],
  ]
  for (const [line, wanted] of pages) test(line, () => assert.equal(page127(line), wanted))
})

describe('classification lines of military text', () => {
  const right: readonly [string, string, string[], string[]][] = [
    ['UNCLAS //N01500//', 'UNCLASSIFIED', ['N01500'], []],
    ['UNCLAS//N01020//', 'UNCLASSIFIED', ['N01020'], []],
    ['UNCLAS//NO5060//', 'UNCLASSIFIED', ['N05060'], []],
    ['UNCLAS //N01500/N01610//', 'UNCLASSIFIED', ['N01500', 'N01610'], []],
    ['UNCLAS //SIC ABC/DEF//', 'UNCLASSIFIED', ['ABC', 'DEF'], []],
    ['UNCLASSIFIED//', 'UNCLASSIFIED', [], []],
    ['CLASSIFICATION: UNCLASSIFIED//', 'UNCLASSIFIED', [], []],
    ['C O N F I D E N T I A L //N03000//', 'CONFIDENTIAL', ['N03000'], []],
    ['UNCLAS E F T O', 'UNCLASSIFIED', [], ['EFTO']],
    ['SECRET NOFORN', 'SECRET', [], ['NOFORN']],
    ['UNCLAS FINAL SECTION OF 2 //N03000//', 'UNCLASSIFIED', ['N03000'], []],
  ]
  for (const [line, level, codes, beside] of right)
    test(line, () => {
      const read = readClassLine(Strand.of(line), { start: 0, end: line.length, next: line.length })
      assert.deepEqual(
        [read?.level, read?.codes.map(({ value }) => value), read?.beside.map(({ value }) => value)],
        [level, codes, beside],
      )
    })
  for (const line of ['UNCLAS N01500 LAMPS', 'UNCLAS //LAMPS ARE LIT//', 'CLASSIFICATION: DOUBTFUL'])
    test(`none: ${line}`, () =>
      assert.equal(
        readClassLine(Strand.of(line), { start: 0, end: line.length, next: line.length }),
        undefined,
      ))
  test('a service message begins on the line', () => {
    const line = 'UNCLAS SVC ZES2 RUEHNP 0083'
    const read = readClassLine(Strand.of(line), { start: 0, end: line.length, next: line.length })
    assert.equal(line.slice(read!.textStart), 'SVC ZES2 RUEHNP 0083')
    assert.equal(read!.tail, undefined)
  })
})

describe('what a line is', () => {
  const cases: readonly [string, (line: string) => boolean, boolean][] = [
    ['NAVADMIN 237/05', isSeriesLine, true],
    ['ALARACT 123/2010', isSeriesLine, true],
    ['NAVADMIN 319/13 (CORRECTED COPY)', isSeriesLine, true],
    ['NAVADMIN 134/06 MSGID/GENADMIN/A//', isSeriesLine, true],
    ['NAVADMIN 191/08, LANTERNS', isSeriesLine, false],
    ['LANTERNS 191/08', isSeriesLine, false],
    ['UNCLAS SVC ZES2 NPO417', isServiceLine, true],
    ['S E C R E T SVC ZUI NPO417', isServiceLine, true],
    ['THE SVC CALLED', isServiceLine, false],
    ['ENVELOPE', isEnvelopeWord, true],
    ['CDSN = ABC123   MCN = 26224/01234   TOR = 262241215', isEnvelopeWord, true],
    ['ENVELOPES WERE SENT', isEnvelopeWord, false],
  ]
  for (const [line, is, wanted] of cases) test(`${is.name}: ${line}`, () => assert.equal(is(line), wanted))
})

describe('the dialect, by evidence', () => {
  const cases: readonly [string, string, string[]][] = [
    ['state', '# before the serial', ['DE RUEHNP #0083 0741415']],
    ['state', 'post and serial', ['DE RUEHNP 0083 0741415', 'UNCLAS NORTHPORT 000083']],
    ['state', 'no heading', ['UNCLAS NORTHPORT 000083']],
    ['state', 'from the date-time group on', ['R 151410Z MAR 09', 'FM AMEMBASSY NORTHPORT']],
    ['acp127', 'a mark, but no post', ['DE RUXAAA #0114 2241215', 'BT', 'UNCLAS //N03000//']],
    ['acp127', 'FL3 without a mark', ['PP RUEHC', 'DE RUXAAA 114 2241215', 'R 121210Z AUG 26']],
    [
      'janap128',
      'the header',
      ['PTTCZYUW RUXAAAA0417 0741415-CCCC--RUXBBBB.', 'BT', 'UNCLAS NORTHPORT 000083'],
    ],
    ['acp126', 'a call', ['RUF DE RNP NR 114']],
    ['acp126', 'a group of the day on top', ['R 191815Z', 'FM HARBOR MASTER']],
  ]
  for (const [wanted, name, lines] of cases)
    test(`${wanted}: ${name}`, () => assert.equal(dialectOf(heading(...lines)), wanted))
})

describe('pilots: the original heading begins at its own FL2 (1.3)', () => {
  const original = ['PP RUXAAC', 'DE RUEHNP #0091 0741502', 'ZNR UUUUU', 'P 151450Z MAR 09']
  const pilots: readonly [string, string[], string[]][] = [
    ['misroute', ['PP RUXBAB', 'ZNR UUUUU ZOV RUXAAC'], ['ZOV']],
    ['suspected duplicate', ['RR RUXBAB', 'ZFD RUXAAC'], ['ZFD']],
    ['subject to correction', ['PP RUXBAB', 'ZDG'], ['ZDG']],
    ['a question', ['PP RUXBAB', 'INT ZDK RUXAAC'], ['ZDK']],
  ]
  for (const [name, lines, signals] of pilots)
    test(name, () => {
      const read = heading('VZCZCNPO418', ...lines, ...original)
      assert.deepEqual(
        read.called.map(({ value }) => value),
        ['RUXAAC'],
      )
      assert.deepEqual(
        read.signals.map(({ value }) => value),
        signals,
      )
      assert.equal(read.diagnostics.length, 0)
    })
})

describe('lines that a message handling system prints above the heading', () => {
  const read = (...lines: string[]) => {
    const text = lines.join('\n')
    const { banner, precedence, kind, attention, end } = readSkeleton(Strand.of(text))
    return [banner?.level, precedence?.value, kind?.value, attention?.value, text.slice(end)]
  }
  test('all of them', () =>
    assert.deepEqual(
      read(
        'UNCLASSIFIED//',
        '',
        'ADMINISTRATIVE MESSAGE',
        'ATTENTION INVITED TO H1',
        'ROUTINE',
        'R 121300Z AUG 26',
      ),
      ['UNCLASSIFIED', 'ROUTINE', 'ADMINISTRATIVE MESSAGE', 'H1', 'R 121300Z AUG 26'],
    ))
  test('an attention line that names nobody', () =>
    assert.deepEqual(read('ATTENTION INVITED TO  ', 'ROUTINE', 'FM A'), [
      undefined,
      'ROUTINE',
      undefined,
      undefined,
      'FM A',
    ]))
  test('a classification alone over a date-time group', () =>
    assert.deepEqual(read('UNCLASSIFIED', 'R 121300Z AUG 26')[0], 'UNCLASSIFIED'))
  test('a classification that begins a text is none of them', () =>
    assert.deepEqual(read('UNCLASSIFIED', 'THE LAMP IS LIT')[4], 'UNCLASSIFIED\nTHE LAMP IS LIT'))
})
