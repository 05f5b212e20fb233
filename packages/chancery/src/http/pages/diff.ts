import type { Difference, DiffRun, Relation } from '../../archive/relations.ts'
import { type Child, type Html, html } from '../html.ts'
import { inEnglish, type Message, say } from '../tongues/index.ts'
import { cableUrl } from '../urls.ts'
import { longMinute, percent } from '../words.ts'
import { layout } from './layout.ts'
import { markingText, pageMarking } from './marking.ts'

const RELATIONS = {
  'same-text': 'The same text',
  'corrected-copy': 'Corrected copy',
  'other-publisher': 'Copy of another publisher',
  variant: 'Copy with other words',
  conflicting: 'Another cable under the same number',
} as const satisfies Readonly<Record<Relation, Message>>

export const relationName = (relation: Relation): string => say(RELATIONS[relation])

interface Paragraph {
  readonly runs: readonly DiffRun[]
  readonly changed: boolean
}

/** Characters of a comparison that a page shows. */
const LONGEST_SHOWN = 500_000

/** As many runs as a page has room for, the last of them cut. */
function inSight(runs: readonly DiffRun[]): { shown: readonly DiffRun[]; left: number } {
  const shown: DiffRun[] = []
  let room = LONGEST_SHOWN
  let left = 0
  for (const run of runs) {
    const text = run.text.slice(0, room)
    if (text) shown.push({ kind: run.kind, text })
    room -= text.length
    left += run.text.length - text.length
  }
  return { shown, left }
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
  html`<p${inEnglish()}>${runs.map(({ kind, text }) =>
    kind === 'same'
      ? html`${text} `
      : kind === 'removed'
        ? html`<del>${text}</del> `
        : html`<ins>${text}</ins> `,
  )}</p>`

/** Two texts as one: what only the first has is struck, what only the second has is marked; the rest unfolds. */
export function differenceText({ runs, relation, cut }: Difference, folded = false): Child {
  if (relation === 'same-text') return html`<p class="gloss">${say('Word for word the same.')}</p>`
  const { shown, left } = inSight(runs)
  const blocks: Child[] = []
  let same: Paragraph[] = []
  const fold = (): void => {
    if (same.length)
      blocks.push(
        html`<details class="same"><summary>${say('{count} {count:paragraph|paragraphs} the same', { count: same.length })}</summary>${same.map(paragraph)}</details>`,
      )
    same = []
  }
  for (const one of paragraphsOf(shown))
    if (one.changed) {
      fold()
      blocks.push(paragraph(one))
    } else same.push(one)
  fold()
  if (left)
    blocks.push(
      html`<p class="raw-cut" role="note">${say('The first {shown} of {all} characters are shown.', { shown: LONGEST_SHOWN, all: LONGEST_SHOWN + left })}</p>`,
    )
  // Two cables that have only their number in common are seldom compared.
  if (relation === 'conflicting' && folded)
    return html`<details class="same"><summary>${say('Compare them all the same')}</summary><div class="diff">${blocks}</div></details>`
  return html`<div class="diff">${cut && html`<p class="gloss">${say('The texts differ too much to be compared word by word.')}</p>`}${blocks}</div>`
}

export const differenceWords = ({ likeness, removed, added }: Difference): string =>
  say(
    '{share} of the words are in both; {removed} {removed:stands|stand} only in the first, {added} only in the second.',
    { share: percent(likeness, 0), removed, added },
  )

/** Two cables, word by word. */
export function diffPage(difference: Difference): Html {
  const { a, b, relation } = difference
  const names = { a: a.mrn ?? a.id, b: b.mrn ?? b.id }
  return layout({
    title: `${say('{a} and {b} compared', names)} · Chancery`,
    kind: 'related',
    marking: pageMarking([a.label, b.label]),
    main: html`<header class="related-head"><h1>${a.mrn !== b.mrn ? say('{a} and {b}', names) : a.mrn ? say('Two versions of {number}', { number: a.mrn }) : say('Two versions of a cable')}</h1>
<p>${a.mrn === b.mrn && `${relationName(relation)}. `}${differenceWords(difference)}</p></header>
<dl class="form pair">${[
      [say('First'), a],
      [say('Second'), b],
    ].map(([says, one]) => {
      const { id, date, marking, label, subject } = one as Difference['a']
      return html`<div class="cell"><dt>${says as string}</dt><dd>${markingText(marking, label.level)} ${date && html`<time datetime="${date}">${longMinute(date)}</time> `}<a href="${cableUrl(id)}"${inEnglish()}>${subject ?? id}</a></dd></div>`
    })}</dl>
<section class="compared" aria-label="${say('The texts as one')}">${differenceText(difference)}</section>`,
  })
}
