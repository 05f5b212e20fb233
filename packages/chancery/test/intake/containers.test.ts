import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { files } from '../cli/program.ts'
import { CABLE, CABLE_ZST, cable, found, sevenZip, tar, zip } from './make.ts'

const THREE = { 'a.txt': cable(1), 'sub/b.txt': cable(2), 'sub/deeper/c.txt': cable(3) }
const three = Object.entries(THREE).map(([name, data]) => ({ name, data }))
const inside = (box: string): Record<string, string> =>
  Object.fromEntries(three.map(({ name, data }) => [`${box}/${name}`, data]))

describe('containers', () => {
  test('folders, in the order of names', async () => {
    const { texts, reasons } = await found(files(THREE))
    assert.deepEqual([Object.entries(texts), reasons], [Object.entries(THREE), {}])
  })

  for (const [box, made] of [
    ['box.zip', () => zip([{ name: 'sub/', data: '', mode: 0o040755 }, ...three])],
    ['stored.zip', () => zip(three.map(one => ({ ...one, method: 0 })))],
    ['box.tar', () => tar([{ name: 'sub/', type: 'directory' }, ...three])],
    ['box.tgz', async () => gzipSync(await tar(three))],
    ['box.tar.bz2', async () => sevenZip('bzip2', { 'box.tar': await tar(three) })],
    ['box.tar.xz', async () => sevenZip('xz', { 'box.tar': await tar(three) })],
    ['box.7z', () => sevenZip('7z', THREE)],
    ['solid.7z', () => sevenZip('7z', { ...THREE, empty: '' }, '-ms=on')],
  ] as const)
    test(box, async () => {
      const { texts, reasons } = await found(files({ [box]: await made() }))
      assert.deepEqual([texts, reasons], [inside(box), {}])
    })

  test('one file that is packed keeps its name', async () => {
    const where = files({
      'a.txt.gz': gzipSync(CABLE),
      'b.txt.zst': CABLE_ZST,
      'c.xz': await sevenZip('xz', { c: CABLE }),
      'd.bz2': await sevenZip('bzip2', { d: CABLE }),
      // Members of gzip follow one another.
      'e.gz': Buffer.concat([gzipSync(CABLE.slice(0, 20)), gzipSync(CABLE.slice(20))]),
    })
    const { texts, reasons } = await found(where)
    assert.deepEqual(
      [texts, reasons],
      [{ 'a.txt.gz': CABLE, 'b.txt.zst': CABLE, 'c.xz': CABLE, 'd.bz2': CABLE, 'e.gz': CABLE }, {}],
    )
  })

  test('archives in archives, whatever their names say', async () => {
    const where = files({
      'outer.dat': zip([
        { name: 'one.bin', data: gzipSync(await tar([{ name: 'x', data: await sevenZip('7z', THREE) }])) },
        { name: 'two', data: zip(three) },
      ]),
    })
    const { texts, reasons } = await found(where)
    assert.deepEqual([texts, reasons], [{ ...inside('outer.dat/one.bin/x'), ...inside('outer.dat/two') }, {}])
  })

  test('standard input, packed or not', async () => {
    const input = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
    }
    assert.deepEqual((await found('-', { input: input(Buffer.from(CABLE)) })).texts, {
      'standard input': CABLE,
    })
    assert.deepEqual((await found('-', { input: input(zip(three)) })).texts, inside('standard input'))
  })

  test('a file larger than what is read at once', async () => {
    const long = CABLE + '2. And so on.\n'.repeat(100_000)
    const where = files({ 'a.txt': long, 'b.tgz': gzipSync(await tar([{ name: 'a.txt', data: long }])) })
    let read = 0
    const { texts } = await found(where, {
      onRead: bytes => {
        read += bytes
      },
    })
    assert.deepEqual(texts, { 'a.txt': long, 'b.tgz/a.txt': long })
    assert.ok(read > long.length && read < 2 * long.length)
  })

  test('asked for alone, a thing in an archive is read alone', async () => {
    const where = files({ 'box.zip': zip(three), 'a.txt': CABLE })
    const { texts } = await found(where, { only: new Set([`${where}/box.zip/sub`]) })
    assert.deepEqual(Object.keys(texts), ['box.zip/sub/b.txt', 'box.zip/sub/deeper/c.txt'])
  })
})
