import { readdirSync, readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import ts from 'typescript'
import type * as Lint from '../../src/lint/index.ts'

const LINT = new URL('../../src/lint/', import.meta.url)
type Exports = Record<string, unknown>
type Factory = (require: (name: string) => unknown, module: { exports: Exports }, tick: () => void) => void

interface File {
  readonly text: string
  readonly factory: Factory
  /** Files of the linter that it imports, and all others by their addresses. */
  readonly imports: readonly string[]
}

const IMPORT = /require\("(\.[^"]+)"\)/g

/** What a file of the linter exports. */
export type Use = {
  (path: 'index.ts'): typeof Lint
  <T>(path: string): T
}

/** The modules of the linter by their paths below its folder, from memory: any of them can be replaced. */
export class LintModules {
  readonly files = new Map<string, File>()
  readonly #outside = new Map<string, Exports>()
  readonly #whole = new Map<string, { exports: Exports }>()
  readonly #users = new Map<string, ReadonlySet<string>>()

  static async load(): Promise<LintModules> {
    const all = new LintModules()
    for (const path of readdirSync(LINT, { recursive: true, encoding: 'utf8' }).map(name =>
      name.replaceAll('\\', '/'),
    ))
      if (path.endsWith('.ts')) all.files.set(path, fileOf(path, readFileSync(new URL(path, LINT), 'utf8')))
    for (const { imports } of all.files.values())
      for (const path of imports)
        if (!all.files.has(path)) all.#outside.set(path, await import(new URL(path, LINT).href))
    all.#instance('index.ts', all.#whole)
    return all
  }

  /** The linter as it is. */
  readonly use: Use = (path: string) => this.#instance(path, this.#whole).exports as never

  /** The linter with another text of one file. Throws where that does not run. */
  with(path: string, text: string): Use {
    const made = new Map(this.#whole)
    for (const user of this.usersOf(path)) made.delete(user)
    const instead = fileOf(path, text)
    this.#instance('index.ts', made, path, instead)
    return (one: string) => this.#instance(one, made, path, instead).exports as never
  }

  /** The file and all that import it, themselves or by others. */
  usersOf(path: string): ReadonlySet<string> {
    const known = this.#users.get(path)
    if (known) return known
    const users = new Set([path])
    for (let size = 0; size < users.size; ) {
      size = users.size
      for (const [name, { imports }] of this.files) if (imports.some(one => users.has(one))) users.add(name)
    }
    this.#users.set(path, users)
    return users
  }

  #instance(
    path: string,
    made: Map<string, { exports: Exports }>,
    other?: string,
    instead?: File,
  ): { exports: Exports } {
    const known = made.get(path)
    if (known) return known
    const file = path === other ? instead! : this.files.get(path)!
    const module = { exports: {} }
    made.set(path, module)
    const require = (name: string): unknown => {
      const to = resolved(path, name)
      return this.files.has(to) ? this.#instance(to, made, other, instead).exports : this.#outside.get(to)
    }
    file.factory(require, module, tick)
    return module
  }
}

/** More turns are those of a loop that does not end. */
const MOST_TURNS = 100_000
let turns = 0

/** Each turn of a loop is one. */
function tick(): true {
  if (++turns > MOST_TURNS) throw new Error('This loop does not end.')
  return true
}

/** Before each look at what may loop. */
export const rewind = (): void => {
  turns = 0
}

function fileOf(path: string, text: string): File {
  const { code } = transformSync(counted(text), { loader: 'ts', format: 'cjs', target: 'es2022' })
  return {
    text,
    factory: new Function('require', 'module', 'tick', code) as Factory,
    imports: [...code.matchAll(IMPORT)].map(found => resolved(path, found[1]!)),
  }
}

const resolved = (from: string, name: string): string => {
  const { pathname } = new URL(name, `file:///a/b/c/lint/${from}`)
  return pathname.startsWith('/a/b/c/lint/')
    ? pathname.slice('/a/b/c/lint/'.length)
    : `..${pathname.slice('/a/b/c'.length)}`
}

/** Loops that may not end, with their turns counted. */
function counted(text: string): string {
  if (!/\b(?:while|for) \((?!const)/.test(text)) return text
  const parts: string[] = []
  let at = 0
  const walk = (node: ts.Node): void => {
    const condition = ts.isWhileStatement(node) ? node.expression : ts.isForStatement(node) && node.condition
    if (condition) {
      parts.push(text.slice(at, condition.getStart()), 'tick() && (', condition.getText(), ')')
      at = condition.getEnd()
    }
    ts.forEachChild(node, walk)
  }
  walk(ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022, true))
  return parts.join('') + text.slice(at)
}
