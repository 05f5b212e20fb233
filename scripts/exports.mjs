// The exported names of a package, as a list that is kept by hand: none appears or goes by accident.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ROOT } from './house.mjs'

export const snapshotOf = name => join(ROOT, 'packages', name, 'test', 'exports.txt')

/** Every name of every door of a package, types marked. */
export function exported(name) {
  const folder = join(ROOT, 'packages', name)
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const doors = Object.entries(exports).flatMap(([path, door]) =>
    typeof door === 'object' && door.types ? [{ path, file: join(folder, door.types) }] : [],
  )
  const program = ts.createProgram(
    doors.map(({ file }) => file),
    { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [] },
  )
  const checker = program.getTypeChecker()
  return doors.flatMap(({ path, file }) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file))
    return checker
      .getExportsOfModule(module)
      .map(symbol => {
        const { flags } = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
        return `${path} ${flags & ts.SymbolFlags.Value ? '' : 'type '}${symbol.name}`
      })
      .sort()
  })
}
