// What adding costs, stage by stage, and how fast it is: npm run bench:add -- COUNT, or a FOLDER of files of your own.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { adding } from './adding.ts'
import { collection } from './collection.ts'
import { machine } from './machine.ts'

/** Documents whose stages are timed. */
const TIMED = 4000

const [wanted = '20000'] = process.argv.slice(2)
const files = Number(wanted) ? collection(Number(wanted)) : wanted
const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'))
try {
  console.log(`npm run bench:add -- ${wanted}\n${machine()}\n`)
  // In a process of its own, so that what it leaves in memory is not that of adding.
  const timing = fileURLToPath(new URL('budget-alone.ts', import.meta.url))
  spawnSync(process.execPath, [...process.execArgv, timing, files, String(TIMED)], { stdio: 'inherit' })
  const archive = await adding(files, folder)
  archive.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
