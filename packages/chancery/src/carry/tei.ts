import type { Block, JoinedText, Message, Portion } from '@chancery/cable'
import { citation } from '../cite/index.ts'
import { type Carried, type CarriedSummary, remarksOf } from './carried.ts'
import { xml } from './xml.ts'

/** The document around the cables, as FRUS volumes have it. interop.md 11. */
export const TEI_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0">
<teiHeader><fileDesc>
<titleStmt><title>Cables from a Chancery archive</title></titleStmt>
<publicationStmt><p>Unpublished; written from the archive.</p></publicationStmt>
<sourceDesc><p>Each document bears its own source note.</p></sourceDesc>
</fileDesc></teiHeader>
<text><body>
`
/** A body holds something, also where nothing was found. */
export const teiTail = (cables: number): string => `${cables ? '' : '<p/>\n'}</body></text>
</TEI>
`

/** A cable as one `div` with its head, dateline, source note, text and signature. */
export function tei(cable: Carried): string {
  const { summary } = cable
  const message = cable.message()
  const number = summary.mrn ?? summary.id
  const lines = [
    `<div type="document" subtype="historical-document" n="${xml(number)}" xml:id="d${xml(summary.id)}"${interval(summary.date)}>`,
    `<head>${xml(title(summary, message))}</head>`,
    dateline(summary.date),
    `<note type="source"><p>${xml(citation(summary))}</p></note>`,
    ...remarksOf(cable).map(one => `<note type="reader"><p>${xml(one)}</p></note>`),
    ...(summary.captions.length
      ? [
          `<p rend="captions">${summary.captions.map(one => `<hi rend="caption">${xml(one)}</hi>`).join(' ')}</p>`,
        ]
      : []),
    ...(summary.subject
      ? [
          `<p rend="subject">${portion(message?.subject?.portion)}<hi rend="bold">${xml(summary.subject)}</hi></p>`,
        ]
      : []),
    ...references(message),
    ...(message?.blocks ?? []).flatMap(block),
    // A division of a head alone is none.
    ...(summary.subject || message?.blocks.length ? [] : ['<p/>']),
    ...(message?.signature.length
      ? [`<closer>${message.signature.map(one => `<signed>${xml(one.value)}</signed>`).join('')}</closer>`]
      : []),
    '</div>',
  ]
  return `${lines.filter(Boolean).join('\n')}\n`
}

function title({ mrn, from }: CarriedSummary, message: Message | undefined): string {
  const to = message?.to.map(one => one.name) ?? []
  return ['Telegram', mrn, from && `from ${from}`, to.length ? `to ${to.join(', ')}` : '']
    .filter(Boolean)
    .join(' ')
}

/** The stretch in which it was sent: a minute where one is known, else the day. */
function interval(date: string | undefined): string {
  const stretch = date && /^\d{4}-\d\d-\d\d/.test(date) ? stretchOf(date) : undefined
  return stretch ? ` frus:doc-dateTime-min="${stretch[0]}" frus:doc-dateTime-max="${stretch[1]}"` : ''
}

function stretchOf(date: string): readonly [string, string] {
  const [minute] = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(date) ?? []
  const day = date.slice(0, 10)
  return minute ? [`${minute}:00Z`, `${minute}:59Z`] : [`${day}T00:00:00Z`, `${day}T23:59:59Z`]
}

function dateline(date: string | undefined): string {
  if (!date) return ''
  const when = date.includes('T') ? date.replace(/^(.{16}).*$/, '$1:00Z') : date
  return `<opener><dateline><date when="${xml(when)}">${xml(date.replace('T', ' '))}</date></dateline></opener>`
}

const references = (message: Message | undefined): string[] =>
  message?.references.length
    ? [
        `<list type="references">${message.references.map(one => `<item><ref>${xml(one.value)}</ref>${one.note ? ` (${xml(one.note)})` : ''}</item>`).join('')}</list>`,
      ]
    : []

const portion = (mark: Portion | undefined): string =>
  mark ? `<seg type="portion">(${xml(mark.value)})</seg> ` : ''

const prose = ({ text }: JoinedText): string => xml(text.replace(/\s+/g, ' ').trim())

function block(one: Block): string[] {
  switch (one.kind) {
    case 'heading':
      return [`<p rend="heading"><hi rend="heading">${portion(one.portion)}${prose(one.text)}</hi></p>`]
    case 'mark':
      return []
    case 'preformatted':
    case 'set':
      return [
        `<ab rend="${one.kind === 'set' ? 'set' : 'preformatted'}" xml:space="preserve">${xml(one.text.text)}</ab>`,
      ]
    case 'paragraph': {
      const n = one.number?.value
      const label = n === undefined ? '' : `<label>${n}.</label> `
      return [
        `<p${n === undefined ? '' : ` n="${n}"`}>${label}${portion(one.portion)}${prose(one.text)}</p>`,
        ...(one.parts.length
          ? [
              `<list>${one.parts.map(part => `<label>${xml(part.label)}</label><item>${portion(part.portion)}${prose(part.text)}</item>`).join('')}</list>`,
            ]
          : []),
      ]
    }
  }
}
