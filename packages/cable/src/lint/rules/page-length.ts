import { page127 } from '../page-127.ts'
import { type CableLine, written } from '../part.ts'
import { defineRule } from '../rule.ts'

/** Lines of a page, from FL5 or the page line on; pages of text of one transmission. ACP 127 ¶208. */
const MOST_LINES = 20
const LAST_PAGE = 6

export default defineRule({
  id: 'page-length',
  alias: 'PAG03',
  about: 'A page has 20 lines at most and a transmission five pages of text',
  severity: 'warning',
  dialects: ['acp127'],
  layouts: ['state'],
  profiles: { archive: 'info', release: 'info' },
  messages: {
    lines: 'The page that ends here has {count} lines; it may have 20.',
    pages: 'Page {number}: beyond page 6 a message is cut into sections.',
  },
  check(cable, report) {
    for (const { heading, text } of cable.parts) {
      const preamble = heading.find(({ fl }) => fl === 5)
      if (!preamble) continue
      let count = 0
      let last: CableLine | undefined
      const close = (): void => {
        if (last && count > MOST_LINES) report('lines', written(last), { data: { count } })
        count = 0
      }
      for (const line of [...heading.slice(heading.indexOf(preamble)), ...text]) {
        if (!line.words) continue
        const page = page127(line.words)
        if (page) close()
        else count++
        if (page && page.number > LAST_PAGE) report('pages', written(line), { data: { number: page.number } })
        last = line
      }
      close()
    }
  },
})
