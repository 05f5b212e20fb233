import { marks, spanIn } from '../marks.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'compartment-not-configured',
  alias: 'M19',
  about: 'Compartments and special programmes are those that the system is configured for',
  severity: 'error',
  blocking: true,
  needs: ['compartments'],
  messages: { compartment: 'This system is not configured for {compartment}: it must not hold the message.' },
  check(cable, report) {
    const { compartments } = cable.context
    for (const mark of marks(cable))
      for (const part of mark.parts) {
        if (part.category !== 'sci' && part.category !== 'sap') continue
        const names = part.subs.map(sub => `${part.name}-${sub.split(' ')[0]}`)
        const wanted = part.category === 'sap' ? names : [part.name, ...names]
        const compartment = wanted.find(name => !compartments.includes(name))
        if (compartment) report('compartment', spanIn(mark, part), { data: { compartment } })
      }
  },
})
