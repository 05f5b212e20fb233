import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'exempted-without-collective',
  alias: 'RT12',
  about: 'FL9 names only members of a collective of FL7 or FL8',
  severity: 'error',
  messages: {
    alone: '{name} is exempted, and no collective is addressed.',
    stranger: '{name} is exempted from {collective}, and is no member of it.',
  },
  check({ context, message }, report) {
    for (const one of message.exempt) report('alone', one, { data: { name: one.value } })
    for (const { exempt, name, collective } of [...message.to, ...message.info]) {
      const members = context.collectives?.[name]
      for (const one of exempt)
        if (!collective) report('alone', one, { data: { name: one.value } })
        else if (members && !members.includes(one.value))
          report('stranger', one, { data: { name: one.value, collective: name } })
    }
  },
})
