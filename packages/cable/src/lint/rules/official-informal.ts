import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'official-informal',
  alias: 'CLS05',
  about: 'OFFICIAL INFORMAL stands as a caption and again in the subject',
  severity: 'warning',
  dialects: ['state'],
  profiles: { archive: 'info' },
  messages: {
    subject: 'The caption OFFICIAL INFORMAL is to stand again in the subject.',
    caption: 'The subject says OFFICIAL INFORMAL and there is no such caption.',
  },
  check({ message: { captions, subject } }, report) {
    if (!subject) return
    const caption = captions.find(({ value }) => value === 'OFFICIAL INFORMAL')
    const said = /\bOFFICIAL[- ]+INFORMAL\b/i.test(subject.text)
    if (caption && !said) report('subject', caption)
    else if (said && !caption) report('caption', subject)
  },
})
