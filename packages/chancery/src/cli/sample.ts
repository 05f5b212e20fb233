import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sample } from '@chancery/sample'
import type { Incoming } from '../archive/index.ts'
import type { Output } from './output.ts'
import { DONE, Refusal } from './refusal.ts'
import { plural, shownLine } from './text.ts'

/** How many cables the first start shows, and `--out` writes unless told otherwise. */
export const COLLECTION = { count: 360, seed: 1 } as const

export interface SampleWish {
  readonly count: number
  readonly seed: number
  readonly out?: string
  readonly json: boolean
}

/** `chancery sample`: invented cables, to standard output or, with what is true of each, to a folder. */
export async function sampleCommand(wish: SampleWish, output: Output): Promise<number> {
  const { count, seed, out, json } = wish
  if (out === undefined) {
    for (const { name, text, truth } of sample({ count, seed })) {
      if (json) output.json({ name, text, truth })
      else output.out(text.endsWith('\n') ? `${text}\n` : `${text}\n\n`)
      await output.drained()
    }
    return DONE
  }
  // Beside the folder and not in it, so that the folder can be added as it is.
  const truth = `${resolve(out)}.truth.ndjson`
  const files = write(out, truth, { count, seed })
  if (json) output.json({ folder: out, truth, count, seed, files })
  else
    output.out(
      `Wrote ${plural(files.length, 'file')} to ${shownLine(out)}, and what is true of each to ${shownLine(truth)}.\n`,
    )
  return DONE
}

function write(folder: string, truth: string, wish: { count: number; seed: number }): string[] {
  const files: string[] = []
  const truths: string[] = []
  try {
    mkdirSync(folder, { recursive: true })
    for (const { name, text, truth } of sample(wish)) {
      writeFileSync(join(folder, name), text)
      files.push(name)
      truths.push(JSON.stringify({ name, truth }))
    }
    writeFileSync(truth, `${truths.join('\n')}\n`)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!code) throw error
    throw new Refusal(
      `The sample could not be written to ${shownLine(folder)} (${code}); name another folder with --out.`,
    )
  }
  return files
}

/** The sample collection as documents for an archive. */
export function* sampleDocuments(): Generator<Incoming> {
  const encoder = new TextEncoder()
  for (const { name, text } of sample(COLLECTION)) yield { name, bytes: encoder.encode(text) }
}
