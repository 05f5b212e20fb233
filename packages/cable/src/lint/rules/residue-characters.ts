import { characters, someOf } from '../characters.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'residue-characters',
  alias: 'CHR04',
  about: 'No blanks at the end of lines, tabs, control characters or residue of web pages are left',
  severity: 'warning',
  layouts: ['state'],
  profiles: { archive: 'info', release: 'info' },
  fixable: true,
  messages: {
    trailing: 'Lines that end with blanks: {count}.',
    tab: 'Tabs stand where blanks are meant: {count}.',
    control: 'Control characters stand in the text: {count}.',
    web: 'Residue of a web page or a table was left in the text.',
  },
  check(cable, report) {
    const { trailing, tabs, controls } = cable.shared(characters)
    const removed = (spans: typeof trailing, text: string) => spans.map(span => ({ span, text }))
    if (trailing.length)
      report('trailing', someOf(trailing), {
        data: { count: trailing.length },
        fix: { confidence: 0.99, edits: removed(trailing, '') },
      })
    if (tabs.length)
      report('tab', someOf(tabs), {
        data: { count: tabs.length },
        fix: { confidence: 0.8, edits: removed(tabs, ' ') },
      })
    if (controls.length)
      report('control', someOf(controls), {
        data: { count: controls.length },
        fix: { confidence: 0.9, edits: removed(controls, '') },
      })
    for (const { place } of cable.diagnostics('web-residue')) report('web', place)
  },
})
