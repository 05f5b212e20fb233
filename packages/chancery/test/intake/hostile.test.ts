import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { files } from '../cli/program.ts'
import { CABLE, cable, found, sevenZip, tar, zip } from './make.ts'

const good = { name: 'good.txt', data: CABLE }
const last = { name: 'last.txt', data: cable(2) }
/** 2 MB of one line: text, so that no look at its beginning gives it away. */
const bomb = Buffer.alloc(2 ** 21, 'A BARGE\n')
const small = { ratioFrom: 2 ** 16, document: 2 ** 27 }

describe('hostile archives: refused with a reason, and the rest goes on', () => {
  test('names that lead out of it', async () => {
    const names = ['../up.txt', 'sub/../../up.txt', '/etc/motd', 'C:\\motd', '\\\\host\\share', 'a\u0007b']
    const list = [good, ...names.map(name => ({ name, data: CABLE })), last]
    const where = files({ 'box.zip': zip(list), 'box.tar': await tar(list) })
    const { texts, reasons } = await found(where)
    assert.deepEqual(Object.keys(texts), ['tar', 'zip'].flatMap(box => [`box.${box}/good.txt`, `box.${box}/last.txt`]))
    for (const box of ['zip', 'tar']) {
      assert.match(reasons[`box.${box}/../up.txt`]!, /was not taken: its name leads out of the archive \(\.\.\)\.$/)
      assert.match(reasons[`box.${box}/sub/../../up.txt`]!, /leads out of the archive/)
      assert.match(reasons[`box.${box}//etc/motd`]!, /its name is an absolute path\.$/)
      assert.match(reasons[`box.${box}/C:\\motd`]!, /absolute/)
      assert.match(reasons[`box.${box}/\\\\host\\share`]!, /absolute/)
      assert.match(reasons[`box.${box}/a\u0007b`]!, /control characters/)
    }
  }) // biome-ignore format: tables

  test('links and devices', async () => {
    const where = files({
      'box.zip': zip([good, { name: 'link', data: '/etc/passwd', mode: 0o120777 }, last]),
      'box.tar': await tar([
        good,
        { name: 'link', type: 'symlink', linkname: '/etc/passwd' },
        { name: 'hard', type: 'link', linkname: 'good.txt' },
        { name: 'tty', type: 'character-device' },
        { name: 'pipe', type: 'fifo' },
        last,
      ]),
    })
    const { texts, reasons } = await found(where)
    assert.equal(Object.keys(texts).length, 4)
    assert.match(reasons['box.zip/link']!, /it is a link or a device/)
    assert.match(reasons['box.tar/link']!, /it is a link, which is not followed\.$/)
    assert.match(reasons['box.tar/hard']!, /it is a link/)
    assert.match(reasons['box.tar/tty']!, /it is a device/)
    assert.match(reasons['box.tar/pipe']!, /it is a device/)
  })

  test('bombs by ratio', async () => {
    const where = files({
      'a.zip': zip([good, { name: 'bomb.txt', data: bomb }, last]),
      'b.gz': gzipSync(bomb),
      'c.tgz': gzipSync(await tar([{ name: 'bomb.txt', data: bomb }])),
      'd.xz': await sevenZip('xz', { bomb }),
      'e.7z': await sevenZip('7z', { bomb, 'good.txt': CABLE }),
      'f.bz2': await sevenZip('bzip2', { bomb }),
      'g.txt': CABLE,
    })
    const { texts, reasons } = await found(where, { limits: small })
    assert.deepEqual(Object.keys(texts), ['a.zip/good.txt', 'a.zip/last.txt', 'g.txt'])
    for (const name of ['a.zip/bomb.txt', 'b.gz', 'c.tgz/bomb.txt', 'd.xz', 'e.7z', 'f.bz2'])
      assert.match(reasons[name] ?? '', /was not taken: it unpacks to more than 200 times its size/, name)
  })

  test('bombs by size, over all layers', async () => {
    const part = Buffer.alloc(60_000, 'A BARGE\n')
    const list = Array.from({ length: 9 }, (_, n) => ({ name: `${n}.txt`, data: part }))
    const inner = zip(list)
    const where = files({
      'a.zip': zip([{ name: '1.zip', data: inner }, { name: '2.zip', data: inner }]),
      'b.7z': await sevenZip('7z', Object.fromEntries(list.map(({ name, data }) => [name, data]))),
      'c.txt': CABLE,
    }) // biome-ignore format: a table
    const { texts, reasons } = await found(where, { limits: { total: 400_000 } })
    // What came before is kept; what was named after it is read.
    assert.deepEqual(Object.keys(texts).length, 1 + Object.keys(texts).filter(name => name.startsWith('a.zip/1.zip/')).length)
    assert.equal(texts['c.txt'], CABLE)
    assert.ok(Object.values(reasons).some(reason => /more than 391 KB; unpack it yourself/.test(reason)))
    assert.match(reasons['b.7z']!, /more than 391 KB; unpack it yourself/)
    assert.ok(Object.keys(reasons).length <= 6, 'one reason, and not one for each thing')
  }) // biome-ignore format: tables

  test('a document that is too large is left; others of the archive are taken', async () => {
    const where = files({ 'a.zip': zip([good, { name: 'long.txt', data: 'A BARGE\n'.repeat(1000) }, last]) })
    const { texts, reasons } = await found(where, { limits: { document: 4096 } })
    assert.deepEqual(Object.keys(texts), ['a.zip/good.txt', 'a.zip/last.txt'])
    assert.match(reasons['a.zip/long.txt']!, /it is larger than 4 KB; cut it into parts\.$/)
  })

  test('archives in archives without end', async () => {
    let box = zip([good])
    for (let n = 0; n < 9; n++)
      box = zip([
        { name: `${n}.zip`, data: box },
        { name: `${n}.txt`, data: cable(n) },
      ])
    const { texts, reasons } = await found(files({ 'a.zip': box }))
    assert.equal(Object.keys(texts).length, 6)
    assert.match(Object.values(reasons).join(), /^.* was not taken: it lies more than 6 archives deep\.$/)
  })

  test('more things than a container may hold', async () => {
    const list = Array.from({ length: 30 }, (_, n) => ({ name: `${n}.txt`, data: cable(n) }))
    const where = files({ 'a.zip': zip(list), 'b.tar': await tar(list) })
    const { texts, reasons } = await found(where, { limits: { entries: 20 } })
    assert.equal(Object.keys(texts).length, 40)
    assert.match(reasons['a.zip']!, /it holds more than 20 things/)
    assert.match(reasons['b.tar']!, /it holds more than 20 things/)
  })
})

describe('what cannot be read is said, and the rest goes on', () => {
  test('binaries, encrypted things, things packed otherwise', async () => {
    const locked = await sevenZip('7z', { 'a.txt': CABLE }, '-psecret')
    const where = files({
      'a.zip': zip([good, { name: 'locked.txt', data: CABLE, encrypted: true }, { name: 'odd', data: CABLE, method: 97 }, { name: 'x.png', data: Buffer.from('89504e470d0a1a0a0000000d', 'hex') }, last]),
      'b.7z': locked,
      'c.7z': await sevenZip('7z', { 'a.txt': CABLE }, '-psecret', '-mhe=on'),
      'd.rar': Buffer.from('526172211a0700cf', 'hex'),
      'e.docx': zip([{ name: '[Content_Types].xml', data: '<Types/>' }, { name: 'word/document.xml', data: '<x/>' }]),
    })
    const { texts, reasons } = await found(where)
    assert.deepEqual(Object.keys(texts), ['a.zip/good.txt', 'a.zip/last.txt'])
    assert.match(reasons['a.zip/locked.txt']!, /it is encrypted; unpack the archive with its password/)
    assert.match(reasons['a.zip/odd']!, /packed in a way that is not read here \(method 97\)/)
    assert.match(reasons['a.zip/x.png']!, /it is no text/)
    assert.match(reasons['b.7z/a.txt']!, /it is encrypted/)
    assert.match(reasons['c.7z']!, /it is encrypted/)
    assert.match(reasons['d.rar']!, /RAR archives are not read; unpack it/)
    assert.match(reasons['e.docx']!, /document of an office program/)
  }) // biome-ignore format: tables

  test('broken entries, and archives cut short', async () => {
    const seven = await sevenZip('7z', { 'a.txt': CABLE })
    const spoiled = Buffer.from(await sevenZip('7z', { 'a.txt': CABLE, 'b.txt': cable(3) }, '-mx=0'))
    spoiled[60]! ^= 1
    const whole = gzipSync(await tar([good, last, { name: 'long.txt', data: 'A BARGE\n'.repeat(9000) }]))
    const where = files({
      'a.zip': zip([good, { name: 'bad.txt', data: CABLE, spoiled: true }, last]),
      'b.zip': zip([good, last]).subarray(0, -40),
      'c.7z': seven.subarray(0, -9),
      'd.7z': spoiled,
      'e.tgz': whole.subarray(0, -20),
      'f.gz': Buffer.concat([gzipSync(CABLE).subarray(0, 30), Buffer.alloc(40, 7)]),
      'g.xz': (await sevenZip('xz', { g: CABLE })).subarray(0, -30),
    })
    const { texts, reasons } = await found(where)
    assert.deepEqual(Object.keys(texts).filter(name => !name.startsWith('d.7z')), ['a.zip/good.txt', 'a.zip/last.txt', 'e.tgz/good.txt', 'e.tgz/last.txt'])
    assert.equal(Object.keys(texts).filter(name => name.startsWith('d.7z')).length, 1)
    assert.match(reasons['a.zip/bad.txt']!, /broken \(the checksum differs\)/)
    assert.match(reasons['b.zip']!, /its directory is broken/)
    assert.match(reasons['c.7z']!, /it is broken|ends too early/)
    assert.match(Object.entries(reasons).find(([name]) => name.startsWith('d.7z'))![1], /the checksum differs/)
    assert.ok(reasons['e.tgz'] ?? reasons['e.tgz/long.txt'])
    assert.match(reasons['f.gz']!, /it is broken|ends too early/)
    assert.match(reasons['g.xz']!, /ends too early|broken/)
  }) // biome-ignore format: tables
})
