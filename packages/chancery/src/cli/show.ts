import { parseMrn, postName } from '@chancery/cable'
import type { Archive, Summary } from '../archive/index.ts'
import { lookupForm } from '../forms/index.ts'
import type { Reader } from '../guard/index.ts'
import type { Output } from './output.ts'
import { DONE, NOTHING_FOUND, Refusal } from './refusal.ts'
import { obeyed, plural, shownLine } from './text.ts'
import { cableView } from './view/cable.ts'
import { findings } from './view/findings.ts'
import { ghostLines } from './view/ghost.ts'

export interface ShowWish {
  readonly json: boolean
  readonly raw: boolean
  readonly today: string
}

/** `chancery show MRN|ID`: the view of `read`, from the archive; with `raw` the bytes as they came. */
export function showCommand(
  name: string,
  archive: Archive,
  reader: Reader,
  wish: ShowWish,
  output: Output,
): number {
  const found = archive.open(name, reader)
  if (wish.json) {
    output.json(found.kind === 'none' ? found : lookupForm(found))
    return found.kind === 'none' || found.kind === 'removed' || found.kind === 'ghost' ? NOTHING_FOUND : DONE
  }
  if (found.kind === 'removed')
    throw new Refusal(
      `${shownLine(name)} was removed on ${found.at.slice(0, 10)}: ${shownLine(found.reason)}`,
      NOTHING_FOUND,
    )
  if (found.kind === 'none') throw notFound(name, archive, reader)
  if (found.kind === 'ghost') {
    if (wish.raw) throw notFound(name, archive, reader)
    output.out(`${ghostLines(found.ghost, output).join('\n')}\n`)
    return NOTHING_FOUND
  }
  if (found.kind === 'versions') {
    const versions = found.versions.map(version => `  ${line(version)}\n`).join('')
    const says = `${shownLine(name)} is held in ${found.versions.length} versions; show one by its id, compare two with chancery diff:\n`
    if (wish.raw) throw new Refusal(`${says}${versions}`.trimEnd())
    output.out(says + versions)
    return DONE
  }
  if (wish.raw) return raw(found.cable.summary.id, archive, reader, output)
  const { message, summary, diagnostics, sources, versions } = found.cable
  output.out(`${cableView({ message, marking: summary.marking, today: wish.today }, output)}\n`)
  const report = findings(diagnostics, sources.map(named), output)
  if (report.length) output.out(`${report.slice(1).join('\n')}\n`)
  for (const version of versions) output.out(`Also held: ${line(version)}\n`)
  return DONE
}

/** The documents of a cable one after another, every byte as it came. */
function raw(id: string, archive: Archive, reader: Reader, output: Output): number {
  const sources = archive.raw(id, reader)
  if (output.watched && sources.some(({ bytes }) => obeyed(bytes)))
    throw new Refusal(
      'It holds control characters that a terminal would obey. Send it to a file or a pipe: chancery show --raw … > cable.txt',
    )
  for (const { bytes } of sources) output.bytes(bytes)
  return DONE
}

type Opened = Extract<ReturnType<Archive['open']>, { kind: 'cable' }>['cable']

const named = ({ id, names, text }: Opened['sources'][number]) => ({ name: names[0] ?? id, text })

const line = ({ id, date, subject }: Summary): string =>
  shownLine([id, date?.replace('T', ' ') ?? 'no date', subject ?? 'No subject'].join('  '))

/** What is held of the same post and year, as far as this reader may know. */
function notFound(name: string, archive: Archive, reader: Reader): Refusal {
  const short = shownLine(name).slice(0, 80)
  const says = `${short} is not in this archive`
  const mrn = parseMrn(name)
  if (mrn?.year === undefined)
    return new Refusal(
      `${says}: it is neither a message reference number, such as 10MEXICO83, nor an id. Look for it with chancery find.`,
      NOTHING_FOUND,
    )
  const post = postName(mrn.post)
  const query = `post:${/^[A-Za-z0-9]+$/.test(post) ? post : `"${post}"`} date:${mrn.year}`
  const { total } = archive.search(query, reader, { limit: 1 })
  const way = total
    ? `it holds ${plural(total, 'other cable')} of that post and year: chancery find '${query.toLowerCase()}'`
    : 'nor is any other cable of that post and year. Look for it with chancery find, or name another archive with --archive'
  return new Refusal(`${says}; ${way}.`, NOTHING_FOUND)
}
