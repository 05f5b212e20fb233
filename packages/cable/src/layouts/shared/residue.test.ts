import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Strand } from '../../text/index.ts'
import { peelResidue } from './residue.ts'

const peel = (text: string): string => peelResidue(Strand.of(text)).strand.text

const cases: readonly [string, string, string][] = [
  ['a linked number', '[¶1.](#) (C) Text', '1. (C) Text'],
  ['a linked number with an address', '[¶12.](#par12) Text', '12. Text'],
  ['a pilcrow before a number', '¶3. (U) Text', '3. (U) Text'],
  ['a pilcrow through another set of characters', 'Â¶3. (U) Text', '3. (U) Text'],
  ['a pilcrow that was lost', 'Text\n?3. (U) Text', 'Text\n3. (U) Text'],
  ['a question mark of its own stays', 'Why?\n?3 Text\nSee ?3. Text', 'Why?\n?3 Text\nSee ?3. Text'],
  ['a pilcrow in the middle stays', 'see ¶ 3', 'see ¶ 3'],
  ['a bracket in the middle stays', 'the note [3](#) above', 'the note [3](#) above'],
  ['named and numbered entities', 'R&amp;D &#8217;tis &#x2019;', 'R&D ’tis ’'],
  ['an entity is decoded once', '&amp;lt;', '&lt;'],
  ['an entity may end a line', 'BT&#x000A;¶1. Text', 'BT\n1. Text'],
  ['an ampersand alone stays', 'AT&T; Q&A', 'AT&T; Q&A'],
  ['an unknown name stays', '&harbor;', '&harbor;'],
  ['no character has this number', '&#0; &#xD800; &#1114112;', '&#0; &#xD800; &#1114112;'],
  ['names every object has are no entities', '&toString; &valueOf;', '&toString; &valueOf;'],
  ['an anchor element', '<a id="par1" href="#par1">¶</a>1. Text', '1. Text'],
  ['less-than in prose stays', 'depth <10 m, < END >', 'depth <10 m, < END >'],
  ['an escaped line end', 'PP RUEHC\\\nDE RUEHNP', 'PP RUEHC\nDE RUEHNP'],
  ['a backslash in a line stays', 'A\\B', 'A\\B'],
]

for (const [name, written, read] of cases) test(`residue: ${name}`, () => assert.equal(peel(written), read))

test('what was peeled is counted by kind', () => {
  const { residues } = peelResidue(Strand.of('¶1. a &amp; b\n¶2. c'))
  assert.deepEqual(
    [...residues].map(([kind, { count }]) => [kind, count]),
    [
      ['paragraph-anchor', 2],
      ['entity', 1],
    ],
  )
})

test('text without residue is left as it is, and every place stays inside', () => {
  const piece = fc.constantFrom('¶', '[¶1.](#)', '&amp;', '<a>', '\\', '\n', ' ', 'x', '&', '[', '<', '1.')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const text = pieces.join('')
      const { strand } = peelResidue(Strand.of(text))
      let last = 0
      for (const span of strand.place()) {
        assert.ok(span.start >= last && span.end > span.start && span.end <= text.length)
        last = span.end
      }
    }),
  )
})
