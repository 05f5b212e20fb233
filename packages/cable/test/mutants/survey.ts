import { isDeepStrictEqual } from 'node:util'
import ts from 'typescript'
import type { RuleInfo } from '../../src/lint/index.ts'
import { expectedIn, type LookPage, lookPages, seenIn } from '../helpers/judge-look.ts'
import { TABLES } from '../helpers/tables.ts'
import { judge, type Linter } from '../judge-example.ts'
import { type Page, pages } from '../rule-pages.ts'
import { rulesDocument } from '../rules-doc.ts'
import { Compiler } from './compiler.ts'
import { EQUIVALENT, type Equivalent } from './equivalent.ts'
import { type LintModules, rewind, type Use } from './modules.ts'
import { type Mutation, mutationsOf } from './mutations.ts'

export interface Mutant extends Mutation {
  /** Below the folder of the linter: `rules/subject-line.ts`. */
  readonly file: string
}

/** Rules, their families and what rules share; the engine around them has tests of its own. */
export function mutatedFiles(modules: LintModules): string[] {
  const found = new Set([...modules.files.keys()].filter(path => /^(?:rules|families)\//.test(path)))
  for (const path of found)
    for (const one of modules.files.get(path)!.imports) if (modules.files.has(one)) found.add(one)
  return [...found].sort()
}

export function mutantsOf(modules: LintModules, file: string): Mutant[] {
  const source = ts.createSourceFile(file, modules.files.get(file)!.text, ts.ScriptTarget.ES2022, true)
  return mutationsOf(source).map(one => ({ ...one, file }))
}

export const textOf = (modules: LintModules, { file, start, end, text }: Mutant): string => {
  const whole = modules.files.get(file)!.text
  return whole.slice(0, start) + text + whole.slice(end)
}

/** Line, what stands there, and what instead. */
export function nameOf(modules: LintModules, mutant: Mutant): string {
  const { text } = modules.files.get(mutant.file)!
  const line = text.slice(0, mutant.start).split('\n').length
  return `${mutant.file}:${line}: “${mutant.text}” for “${text.slice(mutant.start, mutant.end)}”`
}

const FAULT = new Error('An example fails.')
const equal = (actual: unknown, expected: unknown): void => {
  if (actual !== expected) throw FAULT
}

/** Breaks one thing after the other and says whether the pages of rules, or their table, notice. */
export class Survey {
  readonly modules: LintModules
  readonly #pages: readonly Page[]
  readonly #looks: readonly LookPage[] = lookPages()
  readonly #document: string
  readonly #compiler = new Compiler()
  readonly #used = new Set<Equivalent>()
  /** Pages that noticed something last are asked first. */
  readonly #order = new Map<string, Page[]>()

  constructor(modules: LintModules) {
    this.modules = modules
    this.#pages = pages()
    this.#document = rulesDocument(modules.use('index.ts').rules())
    // Where something fails as it is, all that is broken would seem to be noticed.
    for (const file of mutatedFiles(modules))
      if (!this.#passes({ file, start: 0, end: 0, text: '' }))
        throw new Error(`Examples of ${file} fail as they are.`)
  }

  /** The row that says why a survivor may be one. */
  excuse({ file, start, text }: Mutant): Equivalent | undefined {
    const whole = this.modules.files.get(file)!.text
    const [before, after] = [whole.lastIndexOf('\n', start - 1) + 1, whole.indexOf('\n', start)]
    const line = whole.slice(before, after)
    const found = EQUIVALENT.find(
      one =>
        one.file === file && line.includes(one.line) && (one.instead === undefined || one.instead === text),
    )
    if (found) this.#used.add(found)
    return found
  }

  /** Rows that excused nothing. */
  unused(): readonly Equivalent[] {
    return EQUIVALENT.filter(one => !this.#used.has(one))
  }

  /** Neither an example nor a table nor the compiler notices. */
  survives(mutant: Mutant): boolean {
    return this.#passes(mutant) && this.#compiler.takes(mutant.file, textOf(this.modules, mutant))
  }

  #passes(mutant: Mutant): boolean {
    try {
      rewind()
      const use = this.modules.with(mutant.file, textOf(this.modules, mutant))
      if (this.#looks.some(page => this.#sees(mutant.file, page, use))) return false
      if (!holds(use, mutant.file)) return false
      const linter = use('index.ts')
      const known = new Map(linter.rules().map(rule => [rule.id, rule]))
      const concerned = this.#concerned(mutant.file)
      for (const page of concerned)
        if (!passes(linter, known.get(page.id), page)) {
          concerned.splice(concerned.indexOf(page), 1)
          concerned.unshift(page)
          return false
        }
      return rulesDocument([...known.values()]) === this.#document
    } catch {
      // It does not even run.
      return false
    }
  }

  /** Does what rules share show that it is broken? */
  #sees(file: string, page: LookPage, use: Use): boolean {
    if (!this.modules.usersOf(file).has(page.file)) return false
    return page.examples.some(example => {
      rewind()
      return seenIn(use, page.file, example) !== expectedIn(example)
    })
  }

  #concerned(file: string): Page[] {
    const known = this.#order.get(file)
    if (known) return known
    const users = this.modules.usersOf(file)
    const made = this.#pages.filter(({ id }) => users.has(`rules/${id}.ts`) || file.startsWith('families/'))
    this.#order.set(file, made)
    return made
  }
}

/** Do the tables of a file still hold? */
function holds(use: Use, file: string): boolean {
  for (const [path, hold] of Object.entries(TABLES))
    if (path === file && !hold(use(path)).every(([is, should]) => isDeepStrictEqual(is, should))) return false
  return true
}

/** Does every example of the page still hold? A rule that throws does not. */
function passes(linter: Linter, rule: RuleInfo | undefined, page: Page): boolean {
  if (!rule) return false
  try {
    for (const example of page.examples) {
      rewind()
      judge(rule, example, linter, equal)
    }
    return true
  } catch {
    return false
  }
}
