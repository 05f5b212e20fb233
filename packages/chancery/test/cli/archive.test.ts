import assert from 'node:assert/strict'
import { chmodSync, existsSync, readFileSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { openDatabase } from '../../src/store/sqlite/driver.ts'
import { OLD, writeOld } from '../archive/formats.ts'
import { zip } from '../intake/make.ts'
import { chancery, ended, files, folder, HARBOR, PROGRAM, started, until } from './program.ts'

const cable = (serial: number, post: string, words: string): string =>
  [
    `FM AMEMBASSY ${post}`,
    'TO SECSTATE WASHDC',
    `UNCLAS ${post} ${String(serial).padStart(6, '0')}`,
    '',
    `SUBJECT: ${words}`,
    '',
    `1. (U) ${words}.`,
    '',
  ].join('\n')

const dated = (serial: number, post: string, words: string): string =>
  `R 021200Z MAR 09\n${cable(serial, post, words)}`

const FOUR = {
  'a.txt': dated(1, 'ATHENS', 'The harbor is full of mud'),
  'sub/b.txt': dated(2, 'ATHENS', 'The harbor master buys a dredger'),
  'sub/deeper/c.txt': dated(3, 'BERN', 'A dredger for the lake'),
  'sub/deeper/d.txt': dated(4, 'BERN', 'A concert by the lake'),
}

describe('an archive', () => {
  const archive = join(folder(), 'mine')
  const run = (...args: string[]) => chancery(['--archive', archive, ...args])
  const mrns = (...args: string[]): string[] => {
    const { out } = run('find', '--json', ...args)
    return JSON.parse(out)
      .hits.map((hit: { mrn: string }) => hit.mrn)
      .sort()
  }

  test('a search before anything was added makes no archive', () => {
    const { code, out, err } = run('find', 'mud')
    assert.deepEqual([code, out], [2, ''])
    assert.match(
      err,
      /There is no archive in .*mine; chancery add PATH… makes one, --archive names another\.\n$/,
    )
    assert.equal(existsSync(archive), false)
  })

  test('folders with all below them; the same again adds nothing', () => {
    const where = files(FOUR)
    const first = run('add', where)
    assert.deepEqual([first.code, first.err], [0, ''])
    assert.equal(first.out, `Added 4 cables to ${archive}, from 4 documents.\n`)
    const again = run('add', '--json', where, join(where, 'a.txt'))
    assert.equal(again.code, 0)
    const { documents, known, added, failures } = JSON.parse(again.out)
    assert.deepEqual([documents, known, added, failures], [5, 5, 0, []])
  })

  test('words, without quotes, must all be there; a dash leaves one out; after -- all is query', () => {
    assert.deepEqual(mrns('harbor', 'dredger'), ['09 ATHENS 2'])
    assert.deepEqual(mrns('dredger', '-lake'), ['09 ATHENS 2'])
    assert.deepEqual(mrns('-lake', 'harbor', '--limit', '5'), ['09 ATHENS 1', '09 ATHENS 2'])
    assert.deepEqual(mrns('--', '-harbor', 'dredger'), ['09 BERN 3'])
    assert.deepEqual(mrns('-harbor'), ['09 BERN 3', '09 BERN 4'])
    assert.deepEqual(mrns('"by the lake"', 'from:bern'), ['09 BERN 4'])
  })

  test('answers on standard output; counts and the way on beside it; 1 without hits', () => {
    const some = run('find', 'lake', '--limit', '1', '--sort', 'oldest')
    assert.equal(some.code, 0)
    assert.match(some.out, /^UNCLASSIFIED · 09 BERN 3 · 2009-03-02 12:00Z · AMEMBASSY BERN\n {2}A dredger/)
    assert.match(some.err, /^1 cable of 2 matches for “lake”\nMore: --cursor \S+\n$/)
    const cursor = /--cursor (\S+)/.exec(some.err)![1]!
    assert.match(run('find', 'lake', '--limit', '1', '--sort', 'oldest', '--cursor', cursor).out, /09 BERN 4/)
    const none = run('find', 'whale')
    assert.deepEqual([none.code, none.out, none.err], [1, '', '0 cables for “whale”\n'])
    assert.equal(run('find', '--json', 'whale').code, 1)
  })

  test('what was not understood of a query is pointed at, and the rest searches', () => {
    const { code, out, err } = run('find', '港', 'fron:athens', 'mud')
    assert.equal(code, 1)
    assert.equal(out, '')
    const lines = err.split('\n')
    assert.match(lines[0]!, /^There is no field “fron”; .*Perhaps you meant from:$/)
    assert.deepEqual(lines.slice(1, 3), ['  港 fron:athens mud', '     ^^^^^'])
  })

  test('a list is asked line by line, queries and numbers, and goes on at a line', () => {
    const list = files({ 'list.txt': 'lake\r\n# a note\n\n09 athens 0002\nwhale\nharbor "mud"' })
    const path = join(list, 'list.txt')
    const answers = (...more: string[]) =>
      run('find', '--batch', path, '--json', ...more)
        .out.split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line))
    const all = answers()
    assert.deepEqual(
      all.map(one => [one.line, one.total, one.hits[0]?.mrn]),
      [
        [1, 2, all[0].hits[0].mrn],
        [4, 1, '09 ATHENS 2'],
        [5, 0, undefined],
        [6, 1, '09 ATHENS 1'],
      ],
    )
    assert.deepEqual(answers('--start', '5'), all.slice(2))
    const { code, out } = chancery(['--archive', archive, 'find', '--batch', '-', '--limit', '1'], {
      input: 'lake\n',
    })
    assert.equal(code, 0)
    assert.match(out, /^1\t2\tlake\n\t09 BERN \d\t/)
    assert.equal(out.split('\n').length, 3)
    assert.equal(run('find', '--batch', join(list, 'none.txt')).code, 2)
    assert.equal(run('find', '--batch', path, 'lake').code, 2)
    assert.equal(run('find').code, 2)
  })

  test('matches are counted over time, and by what they are', () => {
    const { histogram, facets } = JSON.parse(run('find', '--json', '--histogram', 'month', 'lake').out)
    assert.deepEqual(histogram, { by: 'month', values: [{ value: '2009-03', name: '2009-03', count: 2 }] })
    assert.deepEqual(facets.addressee, [{ value: '"secstate washdc"', name: 'SECSTATE WASHDC', count: 2 }])
    assert.deepEqual(facets.precedence, [{ value: 'routine', name: 'ROUTINE', count: 2 }])
    assert.match(run('find', '--histogram', 'decade', 'lake').out, /^2000s {2}2 {2}█/m)
    assert.match(run('find', '--facets', 'lake').out, /^addressee\n.*SECSTATE WASHDC/m)
  })

  test('show by number in any spelling and by id; --raw gives every byte back', () => {
    const [{ id }] = JSON.parse(run('find', '--json', 'mrn:09ATHENS1').out).hits
    for (const name of [['09ATHENS1'], ['2009ATHENS1'], ['09', 'athens', '0001'], [id]]) {
      assert.match(run('show', ...name).out, /The harbor is full of mud/)
      assert.equal(run('show', '--raw', ...name).out, FOUR['a.txt'])
    }
    const { kind, cable: held } = JSON.parse(run('show', '--json', '09ATHENS1').out)
    assert.equal(kind, 'cable')
    assert.equal(held.summary.id, id)
    assert.equal(held.sources[0].text, FOUR['a.txt'])
  })

  test('raw bytes that are no UTF-8, with odd line ends, come back identical', () => {
    const bytes = Buffer.concat([
      Buffer.from(dated(7, 'BERN', 'Caf'), 'latin1'),
      Buffer.from([0xe9, 13, 13, 10, 13, 0x1b]),
    ])
    assert.equal(chancery(['--archive', archive, 'add', '-'], { input: bytes }).code, 0)
    assert.deepEqual(Buffer.from(run('show', '--raw', '09BERN7').bytes), bytes)
  })

  test('an unknown number: 1, and what is near', () => {
    const near = run('show', '09ATHENS77')
    assert.deepEqual([near.code, near.out], [1, ''])
    assert.match(
      near.err,
      /it holds 2 other cables of that post and year: chancery find 'post:athens date:2009'\.\n$/,
    )
    assert.equal(run('find', 'post:athens', 'date:2009').code, 0)
    assert.match(run('show', '85PARIS1').err, /nor is any other cable of that post and year/)
    assert.match(run('show', 'mud').err, /neither a message reference number, such as 10MEXICO83, nor an id/)
    assert.deepEqual(JSON.parse(run('show', '--json', 'mud').out), { kind: 'none' })
  })

  test('two cables of one number: both are named; raw bytes of both would be neither', () => {
    const where = files({ 'e.txt': dated(1, 'ATHENS', 'The harbor was never full of mud') })
    run('add', where)
    const both = run('show', '09ATHENS1')
    assert.equal(both.code, 0)
    const ids = both.out
      .split('\n')
      .slice(1, 3)
      .map(line => line.trim().split(' ')[0]!)
    const raw = run('show', '--raw', '09ATHENS1')
    assert.deepEqual([raw.code, raw.out], [2, ''])
    assert.deepEqual(
      ids.map(id => run('show', '--raw', id).out).sort(),
      [FOUR['a.txt'], readFileSync(join(where, 'e.txt'), 'utf8')].sort(),
    )
  })
})

describe('add', () => {
  const add = (...paths: string[]) => chancery(['--archive', join(folder(), 'a'), 'add', '--json', ...paths])
  const report = (...paths: string[]) => {
    const { code, out } = add(...paths)
    const { documents, failures } = JSON.parse(out)
    return { code, documents, reasons: failures.map((one: { reason: string }) => one.reason) }
  }

  test('empty files, hidden files and links in a folder are passed over', () => {
    const where = files({ 'a.txt': FOUR['a.txt'], empty: '', '.hidden': 'x' })
    symlinkSync('.', join(where, 'loop'))
    symlinkSync('nowhere', join(where, 'dangling'))
    assert.deepEqual(report(where), { code: 0, documents: 1, reasons: [] })
  })

  test('a link that was named is followed', () => {
    const where = files({ 'a.txt': FOUR['a.txt'] })
    symlinkSync('a.txt', join(where, 'link'))
    assert.equal(report(join(where, 'link')).documents, 1)
  })

  test('what is no text is named and left; UTF-16 is text', () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(FOUR['a.txt'], 'utf16le')])
    const where = files({ 'a.txt': wide, 'b.png': Buffer.from('89504e470d0a1a0a0000000d', 'hex') })
    const { code, documents, reasons } = report(where)
    assert.deepEqual([code, documents], [2, 1])
    assert.match(reasons.join(), /b\.png was not taken: it is no text \(it holds NUL bytes\)\.$/)
  })

  test('a file too large for the memory is said, to add and to read', () => {
    const where = files({ 'a.txt': 'x'.repeat(9000) })
    truncateSync(join(where, 'a.txt'), 2 ** 30)
    assert.match(report(where).reasons.join(), /it is larger than \d+ MB; cut it into parts\.$/)
    assert.match(
      chancery(['read', join(where, 'a.txt')]).err,
      /it is larger than \d+ MB; cut it into parts\.\n$/,
    )
  })

  test('archives, rows, mail and standard input; what failed is listed, and tried again alone', () => {
    const archive = join(folder(), 'a')
    const run = (args: string[], input?: Uint8Array) =>
      chancery(['--archive', archive, ...args], input && { input })
    const png = Buffer.from('89504e470d0a1a0a0000000d', 'hex')
    const boxed = [{ name: 'one.txt', data: FOUR['a.txt'] }, { name: 'seal.png', data: png }]
    const where = files({
      'box.zip': zip(boxed),
      'rows.ndjson': `${JSON.stringify({ text: FOUR['sub/b.txt'] })}\nnothing\n`,
      'mail.eml': 'From: Ada <a@x.example>\nTo: Bo <b@x.example>\nMessage-ID: <1@x>\nSubject: Herring\n\nIt came.\n',
    })
    const added = run(['add', where])
    assert.equal(added.code, 2)
    assert.match(added.out, /^Added 3 cables to .*, from 3 documents\.\n.*2 things could not be read; chancery failures lists them/s)
    assert.match(added.err, /box\.zip\/seal\.png was not taken: it is no text.*rows\.ndjson, line 2 was not taken: it is no JSON/s)
    const listed = run(['failures'])
    assert.equal(listed.code, 0)
    assert.equal(listed.out.split('\n').length, 3)
    const { failures } = JSON.parse(run(['failures', '--json']).out)
    assert.deepEqual(
      failures.map((one: { path: string; inside: string }) => [one.path, one.inside]),
      [[join(where, 'box.zip'), '/seal.png'], [join(where, 'rows.ndjson'), ', line 2']],
    )
    // The mail is found by what it says, and given back as it came.
    assert.match(run(['show', '--raw', JSON.parse(run(['find', '--json', 'herring']).out).hits[0].id]).out, /^From: Ada/)
    assert.match(run(['find', 'herring']).out, /Ada/)
    const again = run(['failures', '--retry'])
    assert.deepEqual([again.code, again.out], [2, 'Tried 2 things again.\n'])
    files({ 'rows.ndjson': `${JSON.stringify({ text: 'not asked for' })}\n${JSON.stringify({ text: FOUR['sub/deeper/c.txt'] })}\n` }, where)
    const third = JSON.parse(run(['failures', '--retry', '--json']).out)
    assert.deepEqual([third.tried, third.settled, third.failures.length], [2, 1, 1])
    assert.equal(JSON.parse(run(['find', '--json', '']).out).total, 4)
    files({ 'box.zip': zip(boxed.slice(0, 1)) }, where)
    assert.equal(run(['failures', '--retry']).code, 0)
    const none = run(['failures'])
    assert.deepEqual([none.code, none.out, none.err], [1, '', 'Everything that was added could be read.\n'])
    const packed = run(['add', '--json', '-'], gzipSync(FOUR['sub/deeper/d.txt']))
    assert.deepEqual([packed.code, JSON.parse(packed.out).added], [0, 1])
  }) // biome-ignore format: tables

  test('Ctrl-C ends it after the batch at hand; the same again goes on from there', async () => {
    const archive = join(folder(), 'a')
    const rows = Array.from({ length: 9000 }, (_, n) =>
      JSON.stringify({ text: dated(n + 1, 'BERN', `Lake ${n}`) }),
    )
    const where = files({ 'rows.ndjson': rows.join('\n') })
    const child = started([PROGRAM, '--archive', archive, 'add', '--json', where])
    const out = until(child.stdout, /(?!)/)
    while (!existsSync(join(archive, 'archive.db-wal'))) await new Promise(resolve => setTimeout(resolve, 20))
    await new Promise(resolve => setTimeout(resolve, 200))
    child.kill('SIGINT')
    assert.deepEqual(await ended(child), [130, null])
    const first = JSON.parse(await out)
    assert.ok(first.added < rows.length, 'it was in the middle')
    const again = chancery(['--archive', archive, 'add', '--json', where])
    const { known, added, documents } = JSON.parse(again.out)
    assert.deepEqual(
      [again.code, known, added, documents],
      [0, first.added, rows.length - first.added, rows.length],
    )
    assert.equal(
      JSON.parse(chancery(['--archive', archive, 'find', '--json', 'lake']).out).total,
      rows.length,
    )
  })

  test('a name that is not there is said; the others are taken', () => {
    const where = files({ 'a.txt': FOUR['a.txt'] })
    const { code, documents, reasons } = report(join(where, 'b.txt'), where)
    assert.deepEqual([code, documents, reasons.length], [2, 1, 1])
  })

  test('a file that may not be read is said', {
    skip: process.getuid?.() === 0 || process.platform === 'win32' ? 'root may read all' : false,
  }, () => {
    const where = files({ 'a.txt': FOUR['a.txt'] })
    chmodSync(join(where, 'a.txt'), 0)
    assert.match(report(where).reasons.join(), /you may not read it; check its permissions/)
  })

  test('a folder that cannot hold an archive is refused in a sentence', () => {
    for (const place of [HARBOR, join(HARBOR, 'x')]) {
      const { code, err } = chancery(['--archive', place, 'add', HARBOR])
      assert.equal(code, 2)
      assert.match(
        err,
        /^chancery: .*harbor\.txt.* (?:is no folder; name a folder|could not be made .* or name another) with --archive\.\n$/,
      )
    }
  })
})

describe('the format of an archive', () => {
  const made = (): string => {
    const archive = join(folder(), 'a')
    assert.equal(chancery(['--archive', archive, 'add', HARBOR]).code, 0)
    return archive
  }
  const change = (archive: string, sql: string): void => {
    const database = openDatabase(join(archive, 'archive.db'), error => error)
    database.exec(sql)
    database.close()
  }

  test('a newer one is refused, untouched', () => {
    const archive = made()
    change(archive, 'PRAGMA user_version=99')
    const { code, out, err } = chancery(['--archive', archive, 'find', 'mud'])
    assert.deepEqual([code, out], [2, ''])
    assert.match(
      err,
      /was written by a newer Chancery \(format 99; .*Update Chancery, or name another folder with --archive\.\n$/,
    )
  })

  test('an older one is brought up to date after a backup', () => {
    const archive = folder()
    writeOld(archive, OLD.find(one => one.format === 1)!, [
      { name: 'harbor.txt', text: readFileSync(HARBOR, 'latin1') },
    ])
    const { code, out, err } = chancery(['--archive', archive, 'find', 'dredger'])
    assert.equal(code, 0)
    assert.match(out, /09 ATHENS 226/)
    assert.match(err, /The archive is of format 1; a backup was made \(.*format-1\.db\)/)
    assert.ok(existsSync(join(archive, 'backups', 'format-1.db')))
    assert.doesNotMatch(chancery(['--archive', archive, 'find', 'dredger']).err, /backup/)
    assert.deepEqual(
      Buffer.from(chancery(['--archive', archive, 'show', '--raw', '09ATHENS226']).bytes),
      readFileSync(HARBOR),
    )
  })
})
