/**
 * Number of letters dropped, added, changed or swapped with their neighbour between two words; `limit + 1` if more
 * than `limit`. Words far apart in length cost nothing.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    before = last
    last = row
  }
  return Math.min(last[b.length]!, limit + 1)
}

/** The one word of a list nearest to `word` within `limit`; none if two are equally near. */
export function nearest(word: string, list: Iterable<string>, limit: number): string | undefined {
  let best: string | undefined
  let least = limit + 1
  for (const candidate of list) {
    const steps = distance(word, candidate, Math.min(least, limit))
    if (steps < least) {
      least = steps
      best = candidate
    } else if (steps === least && steps <= limit && candidate !== best) best = undefined
  }
  return best
}
