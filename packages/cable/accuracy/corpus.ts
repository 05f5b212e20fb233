/** The shared corpus: its index, and the bytes of its files. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const SHARED = fileURLToPath(new URL('../../../../shared/', import.meta.url))
const CORPUS = join(SHARED, 'corpus')

export interface CorpusFile {
  /** Name below the corpus. */
  readonly file: string
  readonly layout: string
  readonly sha256: string
}

export const hasCorpus = (): boolean => existsSync(join(CORPUS, 'index.csv'))

/** Rows of the index. None of its first columns holds a comma or a quote; the hash is the first 64 hex digits. */
export function corpusFiles(): CorpusFile[] {
  const [, ...rows] = readFileSync(join(CORPUS, 'index.csv'), 'utf8').trim().split('\n')
  return rows.map(row => {
    const [file, layout] = row.split(',', 2) as [string, string]
    return { file, layout, sha256: /(?<=,)[0-9a-f]{64}(?=,)/.exec(row)![0] }
  })
}

export const corpusBytes = ({ file }: CorpusFile): Uint8Array => readFileSync(join(CORPUS, file))
