import type { Archive, PostRecord } from '../archive/index.ts'
import type { Reader } from '../guard/index.ts'
import type { Output } from './output.ts'
import { DONE, NOTHING_FOUND, Refusal } from './refusal.ts'
import { hang, plural, shownLine } from './text.ts'

/** Columns that the longest bar takes. */
const BAR = 30

/** `chancery post NAME`: what is known of a post, and its cables by year. */
export function postCommand(
  name: string,
  archive: Archive,
  reader: Reader,
  { json, year }: { readonly json: boolean; readonly year?: number },
  output: Output,
): number {
  const post = archive.post(name, reader, year)
  if (json) {
    output.json(post ?? {})
    return post ? DONE : NOTHING_FOUND
  }
  if (!post)
    throw new Refusal(
      `${shownLine(name).slice(0, 80)} is no post of the tables, and no cable is from or to it.`,
      NOTHING_FOUND,
    )
  output.out(`${postLines(post, output).join('\n')}\n`)
  return DONE
}

export const degrees = (value: number, [plus, minus]: readonly [string, string]): string =>
  `${Math.abs(value).toFixed(2)}° ${value < 0 ? minus : plus}`

function postLines(
  { name, key, authority, sent, received, years, queries }: PostRecord,
  { paint, width }: Output,
): string[] {
  const row = (label: string, text: string): string[] =>
    text ? hang(paint.dim(label.padEnd(13)), shownLine(text), width) : []
  const { names = [], changes = [], countryName, country, latitude, longitude } = authority ?? {}
  const span = (from?: number, to?: number): string =>
    from || to ? `, ${from ?? '…'} to ${to ?? 'today'}` : ''
  return [
    paint.bold(shownLine(name)),
    ...row('Number', `${key}, as in 09${key}12`),
    ...names.flatMap(one =>
      row(names.length > 1 ? one.name : 'Names', `${one.designators.join(', ')}${span(one.from, one.to)}`),
    ),
    ...names.flatMap(one => row('Also', one.variants.join(', '))),
    ...names.flatMap(one => row('Indicators', one.routing.join(', '))),
    ...changes.flatMap(({ before, after, year, how }) =>
      row('Changed', `${before} ${how} ${after}, ${year}`),
    ),
    ...row('Country', countryName ?? country ?? ''),
    ...row(
      'Place',
      latitude !== undefined && longitude !== undefined
        ? `${degrees(latitude, ['N', 'S'])}, ${degrees(longitude, ['E', 'W'])}`
        : '',
    ),
    ...(authority ? [] : row('', 'It stands in no table here.')),
    '',
    `${plural(sent, 'cable')} from it, ${received.toLocaleString('en-US')} to it`,
    ...bars(years, paint.dim),
    '',
    paint.dim(`chancery find ${shellQuoted(queries.sent)}`),
    paint.dim(`chancery gaps ${shellQuoted(key)}`),
  ]
}

const shellQuoted = (text: string): string =>
  /^[\w:]+$/.test(text) ? text : `'${text.replaceAll("'", '’')}'`

function bars(years: PostRecord['years'], dim: (text: string) => string): string[] {
  const most = Math.max(1, ...years.map(one => one.sent))
  const long = String(Math.max(...years.map(one => Math.max(one.sent, one.received)), 0)).length
  if (!years.length) return []
  return [
    dim(`year  ${'from'.padStart(Math.max(4, long))}  ${'to'.padStart(Math.max(4, long))}`),
    ...years.map(
      ({ year, sent, received }) =>
        `${year}  ${String(sent).padStart(Math.max(4, long))}  ${String(received).padStart(Math.max(4, long))}  ${dim('█'.repeat(sent ? Math.max(1, Math.round((sent / most) * BAR)) : 0))}`,
    ),
  ]
}
