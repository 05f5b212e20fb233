import { type Message, type Placed, postByRouting, signalOf } from '@chancery/cable'
import { type Child, type Html, html } from '../html.ts'
import { inEnglish, say } from '../tongues/index.ts'
import { longMinute } from '../words.ts'
import { cell } from './cell.ts'
import { at, placed } from './place.ts'

/** How it travelled: what the circuit wrote around the message. */
export function transmission({ transmission, sections }: Message): Child {
  const { ids, called, sender, warning, signals, header, groupCount, counter } = transmission
  const cells = [
    cell(say('Called stations'), called.length > 0 && html`<ul class="stations">${called.map(station)}</ul>`),
    cell(
      say('Sending station'),
      sender &&
        html`${sender.routing && placed(sender.routing.value, sender.routing.place, 'value code')} ${
          sender.serial &&
          html`<span class="value code" title="${say('Station serial number')}"${at(sender.serial.place)}>#${sender.serial.value}</span>`
        }${sender.section && html`<span class="value code" title="${say('Section')}"${at(sender.section.place)}>/${String(sender.section.value).padStart(2, '0')}</span>`}`,
    ),
    cell(
      say('Filed'),
      sender?.filed &&
        html`${placed(sender.filed.raw, sender.filed.place, 'value code')} <time class="gloss" datetime="${sender.filed.value}">${longMinute(sender.filed.value)}</time>`,
    ),
    cell(
      ids.length > 1 ? say('Transmissions') : say('Transmission'),
      ids.length > 0 && ids.map((id, i) => [i > 0 && ', ', placed(id.raw.trim(), id.place, 'value code')]),
    ),
    cell(
      say('Security warning'),
      warning &&
        html`${placed(warning.raw, warning.place, 'value code')} <span class="gloss">${warning.level}</span>`,
    ),
    cell(say('Operating signals'), signals.length > 0 && html`<ul class="plain">${signals.map(signal)}</ul>`),
    cell(
      say('Switch header'),
      header &&
        [header.media, header.classification, header.content, header.redundancy].map(
          one => one && html`${placed(one.value, one.place, 'value code')} `,
        ),
    ),
    cell(say('Group count'), groupCount && placed(String(groupCount.value), groupCount.place, 'value code')),
    cell(say('Counter'), counter && placed(counter.value, counter.place, 'value code')),
    cell(say('Sections'), sectionsText(sections)),
  ].filter(one => one !== undefined)
  return (
    cells.length > 0 &&
    html`<section class="after transmission" aria-labelledby="transmission"><h2 id="transmission">${say('Transmission')}</h2><dl class="form">${cells}</dl></section>`
  )
}

function station({ value, place }: Placed<string>): Html {
  const post = postByRouting(value)
  return html`<li><span class="value code"${at(place)}>${value}</span>${post && html` <span class="gloss"${inEnglish()}>${post.name}</span>`}</li>`
}

function signal({ value, place }: Placed<string>): Html {
  const reading = signalOf(value)?.reading
  return html`<li><span class="value code"${at(place)}>${value}</span>${reading && html` <span class="gloss"${inEnglish()}>${reading}</span>`}</li>`
}

function sectionsText({ number, of, held, missing }: Message['sections']): Child {
  if (!number && of === undefined) return undefined
  const n = number?.value ?? '–'
  const text = of === undefined ? String(n) : say('{n} of {of}', { n, of })
  const written = number ? placed(text, number.place) : text
  return html`${written} <span class="gloss">${held.length > 0 && say('held: {numbers}', { numbers: held.join(', ') })}</span>${
    missing.length > 0 &&
    html` <b class="lack">${say('missing: {numbers}', { numbers: missing.join(', ') })}</b>`
  }`
}
