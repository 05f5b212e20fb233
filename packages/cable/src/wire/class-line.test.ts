import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Strand } from '../text/index.ts'
import { readClassLine, withinOneEdit } from './class-line.ts'

const read = (text: string, fuzzy = false) =>
  readClassLine(Strand.of(text), { start: 0, end: text.length, next: text.length }, { fuzzy })

describe('classification lines (message-format.md 7.1, markings.md 2)', () => {
  const cases: readonly [
    string,
    string,
    string[],
    string | undefined,
    string | undefined,
    number | undefined,
  ][] = [
    ['S E C R E T SECTION 01 OF 05 NORTHPORT 000083', 'SECRET', [], '1/5', 'NORTHPORT', 83],
    ['UNCLAS NORTHPORT 000083', 'UNCLASSIFIED', [], undefined, 'NORTHPORT', 83],
    ['CONFIDENTIAL 2284', 'CONFIDENTIAL', [], undefined, undefined, 2284],
    ['UNCLAS SECTION 02 OF 03 PORT AU PRINCE 001403 ', 'UNCLASSIFIED', [], '2/3', 'PORT AU PRINCE', 1403],
    ['C O N F I D E N T I A L NORTHPORT 000083', 'CONFIDENTIAL', [], undefined, 'NORTHPORT', 83],
    ['T O P  S E C R E T NORTHPORT 83', 'TOP SECRET', [], undefined, 'NORTHPORT', 83],
    ['T O P S E C R E T NORTHPORT 83', 'TOP SECRET', [], undefined, 'NORTHPORT', 83],
    ['UNCLAS E F T O NORTHPORT 000083', 'UNCLASSIFIED', ['EFTO'], undefined, 'NORTHPORT', 83],
    ['UNCLAS SENSITIVE NORTHPORT 000083', 'UNCLASSIFIED', ['SBU'], undefined, 'NORTHPORT', 83],
    ['S E C R E T NOFORN SECTION 01 OF 02 NORTHPORT 000083', 'SECRET', ['NOFORN'], '1/2', 'NORTHPORT', 83],
    ['UNCLAS NORTHPORT 2545 SECTION 2 OF 2', 'UNCLASSIFIED', [], '2/2', 'NORTHPORT', 2545],
    ['UNCLAS NORTHPORT 2545 SECTION 2 OF 2 WAS LOST', 'UNCLASSIFIED', [], undefined, 'NORTHPORT', 2545],
    ['LIMITED OFFICIAL USE NORTHPORT 2545', 'UNCLASSIFIED', ['LOU'], undefined, 'NORTHPORT', 2545],
    ['S E C R E T SECTIN 01OF 02 NORTHPORT 000083', 'SECRET', [], '1/2', 'NORTHPORT', 83],
    ['C O N F I D E N T I A L SECTION 0Q OF 05 NORTHPORT 000083', 'CONFIDENTIAL', [], '0/5', 'NORTHPORT', 83],
    ['CONFIDENTIAL FINAL SECTION OF 3 NORTHPORT 000083', 'CONFIDENTIAL', [], '3/3', 'NORTHPORT', 83],
    ['UNCLAS STATE 012345 TOSEC 010022', 'UNCLASSIFIED', [], undefined, 'STATE', 12345],
    ['SECRET', 'SECRET', [], undefined, undefined, undefined],
    ['SECRET NOFORN', 'SECRET', ['NOFORN'], undefined, undefined, undefined],
    // The Register's grammar, with strokes. markings.md 4.
    ['SECRET//ORCON/NOFORN', 'SECRET', ['ORCON', 'NOFORN'], undefined, undefined, undefined],
    [
      'TOP SECRET//SI-G//REL TO USA, GBR//EXDIS SECTION 01 OF 02 NORTHPORT 000083',
      'TOP SECRET',
      ['SI', 'REL TO USA, GBR', 'EXDIS'],
      '1/2',
      'NORTHPORT',
      83,
    ],
    ['UNCLAS//FOUO NORTHPORT 000083', 'UNCLASSIFIED', ['FOUO'], undefined, 'NORTHPORT', 83],
  ]
  for (const [line, level, beside, section, post, serial] of cases)
    test(line, () => {
      const found = read(line)
      assert.ok(found)
      assert.deepEqual([found.level, found.beside.map(word => word.value)], [level, beside])
      assert.equal(found.section && `${found.section.number}/${found.section.of}`, section)
      assert.deepEqual([found.post?.raw, found.serial?.value], [post, serial])
    })
})

describe('level words in prose mark nothing', () => {
  for (const line of [
    'SECRETARY OF STATE NORTHPORT 000083',
    'Secret talks were held in 1974',
    'SECRET TALKS WERE HELD AGAIN',
    'Confidential sources say so.',
    'secret',
    'UNCLASSIFIEDS 83',
    'Classified Secret.',
    'CONFIDENTIAL - ENTIRE TEXT.',
  ])
    test(line, () => assert.equal(read(line), undefined))
})

describe('a damaged level is repaired only where the line must be one', () => {
  const line = 'C O N F I D N T I A L SECTION 01 OF 02 NORTHPORT 000083'
  test('with one letter lost', () => {
    assert.equal(read(line), undefined)
    assert.deepEqual([read(line, true)?.level, read(line, true)?.repaired], ['CONFIDENTIAL', true])
  })
  test('not without post and serial', () => assert.equal(read('S E C R T', true), undefined))
})

test('one edit apart, by letters', () => {
  const letters = fc.string({ unit: fc.constantFrom('A', 'B', 'C'), minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(letters, fc.nat(6), fc.constantFrom('A', 'Z', ''), (word, at, letter) => {
      assert.ok(withinOneEdit(word, word))
      const changed = word.slice(0, at) + letter + word.slice(at + 1)
      assert.ok(withinOneEdit(word, changed))
      assert.ok(!withinOneEdit(word, `${word}XY`))
    }),
  )
})
