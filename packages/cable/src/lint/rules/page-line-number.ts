import { isPageLine } from '../page-127.ts'
import { defineRule } from '../rule.ts'

/** The serial of a page line, behind its station. message-format.md 6.2. */
const SERIAL = /\d\d\d\d\d*/

export default defineRule({
  id: 'page-line-number',
  alias: 'PAG01',
  about: 'Page lines bear station and serial of the telegram, and sections that it has',
  severity: 'warning',
  dialects: ['state'],
  profiles: { archive: 'info' },
  messages: {
    station: 'The page line is of {station}, the telegram of {post}.',
    serial: 'The page line bears serial {serial}, the telegram {own}.',
    section: 'The page line is of section {section}, and there are {of}.',
  },
  check({ message: { mrn, sections } }, report) {
    for (const page of sections.pages) {
      // Lines of ACP 127 bear the number of the station: page-identification judges them.
      const [serial] = isPageLine(page.raw) ? [] : (SERIAL.exec(page.raw) ?? [])
      if (mrn && serial) {
        const station = page.raw.split(serial)[0]!.split('PAGE').at(-1)!.replace(/\d/g, '').trim()
        if (!letters(mrn.postWritten).startsWith(letters(station)))
          report('station', page, { data: { station, post: mrn.postWritten } })
        if (Number(serial) !== mrn.serial) report('serial', page, { data: { serial, own: mrn.serial } })
      }
      const { section, of } = page
      if (section !== undefined && of !== undefined && (section > of || section < 1))
        report('section', page, { data: { section, of } })
    }
  },
})

const letters = (name: string): string => name.toUpperCase().replace(/[^A-Z]/g, '')
