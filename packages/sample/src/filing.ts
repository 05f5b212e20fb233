import type { SampleDocument } from './cables.ts'
import type { Truth } from './truth.ts'

/** A piece of a file, in the order in which it is to be written. */
export interface Filed {
  /** `003/2007LIMA412.txt`: no folder holds more than a thousand files. */
  readonly path: string
  readonly text: string
  readonly encoding?: 'latin1'
  /** Of tables: which row of the file it is, from 1. The file is begun with the first. */
  readonly row?: number
  readonly truth: Truth
}

const FILES = 1000
const ROWS = 1000

/** Where each document of a layout goes: a file of its own, or rows together in one table. */
export function* filed(documents: Iterable<SampleDocument>): Generator<Filed> {
  let count = 0
  for (const { name, text, truth, encoding } of documents) {
    const table = name.endsWith('.csv')
    const file = table ? Math.floor(count / ROWS) : count
    const folder = String(Math.floor(file / FILES)).padStart(3, '0')
    yield {
      path: `${folder}/${table ? `cables-${String(file + 1).padStart(4, '0')}.csv` : name}`,
      text,
      truth,
      ...(table && { row: (count % ROWS) + 1 }),
      ...(encoding && { encoding }),
    }
    count++
  }
}
