import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { read } from '../src/index.ts'
import { lines } from '../src/text/index.ts'
import { HOSTILE } from './hostile.ts'
import { steps } from './steps.ts'

/** Beyond the bounds within which a reader may look ahead, so that only what grows with the text is seen. */
const N = 18_000
/**
 * Four times the text may take four times the steps, and some for what begins to be counted late: layouts look for
 * evidence within more than `N`.
 */
const MOST = 5.5

async function growth(
  make: (size: number) => string,
  reader: (text: string) => unknown = read,
): Promise<number> {
  const [small, large] = [make(N), make(4 * N)]
  const few = await steps(() => reader(small))
  return (await steps(() => reader(large))) / few
}

describe('the counter counts', () => {
  const text = (size: number): string => 'x\n'.repeat(size / 40)
  test('a reader that walks once', async () => {
    const ratio = await growth(text, one => [...lines(one)])
    assert.ok(ratio > 3.5 && ratio < MOST, `${ratio}`)
  })
  test('one that cuts its lines again for each line', async () => {
    const ratio = await growth(text, one => {
      for (const _ of lines(one)) for (const _ of lines(one));
    })
    assert.ok(ratio > 12, `${ratio}`)
  })
  test('one that searches to the end from each line', async () => {
    const ratio = await growth(text, one => {
      for (const { start } of lines(one)) /y/.exec(one.slice(start))
    })
    assert.ok(ratio > 12, `${ratio}`)
  })
})

describe('four times the text takes four times the steps', () => {
  for (const [kind, make] of Object.entries(HOSTILE))
    test(kind, async () => {
      const ratio = await growth(make)
      assert.ok(ratio < MOST, `${ratio.toFixed(1)} times the steps`)
    })

  test('any few units over and over', async () => {
    const unit = fc.constantFrom(
      '\n', ' ', '1. ', 'A. ', '(C) ', '-- ', '---', 'REF: ', 'TAGS: ', 'SUBJECT: ', 'E.O. 12958: ', 'CLASSIFIED BY: ',
      'UNCLAS NORTHPORT 000083', 'SECRET', 'NORTHPORT 00000083 001.2 OF 002', 'TO ', 'INFO ', 'FM ', 'RUEHC/SECSTATE',
      'Summary', 'END SUMMARY', 'The Band', 'the board met', 'THE BOARD', '05 NORTHPORT 12', ', ', '; ', '(', ')', '.',
      'NNNN', 'BT', 'R 151410Z MAR 09', '&amp;', '¶', '[¶1.](#)', '\\', '<b>', 'XMT ', 'SIPDIS', 'QUIST', '\r',
    ) // biome-ignore format: a table
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 2, maxLength: 8 }), async units => {
        const ratio = await growth(size => units.join('').repeat(Math.ceil(size / units.join('').length)))
        assert.ok(ratio < MOST, `${ratio.toFixed(1)} times the steps`)
      }),
      { numRuns: 25 },
    )
  })
})
