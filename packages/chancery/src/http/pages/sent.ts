import type { Neighbour, SentBetween } from '../../archive/relations.ts'
import { type Child, html } from '../html.ts'
import { say, tell } from '../tongues/index.ts'
import { cableUrl } from '../urls.ts'
import { longDay } from '../words.ts'

const neighbour = ({ name, number, date }: Neighbour): Child =>
  html`<time datetime="${date}">${longDay(date)}</time> (<a class="mrn" href="${cableUrl(name)}">${number}</a>)`

/** Between what a number must have been sent. */
export function sentBetween({ after, before, citedOn }: SentBetween): Child {
  const until: Child =
    before && !(citedOn && citedOn < before.date)
      ? neighbour(before)
      : citedOn &&
        tell('{day}, when it is first cited', {
          day: html`<time datetime="${citedOn}">${longDay(citedOn)}</time>`,
        })
  if (after && until) return tell('between {after} and {before}', { after: neighbour(after), before: until })
  if (after) return tell('after {day}', { day: neighbour(after) })
  return until ? tell('before {day}', { day: until }) : say('at a time that nothing tells')
}
