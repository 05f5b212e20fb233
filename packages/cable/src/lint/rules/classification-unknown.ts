import { defineRule } from '../rule.ts'
import { unknownLevel } from '../unknown-level.ts'

export default defineRule({
  id: 'classification-unknown',
  alias: 'M02',
  about: 'The classification is a word of the closed list, in whatever spacing',
  severity: 'error',
  dialects: ['state', 'acp127', 'janap128'],
  fixable: true,
  messages: {
    unknown: '“{written}” is no classification.',
    damaged: '“{written}” is no classification; {level} is meant.',
  },
  check(cable, report) {
    const { banner } = cable.message.marking
    const [span] = banner?.place ?? []
    if (banner && span && cable.diagnostics('classification-repaired').length)
      report('damaged', banner, {
        data: { written: banner.raw, level: banner.value },
        fix: { confidence: 0.9, edits: [{ span, text: likeWritten(banner.raw, banner.value) }] },
      })
    const unknown = unknownLevel(cable)
    if (unknown) report('unknown', unknown, { data: { written: cable.textAt(unknown) } })
  },
})

/** The level in the spacing of the damaged word. */
function likeWritten(raw: string, level: string): string {
  const short = level === 'UNCLASSIFIED' && raw.replaceAll(' ', '').length <= 'UNCLASS'.length
  const word = short ? 'UNCLAS' : level
  return raw[1] === ' ' ? [...word].join(' ').replace('   ', '  ') : word
}
