import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Message, read } from '../index.ts'

const message = (...lines: string[]): Message => read(lines.join('\n')).messages[0]!
const HEAD = ['UNCLAS NORTHPORT 000083', '', 'SUBJECT: FERRIES', '']

test('a page of another telegram below the signature is left out; one of this telegram is not', () => {
  const tail = ['1. THE FERRIES SAILED.', '', 'QUIST', '']
  const spliced = message(...HEAD, ...tail, 'EASTBAY 00000412  002 OF 002', '', '8. NOBODY CAME.')
  assert.deepEqual(
    [spliced.blocks.length, spliced.signature[0]?.value, spliced.sections.pages.length],
    [1, 'QUIST', 0],
  )
  const own = message(...HEAD, ...tail, 'NORTHPORT 00000083  002 OF 002', '', '2. NOBODY CAME.')
  assert.deepEqual(
    own.blocks.map(block => block.kind === 'paragraph' && block.number?.value).filter(Boolean),
    [1, 2],
  )
})

test('a page line run on before text goes, the text stays', () => {
  const { blocks, sections } = message(
    ...HEAD,
    '1. THE FERRIES',
    'UNCLASSIFIED PAGE 02        NORTHP  00083  151416Z SAILED HOME.',
  )
  assert.equal(sections.pages[0]?.value, 'PAGE 02        NORTHP  00083  151416Z')
  assert.equal(blocks[0]?.kind === 'paragraph' && blocks[0].text.text, 'THE FERRIES SAILED HOME.')
})

test('a numbered paragraph goes on over a page; a passage of its own does not', () => {
  const page = ['', 'PAGE 02        NORTHP  00083  151416Z', '']
  const count = (line: string): number =>
    message(...HEAD, '1. THE FERRIES SAILED.', ...page, line, '', '2. NOBODY CAME.').blocks.length
  assert.equal(count('THE BAND PLAYED ON THE QUAY, AND ALL THE SCHOOLS OF THE TOWN SANG.'), 2)
  assert.equal(count('COMMENT: THE BAND PLAYED ON THE QUAY, AND THE SCHOOLS SANG.'), 3)
})

test('a number that ends a sentence is no paragraph where the paragraph of that number follows', () => {
  const { blocks } = message(...HEAD, '1. THEY ROSE FROM 1 TO', '2. THE LIST IS KEPT.', '', '2. NOBODY CAME.')
  assert.equal(blocks.length, 2)
})

test('words divided at the end of a line are put together, compounds keep their hyphen', () => {
  const { blocks } = message(...HEAD, '1. INFOR-', 'MATION ON US-', 'LATIN FERRIES.')
  assert.equal(blocks[0]?.kind === 'paragraph' && blocks[0].text.text, 'INFORMATION ON US-LATIN FERRIES.')
})

test('the first of the TAGS may stand against its label', () => {
  const tags = (line: string): string[] =>
    message('UNCLAS NORTHPORT 000083', '', line, 'SUBJECT: FERRIES').tags.map(({ value }) => value)
  assert.deepEqual(tags('TAGSPREL, PGOV'), ['PREL', 'PGOV'])
  assert.deepEqual(tags('TAGSQQQQ, PGOV'), [])
})

test('a portion mark or a number before CLASSIFIED BY is part of its label', () => {
  for (const mark of ['(U) ', '1. ']) {
    const { authority, blocks } = message(
      'SECRET NORTHPORT 000083',
      '',
      'SUBJECT: FERRIES',
      `${mark}CLASSIFIED BY: Adela Quist, Consul; REASON: 1.4 (B)`,
      '',
      '2. (S) Nobody came.',
    )
    assert.deepEqual([authority?.classifiedBy[0]?.value, blocks.length], ['Adela Quist', 1])
  }
})

test('dates of RDS are for review, those of GDS for declassification', () => {
  const on = (code: string): string | undefined =>
    message(
      'R 151410Z MAR 79',
      'FM AMEMBASSY NORTHPORT',
      'CONFIDENTIAL NORTHPORT 83',
      `E.O. 12065: ${code} 3/15/85`,
    ).eo?.declassifyOn?.value
  assert.deepEqual([on('RDS-1'), on('GDS')], [undefined, '1985-03-15'])
})
