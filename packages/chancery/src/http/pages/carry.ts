import { EXPORT_FORMS, FORM_FACTS } from '../../carry/index.ts'
import { type Html, html } from '../html.ts'

/** The whole result in other forms. */
export const carryAway = (
  q: string,
): Html => html`<details class="carry"><summary>Carry away the whole result</summary>
<ul>${EXPORT_FORMS.filter(form => FORM_FACTS[form].together).map(
  form =>
    html`<li><a href="/search${FORM_FACTS[form].ending}${q && `?${new URLSearchParams({ q })}`}" download>${FORM_FACTS[form].name}</a></li>`,
)}</ul></details>`

/** One cable in other forms. */
export const carryOne = (id: string): Html =>
  html`<p>Carry it away: ${EXPORT_FORMS.filter(form => FORM_FACTS[form].alone).map(
    (form, i) =>
      html`${i > 0 && ', '}<a href="/cable/${id}${FORM_FACTS[form].ending}" download>${FORM_FACTS[form].name}</a>`,
  )}.</p>`
