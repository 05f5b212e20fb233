import type { Cable } from './cable.ts'
import { isService } from './form.ts'

/**
 * Is this a telegram whose elements can be asked for: one that has the number of a post and paragraphs, its first
 * section, and no extract? Later sections repeat no elements.
 */
export function isTelegramText(cable: Cable): boolean {
  const { mrn, blocks, sections } = cable.message
  return (
    mrn !== undefined &&
    blocks.some(({ kind }) => kind === 'paragraph') &&
    sections.held[0] === 1 &&
    cable.message.layout !== 'military-ocr' &&
    !cable.diagnostics('partial-extract').length &&
    !isService(cable)
  )
}
