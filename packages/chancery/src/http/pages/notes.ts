import type { Block, Diagnostic, Place, Severity, Span } from '@chancery/cable'
import { type Finding, rules } from '@chancery/cable/lint'
import { type Child, type Html, html } from '../html.ts'
import { inEnglish, type Message, say, tell } from '../tongues/index.ts'
import { cableUrl, type SearchState } from '../urls.ts'
import { at, before } from './place.ts'
import { rawAnchor } from './raw.ts'

const SEVERITY = { info: 'Note', warning: 'Warning', error: 'Error' } as const satisfies Readonly<
  Record<Severity, Message>
>

/** Findings that a page has room for: what goes on is a fault repeated. */
const MOST_FINDINGS = 500
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
  readonly #lists: readonly (readonly Note[])[]
  /** How many findings there are beyond those that a page has room for. */
  readonly #left: number
  /** Warnings and errors, with their anchors, in the order of their places. */
  readonly #marks: readonly { readonly at: Span; readonly note: Note; readonly anchor: string }[]

  constructor(diagnostics: readonly Diagnostic[], findings: readonly Finding[]) {
    this.#lists = [diagnostics.map(ofReader), findings.slice(0, MOST_FINDINGS).map(ofRule)]
    this.#left = Math.max(0, findings.length - MOST_FINDINGS)
    this.#marks = this.#lists
      .flatMap((list, which) =>
        list.flatMap((note, n) => {
          const [at] = note.place
          return at && note.severity !== 'info' ? { at, note, anchor: anchor(which, n) } : []
        }),
      )
      .sort((a, b) => (before(a.at, b.at) ? -1 : before(b.at, a.at) ? 1 : 0))
  }

  /** Of all notes that are shown. */
  get places(): readonly Place[] {
    return this.#lists.flat().map(note => note.place)
  }

  /** Signs of the warnings and errors that begin in a block. */
  of({ place }: Block): Child {
    const [first, last] = [place[0], place.at(-1)]
    if (!first || !last) return undefined
    const [from, to] = [this.#countBefore(first), this.#countBefore({ ...last, start: last.end })]
    return this.#marks
      .slice(from, to)
      .map(
        ({ note: { severity, message }, anchor }) =>
          html`<a class="note-sign note-${severity}" href="#${anchor}" ${inEnglish()} aria-label="${say(SEVERITY[severity])}: ${message}" title="${message}">!</a>`,
      )
  }

  /** How many marks stand before a place: there may be as many as blocks. */
  #countBefore(place: Span): number {
    let [low, high] = [0, this.#marks.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (before(this.#marks[middle]!.at, place)) low = middle + 1
      else high = middle
    }
    return low
  }

  /** All of them, each with the way to its place in the text as received. */
  list(name: string, from: SearchState): Child {
    const [read, judged] = this.#lists
    return [
      section('notes', say('Notes on the text'), 0, read!, name, from),
      section('findings', say('Findings of the rules'), 1, judged!, name, from),
      this.#left > 0 &&
        html`<p class="notes-left" role="note">${tell('{count} {count:finding|findings} more: {command} lists them.', { count: this.#left, command: html`<code>chancery lint</code>` })}</p>`,
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
    return html`<li class="note note-${severity}" id="${anchor(which, n)}"${at(place)}><span class="severity">${say(SEVERITY[severity])}</span>
<div><p${inEnglish()}>${message}</p><p class="note-code"><code>${code}</code> ${about && html`<span${inEnglish()}>${about}</span> `}<a href="${raw}" data-raw="show">${say('in the text as received')}</a></p></div></li>`
  }
  const items = notes.map(item)
  const rest = items.slice(IN_SIGHT)
  return html`<section class="after notes" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
<ol>${items.slice(0, IN_SIGHT)}</ol>${
    rest.length > 0 &&
    html`<details class="more"><summary>${say('{count} more', { count: rest.length })}</summary><ol start="${IN_SIGHT + 1}">${rest}</ol></details>`
  }</section>`
}
