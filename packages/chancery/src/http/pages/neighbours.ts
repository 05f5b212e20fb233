import type { Summary } from '../../archive/archive.ts'
import type { Neighbours } from '../../archive/relations.ts'
import { type Child, html } from '../html.ts'
import { say } from '../tongues/index.ts'
import { type CableState, cableUrl } from '../urls.ts'
import { shortDay } from '../words.ts'

/** The cables of the same post before and after this one, by number and by date. */
export function neighbourLinks({ number, date }: Neighbours, show: CableState): Child {
  const link = (
    one: Summary | undefined,
    { key, rel, name }: { key: string; rel: 'prev' | 'next'; name: string },
  ): Child =>
    one &&
    html`<a href="${cableUrl(one.id, show)}" class="step-${rel}" data-key="${key}" aria-keyshortcuts="${key}"><span class="unseen">${name}: </span><span class="mrn">${one.mrn}</span>${one.date && html` <time datetime="${one.date}">${shortDay(one.date)}</time>`} <kbd aria-hidden="true">${key}</kbd></a>`
  const row = (name: string, ends: Neighbours['number'], [before, after]: readonly [string, string]): Child =>
    (ends.before || ends.after) &&
    html`<div class="cell"><dt>${name}</dt><dd>${link(ends.before, { key: before, rel: 'prev', name: say('the one before') })} ${link(ends.after, { key: after, rel: 'next', name: say('the one after') })}</dd></div>`
  const rows = [row(say('By number'), number, [',', '.']), row(say('By date'), date, ['<', '>'])]
  return (
    rows.some(Boolean) &&
    html`<nav class="after neighbours" aria-labelledby="neighbours"><h2 id="neighbours">${say('Of the same post')}</h2><dl class="form">${rows}</dl></nav>`
  )
}
