import { pairs } from './plan/pairs.ts'
import { LETTERS } from './plan/references.ts'
import type { Random } from './random.ts'
import { PEOPLE, SURNAMES } from './topics.ts'
import type { TrueParagraph, Truth } from './truth.ts'

export const SPLICE = 'spliced-text'

type Alteration = (truth: Truth, chance: Random) => Truth

/** Changes the paragraphs that a number is drawn for; the first and the last stay as they are. */
const inner =
  (
    change: (one: TrueParagraph, before: TrueParagraph) => TrueParagraph,
    rest = (one: TrueParagraph) => one,
  ): Alteration =>
  (truth, chance) => {
    const at = chance.int(1, truth.paragraphs.length - 2)
    return {
      ...truth,
      paragraphs: truth.paragraphs.map((one, n) =>
        n < at ? one : n === at ? change(one, truth.paragraphs[n - 1]!) : rest(one),
      ),
    }
  }

const withoutEnd =
  (passage: string, pattern: RegExp): Alteration =>
  truth => ({
    ...truth,
    paragraphs: truth.paragraphs.map(one =>
      one.passage === passage ? { ...one, text: one.text.replace(pattern, '') } : one,
    ),
  })

/** `without` leaves no key behind that says undefined. */
function without<K extends keyof Truth>(truth: Truth, ...keys: readonly K[]): Truth {
  const copy: Partial<Truth> = { ...truth }
  for (const key of keys) delete copy[key]
  return copy as Truth
}

const numbered = (one: TrueParagraph, by: number): TrueParagraph =>
  one.number === undefined ? one : { ...one, number: one.number + by }

/** Sentences in which a number and a point end up at the start of a line. */
const PROSE = [
  'The last time that anybody counted them was in 2003. Nobody has done so since.',
  'The number of boats laid up at the quay rose in a week from 11 to 16. The harbor master keeps the list.',
  'The line was last surveyed in 1971. The maps have not been seen since.',
  'Of all the wards of the town the loudest is number 7. It has a brass band of its own.',
] as const

const OFFICERS = ['Minister', 'Prime Minister', 'Secretary', 'Plimpton', 'J. Hallam', 'Acting Minister']

/** What variants change in the truth itself: the text says so, not in another form but otherwise. */
export const alterations = {
  endOfSummaryMissing: withoutEnd('summary', / END SUMMARY\.$/),
  endOfCommentMissing: withoutEnd('comment', / END COMMENT\.$/),
  dateMissing: truth => without(truth, 'declassifyOn'),
  orderMissing: truth => {
    const left = without(truth, 'order', 'declassifyOn', 'reviewOn', 'code', 'event', 'office')
    // Whom E.O. 12065 names stands on its line alone.
    return truth.title ? left : without(left, 'classifiedBy')
  },
  numberRepeated: inner(
    (one, before) => (before.number === undefined ? one : { ...one, number: before.number }),
    one => numbered(one, -1),
  ),
  numberSkipped: inner(
    one => numbered(one, 1),
    one => numbered(one, 1),
  ),
  portionMissing: inner(({ portion: _, ...one }) => one),
  proseNumbers: (truth, chance) => {
    const sentence = chance.pick(PROSE)
    const capitals = truth.era === 'seventies' || truth.era === 'cold-war'
    return inner(one => ({
      ...one,
      text: one.items.length ? one.text : `${one.text} ${capitals ? sentence.toUpperCase() : sentence}`,
    }))(truth, chance)
  },
  secondSigner: (truth, chance) => {
    const other = chance.pick(SURNAMES.filter(name => name !== truth.signature))
    return { ...truth, signers: [truth.signature, other] }
  },
  redacted: inner(one => ({
    ...one,
    text: one.text.replace(/\b[A-Z][a-z]+ [A-Z][a-z]{3,}\b/, 'XXXXXXXXXXXX'),
  })),
  numbersFromTwo: truth => ({ ...truth, paragraphs: truth.paragraphs.map(one => numbered(one, 1)) }),
  summaryUnnumbered: truth => ({
    ...truth,
    paragraphs: truth.paragraphs.map(({ number, ...one }, at) =>
      at ? { ...one, number: number! - 1 } : one,
    ),
  }),
  infoOnly: truth => ({ ...truth, to: [], info: [...truth.to, ...truth.info] }),
  eventSmall: truth => (truth.event ? { ...truth, event: truth.event.toLowerCase() } : truth),
  partiesNamed: (truth, chance) => ({
    ...truth,
    from: { name: chance.pick(PEOPLE).split(' ').at(-1)!, collective: false },
    to: [{ name: chance.pick(OFFICERS), collective: false }],
  }),
  oneLeg: truth => ({ ...truth, called: ['RUEHWEB'] }),
  lettersLost: truth => ({ ...truth, references: truth.references.map(({ bullet: _, ...one }) => one) }),
  /** `A. LIMA 1204 AND 1210`: both have the letter, the next number has the next. */
  lettersShared: truth => {
    let at = -1
    let shared = false
    return {
      ...truth,
      references: truth.references.map((one, n, all) => {
        const second = !shared && n > 0 && pairs(all, n - 1)
        shared = second
        if (!second) at++
        return { ...one, bullet: LETTERS[at]! }
      }),
    }
  },
} satisfies Record<string, Alteration>
