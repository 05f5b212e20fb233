// npm pack and npm publish run this before and after, in the folder of the package. A package is built, carries the
// licence, and chancery carries the sample generator, which is no package of its own: docs/decisions/packing.md.
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, ROOT } from './house.mjs'

const here = process.cwd()
const licence = join(here, 'LICENSE')
const bundled = join(here, 'node_modules', '@chancery', 'sample')

if (process.argv[2] === 'before') {
  build()
  cpSync(join(ROOT, 'LICENSE'), licence)
  if (process.env.npm_package_name === 'chancery')
    for (const part of ['package.json', 'dist'])
      cpSync(join(ROOT, 'packages', 'sample', part), join(bundled, part), { recursive: true })
} else {
  rmSync(licence, { force: true })
  rmSync(bundled, { recursive: true, force: true })
}
