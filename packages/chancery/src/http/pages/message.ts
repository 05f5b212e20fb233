import { type Html, html } from '../html.ts'
import { layout, searchForm } from './layout.ts'

/** A page that only says something: nothing here, not understood, gone wrong. Never anything of a cable. */
export const messagePage = (title: string, sentences: readonly string[]): Html =>
  layout({
    title: `${title} · Chancery`,
    kind: 'message',
    q: false,
    main: html`<h1>${title}</h1>${sentences.map(sentence => html`<p>${sentence}</p>`)}${searchForm('')}<p><a href="/">To the reading room</a></p>`,
  })
