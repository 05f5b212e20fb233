import { controls, portions } from '../marks.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'release-with-exdis',
  alias: 'M10',
  about: 'No banner has REL TO while a caption or portion is EXDIS or NODIS',
  severity: 'error',
  from: '2000-01-01',
  messages: { banner: 'REL TO on the banner, and {caption} bars foreigners: NOFORN is due.' },
  check(cable, report) {
    const release = cable.shared(controls).get('REL TO')
    if (!release) return
    const names = new Set(cable.shared(controls).keys())
    for (const mark of cable.shared(portions)) for (const { name } of mark.parts) names.add(name)
    const caption = ['NODIS', 'EXDIS'].find(name => names.has(name))
    if (caption) report('banner', release, { data: { caption } })
  },
})
