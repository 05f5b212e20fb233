import { type Child, type Html, html } from '../html.ts'

/** A cell of the form; nothing where the message says nothing. */
export const cell = (label: string, content: Child, kind = ''): Html | undefined =>
  content === undefined || content === false || (Array.isArray(content) && !content.length)
    ? undefined
    : html`<div class="cell ${kind}"><dt>${label}</dt><dd>${content}</dd></div>`
