import type { PrecedenceLetter } from '../../message/message.ts'
import { defineRule } from '../rule.ts'

/** Words that a message may have while MINIMIZE is in force. */
const MOST: Partial<Record<PrecedenceLetter, number>> = { Y: 100, Z: 100, O: 200 }

export default defineRule({
  id: 'minimize-length',
  alias: 'PRE05',
  about: 'Under MINIMIZE a FLASH message has at most 100 words, an IMMEDIATE one 200',
  severity: 'warning',
  needs: ['minimize'],
  messages: {
    long: 'MINIMIZE is in force, and the text has {words} words; {most} are allowed at this precedence.',
  },
  check({ context: { minimize }, message: { blocks, precedence } }, report) {
    const { action } = precedence
    const most = action && MOST[action.value]
    if (!minimize || !action || most === undefined) return
    let words = 0
    for (const { text } of blocks) words += wordCount(text.text)
    if (words > most) report('long', action, { data: { words, most } })
  },
})

const wordCount = (text: string): number => text.split(/\s/).filter(Boolean).length
