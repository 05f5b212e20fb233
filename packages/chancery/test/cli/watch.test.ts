import assert from 'node:assert/strict'
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { zip } from '../intake/make.ts'
import { chancery, ended, files, folder, PROGRAM, started } from './program.ts'

const cable = (serial: number, words: string): string =>
  `R 021200Z MAR 09\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nUNCLAS OSLO ${String(serial).padStart(6, '0')}\n\nSUBJECT: ${words}\n\n1. ${words}.\n`

const WINDOWS = process.platform === 'win32' && 'signals are not sent there'

test('watch adds what is there and what comes, whole, and ends clean', { skip: WINDOWS }, async t => {
  const archive = join(folder(), 'mine')
  const where = files({ 'there.txt': cable(1, 'A barge'), 'deep/.hidden.txt': cable(2, 'Hidden') })
  const child = started([
    PROGRAM,
    '--archive',
    archive,
    'watch',
    where,
    '--every',
    '1',
    '--settle',
    '1',
    '--json',
  ])
  t.after(() => child.kill('SIGKILL'))
  let notes = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    notes += text
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const arrival = async (): Promise<{ files: string[]; added: number; known: number; failures: unknown[] }> =>
    JSON.parse((await lines.next()).value)
  const first = await arrival()
  assert.deepEqual([first.files, first.added], [[join(where, 'there.txt')], 1])

  // Written bit by bit: it is taken once, and whole.
  const slow = join(where, 'deep', 'slow.txt')
  const text = cable(3, `A herring ${'and a net '.repeat(40)}`)
  for (let at = 0; at < text.length; at += 100) {
    appendFileSync(slow, text.slice(at, at + 100))
    await new Promise(resolve => setTimeout(resolve, 300))
  }
  assert.deepEqual((await arrival()).files, [slow])

  // Made elsewhere and moved in, in a folder that is new; a container.
  const outside = files({
    'm.zip': zip([
      { name: 'a.txt', data: cable(4, 'A net') },
      { name: 'b.txt', data: cable(5, 'A rope') },
    ]),
  })
  mkdirSync(join(where, 'new'))
  renameSync(join(outside, 'm.zip'), join(where, 'new', 'm.zip'))
  assert.deepEqual((await arrival()).added, 2)

  // Renamed it is known; broken it is named; deleted it stays in the archive.
  renameSync(slow, join(where, 'moved.txt'))
  const moved = await arrival()
  assert.deepEqual([moved.files, moved.added, moved.known], [[join(where, 'moved.txt')], 0, 1])
  writeFileSync(
    join(where, 'torn.zip'),
    zip([{ name: 'c.txt', data: cable(6, 'A torn one') }]).subarray(0, 60),
  )
  assert.equal((await arrival()).failures.length, 1)
  rmSync(join(where, 'there.txt'))
  // Many at once are told of together; a file that is written anew comes again.
  for (let n = 0; n < 30; n++) writeFileSync(join(where, `many-${n}.txt`), cable(100 + n, `Rope ${n}`))
  let many = 0
  while (many < 30) many += (await arrival()).added
  writeFileSync(join(where, 'many-0.txt'), cable(200, 'Another rope'))
  assert.equal((await arrival()).added, 1)

  child.kill('SIGINT')
  assert.deepEqual(await ended(child), [0, null])
  assert.match(notes, /Watched for .*: \d+ files, 35 cables added, 1 failure\.\n$/)
  const { out } = chancery(['--archive', archive, 'verify'])
  assert.match(out, /^Everything that came in is there.*: 35 documents in 35 cables\.\n$/)
  assert.equal(chancery(['--archive', archive, 'find', 'subject:barge']).code, 0)
})

test('watch of what is not there is refused', () => {
  const { code, err } = chancery(['--archive', join(folder(), 'mine'), 'watch', join(folder(), 'nothing')])
  assert.equal(code, 2)
  assert.match(err, /nothing could not be read: there is no such file/)
})
