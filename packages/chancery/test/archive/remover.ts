// A process of its own that removes a cable and is killed at a step of it: FOLDER ID STEP.
import { createRequire } from 'node:module'
import { openArchive } from '../../src/archive/index.ts'
import { OWNER } from './cables.ts'

const [folder, id, step] = process.argv.slice(2)
const END = { buried: /'optimize'/, merged: /^VACUUM/, vacuumed: /^UPDATE meta SET value = 'log'/ }[step!]!

// The engine itself is watched: before the statement that begins a step the process is gone.
const load = createRequire(new URL('../../src/store/sqlite/driver.ts', import.meta.url))
for (const name of ['node:sqlite', '@photostructure/sqlite'])
  try {
    const module = load(name)
    const watched = class extends module.DatabaseSync {
      exec(sql: string) {
        if (END.test(sql)) process.kill(process.pid, 'SIGKILL')
        return super.exec(sql)
      }
    }
    if (name.startsWith('node:')) module.DatabaseSync = watched
    else load.cache[load.resolve(name)]!.exports = { ...module, DatabaseSync: watched }
  } catch {
    // This Node has none.
  }
const archive = await openArchive(folder!)
await archive.remove(id!, OWNER, { reason: 'Killed in the middle.' })
archive.close()
