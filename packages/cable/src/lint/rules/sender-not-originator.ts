import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'sender-not-originator',
  alias: 'DE03',
  about: 'The station of FL3 is the one that the directory gives for the originator of FL6',
  severity: 'warning',
  needs: ['directory'],
  messages: { differs: '{indicator} is the station of {listed}, and the message is from {from}.' },
  check({ context: { directory }, message }, report) {
    const routing = message.transmission.sender?.routing
    const { from } = message
    if (!routing || !from) return
    const entry = directory[routing.value]
    if (entry && entry.name !== from.name)
      report('differs', routing, { data: { indicator: routing.value, listed: entry.name, from: from.name } })
  },
})
