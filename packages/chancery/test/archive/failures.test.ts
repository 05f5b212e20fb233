import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Archive, documentId } from '../../src/archive/index.ts'
import { file, idsOf, newArchive, OWNER, VISITOR, wire } from './cables.ts'

const failed = (path: string, inside = '', reason = 'It was not taken.') => ({
  name: `${path}${inside}`,
  path,
  inside,
  reason,
})
const listed = (archive: Archive): string[] => archive.failures(OWNER).map(one => one.path + one.inside)

test('what failed is kept, once, until its file is read to the end without it', async t => {
  const archive = await newArchive(t)
  const first = await archive.add([failed('/a.zip', '/x'), failed('/a.zip', '/y'), { finished: '/a.zip' }, failed('/b')])
  assert.deepEqual(first.failures.map(one => one.name), ['/a.zip/x', '/a.zip/y', '/b'])
  assert.deepEqual(listed(archive), ['/a.zip/x', '/a.zip/y', '/b'])
  await new Promise(resolve => setTimeout(resolve, 5))
  // Ended before the end of its file, a run settles nothing.
  await archive.add([failed('/a.zip', '/x', 'Another reason.')])
  assert.deepEqual(listed(archive), ['/a.zip/x', '/a.zip/y', '/b'])
  assert.equal(archive.failures(OWNER)[0]?.reason, 'Another reason.')
  await new Promise(resolve => setTimeout(resolve, 5))
  await archive.add([failed('/a.zip', '/y'), { finished: '/a.zip' }])
  assert.deepEqual(listed(archive), ['/a.zip/y', '/b'])
  // Of what is not known nobody can say who may see it.
  assert.deepEqual(archive.failures(VISITOR), [])
}) // biome-ignore format: tables

test('what is struck off is listed again when it fails again', async t => {
  const archive = await newArchive(t)
  await archive.add([failed('/a', '/x'), failed('/a', '/y')])
  assert.throws(() => archive.forgetFailures([{ path: '/a', inside: '/x' }], VISITOR), {
    code: 'not-allowed',
  })
  archive.forgetFailures([{ path: '/a', inside: '/x' }], OWNER)
  assert.deepEqual(listed(archive), ['/a/y'])
  await archive.add([failed('/a', '/x')])
  assert.deepEqual(listed(archive), ['/a/x', '/a/y'])
})

test('of a mail or a PDF the bytes are the record and the text is read; asked for only when it is new', async t => {
  const archive = await newArchive(t)
  const bytes = Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0, 1, 2)
  let asked = 0
  const incoming = {
    name: 'a.pdf',
    bytes,
    whole: true,
    text: async () => {
      asked++
      return new TextEncoder().encode(wire())
    },
  }
  await archive.add([incoming])
  assert.equal((await archive.add([incoming])).known, 1)
  assert.equal(asked, 1)
  const id = documentId(bytes)
  assert.deepEqual(idsOf(archive, 'barge'), [id])
  assert.deepEqual([...archive.raw('2009OSLO12', OWNER)[0]!.bytes], [...bytes])
  const found = archive.open(id, OWNER)
  assert.equal(found.kind === 'cable' && found.cable.sources[0]?.text, wire())
  const report = await archive.add([
    { ...incoming, bytes: bytes.slice(1), text: () => Promise.reject(new Error('it is empty')) },
  ])
  assert.deepEqual(report.failures, [{ name: 'a.pdf', reason: 'a.pdf was not taken: it is empty.' }])
})

test('what is one document for certain is not cut', async t => {
  const two = `${wire()}${wire({ serial: 13 })}`
  const archive = await newArchive(t)
  assert.equal((await archive.add([{ ...file(two), whole: true }])).documents, 1)
  assert.equal((await archive.add([file(two)])).documents, 2)
})
