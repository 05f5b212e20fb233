import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { read } from '../read.ts'
import { compose } from './compose.ts'
import { write } from './write.ts'

const DRAFT = {
  precedence: { action: 'P' },
  dtg: '2009-03-15T14:10Z',
  from: { name: 'AMEMBASSY NORTHPORT', routing: 'RUEHNP' },
  to: [{ name: 'SECSTATE WASHDC', routing: 'RUEHC' }, 'AMCONSUL EASTBAY'],
  marking: 'SECRET',
  mrn: { post: 'NORTHPORT', serial: 83 },
  transmission: { called: ['RUEHC'], sender: { filed: '2009-03-15T14:15Z' } },
  captions: ['SIPDIS'],
  eo: { order: '12958', instruction: 'DECL: 03/15/2019' },
  tags: ['EWWT', 'PREL'],
  subject: { text: 'HARBOR TALKS', portion: 'U' },
  references: [{ bullet: 'A', value: '08 NORTHPORT 1204' }],
  blocks: [
    {
      number: 1,
      portion: '(S)',
      text: 'THE BOARD MET.',
      parts: [{ label: 'A.', portion: 'U', text: 'TEA.' }],
    },
    { kind: 'heading', text: 'COMMENT' },
    { number: 2, portion: '(S//NF)', text: 'THE PILOTS WERE NOT ASKED.' },
  ],
  signature: ['QUIST'],
}

describe('a message from data as people write it', () => {
  test('is written, and read as it was meant', () => {
    const { message, diagnostics } = compose(DRAFT, 'state')
    assert.deepEqual(diagnostics, [])
    const { sections, diagnostics: said } = write(message!, 'state')
    assert.deepEqual(
      said.filter(one => one.severity === 'error'),
      [],
    )
    const [back] = read(sections.map(one => one.text)).messages
    assert.equal(back!.declassification.on, '2019-03-15')
    assert.equal(back!.references[0]!.key, '08NORTHPORT1204')
    assert.equal(back!.blocks.filter(one => one.kind === 'heading').length, 1)
    assert.equal(back!.subject!.portion!.level, 'UNCLASSIFIED')
  })

  test('a number of the Department makes it a telegram, which another dialect carries without it', () => {
    const { message } = compose({ ...DRAFT, to: DRAFT.to.slice(0, 1) }, 'acp127')
    const { sections, diagnostics } = write(message!, 'acp127', { serial: '0417' })
    assert.ok(sections.length, JSON.stringify(diagnostics))
    assert.ok(diagnostics.some(one => one.field === 'mrn' && one.code === 'write-left-out'))
  })

  const WRONG: readonly (readonly [string, unknown, string, RegExp])[] = [
    ['no object', [DRAFT], '', /This is no message/],
    ['a part that no message has', { ...DRAFT, colour: 'RED' }, 'colour', /has no such part here/],
    ['a part that is missing', { ...DRAFT, from: undefined }, 'from', /missing/],
    ['an addressee without a name', { ...DRAFT, to: [{ routing: 'RUEHC' }] }, 'to[0].name', /missing/],
    ['a number in quotes', { ...DRAFT, mrn: { post: 'X', serial: '83' } }, 'mrn.serial', /a whole number/],
    ['a block of no kind', { ...DRAFT, blocks: [{ kind: 'poem', text: 'O' }] }, 'blocks[0].kind', /paragraph/],
    ['a block that is a number', { ...DRAFT, blocks: [4] }, 'blocks[0]', /a block/],
    ['words where a list stands', { ...DRAFT, tags: 'PREL' }, 'tags', /a list/],
    ['a mark that is none', { ...DRAFT, blocks: [{ text: 'A', portion: '(Q)' }] }, 'blocks[0].portion', /portion mark/],
    ['a place that is none', { ...DRAFT, place: [{ source: 0, start: -1, end: 2 }] }, 'place[0].start', /whole/],
    ['a map that is none', { ...DRAFT, subject: { text: 'A', map: [[0, 0]] } }, 'subject.map[0]', /row of four/],
    ['neither true nor false', { ...DRAFT, from: { name: 'A', delivered: 1 } }, 'from.delivered', /true or false/],
    ['a level that is none', { ...DRAFT, marking: { label: { level: 'HIGH' } } }, 'marking.label.level', /one of/],
  ] // biome-ignore format: a table
  for (const [name, data, field, sentence] of WRONG)
    test(`${name} is refused where it stands`, () => {
      const { message, diagnostics } = compose(JSON.parse(JSON.stringify(data)), 'state')
      assert.equal(message, undefined)
      const found = diagnostics.find(one => one.field === field)
      assert.ok(found, JSON.stringify(diagnostics))
      assert.match(found.message, sentence)
    })

  test('a level that is none in a word is left to the writer', () => {
    const { message } = compose({ ...DRAFT, marking: 'SECRT' }, 'state')
    assert.match(
      write(message!, 'state')
        .diagnostics.map(one => one.message)
        .join(),
      /“SECRT” is no classification/,
    )
  })
})

test('no data throws, and none is half a message', () => {
  const parts = fc.record(
    Object.fromEntries(Object.keys(DRAFT).map(name => [name, fc.jsonValue({ maxDepth: 3 })])),
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), parts), data => {
      const { message, diagnostics } = compose(data, 'state')
      assert.equal(
        message === undefined,
        diagnostics.some(one => one.severity === 'error'),
      )
      if (message) write(message, 'state')
    }),
    { numRuns: 2000 },
  )
})
