import { readableTitle } from '@chancery/cable'
import type { Gathered, Summary } from '../../archive/archive.ts'
import type { Gathering } from '../../query/index.ts'
import { type Html, html } from '../html.ts'
import { retell, say } from '../tongues/index.ts'
import { cableUrl, collectionUrl, newNoteUrl, searchUrl } from '../urls.ts'
import { layout } from './layout.ts'

export interface KeepView {
  readonly cable: Summary
  readonly held: readonly { readonly as: Gathering; readonly name: string; readonly note: string }[]
  readonly collections: readonly Gathered[]
  readonly tags: readonly Gathered[]
  readonly token: string
  readonly complaint?: string | undefined
}

/** One cable: into collections, out of them, tags. */
export function keepPage({ cable, held, collections, tags, token, complaint }: KeepView): Html {
  const { id, mrn, subject, marking, label } = cable
  const name = mrn ?? id
  const part = (as: Gathering, title: string, none: string, all: readonly Gathered[]): Html => {
    const own = held.filter(one => one.as === as)
    const free = all.filter(one => !own.some(({ name }) => name === one.name))
    return html`<section aria-labelledby="${as}"><h2 id="${as}">${title}</h2>
${
  own.length > 0
    ? html`<ul class="kept-in">${own.map(
        one =>
          html`<li><a href="${as === 'tag' ? searchUrl({ q: `tag:"${one.name}"` }) : collectionUrl(one.name)}">${one.name}</a>${one.note && html` <small>${one.note}</small>`}<form method="post" action="/keep/${id}"><input type="hidden" name="token" value="${token}"><input type="hidden" name="as" value="${as}"><input type="hidden" name="name" value="${one.name}"><button name="do" value="take" aria-label="${say('Take out: {name}', { name: one.name })}">${say('Take out')}</button></form></li>`,
      )}</ul>`
    : html`<p>${none}</p>`
}
<form class="line-form" method="post" action="/keep/${id}"><input type="hidden" name="token" value="${token}"><input type="hidden" name="as" value="${as}">
<label><span>${as === 'tag' ? say('Your tag') : say('Collection, new or known')}</span><input name="name" maxlength="64" required autocomplete="off" list="free-${as}"></label>
<datalist id="free-${as}">${free.map(({ name }) => html`<option value="${name}"></option>`)}</datalist>
${as === 'collection' && html`<label class="wide"><span>${say('What is to be said of it here')}</span><input name="note" maxlength="10000" autocomplete="off"></label>`}
<button name="do" value="put">${as === 'tag' ? say('Tag') : say('Collect')}</button></form></section>`
  }
  return layout({
    title: `${say('Collect or tag')} ${name} · Chancery`,
    kind: 'gather',
    marking: { text: marking, level: label.level },
    main: html`<p class="trail"><a href="${cableUrl(id)}">${name}</a></p>
<h1>${subject ? readableTitle(subject) : say('No subject')}</h1>
${complaint && html`<p class="complaint" role="alert">${retell(complaint)}</p>`}
${part('collection', say('Collections'), say('It is in no collection.'), collections)}
${part('tag', say('Your tags'), say('It has no tag of yours.'), tags)}
<section aria-labelledby="notes"><h2 id="notes">${say('Notes')}</h2><p><a href="${newNoteUrl(id)}">${say('Write a note on the whole cable')}</a></p></section>`,
  })
}
