import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { PACKAGES } from './build-api.mjs'
import { exported, snapshotOf } from './exports.mjs'

for (const name of PACKAGES) {
  // `UPDATE=1 node --test scripts/exports.test.mjs` writes the list anew, for the reviewer of a change to see.
  if (process.env.UPDATE) writeFileSync(snapshotOf(name), `${exported(name).join('\n')}\n`)

  test(`the exported names of ${name} are those of its exports.txt`, () => {
    assert.deepEqual(exported(name), readFileSync(snapshotOf(name), 'utf8').trimEnd().split('\n'))
  })
}
