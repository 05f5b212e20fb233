import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '../../read.ts'

test('a flood of lines is kept, the end of it as it stands', () => {
  const text = `UNCLAS NORTHPORT 000083\n\n${'1. Mud.\n'.repeat(200_100)}END`
  const { messages, diagnostics } = read(text)
  const { blocks } = messages[0]!
  const last = blocks[blocks.length - 1]!
  assert.equal(last.kind, 'preformatted')
  assert.match(last.text.text, /^1\. Mud\.\n/)
  assert.match(last.text.text, /END$/)
  assert.equal(last.place[0]!.end, text.length)
  assert.ok(diagnostics.some(one => one.code === 'body-limit'))
})
