import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'book-message',
  alias: 'ADR11',
  about: 'ZEX stands in FL5 of a book message and of no other; what is delivered of it names one addressee',
  severity: 'error',
  messages: {
    missing:
      'The originator asked for a book message, and FL5 has no ZEX: all addressees would see the list.',
    unwanted: 'ZEX marks a book message, and the originator did not ask for one.',
    list: 'A book message is delivered with its list of addressees; each is to see himself alone.',
  },
  check({ message, context: { book, channel } }, report) {
    const mark = message.transmission.signals.find(({ value }) => value === 'ZEX')
    if (!mark) {
      if (book && message.dtg) report('missing', message.dtg)
      return
    }
    if (book === false) report('unwanted', mark)
    const [, second] = [...message.to, ...message.info]
    if (channel?.delivers && second) report('list', second)
  },
})
