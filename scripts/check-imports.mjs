// Fails when a room imports what scripts/rooms.json does not allow it, or when rooms import each other in a circle.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const IMPORTS = [
  /\b(?:import|export)\s+(?:type\s+)?[\w$*\s{},]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /\bimport\s*\(?\s*['"]([^'"]+)['"]/g,
]

/** Public name of a package, and the room that stands for it in the table. */
const PUBLIC = {
  '@chancery/cable': 'cable',
  '@chancery/cable/lint': 'cable',
  '@chancery/cable/write': 'cable',
  '@chancery/sample': 'sample',
  chancery: 'chancery',
}

/**
 * Sentences about what is wrong, none when all is well.
 * `root` holds `packages/`; `table` is the content of rooms.json.
 */
export function checkImports(root, table) {
  const wrong = circles(table.rooms, 'the table of rooms')
  const seen = {}
  for (const file of sources(join(root, 'packages'))) {
    const path = relative(join(root, 'packages'), file).split(sep).join('/')
    const from = placeOf(path)
    const say = what => wrong.push(`packages/${path} ${what}`)
    if (!from.test && !table.rooms[from.room])
      say(`is in ${from.room}, which scripts/rooms.json does not name`)
    for (const specifier of importsOf(readFileSync(file, 'utf8'))) {
      if (!specifier.startsWith('.')) {
        const name = PUBLIC[specifier] ? specifier : bareName(specifier)
        if (!PUBLIC[name]) {
          if (!from.test && !allowsPackage(table.packages[from.room] ?? [], name))
            say(`imports ${specifier}; ${from.room} may not`)
        } else if (specifier !== name)
          say(`imports ${specifier}: only the public name ${name} may be imported`)
        else if (!from.test && !allows(table, from.room, PUBLIC[name]))
          say(`imports ${name}; ${from.room} may not`)
        continue
      }
      const target = posix.normalize(posix.join(posix.dirname(path), specifier))
      const to = placeOf(target)
      if (to.package !== from.package)
        say(`imports ${specifier}: another package is imported by its public name`)
      else if (!from.test && to.test) say(`imports ${specifier}, which is a test`)
      else if (!from.test && to.room !== from.room) {
        if (!allows(table, from.room, to.room))
          say(`imports ${specifier}; ${from.room} may not import ${to.room}`)
        seen[from.room] ??= new Set()
        seen[from.room].add(to.room)
      } else if (!from.test && siblings(table.siblings[from.room], from, to))
        say(`imports ${specifier}: siblings in ${from.room} do not import each other`)
    }
  }
  return [...wrong, ...circles(seen, 'the imports')]
}

/** `*` is every room of the same package. */
const allows = ({ rooms }, from, to) =>
  rooms[from]?.some(name => name === to || (name === '*' && from.split('/')[0] === to.split('/')[0])) ?? false

const allowsPackage = (list, name) =>
  list.some(one => one === name || (one === 'node:*' && name.startsWith('node:')))

const bareName = specifier =>
  specifier.startsWith('node:')
    ? specifier
    : specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

function importsOf(text) {
  return new Set(IMPORTS.flatMap(pattern => [...text.matchAll(pattern)].map(match => match[1])))
}

/** `cable/src/wire/body/x.ts` is in room `cable/wire`, below it `body/x.ts`; a file of src is a room of its own. */
function placeOf(path) {
  const [owner, folder, ...rest] = path.split('/')
  const test = folder !== 'src' || path.endsWith('.test.ts') || rest.includes('test')
  const room = owner === 'sample' ? 'sample' : `${owner}/${(rest[0] ?? '').replace(/\.ts$/, '')}`
  return { package: owner, room, below: rest.slice(1), test }
}

function siblings(kind, from, to) {
  const [a, b] = [from.below, to.below]
  if (kind === 'folders') return a.length > 1 && b.length > 1 && a[0] !== b[0]
  // What siblings share lies in shared/, or in the file that says what each of them is.
  if (kind === 'files')
    return a[0] !== b[0] && a[0] !== 'index.ts' && !['index.ts', 'shared', 'layout.ts'].includes(b[0])
  return Array.isArray(kind) && a[0] !== b[0] && kind.includes(a[0]) && kind.includes(b[0])
}

function circles(graph, where) {
  const wrong = []
  const done = new Set()
  const walk = (room, way) => {
    if (way.includes(room))
      wrong.push(`${where} go in a circle: ${[...way.slice(way.indexOf(room)), room].join(' → ')}`)
    else if (!done.has(room)) {
      for (const next of graph[room] ?? []) if (next !== '*') walk(next, [...way, room])
      done.add(room)
    }
  }
  for (const room of Object.keys(graph)) walk(room, [])
  return wrong
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return /^(node_modules|dist)$/.test(entry.name) ? [] : sources(path)
    return /\.ts$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : []
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const here = dirname(fileURLToPath(import.meta.url))
  const wrong = checkImports(join(here, '..'), JSON.parse(readFileSync(join(here, 'rooms.json'), 'utf8')))
  for (const sentence of wrong) process.stderr.write(`${sentence}\n`)
  process.exitCode = wrong.length ? 1 : 0
}
