import { canonicalPost } from '../../tables/index.ts'
import { defineRule } from '../rule.ts'

/** Letters of a post, as reference numbers write it. message-format.md 9.3. */
const [SHORTEST, LONGEST] = [3, 17]

export default defineRule({
  id: 'number-form',
  alias: 'MRN01',
  about: 'The number of a telegram is a known post and a serial above zero',
  severity: 'warning',
  dialects: ['state'],
  messages: {
    zero: 'The serial of a telegram begins with 1.',
    length: '“{post}” is too short or too long for the name of a post.',
    post: { text: '“{post}” is in no list of posts.', severity: 'info' },
  },
  check({ message: { mrn }, context: { directory } }, report) {
    if (!mrn) return
    if (mrn.serial === 0) report('zero', mrn)
    const { length } = mrn.post
    if (length < SHORTEST || length > LONGEST) report('length', mrn, { data: { post: mrn.postWritten } })
    else if (!canonicalPost(mrn.post).known) {
      const listed = Object.values(directory ?? {}).some(({ name }) => canonicalPost(name).key === mrn.post)
      if (!listed) report('post', mrn, { data: { post: mrn.postWritten } })
    }
  },
})
