import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseQuery } from '../../src/query/index.ts'
import { openSqlite } from '../../src/store/index.ts'
import { ALL, keep, remake } from './cables.ts'
import { storeSuite } from './suite.ts'

storeSuite('sqlite', folder => openSqlite(folder, undefined, remake))

test('what cannot be made again is taken out of the index all the same', t => {
  const cables = [
    keep({ subject: 'A barge', body: 'barge harbour barge', tags: ['PREL', 'NO'], from: 'SAN JOSE', values: { to: ['OSLO', 'LIMA'] } }),
    keep({ body: 'harbour vote', tags: ['NO'], from: 'OSLO' }),
  ] // biome-ignore format: a table
  const [full, control] = [0, 1].map(() => {
    const folder = mkdtempSync(join(tmpdir(), 'chancery-store-'))
    // Asked for a cable, this one has none: its documents are damaged, or read otherwise.
    const store = openSqlite(folder)
    t.after(() => {
      store.close()
      rmSync(folder, { recursive: true })
    })
    return store
  }) as [ReturnType<typeof openSqlite>, ReturnType<typeof openSqlite>]
  for (const { document, cable } of cables) full.write({ documents: [document], cables: [cable] })
  full.write({ documents: [], replaced: [cables[0]!.cable.id], cables: [] })
  control.write({ documents: [cables[1]!.document], cables: [cables[1]!.cable] })
  for (const typed of ['', 'harbour', 'barge', '*arb*', 'from:jose', 'from:oslo', 'to:lima', 'tags:no']) {
    const ask = (store: typeof full) =>
      store.search(parseQuery(typed).query, ALL, { order: 'relevance', limit: 9, addressees: true })
    assert.deepEqual(ask(full), ask(control), typed)
  }
  for (const field of ['text', 'from', 'to', 'tags', '=post', '=tags'] as const)
    assert.deepEqual(full.words(field, '', ALL, { limit: 99 }), control.words(field, '', ALL, { limit: 99 }))
  assert.deepEqual(full.examineFile(), [])
})
