import { canonicalPost } from '../../tables/index.ts'
import { keyParts } from '../reference-key.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'reference-form',
  alias: 'REF01',
  about: 'References say what they are, name known posts and are not of a later year',
  severity: 'warning',
  dialects: ['state'],
  messages: {
    kind: { text: 'What kind of document this reference is was not read.', severity: 'info' },
    post: { text: '“{post}” is in no list of posts.', severity: 'info' },
    future: 'The reference is of {year}, the telegram of {own}.',
  },
  check(cable, report) {
    const { references, mrn } = cable.message
    const { directory } = cable.context
    const own = cable.date && Number(cable.date.slice(0, 4))
    for (const one of references) {
      if (one.kind === 'other') report('kind', one)
      const found = keyParts(one.key)
      if (!found) continue
      const { digits, post } = found
      const known =
        post === mrn?.post ||
        canonicalPost(post).known ||
        Object.values(directory ?? {}).some(({ name }) => canonicalPost(name).key === post)
      if (!known) report('post', one, { data: { post } })
      if (!own) continue
      // Two digits mean the year nearest to that of the telegram.
      const year = own + ((((Number(digits) - own) % 100) + 150) % 100) - 50
      if (year > own) report('future', one, { data: { year, own } })
    }
  },
})
