import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'document-number',
  alias: 'ARC03',
  about: 'Year, post and serial of the Document Number are those of the telegram',
  severity: 'warning',
  layouts: ['nara73'],
  messages: {
    form: '“{written}” is no year, six letters of a post and five or six digits.',
    year: 'The Document Number is of {stated}, the telegram of {own}.',
    post: 'The Document Number is of {stated}, the telegram of {own}.',
    serial: 'The Document Number has serial {stated}, the telegram {own}.',
  },
  check({ message: { facts, mrn } }, report) {
    const fact = facts.find(({ name }) => name === 'Document Number')
    if (!fact) return
    const found = /^(\d{4})([A-Z]{3,6})(\d{5,6})$/.exec(fact.value)
    if (!found) return report('form', fact, { data: { written: fact.value } })
    if (!mrn) return
    const [, year, post, serial] = found as unknown as [string, string, string, string]
    const tell = (what: 'year' | 'post' | 'serial', stated: string, own: string | number) =>
      report(what, fact, { data: { stated, own } })
    if (mrn.year !== undefined && Number(year) !== mrn.year) tell('year', year, mrn.year)
    if (Number(serial) !== mrn.serial) tell('serial', serial, mrn.serial)
    // Cut at six signs, blanks counted, which go away then.
    if (!mrn.post.startsWith(post)) tell('post', post, mrn.postWritten)
  },
})
