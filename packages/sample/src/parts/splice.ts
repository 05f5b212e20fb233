import { POSTS } from '../posts.ts'
import type { Random } from '../random.ts'
import { GENERAL } from '../topics.ts'
import type { Truth } from '../truth.ts'
import { pageLine } from './page-line.ts'
import { wrap } from './wrap.ts'

/** The end of another cable, as copies have it that were cut in the wrong place: its page line tells whose it is. */
export function splicedText(truth: Truth, chance: Random): string[] {
  const other = chance.pick(POSTS.filter(one => one.name !== truth.post))
  const sentences = chance.some(
    GENERAL.filter(one => !one.includes('{')),
    2,
  )
  const first = chance.int(5, 11)
  return [
    '',
    pageLine({ ...truth, post: other.name, serial: chance.int(100, 4000) }, { number: 2, of: 2 }),
    ...sentences.flatMap((one, at) => ['', ...wrap(`${first + at}. ${one}`)]),
  ]
}
