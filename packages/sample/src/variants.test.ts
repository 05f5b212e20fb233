import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { planned } from './cables.ts'
import { LAYOUT_IDS } from './layouts/ids.ts'
import { Random } from './random.ts'
import type { Truth } from './truth.ts'
import { VARIANTS, type Variant, type VariantName, withVariants } from './variants.ts'

const CABLES = 5000
/** A rate that is drawn rightly is further off than that once in fifteen thousand times. */
const DEVIATIONS = 4

describe(`each irregularity has its rate among the ${CABLES} cables that can have it`, () => {
  for (const layout of LAYOUT_IDS)
    test(layout, () => {
      const rows = Object.entries(VARIANTS).filter(([, row]) => row.layouts.includes(layout)) as [
        VariantName,
        Variant,
      ][]
      const counts = new Map(rows.map(([name]) => [name, { able: 0, given: 0 }]))
      const chance = new Random(5)
      let left = CABLES
      for (const truth of planned({ layout, plain: false }, chance)) {
        const { variants } = withVariants(truth, false, chance)
        for (const [name, { applies }] of rows) {
          const count = counts.get(name)!
          if (!applies || applies(truth)) count.able++
          if (variants.includes(name)) count.given++
        }
        if (--left === 0) break
      }
      for (const [name, { rate }] of rows) {
        const { able, given } = counts.get(name)!
        const allowed = DEVIATIONS * Math.sqrt((rate * (1 - rate)) / able)
        assert.ok(able > 0, `${name}: no cable can have it`)
        assert.ok(Math.abs(given / able - rate) <= allowed, `${name}: ${given} of ${able}, not ${rate}`)
      }
    })
})

test('variants say what they do, where it is written, and belong to a layout', () => {
  for (const [name, { clause, does, layouts, rate }] of Object.entries(VARIANTS)) {
    assert.match(clause, /^(?:[mk]\d|corpus$)/, name)
    assert.ok(does.length > 2 && layouts.length > 0 && rate > 0 && rate < 1, name)
  }
})

test('a group never gives more than one, and its rates leave room for cables without', () => {
  const groups = new Map<string, number>()
  for (const layout of LAYOUT_IDS) {
    groups.clear()
    for (const { group, layouts, rate } of Object.values(VARIANTS))
      if (group && layouts.includes(layout)) groups.set(group, (groups.get(group) ?? 0) + rate)
    for (const [group, sum] of groups) assert.ok(sum < 0.85, `${layout} ${group}: ${sum}`)
  }
})

test('what a variant alters is altered in the truth; nothing else is', () => {
  const chance = new Random(2)
  let left = 2000
  for (const truth of planned({ layout: 'state', plain: false }, chance)) {
    const given = withVariants(truth, false, chance)
    const altering = given.variants.some(name => VARIANTS[name as VariantName].alter)
    const rest = ({ variants: _, absent: __, ...one }: Truth) => one
    if (!altering) assert.deepEqual(rest(given), rest(truth))
    if (--left === 0) break
  }
})
