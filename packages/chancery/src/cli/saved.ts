import type { Archive } from '../archive/index.ts'
import type { Reader } from '../guard/index.ts'
import type { Output } from './output.ts'
import { DONE, NOTHING_FOUND, Refusal } from './refusal.ts'
import { plural, shownLine } from './text.ts'

/** `chancery save NAME QUERY`: each cable that arrives from now on meets it. */
export function saveCommand(
  name: string,
  query: string,
  hook: string | undefined,
  archive: Archive,
  reader: Reader,
  output: Output,
): number {
  archive.save(name, query, reader, hook)
  output.note(`Saved; chancery saved ${shownLine(name)} shows what arrives for it.\n`)
  return DONE
}

export interface SavedWish {
  readonly all: boolean
  readonly keep: boolean
  readonly retry: boolean
  readonly json: boolean
}

/** `chancery saved [NAME]`: the searches, or what arrived for one since the last look. */
export async function savedCommand(
  name: string | undefined,
  archive: Archive,
  reader: Reader,
  { all, keep, retry, json }: SavedWish,
  output: Output,
): Promise<number> {
  if (retry) await archive.callHooks({ now: true })
  if (name === undefined) {
    const list = archive.saved(reader)
    if (json) output.json({ saved: list })
    for (const one of json ? [] : list) {
      const hook = one.hook
        ? `; ${shownLine(one.hook)}${one.waiting ? ` waits for ${plural(one.waiting, 'arrival')}` : ' was told of all'}${one.fault ? `: ${one.fault}, tried ${plural(one.tries ?? 0, 'time')}` : ''}`
        : ''
      output.out(`${output.paint.bold(shownLine(one.name))}  ${shownLine(one.query)}\n`)
      output.out(`  ${one.fresh} new of ${plural(one.arrived, 'arrival')}${hook}\n`)
    }
    if (!list.length && !json) output.note('No search is saved; chancery save NAME QUERY saves one.\n')
    return list.length ? DONE : NOTHING_FOUND
  }
  const arrivals = archive.savedArrivals(name, reader, { all, look: !keep })
  if (!arrivals) throw new Refusal(`There is no saved search ${shownLine(name)}; chancery saved lists them.`)
  if (json) output.json({ saved: name, arrivals })
  for (const { mrn, id, date, marking, label, subject } of json ? [] : arrivals)
    output.out(
      `${[output.paint.level(label.level, marking), output.paint.bold(shownLine(mrn ?? id)), date?.replace('T', ' ') ?? '', shownLine(subject ?? 'No subject')].filter(Boolean).join(' · ')}\n`,
    )
  output.note(
    `${output.paint.dim(`${plural(arrivals.length, 'arrival')}${all ? '' : ' since the last look'}.`)}\n`,
  )
  return arrivals.length ? DONE : NOTHING_FOUND
}

/** `chancery unsave NAME` */
export function unsaveCommand(name: string, archive: Archive, reader: Reader, output: Output): number {
  if (!archive.unsave(name, reader))
    throw new Refusal(
      `There is no saved search ${shownLine(name)}; chancery saved lists them.`,
      NOTHING_FOUND,
    )
  output.note('Let go, with the list of what arrived for it; the cables stay.\n')
  return DONE
}
