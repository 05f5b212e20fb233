import type { DeedReport, Gathered, GatheredCable, SpellingReport } from '../../archive/archive.ts'
import { EXPORT_FORMS, FORM_FACTS } from '../../carry/index.ts'
import { type Child, type Html, html } from '../html.ts'
import { retell, say, tell } from '../tongues/index.ts'
import { cableUrl, collectionUrl, searchUrl } from '../urls.ts'
import { cables, number, shortDay } from '../words.ts'
import { deedLine, undoForm } from './bulk.ts'
import { formName } from './carry.ts'
import { layout } from './layout.ts'
import { pageMarking } from './marking.ts'
import { apartForm, spellingLine } from './names.ts'
import { summaryList } from './summary.ts'

/** Cables of a collection on a page. */
export const MEMBERS_ON_PAGE = 30

export interface CollectionsView {
  readonly collections: readonly Gathered[]
  readonly tags: readonly Gathered[]
  readonly deeds: readonly DeedReport[]
  /** What was decided of spellings of names; with a way back where the reader may decide. */
  readonly spellings: readonly SpellingReport[]
  readonly decides: boolean
  /** How many notes there are to read. */
  readonly notes: number
  readonly token: string
  readonly complaint?: string | undefined
}

/** What one gathered: collections, tags, notes, and what was done last. */
export const collectionsPage = ({
  collections,
  tags,
  deeds,
  spellings,
  decides,
  notes,
  token,
  complaint,
}: CollectionsView): Html =>
  layout({
    title: `${say('Collections')} · Chancery`,
    kind: 'gather',
    main: html`<h1>${say('Collections')}</h1>
${complaint && html`<p class="complaint" role="alert">${retell(complaint)}</p>`}
${collections.length > 0 ? html`<ul class="list sets">${collections.map(collectionLine)}</ul>` : html`<p>${say('No collection is here yet. Make one below, or collect a cable or a whole result.')}</p>`}
<section aria-labelledby="new"><h2 id="new">${say('A new collection')}</h2>
<form class="line-form" method="post" action="/collections"><input type="hidden" name="token" value="${token}">
<label><span>${say('Name')}</span><input name="name" maxlength="64" required autocomplete="off"></label>
<label class="wide"><span>${say('What it is')}</span><input name="about" maxlength="2000" autocomplete="off"></label>
<button>${say('Make it')}</button></form></section>
${
  tags.length > 0 &&
  html`<section aria-labelledby="tags"><h2 id="tags">${say('Your tags')}</h2><ul class="list sets">${tags.map(
    ({ name, cables: n }) =>
      html`<li><a href="${searchUrl({ q: `tag:"${name}"` })}">${name}</a><span class="n">${number(n)}</span></li>`,
  )}</ul></section>`
}
<section aria-labelledby="notes"><h2 id="notes">${say('Notes')}</h2><p><a href="/notes">${say('{count} {count:note|notes}', { count: notes })}</a></p></section>
${
  deeds.length > 0 &&
  html`<section aria-labelledby="deeds"><h2 id="deeds">${say('Done last')}</h2><ul class="deeds">${deeds.map(
    deed =>
      html`<li><span>${deedLine(deed)}</span>${!deed.undoneAt && deed.cables > 0 && undoForm(deed, token)}</li>`,
  )}</ul></section>`
}
${
  spellings.length > 0 &&
  html`<section aria-labelledby="spellings"><h2 id="spellings">${say('Spellings of names')}</h2><ul class="deeds">${spellings.map(
    one =>
      html`<li><span>${spellingLine(one)}</span>${decides && !one.undoneAt && apartForm(one, token)}</li>`,
  )}</ul></section>`
}`,
  })

const collectionLine = ({ name, about, cables: n, token }: Gathered): Html =>
  html`<li><a href="${collectionUrl(name)}">${name}</a>${token && html` <span class="badge">${say('shared')}</span>`}${about && html` <small>${about}</small>`}<span class="n">${number(n)}</span></li>`

export interface CollectionView {
  readonly one: Gathered
  readonly members: readonly GatheredCable[]
  readonly start: number
  /** Of forms that change it; absent for who came by its link. */
  readonly token?: string | undefined
  readonly link?: string | undefined
  readonly complaint?: string | undefined
}

export function collectionPage({ one, members, start, token, link, complaint }: CollectionView): Html {
  const { name, about, cables: total, by } = one
  const base = link ? `/shared/${link}` : collectionUrl(name)
  const page = (at: number): string => `${base}${at ? `?start=${at}` : ''}`
  return layout({
    title: `${name} · Chancery`,
    kind: 'gather',
    marking: pageMarking(members.map(one => one.label)),
    main: html`<p class="trail">${link ? tell('A collection of {name}', { name: html`<b>${by}</b>` }) : html`<a href="/collections">${say('Collections')}</a>`}</p>
<h1>${name}</h1>
${about && html`<p class="about">${about}</p>`}
${complaint && html`<p class="complaint" role="alert">${retell(complaint)}</p>`}
<p class="total"><b>${cables(total)}</b> ${total > 0 && html`<span class="see"><a href="${searchUrl({ q: `collection:${link ?? `"${name}"`}` })}">${say('Search in it')}</a></span>`}</p>
${token && [settings(one, base, token), byNumbers(base, token)]}
${total > 0 && carried(base)}
<h2 class="unseen">${say('Cables')}</h2>
<ol class="members" start="${start + 1}">${members.map((member, i) => memberHtml(member, { base, start, place: start + i, last: start + i === total - 1, token }))}</ol>
<p class="paging">${start > 0 && html`<a rel="prev" href="${page(Math.max(0, start - MEMBERS_ON_PAGE))}">${say('Page before')}</a>`} ${start + members.length < total && html`<a rel="next" href="${page(start + MEMBERS_ON_PAGE)}">${say('Next page')}</a>`}</p>`,
  })
}

/** All of it in every form, and how to cite it. */
const carried = (
  base: string,
): Html => html`<details class="carry"><summary>${say('Carry away or cite the whole collection')}</summary>
<ul>${EXPORT_FORMS.filter(form => FORM_FACTS[form].together).map(form => html`<li><a href="${base}/collection${FORM_FACTS[form].ending}" download>${formName(form)}</a></li>`)}<li><a href="${base}/citations.txt" download>${say('Citations as text')}</a></li></ul></details>`

function settings({ name, about, token: shared }: Gathered, base: string, token: string): Html {
  const hidden = html`<input type="hidden" name="token" value="${token}">`
  return html`<details class="carry settings"><summary>${say('Name, link, end of this collection')}</summary>
<form class="line-form" method="post" action="${base}">${hidden}
<label><span>${say('Name')}</span><input name="name" value="${name}" maxlength="64" required autocomplete="off"></label>
<label class="wide"><span>${say('What it is')}</span><input name="about" value="${about}" maxlength="2000" autocomplete="off"></label>
<button name="do" value="change">${say('Keep the change')}</button></form>
<form class="share-form" method="post" action="${base}">${hidden}
${
  shared
    ? html`<p>${tell('Whoever has this link sees what he may see of it: {link}', { link: html`<a href="/shared/${shared}">/shared/${shared}</a>` })}</p><button name="do" value="unshare">${say('End the link')}</button>`
    : html`<p>${say('Nobody else sees it. With a link others see what they may see of it, and of your notes on it.')}</p><button name="do" value="share">${say('Make a link')}</button>`
}</form>
<form class="share-form" method="post" action="${base}">${hidden}<p>${say('The collection ends, with what is said of its cables. The cables stay.')}</p><button name="do" value="delete">${say('Delete the collection')}</button></form></details>`
}

/** Who has a list of numbers need not open each cable. */
const byNumbers = (base: string, token: string): Html =>
  html`<details class="carry"><summary>${say('Add cables by their numbers')}</summary>
<form class="note-form" method="post" action="${base}"><input type="hidden" name="token" value="${token}">
<label><span>${say('Numbers, one a line or with commas between')}</span><textarea name="numbers" rows="5" maxlength="20000" required placeholder="10 OSLO 83"></textarea></label>
<p class="buttons"><button name="do" value="numbers">${say('Collect')}</button></p></form></details>`

interface InCollection {
  readonly base: string
  readonly start: number
  readonly place: number
  readonly last: boolean
  readonly token?: string | undefined
}

function memberHtml(member: GatheredCable, { base, start, place, last, token }: InCollection): Html {
  const { id, note, mrn, addedAt } = member
  const named = mrn ?? id
  return html`<li class="member" id="cable-${id}">${summaryList([member], { name: 'mrn' })}
${note && html`<blockquote class="member-note">${paragraphs(note)}</blockquote>`}
${
  token &&
  html`<details class="member-tools"><summary>${note ? say('Change the note, order') : say('Write a note, order')} <span class="unseen">${named}</span> <span class="n">${shortDay(addedAt)}</span></summary>
<form method="post" action="${base}"><input type="hidden" name="token" value="${token}"><input type="hidden" name="cable" value="${id}"><input type="hidden" name="place" value="${place}">${start > 0 && html`<input type="hidden" name="start" value="${start}">`}
<label><span>${say('What is to be said of it here')}</span><textarea name="note" rows="3" maxlength="10000">${note}</textarea></label>
<p class="buttons"><button name="do" value="note">${say('Keep the note')}</button>${place > 0 && html` <button name="do" value="up">${say('Move up')}</button>`}${!last && html` <button name="do" value="down">${say('Move down')}</button>`} <button name="do" value="take">${say('Take out')}</button> <a href="${cableUrl(id)}">${say('Read it')}</a></p></form></details>`
}</li>`
}

/** Plain text: a blank line parts paragraphs. */
export const paragraphs = (text: string): Child =>
  text
    .split(/\n{2,}/)
    .map(part => html`<p>${part.split('\n').map((line, i) => [i > 0 && html`<br>`, line])}</p>`)
