import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'flash-dual',
  alias: 'PRE02',
  about: 'FLASH for action and a lower precedence for information go out as separate transmissions',
  severity: 'error',
  messages: {
    together:
      'FLASH is for {action} and {info} is not; a message of two precedences with FLASH is sent separately to each.',
  },
  check({ message: { info, precedence, to, transmission } }, report) {
    const { action, info: lower } = precedence
    if (action?.value !== 'Z' || !lower || lower.value === 'Z') return
    const called = new Map(transmission.called.map(one => [one.value, one]))
    const acts = new Set(to.flatMap(({ routing }) => (routing ? [routing.value] : [])))
    const first = to.find(({ routing }) => routing && called.has(routing.value))
    // A station that serves both gets one, at the higher.
    const second = info.find(
      ({ routing }) => routing && called.has(routing.value) && !acts.has(routing.value),
    )
    const place = second?.routing && called.get(second.routing.value)
    if (first && place) report('together', place, { data: { action: first.name, info: second!.name } })
  },
})
