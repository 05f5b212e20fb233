import { isClassified } from '../marks.ts'
import { defineRule } from '../rule.ts'

const LIST = /\b(?:SOURCES?:|SOURCE LIST|LIST OF SOURCES)/i

export default defineRule({
  id: 'derived-from-missing',
  alias: 'M31',
  about: 'A derivative classification names its source, and several sources in a list',
  severity: 'warning',
  from: '1995-10-14',
  messages: {
    missing: 'The classification is derivative, and DERIVED FROM is missing.',
    // Whether a list is attached cannot be seen from the text.
    list: { text: 'MULTIPLE SOURCES stands without a list of them.', severity: 'info' },
  },
  check(cable, report) {
    const { authority, blocks, references } = cable.message
    if (!authority || !isClassified(cable)) return
    const { derivedFrom, place } = authority
    if (!derivedFrom) {
      if (/\bDERIVATIVE/i.test(cable.textAt(place))) report('missing', place)
      return
    }
    if (!/MULTIPLE SOURCES/i.test(derivedFrom.value)) return
    const listed =
      references.length > 1 ||
      LIST.test(derivedFrom.value.replace(/MULTIPLE SOURCES/i, '')) ||
      blocks.some(({ text }) => LIST.test(text.text)) ||
      cable.context.attachments?.some(({ name }) => /\bSOURCE/i.test(name))
    if (!listed) report('list', derivedFrom)
  },
})
