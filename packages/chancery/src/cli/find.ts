import type {
  Archive,
  FacetValue,
  Hit,
  QueryProblem,
  Run,
  SearchOptions,
  Step,
  WordForms,
} from '../archive/index.ts'
import { searchForm } from '../forms/index.ts'
import type { Reader } from '../guard/index.ts'
import type { Output } from './output.ts'
import { DONE, NOTHING_FOUND } from './refusal.ts'
import { hang, plural, pointed, shownLine } from './text.ts'

export interface FindWish extends SearchOptions {
  readonly json: boolean
  readonly facets: boolean
  readonly histogram?: Step
}

/** `chancery find QUERY…`: the cables; how many, and how to go on, are notes. */
export function findCommand(
  query: string,
  archive: Archive,
  reader: Reader,
  wish: FindWish,
  output: Output,
): number {
  const { json, facets, histogram, ...options } = wish
  const answer = archive.search(query, reader, { ...options, addressees: json || facets })
  const times = histogram && archive.histogram(query, reader, histogram, options)
  const code = answer.total ? DONE : NOTHING_FOUND
  if (json) {
    output.json(searchForm(answer, times && { by: histogram, values: times }))
    return code
  }
  for (const problem of answer.problems) output.note(`${problemLines(query, problem)}\n`)
  for (const hit of answer.hits) output.out(`${hitLines(hit, output).join('\n')}\n\n`)
  const { hits, total, cursor, reading: read } = answer
  const share =
    hits.length < total
      ? `${plural(hits.length, 'cable')} of ${plural(total, 'match', 'matches')}`
      : plural(total, 'cable')
  if (facets)
    for (const [name, values] of Object.entries(answer.facets)) output.out(facetLines(name, values, output))
  if (times) output.out(histogramLines(times, output))
  for (const line of formLines(answer.forms)) output.note(`${output.paint.dim(line)}\n`)
  output.note(`${output.paint.dim(`${share} for ${shownLine(read)}`)}\n`)
  if (cursor) output.note(`${output.paint.dim(`More: --cursor ${cursor}`)}\n`)
  if (!total && !archive.summary(reader).cables)
    output.note('The archive holds no cable yet; chancery add PATH… adds some.\n')
  return code
}

function hitLines(hit: Hit, output: Output): string[] {
  const { paint, width } = output
  const { label, marking, mrn, id, date, from, subject, subjectRuns, passage, missingSections, versions } =
    hit
  const head = [
    paint.level(label.level, marking),
    paint.bold(shownLine(mrn ?? id)),
    date?.replace('T', ' '),
    from && shownLine(from),
    versions ? plural(versions, 'version') : '',
    missingSections.length ? paint.warning(`section ${missingSections.join(', ')} missing`) : '',
  ].filter(Boolean)
  const text = passage && `${passage.number ? `${passage.number}. ` : ''}${runs(passage.runs, output)}`
  return [
    ...hang('', head.join(' · '), width),
    ...hang('  ', subjectRuns ? runs(subjectRuns, output) : shownLine(subject ?? 'No subject'), width),
    ...(text ? hang('  ', text, width) : []),
  ]
}

/** Word by word, so that lines may break inside a run. */
const runs = (list: readonly Run[], { paint }: Output): string =>
  list
    .map(({ text, hit }) => {
      const clean = text.replace(/\s+/g, ' ')
      return hit ? shownWords(clean).replace(/\S+/g, paint.hit) : shownWords(clean)
    })
    .join('')

/** Like `shownLine`, with the blanks at the ends kept: they part this run from the next. */
const shownWords = (text: string): string => text.split(' ').map(shownLine).join(' ')

function problemLines(query: string, { message, start, end, suggestion }: QueryProblem): string {
  const says = shownLine(`${message}${suggestion ? ` Perhaps you meant ${suggestion}` : ''}`)
  return [says, ...(end > start ? pointed(query, start, end, '  ') : [])].join('\n')
}

function facetLines(name: string, values: readonly FacetValue[], { paint }: Output): string {
  if (!values.length) return ''
  const long = String(Math.max(...values.map(one => one.count))).length
  const rows = values.map(({ value, name: says, count }) => {
    const words = `${shownLine(says)}${says === value ? '' : paint.dim(`  ${name}:${value}`)}`
    return `  ${String(count).padStart(long)}  ${words}\n`
  })
  return `${paint.bold(name)}\n${rows.join('')}\n`
}

/** Columns that the longest bar takes. */
const BAR = 40

/** A bar for each step in which something lies. */
function histogramLines(values: readonly FacetValue[], { paint }: Output): string {
  if (!values.length) return ''
  const most = Math.max(...values.map(one => one.count))
  const long = String(most).length
  const rows = values.map(
    ({ name, count }) =>
      `${name}  ${String(count).padStart(long)}  ${paint.dim('█'.repeat(Math.max(1, Math.round((count / most) * BAR))))}\n`,
  )
  return `${rows.join('')}\n`
}

/** What was found beside the words that were typed. */
function formLines(list: readonly WordForms[]): string[] {
  return list.flatMap(({ typed, forms, count }) => {
    const others = forms.filter(form => form !== typed)
    if (!others.length) return []
    const more = count > forms.length ? ` and ${plural(count - forms.length, 'other')}` : ''
    return `${shownLine(typed)}: found ${typed.includes('*') ? '' : 'as well '}${others.join(', ')}${more}`
  })
}
