import { EXPORT_FORMS, type ExportForm, FORM_FACTS } from '../../carry/index.ts'
import { type Html, html } from '../html.ts'
import { say, tell } from '../tongues/index.ts'

/** The whole result in other forms. */
export const carryAway = (
  q: string,
): Html => html`<details class="carry"><summary>${say('Carry away the whole result')}</summary>
<ul>${EXPORT_FORMS.filter(form => FORM_FACTS[form].together).map(
  form =>
    html`<li><a href="/search${FORM_FACTS[form].ending}${q && `?${new URLSearchParams({ q })}`}" download>${formName(form)}</a></li>`,
)}</ul></details>`

/** One cable in other forms. */
export const carryOne = (id: string): Html =>
  html`<p class="ways-on">${tell('Carry it away: {forms}.', {
    forms: EXPORT_FORMS.filter(form => FORM_FACTS[form].alone).map(
      (form, i) =>
        html`${i > 0 && ', '}<a href="/cable/${id}${FORM_FACTS[form].ending}" download>${formName(form)}</a>`,
    ),
  })}</p>`

/** The others are names of their own. */
const PLAIN = { eml: 'Mail', mbox: 'Mailbox', wire: 'Text as received' } as const

export const formName = (form: ExportForm): string =>
  form in PLAIN ? say(PLAIN[form as keyof typeof PLAIN]) : FORM_FACTS[form].name
