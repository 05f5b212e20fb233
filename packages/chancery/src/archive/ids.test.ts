import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { documentId, isId } from './ids.ts'

/** Computed apart from this code; ids stand in links of others and never change. */
const LASTING: readonly (readonly [text: string, id: string])[] = [
  ['', 'werc8gmrzge196qvyk49'],
  ['abc', 'q9w1dfwf077ymga183f5'],
]

for (const [text, id] of LASTING)
  test(`the lasting id of ${JSON.stringify(text)}`, () => {
    assert.equal(documentId(Buffer.from(text)), id)
  })

test('every id is known as one, also with the place of a message in its document', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.integer({ min: 2, max: 99 }), (bytes, n) => {
      const id = documentId(bytes)
      assert.ok(isId(id) && isId(`${id}.${n}`))
      assert.ok(!isId(id.slice(1)) && !isId(`${id}.`) && !isId(`${id}x`))
    }),
  )
})
