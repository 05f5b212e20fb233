import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tagCodes } from '../tables/index.ts'
import { Strand } from '../text/index.ts'
import { readTags } from './tags.ts'

const values = (content: string, options?: { year?: number; repair?: boolean }): string[] =>
  readTags(Strand.of(content), options).map(({ value }) => value)

const CASES: [content: string, values: string[], why: string][] = [
  ['PGOV, PREL, MX', ['PGOV', 'PREL', 'MX'], 'commas'],
  ['PGOV PREL MX', ['PGOV', 'PREL', 'MX'], 'blanks'],
  ['PGOV/PREL; MX.', ['PGOV', 'PREL', 'MX'], 'slash, semicolon, full stop'],
  ['UNGA/C-1, IA-ECOSOC', ['UNGA/C-1', 'IA-ECOSOC'], 'marks that belong to a code'],
  ['pgov, Prel', ['PGOV', 'PREL'], 'case'],
  ['PGOV, PREL, PGOV', ['PGOV', 'PREL'], 'repeats'],
  ['PGOV, SIPDIS, PREL', ['PGOV', 'PREL'], 'a caption inside'],
  ['N/A', [], 'nothing'],
  ['', [], 'empty'],
  ['KFRDKIRFCVIS', ['KFRD', 'KIRF', 'CVIS'], 'glued'],
  ['NATOPREL, PTERMX', ['NATO', 'PREL', 'PTER', 'MX'], 'glued to an organization, to a country'],
  ['SOCIAL, ECONOMIC', ['SOCIAL', 'ECONOMIC'], 'words that look glued'],
  [
    'PGOVV, PR0L, UNISCO',
    ['PGOV', 'PR0L', 'UNESCO'],
    'a letter too many, a slip in a long code; a short one is left',
  ],
  ['PREL, UNHCRR, EUROCONTROLL', ['PREL', 'UNHCR', 'EUROCONTROL'], 'a letter too many in a long code'],
  ['PREL, XHBR, KHBR', ['PREL', 'XHBR', 'KHBR'], 'unknown codes are kept'],
  ['OVIP (DOE, JANE Q), PREL', ['OVIP', 'DOE, JANE Q', 'PREL'], 'person in brackets'],
  ['OVIP(DOE,JANE) PREL', ['OVIP', 'DOE, JANE', 'PREL'], 'no blanks around'],
  ['OVIP (DOE JANE), (ROE, JOHN)', ['OVIP', 'DOE, JANE', 'ROE, JOHN'], 'no comma inside; two persons'],
  ['OVIP FULTON JANE PREL', ['OVIP', 'FULTON, JANE', 'PREL'], 'bare, after a subject that takes a name'],
  ['OVIP JANET HARBOR PREL', ['OVIP', 'HARBOR, JANET', 'PREL'], 'given name first'],
  ['OVIP, HARBOR, JANET, PREL', ['OVIP', 'HARBOR, JANET', 'PREL'], 'bare with commas'],
  ['CASC HARBOR JANET WEIR PEDRO Q', ['CASC', 'HARBOR, JANET', 'WEIR, PEDRO Q'], 'two bare names'],
  ['PINT, (HARBOR)', ['PINT', 'HARBOR'], 'surname in brackets'],
  ['(KJUS), (PREL, PGOV)', ['KJUS', 'PREL', 'PGOV'], 'codes in brackets'],
  ['PREL HARBOR DREDGING', ['PREL', 'HARBOR DREDGING'], 'a heading in words'],
  [
    'PREL HARBOR DREDGING PERUVIAN FISHERIES',
    ['PREL', 'HARBOR DREDGING', 'PERUVIAN FISHERIES'],
    'two headings',
  ],
  ['PREL DREDGING IN HARBORS IN', ['PREL', 'DREDGING IN HARBORS', 'IN'], 'IN the word, IN the country'],
  ['COUNTER NARCOTICS', ['COUNTERNARCOTICS'], 'a prefix apart'],
  ['EL AL, PREL', ['EL AL', 'PREL'], 'an organization of two words'],
  ['PREL, PGOV,\nMX', ['PREL', 'PGOV', 'MX'], 'comma at the line end'],
  ['PREL, PGOV\nECON, MX', ['PREL', 'PGOV', 'ECON', 'MX'], 'a comma list on the next line'],
  ['PREL PGOV\nKCRM MX\n', ['PREL', 'PGOV', 'KCRM', 'MX'], 'codes on the next line'],
  ['PREL HARBOR\nDREDGING\n', ['PREL', 'HARBOR DREDGING'], 'a word alone before the next label'],
  ['OVIP (DOE,\nJANE)', ['OVIP', 'DOE, JANE'], 'a name over the line end'],
  ['PREL, PGOV\nthe talks went on', ['PREL', 'PGOV'], 'text after the line'],
  ['PREL, PGOV\nSUMMARY\n', ['PREL', 'PGOV'], 'a heading after the line'],
  ['PREL, PGOV\n\nECON, MX', ['PREL', 'PGOV'], 'a blank line ends it'],
  ['PREL, MX SUBJECT: TALKS', ['PREL', 'MX'], 'the next label on the line'],
  ['PREL, SECRET   PAGE 02   OSLO  00475  01 OF 03  251228Z PINR, MX', ['PREL', 'MX'], 'page mark run in'],
]

for (const [content, expected, why] of CASES)
  test(`TAGS: ${why}`, () => assert.deepEqual(values(content), expected))

test('TAGS: kinds and titles by date', () => {
  const tags = readTags(Strand.of('PARM, KCRM, CH, UN, OVIP (DOE, JANE), (HARBOR), HARBORS'), { year: 1975 })
  assert.deepEqual(
    tags.map(({ kind, title }) => [kind, title]),
    [
      ['subject', 'Arms Control and Disarmament'],
      ['program', 'Criminal Activity'],
      ['country', 'China (Mainland)'],
      ['organization', 'United Nations'],
      ['subject', 'VIP Travel Arrangements'],
      ['person', undefined],
      ['person', undefined],
      ['unknown', undefined],
    ],
  )
  assert.equal(readTags(Strand.of('CH'))[0]?.title, 'China')
  assert.equal(readTags(Strand.of('CH'), { year: 2024 })[0]?.title, 'Switzerland')
})

test('TAGS: without repair the words stand as written', () => {
  assert.deepEqual(values('KFRDKIRFCVIS MOPPS, mx', { repair: false }), ['KFRDKIRFCVIS', 'MOPPS', 'MX'])
})

test('TAGS: each entry has its place and its words', () => {
  const text = 'TAGS: PTERMX, OVIP (DOE, JANE)'
  const tags = readTags(Strand.of(text).slice(6))
  assert.deepEqual(
    tags.map(({ raw }) => raw),
    ['PTER', 'MX', 'OVIP', 'DOE, JANE'],
  )
  for (const { raw, place } of tags) assert.equal(text.slice(place[0]!.start, place[0]!.end), raw)
})

test('TAGS: never throws, places inside and in order, values once, titles for codes in a list', () => {
  const word = fc.oneof(
    fc.constantFrom(...tagCodes('subject')),
    fc.constantFrom(
      'MX',
      'IN',
      'OVIP',
      '(',
      ')',
      '(DOE, JANE)',
      'JANE',
      'HARBOR',
      'SIPDIS',
      'N/A',
      '\n',
      ',',
      ', ',
      ' ',
      'TAGS:',
      'É',
      '\u{1F4A9}',
      'ß',
      'PAGE 02 OSLO 00475',
    ),
    fc.string({ maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.boolean(), (words, repair) => {
      const text = words.join(' ')
      const tags = readTags(Strand.of(text), { repair })
      let last = 0
      for (const { place, raw } of tags) {
        assert.equal(place.length, 1)
        const { start, end } = place[0]!
        assert.ok(start >= last && end <= text.length && start < end)
        assert.equal(text.slice(start, end), raw)
        last = end
      }
      assert.equal(new Set(tags.map(({ value }) => value)).size, tags.length)
    }),
    { numRuns: 500 },
  )
})

test('TAGS: a hostile line costs no more than a page', () => {
  const started = performance.now()
  for (const unit of ['(', 'A,', 'ECON', 'HARBOR ', 'PAGE 02 OSLO 0047', '\n', 'X-'])
    readTags(Strand.of(unit.repeat(1_000_000 / unit.length)))
  assert.ok(performance.now() - started < 5000)
})
