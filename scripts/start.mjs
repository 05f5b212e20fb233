// npm start [-- PATH…]: installs, builds, adds, serves. Says what it does while it does it.
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, checkNode, install, ROOT, stop } from './house.mjs'

const USAGE = `npm start                  the sample collection, in this folder's data/sample
npm start -- PATH…         your own archive; PATH (files, folders) is added to it

  --port N                 another port than 8127
  --archive FOLDER         another folder for your own archive
  --no-open                do not open a browser`

checkNode()
// An older Node than is needed may not have it, and must come as far as the sentence that says so.
const { parseArgs } = await import('node:util')
const { paths, options, help } = readArguments(process.argv.slice(2))
if (help) stop(USAGE, 0)
install()
build()

const serve = ['serve', ...options]
const argv =
  paths.length || options.includes('--archive')
    ? [...serve, ...(paths.length ? ['--add', ...paths] : [])]
    : [...serve, '--archive', join(ROOT, 'data', 'sample'), '--sample']
const { main } = await import(pathToFileURL(join(ROOT, 'packages/chancery/dist/cli/main.js')).href)
process.exitCode = await main(argv, 'npm start --')

function readArguments(args) {
  // npm runs this in the folder of the clone; paths are meant from where the user stands.
  const here = process.env.INIT_CWD ?? process.cwd()
  const own = process.env.CHANCERY_ARCHIVE
  if (own) process.env.CHANCERY_ARCHIVE = resolve(here, own)
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        archive: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    return {
      help: values.help,
      paths: positionals.map(path => resolve(here, path)),
      options: [
        ...(values.port === undefined ? [] : ['--port', values.port]),
        ...(values.archive === undefined ? [] : ['--archive', resolve(here, values.archive)]),
        ...(values['no-open'] ? [] : ['--open']),
      ],
    }
  } catch (error) {
    return stop(`${error.message.split('. ')[0]}.\n\n${USAGE}`, 2)
  }
}
