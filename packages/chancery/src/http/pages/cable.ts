import { type Message, readable } from '@chancery/cable'
import { type Finding, lint } from '@chancery/cable/lint'
import type { ModelName, Note, OpenCable, Summary } from '../../archive/archive.ts'
import type { Neighbours } from '../../archive/relations.ts'
import { type Gathering, parseQuery, type Term, wantedTerms } from '../../query/index.ts'
import { type Child, type Html, html } from '../html.ts'
import { inEnglish, retold, say, tell, toFill } from '../tongues/index.ts'
import {
  type CableState,
  cableUrl,
  collectionUrl,
  newNoteUrl,
  postUrl,
  type SearchState,
  searchUrl,
  threadUrl,
} from '../urls.ts'
import { longDay } from '../words.ts'
import { type Beside, besideList, steps } from './beside.ts'
import { body } from './body.ts'
import { cableNames } from './cable-names.ts'
import { carryOne } from './carry.ts'
import { cell } from './cell.ts'
import { cite } from './cite.ts'
import { envelope } from './envelope.ts'
import { Glossary } from './glossary.ts'
import { handling } from './handling.ts'
import { joined } from './joined.ts'
import { layout } from './layout.ts'
import { portionMark, precedenceMark, tone } from './marking.ts'
import { neighbourLinks } from './neighbours.ts'
import { Signs } from './notes.ts'
import { at, placed } from './place.ts'
import { portionFilter } from './portions.ts'
import { cutNote, rawPanel } from './raw.ts'
import { Remarks } from './reader-notes.ts'
import { referenceData } from './reference-data.ts'
import { sized } from './sized.ts'
import { summaryList } from './summary.ts'
import { transmission } from './transmission.ts'

export interface CableView {
  readonly cable: OpenCable
  /** Name by which it was asked for: lasting id or number. */
  readonly name: string
  /** The search one comes from, and the list of what it found; no list where the cable was called by its address. */
  readonly from: SearchState
  readonly beside?: Beside | undefined
  readonly raw: boolean
  /** Capitals as they were sent; else in readable case. */
  readonly asSent: boolean
  /** ISO day. */
  readonly today: string
  /** Cables that are here, by the key of a reference to them. */
  readonly held: ReadonlyMap<string, string>
  /** What the language model found in its text. */
  readonly modelNames: readonly ModelName[]
  readonly neighbours: Neighbours
  /** What readers wrote on it, and where its reader put it. */
  readonly notes: readonly Note[]
  readonly gathered: readonly { readonly as: Gathering; readonly name: string }[]
}

/** Of one reading the rules say the same each time it is shown. */
const findings = new WeakMap<Message, readonly Finding[]>()

function findingsOf({ message, diagnostics, sources }: OpenCable): readonly Finding[] {
  const known = findings.get(message)
  if (known) return known
  const found = lint({ messages: [message], diagnostics, sources })
  findings.set(message, found)
  return found
}

export function cablePage(view: CableView): Html {
  const { cable, name, from, beside, raw, asSent, today, held, notes, gathered, neighbours, modelNames } =
    view
  const { q } = from
  const { summary, diagnostics } = cable
  const size = sized(cable.message)
  const { message } = size
  const signs = new Signs(diagnostics, findingsOf(cable))
  const glossary = new Glossary(message)
  const remarks = new Remarks(notes, summary.id)
  const terms = q ? wantedTerms(parseQuery(q).query) : []
  return layout({
    title: `${summary.mrn ?? say('Cable')} · Chancery`,
    kind: `reading${raw ? ' raw-open' : ''}${beside ? ' with-list' : ''}`,
    q,
    marking: { text: summary.marking, level: summary.label.level },
    canonical: cableUrl(summary.id),
    meta: referenceData(summary),
    scripts: ['hits.js', 'places.js', 'notes.js'],
    main: html`<div class="tools">
${beside ? html`<a class="back" href="${searchUrl(from)}" data-key="u" aria-keyshortcuts="u">${say('Back to the results')} <kbd aria-hidden="true">u</kbd></a>` : html`<a class="back" href="/">${say('All cables')}</a>`}
${beside && steps(beside, summary.id, shownAs(view))}
<span class="hit-steps" hidden><span class="hit-count" aria-live="polite" data-all="${toFill('{all} found')}" data-one="${toFill('{now} of {all} found')}"></span><button type="button" data-key="p" data-step="-1" aria-keyshortcuts="p">${say('Previous')}<span class="unseen">, ${say('word found')}</span> <kbd aria-hidden="true">p</kbd></button><button type="button" data-key="n" data-step="1" aria-keyshortcuts="n">${say('Next')}<span class="unseen">, ${say('word found')}</span> <kbd aria-hidden="true">n</kbd></button></span>
${lettersToggle(view, message)}
<a class="raw-toggle" href="${cableUrl(name, { from, ...shownAs({ raw: !raw, asSent }) })}" data-raw="toggle" data-key="r" aria-keyshortcuts="r" aria-controls="raw">${say('Text as received')} <kbd aria-hidden="true">r</kbd></a>
</div>
<div class="desk"><article class="cable">
${head({ message, summary }, terms, asSent)}
${size.subject && cutNote(size.subject, name)}
${gatheredLine(summary.id, gathered)}
${envelope(message, held)}
${standing(message, today)}
${missing(message)}
${portionFilter(message)}
<div class="body"${inEnglish()}>${body(size, { name, sources: cable.sources.length }, terms, asSent, glossary, signs, remarks)}</div>
${signature(message)}
${handling(message)}
${transmission(message)}
${facts(message)}
${remarks.rest()}
${glossary.list()}
${signs.list(name, from)}
${cableNames(message, modelNames)}
${neighbourLinks(neighbours, shownAs(view))}
${kept(cable)}
</article>
${rawPanel(
  cable,
  signs.places,
  name,
  from,
  raw,
)}</div><a class="strong note-offer" data-offer href="${newNoteUrl(summary.id)}" data-key="h" aria-keyshortcuts="h" hidden>${say('Highlight, note')} <kbd aria-hidden="true">h</kbd></a>${beside && besideList(beside, summary.id, shownAs(view))}`,
  })
}

const shownAs = ({ raw, asSent }: Pick<CableView, 'raw' | 'asSent'>): CableState => ({
  view: raw ? 'raw' : undefined,
  letters: asSent ? 'sent' : undefined,
})

/** Telegrams were sent in capitals; where this one was, the letters may be had both ways. */
function lettersToggle({ name, from, raw, asSent }: CableView, message: Message): Child {
  const texts = [message.subject?.text ?? '', ...message.blocks.map(block => block.text.text)]
  if (!texts.some(text => readable(text) !== text)) return undefined
  const href = cableUrl(name, { from, ...shownAs({ raw, asSent: !asSent }) })
  return html`<a class="letters" href="${href}" data-key="c" aria-keyshortcuts="c">${asSent ? say('Readable case') : say('Capitals as sent')} <kbd aria-hidden="true">c</kbd></a>`
}

/** Characters above which a subject is set smaller: what goes on is seldom a subject alone. */
const LONG_SUBJECT = 160

/** Where its reader put it, and the way to put it elsewhere. */
const gatheredLine = (
  id: string,
  gathered: readonly { readonly as: Gathering; readonly name: string }[],
): Html =>
  html`<p class="gathered">${gathered.map(
    ({ as, name }) =>
      html`<a class="set set-${as}" href="${as === 'tag' ? searchUrl({ q: `tag:"${name}"` }) : collectionUrl(name)}">${name}</a> `,
  )}<a class="gather-link" href="/keep/${id}" data-key="a" aria-keyshortcuts="a">${say('Collect, tag, note')} <kbd aria-hidden="true">a</kbd></a></p>`

/** What one must see first: marking, precedence, number, subject. */
function head(
  { message, summary }: Pick<OpenCable, 'message' | 'summary'>,
  terms: readonly Term[],
  asSent: boolean,
): Html {
  const { subject, mrn, series, precedence, marking } = message
  const sent = message.dtg ?? message.date
  return html`<header class="head">
<p class="glance"><span class="marking tone-${tone(summary.label.level)}"${marking.banner && at(marking.banner.place)}>${retold(summary.marking)}</span> ${
    precedence.action && precedenceMark(precedence.action.value, precedence.action.place)
  } ${sent && html`<time datetime="${sent.value}"${at(sent.place)}>${longDay(sent.value)}</time>`} <span class="mrn"${(mrn ?? series) && at((mrn ?? series)!.place)}>${summary.mrn ?? series?.value ?? say('Without a number')}</span></p>
<h1 class="subject${subject && subject.text.length > LONG_SUBJECT && ' long'}"${subject && at(subject.place)}${subject && inEnglish()}>${
    subject
      ? html`${portionMark(subject.portion)} ${joined(subject, { terms, pages: [], asSent, title: true })}`
      : html`<i>${say('No subject')}</i>`
  }</h1>
</header>`
}

/** By whom it is classified, until when, and whether that day has passed. */
function standing({ eo, declassification, authority }: Message, today: string): Html {
  const { on, because } = declassification
  const passed = on !== undefined && on <= today
  return html`<dl class="form standing">
${cell(say('Executive order'), eo && html`${eo.order && html`E.O. ${placed(eo.order.value, eo.order.place)} `}${eo.instruction && placed(eo.instruction.raw, eo.instruction.place, 'value code')}`)}
${cell(
  say('Declassification'),
  html`${on && html`<time datetime="${on}"${eo?.declassifyOn && at(eo.declassifyOn.place)}>${longDay(on)}</time>. `}<span class="gloss"${inEnglish()}>${because}</span>${
    passed && html` <strong class="passed">${say('Date passed, confirm with originator')}</strong>`
  }`,
  'declass',
)}
${authority && authorityCells(authority)}
</dl>`
}

const authorityCells = ({
  classifiedBy,
  title,
  reasons,
  derivedFrom,
  note,
}: NonNullable<Message['authority']>): Child => [
  cell(
    say('Classified by'),
    classifiedBy.length > 0 &&
      html`${classifiedBy.map((one, i) => [i > 0 && '; ', placed(one.value, one.place)])}${title && html`, ${placed(title.value, title.place)}`}`,
  ),
  cell(
    say('Reasons'),
    reasons.length > 0 && reasons.map((one, i) => [i > 0 && ', ', placed(one.value, one.place)]),
  ),
  cell(say('Derived from'), derivedFrom && placed(derivedFrom.value, derivedFrom.place)),
  cell(say('Note'), note && placed(note.value, note.place)),
]

function missing({ sections: { missing, of } }: Message): Child {
  if (!missing.length) return undefined
  return html`<p class="lack-note" role="note">${lacks(missing, of)} ${say('The text below has a gap.')}</p>`
}

function lacks(missing: readonly number[], of: number | undefined): string {
  const what = { count: missing.length, numbers: missing.join(', ') }
  return of === undefined
    ? say('{count:Section|Sections} {numbers} {count:is|are} not here.', what)
    : say('{count:Section|Sections} {numbers} of {of} {count:is|are} not here.', { ...what, of })
}

const signature = ({ signature }: Message): Child =>
  signature.length > 0 &&
  html`<p class="signature">${signature.map(signer => html`<span${at(signer.place)}>${signer.value}</span> `)}</p>`

const facts = ({ facts }: Message): Child =>
  facts.length > 0 &&
  html`<section class="after facts" aria-labelledby="facts"><h2 id="facts">${say('Said beside the message')}</h2><dl class="form">${facts.map(
    ({ name, value, place }) => html`<div class="cell"><dt>${name}</dt><dd${at(place)}>${value}</dd></div>`,
  )}</dl></section>`

function address({ id, mrnKey }: Summary): Child {
  const link = (name: string): Html => html`<a href="${cableUrl(name)}">/cable/${name}</a>`
  return mrnKey
    ? tell('Lasting address {address}, also {number}.', { address: link(id), number: link(mrnKey) })
    : tell('Lasting address {address}.', { address: link(id) })
}

/** Lasting address, files, other versions. */
function kept({ summary, sources, versions, message }: OpenCable): Html {
  const post = message.mrn?.post
  return html`<footer class="after kept">
<p>${address(summary)} <a href="/cable/${summary.id}.json">${say('As data')}</a>.</p>
<p class="ways-on">${
    summary.mrnKey && [
      html`<a href="${threadUrl(summary.mrnKey)}" data-key="t" aria-keyshortcuts="t">${say('Its thread')} <kbd aria-hidden="true">t</kbd></a>`,
      ', ',
      html`<a href="${searchUrl({ q: `ref:${summary.mrnKey}`, sort: 'oldest' })}">${say('what cites it, the earliest first')}</a>`,
      ', ',
    ]
  }<a href="${searchUrl({ q: `like:${summary.mrnKey ?? summary.id}` })}">${say('cables like this one')}</a>${post && html`, <a href="${postUrl(post)}">${say('its post')}</a>`}${
    summary.mrnKey &&
    versions.length > 0 &&
    html`, <a href="${cableUrl(summary.mrnKey)}">${say('its versions compared')}</a>`
  }.</p>
${cite(summary, message)}
${carryOne(summary.id)}
<p>${say('Kept from {count} {count:source|sources}: {names}.', { count: sources.length, names: sources.map(({ names }) => names.join(', ')).join('; ') })}</p>
${
  versions.length > 0 &&
  html`<section aria-labelledby="versions"><h2 id="versions">${say('Other versions of this number')}</h2>${summaryList(versions, { name: 'id' })}</section>`
}
</footer>`
}
