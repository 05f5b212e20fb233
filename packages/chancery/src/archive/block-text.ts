import type { Block } from '@chancery/cable'

export function blockText(block: Block): string {
  return block.kind === 'paragraph'
    ? [block.text.text, ...block.parts.map(part => `${part.label} ${part.text.text}`)].join('\n')
    : block.text.text
}
