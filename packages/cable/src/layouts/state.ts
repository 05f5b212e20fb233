import type { Strand } from '../text/index.ts'
import type { Layout } from './layout.ts'
import { peelResidue, residueDiagnostics } from './shared/residue.ts'
import { takeOutLines } from './shared/skin.ts'

/** The text itself, as it was sent or copied from a page of the web: whatever no other layout claims. */
export const state: Layout = {
  id: 'state',
  about: 'Wire text, with or without the residue of web pages',
  detect: () => 0.1,
  peel(source) {
    const peeled = peelResidue(source)
    return {
      documents: [{ ...sheets(peeled.strand), facts: [] }],
      diagnostics: residueDiagnostics(peeled),
    }
  },
}

/** The edges of sheets, where there are some. */
const sheets = (text: Strand): { text: Strand; seams: readonly number[] } =>
  text.text.includes('\f') ? takeOutLines(text, () => false) : { text, seams: [] }
