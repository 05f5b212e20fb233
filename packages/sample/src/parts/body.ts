import type { Random } from '../random.ts'
import type { TrueParagraph, Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { pageLine, processingLine } from './page-line.ts'
import type { SectionMark } from './section.ts'
import { WIDTH, wrap } from './wrap.ts'

/** How a copy writes the number of a paragraph, point and all. */
export type NumberForm = (number: number) => string

const plainNumber: NumberForm = number => `${number}.`

/** The numbered text, a blank line between blocks. */
export function bodyLines(
  truth: Truth,
  chance: Random,
  form = numberForm(truth),
  section?: SectionMark,
): string[] {
  const paged = pagedParagraph(truth, chance)
  return truth.paragraphs.flatMap((one, at) => {
    const lines = paragraphLines(truth, one, chance, form)
    if (at !== paged) return lines
    const mark = section ?? { number: 1, of: truth.sections }
    const page = !has(truth, 'page-line-in-paragraph')
      ? processingLine(truth, 2, section, chance.int(2, 15))
      : pageLine(truth, mark, 2)
    const inside = lines.findIndex((line, n) => n > 0 && line !== '' && lines[n - 1] !== '')
    if (inside < 0) return lines
    if (has(truth, 'page-line-before-text'))
      return [
        ...lines.slice(0, inside),
        `${truth.level} ${page} ${lines[inside]}`,
        ...lines.slice(inside + 1),
      ]
    return [...lines.slice(0, inside), page, ...lines.slice(inside)]
  })
}

/** The paragraph that a page line stands in, -1 for none. */
const pagedParagraph = (truth: Truth, chance: Random): number =>
  has(truth, 'page-line-in-paragraph') ||
  has(truth, 'page-line-processing') ||
  has(truth, 'page-line-before-text')
    ? chance.int(1, truth.paragraphs.length - 2)
    : -1

function numberForm(truth: Truth): NumberForm {
  if (has(truth, 'bracketed-anchors')) return number => `[¶${number}.](#)`
  if (has(truth, 'pilcrows')) return number => `¶${number}.`
  return plainNumber
}

function paragraphLines(truth: Truth, one: TrueParagraph, chance: Random, form: NumberForm): string[] {
  const width = has(truth, 'lines-unbroken') ? Number.POSITIVE_INFINITY : WIDTH
  const start = `${one.number === undefined ? '' : form(one.number)}${portion(truth, one)}`
  const text = wrap(`${start} ${one.text}`.trimStart(), {
    width,
    breakAtNumbers: has(truth, 'numbers-in-prose'),
    breakWords: has(truth, 'words-broken'),
  })
  const close = has(truth, 'blank-lines-missing') && !one.heading && !one.items.length
  return [
    ...(close ? [] : ['']),
    ...(one.heading ? [...headingLines(truth, one.heading, chance), ''] : []),
    ...text,
    ...one.items.flatMap((item, at) => ['', ...wrap(`${one.labels?.[at] ?? '--'} ${item}`, { width })]),
  ]
}

/** Rules stand below, above and below, or not at all. */
function headingLines(truth: Truth, heading: string, chance: Random): string[] {
  const rule = '-'.repeat(heading.length)
  if (has(truth, 'rule-beside-heading')) return [`${heading} ${rule}`]
  const draw = chance.next()
  return draw < 0.4 ? [heading, rule] : draw < 0.55 ? [rule, heading, rule] : [heading]
}

function portion(truth: Truth, { portion: mark }: TrueParagraph): string {
  if (!mark) return ''
  const written = mark === 'SBU' && has(truth, 'portion-misread') ? 'GBU' : mark
  if (has(truth, 'number-without-blank')) return `(${written})`
  return has(truth, 'portion-half-open') ? ` ${written})` : ` (${written})`
}
