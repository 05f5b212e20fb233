import { controls } from '../marks.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'info-outside-list',
  alias: 'M41',
  about: 'Information addressees of a NODIS or EXDIS message are on its list',
  severity: 'warning',
  needs: ['recipients'],
  messages: { outside: '{name} is not on the list of the {caption} message.' },
  check(cable, report) {
    const names = cable.shared(controls)
    const caption = ['NODIS', 'EXDIS'].find(name => names.has(name))
    if (!caption) return
    const stations = new Set(cable.context.recipients.flatMap(({ station }) => station ?? []))
    if (!stations.size) return
    for (const { name, namePlace } of cable.message.info)
      if (!stations.has(name)) report('outside', namePlace, { data: { name, caption } })
  },
})
