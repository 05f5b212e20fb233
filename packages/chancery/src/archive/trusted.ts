import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the platform keeps what a user has settled: an archive may have come from elsewhere, this has not. */
function settled(env: NodeJS.ProcessEnv = process.env): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Chancery')
  if (process.platform === 'win32')
    return join(env.APPDATA || join(homedir(), 'AppData', 'Roaming'), 'Chancery')
  // The XDG base directory specification: a relative path there is invalid and must be ignored.
  const config = env.XDG_CONFIG_HOME
  return join(config?.startsWith('/') ? config : join(homedir(), '.config'), 'chancery')
}

const nameOf = (folder: string, command: string): string =>
  createHash('sha256')
    .update(`${realpathSync(folder)}\0${command}`)
    .digest('hex')

/** This user wants the command to be run for that archive. */
export function trust(folder: string, command: string): void {
  if (isTrusted(folder, command)) return
  mkdirSync(settled(), { recursive: true, mode: 0o700 })
  appendFileSync(join(settled(), 'hooks'), `${nameOf(folder, command)}\n`, { mode: 0o600 })
}

/** Did this user save the command as a hook of that archive? Nobody else's commands are run. */
export function isTrusted(folder: string, command: string): boolean {
  try {
    return readFileSync(join(settled(), 'hooks'), 'utf8').split('\n').includes(nameOf(folder, command))
  } catch {
    return false
  }
}
