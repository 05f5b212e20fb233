import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { percentile } from './asking.ts'
import { filesBelow } from './collection.ts'
import type { Kind } from './questions.ts'

/** Questions of each kind that a slow tool is asked. */
const ASKED = 5

/** Milliseconds of the clock, or nothing where the tool is not there. */
function run(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): number | undefined {
  const began = performance.now()
  const { error }: SpawnSyncReturns<Buffer> = spawnSync(command, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 30,
    env: { ...process.env, ...environment },
  })
  return error ? undefined : performance.now() - began
}

function say(tool: string, kind: string, times: readonly number[]): void {
  console.log(
    `  ${tool.padEnd(14)}${kind.padEnd(28)}${percentile(times, 0.5).toFixed(0).padStart(8)}${percentile(times, 0.95).toFixed(0).padStart(8)}`,
  )
}

/** Asks a tool a few questions of each kind. */
function asked(
  tool: string,
  kinds: readonly Kind[],
  ask: (question: Kind['questions'][number]) => number,
): void {
  for (const { name, sort, questions } of kinds)
    if (sort === 'relevance' && questions.length) say(tool, name, questions.slice(0, ASKED).map(ask))
}

/** The files that have the words, by going through all of them. */
export function ripgrep(files: string, kinds: readonly Kind[]): void {
  if (run('rg', ['--version']) === undefined) {
    console.log('  ripgrep is not installed')
    return
  }
  asked('ripgrep', kinds, ({ patterns: [first, ...more] }) => {
    const narrower = more.map(pattern => `| xargs -0 rg -l0i '${pattern}'`).join(' ')
    return run('sh', ['-c', `rg -l0i '${first}' '${files}' ${narrower}`])!
  })
}

/** A desktop indexer: pages of 20 by relevance. */
export function recoll(files: string, scratch: string, kinds: readonly Kind[]): void {
  const settings = join(scratch, 'recoll')
  mkdirSync(settings, { recursive: true })
  writeFileSync(
    join(settings, 'recoll.conf'),
    `topdirs = ${files}\nmonauxinterval = 0\nindexallfilenames = 1\n`,
  )
  const time = run('recollindex', ['-c', settings])
  if (time === undefined) {
    console.log('  recoll is not installed')
    return
  }
  rate('recoll', files, time)
  asked('recoll', kinds, ({ typed }) => run('recollq', ['-c', settings, '-n', '20', '-A', typed])!)
}

/** A mail indexer, given the cables as mails. */
export function notmuch(files: string, scratch: string, kinds: readonly Kind[]): void {
  const mail = join(scratch, 'mail')
  for (const [at, path] of [...filesBelow(files)].entries()) {
    const folder = join(mail, `${Math.floor(at / 1000)}`, 'cur')
    if (at % 1000 === 0)
      for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(folder, '..', name), { recursive: true })
    const heading = `From: post@example.org\nTo: room@example.org\nSubject: cable ${at}\nMessage-Id: <${at}@example.org>\nDate: Fri, 29 Jan 2010 20:49:00 +0000\n\n`
    writeFileSync(join(folder, `${at}:2,S`), heading + readFileSync(path, 'latin1'))
  }
  const settings = join(scratch, 'notmuch.conf')
  writeFileSync(
    settings,
    `[database]\npath=${mail}\n[user]\nname=x\nprimary_email=x@example.org\n[new]\ntags=\n`,
  )
  const environment = { NOTMUCH_CONFIG: settings }
  const time = run('notmuch', ['new', '--quiet'], environment)
  if (time === undefined) {
    console.log('  notmuch is not installed')
    return
  }
  rate('notmuch', files, time)
  asked('notmuch', kinds, ({ typed }) => {
    const question = typed.replace(/^\*|\*$/g, '')
    return (
      run('notmuch', ['search', '--limit=20', question], environment)! +
      run('notmuch', ['count', question], environment)!
    )
  })
}

function rate(tool: string, files: string, time: number): void {
  const count = [...filesBelow(files)].length
  console.log(`  ${tool.padEnd(14)}indexed ${Math.round((1000 * count) / time)} files a second`)
}
