import type { Message } from '@chancery/cable'
import { diffArrays } from 'diff'
import { areCopies, sketchOf } from '../store/index.ts'
import { blockText } from './block-text.ts'
import type { DiffRun, Relation } from './relations.ts'

/** Words that differ beyond which two texts are no longer compared word by word, and how long it may take. */
const MOST_EDITS = 6000
const MOST_TIME = 2000

interface Word {
  readonly key: string
  readonly text: string
}

const PARAGRAPH = '\n\n'

/** A message as it is compared: its subject and its paragraphs with their numbers and marks, line ends left out. */
export function textOf({ subject, blocks }: Message): string {
  return [
    ...(subject ? [`SUBJECT: ${subject.text}`] : []),
    ...blocks.map(block =>
      [
        ...(block.kind === 'paragraph' && block.number ? [`${block.number.value}.`] : []),
        ...('portion' in block && block.portion ? [block.portion.raw] : []),
        blockText(block),
      ].join(' '),
    ),
  ].join(PARAGRAPH)
}

/** Words, and the ends of paragraphs. Capitals and accents make no difference, blanks neither. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\n\n|\S+/g)].map(([word]) =>
    word === PARAGRAPH ? { key: PARAGRAPH, text: PARAGRAPH } : { key: keyOf(word), text: word },
  )
}

const keyOf = (word: string): string =>
  (ASCII.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '')).toUpperCase()

const ASCII = /^[\x00-\x7f]*$/

export const countWords = (text: string): number => wordsOf(text).filter(one => one.key !== PARAGRAPH).length

export interface Compared {
  readonly runs: readonly DiffRun[]
  readonly removed: number
  readonly added: number
  readonly likeness: number
  readonly cut: boolean
}

/** What one text has and another has not. */
export function compare(a: string, b: string): Compared {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  const changes = diffArrays(one, other, {
    comparator: (x, y) => x.key === y.key,
    maxEditLength: MOST_EDITS,
    timeout: MOST_TIME,
  })
  if (!changes)
    return {
      runs: [runOf('removed', one), runOf('added', other)],
      removed: real(one),
      added: real(other),
      likeness: 0,
      cut: true,
    }
  let [removed, added, same] = [0, 0, 0]
  const runs = changes.map(change => {
    const kind = change.added ? 'added' : change.removed ? 'removed' : 'same'
    const n = real(change.value)
    if (kind === 'added') added += n
    else if (kind === 'removed') removed += n
    else same += n
    return runOf(kind, change.value)
  })
  const all = 2 * same + removed + added
  return { runs, removed, added, likeness: all ? Math.round((2000 * same) / all) / 1000 : 1, cut: false }
}

const real = (words: readonly Word[]): number => words.filter(word => word.key !== PARAGRAPH).length

const runOf = (kind: DiffRun['kind'], words: readonly Word[]): DiffRun => ({
  kind,
  text: words
    .map(word => word.text)
    .join(' ')
    .replace(/ ?\n\n ?/g, PARAGRAPH),
})

/** Words by which a message says that it is a corrected one. ACP 127, and habits of posts. */
const CORRECTED =
  /\b(?:C O R R E C T E D +C O P Y|CORRECTED COPY|CORRECTED TEXT|\bCCY\b|REPLACEMENT (?:CABLE|TEXT))/i
/** Of a text only its beginning says so. */
const HEAD = 1500

const saysCorrected = (message: Message): boolean =>
  message.captions.some(caption => CORRECTED.test(caption.value)) ||
  CORRECTED.test(textOf(message).slice(0, HEAD)) ||
  CORRECTED.test(message.mrn?.postWritten ?? '')

export const sketched = (message: Message): Uint8Array =>
  sketchOf([message.subject?.text ?? '', ...message.blocks.map(blockText)].join('\n'))

/** How one version of a number stands to another, and `source` says that one text of it is marked as corrected. */
export function relationOf(
  a: { readonly message: Message; readonly text: string },
  b: { readonly message: Message; readonly text: string },
  { removed, added, cut }: Compared,
): Relation {
  const traits = ({ message }: { message: Message }) => ({
    date: (message.dtg ?? message.date)?.value ?? '',
    sketch: sketched(message),
  })
  if (!areCopies(traits(a), traits(b))) return 'conflicting'
  if (!cut && !removed && !added) return 'same-text'
  const head = (text: string): boolean => CORRECTED.test(text.slice(0, HEAD))
  if ([a, b].some(one => saysCorrected(one.message) || head(one.text))) return 'corrected-copy'
  return a.message.layout !== b.message.layout ? 'other-publisher' : 'variant'
}
