import { WIRE } from '../form.ts'
import { higher } from '../precedence.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'precedence-mismatch',
  alias: 'RT02',
  about: 'FL2 bears the higher of the precedence letters of FL5',
  severity: 'error',
  dialects: WIRE,
  fixable: true,
  messages: { differs: 'FL2 says {called}, and the higher precedence of FL5 is {stated}.' },
  check({ message: { precedence, transmission } }, report) {
    const called = transmission.precedence
    const { action, info } = precedence
    if (!called || !action) return
    const stated = higher(action.value, info?.value)
    if (called.value === stated) return
    const [span] = called.place
    report('differs', called, {
      data: { called: called.raw, stated },
      ...(span && { fix: { confidence: 0.7, edits: [{ span, text: called.raw.replace(/./g, stated) }] } }),
    })
  },
})
