import type { Block, Message } from '@chancery/cable'

export function blockText(block: Block): string {
  return block.kind === 'paragraph'
    ? [block.text.text, ...block.parts.map(part => `${part.label} ${part.text.text}`)].join('\n')
    : block.text.text
}

/** The text of a message without what is said about it. */
export const bodyText = ({ blocks }: Message): string => blocks.map(blockText).join('\n')
