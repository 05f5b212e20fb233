import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Strand } from '../../text/index.ts'
import { peelCollector } from './collector.ts'

const HEAD =
  '{"collection": "Invented", "dpi": 600, "engine_mode": "ocr", "source_file": "x/1978NORTHP00083_d.html"}'
const peel = (text: string) => peelCollector(Strand.of(text))

test('pages one after another, a form feed between', () => {
  const found = peel(
    `${HEAD}\n\n===== PAGE 1 =====\n{"page": 1}\none\n===== PAGE 2 =====\n{"page": 2}\ntwo\n`,
  )
  assert.equal(found?.text.text, 'one\n\f\ntwo\n')
  assert.equal(found?.scanned, true)
})

test('one document without pages', () =>
  assert.equal(peel('{"engine_mode": "text-native"}\n\n===== DOCUMENT =====\none\n')?.text.text, 'one\n'))

test('what it says of the paper, each where it stands', () => {
  const text = `${HEAD}\n===== DOCUMENT =====\none`
  const facts = peel(text)!.facts
  assert.deepEqual(
    facts.map(({ name, value, about }) => [name, value, about]),
    [
      ['collection', 'Invented', undefined],
      ['source_file', 'x/1978NORTHP00083_d.html', undefined],
      ['document', '1978NORTHP00083', 'mrn'],
    ],
  )
  for (const { value, place } of facts) assert.equal(text.slice(place[0]!.start, place[0]!.end), value)
})

test('the columns of a page line are one line again', () =>
  assert.equal(
    peel(`${HEAD}\n===== DOCUMENT =====\none\nPAGE 02\n\nNORTH P 00083 232126Z\ntwo`)?.text.text,
    'one\nPAGE 02 NORTH P 00083 232126Z\ntwo',
  ))

for (const [why, text] of [
  ['a text', 'one\n===== PAGE 1 =====\ntwo'],
  ['a record alone', HEAD],
  ['a record and a text', `${HEAD}\none\n===== PAGE 1 =====\ntwo`],
  ['a record that is cut', '{"collection": "Inv\n===== PAGE 1 =====\none'],
  ['nothing', ''],
] as const)
  test(`no collector's skin: ${why}`, () => assert.equal(peel(text), undefined))
