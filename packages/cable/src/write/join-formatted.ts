import type { Block, JoinedText, Message } from '../message/message.ts'
import { Strand } from '../text/index.ts'
import { readReleased } from '../wire/usmtf/released.ts'

/**
 * Sections of a formatted text that were read one by one: the strokes that end its body stand in the last, where no set
 * shows what they are, and so does who released it.
 */
export function closeFormatted(message: Message): Message {
  const last = message.blocks.at(-1)
  if (last?.kind !== 'paragraph' || !message.blocks.some(block => block.kind === 'set')) return message
  const part = last.parts.at(-1)
  const closed: Block = part
    ? { ...last, parts: [...last.parts.slice(0, -1), { ...part, ...unstroked(part) }] }
    : { ...last, ...unstroked(last) }
  const end = part ? closed.parts.at(-1)!.text : closed.text
  const signature = readReleased(Strand.mapped(end.text, end.map.flat()))
  return { ...message, blocks: [...message.blocks.slice(0, -1), closed], signature }
}

function unstroked<T extends { readonly text: JoinedText; readonly place: Message['place'] }>({
  text,
  place,
}: T): Pick<T, 'text' | 'place'> {
  if (!text.text.endsWith('//')) return { text, place }
  const cut = text.text.length - 2
  const rows = text.map.filter(([at]) => at < cut)
  const row = rows.at(-1)
  const map = row ? [...rows.slice(0, -1), [row[0], row[1], row[2], row[3] - 2] as const] : rows
  const span = place.at(-1)
  return {
    text: { text: text.text.slice(0, cut), map },
    place: span ? [...place.slice(0, -1), { ...span, end: span.end - 2 }] : place,
  }
}
