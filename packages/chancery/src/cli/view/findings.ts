import type { Diagnostic, Severity } from '@chancery/cable'
import { type NamedText, type Position, positions } from '../../forms/index.ts'
import type { Output } from '../output.ts'
import { columns, shownLine, shownPart, wrap } from '../text.ts'

/** What the reader had to say, as compilers say it: the sentence, the place, the line and a caret under the span. */
export const findings = (
  diagnostics: readonly Diagnostic[],
  sources: readonly NamedText[],
  output: Output,
): string[] => diagnostics.flatMap(sayer(sources, output))

/** Says one thing after another of the same sources, whose lines are counted once. */
export function sayer(
  sources: readonly NamedText[],
  output: Output,
): (one: Pick<Diagnostic, 'code' | 'severity' | 'message' | 'place'>) => string[] {
  const find = sources.map(({ text }) => positions(text))
  return ({ severity, code, message, place }) => {
    const title = `${colour(severity, output)(severity)}[${code}]:`
    const head = wrap(`${title} ${shownLine(message)}`, output.width - 2).map((line, i) =>
      i ? `  ${line}` : line,
    )
    const [first] = place
    const source = first && sources[first.source]
    const at = first && find[first.source]?.(first.start)
    if (!source || !at) return ['', ...head]
    const where = `  ${output.paint.dim('-->')} ${shownLine(source.name)}:${at.line}:${at.column}`
    const others = place.length > 1 ? output.paint.dim(` and ${place.length - 1} more`) : ''
    return [
      '',
      ...head,
      where + others,
      ...excerpt(source.text, at, first.end - first.start, severity, output),
    ]
  }
}

const colour = (severity: Severity, { paint }: Output) => paint[severity]

const CUT = '…'

/** The line around the place, cut to the width, and a caret line below; nothing where there is nothing to see. */
function excerpt(text: string, at: Position, long: number, severity: Severity, output: Output): string[] {
  const line = text.slice(at.lineStart, at.lineEnd)
  if (!line.trim()) return []
  const gutter = `${at.line} | `.padStart(7)
  const room = output.width - gutter.length - 2 * CUT.length
  const offset = at.column - 1
  // A long line shows some of what stands before the place.
  const from =
    line.length <= room ? 0 : Math.max(0, Math.min(offset - Math.floor(room / 3), line.length - room))
  const to = Math.min(line.length, from + room)
  const before = (from ? CUT : '') + shownPart(line.slice(from, offset))
  const under = shownPart(line.slice(offset, Math.min(to, offset + Math.max(1, long))))
  const after = shownPart(line.slice(offset + Math.max(1, long), to)) + (to < line.length ? CUT : '')
  const caret = '^'.repeat(Math.max(1, columns(under)))
  const { paint } = output
  return [
    (paint.dim(gutter) + before + under + after).trimEnd(),
    paint.dim(`${' '.repeat(gutter.length - 2)}| `) +
      ' '.repeat(columns(before)) +
      colour(severity, output)(caret),
  ]
}
