// A Chromium for the page tests: one that is there, else Debian's package, else a sentence how to get one.
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, say, stop } from './house.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const PLACES = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(name =>
    process.env[name] ? [join(process.env[name], 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
  ),
}

/** Path of a browser; ends the process when there is none and none can be installed. */
export function browser() {
  const named = process.env.CHROMIUM
  if (named) {
    if (existsSync(named)) return named
    stop(`CHROMIUM names ${named}, which is not there. Correct or unset it and run npm test again.`)
  }
  return find() ?? installed() ?? stop(how())
}

function find() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = process.platform === 'win32' ? [] : NAMES.flatMap(name => folders.map(f => join(f, name)))
  return [...onPath, ...(PLACES[process.platform] ?? [])].find(runnable)
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Debian and its kin, as root. Ubuntu's package of that name only leads to a snap. */
function installed() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return undefined
  say('No Chromium for the page tests: installing the package of the system (apt-get install chromium) …')
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  // An update may fail for one source of several; whether the package comes is what counts.
  run('apt-get', ['update', '-qq'], quiet)
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
  return find()
}

function how() {
  const command =
    process.platform === 'darwin'
      ? 'brew install --cask chromium'
      : process.platform === 'win32'
        ? 'winget install Google.Chrome'
        : 'sudo apt-get install chromium (Debian), sudo dnf install chromium (Fedora)'
  return `The page tests need Chromium or Chrome, and none was found. Install one (${command}), or set CHROMIUM to the path of one, and run npm test again.`
}
