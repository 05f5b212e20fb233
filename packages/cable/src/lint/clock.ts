import type { Minute, PrecedenceLetter } from '../message/message.ts'

/** Minutes from one time to another. */
export const minutesBetween = (from: Minute, to: Minute): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 60_000)

/** Hours after which a rerun or a section that has not come is asked for again. ACP 127 ¶419. */
export const PATIENCE: Readonly<Record<PrecedenceLetter, number>> = { Y: 2, Z: 2, O: 2, P: 8, W: 16, R: 16 }
