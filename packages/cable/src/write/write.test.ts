import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { DIALECTS, LAWFUL, STATE } from '../../test/wire-texts.ts'
import type { Message } from '../message/message.ts'
import { read } from '../read.ts'
import { differences } from './compare.ts'
import type { WireDialect } from './limits.ts'
import type { WriteOptions } from './options.ts'
import { write } from './write.ts'

const messageOf = (dialect: WireDialect): Message => read(LAWFUL[dialect]).messages[0]!

/** As people compose it, without places. */
const bare = (message: Message): Message =>
  JSON.parse(
    JSON.stringify(message, (key, value) =>
      key === 'map' || key === 'place' || key === 'namePlace' ? [] : value,
    ),
  )

const written = (message: Message, dialect: WireDialect, options?: WriteOptions): string => {
  const { sections, diagnostics } = write(message, dialect, options)
  assert.ok(sections.length, JSON.stringify(diagnostics.map(one => [one.field, one.message])))
  return sections.map(one => one.text).join('')
}

test('a word that went down before END tells no width: the lines above the text stay as they were', () => {
  const text = STATE.replace(
    'A. QUIST, POLITICAL COUNSELOR; REASON: 1.4 (B), (D)',
    'Quentin Marrow, Political Counselor; REASON: 1.5 (D)',
  ).replace(
    'THE HARBOR BOARD MET ON MARCH 14. END SUMMARY.',
    'the harbor board met on March 14, and for\nthe price of a paragraph in a newspaper we had a week of good\nwill. END SUMMARY.',
  )
  const { messages } = read(text)
  const { sections } = write(messages[0]!, 'state')
  assert.equal(
    sections
      .map(one => one.text)
      .join('')
      .replaceAll('\r', ''),
    text,
  )
})

describe('what was read from a lawful text is written with the same bytes', () => {
  for (const dialect of DIALECTS)
    test(dialect, () => {
      assert.equal(messageOf(dialect).dialect, dialect)
      assert.equal(written(messageOf(dialect), dialect), LAWFUL[dialect])
    })
})

describe('reading what was written gives the message back, composed without places too', () => {
  for (const dialect of DIALECTS)
    test(dialect, () => {
      const message = bare(messageOf(dialect))
      const [back] = read(written(message, dialect)).messages
      assert.deepEqual(differences(message, back!), [])
    })
})

type Spoiled = readonly [
  name: string,
  dialect: WireDialect,
  spoil: (message: Message) => unknown,
  code: string,
  field: RegExp,
]

const placed = <T>(value: T) => ({ value, raw: String(value), place: [] })
const worded = (message: Message, text: string) => ({
  ...message,
  blocks: [{ ...message.blocks[0], text: { text, map: [] } }],
})

/** Clauses of message-format.md and markings.md; each with what must be named. */
const UNLAWFUL: readonly Spoiled[] = [
  ['¶205 no originator', 'state', m => ({ ...m, from: undefined }), 'write-missing', /^from$/],
  ['¶205 nobody addressed', 'acp127', m => ({ ...m, to: [], info: [] }), 'write-missing', /^to$/],
  ['¶113 no date-time group', 'state', m => ({ ...m, dtg: undefined }), 'write-missing', /^dtg$/],
  [
    '¶113 no such minute',
    'state',
    m => ({ ...m, dtg: placed('2009-02-30T14:10Z') }),
    'write-malformed',
    /^dtg$/,
  ],
  [
    '¶113 raw and value differ',
    'state',
    m => ({ ...m, dtg: { ...placed('2009-03-15T14:10Z'), raw: '161410Z MAR 09' } }),
    'write-contradiction',
    /^dtg$/,
  ],
  [
    '¶113 two digits after 2005',
    'acp127',
    m => ({ ...m, dtg: { ...m.dtg!, raw: '121210Z AUG 26' } }),
    'write-malformed',
    /^dtg$/,
  ],
  ['¶150 no precedence', 'state', m => ({ ...m, precedence: {} }), 'write-missing', /^precedence/],
  [
    '¶150 unknown precedence',
    'state',
    m => ({ ...m, precedence: { action: placed('Q') } }),
    'write-malformed',
    /^precedence/,
  ],
  [
    '¶150 emergency command outside JANAP',
    'acp127',
    m => ({ ...m, precedence: { action: placed('Y') } }),
    'write-malformed',
    /^precedence/,
  ],
  [
    '¶152 second not lower',
    'state',
    m => ({ ...m, precedence: { action: placed('P'), info: placed('P') } }),
    'write-contradiction',
    /^precedence/,
  ],
  [
    '¶152 FLASH with a lower one',
    'state',
    m => ({ ...m, precedence: { action: placed('Z'), info: placed('R') } }),
    'write-contradiction',
    /^precedence/,
  ],
  [
    '1.11 FL2 is not FL5',
    'state',
    m => ({ ...m, transmission: { ...m.transmission, precedence: placed('R') } }),
    'write-contradiction',
    /^transmission\.precedence/,
  ],
  [
    '1.11 word above FL5',
    'state',
    m => ({ ...m, to: [{ ...m.to[0], precedence: placed('FLASH') }] }),
    'write-contradiction',
    /^to\[0\]\.precedence/,
  ],
  [
    '1.11 NIACT without IMMEDIATE',
    'state',
    m => ({ ...m, to: [{ ...m.to[0], precedence: placed('NIACT IMMEDIATE') }] }),
    'write-contradiction',
    /^to\[0\]\.precedence/,
  ],
  [
    '2.1 unknown word',
    'state',
    m => ({ ...m, to: [{ ...m.to[0], precedence: placed('URGENT') }] }),
    'write-malformed',
    /^to\[0\]\.precedence/,
  ],
  [
    '¶204 station called twice',
    'state',
    m => ({ ...m, transmission: { ...m.transmission, called: [placed('RUEHC'), placed('RUEHC')] } }),
    'write-repeated',
    /called\[1\]/,
  ],
  [
    '¶204 no routing indicator',
    'state',
    m => ({ ...m, transmission: { ...m.transmission, called: [placed('RU1')] } }),
    'write-malformed',
    /called\[0\]/,
  ],
  [
    '¶206 exempted and called',
    'state',
    m => ({
      ...m,
      info: [{ ...m.info[0], exempt: [placed('AMEMBASSY ATHENS')] }],
      transmission: { ...m.transmission, called: [placed('RUEHTH')] },
    }),
    'write-contradiction',
    /called/,
  ],
  [
    '¶205 exemption without a collective',
    'state',
    m => ({ ...m, to: [{ ...m.to[0], exempt: [placed('AMEMBASSY ATHENS')] }] }),
    'write-contradiction',
    /exempt/,
  ],
  [
    '¶205 exemption under nobody',
    'state',
    m => ({ ...m, exempt: [placed('AMEMBASSY ATHENS')] }),
    'write-contradiction',
    /^exempt/,
  ],
  [
    '4.2 designator in small letters',
    'state',
    m => ({ ...m, to: [{ ...m.to[0], name: 'Secstate' }] }),
    'write-malformed',
    /^to\[0\]\.name/,
  ],
  [
    '¶115 no filing time',
    'state',
    m => ({
      ...m,
      transmission: { ...m.transmission, sender: { ...m.transmission.sender, filed: undefined } },
    }),
    'write-missing',
    /filed/,
  ],
  [
    '1.11 filed a week later',
    'state',
    m => ({
      ...m,
      transmission: {
        ...m.transmission,
        sender: { ...m.transmission.sender, filed: placed('2009-03-22T14:15Z') },
      },
    }),
    'write-contradiction',
    /filed/,
  ],
  [
    '1.11 serial is not that of the number',
    'state',
    m => ({
      ...m,
      transmission: { ...m.transmission, sender: { ...m.transmission.sender, serial: placed('0084') } },
    }),
    'write-contradiction',
    /serial/,
  ],
  [
    '1.11 FL15 is not FL3',
    'janap128',
    m => ({ ...m, ending: { ...m.ending, serial: placed('0999') } }),
    'write-contradiction',
    /^ending\.serial/,
  ],
  [
    '¶203 warning is not the class',
    'state',
    m => ({ ...m, transmission: { ...m.transmission, warning: { ...placed('UUUUU'), signal: 'ZNR' } } }),
    'write-contradiction',
    /warning/,
  ],
  [
    '¶124 garbled warning',
    'state',
    m => ({ ...m, transmission: { ...m.transmission, warning: { ...placed('CCICC'), signal: 'ZNY' } } }),
    'write-malformed',
    /warning/,
  ],
  [
    '¶209 no classification',
    'state',
    m => ({ ...m, marking: { ...m.marking, banner: undefined } }),
    'write-missing',
    /banner/,
  ],
  [
    '¶209 no such classification',
    'state',
    m => ({ ...m, marking: { ...m.marking, banner: placed('HUSH') } }),
    'write-malformed',
    /banner/,
  ],
  [
    'M03 part above the whole',
    'state',
    m => ({ ...m, blocks: m.blocks.map(one => ({ ...one, portion: { ...placed('S'), level: 'SECRET' } })) }),
    'write-contradiction',
    /banner/,
  ],
  [
    'M11 EXDIS and NODIS',
    'state',
    m => ({ ...m, captions: [placed('EXDIS'), placed('NODIS')] }),
    'write-contradiction',
    /captions/,
  ],
  ['M22 no E.O. line', 'state', m => ({ ...m, eo: undefined }), 'write-missing', /^eo$/],
  ['6.3 no number of the message', 'state', m => ({ ...m, mrn: undefined }), 'write-missing', /^mrn$/],
  [
    '1.9 header of another class',
    'janap128',
    m => ({
      ...m,
      transmission: { ...m.transmission, header: { ...m.transmission.header, classification: placed('S') } },
    }),
    'write-contradiction',
    /header\.classification/,
  ],
  [
    '1.9 station of six letters',
    'janap128',
    m => ({
      ...m,
      transmission: { ...m.transmission, sender: { ...m.transmission.sender, routing: placed('RUXAAA') } },
    }),
    'write-malformed',
    /routing/,
  ],
  [
    '¶140 small letters',
    'acp127',
    m => worded(m, 'Berth assignment is changed.'),
    'write-character',
    /^blocks\[0\]/,
  ],
  [
    '¶140 a sign that ITA2 has not',
    'acp127',
    m => worded(m, 'BERTH & PIER.'),
    'write-character',
    /^blocks\[0\]/,
  ],
  [
    '¶140 a sign that ASCII has not',
    'state',
    m => worded(m, 'BERTH OF SÃO TOMÉ.'),
    'write-character',
    /^blocks\[0\]/,
  ],
  [
    '¶114 NNNN in the text',
    'state',
    m => worded(m, 'THE MARK IS NNNN TODAY.'),
    'write-procedure-word',
    /^blocks\[0\]/,
  ],
  [
    '¶128 ZCZC in the text',
    'acp127',
    m => worded(m, 'THE MARK IS ZCZC TODAY.'),
    'write-procedure-word',
    /^blocks\[0\]/,
  ],
  [
    'STR06 BT on a line',
    'state',
    m => ({
      ...m,
      blocks: [
        {
          kind: 'preformatted',
          anchor: 't1',
          text: { text: 'ONE   TWO   THREE\nBT\nFOUR   FIVE   SIX', map: [] },
          place: [],
        },
      ],
    }),
    'write-procedure-word',
    /^blocks\[0\]/,
  ],
  ['¶138 no place to break', 'acp127', m => worded(m, 'X'.repeat(80)), 'write-line-long', /^blocks\[0\]/],
  [
    '¶138 line of a table too long',
    'state',
    m => ({
      ...m,
      blocks: [
        {
          kind: 'preformatted',
          anchor: 't1',
          text: { text: `ONE   TWO   ${'X'.repeat(70)}\nONE   TWO   THREE`, map: [] },
          place: [],
        },
      ],
    }),
    'write-line-long',
    /^blocks\[0\]/,
  ],
  ['STR06 no text', 'acp127', m => ({ ...m, blocks: [], subject: undefined }), 'write-missing', /^blocks/],
  [
    'a line end in a paragraph',
    'state',
    m => worded(m, 'FIRST LINE\n\nSECOND LINE'),
    'write-character',
    /^blocks/,
  ],
  ['a paragraph that looks like a label', 'state', m => worded(m, 'TAGS: PREL'), 'write-ambiguous', /./],
  [
    '¶208 groups miscounted',
    'acp127',
    m => ({ ...m, transmission: { ...m.transmission, groupCount: placed(13) } }),
    'write-contradiction',
    /groupCount/,
  ],
  [
    '¶112 channel number of noughts',
    'state',
    m => ({ ...m, transmission: { ...m.transmission, ids: [{ ...placed('NPO0000') }] } }),
    'write-malformed',
    /ids/,
  ],
  [
    '¶135 no operating signal',
    'state',
    m => ({ ...m, transmission: { ...m.transmission, signals: [placed('HELLO')] } }),
    'write-malformed',
    /signals/,
  ],
  [
    '4.5 book message to two',
    'state',
    m => ({ ...m, transmission: { ...m.transmission, signals: [placed('ZEX')] } }),
    'write-contradiction',
    /signals/,
  ],
]

describe('what is unlawful is refused, and the place named', () => {
  for (const [name, dialect, spoil, code, field] of UNLAWFUL)
    test(name, () => {
      const { sections, message, diagnostics } = write(spoil(messageOf(dialect)) as Message, dialect)
      assert.deepEqual(sections, [])
      assert.equal(message, undefined)
      const errors = diagnostics.filter(one => one.severity === 'error')
      assert.ok(
        errors.some(one => one.code === code && field.test(one.field)),
        JSON.stringify(errors.map(one => [one.code, one.field, one.message])),
      )
    })
})

test('a passing instruction of more than a line is repeated in every section, and is no text (message-format.md 6.3)', () => {
  const message = bare(messageOf('state'))
  const passTo = [
    {
      value: 'EUR/NE AND EB/TT AND OES/OFA (QUIST) AND EUR/PGI (WRITER)',
      raw: 'STATE FOR EUR/NE AND EB/TT AND OES/OFA (QUIST) AND EUR/PGI (WRITER)',
      station: placed('STATE'),
      place: [],
    },
  ]
  for (const lineLength of [44, 46, 50, 60, 69]) {
    const given = { ...message, passTo, sections: { ...message.sections, of: 2 } }
    const { sections, message: back, diagnostics } = write(given, 'state', { lineLength })
    assert.equal(sections.length, 2, JSON.stringify(diagnostics.map(one => one.message)))
    assert.equal(back!.passTo[0]!.value, passTo[0]!.value)
    assert.equal(back!.blocks.length, 2)
    const alone = read(sections[1]!.text).messages[0]!
    assert.equal(alone.passTo[0]!.value, passTo[0]!.value)
    assert.equal(alone.blocks.length, 1)
  }
})

describe('limits', () => {
  const long = (paragraphs: number): Message => {
    const base = bare(messageOf('acp127'))
    const [first] = base.blocks
    const blocks = Array.from({ length: paragraphs }, (_, n) => ({
      ...first!,
      anchor: `p${n + 1}`,
      number: { value: n + 1, raw: `${n + 1}.`, place: [] },
      text: { text: `${'THE PILOT WAITED AT THE BAR. '.repeat(12)}THE TIDE TURNED.`, map: [] },
    }))
    return {
      ...base,
      blocks,
      transmission: { ...base.transmission, groupCount: undefined },
    } as unknown as Message
  }

  test('lines of 69, pages of 20 from FL5 on, five pages of text, the last section marked (¶138, 208)', () => {
    const { sections } = write(long(40), 'acp127')
    assert.ok(sections.length > 1)
    for (const { text, number, of } of sections) {
      const lines = text.split('\n')
      assert.ok(lines.every(line => line.length <= 69))
      const counted = lines.slice(
        lines.findIndex(line => /^R \d{6}Z/.test(line)),
        lines.lastIndexOf('BT'),
      )
      let page = 1
      let onPage = 0
      for (const line of counted) {
        if (line.startsWith('PAGE ')) {
          assert.match(line, new RegExp(`^PAGE ${++page} RUXAAA \\d{4} UNCLAS$`))
          onPage = 0
        } else assert.ok(++onPage <= 20)
      }
      assert.ok(page <= 6)
      assert.ok(
        text.includes(
          number === of ? `UNCLAS FINAL SECTION OF ${of}\n` : `UNCLAS SECTION ${number} OF ${of}\n`,
        ),
      )
      assert.match(text, new RegExp(`^DE RUXAAA ${String(113 + number).padStart(4, '0')} 2241215$`, 'm'))
    }
  })

  test('channel numbers count on, 999 to 001 (¶112)', () => {
    const { sections } = write(long(40), 'acp127', { channel: { designator: 'NPO', serial: '999' } })
    assert.match(sections[0]!.text, /^VZCZCNPO999\n/)
    assert.match(sections[1]!.text, /^VZCZCNPO001\n/)
  })

  test('options out of bounds are refused', () => {
    for (const options of [
      { lineLength: 80 },
      { lineLength: Number.NaN },
      { pageLength: 2 },
      { sectionLength: 1000 },
    ])
      assert.deepEqual(write(messageOf('acp127'), 'acp127', options).sections, [])
  })
})

describe('another dialect', () => {
  test('the words stay, and what has no place is named', () => {
    const { sections, diagnostics } = write(messageOf('state'), 'acp127', { serial: '0417' })
    assert.equal(sections.length, 1, JSON.stringify(diagnostics.map(one => one.message)))
    assert.ok(diagnostics.some(one => one.code === 'write-left-out' && one.field === 'mrn'))
    assert.match(sections[0]!.text, /^C O N F I D E N T I A L$/m)
    assert.match(sections[0]!.text, /^P R 151410Z MAR 2009$/m)
  })

  test('a number is asked for where State wants one', () => {
    assert.ok(write(messageOf('acp127'), 'state').diagnostics.some(one => one.field === 'mrn'))
    assert.ok(
      written(messageOf('acp127'), 'state', { mrn: 'NORTHPORT 000114' }).includes(
        'UNCLAS NORTHPORT 000114\n',
      ),
    )
  })
})

describe('any words of the alphabet', () => {
  const words = fc.array(fc.stringMatching(/^[A-Z][A-Z0-9,.:()?/-]{0,11}$/), { minLength: 1, maxLength: 60 })
  for (const dialect of DIALECTS)
    test(`${dialect}: written so that they are read, or refused`, () => {
      const base = bare(messageOf(dialect))
      fc.assert(
        fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), paragraphs => {
          const blocks = paragraphs.map((text, n) => ({
            kind: 'paragraph',
            anchor: `p${n + 1}`,
            number: { value: n + 1, raw: `${n + 1}.`, place: [] },
            text: { text: text.join(' '), map: [] },
            passages: [],
            parts: [],
            place: [],
          }))
          const { groupCount: _, ...transmission } = base.transmission
          const message = { ...base, blocks, signature: [], transmission } as unknown as Message
          const { sections, diagnostics } = write(message, dialect)
          if (!sections.length) {
            assert.ok(diagnostics.some(one => one.severity === 'error' && one.message && one.field))
            return
          }
          const texts = sections.map(one => one.text)
          const back = read(texts).messages
          assert.equal(back.length, 1)
          assert.deepEqual(
            differences(message, back[0]!).filter(
              one => !/^(?:sections|transmission\.ids|marking|declassification)/.test(one.field),
            ),
            [],
          )
          assert.equal(
            write(back[0]!, dialect)
              .sections.map(one => one.text)
              .join(''),
            texts.join(''),
          )
        }),
        { numRuns: 60 },
      )
    })
})

describe('who composes a message', () => {
  test('need not say what follows from the rest', () => {
    const base = bare(messageOf('state'))
    const draft = {
      ...base,
      declassification: { rule: 'unknown', because: '' },
      mrn: { place: [], post: 'NORTHPORT', postWritten: '', serial: 83 },
      tags: base.tags.map(({ value }) => ({ value, raw: '', place: [], kind: 'unknown' })),
      blocks: base.blocks.map(one => ({ ...one, anchor: '', passages: [] })),
    } as unknown as Message
    const { message } = write(draft, 'state')
    assert.deepEqual(differences(message!, messageOf('state')), [])
  })

  test('says with the value what is meant, whatever the spelling was', () => {
    const base = messageOf('state')
    const to = [{ ...base.to[0]!, precedence: { value: 'ROUTINE', raw: 'PRIORITY', place: [] } }]
    const { message, diagnostics } = write({ ...base, to }, 'state')
    assert.equal(message?.to[0]?.precedence?.value, 'ROUTINE')
    assert.ok(diagnostics.some(one => one.field === 'to[0].precedence'))
  })

  test('never loses a caveat', () => {
    const base = messageOf('state')
    const label = { ...base.marking.label, caveats: ['NOFORN'] }
    const { sections, diagnostics } = write({ ...base, marking: { ...base.marking, label } }, 'state')
    assert.deepEqual(sections, [])
    assert.ok(diagnostics.some(one => one.field.startsWith('marking.label')))
  })
})
