#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/cli/main.js', import.meta.url)
if (existsSync(main)) {
  const cli = await import(main.href)
  process.exitCode = await cli.main(process.argv.slice(2))
} else {
  process.stderr.write(
    'chancery: it has not been built yet. Run npm start, or npm ci and npm run build, in its folder.\n',
  )
  process.exitCode = 2
}
