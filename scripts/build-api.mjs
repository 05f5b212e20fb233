// Writes the reference of the library's exported names from their docstrings. Run: npm run api
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT, runNode, say, stop } from './house.mjs'

export const PAGE = join(ROOT, 'packages', 'cable', 'API.md')

/** The pages of all entry points, one after another. */
export function apiPage() {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-api-'))
  try {
    const cable = join(ROOT, 'packages', 'cable')
    const code = runNode([join(ROOT, 'node_modules', 'typedoc', 'bin', 'typedoc'), '--out', folder], {
      cwd: cable,
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

if (fileURLToPath(import.meta.url) === process.argv[1]) {
  const page = apiPage()
  writeFileSync(PAGE, page)
  say(`packages/cable/API.md: ${page.split('\n').length} lines`)
}
