import type { Diagnostic, Severity } from '@chancery/cable'
import { type Child, html } from '../html.ts'
import { cableUrl, type SearchState } from '../urls.ts'
import { at } from './place.ts'
import { rawAnchor } from './raw.ts'

const SEVERITY: Readonly<Record<Severity, string>> = { info: 'Note', warning: 'Warning', error: 'Error' }

/** What the reader assumed, repaired or missed, each with the way to its place in the text as received. */
export function notes(diagnostics: readonly Diagnostic[], name: string, from: SearchState): Child {
  if (!diagnostics.length) return undefined
  return html`<section class="after notes" aria-labelledby="notes"><h2 id="notes">Notes on the text</h2>
<ol>${diagnostics.map(
    diagnostic => html`<li class="note note-${diagnostic.severity}"${at(diagnostic.place)}><span class="severity">${SEVERITY[diagnostic.severity]}</span>
<div><p>${diagnostic.message}</p><p class="note-code"><code>${diagnostic.code}</code> <a href="${cableUrl(name, { from, view: 'raw', anchor: rawAnchor(diagnostic) })}" data-raw="show">in the text as received</a></p></div></li>`,
  )}</ol></section>`
}
