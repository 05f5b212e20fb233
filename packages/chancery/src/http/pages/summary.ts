import { readable, readableTitle } from '@chancery/cable'
import type { Hit, Run, Summary } from '../../archive/archive.ts'
import { type Child, type Html, html } from '../html.ts'
import { cableUrl } from '../urls.ts'
import { shortDay } from '../words.ts'
import { markingText, precedenceMark } from './marking.ts'

/** Runs in readable case: how a word is written depends on those around it. */
function runs(list: readonly Run[], readableCase: (text: string) => string): Child {
  const letters = readableCase(list.map(run => run.text).join(''))
  let at = 0
  return list.map(({ text, hit }) => {
    const shown = letters.slice(at, at + text.length)
    at += text.length
    return hit ? html`<mark>${shown}</mark>` : shown
  })
}

/** By which of its names a list knows a cable: where all have one number, by the lasting id. */
type Name = 'mrn' | 'id'

/** Cables in a list: marking, precedence and date in the margin, then subject, sender, name and best passage. */
export const summaryList = (list: readonly (Summary | Hit)[], q = '', name: Name = 'mrn'): Html =>
  html`<ol class="hits">${list.map(summary => summaryLine(summary, q, name))}</ol>`

function summaryLine(summary: Summary | Hit, q: string, name: Name): Html {
  const { id, label, marking, precedence, date, from, subject, missingSections } = summary
  const passage = 'passage' in summary ? summary.passage : undefined
  const subjectRuns = 'subjectRuns' in summary && summary.subjectRuns
  return html`<li class="hit">
<p class="hit-rail">${markingText(marking, label.level)}${precedence && precedenceMark(precedence)}${
    date && html`<time datetime="${date}">${shortDay(date)}</time>`
  }</p>
<div>
<h3 class="hit-subject"><a href="${cableUrl(id, { q })}">${
    subjectRuns
      ? runs(subjectRuns, readableTitle)
      : subject
        ? readableTitle(subject)
        : html`<i>No subject</i>`
  }</a></h3>
<p class="hit-line">${from && html`<span class="from">${from}</span>`} ${summary[name] && html`<span class="mrn">${summary[name]}</span>`}</p>
${
  passage &&
  html`<p class="hit-passage"><a href="${cableUrl(id, { q, anchor: passage.anchor })}">${
    passage.number !== undefined && html`<span class="number">¶${passage.number}</span> `
  }${runs(passage.runs, readable)}</a></p>`
}${
  missingSections.length > 0 &&
  html`<p class="hit-note">Without section${missingSections.length > 1 && 's'} ${missingSections.join(', ')}</p>`
}
</div></li>`
}
