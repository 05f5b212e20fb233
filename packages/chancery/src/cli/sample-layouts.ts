import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filed, LAYOUT_IDS, type LayoutId, type SampleDocument, sample } from '@chancery/sample'
import { Refusal } from './refusal.ts'

/** What `--layout` takes; of `all`, each layout has its share of the cables. */
const LAYOUT_NAMES = [...LAYOUT_IDS, 'all'] as const
export type LayoutName = (typeof LAYOUT_NAMES)[number]

export function layoutNamed(written: string): LayoutName {
  const name = LAYOUT_NAMES.find(one => one === written)
  if (name) return name
  throw new Refusal(`There is no layout ${written}; the layouts are ${LAYOUT_NAMES.join(', ')}.`)
}

export interface Invent {
  readonly count: number
  readonly seed: number
  readonly layout: LayoutName
}

interface Part {
  readonly layout: LayoutId
  readonly count: number
  readonly folder: string
}

function parts({ count, layout }: Invent): Part[] {
  if (layout !== 'all') return [{ layout, count, folder: '.' }]
  return LAYOUT_IDS.map((id, at) => ({
    layout: id,
    count: Math.floor((count + LAYOUT_IDS.length - 1 - at) / LAYOUT_IDS.length),
    folder: id,
  }))
}

export function* documentsOf(wish: Invent): Generator<SampleDocument> {
  for (const { layout, count } of parts(wish)) if (count) yield* sample({ count, seed: wish.seed, layout })
}

/** Writes as it goes, so that a million cables need no more memory than a thousand; tells how many files there are. */
export function writeLayouts(out: string, truth: string, wish: Invent): number {
  mkdirSync(out, { recursive: true })
  const truths = appender(truth)
  let table: Appender | undefined
  let folder = ''
  let files = 0
  for (const part of parts(wish))
    for (const { path, text, encoding, row, truth: known } of filed(sample({ ...part, seed: wish.seed }))) {
      const name = part.folder === '.' ? path : `${part.folder}/${path}`
      const whole = join(out, name)
      if (dirname(whole) !== folder) {
        folder = dirname(whole)
        mkdirSync(folder, { recursive: true })
      }
      if (row === undefined || row === 1) files++
      if (row === undefined) writeFileSync(whole, text, encoding ?? 'utf8')
      else {
        if (row === 1) {
          table?.close()
          table = appender(whole)
        }
        table?.add(text)
      }
      truths.add(`${JSON.stringify({ name, ...(row !== undefined && { row }), truth: known })}\n`)
    }
  table?.close()
  truths.close()
  return files
}

interface Appender {
  add(text: string): void
  close(): void
}

/** Characters that wait to be written together. */
const WAITING = 1 << 18

function appender(path: string): Appender {
  const file = openSync(path, 'w')
  let waiting: string[] = []
  let size = 0
  const flush = (): void => {
    writeSync(file, waiting.join(''))
    waiting = []
    size = 0
  }
  return {
    add(text) {
      waiting.push(text)
      size += text.length
      if (size > WAITING) flush()
    },
    close() {
      flush()
      closeSync(file)
    },
  }
}
