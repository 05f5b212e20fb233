import type { Layout } from './layout.ts'
import { peelResidue, residueDiagnostics } from './shared/residue.ts'

/** The text itself, as it was sent or copied from a page of the web: whatever no other layout claims. */
export const state: Layout = {
  id: 'state',
  about: 'Wire text, with or without the residue of web pages',
  detect: () => 0.1,
  peel(source) {
    const peeled = peelResidue(source)
    return {
      documents: [{ text: peeled.strand, seams: [], facts: [] }],
      diagnostics: residueDiagnostics(peeled),
    }
  },
}
