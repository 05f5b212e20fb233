import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'addressee-not-called',
  alias: 'RT10',
  about: 'FL2 calls the stations of FL7 and FL8, unless each leg keeps only its own',
  severity: 'info',
  messages: { absent: '{indicator} is not in FL2; on this leg the message does not go there.' },
  check({ context, message }, report) {
    const { called } = message.transmission
    if (!called.length || context.channel?.segregated) return
    const names = new Set(called.map(({ value }) => value))
    for (const { collective, routing } of [...message.to, ...message.info])
      if (routing && !collective && !names.has(routing.value))
        report('absent', routing, { data: { indicator: routing.value } })
  },
})
