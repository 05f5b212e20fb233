import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { checkImports } from './check-imports.mjs'

const table = JSON.parse(readFileSync(new URL('./rooms.json', import.meta.url), 'utf8'))

function check(files, rooms = table) {
  const root = mkdtempSync(join(tmpdir(), 'rooms-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, 'packages', path)), { recursive: true })
      writeFileSync(join(root, 'packages', path), text)
    }
    return checkImports(root, rooms)
  } finally {
    rmSync(root, { recursive: true })
  }
}

const forbidden = [
  ['http to the store', 'chancery/src/http/a.ts', `import { open } from '../store/index.ts'`],
  ['the store to http', 'chancery/src/store/a.ts', `import { page } from '../http/index.ts'`],
  ['types count too', 'chancery/src/http/a.ts', `import type { Store } from '../store/index.ts'`],
  ['exports count too', 'chancery/src/http/a.ts', `export * from '../store/index.ts'`],
  [
    'imports of several lines',
    'chancery/src/http/a.ts',
    `import {\n  type Store,\n  open,\n} from '../store/index.ts'`,
  ],
  ['imports without names', 'chancery/src/http/a.ts', `import '../store/index.ts'`],
  ['imports at run time', 'chancery/src/http/a.ts', `const s = await import('../store/index.ts')`],
  ['the library to Node', 'cable/src/text/a.ts', `import { readFileSync } from 'node:fs'`],
  ['the library to a package', 'cable/src/text/a.ts', `import fc from 'fast-check'`],
  ['the sample to the library', 'sample/src/a.ts', `import { read } from '@chancery/cable'`],
  [
    'the public face of the library to the sample',
    'cable/src/index.ts',
    `import { sample } from '@chancery/sample'`,
  ],
  ['the library to the system', 'cable/src/text/a.ts', `import { x } from 'chancery'`],
  [
    'another package by its path',
    'chancery/src/archive/a.ts',
    `import { read } from '../../../cable/src/read.ts'`,
  ],
  [
    'the inside of another package',
    'chancery/src/archive/a.ts',
    `import { x } from '@chancery/cable/src/x.ts'`,
  ],
  ['a layout to its sibling', 'cable/src/layouts/a.ts', `import { b } from './b.ts'`],
  ['an engine to its sibling', 'chancery/src/store/sqlite/a.ts', `import { b } from '../postgres/b.ts'`],
  ['code to a test', 'cable/src/text/a.ts', `import { b } from './b.test.ts'`],
  ['a room without a row', 'chancery/src/cellar/a.ts', ''],
  [
    'a test to another package by its path',
    'cable/src/text/a.test.ts',
    `import { x } from '../../../sample/src/x.ts'`,
  ],
]
for (const [name, path, text] of forbidden)
  test(`refuses ${name}`, () => {
    const wrong = check({ [path]: text })
    assert.equal(wrong.length, 1)
    assert.ok(wrong[0].startsWith(`packages/${path} `))
  })

test('accepts what the table allows', () => {
  const wrong = check({
    'chancery/src/http/a.ts': `import Fastify from 'fastify'\nimport { x } from '../archive/index.ts'\nimport { y } from './pages/y.ts'`,
    'chancery/src/archive/a.ts': `import { read } from '@chancery/cable'\nimport { join } from 'node:path'`,
    'chancery/src/cli/a.ts': `import { x } from '../store/index.ts'\nimport { sample } from '@chancery/sample'`,
    'cable/src/text/a.test.ts': `import fc from 'fast-check'\nimport { sample } from '@chancery/sample'\nimport { r } from '../read.ts'`,
    'cable/src/index.ts': `export { read } from './read.ts'`,
  })
  assert.deepEqual(wrong, [])
})

test('refuses circles, in the imports and in the table itself', () => {
  const rooms = { ...table, rooms: { 'chancery/a': ['chancery/b'], 'chancery/b': ['chancery/a'] } }
  const wrong = check(
    {
      'chancery/src/a/x.ts': `import { y } from '../b/y.ts'`,
      'chancery/src/b/y.ts': `import { x } from '../a/x.ts'`,
    },
    rooms,
  )
  assert.equal(wrong.length, 2)
  assert.match(wrong[0], /table of rooms go in a circle: chancery\/a → chancery\/b → chancery\/a/)
  assert.match(wrong[1], /imports go in a circle/)
})
