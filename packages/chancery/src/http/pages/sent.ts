import type { Neighbour, SentBetween } from '../../archive/relations.ts'
import { type Child, html } from '../html.ts'
import { cableUrl } from '../urls.ts'
import { longDay } from '../words.ts'

const neighbour = ({ name, number, date }: Neighbour): Child =>
  html`<time datetime="${date}">${longDay(date)}</time> (<a class="mrn" href="${cableUrl(name)}">${number}</a>)`

/** Between what a number must have been sent. */
export function sentBetween({ after, before, citedOn }: SentBetween): Child {
  const until: Child =
    before && !(citedOn && citedOn < before.date)
      ? neighbour(before)
      : citedOn && html`<time datetime="${citedOn}">${longDay(citedOn)}</time>, when it is first cited`
  if (after && until) return html`between ${neighbour(after)} and ${until}`
  if (after) return html`after ${neighbour(after)}`
  return until ? html`before ${until}` : 'at a time that nothing tells'
}
