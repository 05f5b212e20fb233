import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Strand } from '../../text/index.ts'
import { readSigners } from './signers.ts'

const CASES: readonly [text: string, signers: readonly string[], why: string][] = [
  ['The ferries sailed.\n\nQUIST\n', ['QUIST'], 'alone on the last line'],
  ['The ferries sailed.\nQUIST', ['QUIST'], 'under the last sentence'],
  ['THE FERRIES SAILED.\nQUIST/VARGA', ['QUIST', 'VARGA'], 'two'],
  ['The ferries sailed.\n\nQUIST QUIST', ['QUIST'], 'doubled'],
  ['The ferries sailed.\n\nQUIST VARGA', ['QUIST VARGA'], 'two names of one person'],
  ['The ferries sailed home. QUIST', ['QUIST'], 'run on behind the text'],
  ['THE FERRIES SAILED. END TEXT. QUIST', ['QUIST'], 'run on behind an end mark'],
  ['THE FERRIES SAILED. QUIST', ['QUIST'], 'run on among capitals'],
  ['THE FERRIES SAIL THIS WEEK.QUIST', ['QUIST'], 'run on without a blank'],
  ['SEE FERRIES.EXAMPLE.INFO', [], 'an address on the net'],
  ['THE FERRIES OF THE U.S. FLEET', [], 'behind an abbreviation'],
  ['THE FERRIES OF AMB. QUIST', [], 'behind a title'],
  ['THE FERRIES OF THE SPC. QUIST', ['QUIST'], 'behind a short word'],
  ['THE FERRIES SAILED. EXEMPT', [], 'a word of the communicators'],
  ['Tides: https://example.org/tides?of=the harbor\nQuist', ['Quist'], 'under a web address'],
  ['The ferries sailed.\nQUIST\n\nHARBOR NEWS OF THE...', ['QUIST'], 'above a line of the page'],
  ['The ferries sailed.\nQUIST\n\nFERRIES @ NORTH BASIN', ['QUIST'], 'above a title of the page'],
  ['The ferries sailed.\n\nFERRIES\n\nThey sail.', [], 'a heading above its text'],
  ['The ferries sailed.\n\nThe Band\n\nOF THE BASIN', [], 'not a surname in capitals'],
  ['The ferries sailed.\nQUIST\nNOTE BY OC/T: AS RECEIVED.', ['QUIST'], 'above a note'],
  ['The ferry of captain\nQuist', [], 'the end of a wrapped sentence'],
  ["The ferries sailed.\n\nQUIST\nCHARGE D'AFFAIRES A.I.", ['QUIST'], 'above a title'],
  ['The ferries sailed with the\nAMBASSADOR', [], 'a title without a name above it'],
  ['THE FERRIES SAILED.\n\nQUIST\nVARGA', ['QUIST', 'VARGA'], 'two, one below the other'],
  [
    'THE FERRIES OF THE NORTH SAILED.\nQUAY 7\nNORTH BASIN, EASTBAY\nQUIST',
    ['QUIST'],
    'set apart under an address',
  ],
  ['THE FERRIES SAILED HOME TO THE\nQUAY', [], 'the last word, which did not fit'],
  ['The ferries sailed.\nQUIST\nUNCLAS', ['QUIST'], 'above the classification'],
  ['The ferries sailed.\n\nEND TEXT', [], 'an end mark'],
  ['THE FERRIES SAILED.\nEEEEEEEE', [], 'one letter over and over'],
]

test('names, and a title, over the edge of a page', () => {
  for (const [below, expected] of [
    ['VARGA', ['QUIST', 'VARGA']],
    ["CHARGE D'AFFAIRES A.I.", ['QUIST']],
  ] as const) {
    const text = `THE FERRIES SAILED.\n\nQUIST\n\n\n${below}\n`
    assert.deepEqual(
      readSigners(Strand.of(text), [text.indexOf(below) - 1]).map(({ value }) => value),
      expected,
    )
  }
})

describe('signers (message-format.md 7.2)', () => {
  for (const [text, expected, why] of CASES)
    test(why, () => {
      const found = readSigners(Strand.of(text))
      assert.deepEqual(
        found.map(({ value }) => value),
        expected,
      )
      for (const { raw, place } of found) assert.equal(text.slice(place[0]!.start, place[0]!.end), raw)
    })
})
