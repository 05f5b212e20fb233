import type { Place } from '../../text/index.ts'
import { defineRule } from '../rule.ts'

const BEGIN = /^(?:BEGIN )?(SUMMARY|COMMENT) ?[:.;-]/i
const END = /\bEND (?:OF )?(SUMMARY|COMMENT)\b/gi

export default defineRule({
  id: 'passage-ends',
  alias: 'TXT04',
  about:
    'A summary or comment that is opened by its word is closed by END SUMMARY or END COMMENT, and the other way round',
  severity: 'info',
  dialects: ['state'],
  messages: {
    end: 'This {passage} is not closed by END {passage}.',
    begin: 'END {passage} closes what no {passage} opened.',
  },
  check({ message: { blocks } }, report) {
    const open = new Map<string, Place>()
    const met = new Set<string>()
    for (const block of blocks) {
      const { text } = block.text
      const opened = BEGIN.exec(text)?.[1]?.toUpperCase()
      if (opened && !open.has(opened)) open.set(opened, block.place)
      if (block.kind === 'heading')
        for (const word of ['SUMMARY', 'COMMENT']) if (text.toUpperCase().includes(word)) met.add(word)
      for (const found of text.matchAll(END)) {
        const passage = found[1]!.toUpperCase()
        // It may have been opened within a paragraph.
        const within = text.slice(0, found.index).toUpperCase().includes(passage)
        if (!open.delete(passage) && !within && !met.has(passage))
          report('begin', block.place, { data: { passage } })
        met.delete(passage)
      }
    }
    for (const [passage, place] of open) report('end', place, { data: { passage } })
  },
})
