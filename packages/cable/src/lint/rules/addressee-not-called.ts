import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'addressee-not-called',
  alias: 'RT10',
  about: 'FL2 calls the stations of FL7 and FL8, unless each leg keeps only its own',
  severity: 'info',
  messages: {
    absent: '{indicator} is not in FL2; on this leg the message does not go there.',
    leg: 'FL2 has {held} of the {count} indicators of the addressees; the copy is that of one leg.',
  },
  check({ context, message }, report) {
    const { called } = message.transmission
    if (!called.length || context.channel?.segregated) return
    const names = new Set(called.map(({ value }) => value))
    const asked = [...message.to, ...message.info].flatMap(({ collective, routing }) =>
      routing && !collective ? [routing] : [],
    )
    const absent = asked.filter(({ value }) => !names.has(value))
    // Where most are absent nobody forgot them.
    if (absent.length > 1 && absent.length * 2 > asked.length)
      report('leg', absent[0]!, {
        data: { held: asked.length - absent.length, count: asked.length },
      })
    else for (const one of absent) report('absent', one, { data: { indicator: one.value } })
  },
})
