import { captionLines } from '../caption-lines.ts'
import { wholeLine } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'caption-form',
  alias: 'TXT05b',
  about: 'A caption stands once and bare, without strokes as filler',
  severity: 'info',
  dialects: ['state'],
  fixable: true,
  messages: {
    again: '{caption} stands above already.',
    filler: 'Strokes fill the line of {caption}.',
  },
  check(cable, report) {
    const met = new Set<string>()
    for (const { captions, span, words } of cable.shared(captionLines)) {
      const [caption] = captions
      if (captions.length !== 1 || !caption) continue
      if (met.has(caption))
        report('again', span, {
          data: { caption },
          fix: { confidence: 0.95, edits: [{ span: wholeLine(cable.source(span), span), text: '' }] },
        })
      else if (words.endsWith('//'))
        report('filler', span, {
          data: { caption },
          fix: { confidence: 0.95, edits: [{ span, text: words.slice(0, words.indexOf('//')) }] },
        })
      met.add(caption)
    }
  },
})
