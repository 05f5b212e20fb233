import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'priority-abolished',
  alias: 'PRE04',
  about: 'State telegrams are no longer drafted as PRIORITY',
  severity: 'info',
  dialects: ['state'],
  from: '2017-01-01',
  messages: { letter: 'PRIORITY is no longer among the precedences of the Department.' },
  check({ message: { precedence } }, report) {
    for (const one of [precedence.action, precedence.info]) if (one?.value === 'P') report('letter', one)
  },
})
