import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { getFileNameLowLevel, openPromise, type Entry as ZipEntry, type ZipFile } from 'yauzl'
import { Unreadable } from '../item.ts'
import { type Budget, Expansion, Hostile, tooMany } from '../limits.ts'
import { wrongName } from '../names.ts'
import type { OnDisk } from '../stream.ts'
import type { Entries } from './container.ts'

/** Of the external attributes, the mode of the systems that have one. APPNOTE 4.4.15. */
const KIND = 0o170000
const KINDS_TAKEN = [0, 0o100000, 0o040000]
/** First names of what is a document and no archive: Office Open XML, OpenDocument and EPUB. */
const DOCUMENTS = new Set(['[Content_Types].xml', 'mimetype'])

/** The files of a ZIP, by the directory at its end. docs/decisions/archives.md. */
export async function* zipEntries({ file, size }: OnDisk, budget: Budget): Entries {
  const zip = await openPromise(file, { lazyEntries: true, decodeStrings: false, autoClose: false }).catch(
    error => {
      throw broken(error)
    },
  )
  const whole = new Expansion(budget, () => size)
  let count = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry
      const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)
      if (count === 0 && DOCUMENTS.has(name))
        throw new Unreadable('it is a document of an office program; save it as text or PDF')
      if (++count > budget.limits.entries) throw tooMany(budget.limits.entries)
      if (name.endsWith('/')) continue
      const why = wrongName(name) ?? wrongKind(entry)
      yield why ? { name, why } : { name, bytes: unpacked(zip, entry, whole, budget) }
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : broken(error)
  } finally {
    zip.close()
  }
}

const broken = (error: unknown): Unreadable =>
  new Unreadable(`its directory is broken (${(error as Error).message})`, { cause: error })

function wrongKind(entry: ZipEntry): string | undefined {
  const kind = (entry.externalFileAttributes >>> 16) & KIND
  if (!KINDS_TAKEN.includes(kind)) return 'it is a link or a device, which are not followed'
  if (entry.isEncrypted()) return 'it is encrypted; unpack the archive with its password'
  return entry.canDecodeFileData()
    ? undefined
    : `it is packed in a way that is not read here (method ${entry.compressionMethod})`
}

async function* unpacked(
  zip: ZipFile,
  entry: ZipEntry,
  whole: Expansion,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  const { ratio, ratioFrom } = budget.limits
  let out = 0
  let sum = 0
  let stream: Readable | undefined
  try {
    stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      whole.out(chunk.length)
      out += chunk.length
      // A bomb among good files: it alone is left.
      if (out > ratioFrom && out > ratio * entry.compressedSize)
        throw new Unreadable(`it unpacks to more than ${ratio} times its size, as a bomb does`)
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (error) {
    if (error instanceof Unreadable || error instanceof Hostile) throw error
    throw new Unreadable(`its bytes in the archive are broken (${(error as Error).message})`, {
      cause: error,
    })
  } finally {
    stream?.destroy()
  }
  if (sum !== entry.crc32) throw new Unreadable('its bytes in the archive are broken (the checksum differs)')
}
