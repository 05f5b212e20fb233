import { nearest } from '../../tables/index.ts'
import { defineRule } from '../rule.ts'

const LONG = ['IMMEDIATE', 'PRIORITY', 'ROUTINE']
const WORDS = ['FLASH', ...LONG]

export default defineRule({
  id: 'precedence-misspelt',
  alias: 'ADR08',
  about: 'Precedence words of addressees are FLASH, IMMEDIATE, NIACT IMMEDIATE, PRIORITY or ROUTINE',
  severity: 'warning',
  dialects: ['state', 'acp127', 'janap128'],
  fixable: true,
  messages: { misspelt: '“{written}” is to be {word}.' },
  check(cable, report) {
    const { to, info } = cable.message
    for (const { precedence, name, namePlace } of [...to, ...info]) {
      const place = precedence?.place ?? namePlace
      const span = place[place.length - 1]
      if (!span) continue
      const said = precedence
        ? precedence.raw.replace('NIACT', '').trim()
        : name.slice(name.lastIndexOf(' ') + 1)
      if (said.length < 5 || said === name || WORDS.includes(said)) continue
      const word = said.length < 7 ? nearest(said, WORDS, 1) : nearest(said, LONG, 2)
      if (!word) continue
      const at = { ...span, start: span.end - said.length }
      report('misspelt', at, {
        data: { written: said, word },
        fix: { confidence: 0.95, edits: [{ span: at, text: word }] },
      })
    }
  },
})
