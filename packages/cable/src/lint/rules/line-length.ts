import { characters, LONGEST_LINE, someOf } from '../characters.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'line-length',
  alias: 'CHR03',
  about: 'Lines have 69 characters at most',
  severity: 'warning',
  dialects: ['state', 'acp127', 'janap128', 'acp126'],
  layouts: ['state'],
  profiles: { archive: 'info', release: 'info' },
  messages: { long: 'Lines of more than {most} characters: {count}; the first has {length}.' },
  check(cable, report) {
    const { long } = cable.shared(characters)
    const [first] = long
    if (first)
      report('long', someOf(long), {
        data: { count: long.length, most: LONGEST_LINE, length: LONGEST_LINE + first.end - first.start },
      })
  },
})
