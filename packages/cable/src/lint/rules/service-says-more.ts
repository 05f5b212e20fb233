import { WIRE } from '../form.ts'
import { defineRule } from '../rule.ts'
import { isIdentification, serviceText } from '../service-text.ts'

/** Prosigns and words of procedure, which give nothing away. */
const PROCEDURE = new Set('INT IMI K AR AS TO FM AND COSIR TRACE ADVISE FROM SVC'.split(' '))

export default defineRule({
  id: 'service-says-more',
  alias: 'SVC02',
  about:
    'An unclassified service message about a classified one holds signals, prosigns and identifications alone',
  severity: 'error',
  blocking: true,
  dialects: WIRE,
  needs: ['seen'],
  messages: {
    says: 'Message {id} is {level}, and this unclassified service message says more than signals about it.',
  },
  check(cable, report) {
    const { seen } = cable.context
    const { marking, references } = cable.message
    if (marking.banner?.value !== 'UNCLASSIFIED') return
    const service = cable.shared(serviceText)
    if (!service) return
    const named = seen.find(
      ({ routing, serial, level }) =>
        level &&
        level !== 'UNCLASSIFIED' &&
        references.some(({ value }) => value.startsWith(`${routing} ${serial}`)),
    )
    if (!named) return
    const more = service.words.filter(
      ({ text }) => !/^Z[A-Z]{2}\d?$/.test(text) && !isIdentification(text) && !PROCEDURE.has(text),
    )
    if (more.length)
      report('says', more, { data: { id: `${named.routing} ${named.serial}`, level: named.level ?? '' } })
  },
})
