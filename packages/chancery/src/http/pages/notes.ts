import type { Block, Diagnostic, Place, Severity } from '@chancery/cable'
import { type Finding, rules } from '@chancery/cable/lint'
import { type Child, type Html, html } from '../html.ts'
import { cableUrl, type SearchState } from '../urls.ts'
import { number } from '../words.ts'
import { at, before } from './place.ts'
import { rawAnchor } from './raw.ts'

const SEVERITY: Readonly<Record<Severity, string>> = { info: 'Note', warning: 'Warning', error: 'Error' }

/** Lines in sight; the others unfold. */
const IN_SIGHT = 8

/** Something to say of a place in the text. */
interface Note {
  readonly severity: Severity
  readonly message: string
  readonly place: Place
  /** Code of the diagnostic or of the rule. */
  readonly code: string
  /** What the rule is about. */
  readonly about?: string | undefined
}

const ABOUT = new Map(rules().map(({ id, about }) => [id, about]))

const ofReader = ({ severity, message, place, code }: Diagnostic): Note => ({
  severity,
  message,
  place,
  code,
})

const ofRule = ({ severity, message, place, rule }: Finding): Note => ({
  severity,
  message,
  place,
  code: rule,
  about: ABOUT.get(rule),
})

/** What the reader said of a text, and what the rules say, with the way from each place to its note. */
export class Signs {
  readonly #read: readonly Note[]
  readonly #judged: readonly Note[]

  constructor(diagnostics: readonly Diagnostic[], findings: readonly Finding[]) {
    this.#read = diagnostics.map(ofReader)
    this.#judged = findings.map(ofRule)
  }

  /** Signs of the warnings and errors that begin in a block. */
  of({ place }: Block): Child {
    const [first, last] = [place[0], place.at(-1)]
    if (!first || !last) return undefined
    return [this.#read, this.#judged].flatMap((list, which) =>
      list.flatMap(({ severity, message, place: [at] }, n) => {
        const inside = at && !before(at, first) && before(at, { ...last, start: last.end })
        return inside && severity !== 'info'
          ? html`<a class="note-sign note-${severity}" href="#${anchor(which, n)}" aria-label="${SEVERITY[severity]}: ${message}" title="${message}">!</a>`
          : []
      }),
    )
  }

  /** All of them, each with the way to its place in the text as received. */
  list(name: string, from: SearchState): Child {
    return [
      section('notes', 'Notes on the text', 0, this.#read, name, from),
      section('findings', 'Findings of the rules', 1, this.#judged, name, from),
    ]
  }
}

const anchor = (which: number, n: number): string => `${which ? 'finding' : 'note'}-${n + 1}`

function section(
  id: string,
  title: string,
  which: number,
  notes: readonly Note[],
  name: string,
  from: SearchState,
): Html | undefined {
  if (!notes.length) return undefined
  const item = ({ severity, message, place, code, about }: Note, n: number): Html => {
    const raw = cableUrl(name, { from, view: 'raw', anchor: rawAnchor(place) })
    return html`<li class="note note-${severity}" id="${anchor(which, n)}"${at(place)}><span class="severity">${SEVERITY[severity]}</span>
<div><p>${message}</p><p class="note-code"><code>${code}</code> ${about && html`<span>${about}</span> `}<a href="${raw}" data-raw="show">in the text as received</a></p></div></li>`
  }
  const items = notes.map(item)
  const rest = items.slice(IN_SIGHT)
  return html`<section class="after notes" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
<ol>${items.slice(0, IN_SIGHT)}</ol>${
    rest.length > 0 &&
    html`<details class="more"><summary>${number(rest.length)} more</summary><ol start="${IN_SIGHT + 1}">${rest}</ol></details>`
  }</section>`
}
