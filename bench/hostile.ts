// Each hostile kind at 1 MB and at 10 MB: seconds, and how much longer ten times the input took. Run: npm run bench [-- kind ...]
import { read } from '@chancery/cable'
import { HOSTILE } from '../packages/cable/test/hostile.ts'

/** Of the processor, so that other programs do not count. */
const seconds = (input: string | Uint8Array): number => {
  const before = process.cpuUsage()
  read(input)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Bytes that no encoding explains go their own way through the decoder. */
const BYTES: Readonly<Record<string, (size: number) => Uint8Array>> = {
  'invalid UTF-8': size => new Uint8Array(size).fill(0x80),
  'half characters of UTF-8': size => new Uint8Array(size).map((_, i) => (i % 2 ? 0x41 : 0xc3)),
  'random bytes': size => {
    let state = 1
    return new Uint8Array(size).map(() => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return state >> 16
    })
  },
  'UTF-16': size => new Uint8Array(size).map((_, i) => (i === 0 ? 0xff : i === 1 ? 0xfe : i % 2 ? 0 : 0x41)),
}

function main(): void {
  const wanted = process.argv.slice(2)
  console.log(`${'kind'.padEnd(32)}${'1 MB'.padStart(9)}${'10 MB'.padStart(9)}${'ratio'.padStart(8)}`)
  let slowest = 0
  for (const [kind, make] of Object.entries({ ...HOSTILE, ...BYTES })) {
    if (wanted.length && !wanted.includes(kind)) continue
    const small = seconds(make(1_000_000))
    const large = seconds(make(10_000_000))
    slowest = Math.max(slowest, large)
    console.log(
      `${kind.padEnd(32)}${small.toFixed(2).padStart(8)}s${large.toFixed(2).padStart(8)}s${(large / small).toFixed(1).padStart(8)}`,
    )
  }
  console.log(`slowest at 10 MB: ${slowest.toFixed(2)} s (bound: 5 s)`)
}

main()
