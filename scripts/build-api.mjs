// Writes the reference of the library's exported names from their docstrings. Run: npm run api
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT, runNode, say, stop } from './house.mjs'

/** Packages whose names are for others. */
export const PACKAGES = ['cable', 'chancery']

export const pageOf = name => join(ROOT, 'packages', name, 'API.md')

/** The pages of all entry points of a package, one after another. */
export function apiPage(name) {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-api-'))
  try {
    const code = runNode([join(ROOT, 'node_modules', 'typedoc', 'bin', 'typedoc'), '--out', folder], {
      cwd: join(ROOT, 'packages', name),
    })
    if (code !== 0) stop('The reference could not be made; typedoc says why above.')
    return (
      readdirSync(folder, { recursive: true })
        .map(String)
        .filter(name => name.endsWith('.md'))
        .sort()
        .map(name => readFileSync(join(folder, name), 'utf8').trim())
        .join('\n\n')
        // The pages of the doors are one page here.
        .replace(/\]\(([\w-]+)\.md(#[^)]*)?\)/g, (_, door, part) => `](${part ?? `#${door}`})`)
        .concat('\n')
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (fileURLToPath(import.meta.url) === process.argv[1])
  for (const name of PACKAGES) {
    const page = apiPage(name)
    writeFileSync(pageOf(name), page)
    say(`packages/${name}/API.md: ${page.split('\n').length} lines`)
  }
