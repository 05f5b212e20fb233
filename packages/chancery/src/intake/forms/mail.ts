import { read } from '@chancery/cable'
import PostalMime, { type Email } from 'postal-mime'
import { Unreadable } from '../item.ts'
import { heading } from './mail-heading.ts'

export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Mails in mails, and parts in parts, beyond which nobody wrote a cable. */
const DEEPEST = 32
/** Parts that say something about the mail and nothing of their own. */
const PASSED_OVER = /^application\/(?:pkcs7|pgp|x-pkcs7)|^application\/json$|^(?:image|audio|video)\//
/** The bytes of a cable as they travelled. interop.md 3. */
const WIRE_NAME = /\.tel$/i

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer', maxNestingDepth: DEEPEST })
  } catch (error) {
    throw new Unreadable(`it is a mail that is broken (${(error as Error).message})`, { cause: error })
  }
}

/**
 * The cable in a mail: its wire text where it carries that, the body where that is a cable by itself, else the body
 * below a heading made from the fields of the mail (RFC 5322, RFC 6477, RFC 7444). docs/decisions/mail.md.
 */
export async function mailText(bytes: Uint8Array): Promise<Uint8Array> {
  const mail = await parsed(bytes)
  const wire = mail.attachments.find(one => WIRE_NAME.test(one.filename ?? ''))
  if (wire) return bytesOf(wire.content)
  const body = (mail.text ?? '').replace(/\r\n?/g, '\n')
  const text = isCable(body) ? body : `${heading(mail)}\n${body.trimEnd()}\n`
  if (!text.trim()) throw new Unreadable('it is a mail without text')
  return new TextEncoder().encode(text)
}

/** The sections of a cable in several pieces, each as it travelled; none where there is one or none. */
export async function wireSections(bytes: Uint8Array): Promise<Uint8Array[]> {
  const { attachments } = await parsed(bytes)
  const wires = attachments.filter(one => WIRE_NAME.test(one.filename ?? ''))
  return wires.length > 1 ? wires.map(one => bytesOf(one.content)) : []
}

/** What is attached, to be taken as if it lay in a folder; pictures and signatures are not. */
export async function attachments(bytes: Uint8Array): Promise<Attachment[]> {
  const { attachments } = await parsed(bytes)
  return attachments
    .filter(one => one.disposition === 'attachment' && !one.related && !PASSED_OVER.test(one.mimeType))
    .filter(one => !WIRE_NAME.test(one.filename ?? ''))
    .map((one, n) => ({ name: one.filename ?? `attachment ${n + 1}`, bytes: bytesOf(one.content) }))
}

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

/** Does a text name who sends it and to whom, as cables do? */
function isCable(text: string): boolean {
  const { messages, diagnostics } = read(text)
  const [message] = messages
  return !!message?.from && message.to.length > 0 && !diagnostics.some(one => one.code === 'not-a-cable')
}
