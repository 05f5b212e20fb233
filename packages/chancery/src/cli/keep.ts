// Copies, removals, and reading again.
import { performance } from 'node:perf_hooks'
import type { Archive, RemoveOptions } from '../archive/index.ts'
import type { Reader } from '../guard/index.ts'
import type { Output } from './output.ts'
import { duration } from './progress.ts'
import { DONE, STOPPED, TROUBLE } from './refusal.ts'
import { plural, shownLine } from './text.ts'
import { progress, showProof } from './verify.ts'

/** `chancery backup FOLDER`: a copy of what is there now, proved, while others add. */
export async function backupCommand(
  folder: string,
  archive: Archive,
  reader: Reader,
  { json, prove }: { readonly json: boolean; readonly prove: boolean },
  output: Output,
): Promise<number> {
  const began = performance.now()
  const line = progress(output, 'of the copy looked at')
  const report = await archive.backup(folder, reader, { prove, onProgress: line.draw })
  line.clear()
  if (json) {
    output.json({ archive: archive.folder, ...report })
    return DONE
  }
  const size = `${(report.bytes / 2 ** 20).toFixed(report.bytes < 2 ** 24 ? 1 : 0)} MB`
  output.out(
    `Backed up to ${shownLine(report.folder)}: ${size} in ${duration((performance.now() - began) / 1000)}.\n`,
  )
  if (report.proof) showProof(report.proof, output)
  else output.note(`It was not proved; chancery --archive ${shownLine(report.folder)} verify does that.\n`)
  return DONE
}

/** `chancery remove ID --reason TEXT`: out of every file of the archive. */
export async function removeCommand(
  name: string,
  archive: Archive,
  reader: Reader,
  { json, ...options }: RemoveOptions & { readonly json: boolean },
  output: Output,
): Promise<number> {
  const report = await archive.remove(name, reader, options)
  const { cables, documents, versions, copies, clean } = report
  if (json) output.json({ archive: archive.folder, ...report })
  else {
    output.out(
      `Removed ${plural(cables.length, 'cable')} with ${plural(documents.length, 'document')}: ${cables.join(', ') || documents.join(', ')}.\n`,
    )
    if (versions.length)
      output.note(
        `Under the same number ${versions.length === 1 ? 'stays' : 'stay'} ${versions.join(', ')}; remove by id what is to go too.\n`,
      )
    if (copies.length)
      output.note(
        `Copies of an older format hold it still; --backups deletes them:\n${copies.map(one => `  ${shownLine(one)}\n`).join('')}`,
      )
    output.note(
      'Copies elsewhere, such as those of chancery backup, hold it still: they are yours to delete.\n',
    )
  }
  if (clean) return DONE
  output.note(
    'Somebody reads the archive just now, so that its log could not be emptied; the next opening does that.\n',
  )
  return TROUBLE
}

/** `chancery reread`: what a better reader reads otherwise is renewed. */
export async function rereadCommand(
  words: readonly string[],
  archive: Archive,
  reader: Reader,
  { json, all, end }: { readonly json: boolean; readonly all: boolean; readonly end: AbortSignal },
  output: Output,
): Promise<number> {
  const line = progress(output, 'read again')
  const which = all ? 'all' : words.length ? namedOrFound(words, archive, reader) : 'earlier'
  const report = await archive.reread(which, reader, { onProgress: line.draw, signal: end })
  line.clear()
  const { documents, changed, damaged } = report
  if (json) output.json({ archive: archive.folder, ...report })
  else if (all)
    output.out(
      `The index was made anew from ${plural(documents, 'document')}: ${plural(changed, 'cable')}.\n`,
    )
  else
    output.out(
      documents
        ? `Read ${plural(documents, 'document')} again; ${changed ? `${plural(changed, 'cable')} changed` : 'nothing changed'}.\n`
        : 'Everything was read by this reader already.\n',
    )
  for (const sentence of damaged) output.note(`${shownLine(sentence)}\n`)
  if (end.aborted) {
    output.note('Stopped; the same again goes on from there.\n')
    return STOPPED
  }
  return damaged.length ? TROUBLE : DONE
}

/** Names of cables, one or several, else a query. */
function namedOrFound(
  words: readonly string[],
  archive: Archive,
  reader: Reader,
): { query: string } | { names: readonly string[] } {
  const held = (name: string): boolean => ['cable', 'versions'].includes(archive.open(name, reader).kind)
  const all = words.join(' ')
  if (held(all)) return { names: [all] }
  return words.every(held) ? { names: words } : { query: all }
}
