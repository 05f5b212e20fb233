import type { AnnotatedResult } from './annotated.ts'
import { FOUND_FIELDS, type FoundResult } from './found.ts'
import type { ByVariant, GeneratedResult, GeneratedSet } from './generated.ts'
import { MISSES } from './misses.ts'
import { percent, table } from './render.ts'
import { byField, found, precision, type Row, recall, share, wanted } from './tally.ts'
import { reached, type VectorRow } from './vectors.ts'

/** Printouts with text in which a date-time group must be found. */
const GROUPS_WANTED = 0.995

/** Every miss is listed with its reason: there are few. */
export function vectorsReport(rows: readonly VectorRow[]): string {
  const sum = (of: (row: VectorRow) => number): number => rows.reduce((all, row) => all + of(row), 0)
  const cells = rows.map(row => [
    row.field,
    `${row.cases}`,
    `${row.cases - row.missed.length}`,
    `${row.missed.length}`,
    percent(row.missed.length / (row.cases || 1)),
    `${percent(row.allowed)}${reached(row) ? '' : ' (not reached)'}`,
    row.apart ? `${row.apart - row.apartMissed.length} of ${row.apart}` : '',
  ])
  const missed = sum(row => row.missed.length)
  const cases = sum(row => row.cases)
  const text = table(
    ['field', 'cases', 'right', 'missed', 'share missed', 'allowed', 'arguable: right'],
    [...cells, ['all', `${cases}`, `${cases - missed}`, `${missed}`, percent(missed / cases), '', '']],
  )
  const ids = rows.flatMap(({ missed, apartMissed }) => [...missed, ...apartMissed])
  if (!ids.length) return text
  return `${text}\n\nMissed:\n\n${ids.map(id => `- ${id}: ${MISSES[id] ?? 'not looked into yet'}`).join('\n')}`
}

export function generatedReport(
  { cables, fields, variants, variantsOf }: GeneratedResult,
  { count, seed }: GeneratedSet,
  failures: boolean,
): string {
  if (cables === 0) return 'The generator makes nothing of this layout.'
  const layouts = groupsOf(fields)
  const parts = [`${cables} cables (--count ${count} --seed ${seed}, for each layout).`]
  for (const layout of layouts)
    parts.push(
      `### ${layout}`,
      fieldTable(
        fields.filter(row => row.group === layout),
        failures,
      ),
      variantTable(variantsOf.get(layout)!),
    )
  if (layouts.length > 1) parts.push('### By variant', variantTable(variants))
  return parts.join('\n\n')
}

/** Cables without a variant first, then each variant by name. */
function variantTable({ rows, cables }: ByVariant): string {
  return table(
    ['variant', 'cables', 'fields right', 'worst field'],
    [...cables.keys()]
      .sort((a, b) => (a === 'lawful' ? -1 : b === 'lawful' ? 1 : a < b ? -1 : 1))
      .map(variant => {
        const own = rows.filter(({ group }) => group === variant)
        const [all] = byField(
          own.map(row => ({ ...row, field: 'all' })),
          variant,
        )
        const worst = [...own].sort((a, b) => share(a) - share(b))[0]!
        return [
          variant,
          `${cables.get(variant)}`,
          percent(share(all!)),
          share(worst) === 1 ? '' : `${worst.field} ${percent(share(worst))}`,
        ]
      }),
  )
}

export function foundReport({ layouts, printouts }: FoundResult, failures: boolean): string {
  const head = ['field', ...layouts.map(({ layout }) => layout)]
  const rows = [
    ['files', ...layouts.map(({ files }) => `${files}`)],
    ['messages', ...layouts.map(({ messages }) => `${messages}`)],
    ...FOUND_FIELDS.map(field => [field, ...layouts.map(({ counts }) => `${counts.get(field) ?? ''}`)]),
  ]
  const taken = layouts.map(
    ({ layout, readAs }) =>
      `- ${layout} read as ${[...readAs].map(([name, count]) => `${name} (${count})`).join(', ')}`,
  )
  const groups = printouts.files
    ? [
        `Date-time groups found in printouts of the archive that have text: ${printouts.withGroup} of ${printouts.files}, ${percent(printouts.withGroup / printouts.files)} (to reach: ${percent(GROUPS_WANTED)}).${failures && printouts.without.length ? ` Without: ${printouts.without.join(', ')}.` : ''}`,
      ]
    : []
  return [table(head, rows), taken.join('\n'), ...groups].join('\n\n')
}

export function annotatedReport(
  { files, messages, fields, doubtful }: AnnotatedResult,
  failures: boolean,
): string {
  const parts = [
    `${files} files, ${messages} messages.`,
    '### All layouts',
    fieldTable(byField(fields, 'all'), false),
  ]
  for (const layout of groupsOf(fields))
    parts.push(
      `### ${layout}`,
      fieldTable(
        fields.filter(row => row.group === layout),
        failures,
      ),
    )
  if (doubtful.length)
    parts.push('### Fields where a human could argue', fieldTable(byField(doubtful, 'all'), failures))
  return parts.join('\n\n')
}

function fieldTable(rows: readonly Row[], failures: boolean): string {
  const all = byField(
    rows.map(row => ({ ...row, field: 'all' })),
    'all',
  )
  const text = table(
    ['field', 'found', 'right', 'wrong', 'missing', 'extra', 'right of all', 'precision', 'recall'],
    [...rows, ...all].map(row => [
      row.field,
      `${found(row)}`,
      `${row.right}`,
      row.wrong ? `${row.wrong}` : '',
      row.missing ? `${row.missing}` : '',
      row.extra ? `${row.extra}` : '',
      percent(share(row)),
      found(row) ? percent(precision(row)) : '',
      wanted(row) ? percent(recall(row)) : '',
    ]),
  )
  const cases = rows.flatMap(({ field, cases: list }) =>
    list.map(({ id, verdict }) => `- ${field}: ${verdict}, ${id}`),
  )
  return failures && cases.length ? `${text}\n\n${[...new Set(cases)].join('\n')}` : text
}

const groupsOf = (rows: readonly Row[]): string[] => [...new Set(rows.map(({ group }) => group))]
