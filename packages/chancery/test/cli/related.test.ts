// Commands that say how cables are joined.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { chancery, files, folder } from './program.ts'

const cable = (serial: number, day: number, post: string, words: string, ref = ''): string =>
  [
    `R ${String(day).padStart(2, '0')}1200Z MAR 09`,
    `FM AMEMBASSY ${post}`,
    'TO SECSTATE WASHDC',
    `UNCLAS ${post} ${String(serial).padStart(6, '0')}`,
    '',
    `SUBJECT: ${words.toUpperCase()}`,
    '',
    ...(ref ? [`REF: ${ref}`, ''] : []),
    `1. (U) ${words}, and nobody knows who paid for it or who will.`,
    '',
  ].join('\n')

describe('relations', () => {
  const archive = join(folder(), 'mine')
  const run = (...args: string[]) => chancery(['--archive', archive, ...args])
  const source = files({
    'a.txt': cable(2, 3, 'ATHENS', 'The harbor is full of mud'),
    'b.txt': cable(5, 9, 'ATHENS', 'The harbor master buys a dredger', 'A. ATHENS 2 B. 09 BERN 7'),
    'c.txt': cable(5, 9, 'ATHENS', 'The harbor master buys a dredger', 'A. ATHENS 2 B. 09 BERN 7').replace(
      'nobody',
      'everybody',
    ),
    'd.txt': cable(9, 4, 'BERN', 'A dredger for the lake', '09 ATHENS 2'),
  })

  test('thread', () => {
    assert.equal(run('add', source).code, 0)
    const { code, out, err } = run('thread', '09ATHENS5')
    assert.equal(code, 0)
    assert.match(out, /^● {2}09 ATHENS 2 · 2009-03-03 12:00Z · UNCLASSIFIED\n/)
    assert.match(out, /◆ {2}09 ATHENS 5 · 2009-03-09 12:00Z · UNCLASSIFIED · 2 versions/)
    assert.match(out, /○ {2}09 BERN 7 · not held\n│ {2}sent before 2009-03-04 \(09 BERN 9\)/)
    assert.match(out, /cites {5}A\. 09 ATHENS 2, ○ B\. 09 BERN 7/)
    assert.match(err, /3 cables, 1 number not held, 3 references/)
    assert.deepEqual(Object.keys(JSON.parse(run('thread', '09ATHENS5', '--json').out)), [
      'name',
      'depth',
      'nodes',
      'edges',
      'cut',
    ])
    assert.equal(run('thread', '09ATHENS77').code, 1)
  })

  test('ghosts, and show of one', () => {
    assert.match(run('ghosts').out, /^1 {2}09 BERN 7 {2}sent before 2009-03-04/)
    assert.equal(run('ghosts', 'lake').code, 1)
    const shown = run('show', '09', 'BERN', '7')
    assert.equal(shown.code, 1)
    assert.match(shown.out, /09 BERN 7 {2}not held[\s\S]*Cited by 1 cable[\s\S]*09 ATHENS 5/)
    assert.equal(JSON.parse(run('show', '--json', '09BERN7').out).kind, 'ghost')
    assert.equal(run('show', '--raw', '09BERN7').code, 1)
  })

  test('gaps', () => {
    assert.match(
      run('gaps').out,
      /^ATHENS 2009 · 1 to 5 · 2009-03-03 to 2009-03-09 · 2 held \(40 %\) · 3 missing\n/,
    )
    assert.match(run('gaps', 'athens').out, /\n {2}3–4 +2 numbers, sent 2009-03-03 to 2009-03-09\n/)
    const lines = run('gaps', '--json').out.trim().split('\n')
    assert.deepEqual(
      lines.map(line => JSON.parse(line).post),
      ['ATHENS', 'BERN'],
    )
    assert.equal(run('gaps', '--year', '1990').code, 1)
  })

  test('graph', () => {
    assert.match(
      run('graph').out,
      /3 held, 1 cited and not held[\s\S]*3 between two of them[\s\S]*Most cited\n +2 {2}● {2}09 ATHENS 2/,
    )
  })

  test('find counts a cable once; diff says what its versions differ in', () => {
    assert.equal(JSON.parse(run('find', '--json', 'dredger').out).total, 2)
    const all = JSON.parse(run('find', '--json', '--versions', 'dredger').out)
    assert.equal(all.total, 3)
    const [a, b] = all.hits
      .filter((hit: { mrn: string }) => hit.mrn === '09 ATHENS 5')
      .map((hit: { id: string }) => hit.id)
    const { out, err } = run('diff', a, b)
    assert.match(out, /\[-(?:every|no)body-\] \{\+(?:every|no)body\+\}/)
    assert.match(err, /^another copy, with other words; 9\d % of the words are in both/)
    assert.match(run('diff', a, '09ATHENS77').err, /09ATHENS77 is not in this archive/)
  })

  test('post', () => {
    const { out } = run('post', 'athens')
    assert.match(out, /^Athens\n[\s\S]*Greece[\s\S]*2 cables from it, 0 to it[\s\S]*2009 {5}2 {5}0/)
    assert.equal(run('post', 'northport').code, 1)
  })
})
