import {
  type Addressee,
  captionOf,
  type Message,
  type Placed,
  postByRouting,
  type Reference,
  type Tag,
} from '@chancery/cable'
import { type Child, type Html, html } from '../html.ts'
import { english, inEnglish, type Message as Said, say, tell } from '../tongues/index.ts'
import { cableUrl, searchUrl } from '../urls.ts'
import { longMinute } from '../words.ts'
import { cell } from './cell.ts'
import { precedenceMark } from './marking.ts'
import { at, placed } from './place.ts'

/** The heading of the message as a telegraph form: who, to whom, when, how fast, by which way. */
export function envelope(message: Message, held: ReadonlyMap<string, string>): Html {
  const { from, to, info, exempt, passTo, precedence, captions, tags, references, series } = message
  const sent = message.dtg ?? message.date
  // Most layouts write names alone: no column is kept for indicators.
  const routed = [...(from ? [from] : []), ...to, ...info].some(one => one.routing)
  return html`<dl class="form envelope${!routed && ' names-alone'}">
${cell(say('From'), from && html`<div class="addressee">${addressee(from)}</div>`)}
${cell(say('Sent'), sent && html`${placed(sent.raw.trim(), sent.place, 'value code')} <time class="gloss" datetime="${sent.value}">${longMinute(sent.value)}</time>`, 'dtg')}
${cell(say('At'), message.placeOfOrigin && placed(message.placeOfOrigin.value, message.placeOfOrigin.place))}
${cell(say('Precedence'), precedences(precedence))}
${cell(say('To'), to.length > 0 && addressees(to))}
${cell(say('Info'), info.length > 0 && addressees(info))}
${cell(say('Exempt'), exempt.length > 0 && list(exempt))}
${cell(say('Pass to'), passTo.length > 0 && html`<ul class="plain">${passTo.map(pass => html`<li${at(pass.place)}>${pass.station ? say('{station} pass to {to}', { station: pass.station.value, to: pass.value }) : pass.value}</li>`)}</ul>`)}
${cell(say('Series'), series && placed(series.value, series.place))}
${cell(say('Captions'), captions.length > 0 && html`<ul class="plain">${captions.map(caption)}</ul>`, 'captions')}
${cell(say('TAGS'), tags.length > 0 && html`<ul class="tags">${tags.map(tag)}</ul>`)}
${cell(say('References'), references.length > 0 && html`<ol class="references">${references.map(one => reference(one, held))}</ol>`)}
</dl>`
}

function precedences({ action, info }: Message['precedence']): Child {
  if (!action && !info) return undefined
  const actionMark = action && precedenceMark(action.value, action.place)
  const infoMark = info && precedenceMark(info.value, info.place)
  if (actionMark && infoMark)
    return tell('Action {action}, info {info}', { action: actionMark, info: infoMark })
  return actionMark
    ? tell('Action {action}', { action: actionMark })
    : tell('Info {info}', { info: infoMark })
}

const addressees = (all: readonly Addressee[]): Html =>
  html`<ul class="addressees${all.length > 4 && ' many'}">${all.map(one => html`<li>${addressee(one)}</li>`)}</ul>`

function addressee({
  name,
  namePlace,
  routing,
  precedence,
  continuity,
  collective,
  delivered,
  exempt,
}: Addressee): Html {
  return html`<span>${routing && html`<span class="value code"${at(routing.place)}${stationOf(routing.value)}>${routing.value}</span> `}</span><span>${placed(name, namePlace, 'value name')}${
    precedence && html` ${placed(precedence.value, precedence.place, 'precedence urgent')}`
  }${continuity && html` <span class="value code" title="${say('Message continuity number')}"${at(continuity.place)}>${continuity.value}</span>`}${
    collective && html` <span class="gloss">${say('collective')}</span>`
  }${delivered && html` <span class="gloss">${say('already delivered (ZEN)')}</span>`}${
    exempt.length > 0 &&
    html`<span class="gloss"> ${tell('except {names}', { names: exempt.map((one, i) => [i > 0 && ', ', placed(one.value, one.place)]) })}</span>`
  }</span>`
}

/** The station that a routing indicator leads to, for who points at it. */
function stationOf(routing: string): Child {
  const post = postByRouting(routing)
  return post && html`${inEnglish()} title="${post.name}"`
}

const list = (all: readonly Placed<string>[]): Html =>
  html`<ul class="plain">${all.map(one => html`<li${at(one.place)}>${one.value}</li>`)}</ul>`

function caption({ value, place }: Placed<string>): Html {
  const known = captionOf(value)
  return html`<li><span class="value strong"${at(place)}>${value}</span>${known && html` <span class="gloss"${inEnglish()}>${known.meaning}</span>`}</li>`
}

const TAG_KINDS = {
  subject: 'subject',
  program: 'program',
  country: 'country',
  organization: 'organization',
  person: 'person',
} as const satisfies Record<Exclude<Tag['kind'], 'unknown'>, Said>

const REFERENCE_KINDS = {
  email: 'email',
  telephone: 'telephone',
  report: 'report',
  book: 'book',
  dtg: 'date-time group',
  airgram: 'airgram',
} as const satisfies Record<Exclude<Reference['kind'], 'cable' | 'other'>, Said>

const tag = ({ value, title, kind, place }: Tag): Html =>
  html`<li><a class="code" href="${searchUrl({ q: `tags:${/^\w+$/.test(value) ? value : `"${value}"`}` })}"${at(place)}>${value}</a> <span>${title ? english(title) : html`<i>${say('not in the list')}</i>`} <span class="gloss">${kind !== 'unknown' && say(TAG_KINDS[kind])}</span></span></li>`

function reference(
  { bullet, kind, key, value, note, place }: Reference,
  held: ReadonlyMap<string, string>,
): Html {
  const open = key && held.get(key)
  const wanted = kind === 'cable' && key && !open ? key : undefined
  return html`<li>${bullet && html`<span class="bullet">${bullet}</span> `}${
    open
      ? html`<a href="${cableUrl(open)}"${at(place)}>${value}</a>`
      : wanted
        ? html`<a class="wanted-number" href="${cableUrl(wanted)}"${at(place)}>${value}</a>`
        : html`<span class="value"${at(place)}>${value}</span>`
  } <span class="gloss">${[kind !== 'cable' && kind !== 'other' && say(REFERENCE_KINDS[kind]), note, kind === 'cable' && !open && say('not here')].filter(Boolean).join(', ')}</span></li>`
}
