import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readable } from './readable.ts'

const cases: readonly (readonly [name: string, text: string, expected: string])[] = [
  ['sentences', 'THE FERRY LEFT. NOBODY WAVED.', 'The ferry left. Nobody waved.'],
  ['a numbered paragraph', '2. THE BARGE WAS LATE.', '2. The barge was late.'],
  ['letters of a list', '(A) TWO LAMPS', '(A) Two lamps'],
  [
    'names of places and nations',
    'NORWEGIAN PILOTS IN OSLO AND LA PAZ',
    'Norwegian pilots in Oslo and La Paz',
  ],
  [
    'a word no dictionary has is a name',
    'ASKED BY PLANKENHORN ABOUT HERRING',
    'Asked by Plankenhorn about herring',
  ],
  ['titles', 'MR. FROST MET GENERAL QUIST', 'Mr. Frost met General Quist'],
  ['a rank without a name', 'THE GENERAL SLEPT', 'The general slept'],
  ['Scottish and Irish names', "MCALLEN AND O'HARE AGREED", "McAllen and O'Hare agreed"],
  [
    'acronyms and codes',
    'GOM AND USG SIGNED MOU ON F-16S, U.S. SIDE SAID',
    'GOM and USG signed MOU on F-16S, U.S. side said',
  ],
  ['an acronym that is a word', 'AID IS WHO WE ARE IN', 'Aid is who we are in'],
  ['the country, not us', 'TALKS WITH US ON TARIFFS', 'Talks with US on tariffs'],
  ['an article and a letter', 'A BARGE, SEE REF A', 'A barge, see ref A'],
  ['months', 'ON MAY 6 THEY MAY LEAVE FOR 3 MARCH', 'On May 6 they may leave for 3 March'],
  ['two-word names', 'UNITED NATIONS AND UNITED FRONT', 'United Nations and united front'],
  ['directions of a name', 'SOUTH AFRICA LIES SOUTH', 'South Africa lies south'],
  ['possessives', "BOLIVIA'S MINISTER'S BOAT", "Bolivia's Minister's boat"],
  ['a word over a line end', 'THE REPRESENTA-\nTIVE SPOKE', 'The representa-\ntive spoke'],
  ['quotations', 'HE SAID, "NO BARGE"', 'He said, "No barge"'],
  ['ordinals and Roman numbers', 'THE 2ND FLEET OF PIUS XII', 'The 2nd fleet of Pius XII'],
  ['redacted names', 'XXXXXXXXXXXX SAID NO', 'XXXXXXXXXXXX said no'],
  ['mixed case stays', 'The Embassy and the GOM', 'The Embassy and the GOM'],
]
for (const [name, text, expected] of cases)
  test(`readable: ${name}`, () => assert.equal(readable(text), expected))

const shouted = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.oneof(
        fc.stringMatching(/^[A-Z]{1,9}$/),
        fc.constantFrom(
          'MAY',
          'UNITED',
          'STATES',
          'US',
          'A',
          '.',
          '. ',
          '"',
          '-\n',
          '\n\n',
          '1.',
          "'S",
          'ß',
          'İ',
          'ŉ',
          'ﬀ',
        ),
      ),
    )
    .map(parts => parts.join(' ')),
)

test('each character stays in its place, and only its case may change', () => {
  fc.assert(
    fc.property(shouted, text => {
      const shown = readable(text)
      assert.equal(shown.length, text.length)
      assert.equal(shown.toLowerCase(), text.toLowerCase())
    }),
    { numRuns: 500 },
  )
})
