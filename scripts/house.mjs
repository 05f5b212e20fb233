// What both commands of a fresh clone need before anything is installed: plain Node, no dependency.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

export const say = sentence => process.stderr.write(`${sentence}\n`)

/** Ends the process with one sentence; the way on is part of it. */
export function stop(sentence, code = 1) {
  say(sentence)
  process.exit(code)
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  stop(
    `Chancery needs Node 20.19 or newer and this is ${process.versions.node}. Install a newer one from https://nodejs.org and run the command again.`,
  )
}

/** Runs a program with our own terminal; its exit code, or 1 if it did not start or was stopped by a signal. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options })
  if (error) say(`${command} could not be started: ${error.message}`)
  return status ?? 1
}

export const runNode = (args, options) => run(process.execPath, args, options)

/** Installs when what lies in node_modules is not what the lock file says. */
export function install() {
  if (installed()) return
  say('Installing what is missing (npm ci) …')
  // NODE_ENV=production would leave out the compiler.
  const args = ['ci', '--include=dev']
  const npm = process.env.npm_execpath
  const code = npm
    ? runNode([npm, ...args])
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { shell: process.platform === 'win32' })
  if (code !== 0)
    stop('The packages could not be installed; npm says why above. Mend that and run the command again.')
}

/** npm notes what it installed, at the end of an install that was not broken off. */
function installed() {
  const wanted = packagesOf('package-lock.json')
  const held = packagesOf('node_modules/.package-lock.json')
  if (!held) return false
  return Object.entries(wanted ?? {}).every(([path, { version, optional, link }]) => {
    if (!path.startsWith('node_modules/') || optional) return true
    return link ? existsSync(join(ROOT, path)) : held[path]?.version === version
  })
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

const BUILT = [
  'packages/cable/dist/index.js',
  'packages/sample/dist/index.js',
  'packages/chancery/dist/cli/main.js',
  'packages/chancery/dist/http/browser/keys.js',
]

/** Builds what changed since the last time; a second or two when nothing did. */
export function build() {
  const whole = BUILT.every(file => existsSync(join(ROOT, file)))
  say(whole ? 'Building what changed …' : 'Building …')
  // The compiler trusts its notes of the last build, so a dist that was deleted needs --force.
  const code = runNode(['node_modules/typescript/bin/tsc', '-b', ...(whole ? [] : ['--force'])])
  if (code !== 0) stop('The build failed; the compiler says where above.')
}
