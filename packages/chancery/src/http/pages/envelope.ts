import {
  type Addressee,
  captionOf,
  type Distribution,
  type Message,
  type OfficeCopies,
  type Officer,
  type Placed,
  postByRouting,
  type Reference,
  signalOf,
  type Tag,
} from '@chancery/cable'
import { type Child, type Html, html } from '../html.ts'
import { cableUrl, searchUrl } from '../urls.ts'
import { longMinute, number } from '../words.ts'
import { precedenceMark } from './marking.ts'
import { at, placed } from './place.ts'

/** A cell of the form; nothing where the message says nothing. */
export const cell = (label: string, content: Child, kind = ''): Html | undefined =>
  content === undefined || content === false || (Array.isArray(content) && !content.length)
    ? undefined
    : html`<div class="cell ${kind}"><dt>${label}</dt><dd>${content}</dd></div>`

/** The heading of the message as a telegraph form: who, to whom, when, how fast, by which way. */
export function envelope(message: Message, held: ReadonlyMap<string, string>): Html {
  const { from, to, info, exempt, passTo, dtg, precedence, captions, tags, references, series } = message
  return html`<dl class="form envelope">
${cell('From', from && html`<div class="addressee">${addressee(from)}</div>`)}
${cell('Sent', dtg && html`${placed(dtg.raw.trim(), dtg.place, 'value code')} <time class="gloss" datetime="${dtg.value}">${longMinute(dtg.value)}</time>`, 'dtg')}
${cell('Precedence', precedences(precedence))}
${cell('To', to.length > 0 && addressees(to))}
${cell('Info', info.length > 0 && addressees(info))}
${cell('Exempt', exempt.length > 0 && list(exempt))}
${cell('Pass to', passTo.length > 0 && html`<ul class="plain">${passTo.map(pass => html`<li${at(pass.place)}>${pass.station && html`${pass.station.value} pass to `}${pass.value}</li>`)}</ul>`)}
${cell('Series', series && placed(series.value, series.place))}
${cell('Captions', captions.length > 0 && html`<ul class="plain">${captions.map(caption)}</ul>`, 'captions')}
${cell('TAGS', tags.length > 0 && html`<ul class="tags">${tags.map(tag)}</ul>`)}
${cell('References', references.length > 0 && html`<ol class="references">${references.map(one => reference(one, held))}</ol>`)}
</dl>`
}

function precedences({ action, info }: Message['precedence']): Child {
  if (!action && !info) return undefined
  return html`${action && html`Action ${precedenceMark(action.value, action.place)}`}${action && info && ', '}${
    info && html`${action ? 'info' : 'Info'} ${precedenceMark(info.value, info.place)}`
  }`
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
  return html`<span>${routing && html`${placed(routing.value, routing.place, 'value code')} `}</span><span>${placed(name, namePlace, 'value name')}${
    precedence && html` ${placed(precedence.value, precedence.place, 'precedence urgent')}`
  }${continuity && html` <span class="value code" title="Message continuity number"${at(continuity.place)}>${continuity.value}</span>`}${
    collective && html` <span class="gloss">collective</span>`
  }${delivered && html` <span class="gloss">already delivered (ZEN)</span>`}${
    exempt.length > 0 &&
    html`<span class="gloss"> except ${exempt.map((one, i) => [i > 0 && ', ', placed(one.value, one.place)])}</span>`
  }</span>`
}

const list = (all: readonly Placed<string>[]): Html =>
  html`<ul class="plain">${all.map(one => html`<li${at(one.place)}>${one.value}</li>`)}</ul>`

function caption({ value, place }: Placed<string>): Html {
  const known = captionOf(value)
  return html`<li><span class="value strong"${at(place)}>${value}</span>${known && html` <span class="gloss">${known.meaning}</span>`}</li>`
}

const tag = ({ value, title, kind, place }: Tag): Html =>
  html`<li><a class="code" href="${searchUrl({ q: `tags:${/^\w+$/.test(value) ? value : `"${value}"`}` })}"${at(place)}>${value}</a> <span>${title ?? html`<i>not in the list</i>`} <span class="gloss">${kind !== 'unknown' && kind}</span></span></li>`

function reference(
  { bullet, kind, key, value, note, place }: Reference,
  held: ReadonlyMap<string, string>,
): Html {
  const open = key && held.get(key)
  return html`<li>${bullet && html`<span class="bullet">${bullet}</span> `}${
    open
      ? html`<a href="${cableUrl(open)}"${at(place)}>${value}</a>`
      : html`<span class="value"${at(place)}>${value}</span>`
  } <span class="gloss">${[kind !== 'cable' && kind !== 'other' && kind, note, kind === 'cable' && !open && 'not here'].filter(Boolean).join(', ')}</span></li>`
}

/** How it travelled: what the circuit wrote around the message. */
export function transmission({ transmission, sections }: Message): Child {
  const { ids, called, sender, warning, signals, header, groupCount, counter } = transmission
  const cells = [
    cell('Called stations', called.length > 0 && html`<ul class="stations">${called.map(station)}</ul>`),
    cell(
      'Sending station',
      sender &&
        html`${sender.routing && placed(sender.routing.value, sender.routing.place, 'value code')} ${
          sender.serial &&
          html`<span class="value code" title="Station serial number"${at(sender.serial.place)}>#${sender.serial.value}</span>`
        }${sender.section && html`<span class="value code" title="Section"${at(sender.section.place)}>/${String(sender.section.value).padStart(2, '0')}</span>`}`,
    ),
    cell(
      'Filed',
      sender?.filed &&
        html`${placed(sender.filed.raw, sender.filed.place, 'value code')} <time class="gloss" datetime="${sender.filed.value}">${longMinute(sender.filed.value)}</time>`,
    ),
    cell(
      ids.length > 1 ? 'Transmissions' : 'Transmission',
      ids.length > 0 && ids.map((id, i) => [i > 0 && ', ', placed(id.raw.trim(), id.place, 'value code')]),
    ),
    cell(
      'Security warning',
      warning &&
        html`${placed(warning.raw, warning.place, 'value code')} <span class="gloss">${warning.level}</span>`,
    ),
    cell('Operating signals', signals.length > 0 && html`<ul class="plain">${signals.map(signal)}</ul>`),
    cell(
      'Switch header',
      header &&
        [header.media, header.classification, header.content, header.redundancy].map(
          one => one && html`${placed(one.value, one.place, 'value code')} `,
        ),
    ),
    cell('Group count', groupCount && placed(String(groupCount.value), groupCount.place, 'value code')),
    cell('Counter', counter && placed(counter.value, counter.place, 'value code')),
    cell('Sections', sectionsText(sections)),
  ].filter(one => one !== undefined)
  return (
    cells.length > 0 &&
    html`<section class="after transmission" aria-labelledby="transmission"><h2 id="transmission">Transmission</h2><dl class="form">${cells}</dl></section>`
  )
}

/** Whom it concerned inside the Department: copies to each office; who drafted, cleared and approved it. */
export function handling({ distribution, drafting }: Message): Child {
  if (!distribution && !drafting) return undefined
  return html`<section class="after handling" aria-labelledby="handling"><h2 id="handling">Handling</h2><dl class="form">
${cell('Drafted by', officers(drafting?.drafted))}
${cell('Cleared by', officers(drafting?.cleared))}
${cell('Approved by', officers(drafting?.approved))}
${distribution && OFFICES.map(([role, label]) => cell(label, offices(distribution, role)))}
${distribution?.total && cell('Copies', html`${placed(number(distribution.total.value), distribution.total.place)} <span class="gloss">as written</span>${distribution.total.value !== distribution.sum && html` <b class="lack">those above are ${number(distribution.sum)}</b>`}`)}
</dl></section>`
}

const OFFICES = [
  ['origin', 'Origin'],
  ['action', 'Action offices'],
  ['info', 'Info offices'],
] as const

function offices({ offices }: Distribution, role: OfficeCopies['role']): Child {
  const some = offices.filter(office => office.role === role)
  return (
    some.length > 0 &&
    html`<ul class="offices">${some.map(({ value, copies, place }) => html`<li${at(place)}>${value} <span class="n">${copies}</span></li>`)}</ul>`
  )
}

const officers = (list: readonly Officer[] = []): Child =>
  list.length > 0 &&
  html`<ul class="plain">${list.map(
    ({ value, office, note, place }) =>
      html`<li><span class="value"${at(place)}>${value}</span> <span class="gloss">${[office, note].filter(Boolean).join(', ')}</span></li>`,
  )}</ul>`

function station({ value, place }: Placed<string>): Html {
  const post = postByRouting(value)
  return html`<li><span class="value code"${at(place)}>${value}</span>${post && html` <span class="gloss">${post.name}</span>`}</li>`
}

function signal({ value, place }: Placed<string>): Html {
  const reading = signalOf(value)?.reading
  return html`<li><span class="value code"${at(place)}>${value}</span>${reading && html` <span class="gloss">${reading}</span>`}</li>`
}

function sectionsText({ number, of, held, missing }: Message['sections']): Child {
  if (!number && of === undefined) return undefined
  const outOf = of === undefined ? '' : ` of ${of}`
  const written = number ? placed(`${number.value}${outOf}`, number.place) : outOf
  return html`${written} <span class="gloss">${held.length > 0 && `held: ${held.join(', ')}`}</span>${
    missing.length > 0 && html` <b class="lack">missing: ${missing.join(', ')}</b>`
  }`
}
