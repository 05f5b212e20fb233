import { createWriteStream, existsSync, statSync } from 'node:fs'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Archive, ExportedFile, ExportOptions } from '../archive/index.ts'
import { COLUMN_NAMES, type ColumnName, FORM_FACTS, isColumn } from '../carry/index.ts'
import type { Reader } from '../guard/index.ts'
import { until } from './interrupt.ts'
import type { Output } from './output.ts'
import { DONE, NOTHING_FOUND, Refusal, STOPPED, TROUBLE } from './refusal.ts'
import { obeyed, plural, shownLine } from './text.ts'

export interface ExportWish extends Omit<ExportOptions, 'onProgress' | 'onLeftOut'> {
  /** A collection instead of what a query finds. */
  readonly collection?: string
  /** A file, or a folder for a file a cable; else standard output. */
  readonly out?: string
}

/** Cables that were left out are named up to here; the others are counted. */
const MOST_NAMED = 20
/** A line that changes more often is not read. */
const PAUSE = 200

/**
 * `chancery export QUERY --as FORM`: all of a result. A file gets its name when it is whole: until then it is called
 * `NAME.part`.
 */
export async function exportCommand(
  query: string,
  archive: Archive,
  reader: Reader,
  wish: ExportWish,
  end: AbortSignal,
  output: Output,
): Promise<number> {
  const { out, collection, ...form } = wish
  const inFolder = out !== undefined && (isFolder(out) || FORM_FACTS[form.as].together === false)
  if (out === undefined && !FORM_FACTS[form.as].together)
    throw new Refusal('A mail is a file of its own; name a folder: chancery export … --as eml --out FOLDER')
  if (out === undefined && output.watched && form.as === 'wire')
    throw new Refusal('wire gives bytes that a terminal would obey; send them to a file or a pipe.')
  const held = collection === undefined ? undefined : archive.collecting.get('collection', collection, reader)
  if (collection !== undefined && !held)
    throw new Refusal(`There is no collection ${shownLine(collection)}; chancery collections lists yours.`)
  const answer = held
    ? { problems: [], total: held.cables }
    : archive.search(query, reader, { limit: 1, passages: false })
  for (const { message } of answer.problems) output.note(`${shownLine(message)}\n`)
  const leftOut: { id: string; reason: string }[] = []
  let lost = 0
  let drawn = 0
  const options: ExportOptions = {
    ...form,
    onLeftOut: one => {
      lost++
      if (leftOut.length < MOST_NAMED) leftOut.push(one)
    },
    onProgress: cables => {
      const now = performance.now()
      if (!output.notesWatched || out === undefined || now - drawn < PAUSE) return
      drawn = now
      output.note(`\r\u001b[K${plural(cables, 'cable')} of ${answer.total} …`)
    },
  }
  let written = 0
  const whole = (): AsyncIterable<Uint8Array> =>
    collection === undefined
      ? archive.export(query, reader, options)
      : archive.exportCollection(collection, reader, options)!
  const files = (): AsyncIterable<ExportedFile> =>
    collection === undefined
      ? archive.exportFiles(query, reader, options)
      : archive.exportCollectionFiles(collection, reader, options)!
  if (inFolder) written = await intoFolder(files(), out, end)
  else if (out !== undefined) await intoFile(whole(), out, end)
  else await toOutput(whole(), end, output)
  if (drawn) output.note('\r\u001b[K')
  for (const { id, reason } of leftOut) output.note(`${id} was left out: ${shownLine(reason)}.\n`)
  if (lost > leftOut.length) output.note(`${plural(lost - leftOut.length, 'more')} left out.\n`)
  if (end.aborted) {
    output.note(
      inFolder
        ? 'Stopped; the files that are there are whole.\n'
        : 'Stopped; nothing was left under the name that was given.\n',
    )
    return STOPPED
  }
  const cables = inFolder ? written : answer.total - lost
  output.note(
    `${output.paint.dim(`${plural(cables, 'cable')} as ${FORM_FACTS[form.as].name}${out === undefined ? '' : ` in ${shownLine(out)}`}.`)}\n`,
  )
  return lost ? TROUBLE : answer.total ? DONE : NOTHING_FOUND
}

/** What is a folder, or is written like one. */
const isFolder = (path: string): boolean =>
  /[/\\]$/.test(path) || (existsSync(path) && statSync(path).isDirectory())

async function toOutput(bytes: AsyncIterable<Uint8Array>, end: AbortSignal, output: Output): Promise<void> {
  for await (const piece of until(end, bytes)) {
    if (output.watched && obeyed(piece))
      throw new Refusal(
        'It holds control characters that a terminal would obey. Send it to a file or a pipe.',
      )
    output.bytes(piece)
    await output.drained()
  }
}

/** Writes beside the name, and gives the name to what is whole and on the disk. */
async function intoFile(bytes: AsyncIterable<Uint8Array>, path: string, end: AbortSignal): Promise<void> {
  const part = `${path}.part`
  try {
    await pipeline(until(end, bytes), createWriteStream(part))
    if (end.aborted) return
    const file = await open(part, 'r+')
    await file.sync()
    await file.close()
    await rename(part, path)
  } catch (error) {
    throw inWords(error, path)
  } finally {
    await rm(part, { force: true })
  }
}

async function intoFolder(
  files: AsyncIterable<{ readonly name: string; readonly bytes: Uint8Array }>,
  folder: string,
  end: AbortSignal,
): Promise<number> {
  let written = 0
  const made = new Set<string>()
  try {
    await mkdir(folder, { recursive: true })
    for await (const { name, bytes } of until(end, files)) {
      const path = join(folder, name)
      const parent = dirname(path)
      if (!made.has(parent)) await mkdir(parent, { recursive: true })
      made.add(parent)
      await writeFile(`${path}.part`, bytes)
      await rename(`${path}.part`, path)
      written++
    }
  } catch (error) {
    throw inWords(error, folder)
  }
  return written
}

/** What the system refuses, with a way on; anything else as it is. */
function inWords(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  const why: Readonly<Record<string, string>> = {
    ENOENT: 'its folder does not exist',
    EACCES: 'you may not write there',
    EROFS: 'it lies on a disk that cannot be written',
    ENOSPC: 'there is no room left on its disk',
    EISDIR: 'it is a folder',
    ENOTDIR: 'part of its path is a file',
    EEXIST: 'part of its path is a file',
  }
  return code && why[code]
    ? new Refusal(`${shownLine(path)} could not be written: ${why[code]}. Name another with --out.`)
    : error
}

/** Columns as they were typed, commas between. */
export function columnsOf(typed: string): ColumnName[] {
  const names = typed
    .split(',')
    .map(name => name.trim().toLowerCase())
    .filter(Boolean)
  const wrong = names.find(name => !isColumn(name))
  if (wrong || !names.length)
    throw new Refusal(
      `There is no column ${wrong ? shownLine(wrong) : 'named'}; there are ${COLUMN_NAMES.join(', ')}.`,
    )
  return names as ColumnName[]
}
