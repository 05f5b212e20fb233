// What `npm pack` makes, in an empty project: it installs, runs, type-checks, and works in a page.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const PACKAGE = fileURLToPath(new URL('..', import.meta.url))
const EXAMPLES = join(PACKAGE, 'examples')
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** The doors of the package: `@chancery/cable`, and those below it that are code. */
const doors = Object.entries(
  (JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { exports: Record<string, unknown> })
    .exports,
)
  .filter(([, target]) => typeof target === 'object')
  .map(([path]) => `@chancery/cable${path.slice(1)}`)

let project: string
const run = (command: string, args: string[], cwd = project) =>
  spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })

before(() => {
  project = mkdtempSync(join(tmpdir(), 'chancery-published-'))
  const packed = run('npm', ['pack', '--silent', '--pack-destination', project], PACKAGE)
  assert.equal(packed.status, 0, packed.stderr)
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }')
  const archive = readdirSync(project).find(name => name.endsWith('.tgz'))!
  const installed = run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${archive}`])
  assert.equal(installed.status, 0, installed.stderr)
})
after(() => rmSync(project, { recursive: true, force: true }))

test('it holds what it needs and nothing of ours', () => {
  const files = readdirSync(join(project, 'node_modules', '@chancery', 'cable'), { recursive: true }).map(
    String,
  )
  for (const needed of ['README.md', 'LICENSE', 'API.md', 'message.schema.json', join('dist', 'index.js')])
    assert.ok(files.includes(needed), needed)
  assert.deepEqual(
    files.filter(name => /\.test\.|^(?:test|accuracy|vectors)\b|tsbuildinfo/.test(name)),
    [],
  )
})

describe('the worked examples print what they say', () => {
  for (const name of readdirSync(EXAMPLES))
    test(name, () => {
      const text = readFileSync(join(EXAMPLES, name), 'utf8')
      const said = text.split('\n// prints\n')[1]!.replace(/^\/\/ ?/gm, '')
      writeFileSync(join(project, name), text)
      const { stdout, stderr } = run(process.execPath, [name])
      assert.equal(stderr, '')
      assert.equal(stdout.replace(/ +$/gm, ''), said)
    })
})

test('the first program of the README runs, and its links lead to what is in the package', () => {
  const readme = readFileSync(join(PACKAGE, 'README.md'), 'utf8')
  const [, first] = /first\.mjs[\s\S]*?```js\n([\s\S]*?)```/.exec(readme) ?? []
  writeFileSync(join(project, 'first.mjs'), first!)
  const { stdout, stderr } = run(process.execPath, ['first.mjs'])
  assert.equal(stderr, '')
  assert.match(stdout, /^2009OSLO83 2009-03-15T14:10Z THE FERRY SAILS AGAIN$/m)
  for (const [, link] of readme.matchAll(/\]\(([^)#]+)/g))
    assert.ok(existsSync(join(project, 'node_modules', '@chancery', 'cable', link!)), link)
})

test('its types hold under the strict compiler, for Node and for bundlers', () => {
  const imports = doors.map(
    (door, n) => `import * as door${n} from '${door}'\nexport const all${n} = door${n}`,
  )
  writeFileSync(
    join(project, 'use.ts'),
    `${imports.join('\n')}
import { read, type Message, type Place } from '@chancery/cable'
const { messages } = read('UNCLAS NORTHPORT 000083')
export const first: Message | undefined = messages[0]
export const place: Place = first?.place ?? []
// @ts-expect-error a message has no such part
first?.nonesuch
`,
  )
  const tsc = fileURLToPath(new URL('../../../node_modules/typescript/bin/tsc', import.meta.url))
  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ] as const) {
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--lib', 'es2022']
    const { status, stdout } = run(process.execPath, [
      tsc, ...options, '--module', module, '--moduleResolution', resolution, 'use.ts',
    ]) // biome-ignore format: arguments
    assert.equal(status, 0, stdout)
  }
})

test('it reads in a page, as it is, without a bundler', {
  skip: existsSync(CHROMIUM) ? false : 'no browser',
}, async () => {
  const server = createServer((request, response) => {
    const path = join(project, decodeURIComponent(new URL(request.url!, 'http://page').pathname))
    if (request.url === '/')
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>page</title>')
    else if (path.startsWith(project) && existsSync(path))
      response.setHeader('content-type', 'text/javascript').end(readFileSync(path))
    else response.writeHead(404).end()
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    const key = await page.evaluate(async () => {
      const library = '/node_modules/@chancery/cable/dist/index.js'
      const { read } = await import(library)
      return read(
        new TextEncoder().encode(
          'R 151410Z MAR 09\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nUNCLAS OSLO 000083\n',
        ),
      ).messages[0].mrn.key
    })
    assert.equal(key, '2009OSLO83')
  } finally {
    await browser.close()
    server.close()
  }
})
