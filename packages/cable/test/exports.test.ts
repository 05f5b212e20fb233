// The exported names are a list that is kept by hand: none appears or goes by accident.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const PACKAGE = fileURLToPath(new URL('../package.json', import.meta.url))
const SNAPSHOT = fileURLToPath(new URL('exports.txt', import.meta.url))

interface Door {
  readonly types?: string
}

/** Every name of every door, types marked. */
function exported(): string[] {
  const { exports } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { exports: Record<string, Door | string> }
  const doors = Object.entries(exports).flatMap(([path, door]) =>
    typeof door === 'object' && door.types
      ? [{ path, file: fileURLToPath(new URL(`../${door.types}`, import.meta.url)) }]
      : [],
  )
  const program = ts.createProgram(
    doors.map(({ file }) => file),
    { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [] },
  )
  const checker = program.getTypeChecker()
  return doors.flatMap(({ path, file }) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file)!)!
    return checker
      .getExportsOfModule(module)
      .map(symbol => {
        const { flags } = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
        return `${path} ${flags & ts.SymbolFlags.Value ? '' : 'type '}${symbol.name}`
      })
      .sort()
  })
}

// `UPDATE=1 npm test -- packages/cable/test/exports.test.ts` writes the list anew, for the reviewer of a change to see.
if (process.env.UPDATE) writeFileSync(SNAPSHOT, `${exported().join('\n')}\n`)

test('the exported names are those of exports.txt', () => {
  assert.deepEqual(exported(), readFileSync(SNAPSHOT, 'utf8').trimEnd().split('\n'))
})
