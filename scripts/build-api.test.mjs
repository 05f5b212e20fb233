import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { apiPage, PACKAGES, pageOf } from './build-api.mjs'

for (const name of PACKAGES)
  test(`packages/${name}/API.md is that of the docstrings; npm run api writes it`, () => {
    assert.equal(readFileSync(pageOf(name), 'utf8'), apiPage(name))
  })
