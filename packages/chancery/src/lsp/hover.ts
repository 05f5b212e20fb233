import { explain, type Message, type Place } from '@chancery/cable'
import { type Hover, MarkupKind } from 'vscode-languageserver/node'
import { type Draft, holds } from './draft.ts'
import { inWords } from './values.ts'

/** What a code of telegrams is made of. */
const WORD = /[A-Z0-9][A-Z0-9./-]*/gi
const MOST_MEANINGS = 4

/** What stands under the pointer: the value that was read there, and what its codes mean on the day of the message. */
export function hoverAt(draft: Draft, offset: number): Hover | undefined {
  const message = draft.messageAt(offset)
  if (!message) return undefined
  const value = inWords(message, offset)
  const code = codeAt(draft.document.getText(), offset, value?.place)
  const day = message.dtg?.value.slice(0, 10) ?? message.date?.value
  const meanings = code ? explain(code.text, day).slice(0, MOST_MEANINGS) : []
  if (!value && !meanings.length) return undefined
  const lines = [
    ...(value ? [`**${value.name}** ${value.says}`.trim()] : []),
    ...meanings.map(
      ({ code, kind, meaning, era, holds: now }) =>
        `\`${code}\` ${meaning} _(${kind.replace('-', ' ')}${era ? `, ${era}` : ''}${now ? '' : ', not on that day'})_`,
    ),
  ]
  return {
    contents: { kind: MarkupKind.Markdown, value: lines.join('\n\n') },
    range: draft.rangeOf(value?.place ?? [{ source: 0, start: code!.start, end: code!.end }]),
  }
}

/** The whole value, if it is short enough to be a code of several words (`NODIS`, `TOP SECRET`), else the word. */
function codeAt(
  text: string,
  offset: number,
  place: Place | undefined,
): { text: string; start: number; end: number } | undefined {
  const [span] = place ?? []
  if (span && place!.length === 1 && span.end - span.start <= 40) {
    const whole = text.slice(span.start, span.end)
    if (explain(whole).length) return { text: whole, start: span.start, end: span.end }
  }
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const line = text.slice(lineStart, lineStart + 400)
  for (const found of line.matchAll(WORD)) {
    const start = lineStart + found.index
    if (start <= offset && offset <= start + found[0].length)
      return { text: found[0], start, end: start + found[0].length }
  }
  return undefined
}

/** The reference that stands at an offset. */
export const referenceAt = (message: Message, offset: number): Message['references'][number] | undefined =>
  message.references.find(({ place }) => holds(place, offset))
