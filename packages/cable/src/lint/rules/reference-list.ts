import type { Reference } from '../../message/message.ts'
import { ownReferences } from '../own-references.ts'
import { keyParts } from '../reference-key.ts'
import { defineRule } from '../rule.ts'

const CITED = /\bREF(?:TEL)?S?(?: \(?|\()([A-Z])(?![A-Z0-9'-]|\.[A-Z])/gi

export default defineRule({
  id: 'reference-list',
  alias: 'REF02',
  about:
    'A telegram does not refer to itself, the letters of its list have no gap, and those that its text cites are in it',
  severity: 'info',
  dialects: ['state', 'acp127', 'janap128'],
  messages: {
    self: 'The telegram refers to itself.',
    gap: 'Reference {letter} follows {before}.',
    unlisted: 'The text cites reference {letter}, which is not in the list.',
    beyond: '{post} had not reached number {number} in {year}; its highest was {highest}.',
  },
  check(cable, report) {
    const { references, blocks } = cable.message
    const { reached } = cable.context
    const own = ownReferences(cable)
    for (const { span } of own) report('self', span)
    const letters = new Set(own.flatMap(({ letter }) => letter ?? []))
    let before: string | undefined
    for (const one of references) {
      beyond(one)
      const { bullet } = one
      if (bullet?.length !== 1) continue
      let next = before ? before.charCodeAt(0) : 65
      // The reader takes its own number for none.
      while (bullet.charCodeAt(0) !== next && letters.has(String.fromCharCode(next))) next++
      if (bullet.charCodeAt(0) !== next)
        report('gap', one, { data: { letter: bullet, before: before ?? 'nothing' } })
      before = bullet
      letters.add(bullet)
    }
    if (!letters.size) return
    for (const block of blocks) {
      // The reader's text, not the lines: a citation may be broken at the end of one.
      for (const found of block.text.text.matchAll(CITED)) {
        const letter = found[1]!.toUpperCase()
        if (!letters.has(letter)) report('unlisted', block, { data: { letter } })
        letters.add(letter)
      }
    }

    function beyond(one: Reference): void {
      const found = keyParts(one.key)
      if (!found) return
      const { digits, number, post } = found
      for (const year of [`19${digits}`, `20${digits}`]) {
        const highest = reached?.[`${year}${post}`]
        if (highest !== undefined && Number(number) > highest)
          report('beyond', one, { data: { post, number, year, highest } })
      }
    }
  },
})
