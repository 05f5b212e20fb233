import type { PrecedenceLetter } from '../message/message.ts'

/** The higher first. ACP 127 ¶150; Y JANAP 128 only, W radiograms only. */
export const PRECEDENCE: readonly PrecedenceLetter[] = ['Y', 'Z', 'O', 'P', 'W', 'R']

/** The higher the lower the number; behind all for a letter that is none. */
export const precedenceRank = (letter: string): number => {
  const at = (PRECEDENCE as readonly string[]).indexOf(letter)
  return at < 0 ? PRECEDENCE.length : at
}

/** The higher of two letters. */
export const higher = <L extends string>(a: L, b: L | undefined): L =>
  b !== undefined && precedenceRank(b) < precedenceRank(a) ? b : a
