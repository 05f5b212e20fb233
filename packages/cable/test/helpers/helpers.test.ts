// What the rules share, function by function: cables with marks on what each sees, and tables of words.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LintModules } from '../mutants/modules.ts'
import { expectedIn, lookPages, seenIn } from './judge-look.ts'
import { TABLES } from './tables.ts'

const { use } = await LintModules.load()

for (const { file, examples } of lookPages())
  describe(file, () => {
    for (const example of examples)
      test(`example of line ${example.at}`, () =>
        assert.equal(seenIn(use, file, example), expectedIn(example)))
  })

for (const [file, rows] of Object.entries(TABLES))
  test(`${file}: functions of words`, () => {
    for (const [is, should] of rows(use(file))) assert.deepEqual(is, should)
  })
