import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url))

// They import the package by its name, as it was built before the tests run.
for (const name of readdirSync(EXAMPLES))
  test(`the worked example ${name} prints what it says`, () => {
    const said = readFileSync(join(EXAMPLES, name), 'utf8')
      .split('\n// prints\n')[1]!
      .replace(/^\/\/ ?/gm, '')
    const { stdout, stderr } = spawnSync(process.execPath, [join(EXAMPLES, name)], { encoding: 'utf8' })
    assert.equal(stderr, '')
    assert.equal(stdout.replace(/[ \r]+$/gm, ''), said)
  })
