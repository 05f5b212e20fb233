import type { Classification } from '@chancery/cable'
import type { Output } from '../output.ts'
import { columns } from '../text.ts'

/** The marking across the whole width, as it stands at the top and the bottom of every page. */
export function banner(level: Classification | undefined, marking: string, { paint, width }: Output): string {
  const free = Math.max(0, width - columns(marking))
  const left = ' '.repeat(Math.floor(free / 2))
  const line = left + marking + ' '.repeat(free - left.length)
  return paint.on ? paint.banner(level, line) : line.trimEnd()
}
