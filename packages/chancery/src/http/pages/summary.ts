import type { Hit, Run, Summary } from '../../archive/archive.ts'
import { type Child, type Html, html } from '../html.ts'
import { cableUrl } from '../urls.ts'
import { shortDay } from '../words.ts'
import { markingText } from './marking.ts'

export const runs = (list: readonly Run[]): Child =>
  list.map(run => (run.hit ? html`<mark>${run.text}</mark>` : run.text))

/** A cable in a list. */
export function summaryLine(summary: Summary | Hit, q = ''): Html {
  const { id, label, marking, mrn, date, from, subject, missingSections } = summary
  const passage = 'passage' in summary ? summary.passage : undefined
  const subjectRuns = 'subjectRuns' in summary && summary.subjectRuns
  return html`<li class="hit">
<p class="hit-line">${markingText(marking, label.level)} ${mrn && html`<span class="mrn">${mrn}</span>`} ${
    date && html`<time datetime="${date}">${shortDay(date)}</time>`
  } ${from && html`<span class="from">${from}</span>`}</p>
<h3 class="hit-subject"><a href="${cableUrl(id, { q })}">${
    subjectRuns ? runs(subjectRuns) : (subject ?? html`<i>No subject</i>`)
  }</a></h3>
${
  passage &&
  html`<p class="hit-passage"><a href="${cableUrl(id, { q, anchor: passage.anchor })}">${
    passage.number !== undefined && html`<span class="number">¶${passage.number}</span> `
  }${runs(passage.runs)}</a></p>`
}${
  missingSections.length > 0 &&
  html`<p class="hit-note">Without section${missingSections.length > 1 && 's'} ${missingSections.join(', ')}</p>`
}
</li>`
}
