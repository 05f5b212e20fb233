// Texts of formatted sets, written and read back: invented general messages of the Navy, and what is refused.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sample } from '@chancery/sample'
import { type Message, read } from '../src/index.ts'
import { compose, differences, join, type WriteOptions, write } from '../src/write/index.ts'

/** As people compose it: no places, no spellings of lines. */
const bare = (message: Message): Message =>
  JSON.parse(
    JSON.stringify(message, (key, value) =>
      key === 'map' || key === 'place' || key === 'namePlace' ? [] : value,
    ),
  )

const stations = (message: Message): WriteOptions => ({
  alphabet: 'ascii',
  media: 'AA',
  station: message.transmission.sender?.routing?.value ?? 'RUEWMCS',
  serial: message.ending.serial?.value ?? '0001',
  called: ['RUCRNAD'],
  ...(!message.transmission.sender?.filed && { filed: message.dtg!.value }),
})
const OF_STATIONS = /^(?:layout|dialect|from\.routing|transmission|sections|ending|facts)/

describe('invented general messages', () => {
  for (const of of [1, 2, 4])
    test(`in up to ${of} sections`, () => {
      let count = 0
      for (const { text, name } of sample({ count: 25, seed: 9, layout: 'navadmin', lawful: true })) {
        const [message] = read(text).messages
        for (const given of [message!, bare(message!)]) {
          const options = stations(given)
          const written = write({ ...given, sections: { ...given.sections, of } }, 'janap128', options)
          const texts = written.sections.map(one => one.text)
          assert.ok(texts.length, `${name}: ${JSON.stringify(written.diagnostics)}`)
          const [back, ...others] = read([...texts].reverse()).messages
          assert.deepEqual(others, [])
          assert.deepEqual(
            differences(given, back!).filter(one => !OF_STATIONS.test(one.field)),
            [],
            name,
          )
          const again = write(read(texts).messages[0]!, 'janap128', { alphabet: 'ascii', media: 'AA' })
          assert.equal(again.sections.map(one => one.text).join(''), texts.join(''), name)
          const whole = join(texts.map(one => read(one).messages[0]!))
          assert.deepEqual(differences(whole.message!, read(texts).messages[0]!), [], name)
          count++
        }
      }
      assert.ok(count >= 50)
    })
})

const SETS = [
  { kind: 'set', name: 'MSGID', fields: ['GENADMIN', 'HARBOR COMMAND', 'N1', 'MAR'] },
  { kind: 'set', name: 'SUBJ', fields: ['HARBOR DUES'] },
  { kind: 'set', name: 'REF', fields: ['A', 'DOC', 'HARBOR BOARD', '12JAN09'] },
  { kind: 'set', name: 'NARR', fields: ['REF A IS THE TABLE OF DUES.'] },
  { kind: 'set', name: 'POC', fields: ['QUIST', 'LCDR', 'N1', 'TEL: 555-0100'] },
  { kind: 'set', name: 'RMKS' },
  { number: 1, text: 'DUES ARE PAID IN ADVANCE.' },
  { number: 2, text: 'THE TABLE OF REF A STANDS.' },
]
const DRAFT = {
  precedence: { action: 'R' },
  dtg: '2009-03-15T14:10Z',
  from: 'HARBOR COMMAND',
  to: [{ name: 'HARBOR BOARD NORTHPORT', routing: 'RUXAAA' }],
  marking: 'UNCLASSIFIED',
  transmission: { sender: { routing: 'RUXAACD', serial: '0417', filed: '2009-03-15T14:15Z' } },
  blocks: SETS,
}

describe('sets that are composed', () => {
  for (const dialect of ['acp127', 'janap128'] as const)
    test(`${dialect}: what sets say is read from them`, () => {
      const { message } = compose(DRAFT, dialect)
      const { sections, diagnostics } = write(message!, dialect)
      assert.ok(sections.length, JSON.stringify(diagnostics))
      const [back] = read(sections[0]!.text).messages
      assert.equal(back!.subject?.text, 'HARBOR DUES')
      assert.equal(back!.references[0]?.explained, 'THE TABLE OF DUES')
      assert.match(
        sections[0]!.text,
        /\nRMKS\/1\. DUES ARE PAID IN ADVANCE\.\n2\. THE TABLE OF REF A STANDS\.\/\/\nBT\n/,
      )
    })

  test('a field that is longer than a line is broken behind a stroke', () => {
    const long = Array.from({ length: 6 }, (_, n) => `HARBOR${n}BOARDHARBOR${n}BOARD`)
    const { message } = compose(
      { ...DRAFT, blocks: [{ kind: 'set', name: 'MSGID', fields: long }, ...SETS.slice(1)] },
      'acp127',
    )
    const { sections } = write(message!, 'acp127')
    const [back] = read(sections[0]!.text).messages
    const [set] = back!.blocks
    assert.deepEqual(set?.kind === 'set' && set.fields.map(one => one.value), long)
  })

  const instead = (n: number, block: unknown): unknown[] => SETS.map((one, at) => (at === n ? block : one))
  const WRONG: readonly (readonly [string, Record<string, unknown>, string, RegExp])[] = [
    ['a stroke in a field', { blocks: instead(4, { kind: 'set', name: 'POC', fields: ['A/B'] }) }, 'blocks[4].fields[0]', /parts fields/],
    ['a name of small letters', { blocks: instead(4, { kind: 'set', name: 'poc', fields: ['A'] }) }, 'blocks[4].name', /no name of a set/],
    ['a set without fields', { blocks: instead(4, { kind: 'set', name: 'POC' }) }, 'blocks[4].fields', /has no field/],
    ['a subject that no set says', { subject: 'OTHER', blocks: SETS.filter(one => one.name !== 'SUBJ') }, 'subject', /put a set SUBJ/],
    ['a reference that no set says', { references: ['OTHER'], blocks: SETS.filter(one => one.name !== 'REF') }, 'references', /put a set REF/],
    ['an E.O. line that no set says', { eo: { instruction: 'OADR' } }, 'eo', /put a set DECL/],
    ['another subject than the set says', { subject: 'OTHER' }, 'subject.text', /HARBOR DUES/],
  ] // biome-ignore format: a table
  for (const [name, more, field, sentence] of WRONG)
    test(`${name} is refused`, () => {
      const { message, diagnostics: unread } = compose({ ...DRAFT, ...more }, 'acp127')
      assert.ok(message, JSON.stringify(unread))
      const { sections, diagnostics } = write(message, 'acp127')
      assert.deepEqual(sections, [])
      const found = diagnostics.find(one => one.field === field && one.severity === 'error')
      assert.ok(found, JSON.stringify(diagnostics))
      assert.match(found.message, sentence)
    })

  for (const dialect of ['state', 'acp126'] as const)
    test(`${dialect} has no sets`, () => {
      const { message } = compose(DRAFT, 'acp127')
      const { diagnostics } = write(message!, dialect)
      assert.ok(diagnostics.some(one => one.field === 'blocks' && /has no formatted sets/.test(one.message)))
    })

  test('a spelling that says something else than the fields gives way to them', () => {
    const other = { kind: 'set', name: 'POC', fields: ['QUIST'], text: 'POC/SOMEBODY ELSE//' }
    const { message } = compose({ ...DRAFT, blocks: instead(4, other) }, 'acp127')
    const { sections, diagnostics } = write(message!, 'acp127')
    assert.match(sections[0]!.text, /^POC\/QUIST\/\/$/m)
    assert.ok(diagnostics.some(one => one.code === 'write-unusual' && one.field === 'blocks[4].text'))
  })
})
