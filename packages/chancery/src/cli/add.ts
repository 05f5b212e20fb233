import { performance } from 'node:perf_hooks'
import type { AddReport, Archive, Incoming } from '../archive/index.ts'
import { documentsBelow, type Unread } from './files.ts'
import { until } from './interrupt.ts'
import type { Output } from './output.ts'
import { DONE, STOPPED, TROUBLE } from './refusal.ts'
import { plural, shownLine } from './text.ts'

/** Sooner than this nobody asks how far it has come. */
const PATIENCE = 400
/** Files that could not be taken are named up to here; the others are counted. */
const MOST_NAMED = 20

/** `chancery add PATH…`: files, and folders with all that lies in them. */
export async function addCommand(
  paths: readonly string[],
  archive: Archive,
  json: boolean,
  end: AbortSignal,
  output: Output,
): Promise<number> {
  const unread: Unread[] = []
  const documents = documentsBelow(paths, one => unread.push(one))
  const report = await addWithProgress(archive, documents, end, output)
  const failures = [...unread, ...report.failures]
  if (json) output.json({ archive: archive.folder, ...report, failures })
  else {
    output.out(`${summary(report, archive.folder)}\n`)
    output.note(unreadLines(failures))
  }
  if (end.aborted) {
    output.note('Stopped; what was added is kept, and adding the same again goes on from there.\n')
    return STOPPED
  }
  return failures.length ? TROUBLE : DONE
}

/** Adds, with a line that counts along where a person watches. */
export async function addWithProgress(
  archive: Archive,
  documents: Iterable<Incoming> | AsyncIterable<Incoming>,
  end: AbortSignal,
  output: Output,
): Promise<AddReport> {
  const began = performance.now()
  let drawn = false
  const report = await archive.add(until(end, documents), now => {
    const passed = performance.now() - began
    if (!output.notesWatched || passed < PATIENCE) return
    drawn = true
    const perSecond = Math.round((now.documents * 1000) / passed)
    output.note(
      `\r\u001b[K${plural(now.documents, 'document')} taken in, ${plural(perSecond, 'document')} a second`,
    )
  })
  if (drawn) output.note('\r\u001b[K')
  return report
}

/** A line for each file that was not taken. */
export function unreadLines(unread: readonly Unread[]): string {
  const lines = unread.slice(0, MOST_NAMED).map(({ reason }) => `${shownLine(reason)}\n`)
  const more = unread.length - lines.length
  return (
    lines.join('') + (more ? `${plural(more, 'other file')} could not be taken; --json names all.\n` : '')
  )
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
    known && `${plural(known, 'document')} ${known === 1 ? 'was' : 'were'} there already.`,
    joined &&
      `${plural(joined, 'document')} ${joined === 1 ? 'is a further section' : 'are further sections'} of a cable.`,
    unrecognised &&
      `In ${plural(unrecognised, 'document')} no cable was recognised; ${unrecognised === 1 ? 'it is' : 'they are'} kept and can be found all the same.`,
  ].filter(Boolean)
  return [
    `Added ${plural(Math.max(0, added), 'cable')} to ${folder}, from ${plural(documents, 'document')}.`,
    ...more,
  ].join('\n')
}
