import type { Archive, Summary } from '../archive/index.ts'
import type { Reader } from '../guard/index.ts'
import type { Output } from './output.ts'
import { DONE, REFUSED, Refusal } from './refusal.ts'
import { shownLine } from './text.ts'
import { cableView } from './view/cable.ts'
import { findings, located } from './view/findings.ts'

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
  if (wish.raw) return raw(name, archive, reader, output)
  const found = archive.open(name, reader)
  if (wish.json) {
    output.json(found.kind === 'cable' ? { ...found, cable: withPlaces(found.cable) } : found)
    return found.kind === 'none' ? REFUSED : DONE
  }
  if (found.kind === 'none') throw notFound(name)
  if (found.kind === 'versions') {
    output.out(`${shownLine(name)} is held in ${found.versions.length} versions; show one by its id:\n`)
    for (const version of found.versions) output.out(`  ${line(version)}\n`)
    return DONE
  }
  const { message, summary, diagnostics, sources, versions } = found.cable
  output.out(`${cableView({ message, marking: summary.marking, today: wish.today }, output)}\n`)
  const report = findings(diagnostics, sources.map(named), output)
  if (report.length) output.out(`${report.slice(1).join('\n')}\n`)
  for (const version of versions) output.out(`Also held: ${line(version)}\n`)
  return DONE
}

function raw(name: string, archive: Archive, reader: Reader, output: Output): number {
  const sources = archive.raw(name, reader)
  if (!sources.length) throw notFound(name)
  for (const { bytes } of sources) output.bytes(bytes)
  return DONE
}

type Opened = Extract<ReturnType<Archive['open']>, { kind: 'cable' }>['cable']

const withPlaces = (cable: Opened): Opened => ({
  ...cable,
  diagnostics: located(cable.diagnostics, cable.sources.map(named)),
})

const named = ({ id, names, text }: Opened['sources'][number]) => ({ name: names[0] ?? id, text })

const line = ({ id, date, subject }: Summary): string =>
  shownLine([id, date?.replace('T', ' ') ?? 'no date', subject ?? 'No subject'].join('  '))

const notFound = (name: string): Refusal =>
  new Refusal(
    `${shownLine(name).slice(0, 80)} is not in this archive; look for it with chancery find, or name another archive with --archive.`,
  )
