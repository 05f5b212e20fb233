// Hundreds of invented messages, written, and judged by a program that knows neither reader nor writer.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sample } from '@chancery/sample'
import { read } from '../src/index.ts'
import { WIRE_DIALECTS, type WireDialect, type WriteOptions, write } from '../src/write/index.ts'
import { faults } from './wire-law.ts'
import { LAWFUL } from './wire-texts.ts'

const COUNT = 60
const CHANNEL = { designator: 'NPO', serial: '997' }

/** Sections, and what is asked of them. */
const WAYS: readonly (readonly [sections: number, options: WriteOptions])[] = [
  [1, {}],
  [2, { channel: CHANNEL }],
  [3, { lineLength: 66, pageLength: 12 }],
  [5, { alphabet: 'ascii', media: 'AA', pageLength: Number.POSITIVE_INFINITY }],
  [1, { groupCount: true, sectionLength: 40 }],
]

for (const dialect of WIRE_DIALECTS)
  describe(dialect, () => {
    for (const [sections, { pageLength, media, ...rest }] of WAYS)
      test(`in ${sections}, ${JSON.stringify(rest)}`, () => {
        const paged = dialect === 'acp126' ? undefined : pageLength
        const options: WriteOptions = {
          ...rest,
          ...(media && dialect === 'janap128' && { media }),
          ...(paged && { pageLength: paged }),
        }
        let written = 0
        for (const { text, name } of sample({ count: COUNT, seed: 17, layout: dialect, lawful: true })) {
          const [message] = read(text).messages
          // Operators write to operators without an address.
          if (!message?.dtg || message.sections.missing.length) continue
          const { info, action } = message.precedence
          const given = {
            ...message,
            // FLASH goes to those who are only informed by another transmission.
            precedence:
              action?.value === 'Z' ? { action } : { ...(action && { action }), ...(info && { info }) },
            sections: { ...message.sections, of: sections },
          }
          const made = write(given, dialect, options)
          if (!made.sections.length) continue
          written++
          const alphabet = options.alphabet ?? (dialect === 'state' ? 'ascii' : 'ita2')
          const length = paged ?? (dialect === 'acp126' ? Number.POSITIVE_INFINITY : 20)
          assert.deepEqual(
            faults(
              made.sections.map(one => one.text),
              { grammar: dialect, alphabet, pageLength: length },
            ),
            [],
            name,
          )
        }
        assert.ok(written > COUNT / 2, `${written} written`)
      })
  })

describe('it sees what is wrong', () => {
  const spoiled: readonly [string, WireDialect, (text: string) => string, RegExp][] = [
    ['a long line', 'state', text => text.replace('SIPDIS', 'X'.repeat(70)), /70 characters/],
    ['a foreign sign', 'acp127', text => text.replace('BERTHS', 'BERTHS & PIERS'), /foreign sign/],
    ['BT once', 'state', text => text.replace('\nBT\n', '\n'), /BT/],
    ['a line feed too few', 'acp126', text => text.replace('\n\n', '\n'), /eight line feeds/],
    ['groups miscounted', 'acp127', text => text.replace('GR 12', 'GR 15'), /FL10/],
    ['a page out of order', 'state', text => text.replace('001.2 OF', '001.3 OF'), /page 3/],
    ['a section unmarked', 'state', text => text.replace('#0083 07', '#0083/01 07'), /suffix/],
    ['another class', 'janap128', text => text.replace('ZNY CCCCC', 'ZNY SSSSS'), /FL4/],
    ['another number at the end', 'state', text => text.replace('\n#0083', '\n#0084'), /FL15/],
  ]
  const own = (dialect: WireDialect) =>
    ({
      grammar: dialect,
      alphabet: dialect === 'state' ? 'ascii' : 'ita2',
      pageLength: dialect === 'acp126' ? Number.POSITIVE_INFINITY : 20,
    }) as const
  for (const dialect of WIRE_DIALECTS)
    test(`${dialect}: nothing in the lawful text`, () =>
      assert.deepEqual(faults([LAWFUL[dialect]], own(dialect)), []))
  for (const [title, dialect, spoil, found] of spoiled)
    test(title, () => assert.match(faults([spoil(LAWFUL[dialect])], own(dialect)).join('\n'), found))
})
