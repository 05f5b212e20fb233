import { written } from '../part.ts'
import { defineRule } from '../rule.ts'
import { firstOfNumber, lineAt, sectionLines, wordsAt } from '../sections.ts'

export default defineRule({
  id: 'sections-disagree',
  alias: 'SCT01b',
  about: 'All sections have one date-time group, one list of addressees and one classification',
  severity: 'error',
  dialects: ['state', 'acp127', 'janap128'],
  layouts: ['state'],
  messages: {
    dtg: 'The date-time group is not that of another section, {first}.',
    addressees: 'The addressees are not those of the first section.',
    classification: 'The classification is not that of the first section, {first}.',
  },
  check(cable, report) {
    const { dtg, sections } = cable.message
    // With another date-time group a section is a message of its own.
    const other = sections.missing.length ? firstOfNumber(cable) : undefined
    if (dtg && other?.dtg && other.dtg.value !== dtg.value)
      report('dtg', dtg, { data: { first: other.dtg.raw } })
    const [first, ...others] = cable.shared(sectionLines)
    if (!first) return
    const addressees = addresseesOf(first.part)
    for (const { part, line, marking } of others) {
      const list = lineAt(part, 7) ?? lineAt(part, 8)
      if (list && addressees && addresseesOf(part) !== addressees) report('addressees', written(list))
      if (marking !== first.marking)
        report('classification', written(line), { data: { first: first.marking } })
    }
  },
})

const addresseesOf = (part: Parameters<typeof wordsAt>[0]): string =>
  `${wordsAt(part, 7)}\n${wordsAt(part, 8)}`.trim()
