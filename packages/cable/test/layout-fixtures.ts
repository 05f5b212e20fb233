import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decode } from '../src/text/index.ts'

/** A folder for each layout, in it sources and what must remain of each: `x.csv` and `x.csv.wire.txt`. */
const FOLDER = fileURLToPath(new URL('layouts/', import.meta.url))
const REMAINDER = '.wire.txt'
/** Stands between the documents of one source. */
export const BETWEEN = '\n%%%%\n'

export interface Fixture {
  readonly layout: string
  readonly name: string
  readonly text: string
  readonly remainder: string
}

const textOf = (path: string): string => decode(readFileSync(path)).text

export const FIXTURES: readonly Fixture[] = readdirSync(FOLDER).flatMap(layout =>
  readdirSync(join(FOLDER, layout))
    .filter(name => !name.endsWith(REMAINDER))
    .map(name => {
      const path = join(FOLDER, layout, name)
      return { layout, name, text: textOf(path), remainder: textOf(path + REMAINDER) }
    }),
)
