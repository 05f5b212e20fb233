import type { Paragraph } from '../../message/message.ts'
import { isScan } from '../form.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'paragraph-numbers',
  alias: 'TXT03',
  about: 'Paragraphs are numbered from 1 on without a gap; a single one has no number',
  severity: 'info',
  dialects: ['state', 'acp127', 'janap128', 'acp126'],
  messages: {
    first: 'The first paragraph that has a number has {number}, not 1.',
    gap: 'Paragraph {before} is followed by {number}.',
    again: 'Paragraph {before} is followed by {number}.',
    single: 'The only paragraph has a number.',
  },
  check(cable, report) {
    const { blocks, sections, authority } = cable.message
    const all = blocks.filter((one): one is Paragraph => one.kind === 'paragraph')
    const numbered = all.flatMap(({ number }) => number ?? [])
    const [first] = numbered
    if (!first) return
    // A later section goes on; the classifying officer may stand in paragraph 1.
    if (first.value !== 1 && sections.held[0] === 1 && !(authority && first.value === 2))
      report('first', first, { data: { number: first.value } })
    for (const [at, one] of numbered.entries()) {
      const before = numbered[at - 1]?.value
      if (before === undefined || one.value === before + 1) continue
      report(one.value > before ? 'gap' : 'again', one, { data: { before, number: one.value } })
      // What a scan lost once it lost often.
      if (isScan(cable)) break
    }
    if (all.length === 1 && first.value === 1 && !sections.of) report('single', first)
  },
})
