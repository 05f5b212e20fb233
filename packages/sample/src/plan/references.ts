import { dayAndTime, MONTHS } from '../calendar.ts'
import { EARLY_POSTS, POSTS } from '../posts.ts'
import type { Random } from '../random.ts'
import { SURNAMES } from '../topics.ts'
import type { Era, TrueReference, Truth } from '../truth.ts'

export const LETTERS = 'ABCDEFGHIJ'
const MOST = 6

/** Cables of the exchange that went before. */
export function earlierReferences(earlier: readonly Truth[], chance: Random): TrueReference[] {
  return lettered(
    earlier.slice(-chance.int(1, 3)).map(({ short, post, year, serial }) => ({
      kind: 'cable' as const,
      key: short,
      cable: { post, year, serial },
    })),
  )
}

/** The exchange, cables of other posts that the sample does not hold, and what else is cited. */
export function allReferences(
  earlier: readonly Truth[],
  { era, instant }: { era: Era; instant: number },
  chance: Random,
): TrueReference[] {
  const own = earlier.slice(-chance.int(0, 2)).map(({ short, post, year, serial }) => ({
    kind: 'cable' as const,
    key: short,
    cable: { post, year, serial },
  }))
  const others = chance.chance(0.6) ? otherCables(era, instant, chance) : []
  const rest = chance.chance(0.18) ? [otherwise(era, instant, chance)] : []
  return lettered([...own, ...others, ...rest].slice(0, MOST))
}

const lettered = (list: readonly TrueReference[]): TrueReference[] =>
  list.map((one, at) => (list.length > 1 ? { bullet: LETTERS[at]!, ...one } : one))

/** Two numbers of one post stand together, as lists write them. */
function otherCables(era: Era, instant: number, chance: Random): TrueReference[] {
  const out: TrueReference[] = []
  const now = new Date(instant).getUTCFullYear()
  for (let left = chance.int(1, 3); left > 0; left--) {
    const post = chance.chance(0.3)
      ? 'STATE'
      : chance.pick(era === 'modern' || era === 'recent' ? POSTS : EARLY_POSTS).name
    const year = chance.chance(0.25) ? now - 1 : now
    const serial = chance.int(12, post === 'STATE' ? 180_000 : 4200)
    const again = chance.chance(0.25) ? [serial + chance.int(1, 40)] : []
    const note = chance.chance(0.15)
      ? chance.pick(['NOTAL', 'NOTAL', 'NOTAL', 'EXDIS', 'AND PREVIOUS'])
      : undefined
    for (const number of [serial, ...again])
      out.push({
        kind: 'cable',
        key: `${String(year).slice(2)}${post.replaceAll(' ', '')}${number}`,
        cable: { post, year, serial: number },
        ...(note && { note }),
      })
  }
  return out
}

/** What is cited and is no cable. message-format.md 9.4. */
function otherwise(era: Era, instant: number, chance: Random): TrueReference {
  const before = new Date(instant - chance.int(3, 40) * 86_400_000)
  const day = `${MONTHS[before.getUTCMonth()]} ${before.getUTCDate()}`
  const year = before.getUTCFullYear()
  const group = `${dayAndTime(+before)} ${MONTHS[before.getUTCMonth()]} ${String(year).slice(2)}`
  const [one, two] = chance.some(SURNAMES, 2) as [string, string]
  if (era === 'seventies')
    return chance.pick<TrueReference>([
      { kind: 'airgram', text: `${chance.pick(EARLY_POSTS).name} A-${chance.int(3, 480)}` },
      { kind: 'airgram', text: `CA-${chance.int(1000, 6000)}` },
      { kind: 'telephone', text: `${one}-${two} TELCON ${day}, ${year}` },
      { kind: 'other', text: `${one} LETTER TO ${two} OF ${day}` },
    ])
  return chance.pick<TrueReference>([
    { kind: 'email', text: `${one}-${two} E-MAIL OF ${day}, ${year}` },
    { kind: 'email', text: `${one} E-MAIL ${day}` },
    { kind: 'telephone', text: `${one}/${two} TELCON ${day}` },
    { kind: 'dtg', text: `DTG ${group}` },
    { kind: 'dtg', text: `SECDEF WASHINGTON DC ${group}` },
    {
      kind: 'report',
      text: `IIR 6 ${chance.int(800, 899)} ${String(chance.int(1, 9999)).padStart(4, '0')} ${String(year).slice(2)}`,
    },
    { kind: 'book', text: `${chance.int(1, 12)} FAM ${chance.int(100, 900)}` },
    { kind: 'other', text: `${one} LETTER OF ${day}` },
  ])
}
