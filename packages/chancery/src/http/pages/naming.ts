import type { NamesAnswer } from '../../archive/archive.ts'
import { type Child, type Html, html } from '../html.ts'
import { say } from '../tongues/index.ts'
import { searchUrl } from '../urls.ts'
import { cables, number } from '../words.ts'
import { layout } from './layout.ts'

/** Where the model is at, in a result that it was given. */
export interface Pass {
  readonly q: string
  readonly of: number
  readonly read: number
  readonly names: number
  readonly ended: boolean
  /** Something kept it from going on. */
  readonly failed: boolean
}

export interface NamingView {
  readonly q: string
  readonly names: Pick<NamesAnswer, 'reading' | 'total' | 'readByModel'>
  readonly pass: Pass | undefined
  readonly token: string
}

/** What a model would do with a result, how far it is, and the buttons that start and stop it. */
export function namingPage({ q, names, pass, token }: NamingView): Html {
  const title = say('Names by the language model')
  const left = names.total - names.readByModel
  const here = pass?.q === q ? pass : undefined
  const busy = pass && !pass.ended ? pass : undefined
  return layout({
    title: `${title} · Chancery`,
    kind: 'gather',
    q,
    main: html`<p class="trail"><a href="${searchUrl({ q }, '/names')}">${say('Names')}</a></p>
<h1>${title}</h1>
<p>${say('Rules find names in every cable as it arrives. A language model that comes with Chancery finds more, of organisations above all and in texts in mixed case. It works on this machine alone and takes its time.')}</p>
<dl class="form bulk-facts">
<div class="cell"><dt>${say('Found')}</dt><dd><b><a href="${searchUrl({ q })}">${cables(names.total)}</a></b></dd></div>
<div class="cell"><dt>${say('Read as')}</dt><dd>${names.reading}</dd></div>
<div class="cell"><dt>${say('The model has read')}</dt><dd>${number(names.readByModel)} <progress max="${Math.max(1, names.total)}" value="${names.readByModel}" aria-label="${say('The model has read')}"></progress></dd></div>
</dl>
${busy && state(busy, q, token)}
${here?.ended && outcome(here)}
${!busy && left > 0 && form(q, token, 'read', say('Have it read {count} {count:cable|cables}', { count: left }))}`,
  })
}

const form = (q: string, token: string, act: string, words: string): Html =>
  html`<form class="deed-form" method="post" action="/names/model"><input type="hidden" name="token" value="${token}"><input type="hidden" name="q" value="${q}"><button class="strong" name="do" value="${act}">${words}</button></form>`

const state = (busy: Pass, q: string, token: string): Child => [
  html`<p role="status">${
    busy.q === q
      ? say('It is reading: {read} of {of} are done.', { read: number(busy.read), of: number(busy.of) })
      : say('It is reading another result just now: {read} of {of} are done.', {
          read: number(busy.read),
          of: number(busy.of),
        })
  } <a href="${searchUrl({ q }, '/names/model')}">${say('Look again')}</a></p>`,
  form(q, token, 'stop', say('Stop it')),
]

const outcome = ({ read, of, names, failed }: Pass): Html =>
  html`<p role="status">${
    failed
      ? say('It could not go on; start it again, and it goes on where it was.')
      : read < of
        ? say('It was stopped; start it again, and it goes on where it was.')
        : say('It is done: {count} new {count:name was|names were} found.', { count: names })
  }</p>`
