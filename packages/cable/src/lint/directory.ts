import type { DirectoryEntry } from './context.ts'

type Directory = Readonly<Record<string, DirectoryEntry>>

/** Indicators by name, made once for each directory. */
const byName = new WeakMap<Directory, ReadonlyMap<string, string>>()

/** The routing indicator of a plain-language designator. */
export function routingOf(directory: Directory, name: string): string | undefined {
  let names = byName.get(directory)
  if (!names) {
    names = new Map(Object.entries(directory).map(([routing, entry]) => [entry.name, routing]))
    byName.set(directory, names)
  }
  return names.get(name)
}
