import type { Distribution, Message, OfficeCopies, Officer } from '@chancery/cable'
import { type Child, html } from '../html.ts'
import { say } from '../tongues/index.ts'
import { number } from '../words.ts'
import { cell } from './cell.ts'
import { at, placed } from './place.ts'

/** Whom it concerned inside the Department: copies to each office; who drafted, cleared and approved it. */
export function handling({ distribution, drafting }: Message): Child {
  if (!distribution && !drafting) return undefined
  return html`<section class="after handling" aria-labelledby="handling"><h2 id="handling">${say('Handling')}</h2><dl class="form">
${cell(say('Drafted by'), officers(drafting?.drafted))}
${cell(say('Cleared by'), officers(drafting?.cleared))}
${cell(say('Approved by'), officers(drafting?.approved))}
${distribution && OFFICES.map(([role, label]) => cell(say(label), offices(distribution, role)))}
${distribution?.total && cell(say('Copies'), html`${placed(number(distribution.total.value), distribution.total.place)} <span class="gloss">${say('as written')}</span>${distribution.total.value !== distribution.sum && html` <b class="lack">${say('those above are {count}', { count: distribution.sum })}</b>`}`)}
</dl></section>`
}

const OFFICES = [
  ['origin', 'Origin'],
  ['action', 'Action offices'],
  ['info', 'Info offices'],
] as const

function offices({ offices }: Distribution, role: OfficeCopies['role']): Child {
  const some = offices.filter(office => office.role === role)
  return (
    some.length > 0 &&
    html`<ul class="offices">${some.map(({ value, copies, place }) => html`<li${at(place)}>${value} <span class="n">${copies}</span></li>`)}</ul>`
  )
}

const officers = (list: readonly Officer[] = []): Child =>
  list.length > 0 &&
  html`<ul class="plain">${list.map(
    ({ value, office, note, place }) =>
      html`<li><span class="value"${at(place)}>${value}</span> <span class="gloss">${[office, note].filter(Boolean).join(', ')}</span></li>`,
  )}</ul>`
