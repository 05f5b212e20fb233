import { isKnownTag } from '../../tables/index.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'tag-unknown',
  alias: 'TXT01b',
  about: 'TAGS are codes of a list, places of two letters, or persons',
  severity: 'info',
  dialects: ['state'],
  fixable: true,
  messages: {
    unknown: '{tag} is in no list of TAGS.',
    near: '{tag} is in no list of TAGS; {meant} was taken for it.',
  },
  check({ message: { tags } }, report) {
    for (const { value, kind, raw, place } of tags) {
      if (kind === 'person') continue
      const [span] = place
      if (!isKnownTag(value)) report('unknown', place, { data: { tag: raw } })
      // What the reader took it for.
      else if (span && /^[A-Z][A-Z][A-Z][A-Z]/.test(raw) && raw !== value)
        report('near', place, {
          data: { tag: raw, meant: value },
          fix: { confidence: 0.6, edits: [{ span, text: value }] },
        })
    }
  },
})
