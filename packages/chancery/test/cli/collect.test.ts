// What is gathered on the command line.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { chancery, files, folder } from './program.ts'

const cable = (serial: number, words: string): string =>
  [
    'R 031200Z MAR 09',
    'FM AMEMBASSY ATHENS',
    'TO SECSTATE WASHDC',
    `UNCLAS ATHENS ${String(serial).padStart(6, '0')}`,
    '',
    `SUBJECT: ${words.toUpperCase()}`,
    '',
    `1. (U) ${words}, and nobody knows who paid for it or who will.`,
    '',
  ].join('\n')

test('a result is collected, annotated, listed, carried away, shared, taken out of and taken back', () => {
  const archive = join(folder(), 'mine')
  const run = (...args: string[]) => chancery(['--archive', archive, ...args])
  const source = files({
    'a.txt': cable(2, 'The harbor is full of mud'),
    'b.txt': cable(5, 'The harbor master buys a dredger'),
    'c.txt': cable(9, 'A dredger for the lake'),
  })
  assert.equal(run('add', source).code, 0)
  assert.equal(run('collections').code, 1)
  const made = run('collect', 'mud and dredgers', 'harbor', '--note', 'Of the harbor.')
  assert.deepEqual([made.code, made.out], [0, '2 cables put into mud and dredgers, which is new.\n'])
  const [, deed] = /collections --undo (\d+) takes it back/.exec(made.err)!
  assert.match(
    run('collect', 'Mud and Dredgers', '09ATHENS9', '09ATHENS5').out,
    /^1 cable put into mud and dredgers; 1 cable there already/,
  )
  assert.equal(run('find', 'collection:"mud and dredgers"', '--json').out.match(/"mrn"/g)!.length, 3)
  const list = run('collections', 'mud and dredgers').out
  assert.match(list, /^mud and dredgers {2}3 cables\n[\s\S]*09 ATHENS 2 ·[\s\S]*\n {2}Of the harbor\.\n/)
  const csv = run('export', '--collection', 'mud and dredgers', '--as', 'csv', '--columns', 'key,note')
  assert.equal(
    csv.out,
    'key,note\r\n2009ATHENS2,Of the harbor.\r\n2009ATHENS5,Of the harbor.\r\n2009ATHENS9,\r\n',
  )
  assert.equal(run('export', '--as', 'csv').code, 2)
  assert.equal(run('export', '--collection', 'x', '--as', 'csv').code, 2)
  assert.match(run('collections', 'mud and dredgers', '--share').out, /shared as \/shared\/[0-9a-z]{26}\n/)
  assert.doesNotMatch(run('collections', 'mud and dredgers', '--unshare').out, /shared as/)
  assert.match(
    run('collections', 'mud and dredgers', '--rename', 'dredgers', '--about', 'All of it.').out,
    /^dredgers {2}3 cables\n {2}All of it\.\n/,
  )
  assert.equal(run('collect', 'dredgers', '09ATHENS9', '--take-out').code, 0)
  assert.equal(run('tag', 'doubtful', 'lake').code, 0)
  assert.equal(JSON.parse(run('collections', '--tags', '--json').out).tags[0].name, 'doubtful')
  assert.match(run('find', 'tag:doubtful').out, /09 ATHENS 9/)
  assert.equal(run('tag', 'doubtful', 'lake', '--take-out').code, 0)
  assert.equal(run('tag', 'ECON', 'lake').code, 2)
  assert.match(run('find', 'tag:doubtful').err, /You gave no cable the tag “doubtful”/)
  assert.equal(run('collect', 'dredgers', 'zyzzyva').code, 1)
  assert.match(run('collections', '--undo', deed!).out, /^Taken back: 2 cables taken out/)
  assert.equal(run('collections', '--undo', deed!).code, 2)
  assert.equal(run('collections', 'dredgers').code, 2, 'what it made goes with its last')
  assert.equal(run('verify').code, 0)
})
