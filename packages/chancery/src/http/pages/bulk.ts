import type { DeedReport, GatherPreview } from '../../archive/archive.ts'
import type { Gathering } from '../../query/index.ts'
import { type Child, type Html, html } from '../html.ts'
import { retell, say, tell } from '../tongues/index.ts'
import { collectionUrl, searchUrl } from '../urls.ts'
import { cables, longMinute } from '../words.ts'
import { carryAway } from './carry.ts'
import { layout } from './layout.ts'
import { pageMarking } from './marking.ts'
import { summaryList } from './summary.ts'

/** Asks for a name, and leads to the page that says what will happen. No script, and nothing is done yet. */
export const bulkForms = (q: string, collections: readonly string[], tags: readonly string[]): Html =>
  html`<details class="carry bulk"><summary>${say('Collect or tag the whole result')}</summary>
${bulkForm(q, 'collection', '', collections)}${bulkForm(q, 'tag', '', tags)}</details>`

function bulkForm(q: string, as: Gathering, name: string, known: readonly string[]): Html {
  const id = `known-${as}`
  return html`<form class="line-form" action="/bulk"><input type="hidden" name="q" value="${q}">
<label><span>${as === 'tag' ? say('Your tag') : say('Collection, new or known')}</span><input name="name" value="${name}" maxlength="64" required autocomplete="off"${known.length > 0 && html` list="${id}"`}></label>
<button name="do" value="${as === 'tag' ? 'tag' : 'collect'}">${as === 'tag' ? say('Tag …') : say('Collect …')}</button>
${known.length > 0 && html`<datalist id="${id}">${known.map(one => html`<option value="${one}"></option>`)}</datalist>`}</form>`
}

export interface BulkView {
  readonly q: string
  readonly as: Gathering
  readonly name: string
  readonly preview?: GatherPreview | undefined
  readonly token: string
  readonly complaint?: string | undefined
  /** The result is another than was shown before. */
  readonly changed: boolean
}

/** What will happen, with how many cables, before anything does. */
export function bulkPage({ q, as, name, preview, token, complaint, changed }: BulkView): Html {
  const title = as === 'tag' ? say('Tag a result') : say('Collect a result')
  const fresh = preview ? preview.total - preview.already : 0
  return layout({
    title: `${title} · Chancery`,
    kind: 'gather',
    q,
    marking: preview && pageMarking(preview.first.map(one => one.label)),
    main: html`<h1>${title}</h1>
${complaint && html`<p class="complaint" role="alert">${retell(complaint)}</p>${bulkForm(q, as, name, [])}`}
${changed && html`<p class="complaint" role="alert">${say('The result has changed meanwhile. Look again before it is done.')}</p>`}
${preview?.problems.map(({ message }) => html`<div class="problem" role="note"><p>${retell(message)}</p></div>`)}
${
  preview &&
  html`<dl class="form bulk-facts">
<div class="cell"><dt>${say('Found')}</dt><dd><b>${cables(preview.total)}</b></dd></div>
<div class="cell"><dt>${say('Read as')}</dt><dd>${preview.reading}</dd></div>
<div class="cell"><dt>${say('What will happen')}</dt><dd>${happens(as, preview, fresh)}</dd></div>
</dl>
<form class="deed-form" method="post" action="/bulk"><input type="hidden" name="token" value="${token}"><input type="hidden" name="q" value="${q}"><input type="hidden" name="name" value="${preview.name}"><input type="hidden" name="expect" value="${`${preview.total} ${preview.already}`}">
${fresh > 0 && html`<button class="strong" name="do" value="${as === 'tag' ? 'tag' : 'collect'}">${as === 'tag' ? say('Tag {count} {count:cable|cables}', { count: fresh }) : say('Collect {count} {count:cable|cables}', { count: fresh })}</button>`}
<a class="cancel" href="${searchUrl({ q })}">${say('Cancel, back to the results')}</a></form>
${preview.first.length > 0 && html`<section aria-labelledby="first"><h2 id="first">${say('The first of them')}</h2>${summaryList(preview.first)}</section>`}
${carryAway(q)}`
}`,
  })
}

function happens(as: Gathering, { name, made, already }: GatherPreview, fresh: number): Child {
  const names = { name: html`<b>${name}</b>` }
  if (!fresh) return say('Nothing: all of them are there already.')
  return [
    as === 'tag'
      ? tell('Each gets your tag {name}.', names)
      : made
        ? tell('They are put into a new collection, {name}.', names)
        : tell('They are put into your collection {name}, after what is there.', names),
    already > 0 && ` ${say('{count} {count:cable is|cables are} there already.', { count: already })}`,
    ` ${say('It can be taken back.')}`,
  ]
}

/** What was done, and the way back. */
export const deedPage = (deed: DeedReport, token: string): Html =>
  layout({
    title: `${say('Done')} · Chancery`,
    kind: 'gather',
    main: html`<h1>${deed.undoneAt ? say('Taken back') : say('Done')}</h1>
<p>${deedLine(deed)}</p>
${!deed.undoneAt && undoForm(deed, token)}
<p class="more"><a href="${deedUrl(deed)}">${deed.as === 'tag' ? say('The cables with this tag') : say('The collection')}</a>${deed.query !== undefined && html`, <a href="${searchUrl({ q: deed.query })}">${say('back to the results')}</a>`}</p>`,
  })

const deedUrl = ({ as, name }: DeedReport): string =>
  as === 'tag' ? searchUrl({ q: `tag:"${name}"` }) : collectionUrl(name)

/** When how many were put where. */
export const deedLine = ({ as, name, at, query, cables: count, undoneAt }: DeedReport): Child => [
  html`<time datetime="${at}">${longMinute(at)}</time>: `,
  as === 'tag'
    ? tell('{count} {count:cable|cables} with your tag {name}', { count, name: html`<b>${name}</b>` })
    : tell('{count} {count:cable|cables} in {name}', { count, name: html`<b>${name}</b>` }),
  query && html` <code>${query}</code>`,
  undoneAt && ` ${say('Taken back')}`,
]

export const undoForm = (
  { id }: DeedReport,
  token: string,
): Html => html`<form class="undo" method="post" action="/deeds/${id}"><input type="hidden" name="token" value="${token}">
<button>${say('Take it back')}</button></form>`
