import { postName, readableTitle } from '@chancery/cable'
import type { Ghost } from '../../archive/relations.ts'
import { type Child, type Html, html } from '../html.ts'
import { cableUrl, postUrl, searchUrl, threadUrl } from '../urls.ts'
import { count, shortDay } from '../words.ts'
import { cell } from './cell.ts'
import { layout } from './layout.ts'
import { markingText, pageMarking } from './marking.ts'
import { sentBetween } from './sent.ts'

/** A number that is cited and not held: what is known of it. */
export function ghostPage(ghost: Ghost): Html {
  const { name, number, post, year, sent, total, citedBy, spellings, stated } = ghost
  return layout({
    title: `${number} · not held · Chancery`,
    kind: 'reading ghost',
    marking: pageMarking(citedBy.map(({ cable }) => cable.label)),
    canonical: cableUrl(name),
    main: html`<div class="tools"><a class="back" href="/ghosts">All that is wanted</a></div>
<article class="cable empty">
<header class="head"><p class="glance"><span class="marking">NOT HELD</span></p>
<h1 class="subject">${number}</h1>
<p class="lead">No cable of this number is here. ${count(total, 'cable')} cite${total === 1 && 's'} it, so that it was sent; should it arrive, it stands at this address.</p></header>
<dl class="form envelope">
${cell('Sent', sentBetween(sent))}
${cell('Post', post && html`<a href="${postUrl(post, year)}">${postName(post)}</a>${year !== undefined && html`, <a href="${postUrl(post, year)}#numbers">its numbers of ${String(year)}</a>`}`)}
${cell(
  'Written',
  html`<ul class="plain">${spellings.map(one => html`<li><span class="value">${one.written}</span>${one.count > 1 && html` <span class="gloss">${count(one.count, 'time')}</span>`}</li>`)}</ul>`,
)}
${cell(
  'Said of it',
  stated.length > 0 &&
    html`<ul class="plain">${stated.map(one => html`<li><span class="value">${one.value}</span> <span class="gloss">${one.name} of</span> <a href="${cableUrl(one.id)}">${citedBy.find(({ cable }) => cable.id === one.id)?.cable.mrn ?? one.id}</a></li>`)}</ul>`,
)}
</dl>
<section class="after" aria-labelledby="cited"><h2 id="cited">Cited by</h2>
<ol class="citing">${citedBy.map(citing)}</ol>
${total > citedBy.length && html`<p class="more"><a href="${searchUrl({ q: post ? `ref:${name.slice(2)}` : `ref:"${number}"` })}">All ${count(total, 'cable')}</a></p>`}</section>
<footer class="after kept"><p>Lasting address <a href="${cableUrl(name)}">/cable/${name}</a>. <a href="${cableUrl(name)}.json">As data</a>. <a href="${threadUrl(name)}">Its thread</a>.</p></footer>
</article>`,
  })
}

function citing({ cable, bullet, written, confidence, doubts }: Ghost['citedBy'][number]): Child {
  const { id, date, mrn, subject, marking, label } = cable
  return html`<li><p class="citing-line">${date && html`<time datetime="${date}">${shortDay(date)}</time> `}${markingText(marking, label.level)} <span class="mrn">${mrn ?? id}</span></p>
<p class="citing-subject"><a href="${cableUrl(id)}">${subject ? readableTitle(subject) : html`<i>No subject</i>`}</a></p>
<p class="gloss">${bullet && `Reference ${bullet}, `}“${written}”${confidence < 1 && `; ${doubts.join(', ')}`}</p></li>`
}
