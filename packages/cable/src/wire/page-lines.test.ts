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
    ['PAGE 03        NORTHP  00083  01 OF 02  081', 1, 3, 2],
    ['PAGE 02 NORTHP 00083 151416Z', undefined, 2, undefined],
    ['PAGE 02        STATE 019877 TOSEC 110023', undefined, 2, undefined],
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

  const STAMP = 'Declassified/Released US Department of State EO Systematic Review 30 JUN 2005'
  const skins: readonly [why: string, text: string, left: string, pages: number, stamps: number][] = [
    ['the classification above and below a page line', 'a\nSECRET\n\n\nSECRET\n\nPAGE 02 NORTHP 00083 151416Z\n\nSECRET\nb', 'a\n\nb', 1, 0],
    ['below a page line alone', 'a\nNORTHPORT 00000083  002 OF 005\nS E C R E T\nb', 'a\nb', 1, 0],
    ['a stamp', `a\n\n   ${STAMP}\n\nb`, 'a\n\n\nb', 0, 1],
    ['a stamp with a name', `a\n\nAdela Q. Weir ${STAMP}\n\nb`, 'a\n\n\nb', 0, 1],
    ['a stamp over two lines', `a\n${STAMP.slice(0, 58)}\n${STAMP.slice(59)}\nb`, 'a\nb', 0, 2],
    ['a classification far from a page line', 'a\nSECRET\nb\nPAGE 02 NORTHP 00083 151416Z\nc', 'a\nSECRET\nb\nc', 1, 0],
    ['words of a stamp in a text', 'The paper was declassified/released.\nReview 30 JUN 2005', 'The paper was declassified/released.\nReview 30 JUN 2005', 0, 0],
  ] // biome-ignore format: a table
  for (const [why, text, left, pages, stamps] of skins)
    test(why, () => {
      const taken = take(text)
      assert.equal(taken.strand.text, left)
      assert.deepEqual([taken.pages.length, taken.stamps.length], [pages, stamps])
    })
  test('the classification of a page is remembered', () => {
    assert.equal(take('SECRET\nPAGE 02 NORTHP 00083 151416Z\na').banner?.level, 'SECRET')
    assert.equal(take('SECRET\na').banner, undefined)
  })
})
