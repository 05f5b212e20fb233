import { banner, controls, portions, spanIn } from '../marks.ts'
import { defineRule } from '../rule.ts'

/** Controls that a banner bears whatever else it bears. CAPCO-2016 D.2. */
const ALWAYS = new Set(['RSEN', 'IMCON', 'FISA', 'DEA SENSITIVE', 'LES', 'LES NOFORN'])

export default defineRule({
  id: 'control-not-rolled-up',
  alias: 'M18',
  about: 'FISA, RSEN, IMCON, DEA SENSITIVE and LES of a portion stand on the banner too',
  severity: 'error',
  from: '2000-01-01',
  messages: { missing: '{control} stands in a portion and not on the banner.' },
  check(cable, report) {
    if (!banner(cable)) return
    const above = cable.shared(controls)
    for (const mark of cable.shared(portions))
      for (const part of mark.parts) {
        const { name } = part
        // On the banner NOFORN parts from LES.
        if (ALWAYS.has(name) && !above.has(name) && !(name === 'LES NOFORN' && above.has('LES')))
          report('missing', spanIn(mark, part), { data: { control: name } })
      }
  },
})
