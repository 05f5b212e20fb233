import type { TrueReference } from '../truth.ts'

/** Two neighbours of one post and year, without a note between. */
export const pairs = (list: readonly TrueReference[], at: number): boolean => {
  const [one, next] = [list[at], list[at + 1]]
  return (
    one?.cable !== undefined &&
    next?.cable !== undefined &&
    one.cable.post === next.cable.post &&
    one.cable.year === next.cable.year &&
    one.note === undefined &&
    next.note === undefined
  )
}
