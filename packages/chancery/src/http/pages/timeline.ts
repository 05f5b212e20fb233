import type { FacetValue, Step } from '../../archive/archive.ts'
import { conditions, without } from '../../query/index.ts'
import { type Child, html } from '../html.ts'
import { refine } from '../refine.ts'
import { daysOf, stretches } from '../stretches.ts'
import { say } from '../tongues/index.ts'
import { type SearchState, searchUrl, type View } from '../urls.ts'
import { longDay, monthOfYear } from '../words.ts'
import { type Column, columns } from './columns.ts'

/** Matches over time, in some step. */
export interface Timeline {
  readonly step: Step
  readonly values: readonly FacetValue[]
}

/** The result over time: a column narrows the search to its stretch, two days or a brush to what lies between. */
export function timeline(state: SearchState, { step, values }: Timeline, view: View = '/search'): Child {
  if (values.length < 2) return undefined
  const counts = new Map(values.map(({ value, count }) => [value, count]))
  const base = withoutDates(state.q)
  const list = stretches([...counts.keys()], step).map((stretch): Column => {
    const n = counts.get(stretch) ?? 0
    const { from, until, before } = daysOf(stretch, step)
    const range =
      step === 'decade' ? `after:${from.slice(0, 4)} before:${before.slice(0, 4)}` : `date:${stretch}`
    const name = nameOf(stretch, step)
    return {
      name,
      title: say('{name}: {count} {count:cable|cables}', { name, count: n }),
      count: n,
      href: searchUrl({ ...state, cursor: undefined, q: refine(base, range).q }, view),
      from,
      until,
    }
  })
  const day = (name: string, label: string, value: string | undefined): Child =>
    html`<label>${label} <input type="date" name="${name}" value="${value}" min="1000-01-01" max="9999-12-31" required></label>`
  return html`<section class="timeline" aria-labelledby="timeline"><h2 id="timeline" class="unseen">${say('Over time')}</h2>
<div data-brush="${searchUrl({ ...state, cursor: undefined, q: base }, view)}">${columns(list)}</div>
<details class="between"><summary>${say('Between two days')}</summary>
<form action="${view}"><input type="hidden" name="q" value="${base}">${
    state.sort && html`<input type="hidden" name="sort" value="${state.sort}">`
  }${state.dense && html`<input type="hidden" name="list" value="dense">`}${Object.entries(state.also ?? {}).map(([name, value]) => value && html`<input type="hidden" name="${name}" value="${value}">`)}
${day('since', say('Since'), list[0]?.from)} ${day('until', say('until'), list.at(-1)?.until)} <button type="submit">${say('Show these')}</button></form></details>
</section>`
}

/** A query without what it says of the dates of cables. */
export function withoutDates(typed: string): string {
  for (let q = typed; ; ) {
    const date = conditions(q).find(({ query }) => query.kind === 'date' && !query.of)
    if (!date) return q
    q = without(q, date)
  }
}

/** A stretch for people: `January 2010`. */
export function nameOf(stretch: string, step: Step): string {
  if (step === 'decade') return say('{decade}s', { decade: stretch })
  if (step === 'day') return longDay(stretch)
  return step === 'month' ? monthOfYear(stretch) : stretch
}
