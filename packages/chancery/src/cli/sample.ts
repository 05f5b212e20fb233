import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sample } from '@chancery/sample'
import type { Incoming } from '../archive/index.ts'
import type { Output } from './output.ts'
import { DONE, Refusal } from './refusal.ts'
import { documentsOf, layoutNamed, writeLayouts } from './sample-layouts.ts'
import { plural, shownLine } from './text.ts'

/** How many cables the first start shows, and `--out` writes unless told otherwise. */
export const COLLECTION = { count: 360, seed: 1 } as const

export interface SampleWish {
  readonly count: number
  readonly seed: number
  /** Without one, the first collection of a reading room. */
  readonly layout?: string
  readonly out?: string
  readonly json: boolean
}

/** `chancery sample`: invented cables, to standard output or, with what is true of each, to a folder. */
export async function sampleCommand(wish: SampleWish, output: Output): Promise<number> {
  const { count, seed, out, json } = wish
  const layout = wish.layout === undefined ? undefined : layoutNamed(wish.layout)
  if (out === undefined) {
    for (const { name, text, truth } of layout
      ? documentsOf({ count, seed, layout })
      : sample({ count, seed })) {
      if (json) output.json({ name, text, truth })
      else output.out(text.endsWith('\n') ? `${text}\n` : `${text}\n\n`)
      await output.drained()
    }
    return DONE
  }
  // Beside the folder and not in it, so that the folder can be added as it is.
  const truth = `${resolve(out)}.truth.ndjson`
  // Names of the collection are told; of a layout, which may have a million, their number.
  const files = orRefusal(out, () =>
    layout ? writeLayouts(out, truth, { count, seed, layout }) : write(out, truth, { count, seed }),
  )
  if (json) output.json({ folder: out, truth, count, seed, ...(layout && { layout }), files })
  else
    output.out(
      `Wrote ${plural(typeof files === 'number' ? files : files.length, 'file')} to ${shownLine(out)}, and what is true of each to ${shownLine(truth)}.\n`,
    )
  return DONE
}

function write(folder: string, truth: string, wish: { count: number; seed: number }): string[] {
  const files: string[] = []
  const truths: string[] = []
  mkdirSync(folder, { recursive: true })
  for (const { name, text, truth } of sample(wish)) {
    writeFileSync(join(folder, name), text)
    files.push(name)
    truths.push(JSON.stringify({ name, truth }))
  }
  writeFileSync(truth, `${truths.join('\n')}\n`)
  return files
}

function orRefusal<T>(folder: string, write: () => T): T {
  try {
    return write()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!code) throw error
    throw new Refusal(
      `The sample could not be written to ${shownLine(folder)} (${code}); name another folder with --out.`,
    )
  }
}

/** The sample collection as documents for an archive. */
export function* sampleDocuments(): Generator<Incoming> {
  const encoder = new TextEncoder()
  for (const { name, text } of sample(COLLECTION)) yield { name, bytes: encoder.encode(text) }
}
