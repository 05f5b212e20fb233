import type { Entries } from './containers/container.ts'
import { gunzipped } from './containers/gzip.ts'
import { sevenZipEntries, unpackedBySevenZip } from './containers/seven-zip.ts'
import { tarEntries } from './containers/tar.ts'
import { zipEntries } from './containers/zip.ts'
import { attachments, mailText, wireSections } from './forms/mail.ts'
import { pdfText } from './forms/pdf.ts'
import { type Item, notTaken, type SourceDocument, Unreadable } from './item.ts'
import type { Budget } from './limits.ts'
import { isPassedOver, unpackedName } from './names.ts'
import { whyNot } from './refusal.ts'
import { csvRows } from './rows/csv.ts'
import { mails } from './rows/mbox.ts'
import { ndjsonRows } from './rows/ndjson.ts'
import { transmissions } from './rows/transmissions.ts'
import { HEAD, type Kind, kindOf } from './sniff.ts'
import { type Bytes, collected, type OnDisk, type Opened, onDisk, opened, tooLarge } from './stream.ts'

/** Where a thing was found. */
export interface Place {
  /** For people, and for the archive. */
  readonly name: string
  /** Its own name, which tells forms of text apart. */
  readonly called: string
  readonly path: string
  /** Containers around it. */
  readonly depth: number
  /** It is a file by itself. */
  readonly file?: { readonly file: string; readonly size: number }
}

/** Which names are asked for: all of a place, something in it, or nothing. */
export type Wanted = (name: string) => 'all' | 'within' | 'nothing'

/** The documents in a thing, whatever it is. What cannot be read is an item too; nothing is thrown. */
export async function* take(
  bytes: Bytes,
  place: Place,
  budget: Budget,
  wanted: Wanted,
): AsyncGenerator<Item> {
  const { name, path } = place
  if (wanted(name) === 'nothing') return
  try {
    for await (const item of inside(bytes, place, budget, wanted)) if (wanted(item.name) === 'all') yield item
  } catch (error) {
    const reason = error instanceof Unreadable ? notTaken(name, error.message) : whyNot(name, error)
    yield { name, path, reason }
  }
}

async function* inside(source: Bytes, place: Place, budget: Budget, wanted: Wanted): AsyncGenerator<Item> {
  const stream = await opened(source, HEAD)
  const { bytes, head, close } = stream
  const { name, path, called } = place
  const { document: most } = budget.limits
  const kind = kindOf(head, called)
  if (CONTAINERS.has(kind) && place.depth >= budget.limits.depth) {
    await close()
    throw new Unreadable(`it lies more than ${budget.limits.depth} archives deep`)
  }
  switch (kind) {
    case 'unknown':
    case 'rar':
      await close()
      throw new Unreadable(
        kind === 'rar' ? 'RAR archives are not read; unpack it' : 'it is no text (it holds NUL bytes)',
      )
    case 'gzip':
      yield* single(gunzipped(bytes, budget), place, budget, wanted)
      return
    case 'xz':
    case 'bzip2':
    case 'zstd': {
      const disk = await onFile(stream, place)
      try {
        yield* single(unpackedBySevenZip(disk, kind, budget), place, budget, wanted)
      } finally {
        await disk.remove()
      }
      return
    }
    case 'tar':
      yield* entries(tarEntries(bytes, budget), place, budget, wanted)
      return
    case 'zip':
    case '7z': {
      const disk = await onFile(stream, place)
      try {
        const list = kind === 'zip' ? zipEntries(disk, budget) : sevenZipEntries(disk, budget)
        yield* entries(list, place, budget, wanted)
      } finally {
        await disk.remove()
      }
      return
    }
    case 'csv':
      yield* csvRows({ head, bytes }, place, most)
      return
    case 'ndjson':
      yield* ndjsonRows(bytes, place, most)
      return
    case 'mbox': {
      let n = 0
      for await (const mail of mails(bytes, most)) {
        const as = { ...place, name: `${name}, message ${++n}`, depth: place.depth + 1 }
        if ('tooLong' in mail)
          yield { name: as.name, path, reason: notTaken(as.name, tooLarge(most).message) }
        else yield* mailItems(mail.bytes, as, budget, wanted)
      }
      return
    }
    case 'mail':
      yield* mailItems(await collected(bytes, most), place, budget, wanted)
      return
    case 'pdf': {
      const all = await collected(bytes, most)
      yield { name, path, bytes: all, whole: true, text: () => pdfText(all) }
      return
    }
    case 'text': {
      let n = 0
      for await (const piece of transmissions(bytes, most)) {
        n++
        if ('bytes' in piece) {
          yield { name, path, bytes: piece.bytes }
          continue
        }
        const as = n === 1 ? name : `${name}, transmission ${n}`
        yield { name: as, path, reason: notTaken(as, tooLarge(most).message) }
      }
    }
  }
}

const CONTAINERS: ReadonlySet<Kind> = new Set(['zip', '7z', 'tar', 'gzip', 'xz', 'bzip2', 'zstd'])

/** What was packed by itself keeps its name. */
async function* single(bytes: Bytes, place: Place, budget: Budget, wanted: Wanted): AsyncGenerator<Item> {
  const { name, path, depth, called } = place
  yield* inside(bytes, { name, path, called: unpackedName(called), depth: depth + 1 }, budget, wanted)
}

async function* entries(list: Entries, place: Place, budget: Budget, wanted: Wanted): AsyncGenerator<Item> {
  const { path, depth } = place
  for await (const entry of list) {
    const name = `${place.name}/${entry.name}`
    if ('why' in entry) yield { name, path, reason: notTaken(name, entry.why) }
    else if (!isPassedOver(entry.name))
      yield* take(entry.bytes, { name, called: entry.name, path, depth: depth + 1 }, budget, wanted)
  }
}

/** A mail, and what is attached to it. */
async function* mailItems(
  bytes: Uint8Array,
  place: Place,
  budget: Budget,
  wanted: Wanted,
): AsyncGenerator<Item> {
  const { name, path, depth } = place
  const mail: SourceDocument = { name, path, bytes, whole: true, text: () => mailText(bytes) }
  // Only a mail of several parts has something attached.
  const several = /^content-type:\s*multipart\//im.test(Buffer.from(bytes).toString('latin1'))
  // Sections of a cable are documents each, as they were before they were sent together.
  const sections = several ? await wireSections(bytes).catch(() => []) : []
  for (const [n, section] of sections.entries()) {
    budget.spend(section.length)
    yield { name: `${name}, section ${n + 1}`, path, bytes: section, whole: true }
  }
  if (!sections.length) yield mail
  if (!several || depth >= budget.limits.depth) return
  for (const one of await attachments(bytes)) {
    budget.spend(one.bytes.length)
    const as = `${name}/${one.name.replace(/[\0-\x1f/\\]+/g, ' ')}`
    yield* take(alone(one.bytes), { name: as, called: one.name, path, depth: depth + 1 }, budget, wanted)
  }
}

async function* alone(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The file that it is, or one of its own until it is read. */
async function onFile({ bytes, close }: Opened, { file }: Place): Promise<OnDisk> {
  if (!file) return onDisk(bytes)
  await close()
  return { ...file, remove: async () => {} }
}
