import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decode, type Source } from './decode.ts'

/** Byte offset of a unit, from the table. */
function byteAt(source: Source, unit: number): number {
  const row = source.bytes.findLast(([from]) => from <= unit)
  return row ? row[1] + (unit - row[0]) * row[2] : 0
}

const cases: readonly [string, number[], string, Source['encoding']][] = [
  ['ASCII', [0x55, 0x4e], 'UN', 'utf-8'],
  ['a pilcrow in UTF-8', [0xc2, 0xb6, 0x31], '¶1', 'utf-8'],
  ['a pilcrow in Latin-1', [0xb6, 0x31], '¶1', 'windows-1252'],
  ['typographic quotes of Windows', [0x93, 0x41, 0x94], '“A”', 'windows-1252'],
  ['one stray byte among UTF-8', [0xc3, 0xa9, 0xe9, 0x41], 'éé' + 'A', 'mixed'],
  ['UTF-16 with its mark', [0xff, 0xfe, 0x41, 0x00], '\ufeffA', 'utf-16le'],
  ['a sequence cut short', [0x41, 0xe2, 0x82], 'Aâ‚', 'windows-1252'],
  ['an overlong form is no UTF-8', [0xc0, 0xaf], 'À¯', 'windows-1252'],
  ['nothing', [], '', 'utf-8'],
]

for (const [name, bytes, text, encoding] of cases)
  test(`decodes ${name}`, () => {
    const source = decode(Uint8Array.from(bytes))
    assert.deepEqual([source.text, source.encoding], [text, encoding])
  })

test('the table leads every character back to its bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
      const source = decode(bytes)
      if (source.text.length > 0) assert.equal(byteAt(source, source.text.length), bytes.length)
      let last = 0
      for (let unit = 1; unit <= source.text.length; unit++) {
        const at = byteAt(source, unit)
        assert.ok(at >= last && at <= bytes.length)
        last = at
      }
    }),
  )
})

test('text that goes out as UTF-8 comes back, each character at its bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => {
      const bytes = new TextEncoder().encode(text)
      const source = decode(bytes)
      assert.equal(source.text, text)
      for (const [unit, char] of [...text].map((c, i, all) => [all.slice(0, i).join('').length, c] as const))
        assert.equal(byteAt(source, unit), new TextEncoder().encode(text.slice(0, unit)).length, char)
    }),
  )
})
