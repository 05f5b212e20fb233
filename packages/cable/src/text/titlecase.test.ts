import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readableName, titleCase } from './titlecase.ts'

const ACRONYMS = new Set(['FAO', 'GOB', 'MOU', 'NGO', 'PM', 'UK', 'U.S.', 'PKK', 'INC', 'DR'])
const title = (subject: string): string => titleCase(subject, word => ACRONYMS.has(word.toUpperCase()))

const CASES: [subject: string, title: string, why: string][] = [
  ['HARBOR DREDGING TALKS RESUME', 'Harbor Dredging Talks Resume', 'capitals'],
  ['harbor dredging talks resume', 'Harbor Dredging Talks Resume', 'small letters'],
  ['Harbor Dredging talks RESUME', 'Harbor Dredging talks RESUME', 'mixed: as its writer chose'],
  [
    'turkish p.m. Varga goes to oslo: how strong?',
    'Turkish P.M. Varga Goes to Oslo: How Strong?',
    'small letters but for a name',
  ],
  ['THE TALKS AND THE WAY OUT OF A CRISIS', 'The Talks and the Way Out of a Crisis', 'small words'],
  ['WHAT THE PM IS UP TO', 'What the PM Is Up To', 'a small word at the end'],
  ['TALKS: THE NEXT STEP', 'Talks: The Next Step', 'a small word after a colon'],
  ['THE "OF ALL THINGS" SPEECH', 'The "Of All Things" Speech', 'a small word after a quotation mark'],
  ['FAO AND UK VIEWS (PM AND GOB)', 'FAO and UK Views (PM and GOB)', 'acronyms, brackets'],
  ["GOB'S MOU'ING: WE'LL SEE", "GOB's MOU'ing: We'll See", 'endings after an apostrophe'],
  [
    "D'ARTAGNAN, O'HARE AND BA'ATH IN SANA'A",
    "D'Artagnan, O'Hare and Ba'ath in Sana'a",
    'names with an apostrophe',
  ],
  ['U.S.-UK TALKS FACE-TO-FACE', 'U.S.-UK Talks Face-to-Face', 'compounds'],
  ['RE-ENERGIZING BLACK-YELLOW, PKK/FAO', 'Re-Energizing Black-Yellow, PKK/FAO', 'compounds'],
  ['BDLX AND KRG SIGN', 'BDLX and KRG Sign', 'no vowels: an acronym'],
  ['NGOS AND MOUS', 'NGOs and MOUs', 'acronyms in the plural'],
  ['VISIT OF XXXXXXXXXXXX', 'Visit of XXXXXXXXXXXX', 'a name taken out'],
  ['21ST CENTURY F-16 AND MI-17, FY2006, 1990S', '21st Century F-16 and MI-17, FY2006, 1990s', 'figures'],
  ['PART III OF IV', 'Part III of IV', 'Roman numbers'],
  [
    'DR. MCALLEN OF HARBOR INC. AND S. VARGA',
    'Dr. McAllen of Harbor Inc. and S. Varga',
    'abbreviations and initials',
  ],
  ['ÉLYSÉE, SÃO PAULO', 'Élysée, São Paulo', 'accents'],
  ['', '', 'empty'],
  ['-- 12 --', '-- 12 --', 'no letters'],
]

for (const [subject, expected, why] of CASES)
  test(`title case: ${why}`, () => assert.equal(title(subject), expected))

test('names: capitals made readable, a mistyped figure mended, other spellings kept', () => {
  assert.equal(readableName('JANE Q. MCALLEN, JR.'), 'Jane Q. McAllen, Jr.')
  assert.equal(readableName("R0BERT O'HARBOR III"), "Robert O'Harbor III")
  assert.equal(readableName('Jane van der Weir'), 'Jane van der Weir')
})

test('title case: changes case alone', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Z' .:"()-]{0,60}$/)), subject => {
      const once = title(subject)
      assert.equal(once.toLowerCase(), subject.toLowerCase())
    }),
  )
})

test('title case: hostile words cost no more than their length', () => {
  const started = performance.now()
  for (const unit of ["A'", 'A-', '!', '.', 'A.', '"A', ' A', 'X']) title(unit.repeat(100_000))
  assert.ok(performance.now() - started < 5000)
})
