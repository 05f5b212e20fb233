import { COMPARTMENTS } from '../../marking/line.ts'
import { controls, marks, spanIn } from '../marks.ts'
import { defineRule } from '../rule.ts'

/** Edition of the Register that knows HCS with O or P only. */
const HCS_PARTED = '2016-01-01'

/** What a compartment must stand beside. CAPCO-2016 H.4. */
const REQUIRES: Readonly<Record<string, readonly string[]>> = {
  'SI-G': ['ORCON'],
  'HCS-O': ['ORCON', 'NOFORN'],
  'HCS-P': ['NOFORN'],
}

export default defineRule({
  id: 'compartment-incomplete',
  alias: 'M20',
  about: 'Compartments stand behind their system and beside the controls that they require',
  severity: 'error',
  from: '2000-01-01',
  messages: {
    orphan: '{name} is a compartment of {system} and stands without it.',
    bare: 'HCS stands with O or P.',
    requires: '{name} requires {control}.',
  },
  check(cable, report) {
    for (const mark of marks(cable)) {
      const beside = (name: string): boolean =>
        mark.parts.some(part => part.name === name) || ('alone' in mark && cable.shared(controls).has(name))
      for (const part of mark.parts) {
        const span = spanIn(mark, part)
        const system = Object.keys(COMPARTMENTS).find(one => COMPARTMENTS[one]?.includes(part.name))
        if (system) report('orphan', span, { data: { name: part.name, system } })
        const subs = part.subs.map(sub => sub.split(' ')[0])
        if (part.name === 'HCS' && !subs.some(sub => sub === 'O' || sub === 'P') && cable.date! >= HCS_PARTED)
          report('bare', span)
        for (const sub of subs) {
          const name = `${part.name}-${sub}`
          const control = REQUIRES[name]?.find(one => !beside(one))
          if (control) report('requires', span, { data: { name, control } })
        }
      }
    }
  },
})
