import type { Address, Email } from 'postal-mime'

/** RFC 6477 by number and by word: deferred has no letter of its own and goes as routine. interop.md 1. */
const PRECEDENCE: Readonly<Record<string, string>> = {
  deferred: 'R',
  routine: 'R',
  priority: 'P',
  immediate: 'O',
  flash: 'Z',
  override: 'Z',
}
const NUMBERED = Object.values(PRECEDENCE)
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
/** Message types by number. RFC 6477 section 3.10. */
const TYPES = ['exercise', 'operation', 'project', 'drill']

/** The lines above the text of a cable that a mail with military fields stands for. interop.md 1, 2. */
export function heading(mail: Email): string {
  const field = (name: string): string | undefined => {
    const value = mail.headers.find(one => one.key === name)?.value
    return value?.replace(/\s+/g, ' ').trim() || undefined
  }
  const listOf = (name: string): string[] => (field(name) ?? '').split(';').map(plain).filter(Boolean)
  const precedence = [field('mmhs-primary-precedence'), field('mmhs-copy-precedence')].map(letter)
  const sent = dateTimeGroup(field('mmhs-extended-authorisation-info') ?? mail.date)
  const to = [...names(mail.to), ...listOf('mmhs-other-recipients-indicator-to')]
  const info = [...names(mail.cc), ...listOf('mmhs-other-recipients-indicator-cc')]
  const from = field('mmhs-originator-plad') ?? names(mail.from && [mail.from])[0]
  const subject = mail.subject?.replace(/\s+/g, ' ').trim()
  // A paragraph mark before the subject is the subject's own; the banner marks the whole.
  const marking = /(?:^|;)\s*marking\s*=\s*"?([^";]+)/i.exec(field('sio-label') ?? '')?.[1]?.trim()
  const number = field('mmhs-originator-reference')
  const type = messageType(field('mmhs-message-type'))
  const text = [
    [...precedence, sent].filter(Boolean).join(' '),
    from && `FM ${plain(from)}`,
    ...to.map((one, n) => `${n ? '' : 'TO '}${one}`),
    ...info.map((one, n) => `${n ? '' : 'INFO '}${one}`),
    ...addressList(field('mmhs-exempted-address')).map(one => `XMT ${one}`),
    to.length || info.length || from ? 'BT' : '',
    [marking && plain(marking), number && plain(number)].filter(Boolean).join(' '),
    type,
    ...listOf('mmhs-message-instructions'),
    ...listOf('mmhs-handling-instructions'),
    ...(codes(field('cable-tags') ?? '') ? [`TAGS: ${codes(field('cable-tags')!)}`] : []),
    subject && `SUBJECT: ${subject}`,
  ]
  return `${text.filter(Boolean).join('\n')}\n`
}

/** A number between two known ones is the higher; an unknown word is routine. */
function letter(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const number = /^\d+$/.test(value) ? Math.min(Number(value), NUMBERED.length - 1) : undefined
  return number === undefined ? (PRECEDENCE[value.toLowerCase()] ?? 'R') : NUMBERED[number]
}

function dateTimeGroup(date: string | undefined): string | undefined {
  const time = new Date(date ?? '')
  if (Number.isNaN(time.getTime())) return undefined
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${two(time.getUTCDate())}${two(time.getUTCHours())}${two(time.getUTCMinutes())}Z ${MONTHS[time.getUTCMonth()]} ${two(time.getUTCFullYear() % 100)}`
}

/** Names of addressees; those without one by their address. */
function names(list: readonly Address[] | undefined): string[] {
  return (list ?? [])
    .flatMap(one => (one.group ? one.group : [one]))
    .map(one => plain(one.name || one.address || ''))
    .filter(Boolean)
}

const addressList = (value: string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map(one => plain(/^\s*"?([^"<]*?)"?\s*<[^>]*>/.exec(one)?.[1] || one.replace(/[<>"]/g, '')))
    .filter(Boolean)

/** `exercise; identifier="TABLETOP 24"`: EXERCISE TABLETOP 24. */
function messageType(value: string | undefined): string | undefined {
  if (!value) return undefined
  const kind = value.split(';', 1)[0]!.trim().toLowerCase()
  const name = /identifier\s*=\s*"?([^";]+)/i.exec(value)?.[1]
  return plain(`${TYPES[Number(kind)] ?? kind} ${name ?? ''}`).toUpperCase()
}

const codes = (value: string): string => value.replace(/[^A-Za-z0-9, ()]/g, '').trim()

/** A value on a line of its own: no line end of a field makes a new one. */
const plain = (value: string): string => value.replace(/[\0-\x1f\x7f]+/g, ' ').trim()
