import type { Message } from '../message/message.ts'
import type { Diagnostic } from '../text/index.ts'
import type { Transmission } from './transmission.ts'

/** What the reader looked for and did not find. A text that is no cable gets one sentence, not ten. */
export function missed(message: Message, parts: readonly Transmission[]): Diagnostic[] {
  const whole = message.place.slice(0, 1).map(span => ({ ...span, end: span.start }))
  const { heading, ending } = parts[parts.length - 1]!
  const { transmission, dtg, from } = message
  const found: Diagnostic[] = []
  const say = (code: string, severity: Diagnostic['severity'], sentence: string, place = whole): void => {
    found.push({ code, severity, message: sentence, place })
  }
  if (!message.marking.banner && !dtg && !from && !message.mrn && !message.subject && !transmission.sender) {
    say(
      'not-a-cable',
      'warning',
      'Nothing here reads as a record message: no format line, classification line or subject was found. The text was kept in blocks.',
    )
    return found
  }
  // CODRESS: FL6 to FL9 stand inside the groups. message-format.md 1.1.
  const encrypted = isCodress(message)
  if (encrypted)
    say(
      'codress',
      'info',
      'The heading has no address and the text is in groups: originator and addressees are within them.',
    )
  const absent = [
    !transmission.ids.length && !transmission.header && 'transmission identification (FL1)',
    !transmission.called.length && 'called stations (FL2)',
    !transmission.sender && 'sending station (FL3)',
    !transmission.warning && 'security warning (FL4)',
    !message.precedence.action && 'precedence and date-time group (FL5)',
    !from && !encrypted && 'originator (FL6)',
    !message.to.length && !message.info.length && !encrypted && 'addressees (FL7, FL8)',
  ].filter((name): name is string => name !== false)
  if (absent.length)
    say('heading-partial', 'info', `The heading is not whole; missing: ${absent.join(', ')}.`)
  if (!message.marking.banner)
    say(
      'classification-missing',
      'warning',
      'No classification line was found; whoever guards this text must assume the worst.',
    )
  // Only the Department numbers its telegrams by post.
  if (!message.mrn && message.dialect === 'state')
    say(
      'mrn-missing',
      'warning',
      'No post and serial number were found, so the message has no reference number.',
    )
  else if (message.mrn && !heading.classLine?.post)
    say('mrn-assumed', 'info', 'The reference number was taken from a page line.', [...message.mrn.place])
  else if (message.mrn && message.mrn.year === undefined)
    say('year-missing', 'warning', 'No year is written, so the message reference number is not complete.', [
      ...message.mrn.place,
    ])
  if (!message.subject) say('subject-missing', 'info', 'No SUBJECT line was found.')
  if (!heading.bt || !ending.bt) {
    const which = heading.bt
      ? 'No BT (FL13) was found after the text.'
      : ending.bt
        ? 'No BT (FL11) was found before the text.'
        : 'No BT (FL11, FL13) was found around the text.'
    say(
      'bt-missing',
      'info',
      `${which} ${heading.bt ? 'The text was taken to the end.' : 'The text was taken from the classification line on.'}`,
    )
  }
  if (!ending.eom) say('end-of-message-missing', 'info', 'No end of message (NNNN, FL16) was found.')
  return found
}

/** Groups of five letters or figures, counted, under a heading without any address. */
function isCodress({ from, to, info, transmission, blocks, dtg }: Message): boolean {
  if (from || to.length || info.length || !dtg || !transmission.groupCount) return false
  const [text] = blocks
  return text !== undefined && /^(?:[A-Z]{5}|\d{5})(?: (?:[A-Z]{5}|\d{5})){2,}/.test(text.text.text)
}
