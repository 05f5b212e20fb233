import { captionOf } from '../../tables/index.ts'
import { defineRule } from '../rule.ts'

const RESTRICTIONS = new Set(['distribution', 'dissemination', 'addressee'])

export default defineRule({
  id: 'caption-not-in-archive',
  alias: 'M52',
  about: 'Restrictions of handling in the heading stand in the field of the archive too',
  severity: 'info',
  messages: { lacking: '“{field}” of the archive lacks {caption}.' },
  check(cable, report) {
    const { captions, facts } = cable.message
    const field = facts.find(({ about }) => about === 'captions')
    if (!field) return
    const stated = field.value.toUpperCase()
    for (const caption of captions) {
      const only = caption.value.endsWith('ONLY')
      if (!only && !RESTRICTIONS.has(captionOf(caption.value)?.kind ?? '')) continue
      // The archive writes ONLY, whoever is named before it.
      if (!stated.includes(only ? 'ONLY' : caption.value))
        report('lacking', caption, { data: { field: field.name, caption: caption.value } })
    }
  },
})
