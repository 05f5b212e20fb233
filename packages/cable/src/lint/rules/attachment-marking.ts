import { rank } from '../../marking/label.ts'
import { readMarking } from '../../marking/line.ts'
import { isClassified, level } from '../marks.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'attachment-marking',
  alias: 'M50',
  about: 'Attachments bear a marking of their own, no higher than that of the message',
  severity: 'warning',
  needs: ['attachments'],
  messages: {
    unmarked: '{name} goes with a classified message and bears no marking of its own.',
    above: '{name} is {attached}, and the message {own}.',
  },
  check(cable, report) {
    const own = level(cable)
    for (const { name, marking } of cable.context.attachments) {
      const attached = marking === undefined ? undefined : readMarking(marking, 'banner')?.level
      if (!attached) {
        if (isClassified(cable)) report('unmarked', cable.top, { data: { name } })
      } else if (own && rank(attached) > rank(own))
        report('above', cable.top, { data: { name, attached, own } })
    }
  },
})
