import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sample } from '@chancery/sample'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { paint } from '../../src/cli/paint.ts'
import { readCommand } from '../../src/cli/read.ts'
import { chancery, files, folder, ROOT } from './program.ts'

test('the same seed gives the same cables, another one others', () => {
  const cables = (seed: string): string => chancery(['sample', '--count', '5', '--seed', seed]).out
  assert.equal(cables('3'), cables('3'))
  assert.notEqual(cables('3'), cables('4'))
})

test('--out writes the cables and what is true of each', () => {
  const out = join(folder(), 'cables')
  assert.equal(chancery(['sample', '--count', '8', '--out', out]).code, 0)
  const truths = readFileSync(`${out}.truth.ndjson`, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  assert.deepEqual(truths.map(one => one.name).sort(), readdirSync(out).sort())
})

const schema = JSON.parse(readFileSync(join(ROOT, 'packages', 'cable', 'message.schema.json'), 'utf8'))
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema)

/** What `read --json` prints of a text. */
function printed(text: string): unknown {
  const values: unknown[] = []
  const where = files({ 'c.txt': text })
  readCommand(
    [join(where, 'c.txt')],
    { json: true, today: '2024-06-01' },
    {
      paint: paint(false),
      width: 80,
      watched: false,
      notesWatched: false,
      out: () => assert.fail('text beside the data'),
      bytes: () => assert.fail('bytes beside the data'),
      note: () => assert.fail('a complaint'),
      json: value => values.push(JSON.parse(JSON.stringify(value))),
      drained: async () => {},
    },
  )
  assert.equal(values.length, 1)
  return values[0]
}

test('read --json keeps to the published schema: sample cables, whole, cut and garbled', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.float({ min: 0, max: 1, noNaN: true }),
      fc.string(),
      (seed, share, stray) => {
        const [{ text } = assert.fail('no cable')] = sample({ count: 1, seed })
        const cut = Math.floor(text.length * share)
        for (const one of [text, text.slice(cut), text.slice(0, cut) + stray + text.slice(cut)])
          assert.ok(validate(printed(one)), JSON.stringify(validate.errors))
      },
    ),
    { numRuns: 40 },
  )
})
