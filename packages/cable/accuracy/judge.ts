import type { Verdict } from './tally.ts'

/** Whether two values are the same as JSON; a value that is absent, or an empty list, is none. */
export function judge(found: unknown, wanted: unknown): Verdict | undefined {
  const has = !isNone(found)
  const should = !isNone(wanted)
  if (!has && !should) return undefined
  if (!should) return 'extra'
  if (!has) return 'missing'
  return written(found) === written(wanted) ? 'right' : 'wrong'
}

/**
 * A verdict for each item of two lists. Items that fit are paired whatever their place; of the others as many as
 * both lists have left are wrong, the rest missing or extra.
 */
export function judgeEach<F, W>(
  found: readonly F[],
  wanted: readonly W[],
  fits: (found: F, wanted: W) => boolean,
): Verdict[] {
  const left = [...found]
  const verdicts: Verdict[] = []
  let unmet = 0
  for (const one of wanted) {
    const at = left.findIndex(other => fits(other, one))
    if (at < 0) unmet++
    else {
      left.splice(at, 1)
      verdicts.push('right')
    }
  }
  const wrong = Math.min(unmet, left.length)
  return [
    ...verdicts,
    ...repeat('wrong', wrong),
    ...repeat('missing', unmet - wrong),
    ...repeat('extra', left.length - wrong),
  ]
}

export const same = (a: unknown, b: unknown): boolean => written(a) === written(b)

const repeat = (verdict: Verdict, times: number): Verdict[] => Array.from({ length: times }, () => verdict)

const isNone = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** JSON with keys in order and absent properties left out. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
