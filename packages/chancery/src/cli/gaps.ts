import type { Archive, Gap, GapSeries } from '../archive/index.ts'
import type { Reader } from '../guard/index.ts'
import type { Output } from './output.ts'
import { DONE, NOTHING_FOUND } from './refusal.ts'
import { hang, plural, shownLine } from './text.ts'

export interface GapsWish {
  readonly json: boolean
  readonly post?: string
  readonly year?: number
}

/** `chancery gaps [POST]`: numbers of posts that are missing; without a post a line for each post and year. */
export function gapsCommand(
  archive: Archive,
  reader: Reader,
  { json, post, year }: GapsWish,
  output: Output,
): number {
  let [held, missing, count] = [0, 0, 0]
  // For people in the order of posts and years; as data while they are gone through.
  const lines: { readonly key: string; readonly text: string }[] = []
  archive.gaps(
    reader,
    { ...(post !== undefined && { post }), ...(year !== undefined && { year }) },
    series => {
      count++
      held += series.held
      missing += series.missing
      if (json) output.json(series)
      else
        lines.push({
          key: `${post === undefined ? series.post : ''} ${series.year} ${series.series}`,
          text: seriesLines(series, post !== undefined, output).join('\n'),
        })
    },
  )
  for (const { text } of lines.sort((a, b) => (a.key < b.key ? -1 : 1))) output.out(`${text}\n`)
  if (!json)
    output.note(
      `${output.paint.dim(
        count
          ? `${plural(held, 'number')} held and ${missing.toLocaleString('en-US')} missing in ${plural(count, 'series', 'series')}`
          : 'No number of a post is held here.',
      )}\n`,
    )
  return count ? DONE : NOTHING_FOUND
}

/** Never all where one is missing, nor none where one is there. */
const percent = (share: number): string =>
  share >= 0.995 && share < 1
    ? 'over 99 %'
    : share > 0 && share < 0.0005
      ? 'under 0.1 %'
      : `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`

function seriesLines(series: GapSeries, ranges: boolean, output: Output): string[] {
  const { paint, width } = output
  const { post, year, first, last, held, missing, cited, share, since, until, gaps, strays } = series
  const beside = series.series > 1 ? `, series ${series.series}` : ''
  const head = [
    paint.bold(`${shownLine(post)} ${year}${beside}`),
    `${first} to ${last}`,
    since && (since === until ? since : `${since} to ${until}`),
    `${held.toLocaleString('en-US')} held (${percent(share)})`,
    `${missing.toLocaleString('en-US')} missing`,
    cited ? `${cited.toLocaleString('en-US')} of them cited` : '',
  ].filter(Boolean)
  const lines = hang('', head.join(' · '), width)
  if (!ranges) return lines
  return [
    ...lines,
    ...gaps.flatMap(gap => hang(`  ${rangeOf(gap).padEnd(15)}`, gapLine(gap), width)),
    ...(strays.length
      ? hang('  ', paint.warning(`out of the order of time: ${strays.join(', ')}`), width)
      : []),
    '',
  ]
}

const rangeOf = ({ from, to }: Gap): string => (from === to ? String(from) : `${from}–${to}`)

function gapLine({ count, cited, after, before }: Gap): string {
  const when =
    after && before ? `${after} to ${before}` : after ? `after ${after}` : before ? `before ${before}` : ''
  return [
    count > 1 ? plural(count, 'number') : 'one number',
    when && `sent ${when}`,
    cited ? `${cited} cited` : '',
  ]
    .filter(Boolean)
    .join(', ')
}
