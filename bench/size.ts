// What the library weighs in a page of the web: bundled, minified, compressed. The tables are measured apart: the whole
// less the same with empty tables; the rules of the linter are what its own door weighs. Run: npm run size
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'

/** In thousands of bytes, brotli. */
const GOALS = { code: 90, tables: 60 }

const withoutTables: Plugin = {
  name: 'without-tables',
  setup({ onLoad }) {
    onLoad({ filter: /\.rows\.ts$/ }, async ({ path }) => {
      const names = Object.keys((await import(path)) as object)
      return { loader: 'js', contents: names.map(name => `export const ${name} = []`).join('\n') }
    })
  },
}

async function bundle(door: string, plugins: Plugin[]): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../packages/cable/src/${door}`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    plugins,
  })
  return outputFiles[0]!.contents
}

const brotli = (bytes: Uint8Array): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

const whole = await bundle('index.ts', [])
const code = await bundle('index.ts', [withoutTables])
const rules = await bundle('lint/index.ts', [withoutTables])
const show = (name: string, of: (bytes: Uint8Array) => number): void =>
  console.log(
    `${name.padEnd(10)}code ${(of(code) / 1e3).toFixed(1)} KB, tables ${((of(whole) - of(code)) / 1e3).toFixed(1)} KB more, rules ${(of(rules) / 1e3).toFixed(1)} KB`,
  )
show('minified', ({ length }) => length)
show('gzip', bytes => gzipSync(bytes, { level: 9 }).length)
show('brotli', brotli)
console.log(`to reach (brotli): code under ${GOALS.code} KB, tables under ${GOALS.tables} KB more`)
if (brotli(code) > GOALS.code * 1e3 || brotli(whole) - brotli(code) > GOALS.tables * 1e3) process.exitCode = 1
