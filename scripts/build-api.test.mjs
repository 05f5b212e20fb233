import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { apiPage, PAGE } from './build-api.mjs'

test('packages/cable/API.md is that of the docstrings; npm run api writes it', () => {
  assert.equal(readFileSync(PAGE, 'utf8'), apiPage())
})
