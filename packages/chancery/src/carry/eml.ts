import type { Message } from '@chancery/cable'
import { type Carried, remarksOf } from './carried.ts'
import { boxDate, mailFields } from './mail-fields.ts'
import { plain } from './plain.ts'

/** What stands between the parts: it begins with no sign that base64 or a text of cables begins a line with. */
const BOUNDARY = '=_chancery_part_=_'

/**
 * A cable as a mail: military header fields, its text for people, and what it was read from as `message.tel`, one for
 * each section, from which the very cable is read again. interop.md 3.
 */
export function eml(cable: Carried): string | undefined {
  const message = cable.message()
  if (!message) return undefined
  const { id, marking } = cable.summary
  const wires = wiresOf(cable, message)
  const text = plain(message).replace(/\r?\n/g, '\r\n').replaceAll(BOUNDARY, BOUNDARY.slice(1))
  const parts = [
    part(['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'], text),
    ...wires.map((bytes, i) => {
      const name = wires.length > 1 ? `section-${i + 1}.tel` : 'message.tel'
      const head = [
        `Content-Type: application/octet-stream; name="${name}"`,
        `Content-Disposition: attachment; filename="${name}"`,
        'Content-Transfer-Encoding: base64',
      ]
      return part(head, base64(bytes))
    }),
  ]
  return [
    ...mailFields({ id, marking, message, remarks: remarksOf(cable) }),
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
    '',
    ...parts,
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n')
}

/** The same in a box of mails, quoted as `mboxrd` does it, with the line ends of boxes. RFC 4155. */
export function mboxMail(cable: Carried): string | undefined {
  const mail = eml(cable)
  if (mail === undefined) return undefined
  const lines = mail.replaceAll('\r\n', '\n').replace(/^(>*From )/gm, '>$1')
  return `From cables@chancery.invalid ${boxDate(cable.summary.date)}\n${lines}\n`
}

const part = (head: readonly string[], body: string): string =>
  [`--${BOUNDARY}`, ...head, '', body].join('\r\n')

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('base64')
    .replace(/.{76}(?!$)/g, '$&\r\n')

/** What was read of each source; of a document with several messages, the stretch of this one. */
function wiresOf(cable: Carried, message: Message): Uint8Array[] {
  const sources = cable.sources()
  if (!cable.several()) return sources.map(({ bytes, text }) => text ?? bytes)
  const texts = cable.textsRead()
  return sources.map((_, n) => {
    const spans = message.place.filter(span => span.source === n)
    return new TextEncoder().encode(spans.map(({ start, end }) => texts[n]!.slice(start, end)).join('\n'))
  })
}
