import type { Diagnostic } from '@chancery/cable'
import { type Child, html } from '../html.ts'
import { cableUrl } from '../urls.ts'
import { at } from './place.ts'
import { rawAnchor } from './raw.ts'

/** What the reader assumed, repaired or missed, each with the way to its place in the text as received. */
export function notes(diagnostics: readonly Diagnostic[], name: string, q: string): Child {
  if (!diagnostics.length) return undefined
  return html`<section class="notes" aria-labelledby="notes"><h2 id="notes">Notes on the text</h2>
<ol>${diagnostics.map(
    diagnostic => html`<li class="note note-${diagnostic.severity}"${at(diagnostic.place)}><p>${diagnostic.message}</p>
<p class="note-code"><span class="severity">${diagnostic.severity}</span> <code>${diagnostic.code}</code> <a href="${cableUrl(name, { q, view: 'raw', anchor: rawAnchor(diagnostic) })}" data-raw="show">in the text as received</a></p></li>`,
  )}</ol></section>`
}
