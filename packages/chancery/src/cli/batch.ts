import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { parseMrn } from '@chancery/cable'
import type { Archive } from '../archive/index.ts'
import type { Reader } from '../guard/index.ts'
import type { FindWish } from './find.ts'
import type { Output } from './output.ts'
import { DONE, NOTHING_FOUND, Refusal, STOPPED } from './refusal.ts'
import { plural, shownLine } from './text.ts'

export interface BatchWish extends FindWish {
  readonly batch: string
  /** The line to begin with, from 1. */
  readonly start: number
}

/**
 * `chancery find --batch FILE`: each line a query or the number of a cable, each answer a line with its number, so
 * that a list that was stopped goes on with `--start`.
 */
export async function batchCommand(
  archive: Archive,
  reader: Reader,
  wish: BatchWish,
  end: AbortSignal,
  output: Output,
): Promise<number> {
  const { batch, start, json, limit, sort } = wish
  let line = 0
  let asked = 0
  let matched = 0
  for (const typed of lines(batch)) {
    line++
    if (line < start || !typed.trim() || typed.startsWith('#')) continue
    if (end.aborted) {
      output.note(`Stopped; go on with --start ${line}.\n`)
      return STOPPED
    }
    const query = asQuery(typed.trim())
    const answer = archive.search(query, reader, {
      ...(limit !== undefined && { limit }),
      ...(sort && { sort }),
    })
    asked++
    if (answer.total) matched++
    if (json) {
      const { reading, problems, total, hits, forms } = answer
      output.json({ line, query, reading, problems, total, forms, hits })
    } else {
      output.out(`${line}\t${answer.total}\t${shownLine(typed)}\n`)
      for (const { mrn, id, date, subject } of answer.hits)
        output.out(`\t${shownLine(mrn ?? id)}\t${date ?? ''}\t${shownLine(subject ?? '')}\n`)
    }
    // Others may have their turn, a Ctrl-C among them.
    await output.drained()
  }
  output.note(`${output.paint.dim(`${plural(matched, 'line')} of ${asked} found something.`)}\n`)
  return matched ? DONE : NOTHING_FOUND
}

/** A number in any spelling is a name; anything else is a query. */
function asQuery(line: string): string {
  const number = /^[\dA-Za-z .'-]+$/.test(line) ? parseMrn(line) : undefined
  return number ? `mrn:${number.year}${number.post}${number.serial}` : line
}

/** The lines of a file of any length, `-` for standard input. */
function* lines(path: string): Generator<string> {
  const file = opened(path)
  const decoder = new StringDecoder('utf8')
  const chunk = Buffer.alloc(65_536)
  let rest = ''
  try {
    for (;;) {
      const read = readSync(file, chunk, 0, chunk.length, null)
      if (!read) break
      const parts = (rest + decoder.write(chunk.subarray(0, read))).split('\n')
      rest = parts.pop()!
      for (const part of parts) yield part.replace(/\r$/, '').replace(/^\ufeff/, '')
    }
  } finally {
    if (file !== 0) closeSync(file)
  }
  rest += decoder.end()
  if (rest) yield rest
}

function opened(path: string): number {
  if (path === '-') return 0
  try {
    return openSync(path, 'r')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Refusal(
      `The list ${shownLine(path)} could not be read (${code}); name a file with a query or a number in each line.`,
    )
  }
}
