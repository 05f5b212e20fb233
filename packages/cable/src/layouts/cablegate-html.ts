import type { Fact } from '../message/message.ts'
import { type Strand, StrandBuilder } from '../text/index.ts'
import type { Layout } from './layout.ts'
import { factAt, type Names } from './shared/facts.ts'
import { between } from './shared/html.ts'
import { withoutInnerHeader } from './shared/inner-header.ts'
import { peelResidue, residueDiagnostics } from './shared/residue.ts'

const ABOUT: Names = {
  'Reference ID': 'mrn',
  Created: 'dtg',
  Classification: 'classification',
  Origin: 'from',
}

/**
 * Pages of the 2003-2010 set: a table of facts, then header and body in two blocks of preformatted text. A page
 * with one block has a body alone. message-format.md 9.1, 9.2.
 */
export const cablegateHtml: Layout = {
  id: 'cablegate-html',
  about: 'Web pages of the 2003-2010 cables: a table, then header and body',
  detect: ({ text: head }) =>
    !/^\s*<[!?h]/i.test(head)
      ? 0
      : (/<title>\s*Cable Viewer/i.test(head) ? 0.6 : 0) +
        (/<table class=['"]cable['"]/.test(head) ? 0.4 : 0),
  peel(source) {
    const texts = between(source, '<code><pre>', '</pre></code>')
    const joined = new StrandBuilder()
    texts.map(withoutInnerHeader).forEach((text, n) => {
      if (n > 0) joined.put('\n', text, 0, 1)
      joined.add(text)
    })
    const peeled = peelResidue(joined.done())
    return {
      documents: [{ text: peeled.strand, seams: [], facts: facts(source) }],
      diagnostics: residueDiagnostics(peeled),
    }
  },
}

function facts(source: Strand): Fact[] {
  const [table] = between(source, "<table class='cable'>", '</table>')
  if (!table) return []
  const names = between(table, '<th>', '</th>')
  return between(table, '<td>', '</td>').flatMap((cell, n) => {
    const value = peelResidue(cell).strand
    return factAt(value, names[n]?.text.trim() ?? '', 0, value.length, ABOUT) ?? []
  })
}
