import { defineRule } from '../rule.ts'

/** Two blanks part the words of a level that is spelled out. */
const spelled = (level: string): string =>
  level
    .split(' ')
    .map(word => [...word].join(' '))
    .join('  ')

export default defineRule({
  id: 'classification-spacing',
  alias: 'CLS01b',
  about: 'The classification is spelled letter by letter, UNCLAS alone is written whole',
  severity: 'error',
  dialects: ['state', 'acp127', 'janap128', 'acp126'],
  layouts: ['state'],
  profiles: { archive: 'info', release: 'info' },
  fixable: true,
  messages: {
    whole: '{written} is to be spelled letter by letter.',
    spelled: '“{written}” is to be written whole: UNCLAS.',
  },
  check(cable, report) {
    const { banner } = cable.message.marking
    const [span] = banner?.place ?? []
    if (!banner || !span) return
    if (banner.value === 'UNCLASSIFIED') {
      if (banner.raw[1] === ' ')
        report('spelled', span, {
          data: { written: banner.raw },
          fix: { confidence: 0.95, edits: [{ span, text: 'UNCLAS' }] },
        })
    } else if (banner.raw.toUpperCase() === banner.value)
      report('whole', span, {
        data: { written: banner.raw },
        fix: { confidence: 0.95, edits: [{ span, text: spelled(banner.value) }] },
      })
  },
})
