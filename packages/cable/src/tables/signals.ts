import { SIGNAL_ROWS } from './signals.rows.ts'

/** An operating signal and what it says. */
export interface Signal {
  readonly signal: string
  /** Absent for a signal that was seen and is not understood. */
  readonly reading?: string
  readonly confirmed: boolean
}

let signals: Map<string, Signal> | undefined

/** The reading of an operating signal; a digit behind it (`ZEQ6`, `ZFF3`) belongs to its answer and is not looked at. */
export function signalOf(written: string): Signal | undefined {
  signals ??= new Map(
    SIGNAL_ROWS.map(([signal, reading, source]) => [
      signal,
      { signal, ...(reading && { reading }), confirmed: source !== '?' },
    ]),
  )
  return signals.get(written.trim().toUpperCase().replace(/\d$/, ''))
}
