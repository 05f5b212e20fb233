// What the library weighs in a page of the web: bundled, minified, compressed. The tables are measured apart: the whole
// less the same with empty tables; the rules of the linter are what its own door weighs. Run: npm run size
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'

/** In thousands of bytes, brotli. */
const GOALS = { code: 90, tables: 60, all: 150 }

const withoutTables: Plugin = {
  name: 'without-tables',
  setup({ onLoad }) {
    onLoad({ filter: /\.rows\.ts$/ }, async ({ path }) => {
      const names = Object.keys((await import(path)) as object)
      return { loader: 'js', contents: names.map(name => `export const ${name} = []`).join('\n') }
    })
  },
}

/** All that some doors of the library give, in one file. */
async function bundle(doors: readonly string[], plugins: Plugin[]): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: {
      contents: doors.map(door => `export * from './${door}'`).join('\n'),
      resolveDir: fileURLToPath(new URL('../packages/cable/src', import.meta.url)),
    },
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

const code = await bundle(['index.ts'], [withoutTables])
const withTables = await bundle(['index.ts'], [])
const writing = await bundle(['index.ts', 'write/index.ts'], [withoutTables])
const all = await bundle(['index.ts', 'write/index.ts', 'lint/index.ts'], [withoutTables])

const show = (name: string, of: (bytes: Uint8Array) => number): void => {
  const kilobytes = (bytes: number): string => `${(bytes / 1e3).toFixed(1)} KB`
  console.log(
    `${name.padEnd(10)}reading ${kilobytes(of(code))}, tables ${kilobytes(of(withTables) - of(code))} more; reading and writing ${kilobytes(of(writing))}; with all rules ${kilobytes(of(all))}`,
  )
}
show('minified', ({ length }) => length)
show('gzip', bytes => gzipSync(bytes, { level: 9 }).length)
show('brotli', brotli)
console.log(
  `to reach (brotli): reading under ${GOALS.code} KB, tables under ${GOALS.tables} KB more, with all rules under ${GOALS.all} KB`,
)
if (
  brotli(code) > GOALS.code * 1e3 ||
  brotli(withTables) - brotli(code) > GOALS.tables * 1e3 ||
  brotli(all) > GOALS.all * 1e3
)
  process.exitCode = 1
