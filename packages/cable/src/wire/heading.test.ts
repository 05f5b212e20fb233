import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Addressee } from '../message/message.ts'
import { Strand } from '../text/index.ts'
import { type Heading, readHeading } from './heading.ts'

const heading = (...lines: string[]): Heading => readHeading(Strand.of(lines.join('\n')))
const codes = (one: Heading): string[] => one.diagnostics.map(diagnostic => diagnostic.code)

describe('FL1, transmission identification (ACP 127 ¶126-128)', () => {
  const cases: readonly [string, string | undefined, string | undefined, string[]][] = [
    ['VZCZCNPO0417', 'NPO', '0417', []],
    ['ZCZCNPO417', 'NPO', '417', []],
    ['VV   ZCZCNPO0417', 'NPO', '0417', []],
    ['VZCZCX01882', undefined, '1882', ['transmission-id-damaged']],
    ['VZCZCNPOABC', undefined, undefined, ['transmission-id-damaged']],
  ]
  for (const [line, designator, serial, expected] of cases)
    test(line, () => {
      const read = heading(line, 'PP RUEHC')
      assert.deepEqual([read.ids[0]?.designator, read.ids[0]?.serial], [designator, serial])
      assert.deepEqual(codes(read), expected)
    })
})

describe('FL2, called stations (ACP 127 ¶150, 204)', () => {
  test('precedence and stations, over two lines and a blank one', () => {
    const read = heading('PP RUEHC RUEHEB', 'RUEHZN', '', 'DE RUEHNP #0083 0741415')
    assert.equal(read.precedence?.value, 'P')
    assert.deepEqual(
      read.called.map(one => one.value),
      ['RUEHC', 'RUEHEB', 'RUEHZN'],
    )
  })
})

describe('FL3, sending station (ACP 127 ¶115-116)', () => {
  const cases: readonly [string, string, string | undefined, number | undefined, string | undefined][] = [
    ['DE RUEHNP #0083/01 0741415', 'RUEHNP', '0083', 1, '2009-03-15T14:15Z'],
    ['DE RUEHNP #0083 0741415', 'RUEHNP', '0083', undefined, '2009-03-15T14:15Z'],
    ['DE RUXAAA 114 0741415', 'RUXAAA', '114', undefined, '2009-03-15T14:15Z'],
    ['DE RUEHNP #0083 0750005', 'RUEHNP', '0083', undefined, '2009-03-16T00:05Z'],
    ['DE RUEHNP', 'RUEHNP', undefined, undefined, undefined],
  ]
  for (const [line, ri, serial, section, filed] of cases)
    test(line, () => {
      const { sender } = heading(line, 'P 151410Z MAR 09')
      assert.deepEqual(
        [sender?.routing?.value, sender?.serial?.value, sender?.section?.value, sender?.filed?.value],
        [ri, serial, section, filed],
      )
    })
  test('the year of a filing time is the one nearest to the date-time group', () => {
    assert.equal(
      heading('DE RUEHNP #0083 0010005', 'P 312358Z DEC 08').sender?.filed?.value,
      '2009-01-01T00:05Z',
    )
    assert.equal(
      heading('DE RUEHNP #0083 3662355', 'P 010001Z JAN 09').sender?.filed?.value,
      '2008-12-31T23:55Z',
    )
  })
  test('an impossible filing time is said and left out', () => {
    const read = heading('DE RUEHNP #0083 9992575', 'P 151410Z MAR 09')
    assert.equal(read.sender?.filed, undefined)
    assert.deepEqual(codes(read), ['filing-time-unread'])
  })
})

describe('FL4, security warning (ACP 127 ¶124, 203)', () => {
  const cases: readonly [string, string, string, string[]][] = [
    ['ZNR UUUUU ZZH', 'ZNR', 'UNCLASSIFIED', ['ZZH']],
    ['ZNY CCCCC ZZH', 'ZNY', 'CONFIDENTIAL', ['ZZH']],
    ['ZNY SSSSS ZZK ZDK', 'ZNY', 'SECRET', ['ZZK', 'ZDK']],
    ['ZNY TTTTT', 'ZNY', 'TOP SECRET', []],
    ['ZNY EEEEE', 'ZNY', 'UNCLASSIFIED', []],
    ['ZNY CCSCC ZZH', 'ZNY', 'SECRET', ['ZZH']],
    ['ZNY SSSAA', 'ZNY', 'SECRET', []],
  ]
  for (const [line, signal, level, signals] of cases)
    test(line, () => {
      const read = heading('DE RUEHNP #0083 0741415', line)
      assert.deepEqual([read.warning?.signal, read.warning?.level], [signal, level])
      assert.deepEqual(
        read.signals.map(one => one.value),
        signals,
      )
    })
})

describe('FL5, precedence and date-time group (ACP 127 ¶113, 150-152)', () => {
  const cases: readonly [string, string, string | undefined, string | undefined, string[]][] = [
    ['P R 151410Z MAR 09', 'P', 'R', '2009-03-15T14:10Z', []],
    ['O 292049Z JAN 10', 'O', undefined, '2010-01-29T20:49Z', []],
    ['Z 121210Z AUG 2026', 'Z', undefined, '2026-08-12T12:10Z', []],
    ['R 181313Z JUN 79 ZDK ZFF4', 'R', undefined, '1979-06-18T13:13Z', ['ZDK', 'ZFF4']],
    ['P 121530 Z MAY 7 4', 'P', undefined, '1974-05-12T15:30Z', []],
    ['R 010101Z JANUARY 66', 'R', undefined, '1966-01-01T01:01Z', []],
    ['R 290000Z FEB 09', 'R', undefined, undefined, []],
    ['R 312575Z DEC 09', 'R', undefined, undefined, []],
    ['R 151410Z MAR', 'R', undefined, undefined, []],
  ]
  for (const [line, action, info, dtg, signals] of cases)
    test(line, () => {
      const read = heading(line)
      assert.deepEqual(
        [read.preamble?.action?.value, read.preamble?.info?.value, read.preamble?.dtg?.value],
        [action, info, dtg],
      )
      assert.deepEqual(
        read.signals.map(one => one.value),
        signals,
      )
      assert.deepEqual(codes(read), dtg ? [] : ['dtg-unread'])
    })
  test('a year from outside completes a group without one', () => {
    const read = readHeading(Strand.of('R 151410Z MAR'), { year: 1977 })
    assert.equal(read.preamble?.dtg?.value, '1977-03-15T14:10Z')
  })
  test('of two preambles the later is the message’s own (ACP 127 ¶501)', () => {
    const read = heading(
      'P 160955Z MAR 09',
      'FM AMEMBASSY NORTHPORT',
      'TO AMCONSUL EASTBAY',
      'R 141200Z MAR 09',
      'FM AMEMBASSY SOUTHPORT',
      'TO AMEMBASSY NORTHPORT',
    )
    assert.deepEqual(
      [read.preamble?.dtg?.value, read.from?.name, read.to.map(one => one.name)],
      ['2009-03-14T12:00Z', 'AMEMBASSY SOUTHPORT', ['AMEMBASSY NORTHPORT']],
    )
    assert.deepEqual(codes(read), ['readdressed'])
  })
})

describe('FL6 to FL9, parties (ACP 127 ¶205-206)', () => {
  const shape = (one: Addressee): unknown[] => [
    one.routing?.value ?? null,
    one.name,
    one.precedence?.value ?? null,
    one.continuity?.value ?? null,
    one.exempt.map(name => name.value),
  ]
  const cases: readonly [string, string[], unknown[][], unknown[][]][] = [
    [
      'routing indicator, precedence and number',
      ['TO RUEHEB/AMCONSUL EASTBAY IMMEDIATE 0310'],
      [['RUEHEB', 'AMCONSUL EASTBAY', 'IMMEDIATE', '0310', []]],
      [],
    ],
    [
      'night action',
      ['TO AMEMBASSY NORTHPORT NIACT IMMEDIATE'],
      [[null, 'AMEMBASSY NORTHPORT', 'NIACT IMMEDIATE', null, []]],
      [],
    ],
    [
      'a misspelt precedence',
      ['TO AMEMBASSY NORTHPORT PIORITY 0012'],
      [[null, 'AMEMBASSY NORTHPORT', 'PRIORITY', '0012', []]],
      [],
    ],
    ['a designator that ends in a digit', ['TO RUEUITH/DET 1'], [['RUEUITH', 'DET 1', null, null, []]], []],
    [
      'a short number, a unit, a stray mark',
      ['TO USUN NEW YORK 230', 'AIG 931', ':AMCONSUL EASTBAY 15'],
      [
        [null, 'USUN NEW YORK', null, '230', []],
        [null, 'AIG 931', null, null, []],
        [null, 'AMCONSUL EASTBAY', null, '15', []],
      ],
      [],
    ],
    ['office symbols', ['TO SECDEF WASHDC//USDP//'], [[null, 'SECDEF WASHDC//USDP//', null, null, []]], []],
    [
      'already delivered',
      ['TO ZEN/AMEMBASSY NORTHPORT'],
      [[null, 'AMEMBASSY NORTHPORT', null, null, []]],
      [],
    ],
    [
      'two lists',
      ['TO A POST', 'INFO B POST', 'C POST'],
      [[null, 'A POST', null, null, []]],
      [
        [null, 'B POST', null, null, []],
        [null, 'C POST', null, null, []],
      ],
    ],
    [
      'exemption lines',
      [
        'TO RUEHZN/NORTHERN REGION COLLECTIVE',
        'XMT/AMEMBASSY SOUTHPORT',
        'AMEMBASSY WESTPORT',
        'INFO D POST',
      ],
      [['RUEHZN', 'NORTHERN REGION COLLECTIVE', null, null, ['AMEMBASSY SOUTHPORT', 'AMEMBASSY WESTPORT']]],
      [[null, 'D POST', null, null, []]],
    ],
    [
      'exemption on the same line',
      ['TO NORTHERN REGION COLLECTIVE, XMT AMEMBASSY SOUTHPORT, AMEMBASSY WESTPORT'],
      [[null, 'NORTHERN REGION COLLECTIVE', null, null, ['AMEMBASSY SOUTHPORT', 'AMEMBASSY WESTPORT']]],
      [],
    ],
    [
      'a routing indicator ends the exemptions',
      ['TO ALL CONSULATES COLLECTIVE', 'XMT AMCONSUL EASTBAY', 'RUEHC/SECSTATE WASHDC'],
      [
        [null, 'ALL CONSULATES COLLECTIVE', null, null, ['AMCONSUL EASTBAY']],
        ['RUEHC', 'SECSTATE WASHDC', null, null, []],
      ],
      [],
    ],
    [
      'precedence and number on the next line',
      ['TO RUEHC/SECSTATE WASHDC', 'IMMEDIATE 0250'],
      [['RUEHC', 'SECSTATE WASHDC', 'IMMEDIATE', '0250', []]],
      [],
    ],
  ]
  for (const [name, lines, to, info] of cases)
    test(name, () => {
      const read = heading('FM AMEMBASSY NORTHPORT', ...lines, 'UNCLAS NORTHPORT 000083')
      assert.deepEqual(read.to.map(shape), to)
      assert.deepEqual(read.info.map(shape), info)
      assert.equal(read.classLine?.serial?.value, 83)
    })
  test('a list ends where the text begins, classification line or not', () => {
    const read = heading(
      'FM AMEMBASSY NORTHPORT',
      'TO SECSTATE WASHDC',
      '',
      'The harbor board met on Monday and will meet again.',
    )
    assert.deepEqual(
      read.to.map(one => one.name),
      ['SECSTATE WASHDC'],
    )
    const plain = heading('TO SECSTATE WASHDC', 'E.O. 12958: N/A', 'TAGS: EWWT')
    assert.deepEqual(
      plain.to.map(one => one.name),
      ['SECSTATE WASHDC'],
    )
  })
  test('the originator bears the routing indicator of FL3', () => {
    assert.equal(heading('DE RUEHNP #0083 0741415', 'FM AMEMBASSY NORTHPORT').from?.routing?.value, 'RUEHNP')
  })
  test('FL10 and FL11 are met and passed', () => {
    const read = heading(
      'FM AMEMBASSY NORTHPORT',
      'TO SECSTATE WASHDC',
      'GR 37',
      'BT',
      'UNCLAS NORTHPORT 000083',
    )
    assert.equal(read.bt?.length, 1)
    assert.deepEqual(
      read.to.map(one => one.name),
      ['SECSTATE WASHDC'],
    )
  })
  test('a garbled line among format lines is said', () => {
    assert.deepEqual(codes(heading('PP RUEHC', 'D7 RU3HNP 99', 'P 151410Z MAR 09')), ['heading-line-unread'])
  })
})

describe('noise before and within a heading (message-format.md 1.1)', () => {
  const FL5 = 'R 151410Z MAR 77'
  test('distribution of the receiving office, page marks', () => {
    const read = heading(
      '67',
      'ACTION EUR-12',
      '',
      'INFO  OCT-01 ISO-00 /030 R',
      '--------- 112233',
      FL5,
      'FM AMEMBASSY NORTHPORT',
    )
    assert.deepEqual(
      [read.preamble?.dtg?.value, read.from?.name],
      ['1977-03-15T14:10Z', 'AMEMBASSY NORTHPORT'],
    )
  })
  test('the classification line once more above the heading', () => {
    const read = heading(
      'UNCLAS NORTHPORT 0083',
      '',
      FL5,
      'FM AMEMBASSY NORTHPORT',
      '',
      'UNCLAS NORTHPORT 0083',
      'Text.',
    )
    assert.deepEqual([read.from?.name, read.classLine?.serial?.value], ['AMEMBASSY NORTHPORT', 83])
  })
  test('a heading quoted in a text is not the heading', () => {
    const read = heading('UNCLAS NORTHPORT 0083', '', 'SUBJECT: TALKS', '', FL5, 'FM AMEMBASSY EASTBAY')
    assert.deepEqual([read.from, read.preamble], [undefined, undefined])
  })
  test('words of a publisher are noted', () => {
    const words = 'This record is a partial extract of the original cable. The full text is not available.'
    const read = heading(words, '', 'UNCLAS NORTHPORT 0083')
    assert.deepEqual(
      [read.note?.value, read.classLine?.serial?.value, codes(read)],
      [words, 83, ['partial-extract']],
    )
  })
  test('addressees whose prosign is lost with the head of the message', () => {
    const read = heading(
      'TBAY 0310',
      'RUEHC/SECSTATE WASHDC 0250',
      'INFO RUEHEB/AMCONSUL EASTBAY',
      '',
      'UNCLAS NORTHPORT 0083',
    )
    assert.deepEqual([read.to[0]?.name, read.info[0]?.name], ['SECSTATE WASHDC', 'AMCONSUL EASTBAY'])
    assert.deepEqual(codes(read), ['addressees-assumed'])
    const last = heading('TBAY 0310', 'RUEHEB/AMCONSUL EASTBAY', '', 'UNCLAS NORTHPORT 0083')
    assert.deepEqual([last.to.length, last.info[0]?.name], [0, 'AMCONSUL EASTBAY'])
  })
  test('what stands below the group count is text', () => {
    const read = heading('R 151410Z MAR 69', 'FM HARBOR', 'TO FLEET', 'GRNC', 'LAMPS 0417')
    assert.deepEqual([read.to.map(({ name }) => name), read.groupCount?.value], [['FLEET'], 'GRNC'])
  })
  test('prose that begins as an address line', () => {
    const read = heading('THE BOARD MET', 'TO HEAR THE FOGHORN.', '', '2. IT HEARD IT.')
    assert.deepEqual([read.to, read.end], [[], 0])
  })
})
