import type { Layout } from './layout.ts'
import { peelResidue, residueDiagnostics } from './shared/residue.ts'

/** No other layout has these; the rest only make it surer. */
const SETS = /(?:^|\s)(?:MSGID|SUBJ)\//m
const SIGNS: readonly (readonly [RegExp, number])[] = [
  [/(?:^|\s)MSGID\/[A-Z]/m, 0.3],
  [/\/\/[ \t]*$/m, 0.1],
  [/^[ \t]*(?:RMKS|GENTEXT|NARR|AMPN)\//m, 0.1],
  [/^[ \t]*(?:NAVADMIN|ALNAV|MARADMIN|ALARACT|ALCOAST|ALMAR|NAVOP) \d{1,4}\/\d{2,4}\b/m, 0.2],
]

/** One set alone may be a slip of somebody's pen. */
const LEAST = 0.3

/** General messages as the services publish them, from the message handling system or from a page of the web. */
export const navadmin: Layout = {
  id: 'navadmin',
  about: 'Administrative messages of the services in sets: MSGID, SUBJ, REF, NARR, RMKS',
  detect: ({ text: head }) => {
    if (!(head.includes('MSGID/') || head.includes('SUBJ/')) || !SETS.test(head)) return 0
    const sure = SIGNS.reduce((sum, [sign, weight]) => sum + (sign.test(head) ? weight : 0), 0.2)
    return sure >= LEAST ? sure : 0
  },
  peel(source) {
    const peeled = peelResidue(source)
    return {
      documents: [{ text: peeled.strand, seams: [], facts: [] }],
      diagnostics: residueDiagnostics(peeled),
    }
  },
}
