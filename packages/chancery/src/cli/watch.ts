import { relative } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { AddReport, Archive } from '../archive/index.ts'
import { arrivals, missing } from '../intake/index.ts'
import { addPaths } from './add.ts'
import type { Output } from './output.ts'
import { duration } from './progress.ts'
import { DONE, Refusal } from './refusal.ts'
import { plural, shownLine } from './text.ts'

/** More files that come at once are told of together. */
const ONE_BY_ONE = 20

export interface WatchWish {
  /** Seconds. */
  readonly every: number
  readonly settle: number
  readonly json: boolean
}

/** `chancery watch FOLDER…`: adds what is there and what comes, until Ctrl-C. */
export async function watchCommand(
  folders: readonly string[],
  archive: Archive,
  { every, settle, json }: WatchWish,
  end: AbortSignal,
  output: Output,
): Promise<number> {
  const lacking = await missing(folders)
  if (lacking) throw new Refusal(lacking)
  const began = performance.now()
  const sum = { files: 0, added: 0, joined: 0, failures: 0 }
  const take = async (paths: readonly string[], name: string): Promise<void> => {
    const report = await addPaths(paths, archive, end, output)
    sum.files += paths.length
    sum.added += report.added
    sum.joined += report.joined
    sum.failures += report.failures.length
    if (json) output.json({ files: paths, ...report })
    else output.out(`${shownLine(name)}: ${said(report)}\n`)
  }
  if (output.notesWatched) output.note('Watching; Ctrl-C ends it.\n')
  const watching = arrivals(folders, {
    every: every * 1000,
    settle: settle * 1000,
    signal: end,
    onTrouble: sentence => output.note(`${shownLine(sentence)}\n`),
  })
  for await (const files of watching) {
    if (files.length > ONE_BY_ONE) await take(files, plural(files.length, 'file'))
    else
      for (const path of files) {
        if (end.aborted) break
        await take([path], nearest(path, folders))
      }
  }
  const { files, added, joined, failures } = sum
  const counts = [
    plural(files, 'file'),
    `${plural(added, 'cable')} added`,
    joined ? plural(joined, 'further section') : '',
    failures ? plural(failures, 'failure') : '',
  ]
  output.note(
    `${output.notesWatched ? '\n' : ''}Watched for ${duration((performance.now() - began) / 1000)}: ${counts.filter(Boolean).join(', ')}.\n`,
  )
  return DONE
}

/** Its name below the folder that it came into. */
function nearest(path: string, folders: readonly string[]): string {
  const names = folders.map(folder => relative(folder, path)).filter(name => !name.startsWith('..'))
  return names.sort((a, b) => a.length - b.length)[0] ?? path
}

/** `1 cable added`, `was there already`, or why not. */
function said({ documents, known, added, joined, unrecognised, failures, removed = [] }: AddReport): string {
  const [failure] = failures
  const parts = [
    added > 0 && `${plural(added, 'cable')} added`,
    joined > 0 && `${plural(joined, 'further section')} of a cable`,
    unrecognised > 0 && `${plural(unrecognised, 'document')} in which no cable was recognised`,
    known > 0 && (known === documents ? 'was there already' : `${plural(known, 'document')} there already`),
    ...removed.map(({ at, reason }) => `was removed on ${at.slice(0, 10)} and stays out: ${reason}`),
    failure && shownLine(failure.reason),
    failures.length > 1 && plural(failures.length - 1, 'more failure'),
  ].filter(Boolean)
  return parts.length ? parts.join(', ') : 'nothing in it'
}
