import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { packed, unpacked } from './packed.ts'

const text =
  'FM AMEMBASSY OSLO\nTO SECSTATE WASHDC PRIORITY\nBT\n1. (U) The harbour board would not meet.\nBT\nNNNN\n'
const bytes = new TextEncoder().encode(text)

test('any bytes are unpacked as they were', () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), bytes => {
      assert.deepEqual([...unpacked(packed(bytes))!], [...bytes])
    }),
  ))

test('a short cable is packed better than without what cables have in common', () => {
  assert.ok(packed(bytes).bytes.length < 0.7 * deflateSync(bytes).length)
})

test('what was packed without it is unpacked too', () => {
  assert.deepEqual([...unpacked({ bytes: deflateSync(bytes), size: bytes.length })!], [...bytes])
})

test('what is cut, garbled, or of another size is nothing', () => {
  const whole = packed(bytes)
  assert.equal(unpacked({ ...whole, bytes: whole.bytes.subarray(0, 30) }), undefined)
  assert.equal(unpacked({ ...whole, bytes: new Uint8Array([1, 2, 3]) }), undefined)
  for (const size of [bytes.length - 1, bytes.length + 1])
    assert.equal(unpacked({ ...whole, size }), undefined)
})
