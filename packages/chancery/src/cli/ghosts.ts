import type { Archive } from '../archive/index.ts'
import type { Reader } from '../guard/index.ts'
import type { Output } from './output.ts'
import { DONE, NOTHING_FOUND } from './refusal.ts'
import { hang, plural, shownLine } from './text.ts'
import { sentWords } from './view/ghost.ts'

export interface GhostsWish {
  readonly json: boolean
  readonly limit: number
  readonly start: number
}

/** `chancery ghosts [QUERY]`: numbers that are cited and not held, the most wanted first. */
export function ghostsCommand(
  query: string,
  archive: Archive,
  reader: Reader,
  { json, limit, start }: GhostsWish,
  output: Output,
): number {
  const found = archive.ghosts(query, reader, { limit, start: start - 1 })
  if (json) {
    output.json(found)
    return found.total ? DONE : NOTHING_FOUND
  }
  const { total, numbers, reading } = found
  const wide = Math.max(0, ...numbers.map(one => String(one.cables).length))
  const long = Math.max(0, ...numbers.map(one => shownLine(one.number).length))
  for (const { number, cables, sent } of numbers) {
    const first = `${String(cables).padStart(wide)}  ${output.paint.bold(shownLine(number).padEnd(long))}  `
    output.out(`${hang(first, output.paint.dim(`sent ${sentWords(sent)}`), output.width).join('\n')}\n`)
  }
  output.note(
    `${output.paint.dim(`${plural(total, 'number')} cited and not held, for ${shownLine(reading)}`)}\n`,
  )
  const next = start + numbers.length
  if (next <= total && numbers.length) output.note(`${output.paint.dim(`More: --start ${next}`)}\n`)
  return total ? DONE : NOTHING_FOUND
}
