import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Message } from '../message/message.ts'
import { read } from '../read.ts'
import { differences } from './compare.ts'
import { join, sectionOf } from './join.ts'
import { write } from './write.ts'

const paragraph = (n: number): string =>
  `${n}. (C) THE HARBOR BOARD OF NORTHPORT MET AGAIN AND NAMED CONDITION\nNUMBER ${n} OF MANY. THE PILOTS WERE NOT ASKED.\n`

const WHOLE = `VZCZCNPO0417
PP RUEHC
DE RUEHNP #0083 0741415
ZNY CCCCC ZZH
P 151410Z MAR 09
FM AMEMBASSY NORTHPORT
TO RUEHC/SECSTATE WASHDC PRIORITY 2291
BT
C O N F I D E N T I A L NORTHPORT 000083

SIPDIS
E.O. 12958: DECL: 03/15/2019
TAGS: EWWT, PREL
SUBJECT: HARBOR DREDGING TALKS RESUME

${Array.from({ length: 12 }, (_, n) => paragraph(n + 1)).join('\n')}
QUIST
BT
#0083

NNNN
`

const message = read(WHOLE).messages[0]!
const sections = (count: number): string[] =>
  write({ ...message, sections: { ...message.sections, of: count } }, 'state').sections.map(one => one.text)
const each = (texts: readonly string[]): Message[] => texts.map(text => read(text).messages[0]!)

describe('joining is the inverse of splitting', () => {
  for (const count of [2, 3, 5])
    test(`${count} sections in any order`, () => {
      const texts = sections(count)
      assert.equal(texts.length, count)
      const [whole] = read(texts).messages
      for (const order of [texts, [...texts].reverse(), [...texts.slice(1), texts[0]!]]) {
        const result = join(each(order))
        assert.deepEqual(result.diagnostics, [])
        assert.deepEqual(differences(result.message!, whole!), [])
      }
      const written = write(join(each(texts)).message!, 'state').sections.map(one => one.text)
      assert.deepEqual(written, texts)
    })

  test('the text of the message itself comes back', () => {
    const found = differences(message, join(each(sections(4))).message!)
    assert.deepEqual(
      found.filter(one => !/^(?:sections|transmission\.(?:ids|sender\.section))/.test(one.field)),
      [],
    )
  })

  test('places lead to the section that they stand in', () => {
    const texts = sections(3)
    const last = join(each(texts)).message!.blocks.at(-1)!
    const [span] = last.place
    assert.equal(span!.source, 2)
    assert.match(texts[2]!.slice(span!.start, span!.end), /^12\. \(C\) THE HARBOR/)
  })
})

describe('what does not make a message', () => {
  test('a section that is missing is named', () => {
    const [a, , c] = each(sections(3))
    const result = join([c!, a!])
    assert.deepEqual(result.missing, [2])
    assert.equal(result.message, undefined)
    assert.match(result.diagnostics[0]!.message, /Of 3 sections 2 is not here/)
  })

  test('a section that is there twice is taken once', () => {
    const parts = each(sections(3))
    const result = join([...parts, parts[1]!])
    assert.deepEqual(result.repeated, [3])
    assert.ok(result.message)
  })

  test('two sections of one number with different words are refused', () => {
    const texts = sections(3)
    const other = texts[1]!.replace('PILOTS', 'PIRATES')
    const result = join(each([...texts, other]))
    assert.deepEqual(result.differing, [3])
    assert.equal(result.message, undefined)
  })

  test('a section of another message is named with what differs', () => {
    const texts = sections(3)
    const other = texts[1]!.replace('151410Z', '151411Z')
    const result = join(each([texts[0]!, other, texts[2]!]))
    assert.deepEqual(result.differing, [1])
    assert.deepEqual(result.missing, [2])
    assert.equal(result.diagnostics[0]!.field, '[1].dtg')
  })

  test('nothing', () => {
    assert.equal(join([]).message, undefined)
  })
})

test('a message in one piece is itself', () => {
  assert.equal(join([message]).message, message)
  assert.equal(sectionOf(message), undefined)
})
