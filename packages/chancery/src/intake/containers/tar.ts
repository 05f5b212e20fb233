import { ReadableStream } from 'node:stream/web'
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar'
import { Unreadable } from '../item.ts'
import { type Budget, tooMany } from '../limits.ts'
import { wrongName } from '../names.ts'
import type { Bytes } from '../stream.ts'
import type { Entries } from './container.ts'

/** The files of a TAR, in their order. docs/decisions/archives.md. */
export async function* tarEntries(bytes: Bytes, budget: Budget): Entries {
  let failed: unknown
  const watched = async function* (): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of bytes) {
        budget.spend(chunk.length)
        yield chunk
      }
    } catch (error) {
      failed = error
      throw error
    }
  }
  const entries = ReadableStream.from<Uint8Array>(watched())
    .pipeThrough(createTarDecoder({ strict: true }) as never)
    .getReader() as ReadableStreamDefaultReader<ParsedTarEntry>
  let count = 0
  try {
    for (;;) {
      const { value, done } = await entries.read()
      if (done) return
      if (++count > budget.limits.entries) throw tooMany(budget.limits.entries)
      const { header, body } = value
      const reader = body.getReader()
      const { name, type = 'file' } = header
      const why = wrongName(name) ?? wrongKind(type)
      if (why) yield { name, why }
      else if (type !== 'directory') yield { name, bytes: chunks(reader) }
      // What was not asked for is passed over.
      while (!(await reader.read()).done);
    }
  } catch (error) {
    if (failed instanceof Unreadable) throw failed
    if (error instanceof Unreadable) throw error
    throw new Unreadable(`it is broken from here on (${(error as Error).message})`, { cause: error })
  } finally {
    await entries.cancel().catch(() => {})
  }
}

async function* chunks(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    yield value
  }
}

function wrongKind(type: string): string | undefined {
  if (type === 'file' || type === 'directory' || type === 'contiguous-file') return undefined
  return type === 'symlink' || type === 'link'
    ? 'it is a link, which is not followed'
    : 'it is a device or something else that is no file'
}
