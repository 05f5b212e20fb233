import { postName, readableTitle } from '@chancery/cable'
import type { Ghost } from '../../archive/relations.ts'
import { type Child, type Html, html } from '../html.ts'
import { inEnglish, retold, say, tell } from '../tongues/index.ts'
import { cableUrl, postUrl, searchUrl, threadUrl } from '../urls.ts'
import { shortDay } from '../words.ts'
import { cell } from './cell.ts'
import { layout } from './layout.ts'
import { markingText, pageMarking } from './marking.ts'
import { sentBetween } from './sent.ts'

/** A number that is cited and not held: what is known of it. */
export function ghostPage(ghost: Ghost): Html {
  const { name, number, post, year, sent, total, citedBy, spellings, stated } = ghost
  return layout({
    title: `${number} · ${say('not held')} · Chancery`,
    kind: 'reading ghost',
    marking: pageMarking(citedBy.map(({ cable }) => cable.label)),
    canonical: cableUrl(name),
    main: html`<div class="tools"><a class="back" href="/ghosts">${say('All that is wanted')}</a></div>
<article class="cable empty">
<header class="head"><p class="glance"><span class="marking">${say('NOT HELD')}</span></p>
<h1 class="subject">${number}</h1>
<p class="lead">${say('No cable of this number is here. {count} {count:cable cites|cables cite} it, so that it was sent; should it arrive, it stands at this address.', { count: total })}</p></header>
<dl class="form envelope">
${cell(say('Sent'), sentBetween(sent))}
${cell(say('Post'), post && html`<a href="${postUrl(post, year)}">${postName(post)}</a>${year !== undefined && html`, <a href="${postUrl(post, year)}#numbers">${say('its numbers of {year}', { year: String(year) })}</a>`}`)}
${cell(
  say('Written'),
  html`<ul class="plain">${spellings.map(one => html`<li><span class="value">${one.written}</span>${one.count > 1 && html` <span class="gloss">${say('{count} {count:time|times}', { count: one.count })}</span>`}</li>`)}</ul>`,
)}
${cell(
  say('Said of it'),
  stated.length > 0 &&
    html`<ul class="plain">${stated.map(one => html`<li><span class="value">${one.value}</span> <span class="gloss">${tell('{name} of {number}', { name: one.name, number: html`<a href="${cableUrl(one.id)}">${citedBy.find(({ cable }) => cable.id === one.id)?.cable.mrn ?? one.id}</a>` })}</span></li>`)}</ul>`,
)}
</dl>
<section class="after" aria-labelledby="cited"><h2 id="cited">${say('Cited by')}</h2>
<ol class="citing">${citedBy.map(citing)}</ol>
${total > citedBy.length && html`<p class="more"><a href="${searchUrl({ q: post ? `ref:${name.slice(2)}` : `ref:"${number}"` })}">${say('All {count} {count:cable|cables}', { count: total })}</a></p>`}</section>
<footer class="after kept"><p>${tell('Lasting address {address}.', { address: html`<a href="${cableUrl(name)}">/cable/${name}</a>` })} <a href="${cableUrl(name)}.json">${say('As data')}</a>. <a href="${threadUrl(name)}">${say('Its thread')}</a>.</p></footer>
</article>`,
  })
}

function citing({ cable, bullet, written, confidence, doubts }: Ghost['citedBy'][number]): Child {
  const { id, date, mrn, subject, marking, label } = cable
  return html`<li><p class="citing-line">${date && html`<time datetime="${date}">${shortDay(date)}</time> `}${markingText(marking, label.level)} <span class="mrn">${mrn ?? id}</span></p>
<p class="citing-subject"><a href="${cableUrl(id)}"${subject && inEnglish()}>${subject ? readableTitle(subject) : html`<i>${say('No subject')}</i>`}</a></p>
<p class="gloss">${bullet && `${say('Reference {bullet}', { bullet })}, `}${say('“{words}”', { words: written })}${confidence < 1 && `; ${doubts.map(retold).join(', ')}`}</p></li>`
}
