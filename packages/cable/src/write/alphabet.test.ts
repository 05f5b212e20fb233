import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { foreignSigns, fromIta2, wireBytes } from './alphabet.ts'

describe('five-level code', () => {
  test('the end of a message: CR CR, eight LF, NNNN, twelve LTRS (¶138)', () => {
    const bytes = [...wireBytes('R 12\n\n\n\n\n\n\n\n\nNNNN\n', 'ita2')]
    const LTRS = 0x1f
    assert.deepEqual(bytes.slice(-12), Array(12).fill(LTRS))
    assert.deepEqual(bytes.slice(-16, -12), Array(4).fill(0x0c))
    assert.deepEqual(bytes.slice(-24, -16), Array(8).fill(0x02))
    assert.deepEqual(bytes.slice(-26, -24), [0x08, 0x08])
    assert.deepEqual(bytes.slice(0, 8), [0x04, 0x04, 0x04, 0x04, 0x04, 0x08, 0x08, 0x02])
  })

  test('a lost shift turns 0417 into letters (6.4)', () => {
    const bytes = [...wireBytes('0417\n', 'ita2')].filter(code => code !== 0x1b)
    assert.match(fromIta2(Uint8Array.from(bytes)), /PRQU/)
  })

  test('what ITA2 has comes back', () => {
    const line = fc.stringMatching(/^[A-Z0-9\-?:().,/ ]{0,69}$/)
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), lines => {
        const text = `${lines.join('\n')}\n\n\n\n\n\n\n\n\nNNNN\n`
        assert.equal(fromIta2(wireBytes(text, 'ita2')).trimStart(), text.trimEnd().trimStart())
      }),
    )
  })
})

test('seven-bit bytes end lines with CR CR LF and the message with twelve DEL', () => {
  const end = '\n'.repeat(8)
  const text = new TextDecoder().decode(wireBytes(`A\nB${end}NNNN\n`, 'ascii'))
  assert.equal(text, `     \r\r\nA\r\r\nB\r\r${end}NNNN${'\x7f'.repeat(12)}`)
})

test('signs that a channel has not', () => {
  assert.deepEqual(foreignSigns('A-B?C:(D).,/ 12', 'ita2'), [])
  assert.deepEqual(foreignSigns("A'B#", 'ita2'), ["'", '#'])
  assert.deepEqual(foreignSigns("a'B#é\t", 'ascii'), ['é', '\t'])
})
