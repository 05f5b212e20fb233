import assert from 'node:assert/strict'
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { openDatabase } from '../../src/store/sqlite/driver.ts'
import { chancery, files, folder } from './program.ts'

const cable = (serial: number, words: string): string =>
  `R 021200Z MAR 09\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nUNCLAS OSLO 00000${serial}\n\nSUBJECT: ${words}\n\n1. ${words}.\n`

describe('keeping an archive', () => {
  const archive = join(folder(), 'mine')
  const where = files({
    'one.txt': cable(1, 'A barge'),
    'two.txt': cable(2, 'A zeppelinfish'),
    'three.txt': cable(3, 'A ferry'),
  })
  const run = (...args: string[]) => chancery(['--archive', archive, ...args])

  test('verify: one line, and 0; what is no archive makes none', () => {
    assert.deepEqual([run('verify').code, run('backup', join(folder(), 'x')).code], [2, 2])
    run('add', where)
    const { code, out, err } = run('verify')
    assert.deepEqual([code, err], [0, ''])
    assert.equal(
      out,
      'Everything that came in is there, byte for byte, and can be found: 3 documents in 3 cables.\n',
    )
    const again = run('verify', '--reread')
    assert.deepEqual([again.code, again.out, again.err], [0, out, '3 documents were read again.\n'])
    assert.match(run('verify', '--reread', '2').err, /must be a number from 0 to 1/)
    const { whole, findings, documents } = JSON.parse(run('verify', '--json').out)
    assert.deepEqual([whole, findings, documents], [true, [], 3])
  })

  test('backup: a folder that is an archive', () => {
    const target = join(folder(), 'copy')
    const { code, out } = run('backup', target)
    assert.equal(code, 0)
    assert.match(out, /^Backed up to .*copy: [\d.]+ MB in \d+ s\.\nEverything that came in is there/)
    assert.equal(chancery(['--archive', target, 'find', 'ferry']).code, 0)
    const twice = run('backup', target, '--no-proof')
    assert.equal(twice.code, 2)
    assert.match(twice.err, /is there already and stays as it is; name another for the backup/)
  })

  test('remove: gone from every file, said where it was, refused when it comes again', () => {
    const id = JSON.parse(run('find', '--json', 'zeppelinfish').out).hits[0].id
    assert.match(run('remove', id).err, /required option '--reason <text>' not specified/)
    const { code, out, err } = run('remove', '09OSLO2', '--reason', 'Order 12 of the court.')
    assert.deepEqual([code, out], [0, `Removed 1 cable with 1 document: ${id}.\n`])
    assert.match(err, /Copies elsewhere, such as those of chancery backup, hold it still/)
    for (const name of readdirSync(archive))
      assert.equal(
        readFileSync(join(archive, name)).toString('latin1').toLowerCase().includes('zeppelinfish'),
        false,
      )
    const shown = run('show', id)
    assert.deepEqual([shown.code, shown.out], [1, ''])
    assert.match(shown.err, /was removed on \d{4}-\d\d-\d\d: Order 12 of the court\./)
    const again = run('add', where)
    assert.equal(again.code, 0)
    assert.match(again.out, /1 document was removed once and not taken in again: .*two\.txt \(.*: Order 12/)
    const alone = run('add', join(where, 'two.txt'))
    assert.match(alone.out, /^1 document was removed once/)
    const proof = run('verify', '--reread')
    assert.equal(proof.code, 0)
    assert.match(proof.err, /1 document was removed once\./)
    assert.equal(run('remove', id, '--reason', 'x').code, 2)
  })

  test('reread: nothing to do, one, a query, all', () => {
    assert.equal(run('reread').out, 'Everything was read by this reader already.\n')
    assert.equal(run('reread', '09OSLO1').out, 'Read 1 document again; nothing changed.\n')
    assert.equal(run('reread', 'ferry').out, 'Read 1 document again; nothing changed.\n')
    assert.equal(run('reread', '--all').out, 'The index was made anew from 2 documents: 2 cables.\n')
    assert.equal(run('reread', '--all', 'x').code, 2)
    assert.equal(JSON.parse(run('reread', '--json').out).documents, 0)
  })

  test('damage is named with a way on, and 1', () => {
    const database = openDatabase(join(archive, 'archive.db'), error => error)
    database.exec(`DELETE FROM cable_documents WHERE cable = (SELECT min(id) FROM cables)`)
    database.close()
    const { code, out } = run('verify')
    assert.equal(code, 1)
    assert.match(
      out,
      /^Not everything is as it must be: .*1 document in no cable, so that no search finds it/,
    )
    assert.match(out, /\n {4}run chancery reread --all, which makes the index anew/)
    assert.equal(run('reread', '--all').code, 0)
    assert.equal(run('verify').code, 0)
    truncateSync(join(archive, 'archive.db'), 4096)
    const cut = run('verify')
    assert.equal(cut.code, 1)
    assert.match(cut.out, /^Not everything is as it must be: .*damaged/)
    assert.equal(JSON.parse(run('verify', '--json').out).findings[0].code, 'file-damaged')
    writeFileSync(join(archive, 'archive.db'), 'Dear Ada,\n'.repeat(900))
    assert.equal(run('verify').code, 1)
  })
})
