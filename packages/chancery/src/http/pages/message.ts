import { type Html, html } from '../html.ts'
import { say } from '../tongues/index.ts'
import { longDay } from '../words.ts'
import { layout, searchForm } from './layout.ts'

/** A page that only says something: nothing here, not understood, gone wrong. Never anything of a cable. */
export const messagePage = (title: string, sentences: readonly string[]): Html =>
  layout({
    title: `${title} · Chancery`,
    kind: 'message',
    mute: true,
    q: false,
    main: html`<h1>${title}</h1>${sentences.map(sentence => html`<p>${sentence}</p>`)}${searchForm('')}<p><a href="/">${say('To the reading room')}</a></p>`,
  })

/** What is left of a cable that was removed. */
export const removedPage = ({ at, reason }: { readonly at: string; readonly reason: string }): Html =>
  messagePage(say('Removed'), [
    say('The cable at this address was removed on {day}: {reason}', { day: longDay(at), reason }),
    say('Nothing of its text is kept, and it is not taken in again.'),
  ])
