import type { Archive, Failure } from '../archive/index.ts'
import type { Reader } from '../guard/index.ts'
import { addPaths, summary, unreadLines } from './add.ts'
import type { Output } from './output.ts'
import { DONE, NOTHING_FOUND, STOPPED, TROUBLE } from './refusal.ts'
import { plural, shownLine } from './text.ts'

/** `chancery failures`: what could not be read, file by file, with the reasons. */
export function failuresCommand(archive: Archive, reader: Reader, json: boolean, output: Output): number {
  const failures = archive.failures(reader)
  if (json) output.json({ archive: archive.folder, failures })
  else {
    for (const { reason, at } of failures)
      output.out(`${shownLine(reason)} ${output.paint.dim(`Tried ${at.slice(0, 16).replace('T', ' ')}Z.`)}\n`)
    output.note(
      failures.length
        ? `${plural(failures.length, 'thing')} could not be read; chancery failures --retry tries again.\n`
        : 'Everything that was added could be read.\n',
    )
  }
  return failures.length ? DONE : NOTHING_FOUND
}

/** `chancery failures --forget [WORDS]`: what cannot be read, and need not be, is listed no more. */
export function forgetCommand(
  archive: Archive,
  reader: Reader,
  words: string | undefined,
  output: Output,
): number {
  const wanted = words?.toLowerCase()
  const chosen = archive
    .failures(reader)
    .filter(({ name, reason }) => !wanted || `${name}\n${reason}`.toLowerCase().includes(wanted))
  archive.forgetFailures(chosen, reader)
  output.note(
    chosen.length
      ? `${plural(chosen.length, 'thing')} struck off; whoever adds the file again is told again.\n`
      : 'There is nothing to strike off.\n',
  )
  return chosen.length ? DONE : NOTHING_FOUND
}

/** `chancery failures --retry`: these alone once more. */
export async function retryCommand(
  archive: Archive,
  reader: Reader,
  json: boolean,
  end: AbortSignal,
  output: Output,
): Promise<number> {
  const failures = archive.failures(reader)
  const again = failures.filter(one => one.path !== '-')
  const paths = [...new Set(again.map(one => one.path))]
  const report = paths.length
    ? await addPaths(paths, archive, end, output, new Set(again.map(nameOf)))
    : undefined
  const left = archive.failures(reader)
  const settled = failures.length - left.length
  if (json) output.json({ archive: archive.folder, tried: again.length, settled, failures: left })
  else {
    if (report?.documents) output.out(`${summary(report, archive.folder)}\n`)
    else if (again.length) output.out(`Tried ${plural(again.length, 'thing')} again.\n`)
    else output.out('There is nothing to try again.\n')
    output.note(unreadLines(left))
    if (again.length < failures.length)
      output.note('Standard input cannot be read again; add it once more.\n')
  }
  if (end.aborted) return STOPPED
  return left.length ? TROUBLE : DONE
}

const nameOf = ({ path, inside }: Failure): string => path + inside
