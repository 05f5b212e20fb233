import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { startThread } from '../../thread.ts'
import { Unreadable } from '../item.ts'
import { type Budget, Expansion, tooMany } from '../limits.ts'
import { wrongName } from '../names.ts'
import { type Bytes, collected, type OnDisk } from '../stream.ts'
import type { Entries } from './container.ts'
import type { FromSevenZip, ToSevenZip } from './seven-zip-worker.ts'

/** Formats that 7-Zip unpacks for us, by the names it has for them. */
export type Packing = 'xz' | 'bzip2' | 'zstd' | '7z'

/** The list of things in an archive is held in memory. */
const LONGEST_LIST = 2 ** 28
/** Bytes that may wait for whoever takes them. */
const MOST_WAITING = 2 ** 22

/** What one packed stream held. */
export async function* unpackedBySevenZip(
  { file, size }: OnDisk,
  packing: Packing,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  const bounds = new Expansion(budget, () => size)
  for await (const chunk of sevenZip(['x', '-so', '-bd', '-spd', `-t${packing}`], file)) {
    bounds.out(chunk.length)
    yield chunk
  }
}

interface Listed {
  readonly name: string
  readonly size: number
  readonly crc?: number
  readonly why?: string
}

/**
 * The files of a 7z archive. 7-Zip writes one after the other to one stream, in the order of its list: they are cut
 * apart by their sizes, and the checksum of each proves the cut. docs/decisions/archives.md.
 */
export async function* sevenZipEntries({ file, size }: OnDisk, budget: Budget): Entries {
  if (await listIsEncrypted(file)) throw new Unreadable('it is encrypted; unpack it with its password')
  const list = listed(
    new TextDecoder().decode(
      await collected(sevenZip(['l', '-slt', '-bd', '-spd', '-t7z'], file), LONGEST_LIST),
    ),
  )
  if (list.length > budget.limits.entries) throw tooMany(budget.limits.entries)
  // Packed as one: nothing of it is to be had before what stands before it.
  new Expansion(budget, () => size).out(list.reduce((sum, one) => sum + one.size, 0))
  const locked = list.some(one => one.why?.includes('encrypted'))
  const source = locked ? undefined : new Cutter(sevenZip(['x', '-so', '-bd', '-spd', '-t7z'], file))
  try {
    for (const { name, size: length, crc, why } of list) {
      if (why || !source) {
        yield { name, why: why ?? 'it lies among encrypted files; unpack the archive with its password' }
        source?.due(length)
        await source?.skip()
        continue
      }
      // Asked for or not, these are the next bytes.
      source.due(length)
      yield { name, bytes: proved(source.cut(), crc) }
      await source.skip()
    }
  } finally {
    await source?.close()
  }
}

async function* proved(bytes: Bytes, crc: number | undefined): AsyncGenerator<Uint8Array> {
  let sum = 0
  for await (const chunk of bytes) {
    sum = crc32(chunk, sum)
    yield chunk
  }
  if (crc !== undefined && sum !== crc)
    throw new Unreadable('its bytes in the archive are broken (the checksum differs)')
}

const START_HEADER = 32
/** A header that is packed itself. */
const ENCODED = 0x17
/** 7zAES in the list of methods. 7-Zip, DOC/Methods.txt. */
const AES = Buffer.of(0x06, 0xf1, 0x07, 0x01)

/** Of an archive whose list itself is encrypted, 7-Zip in WASM says only that it gave up. DOC/7zFormat.txt. */
async function listIsEncrypted(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const start = Buffer.alloc(START_HEADER)
    await handle.read(start, 0, START_HEADER, 0)
    const at = START_HEADER + Number(start.readBigUInt64LE(12))
    const header = Buffer.alloc(256)
    const { bytesRead } = await handle.read(header, 0, header.length, at).catch(() => ({ bytesRead: 0 }))
    return header[0] === ENCODED && header.subarray(0, bytesRead).includes(AES)
  } finally {
    await handle.close()
  }
}

/** Cuts a stream into lengths, one after the other; each must be taken to its end. */
class Cutter {
  readonly #chunks: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array(0)
  #left = 0

  constructor(chunks: Bytes) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** So many bytes are the next. */
  due(length: number): void {
    this.#left = length
  }

  /** Whoever stops early leaves the rest to `skip`. */
  async *cut(): AsyncGenerator<Uint8Array> {
    while (this.#left > 0) {
      if (!this.#held.length) {
        const { value, done } = await this.#chunks.next()
        if (done) throw new Unreadable('its bytes in the archive are missing')
        this.#held = value
      }
      const part = this.#held.subarray(0, this.#left)
      this.#held = this.#held.subarray(part.length)
      this.#left -= part.length
      yield part
    }
  }

  async skip(): Promise<void> {
    for await (const _ of this.cut());
  }

  async close(): Promise<void> {
    await this.#chunks.return?.()
  }
}

/** The list that `l -slt` prints: after a line of dashes, lines `Name = value`, an empty line after each thing. */
export function listed(text: string): Listed[] {
  const list: Listed[] = []
  const start = /^-{10,}\r?\n/m.exec(text)
  if (!start) return list
  for (const block of text.slice(start.index + start[0].length).split(/\r?\n\r?\n/)) {
    const fields = new Map<string, string>()
    for (const line of block.split(/\r?\n/)) {
      const at = line.indexOf(' = ')
      if (at > 0 && !fields.has(line.slice(0, at))) fields.set(line.slice(0, at), line.slice(at + 3))
      else if (line.endsWith(' =')) fields.set(line.slice(0, -2), '')
    }
    const name = fields.get('Path')
    if (name === undefined) continue
    const attributes = fields.get('Attributes') ?? ''
    if (/^D|\bd[-rwx]{9}/.test(attributes) || fields.get('Folder') === '+') continue
    const crc = fields.get('CRC')
    const why =
      wrongName(name) ??
      (/\b[lbcps][-rwxsStT]{9}/.test(attributes)
        ? 'it is a link or a device, which are not followed'
        : undefined) ??
      (fields.get('Encrypted') === '+' ? 'it is encrypted; unpack the archive with its password' : undefined)
    list.push({
      name,
      size: Number(fields.get('Size') || 0),
      ...(crc && { crc: Number.parseInt(crc, 16) }),
      ...(why && { why }),
    })
  }
  return list
}

const WORKER = new URL('./seven-zip-worker', import.meta.url)

/** What 7-Zip writes to its standard output, from a thread of its own that waits for whoever reads. */
async function* sevenZip(args: readonly string[], file: string): AsyncGenerator<Uint8Array> {
  const waiting = new Int32Array(new SharedArrayBuffer(4))
  const task: ToSevenZip = { args, file, waiting, most: MOST_WAITING }
  const worker = startThread(WORKER, task, import.meta.url)
  const inbox: (FromSevenZip | Error)[] = []
  let wake = (): void => {}
  const put = (message: FromSevenZip | Error): void => {
    inbox.push(message)
    wake()
  }
  worker.on('message', put)
  worker.on('error', put)
  worker.on('exit', () => put(new Error('it ended too soon')))
  try {
    for (;;) {
      const message = inbox.shift()
      if (!message) {
        await new Promise<void>(resolve => {
          wake = resolve
        })
        continue
      }
      if (message instanceof Error)
        throw new Unreadable(`it could not be unpacked (${message.message})`, { cause: message })
      if ('chunk' in message) {
        yield message.chunk
        Atomics.sub(waiting, 0, message.chunk.length)
        Atomics.notify(waiting, 0)
        continue
      }
      if (message.code !== 0) throw new Unreadable(complaint(message.said))
      return
    }
  } finally {
    await worker.terminate()
  }
}

/** Exit codes of 7-Zip say little; what it printed says which of the usual troubles it was. */
function complaint(said: string): string {
  if (/password|encrypted/i.test(said)) return 'it is encrypted; unpack it with its password'
  if (/memory/i.test(said)) return 'it needs more memory to unpack than there is; unpack it yourself'
  if (/unexpected end/i.test(said)) return 'it ends too early: a part of it is missing'
  if (/unsupported method/i.test(said)) return 'it is packed in a way that is not read here'
  return 'it is broken'
}
