import { defineRule } from '../rule.ts'

const MONTH = '(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)'
const FORM = new RegExp(
  `^(?:\\d{1,2} ${MONTH} \\d{4}|\\d{1,2}-${MONTH}-\\d{4}(?: \\d{1,2}:\\d{2}:\\d{2} [AP]M)?|\\d{1,2}/\\d{1,2}/\\d{4}|N/A)$`,
  'i',
)

export default defineRule({
  id: 'attribute-date',
  alias: 'ARC04',
  about: 'Dates of the attributes are written in one of the known forms',
  severity: 'warning',
  layouts: ['nara73'],
  messages: { form: '{name} is no date as the archive writes it.' },
  check({ message: { facts } }, report) {
    for (const { name, value, place } of facts) {
      if (!name.endsWith('Date')) continue
      if (!FORM.test(value)) report('form', place, { data: { name } })
    }
  },
})
