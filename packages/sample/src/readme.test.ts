import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { LAYOUTS } from './layouts/index.ts'
import { VARIANTS } from './variants.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the README lists every irregularity as the table has it, in its order, and no other', () => {
  const rows = Object.entries(VARIANTS).map(
    ([name, { rate, reported, clause, does, layouts }]) =>
      `| \`${name}\` | ${rate}${reported ? '*' : ''} | ${clause} | ${does} | ${layouts.join(' ')} |`,
  )
  assert.deepEqual(
    readme.split('\n').filter(line => /^\| `[\w-]+` \| 0\.\d/.test(line)),
    rows,
  )
})

test('the README lists every layout', () => {
  for (const { id, about } of Object.values(LAYOUTS))
    assert.ok(readme.includes(`| \`${id}\` | ${about} |`), id)
})
