import { type Message, read } from '@chancery/cable'
import {
  markdown,
  WIRE_DIALECTS,
  type WireDialect,
  type WriteDiagnostic,
  type WriteOptions,
  type WriteResult,
  write,
} from '@chancery/cable/write'
import { fileBytes, whyNot } from '../intake/bytes.ts'
import { type FoundMessage, isData, messagesOf } from './message-data.ts'
import type { Output } from './output.ts'
import { DONE, Refusal, TROUBLE } from './refusal.ts'
import { shown, shownLine } from './text.ts'

export type Form = WireDialect | 'json' | 'markdown'

export interface ConvertWish {
  readonly to: Form
  /** What the files are; unless it is told, their names and their beginning tell. */
  readonly from?: 'text' | 'json'
  readonly json: boolean
  /** The bytes that go over a channel, shifts and alignment and all. */
  readonly wire: boolean
  readonly year?: number
  readonly options: WriteOptions
}

/** `chancery convert --to FORM FILE…`: the files are read together, so that the sections of a cable become one. */
export function convertCommand(files: readonly string[], wish: ConvertWish, output: Output): number {
  const { to, json, wire } = wish
  if (wire && (json || !isWire(to)))
    throw new Refusal('--wire gives the bytes of a channel; use it with a dialect and without --json.')
  if (wire && output.watched)
    throw new Refusal('--wire gives bytes that a terminal would obey; send them to a file or a pipe.')
  const texts: Uint8Array[] = []
  const found: FoundMessage[] = []
  let code = DONE
  for (const file of files)
    try {
      const bytes = fileBytes(file)
      if (wish.from === 'text' || (wish.from === undefined && !isData(file, bytes))) {
        texts.push(bytes)
        continue
      }
      const name = file === '-' ? 'standard input' : file
      const data = messagesOf(bytes, isWire(to) ? to : 'state')
      if (!data) {
        output.note(`chancery: ${shownLine(name)} is no JSON; use --from text if it is a cable.\n`)
        code = TROUBLE
      }
      for (const one of data ?? [])
        found.push({ ...one, where: [name, one.where].filter(Boolean).join(', ') })
    } catch (error) {
      output.note(`chancery: ${shownLine(whyNot(file === '-' ? 'standard input' : file, error))}\n`)
      code = TROUBLE
    }
  const { messages } = read(texts, wish.year === undefined ? {} : { year: wish.year })
  const all: FoundMessage[] = [
    ...messages.map(message => ({ where: '', message, diagnostics: [] })),
    ...found,
  ]
  if (!all.length) {
    if (code === DONE) output.note('chancery: the files hold nothing to convert; see chancery read FILE.\n')
    return TROUBLE
  }
  for (const [n, { where, message, diagnostics }] of all.entries()) {
    if (!message) {
      code = TROUBLE
      const name = where || 'the data'
      if (json && isWire(to)) output.json(asData({ sections: [], diagnostics }, to))
      output.note(`chancery: ${shownLine(name)} holds no message; change this:\n`)
      for (const one of diagnostics) output.note(line(one, output))
      continue
    }
    if (isWire(to)) {
      const result = write(message, to, wish.options)
      if (!result.sections.length) code = TROUBLE
      say(result, message, n, all.length, output)
      if (json) output.json(asData(result, to))
      else for (const { text, bytes } of result.sections) wire ? output.bytes(bytes) : output.out(shown(text))
    } else if (json || to === 'json') output.json(to === 'json' ? message : { to, text: markdown(message) })
    else output.out(shown(`${n ? '\n---\n\n' : ''}${markdown(message)}`))
  }
  return code
}

const isWire = (to: Form): to is WireDialect => (WIRE_DIALECTS as readonly string[]).includes(to)

const asData = ({ sections, message, diagnostics }: WriteResult, to: WireDialect) => ({
  to,
  sections: sections.map(({ number, of, text }) => ({ number, of, text })),
  ...(message && { message }),
  diagnostics,
})

const line = ({ severity, code, field, message }: WriteDiagnostic, output: Output): string =>
  `${output.paint[severity](severity)}[${code}]: ${field && `${shownLine(field)}: `}${shownLine(message)}\n`

/** What was filled in, left out or refused, a line each. */
function say(result: WriteResult, message: Message, n: number, all: number, output: Output): void {
  const name = message.mrn?.key ?? (all > 1 ? `message ${n + 1}` : 'the message')
  if (!result.sections.length) output.note(`chancery: ${shownLine(name)} was not written; change this:\n`)
  for (const one of result.diagnostics)
    if (one.severity === 'error' || result.sections.length) output.note(line(one, output))
}
