import type { Message } from '@chancery/cable'
import type { Summary } from '../../archive/archive.ts'
import { bibtex, type Cited, citation, csl, ris } from '../../cite/index.ts'
import { type Html, html } from '../html.ts'
import { say } from '../tongues/index.ts'

/** How to cite a cable, in every form, to be copied or carried away. */
export function cite(summary: Summary, { to }: Message): Html {
  const [first] = to
  const cited: Cited = { ...summary, ...(first && { to: first.name }) }
  const forms = [
    { id: 'archive', name: say('As this archive cites'), text: citation(cited) },
    { id: 'bibtex', name: 'BibTeX', text: bibtex(cited), ending: '.bib' },
    { id: 'ris', name: 'RIS', text: ris(cited), ending: '.ris' },
    { id: 'csl', name: 'CSL-JSON', text: JSON.stringify(csl(cited), null, 2), ending: '.csl.json' },
  ]
  return html`<details class="cite" id="cite"><summary>${say('Cite')}</summary>
${forms.map(
  ({ id, name, text, ending }) => html`<section aria-labelledby="cite-${id}"><h3 id="cite-${id}">${name}</h3>
<pre tabindex="0" id="cite-text-${id}" aria-labelledby="cite-${id}">${text}</pre>
<p class="buttons"><button type="button" data-copy="cite-text-${id}" data-done="${say('Copied')}" hidden aria-label="${say('Copy: {name}', { name })}">${say('Copy')}</button>${ending && html` <a href="/cable/${summary.id}${ending}" download>${say('Download {name}', { name })}</a>`}</p></section>`,
)}</details>`
}
