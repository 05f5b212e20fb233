// The thread of 7-Zip, which blocks while it works: docs/decisions/archives.md.
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'

export interface ToSevenZip {
  readonly args: readonly string[]
  readonly file: string
  /** Bytes sent and not taken yet. */
  readonly waiting: Int32Array
  readonly most: number
}

export type FromSevenZip = { readonly chunk: Uint8Array } | { readonly code: number; readonly said: string }

/** What is used of the file system inside. emscripten.org/docs/api_reference/Filesystem-API.html. */
interface FileSystem {
  mkdir(path: string): void
  mount(type: unknown, options: { root: string }, at: string): void
  makedev(major: number, minor: number): number
  registerDevice(device: number, operations: unknown): void
  mkdev(path: string, mode: number, device: number): void
  getStream(descriptor: number): unknown
  close(stream: unknown): void
  open(path: string, flags: string): { fd: number }
}

type Module = {
  readonly FS: FileSystem
  readonly NODEFS: unknown
  callMain(args: readonly string[]): number
}

/** Said at most so much of what went wrong. */
const LONGEST = 4000
const STDOUT = 1

const start = createRequire(import.meta.url)('7z-wasm') as (options: unknown) => Promise<Module>
const { args, file, waiting, most } = workerData as ToSevenZip
const port = parentPort!
let said = ''
const say = (line: string): void => {
  said = (said + line).slice(0, LONGEST)
}

const seven = await start({
  print: say,
  printErr: say,
  // Asked for a password, it gets none.
  stdin: () => null,
  quit: () => {},
})
const { FS, NODEFS } = seven

const device = FS.makedev(64, 0)
FS.registerDevice(device, {
  open: () => {},
  close: () => {},
  write: (_stream: unknown, memory: Uint8Array, at: number, length: number) => {
    const chunk = Uint8Array.from(memory.subarray(at, at + length))
    Atomics.add(waiting, 0, length)
    port.postMessage({ chunk } satisfies FromSevenZip, [chunk.buffer])
    for (let held = Atomics.load(waiting, 0); held > most; held = Atomics.load(waiting, 0))
      Atomics.wait(waiting, 0, held)
    return length
  },
})
FS.mkdev('/out', 0o666, device)
FS.close(FS.getStream(STDOUT))
if (FS.open('/out', 'w').fd !== STDOUT) throw new Error('standard output could not be turned')
FS.mkdir('/in')
FS.mount(NODEFS, { root: dirname(file) }, '/in')

let code: number
try {
  code = seven.callMain([...args, '-pnone', join('/in', basename(file))])
} catch (error) {
  say(String(error))
  code = 2
}
port.postMessage({ code, said } satisfies FromSevenZip)
