import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { type Message, read } from '../src/index.ts'
import { MILITARY } from './military.ts'
import { sound } from './sound.ts'

const one = (name: string): Message => {
  const { messages } = read(MILITARY[name]!)
  assert.equal(messages.length, 1)
  return messages[0]!
}
const values = (all: readonly { readonly value: unknown }[]): unknown[] => all.map(({ value }) => value)
const names = (all: readonly { readonly name: string }[]): string[] => all.map(({ name }) => name)

test('a report whose text begins behind its label', () => {
  const source = [
    'FM HARBOR ATTACHE EASTBAY', 'TO RUXBBBB/FLEET OFFICE', 'BT', 'UNCLAS', 'SERIAL: (U) HR 6 800 0001 26.',
    'COUNTRY: (U) NORTHLAND (NL).', 'SUBJ: LANTERNS', 'SUMMARY: (U) ALL LANTERNS ARE LIT.', 'TEXT: 1. (U) THE FIRST IS LOW.',
    '2. (U) THE SECOND IS NOT.', 'BT', '#5049', 'NNNN',
  ].join('\n') // biome-ignore format: a message
  const [message] = read(source).messages
  const numbered = message!.blocks.flatMap(block =>
    block.kind === 'paragraph' && block.number ? [`${block.number.value} ${block.text.text}`] : [],
  )
  assert.deepEqual(numbered, ['1 THE FIRST IS LOW.', '2 THE SECOND IS NOT.'])
})

test('a subject that goes on into the text ends with its sentence', () => {
  const rest = Array.from(
    { length: 9 },
    (_, n) => `THE LAMP OF THE NORTHERN BASIN WAS OUT FOR ${n} DAYS AND THEN`,
  )
  const source = [
    'R 121205Z AUG 26',
    'FM HARBOR',
    'TO FLEET',
    'BT',
    'UNCLAS',
    'SUBJECT: LAMPS.',
    ...rest,
    'LIT.',
  ].join('\n')
  assert.equal(read(source).messages[0]!.subject?.text, 'LAMPS.')
})

test('who declassified did not classify', () => {
  const source =
    'Report\nDeclassified by Ada Quist\nChief of Harbors\nDeclassified on: 24 October 2025\n(U) The lamp.\n'
  assert.equal(read(source).messages[0]!.authority, undefined)
})

test('unclassified portions alone make no unclassified message', () => {
  const level = (rest: string) =>
    read(`FM HARBOR\nTO FLEET\n\nSUBJECT: LAMPS\n\n1. (U) THE LAMP IS LOW.\n\n${rest}\n`).messages[0]!.marking
      .label.level
  assert.equal(level('2. THE SAND IS BACK.'), undefined)
  assert.equal(level('2. (U) THE SAND IS BACK.'), 'UNCLASSIFIED')
  assert.equal(level('2. (C) THE SAND IS BACK.'), 'CONFIDENTIAL')
})

test('a label alone is no subject', () => {
  const source =
    'R 121205Z AUG 26\nFM HARBOR\nTO FLEET\nBT\nUNCLAS\nSUBJ:\nREE:\n\n1. LAMPS ARE OUT.\n2. ALL.\n'
  assert.equal(read(source).messages[0]!.subject, undefined)
})

describe('messages of the other networks, whole', () => {
  test('ACP 127, flash with a correction', () => {
    const m = one('ACP 127, flash with a correction')
    assert.equal(m.dialect, 'acp127')
    assert.equal(m.transmission.precedence?.value, 'Z')
    assert.equal(m.transmission.groupCount?.value, 9)
    assert.equal(m.transmission.sender?.filed?.value, '2026-08-12T12:15Z')
    assert.deepEqual(values(m.ending.corrections), ['WA PIER - THREE'])
    assert.equal(m.mrn, undefined)
  })

  test('ACP 127, misrouted, of two pages', () => {
    const m = one('ACP 127, misrouted, of two pages')
    assert.equal(m.dialect, 'acp127')
    assert.deepEqual(values(m.transmission.ids), ['EBA093', 'NPO417'])
    assert.deepEqual(values(m.transmission.called), ['RUXAAC'])
    assert.deepEqual(values(m.transmission.signals), ['ZOV', 'RUXAAC T FLEET OFFICE'])
    assert.equal(m.transmission.sender?.serial?.value, '91A')
    assert.equal(m.transmission.sender?.filed?.value, '2009-03-14T15:02Z')
    assert.equal(m.from?.name, 'HARBOR COMMAND//OPS//')
    assert.deepEqual(
      m.to.map(({ name, collective }) => [name, collective]),
      [
        ['FLEET OFFICE', false],
        ['AIG 7001', true],
      ],
    )
    assert.deepEqual([m.info[0]?.name, m.info[0]?.delivered], ['PORT OFFICE', true])
    assert.deepEqual(values(m.subjectCodes!), ['N03000'])
    assert.deepEqual([m.sections.number?.value, m.sections.of, m.sections.pages[0]?.page], [1, 2, 2])
    assert.equal(m.subject?.text, 'BUOYS')
    assert.equal(m.blocks.length, 2)
  })

  test('JANAP 128: the header is FL2 and FL3, its stations on two lines', () => {
    const m = one('JANAP 128')
    assert.equal(m.dialect, 'janap128')
    const { header, sender, called } = m.transmission
    assert.deepEqual(
      [header?.media.value, header?.classification.value, header?.content.value, header?.redundancy?.value],
      ['TT', 'C', 'ZYUW', 'CCCC'],
    )
    assert.deepEqual(
      [sender?.routing?.value, sender?.serial?.value, sender?.filed?.value],
      ['RUXAAAA', '0417', '2009-03-15T14:15Z'],
    )
    assert.deepEqual(values(called), ['RUXBBBB', 'RUXCCCC', 'RUXDDDD', 'RUXEEEE'])
    assert.equal(m.ending.serial?.value, '0417')
    assert.equal(m.subject?.text, 'BUOYS ADRIFT')
  })

  test('ACP 126: call signs, and a group of the day that no year can complete', () => {
    const m = one('ACP 126')
    assert.equal(m.dialect, 'acp126')
    assert.deepEqual(values(m.transmission.called), ['RUF'])
    assert.deepEqual(
      [m.transmission.sender?.routing?.value, m.transmission.sender?.serial?.value],
      ['RNP', '114'],
    )
    assert.equal(m.transmission.groupCount?.value, 'GRNC')
    assert.equal(m.precedence.action?.value, 'R')
    assert.equal(m.dtg, undefined)
    assert.equal(read(MILITARY['ACP 126']!, { year: 2009 }).messages[0]?.dtg, undefined)
    assert.ok(m.ending.bt && m.ending.eom)
    assert.equal(m.signature.length, 0)
  })

  test('codress: no address, and none is missed', () => {
    const codes = read(MILITARY.codress!).diagnostics.map(({ code, message }) => [code, message])
    assert.ok(codes.some(([code]) => code === 'codress'))
    assert.ok(!codes.some(([, message]) => /originator \(FL6\)/.test(message!)))
  })

  test('a service message cites messages and transmissions', () => {
    const m = one('a service message')
    assert.deepEqual(
      m.references.map(({ key, note }) => [key, note]),
      [
        ['RUEHNP 0083 0741415', 'ZES2'],
        ['NPO419', 'ZFX'],
        ['NPO420', 'ZFX'],
      ],
    )
    assert.equal(m.marking.banner?.value, 'UNCLASSIFIED')
    assert.equal(m.transmission.sender?.filed, undefined)
    const dated = read(MILITARY['a service message']!, { year: 2009 }).messages[0]!
    assert.equal(dated.transmission.sender?.filed?.value, '2009-03-15T15:30Z')
  })

  test('a general message', () => {
    const { messages, layout } = read(MILITARY['a general message']!)
    const [m] = messages as [Message]
    assert.equal(layout, 'navadmin')
    assert.equal(m.dialect, 'acp127')
    assert.deepEqual(
      [m.series?.value, m.series?.name, m.series?.number, m.series?.year],
      ['NAVADMIN 144/26', 'NAVADMIN', 144, 2026],
    )
    assert.deepEqual(values(m.captions), ['CORRECTED COPY'])
    assert.deepEqual(values(m.passTo), ['HARBOR OFFICE WASHINGTON DC//H1//'])
    assert.deepEqual(
      m.to.map(({ name, collective }) => [name, collective]),
      [['NAVADMIN', true]],
    )
    assert.deepEqual(names(m.info), ['OU=PORTS/CN=AL NAVADMIN(UC)', 'HARBOR OFFICE WASHINGTON DC'])
    assert.deepEqual(values(m.subjectCodes!), ['N01020'])
    assert.equal(m.subject?.text, 'LANTERN KEEPERS: CALL FOR NAMES (ACTIVE/ RESERVE)')
    assert.deepEqual(
      m.references.map(({ bullet, kind, key, explained }) => [bullet, kind, key, explained]),
      [
        ['A', 'dtg', 'HARBOR OFFICE WASHINGTON DC 031415Z JUL 26', 'NAVADMIN 101/26, LANTERNS'],
        ['B', 'book', undefined, 'THE LANTERN MANUAL'],
        ['C', 'telephone', undefined, undefined],
      ],
    )
    assert.deepEqual(
      m.blocks.map(block => (block.kind === 'set' ? block.name.value : block.anchor)),
      ['MSGID', 'SUBJ', 'REF', 'REF', 'REF', 'NARR', 'POC', 'RMKS', 'p1', 'p2', 't1', 'p3'],
    )
    const [poc] = m.blocks.filter(block => block.kind === 'set' && block.name.value === 'POC')
    assert.deepEqual(poc?.kind === 'set' && values(poc.fields), [
      'QUIST',
      'LCDR',
      'H11',
      'TEL:555-0100',
      'EMAIL:QUIST(AT)HARBOR.EXAMPLE',
    ])
    const [first] = m.blocks.filter(block => block.kind === 'paragraph')
    assert.deepEqual(first?.kind === 'paragraph' && first.parts.map(({ label }) => label), [
      'A.',
      '(1)',
      '(2)',
      'B.',
    ])
    assert.deepEqual(
      m.signature.map(({ value, raw }) => [value, raw]),
      [['RADM ADELA M. VERNE', 'RADM ADELA M. VERNE, JR.']],
    )
    assert.deepEqual(
      m.facts.map(({ name, value }) => [name, value]),
      [['precedence', 'ROUTINE']],
    )
    assert.equal(m.marking.banner?.value, 'UNCLASSIFIED')
  })

  test('sets with declassification: the last date is that of the end', () => {
    const m = one('sets with declassification')
    assert.equal(m.eo?.declassifyOn?.value, '2036-08-12')
    assert.deepEqual([m.declassification.rule, m.declassification.on], ['date-on-line', '2036-08-12'])
    assert.deepEqual([m.subject?.portion?.value, m.subject?.text], ['U', 'LAMPS'])
    assert.deepEqual(
      m.blocks.map(block => (block.kind === 'set' ? block.name.value : block.anchor)),
      ['MSGID', 'SUBJ', 'GENTEXT', 'p1', 'GENTEXT', 'p2', 'DECL', 'AKNLDG'],
    )
    assert.equal(m.marking.highestPortion, 'CONFIDENTIAL')
  })

  test('from a message file: its numbers are facts, its words are no text', () => {
    const m = one('from a message file')
    assert.equal(m.dialect, 'janap128')
    assert.deepEqual(
      m.facts.map(({ name, value }) => [name, value]),
      [
        ['INQUIRE', 'DOC10D'],
        ['ITEM NO', '00123456'],
        ['CDSN', 'ABC123'],
        ['MCN', '26224/01234'],
        ['TOR', '262241215'],
      ],
    )
    assert.equal(m.subject?.text, 'HR 6 800 0001 26/LANTERNS (U)')
    assert.deepEqual(
      m.blocks.map(({ text }) => text.text),
      ['SERIAL:  (U) HR 6 800 0001 26.', 'COUNTRY:  (U) NORTHLAND (NL).', 'ALL LANTERNS ARE LIT.'],
    )
  })
})

describe('laws of reading', () => {
  for (const [name, text] of Object.entries(MILITARY))
    test(`${name}: cut anywhere, places stay inside and in order`, () => {
      for (let at = 0; at <= text.length; at += 23) {
        sound(text.slice(0, at))
        sound(text.slice(at))
      }
    })

  test('lines of all networks in any order', () => {
    const line = fc.constantFrom(...Object.values(MILITARY).flatMap(text => text.split('\n')))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), lines => {
        sound(lines.join('\n'))
      }),
      { numRuns: 150 },
    )
  })

  const folder = fileURLToPath(new URL('../../../../shared/corpus/navadmin', import.meta.url))
  test('real general messages', { skip: !existsSync(folder) && 'no ../shared/corpus here' }, () => {
    for (const file of readdirSync(folder)) {
      const text = readFileSync(`${folder}/${file}`, 'latin1')
      const [message, ...more] = sound(text)
      assert.deepEqual(more, [], file)
      assert.equal(message!.layout, 'navadmin', file)
      assert.ok(message!.series && message!.subject && message!.dtg, file)
      // `NAV05237.txt` is number 237 of 2005.
      const [, year, number] = /^NAV(\d\d)(\d{3})/.exec(file)!
      assert.deepEqual([message!.series.year! % 100, message!.series.number], [Number(year), Number(number)])
      assert.ok(message!.signature.length || message!.blocks.length === 1, file)
    }
  })
})

describe('military text in plain lines', () => {
  const text = (...lines: string[]): Message =>
    read(
      [
        'RR RUXBAA',
        'DE RUXAAA 116 2241400',
        'ZNY CCCCC',
        'R 121355Z AUG 2026',
        'FM HARBOR COMMAND',
        'TO RUXBAA/FLEET COMMAND',
        'BT',
        'C O N F I D E N T I A L',
        ...lines,
        'BT',
        'NNNN',
      ].join('\n'),
    ).messages[0]!

  test('a short subject ends with its line, its mark behind it', () => {
    const m = text('SUBJ: LAMPS ARE LIT (C)', 'THE KEEPER CAME AT NOON.')
    assert.deepEqual([m.subject?.text, m.subject?.portion?.value], ['LAMPS ARE LIT', 'C'])
    assert.equal(m.blocks[0]?.text.text, 'THE KEEPER CAME AT NOON.')
  })
  test('sentences below a full subject line are the text, not the subject', () => {
    const subject = 'SUBJ: THE HARBOR OF EASTBAY AND WHAT BECAME OF IT IN THE STORM'
    const lines = [
      'BOATMEN ARE HAPPY THAT THE SAND STAYS AS IT WAS BEFORE. KEEPERS',
      'OF THE LAMPS ON BOTH OF THE PIERS SAY THAT THEIR WORK IS VERY',
      'SUBJECT TO THE WEATHER.',
    ]
    const message = text(subject, ...lines)
    assert.equal(message.subject?.text, subject.slice(6))
    assert.deepEqual(
      message.blocks.map(({ kind, text }) => [kind, text.text]),
      [['paragraph', lines.join(' ')]],
    )
  })
  for (const [count, said] of [
    [9, []],
    [8, ['group-count-differs']],
  ] as const)
    test(`format line 10 counts ${count} groups`, () => {
      const text = `R 151410Z MAR 69\nFM HARBOR COMMAND\nTO FLEET\nGR ${count}\nBT\nUNCLAS\nSUBJ: LAMPS\nTHE LAMP IS OUT AGAIN.\nTELL\nBT\nNNNN\n`
      const codes = read(text).diagnostics.map(({ code }) => code)
      assert.deepEqual(
        codes.filter(code => code === 'group-count-differs'),
        said,
      )
    })
  test('a subject that fills its line goes on', () => {
    const m = text('SUBJ: LAMPS ARE LIT ON THE NORTHERN SIDE OF THE HARBOR OF', 'EASTBAY', '1. SO THEY ARE.')
    assert.equal(m.subject?.text, 'LAMPS ARE LIT ON THE NORTHERN SIDE OF THE HARBOR OF EASTBAY')
  })
  test('references by originator and group', () => {
    const m = text(
      'SUBJ: LAMPS',
      'REFS: A. 41 LAMP SQ EASTBAY 160203Z APR 26 (NOTAL)',
      '      B. PHONECON QUIST/VERNE OF 2 AUG 26',
      'THE KEEPER CAME AT 12.',
    )
    assert.deepEqual(
      m.references.map(({ bullet, kind, key, note }) => [bullet, kind, key, note]),
      [
        ['A', 'dtg', '41 LAMP SQ EASTBAY 160203Z APR 26', 'NOTAL'],
        ['B', 'telephone', undefined, undefined],
      ],
    )
  })
  test('a portion mark is no letter of a list without brackets', () => {
    const plain = text('SUBJ: LAMPS', 'REF: LAMP SQ EASTBAY 160203Z APR 26', '(C) THE KEEPER CAME.')
    assert.equal(plain.references.length, 1)
    assert.equal(plain.blocks[0]?.text.text, 'THE KEEPER CAME.')
    const list = text(
      'SUBJ: LAMPS',
      'REFS: (A) LAMP LIST',
      '(B) BOAT LIST',
      '(C) KEEPER LIST',
      '1. THEY CAME.',
    )
    assert.deepEqual(
      list.references.map(({ bullet }) => bullet),
      ['A', 'B', 'C'],
    )
  })
  const last: readonly [string, string[], string | undefined][] = [
    ['DECL OADR', ['OADR'], undefined],
    ['DECL: 1 JAN 2036', [], '2036-01-01'],
    ['GP-4', ['GP-4'], undefined],
  ]
  for (const [line, codes, day] of last)
    test(`${line} ends it`, () => {
      const m = text('SUBJ: LAMPS', '1. THEY ARE LIT.', line)
      assert.deepEqual([values(m.eo!.codes), m.eo?.declassifyOn?.value], [codes, day])
      assert.equal(m.blocks.length, 1)
      assert.deepEqual(m.signature, [])
    })
  test('a last line that declassifies nothing is text', () =>
    assert.equal(text('SUBJ: LAMPS', '1. THEY ARE LIT.', 'DECL IS A WORD').eo, undefined))

  test('sections with serials of their own are one message', () => {
    const section = (serial: string, which: string, ...lines: string[]): string =>
      [
        'RR RUXBAA',
        `DE RUXAAA ${serial} 2241400`,
        'ZNR UUUUU',
        'R 121355Z AUG 2026',
        'FM HARBOR COMMAND',
        'TO RUXBAA/FLEET COMMAND',
        'BT',
        `UNCLAS ${which}`,
        ...lines,
        'BT',
        'NNNN',
      ].join('\n')
    const { messages } = read([
      section('0117', 'FINAL SECTION OF 2', '2. THE SECOND.'),
      section('0116', 'SECTION 1 OF 2', 'SUBJ: LAMPS', '1. THE FIRST.'),
    ])
    assert.equal(messages.length, 1)
    assert.deepEqual(
      messages[0]!.blocks.map(({ text }) => text.text),
      ['THE FIRST.', 'THE SECOND.'],
    )
    assert.deepEqual(messages[0]!.sections.held, [1, 2])
  })

  test('a year of manual circuits is of the last century', () => {
    const { messages } = read(
      'RUF DE RNP NR 114\nR 151412Z MAR 54\nFM HARBOR MASTER\nBT\nUNCLAS\nTEXT\nBT\nNNNN',
    )
    assert.equal(messages[0]?.dtg?.value, '1954-03-15T14:12Z')
  })
})
