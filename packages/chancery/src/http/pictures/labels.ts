/** A point that may bear its name. */
export interface Labelled {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly r: number
}

/** How wide a letter of a name is. */
const LETTER = 6.2

export interface Room {
  readonly most: number
  readonly width: number
  /** Names may run over points, but not over one another: where points lie close, none would have room. */
  readonly overPoints?: boolean
}

/** The first points bear their names, where these have room. */
export function labelled<P extends Labelled>(
  points: readonly P[],
  { most, width, overPoints = false }: Room,
): readonly (P & { readonly left: number })[] {
  const names: (P & { readonly left: number })[] = []
  for (const point of points) {
    if (names.length === most) break
    const wide = point.name.length * LETTER
    for (const left of [point.x + point.r + 3, point.x - point.r - 3 - wide]) {
      const over = (low: number, high: number, y: number, r: number): boolean =>
        low < left + wide && high > left && Math.abs(y - point.y) < r + 6
      const clear =
        left > 0 &&
        left + wide < width &&
        !(
          !overPoints &&
          points.some(
            other => other !== point && over(other.x - other.r, other.x + other.r, other.y, other.r),
          )
        ) &&
        !names.some(other => over(other.left, other.left + other.name.length * LETTER, other.y, 6))
      if (clear) {
        names.push({ ...point, left: Math.round(left) })
        break
      }
    }
  }
  return names
}
