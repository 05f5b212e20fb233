import { readable, readableTitle } from '@chancery/cable'
import type { Hit, Run, Summary } from '../../archive/archive.ts'
import { type Child, type Html, html } from '../html.ts'
import { inEnglish, say } from '../tongues/index.ts'
import { cableUrl, type SearchState } from '../urls.ts'
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

interface Shown {
  /** The search that the cables answer. */
  readonly from?: SearchState
  readonly name?: Name
}

/** Cables in a list: marking, precedence and date in the margin, then subject, sender, name and best passage. */
export const summaryList = (list: readonly (Summary | Hit)[], shown: Shown = {}): Html =>
  html`<ol class="hits${shown.from?.dense && ' dense'}">${list.map(summary => summaryLine(summary, shown))}</ol>`

function summaryLine(summary: Summary | Hit, { from: list, name = 'mrn' }: Shown): Html {
  const { id, label, marking, precedence, date, from, subject, missingSections } = summary
  const passage = 'passage' in summary ? summary.passage : undefined
  const subjectRuns = 'subjectRuns' in summary && summary.subjectRuns
  const dense = list?.dense
  const day = date && html`<time datetime="${date}">${shortDay(date)}</time>`
  return html`<li class="hit">
<p class="hit-rail">${markingText(marking, label.level)}${!dense && [precedence && precedenceMark(precedence), day]}</p>
<div>
<h3 class="hit-subject"><a href="${cableUrl(id, { from: list })}"${(subjectRuns || subject) && inEnglish()}>${
    subjectRuns
      ? runs(subjectRuns, readableTitle)
      : subject
        ? readableTitle(subject)
        : html`<i>${say('No subject')}</i>`
  }</a></h3>
<p class="hit-line">${dense ? day : from && html`<span class="from">${from}</span>`} ${summary[name] && html`<span class="mrn">${summary[name]}</span>`}${
    'versions' in summary &&
    summary.versions &&
    summary.mrnKey &&
    html` <a class="versions" href="${cableUrl(summary.mrnKey)}">${say('{count} {count:version|versions}', { count: summary.versions })}</a>`
  }</p>
${
  passage &&
  html`<p class="hit-passage"${inEnglish()}><a href="${cableUrl(id, { from: list, anchor: passage.anchor })}">${
    passage.number !== undefined && html`<span class="number">¶${passage.number}</span> `
  }${runs(passage.runs, readable)}</a></p>`
}${
  missingSections.length > 0 &&
  html`<p class="hit-note">${say('Without {count:section|sections} {numbers}', { count: missingSections.length, numbers: missingSections.join(', ') })}</p>`
}
</div></li>`
}
