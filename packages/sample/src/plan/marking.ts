import { isoDay } from '../calendar.ts'
import type { Story } from '../prose.ts'
import type { Random } from '../random.ts'
import { SURNAMES } from '../topics.ts'
import type { Era, Level, TrueParagraph, Truth } from '../truth.ts'

export type Decided = Pick<
  Truth,
  | 'order'
  | 'declassifyOn'
  | 'reviewOn'
  | 'code'
  | 'event'
  | 'office'
  | 'classifiedBy'
  | 'title'
  | 'derivedFrom'
  | 'reasons'
>

/** Days on which one order gave way to the next. markings.md 7. */
const SINCE_12065 = Date.UTC(1978, 11, 1)
const SINCE_13526 = Date.UTC(2010, 5, 27)
const LAST_X_CODES = Date.UTC(2003, 8, 22)
const REASONS_1_4 = Date.UTC(2003, 2, 25)

const EVENTS = [
  'AFTER THE HARBOR IS REOPENED',
  'UPON SIGNATURE OF THE PROTOCOL',
  'WHEN THE FERRY LINE IS SOLD',
  'AT END OF FISHERIES TALKS',
]
const TITLES = ['Deputy Chief of Mission', 'Economic Counselor', 'Political Counselor', 'Consul General']
const SOURCES = ['MULTIPLE SOURCES', 'DSCG 05-1 B, D', 'DSCG 11-01 D']

/** What the E.O. line and the lines on who classified say of a cable of that day and level. */
export function classification(
  { level, instant, plain }: { level: Level; instant: number; plain: boolean },
  story: Story,
  chance: Random,
): Decided {
  if (instant < SINCE_12065) return under11652(level, instant, chance)
  if (instant < Date.UTC(1982, 7, 1)) return under12065(level, instant, chance)
  if (instant < Date.UTC(1995, 9, 14)) return under12356(level, instant, chance)
  return under12958(level, instant, plain, story, chance)
}

const NONE = { code: 'N/A', reasons: [] }

function under11652(level: Level, instant: number, chance: Random): Decided {
  const order = '11652'
  if (level === 'UNCLASSIFIED') return { order, ...NONE }
  const draw = chance.next()
  if (draw < 0.78) return { order, code: 'GDS', reasons: [] }
  if (draw < 0.84)
    return { order, code: 'ADS', declassifyOn: laterDay(instant, chance.int(1, 4)), reasons: [] }
  const declassifyOn = laterDay(instant, chance.int(8, 15))
  return {
    order,
    code: `XGDS-${chance.int(1, 4)}`,
    ...(chance.chance(0.3) && { declassifyOn }),
    reasons: [],
  }
}

/** A review date is none of declassification. markings.md 7.3. */
function under12065(level: Level, instant: number, chance: Random): Decided {
  const order = '12065'
  if (level === 'UNCLASSIFIED') return { order, ...NONE }
  const classifiedBy = `${chance.pick(SURNAMES)}, ${chance.pick(['A. B.', 'R. T.', 'JAMES', 'L. M.'])}`
  const office = `OR-${chance.pick(['M', 'P', 'E', 'O'])}`
  const by = { classifiedBy, ...(chance.chance(0.7) && { office }), reasons: [] }
  const draw = chance.next()
  if (draw < 0.7) return { order, code: 'GDS', declassifyOn: laterDay(instant, chance.int(1, 6)), ...by }
  const code = draw < 0.94 ? `RDS-${chance.int(1, 4)}` : `XDS-${chance.int(1, 4)}`
  return { order, code, reviewOn: laterDay(instant, chance.int(10, 20)), ...by }
}

function under12356(level: Level, instant: number, chance: Random): Decided {
  const order = '12356'
  if (level === 'UNCLASSIFIED') return { order, ...NONE }
  return chance.chance(0.7)
    ? { order, code: 'OADR', reasons: [] }
    : { order, declassifyOn: laterDay(instant, chance.int(3, 6)), reasons: [] }
}

/** 12958 takes a day at most ten years off, later 25; reasons are 1.5 before its amendment, 1.4 after. */
function under12958(level: Level, instant: number, plain: boolean, story: Story, chance: Random): Decided {
  const order = instant < SINCE_13526 ? '12958' : '13526'
  if (level === 'UNCLASSIFIED') return { order, ...NONE }
  const when = plain ? { declassifyOn: laterDay(instant, 10) } : ends(instant, chance)
  if (!plain && chance.chance(0.1)) return { order, ...when, derivedFrom: chance.pick(SOURCES), reasons: [] }
  const section = instant < REASONS_1_4 ? '1.5' : '1.4'
  const letters = chance.chance(0.6) ? ['B', 'D'] : [chance.pick(['B', 'D'])]
  return {
    order,
    ...when,
    classifiedBy: chance.pick(story.people),
    title: plain ? TITLES[0]! : chance.pick(TITLES),
    reasons: letters.map(letter => `${section}(${letter})`),
  }
}

function ends(instant: number, chance: Random): Pick<Decided, 'declassifyOn' | 'code' | 'event'> {
  const draw = chance.next()
  if (draw < 0.82) return { declassifyOn: laterDay(instant, 10) }
  if (draw < 0.9) return { declassifyOn: laterDay(instant, 25) }
  if (draw < 0.93) return { event: chance.pick(EVENTS) }
  if (instant < LAST_X_CODES) return { code: `X${chance.int(1, 8)}` }
  return { code: `25X${chance.int(1, 9)}`, declassifyOn: laterDay(instant, 40) }
}

function laterDay(instant: number, years: number): string {
  const date = new Date(instant)
  // The 29th of February has no birthday in most years.
  const day = Math.min(date.getUTCDate(), 28)
  return isoDay(Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), day))
}

const SHORT: Readonly<Record<Level, string>> = {
  UNCLASSIFIED: 'U',
  RESTRICTED: 'R',
  CONFIDENTIAL: 'C',
  SECRET: 'S',
  'TOP SECRET': 'TS',
}
const BELOW: Readonly<Record<Level, readonly string[]>> = {
  UNCLASSIFIED: ['U'],
  RESTRICTED: ['U'],
  CONFIDENTIAL: ['U', 'SBU'],
  SECRET: ['U', 'SBU', 'C'],
  'TOP SECRET': ['U', 'C', 'S'],
}

export interface PortionWish {
  readonly level: Level
  readonly control?: string
  readonly era: Era
  /** The text bears no foreign nationals mark beside the level: `S/NF`. */
  readonly noforn: boolean
}

/** The highest portion is the level of the whole; unclassified texts often bear no portion marks at all. */
export function withPortions(
  paragraphs: readonly TrueParagraph[],
  { level, control, era, noforn }: PortionWish,
  chance: Random,
): TrueParagraph[] {
  // Portion marks came with E.O. 12065 and were rare before.
  if (era === 'seventies' && chance.chance(0.93)) return [...paragraphs]
  const top = control && control !== 'EFTO' ? control : SHORT[level]
  if (top === 'U' && chance.chance(0.7)) return [...paragraphs]
  return paragraphs.map((one, at) => {
    const lower = at > 0 && chance.chance(0.3) ? chance.pick(BELOW[level]) : top
    const portion = control === 'LOU' && lower === 'SBU' ? 'LOU' : lower
    return { ...one, portion: noforn && portion === 'S' ? 'S/NF' : portion }
  })
}

export const shortLevel = (level: Level): string => SHORT[level]
