import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Strand } from '../../text/index.ts'
import { readFrontMatter } from './front-matter.ts'
import { peelMarkdown } from './markdown.ts'

const cases: readonly [why: string, written: string, read: string][] = [
  ['an escaped stop', '2\\. Text', '2. Text'],
  ['an escaped backslash', 'A\\\\B', 'A\\B'],
  ['a backslash before a letter', 'A\\B', 'A\\B'],
  ['bold', ' **The Lamp**', ' The Lamp'],
  ['nothing in bold', ' ****', ' '],
  ['emphasis', 'in _hope_ of oil', 'in hope of oil'],
  ['an underline inside a word', 'lamp_oil', 'lamp_oil'],
  ['an asterisk alone', '* item', '* item'],
  ['a heading', '### For Jetty', 'For Jetty'],
  ['a number sign in text', 'berth # 3', 'berth # 3'],
  ['a quotation', '> > said he', 'said he'],
  ['a note with a link', 'Oil.[1](#f1) More', 'Oil. More'],
  ['a note with a blank', 'telegram 388 [1] and', 'telegram 388 and'],
  ['a note of newer editions', 'Your 729.[^1]', 'Your 729.'],
  ['words in brackets', 'Government[s][1](#f1) met', 'Government[s] met'],
  ['a gap', 'that [...] the pilot', 'that [...] the pilot'],
  ['a number in brackets at the head of a line', '[1] Text', '[1] Text'],
]

for (const [why, written, read] of cases)
  test(`Markdown: ${why}`, () => assert.equal(peelMarkdown(Strand.of(written)).text, read))

const front = (text: string): unknown => {
  const found = readFrontMatter(Strand.of(text), { date: 'dtg' })
  return found && [found.facts.map(({ name, value, about }) => [name, value, about]), text.slice(found.end)]
}

test('front matter: values, quotes, lists of values, lines that go on', () =>
  assert.deepEqual(
    front(
      "---\ndate: '1971-05-04'\nrefs:\n- code: A1\n  reference: '[A: 1, it''s]'\nempty: []\nnone:\ntitle: One\n  and two\nlast: \"x\"\n---\nText",
    ),
    [
      [
        ['date', '1971-05-04', 'dtg'],
        ['code', 'A1', undefined],
        ['reference', "[A: 1, it's]", undefined],
        ['title', 'One and two', undefined],
        ['last', 'x', undefined],
      ],
      'Text',
    ],
  ))

test('front matter without end is text', () => assert.equal(front('---\ndate: 1\nText'), undefined))
test('a text without front matter has none', () => assert.equal(front('Text\n---\na: b\n---\n'), undefined))
