import type { Version, Versions } from '../../archive/relations.ts'
import { type Child, type Html, html } from '../html.ts'
import { say, tell } from '../tongues/index.ts'
import { cableUrl, diffUrl, type SearchState } from '../urls.ts'
import { number } from '../words.ts'
import { differenceText, differenceWords, relationName } from './diff.ts'
import { layout } from './layout.ts'
import { pageMarking } from './marking.ts'
import { summaryList } from './summary.ts'

/** Facts of publishers in a table; what goes on is told by each cable. */
const MOST_FACTS = 60

/** Several cables bear the number that was asked for: copies of one together, with what sets them apart. */
export function versionsPage({ number: shown, groups, differences }: Versions, from: SearchState): Html {
  const all = groups.flatMap(group => group.versions)
  const several = groups.length > 1
  return layout({
    title: `${shown} · Chancery`,
    kind: 'versions',
    q: from.q,
    marking: pageMarking(all.map(version => version.label)),
    main: html`<header class="versions-head"><h1>${shown}</h1>
<p>${several ? say('{count} {count:cable|cables} bear this number: {groups} {groups:cable|cables} that differ in date or text, and their copies.', { count: all.length, groups: groups.length }) : say('{count} {count:cable|cables} bear this number, copies of one.', { count: all.length })} ${say('Each has a lasting address of its own.')}</p></header>
${groups.map(
  (
    group,
    i,
  ) => html`<section><h2${!several && html` class="unseen"`}>${several ? say('Cable {n}, {count} {count:version|versions}', { n: i + 1, count: group.versions.length }) : say('Versions')}</h2>
${summaryList(group.versions, { from, name: 'id' })}</section>`,
)}
${publishers(all)}
${differences.map(
  difference => html`<section class="compared"><h2>${relationName(difference.relation)}</h2>
<p class="gloss">${tell('From {a} to {b}.', { a: html`<a href="${cableUrl(difference.a.id)}">${difference.a.id}</a>`, b: html`<a href="${cableUrl(difference.b.id)}">${difference.b.id}</a>` })} ${differenceWords(difference)} <a href="${diffUrl(difference.a.id, difference.b.id)}">${say('By itself')}</a></p>
${differenceText(difference, true)}</section>`,
)}`,
  })
}

/** What the publisher of each version says beside it. */
function publishers(versions: readonly Version[]): Child {
  const names = [...new Set(versions.flatMap(version => version.facts.map(fact => fact.name)))]
  const row = (title: string, of: (version: Version) => Child): Html =>
    html`<tr><th scope="row">${title}</th>${versions.map(version => html`<td>${of(version)}</td>`)}</tr>`
  return html`<section class="publishers"><h2>${say('Beside one another')}</h2>
<div class="wide" tabindex="0" role="region" aria-label="${say('Versions beside one another')}"><table class="ledger side"><thead><tr><td></td>${versions.map(version => html`<th scope="col"><a class="code" href="${cableUrl(version.id)}">${version.id}</a></th>`)}</tr></thead><tbody>
${row(say('Layout'), version => version.layout)}
${row(say('Marking'), version => version.marking)}
${row(say('Sent'), version => version.date?.replace('T', ' ') ?? '–')}
${row(say('Words'), version => number(version.words))}
${row(say('Files'), version => version.sources.join(', '))}
${names.slice(0, MOST_FACTS).map(name =>
  row(name, version =>
    version.facts
      .filter(fact => fact.name === name)
      .map(fact => fact.value)
      .join('; '),
  ),
)}
</tbody></table></div></section>`
}
