import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Strand } from '../text/index.ts'
import { takeOutPages } from './page-lines.ts'

const take = (text: string) => takeOutPages(Strand.of(text))

describe('page lines (message-format.md 6.2)', () => {
  const cases: readonly [string, number | undefined, number | undefined, number | undefined][] = [
    ['NORTHPORT 00000083  002 OF 005', 2, undefined, 5],
    ['NORTHPORT 00000083 001.2 OF 002 ', 1, 2, 2],
    ['PORT AU PR 00000083  003.3 OF 036', 3, 3, 36],
    ['Northport 00000083 002.2 of 003', 2, 2, 3],
    ['PAGE 02        NORTHP  00083  01 OF 02  151416Z', 1, 2, 2],
    ['PAGE 02 NORTHP 00083 151416Z', undefined, 2, undefined],
    ['C O N F I D E N T I A L PAGE 02        NORTHP  00083  151416Z', undefined, 2, undefined],
  ]
  for (const [line, section, page, of] of cases)
    test(line, () => {
      const { strand, pages, seams } = take(`before\n${line}\nafter`)
      assert.equal(strand.text, 'before\nafter')
      assert.deepEqual([pages[0]?.section, pages[0]?.page, pages[0]?.of], [section, page, of])
      assert.deepEqual(seams, [7])
    })
  test('inside an address list, on the line of the prosign', () => {
    assert.equal(take('TO PAGE 02        NORTHP  00083  151416Z\nAMEMBASSY X').strand.text, 'TO\nAMEMBASSY X')
  })
  test('glued to the end of a line', () => {
    const { strand, pages } = take('REF: NORTHPORT 1204 NORTHPORT 00000083  001.2 OF 003\nnext')
    assert.equal(strand.text, 'REF: NORTHPORT 1204\nnext')
    assert.equal(pages.length, 1)
  })
  for (const line of [
    'PAGE TWO OF THE TREATY',
    'the board met on page 02 of 05',
    '12 OF 15 SHIPS',
    'NORTHPORT 83 002 OF 005',
  ])
    test(`text, not a page line: ${line}`, () => assert.equal(take(line).pages.length, 0))
})
