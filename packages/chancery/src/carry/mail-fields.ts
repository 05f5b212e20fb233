import { type Message, precedenceName } from '@chancery/cable'

/** Nobody's: RFC 2606. Addresses of posts are made up from their names, since cables bear none. */
const DOMAIN = 'chancery.invalid'
/** RFC 6477: characters and length of a military string. */
const NOT_MILITARY = /[^A-Za-z0-9 '()+,\-./:=?]+/g
const MILITARY = 69
/** RFC 5322: a line is better no longer. */
const LINE = 76
/** Characters of an encoded word: base64 of at most 45 bytes. RFC 2047. */
const WORD_BYTES = 45

/** RFC 6477 names of precedence; welfare and emergency have none and go as their neighbours. */
const PRECEDENCE: Readonly<Record<string, string>> = {
  R: 'routine', W: 'routine', P: 'priority', O: 'immediate', Z: 'flash', Y: 'override',
} // biome-ignore format: a table

/** Colours of the banner: RFC 7444 takes names of CSS. */
const GROUND: Readonly<Record<string, string>> = {
  UNCLASSIFIED: 'green', RESTRICTED: 'teal', CONFIDENTIAL: 'navy', SECRET: 'red', 'TOP SECRET': 'orange',
} // biome-ignore format: a table

const military = (text: string): string =>
  text.normalize('NFKD').replace(NOT_MILITARY, ' ').replace(/ {2,}/g, ' ').trim().slice(0, MILITARY).trim()

const militaryList = (list: readonly string[]): string => list.map(military).filter(Boolean).join('; ')

export interface MailOf {
  readonly id: string
  readonly marking: string
  readonly message: Message
  /** What a reader wrote of it. */
  readonly remarks?: readonly string[]
}

/** The header fields of a cable as mail, MMHS fields of RFC 6477 and the label of RFC 7444 with them. interop.md 1-3. */
export function mailFields({ id, marking, message, remarks = [] }: MailOf): readonly string[] {
  const { from, to, info, exempt, mrn, series, subject, precedence, references, passTo, captions, tags } =
    message
  const sent = message.dtg?.value ?? message.date?.value
  const date = sent && mailDate(sent)
  const action =
    precedence.action && (PRECEDENCE[precedence.action.value] ?? precedenceName(precedence.action.value))
  const copy = precedence.info && PRECEDENCE[precedence.info.value]
  const held = [
    ...new Set(references.flatMap(one => (one.kind === 'cable' && one.key ? messageId(one.key) : []))),
  ]
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['From', mailbox(from?.name ?? 'UNKNOWN ORIGINATOR')],
    ['To', to.length ? to.map(one => mailbox(one.name)).join(', ') : 'undisclosed-recipients:;'],
    ['Cc', info.map(one => mailbox(one.name)).join(', ')],
    ['Date', date],
    ['Subject', words(`${subject?.portion ? `(${subject.portion.value}) ` : ''}${subject?.text ?? ''}`)],
    ['Message-ID', messageId(mrn?.short ?? id)],
    ['In-Reply-To', held[0]],
    ['References', held.join(' ')],
    ['MMHS-Originator-Reference', military(mrn ? `${mrn.postWritten} ${String(mrn.serial).padStart(6, '0')}` : (series?.value ?? ''))],
    ['MMHS-Originator-PLAD', military(from?.name ?? '')],
    ['MMHS-Extended-Authorisation-Info', date],
    // Both, also when they are equal.
    ['MMHS-Primary-Precedence', action ?? copy],
    ['MMHS-Copy-Precedence', copy ?? action],
    ['MMHS-Exempted-Address', [...exempt, ...[...to, ...info].flatMap(one => one.exempt)].map(one => mailbox(one.value)).join(', ')],
    ['MMHS-Message-Instructions', militaryList(passTo.map(one => one.raw || one.value))],
    ['MMHS-Handling-Instructions', militaryList(captions.map(one => one.value))],
    ['MMHS-Subject-Indicator-Codes', (message.subjectCodes ?? []).map(one => military(one.value)).filter(code => code.length >= 3 && code.length <= 8).join(';')],
    ['Cable-TAGS', militaryList(tags.map(one => one.value)).replaceAll(';', ',')],
    ['SIO-Label', label(marking, message)],
    ['X-Chancery-ID', id],
    ...remarks.map(one => ['X-Chancery-Note', words(one)] as const),
  ] // biome-ignore format: a table
  return fields.flatMap(([name, value]) => (value ? [folded(`${name}: ${value}`)] : []))
}

/** `<10MEXICO83@…>`: what a mail that refers to it writes too. */
const messageId = (name: string): string => `<${name.replace(/[^A-Za-z0-9.]+/g, '-')}@${DOMAIN}>`

/** `"AMEMBASSY MEXICO" <amembassy.mexico@…>` */
function mailbox(name: string): string {
  const local =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '.')
      .replace(/^\.+|\.+$/g, '') || 'unknown'
  const shown = name.replace(/\s+/g, ' ').trim()
  const quoted = isAscii(shown) ? `"${shown.replace(/["\\]/g, '\\$&')}"` : words(shown)
  return `${quoted} <${local.slice(0, 60)}@${DOMAIN}>`
}

const label = (marking: string, { marking: { label } }: Message): string =>
  [
    `marking="${marking.replace(/["\\\r\n]/g, ' ')}"`,
    ...(label.level ? [`fgcolor=white; bgcolor=${GROUND[label.level]}`] : []),
  ].join('; ')

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (n: number): string => String(n).padStart(2, '0')

/** `Fri, 29 Jan 2010 20:49:00 +0000`; nothing for what no calendar knows. */
export function mailDate(iso: string): string | undefined {
  const time = new Date(iso.includes('T') ? iso : `${iso}T00:00Z`)
  if (Number.isNaN(time.getTime())) return undefined
  return `${DAYS[time.getUTCDay()]}, ${two(time.getUTCDate())} ${MONTHS[time.getUTCMonth()]} ${time.getUTCFullYear()} ${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:00 +0000`
}

/** `Fri Jan 29 20:49:00 2010`: the date of the line that begins a mail in a box. RFC 4155. */
export function boxDate(iso: string | undefined): string {
  const time = new Date(iso ? (iso.includes('T') ? iso : `${iso}T00:00Z`) : 0)
  const at = Number.isNaN(time.getTime()) ? new Date(0) : time
  return `${DAYS[at.getUTCDay()]} ${MONTHS[at.getUTCMonth()]} ${String(at.getUTCDate()).padStart(2)} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:00 ${at.getUTCFullYear()}`
}

const isAscii = (text: string): boolean => /^[ -~]*$/.test(text)

/** Text of a field on one line; what is not ASCII in encoded words. RFC 2047. */
function words(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
  if (isAscii(line)) return line
  const encoded: string[] = []
  let word = ''
  for (const sign of line) {
    if (Buffer.byteLength(word + sign) > WORD_BYTES) {
      encoded.push(word)
      word = ''
    }
    word += sign
  }
  return [...encoded, word].map(one => `=?utf-8?B?${Buffer.from(one).toString('base64')}?=`).join(' ')
}

/** A field on lines that are not too long: broken at blanks, and there alone. */
function folded(field: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of field.split(' ')) {
    if (line && line.length + 1 + word.length > LINE && line.trim() && !line.endsWith(':')) {
      lines.push(line)
      line = ` ${word}`
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line].join('\r\n')
}
