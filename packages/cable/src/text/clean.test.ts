import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanContent } from './clean.ts'

const CASES: [text: string, clean: string, why: string][] = [
  ['1. (C) Talks went on.', 'Talks went on.', 'number and portion'],
  ['¶2.a. (S//NF) Talks', 'Talks', 'sub-paragraph'],
  ['3. SBU/N) Talks', 'Talks', 'portion without its first bracket'],
  ['(SBU) Talks', 'Talks', 'portion without a number'],
  ['3.5 percent of (C) all', '3.5 percent of (C) all', 'no number, no portion'],
  ['1. (C) Summary and comment: Talks. End summary and comment.\n', 'Talks. \n', 'marks of a passage'],
  ['SUMMARY\n-------\n\n1. (U) Talks\n', '\nTalks\n', 'a ruled heading'],
  ['Talks\n\nOSLO 00000083  002 OF 005\n\nwent on', 'Talks\n\nwent on', 'page line'],
  ['Talks\n\nPAGE 02        OSLO  00475  251228Z\nwent on', 'Talks\nwent on', 'page line of the seventies'],
  ['SIPDIS\nTalks with SIPDIS inside', 'Talks with SIPDIS inside', 'SIPDIS alone on its line'],
  ['Met XXXXXXXXXXXX and Max.', 'Met  and Max.', 'what was taken out'],
  ['At the end summary execution', 'At the end summary execution', 'prose'],
  ['', '', 'empty'],
]

for (const [text, clean, why] of CASES) test(`clean: ${why}`, () => assert.equal(cleanContent(text), clean))

test('clean: adds nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Z0-9 .()\n-]{0,80}$/)), text => {
      const clean = cleanContent(text)
      let at = -1
      for (const char of clean) {
        at = text.indexOf(char, at + 1)
        assert.ok(at >= 0)
      }
    }),
  )
})
