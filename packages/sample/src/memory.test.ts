import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { planned } from './cables.ts'
import { sample } from './index.ts'
import { Random } from './random.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Megabytes that are held after each of the marks. */
function held(made: Iterable<unknown>, marks: readonly number[]): number[] {
  const out: number[] = []
  let count = 0
  for (const _ of made) {
    if (!marks.includes(++count)) continue
    collect()
    out.push(process.memoryUsage().heapUsed / 2 ** 20)
    if (out.length === marks.length) break
  }
  return out
}

const CASES: readonly (readonly [string, () => Iterable<unknown>])[] = [
  ['plans of telegrams', () => planned({ layout: 'nara73', plain: false }, new Random(1))],
  ['written radiograms', () => sample({ count: 50_000, layout: 'radiogram' })],
]

for (const [what, make] of CASES)
  test(`${what}: what is held does not grow with their number`, () => {
    const [few, many] = held(make(), [5_000, 50_000]) as [number, number]
    assert.ok(many - few < 3, `${few.toFixed(1)} MB, then ${many.toFixed(1)} MB`)
  })
