// Makes the playground: one file that any browser opens, with the library, all rules, letters and all. Run: npm run
// playground [-- FILE]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { page } from './page.ts'
import { STYLE } from './style.ts'

const HERE = dirname(fileURLToPath(import.meta.url))
export const PAGE = join(HERE, 'chancery-playground.html')

const LETTERS = [
  { family: 'Source Serif', file: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2' },
  { family: 'Source Sans', file: 'source-sans-3/files/source-sans-3-latin-wght-normal.woff2' },
  { family: 'Source Code', file: 'source-code-pro/files/source-code-pro-latin-wght-normal.woff2' },
]
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="15" fill="#7a1f1c"/><path d="M9 13h2.4M13.5 13H23M9 19h9.5M20.6 19H23" stroke="#f3e7d3" stroke-width="2.4" stroke-linecap="round"/></svg>'

export async function playground(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(HERE, 'app.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    conditions: ['source'],
  })
  const packages = createRequire(import.meta.url)
  const letters = LETTERS.map(({ family, file }) => {
    const bytes = readFileSync(packages.resolve(`@fontsource-variable/${file}`)).toString('base64')
    return `@font-face{font-family:"${family}";src:url(data:font/woff2;base64,${bytes}) format("woff2");font-weight:200 900}`
  })
  return page({
    icon: Buffer.from(ICON).toString('base64'),
    style: letters.join('') + STYLE,
    // The words that would end the element are in no string of the bundle, whatever a table holds.
    script: outputFiles[0]!.text.replaceAll('</script', '<\\/script'),
  })
}

if (fileURLToPath(import.meta.url) === process.argv[1]) {
  const file = process.argv[2] ? resolve(process.env.INIT_CWD ?? '.', process.argv[2]) : PAGE
  const made = await playground()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, made)
  console.log(`${file}: ${Math.round(Buffer.byteLength(made) / 1024)} KB. Open it in any browser.`)
}
