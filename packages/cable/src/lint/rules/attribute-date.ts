import { defineRule } from '../rule.ts'

const FORM =
  /^(?:\d{1,2} [A-Z]{3} \d{4}|\d{1,2}-[A-Z]{3}-\d{4}(?: \d{1,2}:\d{2}:\d{2} [AP]M)?|\d{1,2}\/\d{1,2}\/\d{4}|N\/A)$/i
const MONTHS = /^(?:[^a-z]*|.*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*)$/i

export default defineRule({
  id: 'attribute-date',
  alias: 'ARC04',
  about: 'Dates of the attributes are written in one of the known forms',
  severity: 'warning',
  layouts: ['nara73'],
  messages: { form: '{name} is no date as the archive writes it.' },
  check({ message: { facts } }, report) {
    for (const { name, value, place } of facts) {
      if (!/(?:^| )Date$/.test(name)) continue
      if (!FORM.test(value) || !(value.toUpperCase() === 'N/A' || MONTHS.test(value)))
        report('form', place, { data: { name } })
    }
  },
})
