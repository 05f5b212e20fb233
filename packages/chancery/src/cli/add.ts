import { performance } from 'node:perf_hooks'
import type { AddReport, Archive, Incoming } from '../archive/index.ts'
import { documentsBelow, type Unread } from './files.ts'
import type { Output } from './output.ts'
import { DONE, REFUSED } from './refusal.ts'
import { plural } from './text.ts'

/** `chancery add PATH…`: files, and folders with all that lies in them. */
export async function addCommand(
  paths: readonly string[],
  archive: Archive,
  json: boolean,
  output: Output,
): Promise<number> {
  const unread: Unread[] = []
  const report = await addWithProgress(
    archive,
    documentsBelow(paths, one => unread.push(one)),
    output,
  )
  const failures = [...unread, ...report.failures]
  if (json) output.json({ archive: archive.folder, ...report, failures })
  else {
    output.out(`${summary(report, archive.folder)}\n`)
    for (const { reason } of failures) output.note(`chancery add: ${reason}\n`)
  }
  return failures.length ? REFUSED : DONE
}

/** Adds, with a line that counts along where a person watches. */
export async function addWithProgress(
  archive: Archive,
  documents: Iterable<Incoming> | AsyncIterable<Incoming>,
  output: Output,
): Promise<AddReport> {
  const began = performance.now()
  let drawn = false
  const report = await archive.add(documents, now => {
    if (!output.notesWatched) return
    drawn = true
    const perSecond = Math.round(now.documents / Math.max(0.001, (performance.now() - began) / 1000))
    output.note(
      `\r\u001b[K${plural(now.documents, 'document')} taken in, ${plural(perSecond, 'document')} a second`,
    )
  })
  if (drawn) output.note('\r\u001b[K')
  return report
}

/** What came of it, in plain words. */
export function summary(report: AddReport, folder: string): string {
  const { documents, known, added, joined, unrecognised } = report
  if (!documents) return `There was nothing to add to ${folder}.`
  if (known === documents)
    return documents === 1
      ? `The document was already in ${folder}; nothing was added.`
      : `All ${plural(documents, 'document')} were already in ${folder}; nothing was added.`
  const more = [
    joined && `${plural(joined, 'document')} joined a cable that was there.`,
    known && `${plural(known, 'document')} ${known === 1 ? 'was' : 'were'} there already.`,
    unrecognised &&
      `In ${plural(unrecognised, 'document')} no cable was recognised; ${unrecognised === 1 ? 'it is' : 'they are'} kept and can be found all the same.`,
  ].filter(Boolean)
  return [`Added ${plural(added, 'cable')} to ${folder}.`, ...more].join('\n')
}
