import type { Message } from '../message/message.ts'
import { read } from '../read.ts'
import { shapeOfOptions } from './check-options.ts'
import { textOf } from './check-text.ts'
import { type Difference, differences } from './compare.ts'
import { asMessage } from './compose.ts'
import { expectedMessage, sameEnvelope } from './expected.ts'
import { Findings } from './findings.ts'
import { notCarried } from './left-out.ts'
import type { WireDialect } from './limits.ts'
import { mended } from './mended.ts'
import type { WriteOptions, WriteResult } from './options.ts'
import { planOf } from './plan.ts'
import { type Limits, limitsOf } from './sending-limits.ts'
import { usualWidth } from './set-lines.ts'
import type { Manner } from './text-lines.ts'
import { transmissions } from './transmissions.ts'

/**
 * Writes a message as its sections go out: line length, signs, pages, section marks, serials and the end of message as
 * the dialect wants them. Nothing is altered in silence: what cannot be carried is refused, and so is what a receiver
 * would read as something else; what was filled in or left out is said. message-format.md 1 to 7.
 */
export function write(message: Message, dialect: WireDialect, options: WriteOptions = {}): WriteResult {
  const findings = new Findings()
  const limits = shapeOfOptions(options, findings) && limitsOf(dialect, options, findings)
  if (!limits) return refused(findings)
  const { message: whole, diagnostics } = asMessage(message, dialect)
  if (!whole) return { sections: [], diagnostics }
  const given = mended(withNumber(whole, dialect, options, findings), findings)
  const plan = planOf(given, dialect, { ...options, alphabet: limits.alphabet }, findings)
  textOf(given, dialect, findings)
  if (!plan || findings.refused) return refused(findings)
  let first: readonly Difference[] = []
  for (const manner of manners(limits, given)) {
    const own = new Findings()
    const made = transmissions(given, plan, limits, manner, options, own)
    if (!made) {
      for (const one of own.all) findings.all.push(one)
      return refused(findings)
    }
    const texts = made.sections.map(section => section.text)
    const year = given.dtg ? { year: Number(given.dtg.value.slice(0, 4)) } : {}
    const { messages } = read(texts, plan.yearless || !given.dtg ? year : {})
    const [back] = messages
    if (!back || messages.length > 1) continue
    const expected = expectedMessage(given, plan, made, back)
    const found = given.dialect === dialect ? differences(expected, back) : sameEnvelope(expected, back)
    if (!found.length) {
      for (const one of own.all) findings.all.push(one)
      notCarried(given, back, dialect, findings)
      return { sections: made.sections, message: back, diagnostics: findings.all }
    }
    if (!first.length) first = found
  }
  for (const { field, one, other } of first.slice(0, 5))
    findings.refuse(
      'write-ambiguous',
      field || 'blocks',
      `A receiver would read ${shown(other)} where the message has ${shown(one)}; word or number it so that it can be told apart.`,
    )
  if (!first.length)
    findings.refuse(
      'write-ambiguous',
      'blocks',
      'A receiver would not read this as one message; the text looks like the heading of another.',
    )
  return refused(findings)
}

const refused = (findings: Findings): WriteResult => ({ sections: [], diagnostics: findings.all })

/** In the words of the message, as far as it has any. */
function shown(value: unknown): string {
  if (value === undefined || value === null || (Array.isArray(value) && !value.length)) return 'nothing'
  const {
    value: own,
    text,
    name,
    post,
  } = (Array.isArray(value) ? value[0] : value) as Readonly<Record<string, unknown>>
  const words = [value, own, text, (text as { text?: unknown } | undefined)?.text, name, post]
  const found = words.find(one => typeof one === 'string' || typeof one === 'number')
  const said = found === undefined ? JSON.stringify(value) : `“${found}”`
  return said.length > LONGEST_SHOWN ? `${said.slice(0, LONGEST_SHOWN)}…` : said
}

const LONGEST_SHOWN = 60

/** Kept as it stood first; then set anew, each time plainer. */
function* manners({ width, alphabet }: Limits, { blocks }: Message): Generator<Manner> {
  const plain = alphabet === 'ita2'
  const paragraphs = blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : []))
  const head = usualWidth(paragraphs, width)
  yield { width, head, plain, kept: true, spaced: false, ruled: false }
  yield { width, head: width, plain, kept: false, spaced: false, ruled: false }
  yield { width, head: width, plain, kept: false, spaced: true, ruled: false }
  for (const less of [0, 2, 5, 8, 11])
    yield { width: width - less, head: width - less, plain, kept: false, spaced: true, ruled: true }
}

/** The number of the message, where it is given by who sends. */
function withNumber(
  message: Message,
  dialect: WireDialect,
  options: WriteOptions,
  findings: Findings,
): Message {
  if (dialect !== 'state' || options.mrn === undefined) return message
  const found = /^([A-Z][A-Z .'/-]*?) (\d{1,8})$/.exec(options.mrn)
  if (!found) {
    findings.refuse(
      'write-malformed',
      'options.mrn',
      `“${options.mrn}” is no post and number; write NORTHPORT 000083.`,
    )
    return message
  }
  const [, post, serial] = found
  return { ...message, mrn: { place: [], post: post!, postWritten: post!, serial: Number(serial) } }
}
