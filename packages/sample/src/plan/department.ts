import type { Random } from '../random.ts'
import { SURNAMES } from '../topics.ts'
import type { TrueOffice, Truth } from '../truth.ts'

const BUREAUS = ['ARA', 'EUR', 'AF', 'NEA', 'EA', 'IO', 'OES', 'EB']
const OFFICES =
  'OCT ISO CIAE COME EB INR LAB NSAE SIL SP USIA AGR FRB TRSE XMB OPIC STR CEA PA PRS DODE PM H SS NSC L SAM INT DOE SOE'.split(
    ' ',
  )
export const WITHIN = ['EUR/NE', 'ARA/AND', 'EB/TT', 'OES/OFA', 'AF/W', 'IO/TRC', 'EB/OT', 'L/OES']

/** Copies to each office as the top of a telegram lists them, and their sum. message-format.md 8.1. */
export function distribution(
  outgoing: boolean,
  chance: Random,
): { distribution: readonly TrueOffice[]; total: number } {
  const first: TrueOffice = {
    role: outgoing ? 'origin' : 'action',
    office: chance.pick(BUREAUS),
    copies: chance.int(2, 25),
  }
  const info = chance
    .some(OFFICES, chance.int(4, 22))
    .map(
      (office): TrueOffice => ({ role: 'info', office, copies: chance.chance(0.4) ? 0 : chance.int(1, 15) }),
    )
  const all = [first, ...info.filter(one => one.office !== first.office)]
  return { distribution: all, total: all.reduce((sum, one) => sum + one.copies, 0) }
}

/** Who drafted, cleared and approved it; telegrams of the Department alone say so. */
export function drafting(chance: Random): Pick<Truth, 'drafted' | 'cleared' | 'approved'> {
  const [drafter, approver, ...clearers] = chance.some(SURNAMES, 5)
  const [own, ...others] = chance.some(WITHIN, 4)
  const initial = (): string => chance.pick([...'ABCDEHJLMR'])
  return {
    drafted: [{ office: own!, name: `${initial()}${drafter}` }],
    approved: [{ office: own!, name: `${initial()}${approver}` }],
    cleared: clearers.slice(0, chance.int(0, 3)).map((name, at) => ({
      office: others[at]!,
      name: `${initial()}${name}`,
      ...(chance.chance(0.2) && { note: chance.pick(['DRAFT', 'SUBS', 'INFO']) }),
    })),
  }
}
