import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readers } from './fields.ts'
import { runFolder, table } from './run.ts'

const SHARED = fileURLToPath(new URL('../../../../shared/vectors', import.meta.url))

/** Passes that were reached; fewer is a step back. Raise them with the readers. */
const FLOORS: Readonly<Record<string, number>> = {
  classified_by: 100,
  clean_content: 6,
  declassification_date: 6,
  id_canonical: 27,
  malformed_id: 101,
  recipients_action: 3,
  recipients_info: 4,
  references: 56,
  references_ng: 23,
  signers: 19,
  subject: 29,
  summary: 11,
  tag_kind: 6,
  tags: 40,
  titlecase: 17,
}

test('shared vectors: no field falls below what was reached', {
  skip: !existsSync(SHARED) && 'no ../shared/vectors here',
}, () => {
  const results = new Map(runFolder(SHARED).map(result => [result.field, result]))
  for (const [field, floor] of Object.entries(FLOORS)) {
    const { passed, cases } = results.get(field)!
    assert.ok(passed >= floor, `${field}: ${passed} of ${cases}, was ${floor}`)
  }
  for (const { field, malformed } of results.values()) assert.deepEqual(malformed, [], field)
})

const folder = mkdtempSync(join(tmpdir(), 'vectors-'))
after(() => rmSync(folder, { recursive: true }))
const record = (id: string, input: string | null, expected: unknown): string =>
  JSON.stringify({ id, field: 'x', input, expected })
writeFileSync(
  join(folder, 'id_canonical.jsonl'),
  [
    record('id-1', '10EFTOOSLO7', '10OSLO7'),
    record('id-2', '10OSLO7', '10LIMA7'),
    'no json',
    '[]',
    '',
    '{"id": 3}',
  ].join('\n'),
)
writeFileSync(join(folder, 'harbor_dues.jsonl'), record('dues-1', 'text', 5))
mkdirSync(join(folder, 'by_id'))
writeFileSync(
  join(folder, 'by_id', 'id_canonical.jsonl'),
  [record('id-3', null, 'x'), record('id-4', '10LIMA7', '10LIMA7')].join('\n'),
)

test('any folder: passes, failures, what has no reader and what is no record', () => {
  const results = runFolder(folder)
  assert.deepEqual(
    results.map(({ field, read, cases, passed, withoutInput, malformed }) => [
      field,
      read,
      cases,
      passed,
      withoutInput,
      malformed,
    ]),
    [
      ['by_id/id_canonical', true, 1, 1, 1, []],
      ['harbor_dues', false, 1, 0, 0, []],
      ['id_canonical', true, 2, 1, 0, [3, 4, 6]],
    ],
  )
  assert.deepEqual(results[2]!.failures, [{ id: 'id-2', expected: '10LIMA7', got: '10OSLO7' }])
  const lines = table(results).split('\n')
  assert.match(lines[2]!, /^harbor_dues +- +1 +no reader$/)
  assert.match(lines[4]!, /^total +2 +3 +67 %$/)
})

const run = (...args: string[]) =>
  spawnSync(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', fileURLToPath(new URL('run.ts', import.meta.url)), ...args],
    { encoding: 'utf8' },
  )

test('command: exit codes, failures and JSON', () => {
  const shown = run(folder, '--failures')
  assert.equal(shown.status, 0)
  assert.match(shown.stdout, /id-2\n {2}expected "10LIMA7"\n {2}got {6}"10OSLO7"/)
  const { fields } = JSON.parse(run(folder, '--json').stdout) as { fields: { field: string }[] }
  assert.equal(fields.length, 3)
  const missing = run(join(folder, 'nowhere'))
  assert.equal(missing.status, 1)
  assert.match(missing.stderr, /Cannot read/)
  assert.equal(run().status, 2)
})

test('readers never throw', () => {
  const vector = { id: 'x', field: 'x', input: '', expected: '' }
  for (const read of Object.values(readers))
    for (const input of [
      '',
      '\n',
      'TAGS:',
      'TO',
      '(',
      '\u{1F4A9}',
      'A'.repeat(5000),
      '1. (C) SUMMARY: END SUMMARY',
    ])
      read(input, vector)
})
