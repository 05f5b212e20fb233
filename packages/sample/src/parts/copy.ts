import type { Truth } from '../truth.ts'
import { has } from '../variants.ts'

/** How the copy was kept: line ends and characters of a web page or a database. */
export function finish(lines: readonly string[], truth: Truth): string {
  const end = has(truth, 'carriage-returns')
    ? '\r\n'
    : has(truth, 'backslashes')
      ? '\\\n'
      : has(truth, 'entities')
        ? '&#x000A;'
        : '\n'
  return trailed(lines, truth).join(end) + end
}

export const trailed = (lines: readonly string[], truth: Truth): readonly string[] =>
  has(truth, 'trailing-blanks') ? lines.map(line => `${line} `) : lines
