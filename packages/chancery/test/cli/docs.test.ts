// Documents say what the program does, no less and no more.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, test } from 'node:test'
import { read } from '@chancery/cable'
import { sample } from '@chancery/sample'
import * as codes from '../../src/cli/refusal.ts'
import { FIELDS } from '../../src/query/index.ts'
import { SETTINGS } from '../../src/settings.ts'
import { chancery, ROOT } from './program.ts'

const page = (name: string): string => readFileSync(join(ROOT, name), 'utf8')

/** First cells of the rows of the tables of a page, in code marks. */
const rows = (text: string): string[] => [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, cell]) => cell!)

/** The part of a page below a heading. */
const section = (text: string, heading: string): string =>
  new RegExp(`^## ${heading}\\n([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, 'm').exec(text)?.[1] ??
  assert.fail(`no heading ${heading}`)

const sorted = (list: Iterable<string>): string[] => [...new Set(list)].sort()

describe('docs/cli.md', () => {
  const text = page('docs/cli.md')
  const commands = [
    ...section(chancery(['--help']).out.replace('Commands:', '## Commands'), 'Commands').matchAll(
      /^ {2}(\w+)/gm,
    ),
  ]
    .map(([, name]) => name!)
    .filter(name => name !== 'help')
  const options = (help: string): string[] =>
    [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, name]) => name!)

  test('has every command, and no other', () => {
    assert.ok(commands.length >= 6)
    assert.deepEqual(
      sorted(rows(text).flatMap(cell => /^[a-z]+(?= |$)/.exec(cell)?.[0] ?? [])),
      sorted(commands),
    )
  })

  for (const command of commands)
    test(`has every option of ${command}, and no other`, () => {
      const help = chancery([command, '--help']).out.split('Global Options:')[0]!
      const said = [...section(text, command).matchAll(/^- `(--[a-z-]+)/gm)].map(([, name]) => name!)
      assert.deepEqual(sorted(said), sorted(options(help).filter(name => name !== '--help')))
    })

  test('has every option of all commands, and every setting', () => {
    const common = section(text, 'For every command')
    for (const option of options(chancery(['--help']).out)) assert.ok(common.includes(`\`${option}`), option)
    for (const setting of Object.values(SETTINGS))
      if ('environment' in setting) assert.ok(common.includes(setting.environment), setting.environment)
    assert.ok(text.includes(`${SETTINGS.port.default} unless given`))
  })

  test('has every exit code, and no other', () => {
    const said = [...section(text, 'Exit codes').matchAll(/^\| (\d+) /gm)].map(([, code]) => code!)
    const given = Object.values(codes)
      .filter(code => typeof code === 'number')
      .map(String)
    assert.deepEqual(sorted(said), sorted(given))
  })
})

describe('docs/query.md', () => {
  test('has every field, and no other', () => {
    const fields = rows(section(page('docs/query.md'), 'Fields')).map(cell => cell.replace(/:$/, ''))
    assert.deepEqual(sorted(fields), sorted(FIELDS))
  })
})

describe('docs/diagnostics.md', () => {
  const documented = rows(page('docs/diagnostics.md'))

  test('has every code of the source, and no other', () => {
    assert.deepEqual(documented, sorted(documented), 'in order, each once')
    assert.deepEqual(documented, sorted(sources().flatMap(codesIn)))
  })

  test('has every code that is said of the sample, whole and cut', () => {
    for (const { text } of sample({ count: 60, seed: 11 }))
      for (const one of [
        text,
        text.slice(0, text.length / 2),
        text.slice(text.length / 3),
        text.replace(/\n+/g, '\n'),
      ])
        for (const { code, severity } of read(one).diagnostics) {
          assert.ok(documented.includes(code), code)
          assert.ok(
            page('docs/diagnostics.md').includes(`| \`${code}\` | ${severity} |`),
            `${code} ${severity}`,
          )
        }
  })
})

/** Codes stand in the source as `code: 'x'` (or one of two), or as what a function takes that makes a diagnostic. */
function codesIn(text: string): string[] {
  const name = `'([a-z]+(?:-[a-z]+)*)'`
  const written = [...text.matchAll(new RegExp(`\\bcode: (?:\\w+ \\? )?${name}(?: : ${name})?`, 'g'))]
  const taken = [...text.matchAll(new RegExp(`\\b(?:say|missed|unusual)\\(\\s*(?:\\w+, )*${name}`, 'g'))]
  const found = [...text.matchAll(new RegExp(`\\bfindings\\.(?:refuse|warn|note)\\(\\s*${name}`, 'g'))]
  return [...written, ...taken, ...found].flatMap(found => found.slice(1).filter(Boolean))
}

function sources(folder = join(ROOT, 'packages', 'cable', 'src')): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /(?<!\.test)\.ts$/.test(entry.name) ? [readFileSync(path, 'utf8')] : []
  })
}

describe('the README', () => {
  test('shows what the program prints', () => {
    const shown = /^\$ npx chancery (read [^\n]+)\n([\s\S]*?)^```/m.exec(page('README.md'))
    const { out } = chancery(shown![1]!.split(' '), { cwd: ROOT })
    let at = 0
    for (const part of shown![2]!.split('…\n')) {
      const found = out.indexOf(part, at)
      assert.ok(found >= 0, part)
      at = found + part.length
    }
  })

  test('names the number of cables that the first start shows', async () => {
    const { COLLECTION } = await import('../../src/cli/sample.ts')
    assert.ok(page('README.md').includes(`${COLLECTION.count} invented cables`))
  })
})

describe('links', () => {
  const pages = markdown(ROOT)
  for (const path of pages)
    test(relative(ROOT, path), () => {
      const text = readFileSync(path, 'utf8')
        .replace(/```[\s\S]*?```/g, '')
        .replace(/`[^`\n]*`/g, '')
      for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g))
        if (!/^(https?:|#)/.test(target!))
          assert.ok(existsSync(join(dirname(path), target!.split('#')[0]!)), target)
    })

  test('every dependency is argued for in a decision', () => {
    const decisions = join(ROOT, 'docs', 'decisions')
    const argued = readdirSync(decisions).map(name =>
      readFileSync(join(decisions, name), 'utf8').toLowerCase(),
    )
    for (const path of ['package.json', 'packages/cable/package.json', 'packages/chancery/package.json']) {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(page(path))
      for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
        // Packages of one family are argued for by the name of the family.
        const family = /^@[^/]+/.exec(name)?.[0] ?? name
        assert.ok(
          argued.some(text => text.includes(name) || text.includes(family)),
          name,
        )
      }
    }
  })

  test('every decision is in the list of decisions', () => {
    const list = page('docs/decisions/README.md')
    for (const name of readdirSync(join(ROOT, 'docs', 'decisions')))
      if (name !== 'README.md') assert.ok(list.includes(`](${name})`), name)
  })
})

function markdown(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return /^(node_modules|dist|data|\..*)$/.test(entry.name) ? [] : markdown(path)
    return entry.name.endsWith('.md') ? [path] : []
  })
}
