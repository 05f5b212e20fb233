import { type Message, type Place, type ReadResult, read } from '@chancery/cable'
import { type Finding, type LintOptions, lint } from '@chancery/cable/lint'
import type { TextDocument } from 'vscode-languageserver-textdocument'

/** A file of the editor, read and judged anew with every change. */
export class Draft {
  readonly document: TextDocument
  readonly reading: ReadResult
  readonly findings: readonly Finding[]

  constructor(document: TextDocument, options: LintOptions) {
    this.document = document
    this.reading = read(document.getText())
    this.findings = lint(this.reading, options)
  }

  /** The message at an offset; a file may hold several. */
  messageAt(offset: number): Message | undefined {
    const { messages } = this.reading
    return messages.find(message => holds(message.place, offset)) ?? messages[0]
  }

  /** From the first to the last sign of a place, in the editor's terms. */
  rangeOf(place: Place): { start: Position; end: Position } {
    const start = Math.min(...place.map(span => span.start), this.document.getText().length)
    const end = Math.max(...place.map(span => span.end), start)
    return { start: this.document.positionAt(start), end: this.document.positionAt(end) }
  }
}

type Position = ReturnType<TextDocument['positionAt']>

/** Does a place hold an offset? One at its end counts: that is where one types. */
export const holds = (place: Place, offset: number): boolean =>
  place.some(({ start, end }) => start <= offset && offset <= end)
