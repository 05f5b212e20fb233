import type { Block, Message, Paragraph, Portion } from '@chancery/cable'
import type { Output } from '../output.ts'
import type { Paint } from '../paint.ts'
import { hang, shown, shownLine, wrap } from '../text.ts'

/** The blocks of the text, a blank line between them. */
export function body(message: Message, output: Output): string[] {
  return message.blocks.flatMap(block => ['', ...lines(block, output)])
}

function lines(block: Block, output: Output): string[] {
  const { paint, width } = output
  switch (block.kind) {
    case 'heading':
      return hang(mark(block.portion, paint), shownLine(block.text.text), width).map(paint.bold)
    case 'mark':
      return wrap(shownLine(block.text.text), width).map(paint.dim)
    case 'preformatted':
      // Columns mean something here, so nothing is wrapped.
      return shown(block.text.text).replace(/\n+$/, '').split('\n')
    case 'set':
      return hang('    ', shown(block.text.text).trim(), width)
    case 'paragraph':
      return paragraph(block, output)
  }
}

/** Numbers stand in a margin of their own, so that all text begins at the same column. */
function paragraph({ number, portion, text, parts }: Paragraph, { paint, width }: Output): string[] {
  const margin = (number ? `${number.value}. ` : '').padStart(4)
  const own = hang(margin, mark(portion, paint) + shown(text.text).trim(), width)
  const below = parts.flatMap(({ label, portion, text }) =>
    hang(`    ${shownLine(label)} `, mark(portion, paint) + shown(text.text).trim(), width),
  )
  return [...own, ...below]
}

const mark = (portion: Portion | undefined, paint: Paint): string =>
  portion ? `${paint.level(portion.level, `(${shownLine(portion.value)})`)} ` : ''
