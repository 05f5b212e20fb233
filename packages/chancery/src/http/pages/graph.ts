import { readableTitle } from '@chancery/cable'
import type { GraphEntry, GraphSummary } from '../../archive/relations.ts'
import { type Child, type Html, html } from '../html.ts'
import { inEnglish, say } from '../tongues/index.ts'
import { cableUrl, threadUrl } from '../urls.ts'
import { number, shortDay } from '../words.ts'
import { layout } from './layout.ts'
import { pageMarking } from './marking.ts'

/** Sizes of components in a row each. */
const SIZES = 12

/** Figures of the graph of references. */
export function graphPage(graph: GraphSummary): Html {
  const { nodes, references, components, mostCited, mostCiting, chains } = graph
  const labels = [...mostCited, ...mostCiting, ...chains.flat()].flatMap(one => one.cable?.label ?? [])
  const figure = (n: number, says: string): Html =>
    html`<div class="tally"><dt>${says}</dt><dd>${number(n)}</dd></div>`
  return layout({
    title: `${say('References')} · Chancery`,
    kind: 'related',
    marking: pageMarking(labels),
    main: html`<header class="related-head"><h1>${say('How cables cite one another')}</h1>
<p>${say('A number is counted once, however many versions of it are here; so is a reference between the same two.')}</p></header>
<dl class="tally-row">${figure(nodes.held, say('numbers held'))}${figure(nodes.wanted, say('cited and not held'))}${figure(references, say('references'))}${figure(components.count, say('threads'))}${figure(components.largest, say('in the largest'))}${figure(components.alone, say('joined to none'))}</dl>
<div class="lists">
${list(say('Most cited'), mostCited)}
${list(say('Citing most'), mostCiting)}
${chains.map((chain, i) => chainOf(chain, i === 0))}
${
  components.sizes.length > 0 &&
  html`<section><h2>${say('Sizes of threads')}</h2><table class="ledger"><thead><tr><th scope="col" class="n">${say('Numbers')}</th><th scope="col" class="n">${say('Threads')}</th></tr></thead><tbody>${components.sizes
    .slice(0, SIZES)
    .map(
      one => html`<tr><td class="n">${number(one.size)}</td><td class="n">${number(one.count)}</td></tr>`,
    )}</tbody></table></section>`
}
</div>
<p class="more"><a href="/ghosts">${say('All that is cited and not held')}</a>. <a href="/graph.json">${say('As data')}</a>.</p>`,
  })
}

const subjectOf = ({ held, cable }: GraphEntry): Child =>
  held
    ? html` <span class="gloss"${inEnglish()}>${cable?.subject ? readableTitle(cable.subject) : ''}</span>`
    : html` <span class="lack">${say('not held')}</span>`

const entry = (one: GraphEntry): Html =>
  html`<a class="mrn" href="${cableUrl(one.name)}">${one.number ?? say('Without a number')}</a>${subjectOf(one)}`

const list = (title: string, entries: readonly GraphEntry[]): Child =>
  entries.length > 0 &&
  html`<section><h2>${title}</h2><ol class="list counted">${entries.map(one => html`<li><span>${entry(one)}</span><span class="n">${number(one.references)}</span></li>`)}</ol></section>`

const chainOf = (chain: readonly GraphEntry[], first: boolean): Html =>
  html`<section><h2>${first ? say('Longest chain: {count} {count:number|numbers}', { count: chain.length }) : say('Another chain: {count} {count:number|numbers}', { count: chain.length })}</h2><ol class="chain">${chain.map(
    one =>
      html`<li>${one.cable?.date && html`<time datetime="${one.cable.date}">${shortDay(one.cable.date)}</time> `}${entry(one)}</li>`,
  )}</ol><p><a href="${threadUrl(chain[0]!.name, 10)}">${say('Its thread')}</a></p></section>`
