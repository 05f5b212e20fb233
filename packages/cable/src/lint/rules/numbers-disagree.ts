import { canonicalPost } from '../../tables/index.ts'
import { publishedNumber } from '../published-number.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'numbers-disagree',
  alias: 'MRN02',
  about: 'The post of the number is the originator, and a publisher gives the same number',
  severity: 'warning',
  dialects: ['state'],
  messages: {
    originator: 'The number is of {post}, the message from {from}.',
    published: 'The publisher calls this telegram {published}; its own number is {own}.',
  },
  check(cable, report) {
    const { mrn, from } = cable.message
    if (!mrn) return
    if (from) {
      const sender = canonicalPost(from.name)
      const post = canonicalPost(mrn.post)
      if (sender.known && post.known && sender.key !== post.key)
        report('originator', mrn, { data: { post: mrn.postWritten, from: from.name } })
    }
    const published = publishedNumber(cable)
    if (published?.contradicts)
      report('published', published.fact, {
        data: { published: published.fact.value, own: mrn.short ?? `${mrn.post}${mrn.serial}` },
      })
  },
})
