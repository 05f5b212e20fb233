import type { Edit, Finding } from './rule.ts'

/** Fixes are applied from this confidence on, unless a gate is given. */
export const GATE = 0.9

export interface Fixed {
  readonly sources: readonly string[]
  /** Findings whose fix was applied. */
  readonly applied: readonly Finding[]
}

/**
 * The sources with every fix of at least `gate` applied. Of two fixes that touch the same words the surer is taken, and
 * the other is left to a next look: read and lint again until nothing is applied.
 */
export function applyFixes(
  sources: readonly string[],
  findings: readonly Finding[],
  gate: number = GATE,
): Fixed {
  const applied: Finding[] = []
  const edits: Edit[][] = sources.map(() => [])
  const wanted = findings
    .filter(({ fix, suppressed }) => fix && suppressed === undefined && fix.confidence >= gate)
    .sort((a, b) => b.fix!.confidence - a.fix!.confidence)
  const taken: number[][] = sources.map(() => [])
  for (const finding of wanted) {
    const own = finding.fix!.edits
    if (!own.every(edit => sources[edit.span.source] !== undefined && isFree(taken[edit.span.source]!, edit)))
      continue
    for (const edit of own) {
      edits[edit.span.source]!.push(edit)
      insertSpan(taken[edit.span.source]!, edit)
    }
    applied.push(finding)
  }
  return { sources: sources.map((text, i) => withEdits(text, edits[i]!)), applied }
}

/** `taken` holds starts and ends in turn, ascending. Edits that touch count as one over the other. */
function isFree(taken: readonly number[], { span }: Edit): boolean {
  const at = firstFrom(taken, span.start)
  return at % 2 === 0 && (at >= taken.length || taken[at]! > span.end)
}

function insertSpan(taken: number[], { span }: Edit): void {
  taken.splice(firstFrom(taken, span.start), 0, span.start, span.end)
}

/** Index of the first number that is not below `offset`, by halving. */
function firstFrom(numbers: readonly number[], offset: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

function withEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const { span, text: instead } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    parts.push(text.slice(at, span.start), instead)
    at = span.end
  }
  return parts.join('') + text.slice(at)
}
