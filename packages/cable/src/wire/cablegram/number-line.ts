import type { Classification } from '../../marking/label.ts'
import type { PrecedenceLetter } from '../../message/message.ts'

/** A word of the line with its offset in it. */
export interface Word<T> {
  readonly value: T
  readonly raw: string
  readonly at: number
}

/** `O.CH183503 SECRET AUSTEO IMMEDIATE/PRIORITY`, in any order. */
export interface NumberLine {
  readonly number?: Word<CableNumber>
  readonly level?: Word<Classification>
  readonly caveats: readonly Word<string>[]
  readonly action?: Word<PrecedenceLetter>
  readonly info?: Word<PrecedenceLetter>
}

/** Number of a cablegram: that of its post, or after letters that name the post. */
export interface CableNumber {
  /** `CH` of `O.CH183503`; the `O` says outward. */
  readonly post?: string
  readonly serial: number
}

const LONGEST = 120

const LEVEL = /^(TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED)\b/i
/** Words beside the level that bar readers: Australian eyes only; not to be shown to other powers. */
const CAVEAT = /^(AUSTEO|AUSTRALIAN EYES ONLY|GUARD)\b/i
const PRECEDENCE = /^(EMERGENCY|FLASH|MOST IMMEDIATE|IMMEDIATE|PRIORITY|ROUTINE|DEFERRED)\b/i
const LETTERS: Readonly<Record<string, PrecedenceLetter>> = {
  EMERGENCY: 'Z',
  FLASH: 'Z',
  'MOST IMMEDIATE': 'O',
  IMMEDIATE: 'O',
  PRIORITY: 'P',
  ROUTINE: 'R',
  DEFERRED: 'R',
}
export const NUMBER = String.raw`(?:[OI]\.)?([A-Z]{2,3})?(\d{1,6})(?:/\d{1,6})?`
const AT_START = new RegExp(String.raw`^${NUMBER}(?![\d\w])\.?`)
const BETWEEN = /^[\s,;./]+|^(?:AND|&)\s/i

/** Reads the line that numbers and marks a cablegram; `undefined` where any word on it is something else. */
export function readNumberLine(line: string): NumberLine | undefined {
  if (!line || line.length > LONGEST) return undefined
  let number: NumberLine['number']
  let level: NumberLine['level']
  const caveats: Word<string>[] = []
  const precedences: Word<PrecedenceLetter>[] = []
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at)
    const blank = BETWEEN.exec(rest)
    if (blank && at > 0) {
      at += blank[0].length
      continue
    }
    const marked = LEVEL.exec(rest)
    const caveat = CAVEAT.exec(rest)
    const speed = PRECEDENCE.exec(rest)
    const numbered = number ? null : AT_START.exec(rest)
    const raw = (marked ?? caveat ?? speed ?? numbered)?.[0]
    if (!raw) return undefined
    if (marked) {
      if (level) return undefined
      level = { value: raw.toUpperCase() as Classification, raw, at }
    } else if (caveat) caveats.push({ value: /^aust/i.test(raw) ? 'AUSTEO' : raw.toUpperCase(), raw, at })
    else if (speed) precedences.push({ value: LETTERS[raw.toUpperCase()]!, raw, at })
    else number = { value: cableNumber(numbered![1], numbered![2]!), raw: raw.replace(/\.$/, ''), at }
    at += raw.length
  }
  // A number alone stands with its full stop: `1243.`
  const alone = number && !level && !precedences.length
  if (alone ? !/\d\.$/.test(line) : !level && !precedences.length) return undefined
  const [action, info] = precedences
  return {
    ...(number && { number }),
    ...(level && { level }),
    caveats,
    ...(action && { action }),
    ...(info && { info }),
  }
}

export const cableNumber = (post: string | undefined, serial: string): CableNumber => ({
  ...(post && { post }),
  serial: Number(serial),
})
