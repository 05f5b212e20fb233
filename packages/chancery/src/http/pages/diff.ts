import type { Difference, DiffRun, Relation } from '../../archive/relations.ts'
import { type Child, type Html, html } from '../html.ts'
import { cableUrl } from '../urls.ts'
import { count, longMinute, number } from '../words.ts'
import { layout } from './layout.ts'
import { markingText, pageMarking } from './marking.ts'

export const RELATIONS: Readonly<Record<Relation, string>> = {
  'same-text': 'The same text',
  'corrected-copy': 'Corrected copy',
  'other-publisher': 'Copy of another publisher',
  variant: 'Copy with other words',
  conflicting: 'Another cable under the same number',
}

interface Paragraph {
  readonly runs: readonly DiffRun[]
  readonly changed: boolean
}

/** Runs of words, paragraph by paragraph. */
function paragraphsOf(runs: readonly DiffRun[]): Paragraph[] {
  const found: DiffRun[][] = [[]]
  for (const { kind, text } of runs)
    text.split('\n\n').forEach((piece, i) => {
      if (i > 0) found.push([])
      if (piece.trim()) found[found.length - 1]!.push({ kind, text: piece.trim() })
    })
  return found
    .filter(list => list.length)
    .map(list => ({ runs: list, changed: list.some(run => run.kind !== 'same') }))
}

const paragraph = ({ runs }: Paragraph): Html =>
  html`<p>${runs.map(({ kind, text }) =>
    kind === 'same'
      ? html`${text} `
      : kind === 'removed'
        ? html`<del>${text}</del> `
        : html`<ins>${text}</ins> `,
  )}</p>`

/** Two texts as one: what only the first has is struck, what only the second has is marked; the rest unfolds. */
export function differenceText({ runs, relation, cut }: Difference, folded = false): Child {
  if (relation === 'same-text') return html`<p class="gloss">Word for word the same.</p>`
  const blocks: Child[] = []
  let same: Paragraph[] = []
  const fold = (): void => {
    if (same.length)
      blocks.push(
        html`<details class="same"><summary>${count(same.length, 'paragraph')} the same</summary>${same.map(paragraph)}</details>`,
      )
    same = []
  }
  for (const one of paragraphsOf(runs))
    if (one.changed) {
      fold()
      blocks.push(paragraph(one))
    } else same.push(one)
  fold()
  // Two cables that have only their number in common are seldom compared.
  if (relation === 'conflicting' && folded)
    return html`<details class="same"><summary>Compare them all the same</summary><div class="diff">${blocks}</div></details>`
  return html`<div class="diff">${cut && html`<p class="gloss">The texts differ too much to be compared word by word.</p>`}${blocks}</div>`
}

export const differenceWords = ({ likeness, removed, added }: Difference): string =>
  `${Math.round(likeness * 100)} % of the words are in both; ${number(removed)} stand only in the first, ${number(added)} only in the second.`

/** Two cables, word by word. */
export function diffPage(difference: Difference): Html {
  const { a, b, relation } = difference
  return layout({
    title: `${a.mrn ?? a.id} and ${b.mrn ?? b.id} compared · Chancery`,
    kind: 'related',
    marking: pageMarking([a.label, b.label]),
    main: html`<header class="related-head"><h1>${a.mrn === b.mrn ? `Two versions of ${a.mrn ?? 'a cable'}` : `${a.mrn ?? a.id} and ${b.mrn ?? b.id}`}</h1>
<p>${a.mrn === b.mrn && `${RELATIONS[relation]}. `}${differenceWords(difference)}</p></header>
<dl class="form pair">${[
      ['First', a],
      ['Second', b],
    ].map(([says, one]) => {
      const { id, date, marking, label, subject } = one as Difference['a']
      return html`<div class="cell"><dt>${says as string}</dt><dd>${markingText(marking, label.level)} ${date && html`<time datetime="${date}">${longMinute(date)}</time> `}<a href="${cableUrl(id)}">${subject ?? id}</a></dd></div>`
    })}</dl>
<section class="compared" aria-label="The texts as one">${differenceText(difference)}</section>`,
  })
}
