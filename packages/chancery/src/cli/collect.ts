import type { Archive, Gathered, Which } from '../archive/index.ts'
import type { Reader } from '../guard/index.ts'
import type { Output } from './output.ts'
import { DONE, NOTHING_FOUND, Refusal } from './refusal.ts'
import { plural, shownLine } from './text.ts'

export interface CollectWish {
  /** What is said of each cable. */
  readonly note?: string
  /** Takes them out. */
  readonly takeOut: boolean
  readonly json: boolean
}

/** `chancery collect NAME QUERY|ID…` and `chancery tag WORD QUERY|ID…` */
export function collectCommand(
  as: 'collection' | 'tag',
  name: string,
  words: readonly string[],
  archive: Archive,
  reader: Reader,
  { note, takeOut, json }: CollectWish,
  output: Output,
): number {
  const { collecting } = archive
  const which = namedOrFound(words, archive, reader)
  if ('query' in which)
    for (const { message } of archive.search(which.query, reader, { limit: 1, passages: false }).problems)
      output.note(`${shownLine(message)}\n`)
  if (takeOut) {
    const taken = collecting.take(as, name, which, reader)
    if (taken === undefined) throw new Refusal(noSuch(as, name))
    if (json) output.json({ name, taken })
    else output.out(`${plural(taken, 'cable')} taken out; the cables stay in the archive.\n`)
    return taken ? DONE : NOTHING_FOUND
  }
  const report = collecting.put(as, name, which, reader)
  const found = report.put + report.already
  if (note !== undefined && found)
    for (const id of 'query' in which
      ? [...archive.stream(which.query, reader)].map(one => one.id)
      : which.cables)
      collecting.note(report.name, id, note, reader)
  if (json) output.json(report)
  else if (!found) output.note('Nothing was found, and nothing done.\n')
  else {
    const already = report.already ? `; ${plural(report.already, 'cable')} there already` : ''
    const into =
      as === 'tag' ? `given the tag ${shownLine(report.name)}` : `put into ${shownLine(report.name)}`
    output.out(
      `${plural(report.put, 'cable')} ${into}${report.made && as === 'collection' ? ', which is new' : ''}${already}.\n`,
    )
    if (report.deed)
      output.note(`${output.paint.dim(`chancery collections --undo ${report.deed} takes it back.`)}\n`)
  }
  return found ? DONE : NOTHING_FOUND
}

export interface CollectionsWish {
  readonly tags: boolean
  readonly about?: string
  readonly share?: boolean
  readonly rename?: string
  readonly delete: boolean
  readonly undo?: number
  readonly json: boolean
}

/** Cables of a collection that are fetched at a time. */
const TOGETHER = 200

/** `chancery collections [NAME]`: the list, what is in one, or a change of one. */
export function collectionsCommand(
  name: string | undefined,
  archive: Archive,
  reader: Reader,
  wish: CollectionsWish,
  output: Output,
): number {
  const { collecting } = archive
  const { tags, about, share, rename, json } = wish
  const as = tags ? 'tag' : 'collection'
  if (wish.undo !== undefined) {
    const gone = collecting.undo(wish.undo, reader)
    if (gone === undefined) throw new Refusal(`There is nothing numbered ${wish.undo} to take back.`)
    if (json) output.json({ undone: wish.undo, taken: gone })
    else output.out(`Taken back: ${plural(gone, 'cable')} taken out.\n`)
    return DONE
  }
  if (name === undefined) {
    if (about !== undefined || share !== undefined || rename !== undefined || wish.delete)
      throw new Refusal('Name the collection that is to change.')
    const list = collecting.list(as, reader)
    if (json) output.json(tags ? { tags: list } : { collections: list, deeds: collecting.deeds(reader) })
    for (const one of json ? [] : list) output.out(line(one, output))
    if (!list.length && !json)
      output.note(
        tags
          ? 'No cable bears a tag of yours.\n'
          : 'There is no collection; chancery collect NAME QUERY makes one.\n',
      )
    return list.length ? DONE : NOTHING_FOUND
  }
  if (wish.delete) {
    if (!collecting.drop(as, name, reader)) throw new Refusal(noSuch(as, name))
    output.note('Let go, with its notes; the cables stay.\n')
    return DONE
  }
  if (about !== undefined || share !== undefined || rename !== undefined) {
    const changed = collecting.change(
      as,
      name,
      {
        ...(about !== undefined && { about }),
        ...(share !== undefined && { share }),
        ...(rename !== undefined && { name: rename }),
      },
      reader,
    )
    if (!changed) throw new Refusal(noSuch(as, name))
    if (json) output.json(changed)
    else output.out(line(changed, output))
    return DONE
  }
  const one = collecting.get(as, name, reader)
  if (!one) throw new Refusal(noSuch(as, name))
  const members = []
  for (let start = 0; ; start += TOGETHER) {
    const some = collecting.members(as, name, reader, { start, limit: TOGETHER }) ?? []
    members.push(...some)
    if (some.length < TOGETHER) break
  }
  if (json) {
    output.json({ ...one, members })
    return members.length ? DONE : NOTHING_FOUND
  }
  output.out(line(one, output))
  for (const { mrn, id, date, marking, label, subject, note } of members) {
    output.out(
      `${[output.paint.level(label.level, marking), output.paint.bold(shownLine(mrn ?? id)), date?.replace('T', ' ') ?? '', shownLine(subject ?? 'No subject')].filter(Boolean).join(' · ')}\n`,
    )
    if (note) output.out(`  ${shownLine(note)}\n`)
  }
  return members.length ? DONE : NOTHING_FOUND
}

const noSuch = (as: 'collection' | 'tag', name: string): string =>
  as === 'tag'
    ? `No cable bears the tag ${shownLine(name)}; chancery collections --tags lists yours.`
    : `There is no collection ${shownLine(name)}; chancery collections lists yours.`

function line({ name, about, cables, token }: Gathered, output: Output): string {
  const shared = token ? `; shared as /shared/${token}` : ''
  return `${output.paint.bold(shownLine(name))}  ${plural(cables, 'cable')}${shared}\n${about ? `  ${shownLine(about)}\n` : ''}`
}

/** Names of cables, one or several, else a query. */
function namedOrFound(words: readonly string[], archive: Archive, reader: Reader): Which {
  const held = (name: string): boolean => ['cable', 'versions'].includes(archive.open(name, reader).kind)
  const all = words.join(' ')
  if (held(all)) return { cables: [all] }
  return words.every(held) ? { cables: words } : { query: all }
}
