import { Session } from 'node:inspector/promises'

// Switched on once: what is compiled while counting is off has no counters for its blocks.
const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/**
 * Counts what the library does while `run` runs: each block of its code that is executed, each time, and each
 * character that it hands to a search or a cut. A reader that looks at the same text again and again shows in this
 * number, on any machine and under any load.
 */
export async function steps(run: () => void): Promise<number> {
  await executed()
  const handed = watched(run)
  return handed + (await executed())
}

/** Blocks of the library executed since this was last asked. */
async function executed(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage')
  let blocks = 0
  for (const { url, functions } of result)
    if (url.includes('/packages/cable/src/'))
      for (const { ranges } of functions) for (const { count } of ranges) blocks += count
  return blocks
}

/** A sticky pattern looks from its index on, and no pattern of the library needs more than this to fail there. */
const STICKY_REACH = 64

/** Characters handed to the built-in functions that walk over text. */
function watched(run: () => void): number {
  let handed = 0
  const { exec } = RegExp.prototype
  const { slice, indexOf, lastIndexOf, endsWith, replaceAll, split, trim } = String.prototype
  const undo: (() => void)[] = []
  const watch = <T extends object, K extends keyof T>(owner: T, name: K, made: T[K]): void => {
    const own = owner[name]
    owner[name] = made
    undo.push(() => {
      owner[name] = own
    })
  }
  watch(RegExp.prototype, 'exec', function (this: RegExp, text) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const found = exec.call(this, text)
    // A pattern that found something walked to its end, one that did not walked to the end of the text.
    if (this.sticky) handed += STICKY_REACH + (found?.[0].length ?? 0)
    else handed += (found ? found.index + found[0].length : text.length) - from
    return found
  })
  watch(String.prototype, 'slice', function (this: string, ...range) {
    const part = slice.apply(this, range)
    handed += part.length
    return part
  })
  for (const [name, own] of [
    ['indexOf', indexOf],
    ['lastIndexOf', lastIndexOf],
  ] as const)
    watch(String.prototype, name, function (this: string, word, from) {
      const at = own.call(this, word, from as number)
      const start = name === 'indexOf' ? (from ?? 0) : Math.min(from ?? this.length, this.length)
      handed += Math.abs((at < 0 ? (name === 'indexOf' ? this.length : 0) : at) - start)
      return at
    })
  // A text that was put together piece by piece is copied whole before its end can be seen.
  for (const [name, own] of [
    ['endsWith', endsWith],
    ['replaceAll', replaceAll],
    ['split', split],
    ['trim', trim],
  ] as const)
    watch(String.prototype, name, function (this: string, ...given: unknown[]) {
      handed += this.length
      return (own as (...given: unknown[]) => unknown).apply(this, given)
    } as never)
  try {
    run()
  } finally {
    for (const back of undo.reverse()) back()
  }
  return handed
}
