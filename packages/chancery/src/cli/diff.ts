import type { Archive, Difference, DiffRun, Relation } from '../archive/index.ts'
import type { Reader } from '../guard/index.ts'
import type { Output } from './output.ts'
import { DONE, NOTHING_FOUND, Refusal } from './refusal.ts'
import { hang, plural, shownLine } from './text.ts'

export const RELATIONS: Readonly<Record<Relation, string>> = {
  'same-text': 'the same text',
  'corrected-copy': 'a corrected copy',
  'other-publisher': 'the copy of another publisher',
  variant: 'another copy, with other words',
  conflicting: 'another cable under the same number',
}

/** Words in sight on either side of a difference. */
const AROUND = 12

/** `chancery diff A B`: word by word; differences and the words around them. */
export function diffCommand(
  [a, b]: readonly [string, string],
  archive: Archive,
  reader: Reader,
  { json, all }: { readonly json: boolean; readonly all: boolean },
  output: Output,
): number {
  const difference = archive.diff(a, b, reader)
  if (!difference) {
    const missing = archive.open(a, reader).kind === 'none' ? a : b
    throw new Refusal(
      `${shownLine(missing).slice(0, 80)} is not in this archive; name two cables by number or id.`,
      NOTHING_FOUND,
    )
  }
  if (json) {
    output.json(difference)
    return DONE
  }
  const { paint, width } = output
  for (const [sign, summary] of [
    ['−', difference.a],
    ['+', difference.b],
  ] as const)
    output.out(
      `${hang(`${sign} `, shownLine([summary.mrn, summary.id, summary.date?.replace('T', ' '), summary.marking].filter(Boolean).join('  ')), width).join('\n')}\n`,
    )
  output.out('\n')
  for (const paragraph of paragraphs(difference.runs, all, output))
    output.out(`${paragraph ? hang('  ', paragraph, width).join('\n') : ''}\n`)
  output.note(`${paint.dim(said(difference))}\n`)
  return DONE
}

const said = ({ relation, likeness, removed, added, cut }: Difference): string =>
  `${RELATIONS[relation]}; ${Math.round(likeness * 100)} % of the words are in both, ${plural(removed, 'word')} only in the first, ${added.toLocaleString('en-US')} only in the second${cut ? '; too different to be compared word by word' : ''}`

/** Without colours `[-removed-]` and `{+added+}`, as wdiff writes them. */
function paragraphs(runs: readonly DiffRun[], all: boolean, { paint }: Output): string[] {
  const marked = runs.map(({ kind, text }, i) => {
    if (kind === 'same') return all ? shownParagraphs(text) : shortened(text, i > 0, i < runs.length - 1)
    const [open, close] = kind === 'removed' ? ['[-', '-]'] : ['{+', '+}']
    const style = kind === 'removed' ? paint.error : paint.info
    return shownParagraphs(text)
      .split('\n')
      .map(line => (paint.on ? line.replace(/\S+/g, word => style(word)) : line && `${open}${line}${close}`))
      .join('\n')
  })
  return marked.join(' ').split('\n')
}

const shownParagraphs = (text: string): string => text.split('\n\n').map(shownLine).join('\n\n')

function shortened(text: string, hasBefore: boolean, hasAfter: boolean): string {
  const words = shownParagraphs(text).split(/ /)
  if (words.length <= 2 * AROUND + 4) return words.join(' ')
  const head = hasBefore ? words.slice(0, AROUND).join(' ') : ''
  const tail = hasAfter ? words.slice(-AROUND).join(' ') : ''
  return `${head} …${head && tail ? '\n\n' : ''}${tail ? `… ${tail}` : ''}`.trim()
}
