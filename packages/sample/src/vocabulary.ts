import type { Random } from './random.ts'

/** The most frequent words of English prose, the first the most frequent. */
const FREQUENT = (
  'the of and to in a that is was for on be with as by at it his not have this from are which but he has they were had ' +
  'their would been an will its or more who one said if all we there about also when her any our what could than into ' +
  'other them some do may such only these no new up two time over out him then first after most made under my so many ' +
  'must through between government should state against both being before year while where each because well how'
).split(' ')
/** Distinct words: those of a large collection are as many, most of them met once. */
const WORDS = 150_000
const SYLLABLES =
  'ba ce di fo gu la me ni po ru sa te vi zo ar en il or us tan ver con lin mar per sol dun ket pas ren'.split(
    ' ',
  )

/** A word of so high a rank: common ones are real and short, the others invented, and longer the rarer they are. */
function word(rank: number): string {
  const known = FREQUENT[rank]
  if (known) return known
  let made = ''
  for (let left = rank; left > 0; left = Math.floor(left / SYLLABLES.length))
    made += SYLLABLES[left % SYLLABLES.length]
  return made
}

/** Words as prose has them: the second is half as frequent as the first, the third a third (Zipf). */
export const drawWord = (chance: Random): string => word(Math.floor(WORDS ** chance.next()) - 1)
