import { performance } from 'node:perf_hooks'
import type { AddReport, Archive, Came } from '../archive/index.ts'
import { intake, measure } from '../intake/index.ts'
import { until } from './interrupt.ts'
import type { Output } from './output.ts'
import { progressLine } from './progress.ts'
import { DONE, STOPPED, TROUBLE } from './refusal.ts'
import { plural, shownLine } from './text.ts'

/** Sooner than this nobody asks how far it has come. */
const PATIENCE = 400
/** A line that changes more often is not read. */
const PAUSE = 200
/** Things that could not be read are named up to here; the others are counted. */
const MOST_NAMED = 20

/** `chancery add PATH…`: files, folders, archives, tables, mailboxes and standard input. */
export async function addCommand(
  paths: readonly string[],
  archive: Archive,
  json: boolean,
  end: AbortSignal,
  output: Output,
): Promise<number> {
  const report = await addPaths(paths, archive, end, output)
  if (json) output.json({ archive: archive.folder, ...report })
  else {
    output.out(`${summary(report, archive.folder)}\n`)
    output.note(unreadLines(report.failures))
  }
  if (end.aborted) {
    output.note('Stopped; what was added is kept, and adding the same again goes on from there.\n')
    return STOPPED
  }
  return report.failures.length ? TROUBLE : DONE
}

/** Adds what lies below the paths, or of each of them only what is named. */
export async function addPaths(
  paths: readonly string[],
  archive: Archive,
  end: AbortSignal,
  output: Output,
  only?: ReadonlySet<string>,
): Promise<AddReport> {
  const size = { read: 0, all: undefined as number | undefined }
  // Found out on the side: adding does not wait for it.
  if (output.notesWatched && !only)
    void measure(paths, end).then(all => {
      size.all = all
    })
  const items = intake(paths, {
    onRead: bytes => {
      size.read += bytes
    },
    ...(only && { only }),
  })
  return addWithProgress(archive, items, end, output, () =>
    size.all ? Math.min(1, size.read / size.all) : undefined,
  )
}

/** Adds, with a line that counts along where a person watches. `share`: how much of all was read. */
export async function addWithProgress(
  archive: Archive,
  items: Iterable<Came> | AsyncIterable<Came>,
  end: AbortSignal,
  output: Output,
  share: () => number | undefined = () => undefined,
): Promise<AddReport> {
  const began = performance.now()
  let drawn = 0
  const report = await archive.add(until(end, items), now => {
    const passed = performance.now() - began
    if (!output.notesWatched || passed < PATIENCE || passed - drawn < PAUSE) return
    drawn = passed
    const line = progressLine({ ...now, seconds: passed / 1000, share: share() })
    output.note(`\r\u001b[K${line.slice(0, output.width)}`)
  })
  if (drawn) output.note('\r\u001b[K')
  return report
}

/** A line for each thing that was not taken. */
export function unreadLines(unread: readonly { readonly reason: string }[]): string {
  const lines = unread.slice(0, MOST_NAMED).map(({ reason }) => `${shownLine(reason)}\n`)
  const more = unread.length - lines.length
  return lines.join('') + (more ? `${plural(more, 'more')} could not be taken.\n` : '')
}

/** What came of it, in plain words. */
export function summary(report: AddReport, folder: string): string {
  const { documents, known, added, joined, unrecognised, failures, removed = [] } = report
  const failed = failures.length
    ? `${plural(failures.length, 'thing')} could not be read; chancery failures lists ${failures.length === 1 ? 'it' : 'them'} with the reason.`
    : ''
  const out =
    removed.length &&
    `${plural(removed.length, 'document')} ${removed.length === 1 ? 'was' : 'were'} removed once and not taken in again: ${removed
      .slice(0, MOST_NAMED)
      .map(({ name, at, reason }) => `${shownLine(name)} (${at.slice(0, 10)}: ${shownLine(reason)})`)
      .join(', ')}.`
  if (removed.length === documents && documents) return [out, failed].filter(Boolean).join('\n')
  if (!documents) return [`There was nothing to add to ${folder}.`, failed].filter(Boolean).join('\n')
  if (known === documents)
    return [
      documents === 1
        ? `The document was already in ${folder}; nothing was added.`
        : `All ${plural(documents, 'document')} were already in ${folder}; nothing was added.`,
      failed,
    ]
      .filter(Boolean)
      .join('\n')
  const more = [
    known && `${plural(known, 'document')} ${known === 1 ? 'was' : 'were'} there already.`,
    joined &&
      `${plural(joined, 'document')} ${joined === 1 ? 'is a further section' : 'are further sections'} of a cable.`,
    unrecognised &&
      `In ${plural(unrecognised, 'document')} no cable was recognised; ${unrecognised === 1 ? 'it is' : 'they are'} kept and can be found all the same.`,
    out,
    failed,
  ].filter(Boolean)
  return [
    `Added ${plural(Math.max(0, added), 'cable')} to ${folder}, from ${plural(documents, 'document')}.`,
    ...more,
  ].join('\n')
}
