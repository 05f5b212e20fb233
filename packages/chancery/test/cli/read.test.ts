import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { chancery, ended, files, folder, HARBOR, PROGRAM, started } from './program.ts'

const STYLE = '\u001b['

describe('read', () => {
  test('a cable for people: marking, envelope, portions, and what was assumed with its line and a caret', () => {
    const { code, out, err } = chancery(['read', HARBOR])
    assert.equal(code, 0)
    assert.equal(err, '')
    const lines = out.split('\n')
    assert.equal(lines[0]!.trim(), 'CONFIDENTIAL')
    assert.ok(lines.includes('09 ATHENS 226'))
    assert.ok(lines.includes('HARBOR OF PELLWORTH: WHO PAYS FOR THE MUD?'))
    assert.ok(lines.includes('From         AMEMBASSY ATHENS (RUEHTH)'))
    assert.ok(lines.includes('Sent         2009-04-23 18:30Z PRIORITY (info ROUTINE)'))
    assert.ok(lines.some(line => line.startsWith(' 2. (U) The board met on April 20.')))
    const at = lines.indexOf('  18 | TAGS EWWT, ECON, GR')
    assert.equal(lines[at + 1], '     | ^^^^')
    assert.match(lines[at - 1]!, /harbor\.txt:18:1$/)
    assert.equal(lines[at - 2], 'info[tags-unusual-marks]: “TAGS” was read as “TAGS:”.')
  })

  test('standard input is read as a file is', () => {
    const [file, piped] = [
      chancery(['read', HARBOR]),
      chancery(['read', '-'], { input: readFileSync(HARBOR) }),
    ]
    assert.equal(piped.out, file.out.replaceAll(HARBOR, 'standard input'))
  })

  test('several files: each with its name, the unread one named, the others shown', () => {
    const { code, out, err } = chancery(['read', HARBOR, 'nowhere.txt', HARBOR])
    assert.equal(code, 2)
    assert.equal(out.split('\n').filter(line => line === HARBOR).length, 2)
    assert.equal(err, 'chancery: nowhere.txt could not be read: there is no such file; check the name.\n')
  })

  test('--json gives one object a file, one line each', () => {
    const { code, out } = chancery(['read', '--json', HARBOR, HARBOR])
    const [first, second, rest] = out.split('\n')
    assert.equal(code, 0)
    assert.equal(rest, '')
    assert.equal(first, second)
    const { file, messages, diagnostics } = JSON.parse(first!)
    assert.equal(file, HARBOR)
    assert.equal(messages[0].mrn.key, '2009ATHENS226')
    assert.deepEqual(
      diagnostics.map((one: { code: string; line: number; column: number }) => [
        one.code,
        one.line,
        one.column,
      ]),
      [['tags-unusual-marks', 18, 1]],
    )
  })

  test('--year completes a message that writes no year', () => {
    const input = 'UNCLAS ATHENS 000226\n\nSUBJECT: A HARBOR\n\n1. It is full of mud.\n'
    const key = (...more: string[]) =>
      JSON.parse(chancery(['read', '--json', ...more, '-'], { input }).out).messages[0].mrn.key
    assert.equal(key(), undefined)
    assert.equal(key('--year', '2009'), '2009ATHENS226')
  })

  test('a folder is refused in a sentence that names the way on', () => {
    const { code, out, err } = chancery(['read', folder()])
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, /it is a folder; name a file in it, or use chancery add/)
  })

  test('an empty file holds nothing; what is no cable is shown as it is', () => {
    const where = files({ empty: '', note: 'The ferry leaves at noon.\n' })
    const { code, out } = chancery(['read', join(where, 'empty'), join(where, 'note')])
    assert.equal(code, 0)
    assert.match(out, /empty holds nothing to read\./)
    assert.match(out, /The ferry leaves at noon\./)
    assert.match(out, /warning\[not-a-cable\]/)
  })
})

describe('the terminal', () => {
  const colours: readonly (readonly [string, boolean, Record<string, string>, ...string[]])[] = [
    ['a pipe has none', false, {}],
    ['FORCE_COLOR brings them', true, { FORCE_COLOR: '1' }],
    ['FORCE_COLOR=0 does not', false, { FORCE_COLOR: '0' }],
    ['NO_COLOR is stronger', false, { FORCE_COLOR: '1', NO_COLOR: '1' }],
    ['an empty NO_COLOR says nothing', true, { FORCE_COLOR: '1', NO_COLOR: '' }],
    ['the option is strongest', true, { NO_COLOR: '1' }, '--color', 'always'],
    ['never', false, { FORCE_COLOR: '1' }, '--color', 'never'],
  ]
  for (const [name, on, env, ...option] of colours)
    test(`colours: ${name}`, () => {
      assert.equal(chancery([...option, 'read', HARBOR], { env }).out.includes(STYLE), on)
    })

  test('lines keep to the width, from 40 columns to 100', () => {
    const longest = (width: number): number =>
      Math.max(
        ...chancery(['read', HARBOR], { env: { COLUMNS: String(width) } })
          .out.split('\n')
          .filter(line => !/-->/.test(line))
          .map(line => line.length),
      )
    assert.ok(longest(60) <= 60)
    assert.ok(longest(10) <= 40)
    assert.ok(longest(300) <= 100)
  })

  test('what a terminal would obey is shown, from a text and from the name of a file, and escaped in JSON', () => {
    const name = 'evil\u001b[31m.txt'
    const where = files({
      [name]: 'UNCLAS ATHENS 000001\n\nSUBJECT: \u001b]0;owned\u0007\n\n1. \u009b31m red \u202e turned\n',
    })
    const { out, err } = chancery(['read', join(where, name), join(where, name)])
    assert.doesNotMatch(out + err, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    assert.match(out, /␛\]0;owned␇/)
    assert.match(out, /<U\+009B>31m red <U\+202E> turned/)
    const json = chancery(['read', '--json', join(where, name)]).out
    assert.doesNotMatch(json, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    assert.equal(JSON.parse(json).file, join(where, name))
  })

  test('a caret stands under its word in a line with wide characters and a tab', () => {
    const { out } = chancery(['read', '-'], {
      input: 'UNCLAS ATHENS 000001\n\nTAGS\tECON\nSUBJECT: 港\n\n1. Text.\n',
    })
    const lines = out.split('\n')
    const at = lines.findIndex(line => /\| TAGS/.test(line))
    assert.equal(lines[at]!.indexOf('TAGS'), lines[at + 1]!.indexOf('^'))
  })
})

describe('pipes', () => {
  test('a reader that has seen enough ends the program, quietly and at once', async () => {
    const child = started([PROGRAM, 'sample', '--count', '1000000'])
    child.stdout.once('data', () => child.stdout.destroy())
    let err = ''
    child.stderr.setEncoding('utf8').on('data', text => {
      err += text
    })
    assert.deepEqual(await ended(child), [0, null])
    assert.equal(err, '')
  })

  test('a full disk is said in a sentence', {
    skip: existsSync('/dev/full') ? false : 'no /dev/full',
  }, async () => {
    const { openSync, closeSync } = await import('node:fs')
    const { spawnSync } = await import('node:child_process')
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'read', HARBOR], {
      stdio: ['ignore', full, 'pipe'],
    })
    closeSync(full)
    assert.equal(status, 2)
    assert.equal(
      stderr.toString(),
      'chancery: the answer could not be written: there is no room left on its disk. Send it elsewhere.\n',
    )
  })
})

describe('what was not understood', () => {
  const wrong: readonly (readonly [RegExp, ...string[]])[] = [
    [/unknown command 'raed' \(Did you mean read\?\); see chancery --help\.$/, 'raed'],
    [/missing required argument 'file'; see chancery read --help\.$/, 'read'],
    [/missing required argument 'query'; see chancery find --help\.$/, 'find'],
    [/unknown option '--jsn' \(Did you mean --json\?\); see chancery read --help\.$/, 'read', '--jsn', 'x'],
    [/chancery find has no option --limt; see chancery find --help\.$/, 'find', '--limt', '3', 'mud'],
    [
      /'x' is invalid\. It must be a whole number from 1800 to 2200; see chancery read/,
      'read',
      '--year',
      'x',
      'f',
    ],
    [/whole number from 0 to 65535; see chancery serve --help\.$/, 'serve', '--port', '99999'],
    [/--raw gives bytes and --json data; use one of them\.$/, 'show', '--raw', '--json', 'x'],
    [/The sample never mixes with cables of your own/, 'serve', '--sample'],
    [/serves this machine alone: 0\.0\.0\.0 is open to others/, 'serve', '--host', '0.0.0.0'],
  ]
  for (const [sentence, ...args] of wrong)
    test(args.join(' '), () => {
      const { code, out, err } = chancery(args)
      assert.deepEqual([code, out], [2, ''])
      assert.match(err.trimEnd(), sentence)
      assert.equal(err.trimEnd().split('\n').length, 1)
    })

  test('nothing at all: the help, as a complaint', () => {
    const { code, out, err } = chancery([])
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, /^Usage: chancery/)
  })

  test('help is an answer, with examples', () => {
    for (const command of ['read', 'add', 'find', 'show', 'serve', 'sample']) {
      const { code, out } = chancery([command, '--help'])
      assert.equal(code, 0)
      assert.match(out, new RegExp(`Examples:\\n  chancery (--archive \\S+ )?${command}`))
    }
  })
})
