import type { Addressee, PrecedenceLetter } from '../../message/message.ts'
import { precedenceRank } from '../precedence.ts'
import { defineRule } from '../rule.ts'

const LETTER: Readonly<Record<string, PrecedenceLetter>> = {
  FLASH: 'Z',
  IMMEDIATE: 'O',
  'NIACT IMMEDIATE': 'O',
  PRIORITY: 'P',
}

export default defineRule({
  id: 'addressee-above-message',
  alias: 'PRE06',
  about: 'The precedence word of an addressee is not above the letter of FL5 for his list',
  severity: 'warning',
  messages: { above: '{word} for {name} is above the precedence {letter} that FL5 gives this list.' },
  check({ message: { info, precedence, to } }, report) {
    const { action } = precedence
    if (!action) return
    const judge = (party: Addressee, letter: PrecedenceLetter): void => {
      if (!party.precedence) return
      if (precedenceRank(LETTER[party.precedence.value] ?? 'R') < precedenceRank(letter))
        report('above', party.precedence, {
          data: { word: party.precedence.value, name: party.name, letter },
        })
    }
    for (const party of to) judge(party, action.value)
    for (const party of info) judge(party, precedence.info?.value ?? action.value)
  },
})
