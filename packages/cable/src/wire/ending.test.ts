import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Strand } from '../text/index.ts'
import { readEnding } from './ending.ts'

describe('endings (message-format.md 1.8)', () => {
  const cases: readonly [string, string, Record<string, unknown>][] = [
    ['TEXT.\nBT\n#0083\n\nNNNN\n', 'TEXT.', { bt: true, serial: '0083', eom: true, corrections: [] }],
    [
      'TEXT.\nBT\nC WA PIER - THREE\n#0083\nNNNN',
      'TEXT.',
      { bt: true, serial: '0083', eom: true, corrections: ['WA PIER - THREE'] },
    ],
    ['TEXT.\nBT\n#0083\nNNNN\nNNN', 'TEXT.', { bt: true, serial: '0083', eom: true, corrections: [] }],
    ['TEXT.\nNNNN', 'TEXT.', { bt: false, serial: undefined, eom: true, corrections: [] }],
    ['TEXT.\nEXAMPLE\n##\n', 'TEXT.\nEXAMPLE', { bt: false, serial: undefined, eom: false, corrections: [] }],
    ['TEXT.\n\nCONFIDENTIAL\n', 'TEXT.', { bt: false, serial: undefined, eom: false, corrections: [] }],
    ['TEXT.', 'TEXT.', { bt: false, serial: undefined, eom: false, corrections: [] }],
    [
      'TEXT\nC WA PIER - THREE',
      'TEXT\nC WA PIER - THREE',
      { bt: false, serial: undefined, eom: false, corrections: [] },
    ],
  ]
  for (const [text, kept, expected] of cases)
    test(JSON.stringify(text), () => {
      const { ending, end } = readEnding(Strand.of(text))
      assert.equal(text.slice(0, end).trimEnd(), kept)
      assert.deepEqual(
        {
          bt: ending.bt !== undefined,
          serial: ending.serial?.value,
          eom: ending.eom !== undefined,
          corrections: ending.corrections.map(one => one.value),
        },
        expected,
      )
    })
})
