// npm test [-- FILE…]: installs what is missing, builds, checks and runs every test, or those of the files. The counts
// come last.
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { browser } from './browser.mjs'
import { build, checkNode, install, ROOT, runNode, say, stop } from './house.mjs'

checkNode()
install()
const chromium = browser()
say(`Page tests run in ${chromium}`)
build()

say('Checking the types of the tests …')
if (runNode(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.test.json']) !== 0)
  stop('The tests do not type-check; the compiler says where above.')

say('Checking form and imports …')
if (runNode(['node_modules/@biomejs/biome/bin/biome', 'check', '.']) !== 0)
  stop('Biome found something; `npm run format` mends what can be mended.')
if (runNode(['scripts/check-imports.mjs']) !== 0) stop('A room imports what it may not: scripts/rooms.json.')

const named = process.argv.slice(2).map(file => resolve(process.env.INIT_CWD ?? process.cwd(), file))
const all = () => [
  ...testsIn('scripts', /\.test\.mjs$/),
  ...testsIn('playground', /\.test\.ts$/),
  ...readdirSync(join(ROOT, 'packages')).flatMap(name => testsIn(join('packages', name), /\.test\.ts$/)),
]
const files = named.length ? named : all()
say(`Running the tests of ${files.length} ${files.length === 1 ? 'file' : 'files'} …`)
process.exitCode = runNode(
  ['--conditions=source', '--import', 'tsx', '--test', '--test-reporter=spec', ...files],
  { env: { ...process.env, CHROMIUM: chromium } },
)

/** Node 20 does not expand patterns itself, and no shell does on Windows. */
function testsIn(folder, name) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .flatMap(entry => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return /^(node_modules|dist)$/.test(entry.name) ? [] : testsIn(path, name)
      return name.test(entry.name) ? [path] : []
    })
    .sort()
}
