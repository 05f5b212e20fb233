import { homedir } from 'node:os'
import { join } from 'node:path'

/** What can be set, with its default and its help: the command line and docs/cli.md are made from this table. */
export const SETTINGS = {
  port: { default: 8127, help: 'port of the reading room; 0 takes a free one' },
  host: { default: '127.0.0.1', help: 'address of the reading room; only this machine itself (loopback)' },
  archive: {
    environment: 'CHANCERY_ARCHIVE',
    help: 'folder of the archive',
  },
  noOpen: { environment: 'CHANCERY_NO_OPEN', help: 'set to 1, no browser is opened' },
  debug: { environment: 'CHANCERY_DEBUG', help: 'set to 1, a bug shows where it happened' },
} as const

/** The archive of the user: CHANCERY_ARCHIVE, else `Chancery` where the platform keeps the data of programs. */
export function archiveFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const named = env[SETTINGS.archive.environment]
  if (named) return named
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Chancery')
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Chancery')
  // The XDG base directory specification: a relative path there is invalid and must be ignored.
  const data = env.XDG_DATA_HOME
  return join(data?.startsWith('/') ? data : join(home, '.local', 'share'), 'chancery')
}

/** Is the setting of that name switched on? */
export const isOn = (setting: 'noOpen' | 'debug', env: NodeJS.ProcessEnv = process.env): boolean => {
  const value = env[SETTINGS[setting].environment]
  return value !== undefined && value !== '' && value !== '0'
}
