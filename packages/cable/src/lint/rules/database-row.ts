import { defineRule } from '../rule.ts'

/** As the database writes it. message-format.md 9.1. */
const LEVELS = new Set([
  'UNCLASSIFIED',
  'UNCLASSIFIED//FOR OFFICIAL USE ONLY',
  'CONFIDENTIAL',
  'CONFIDENTIAL//NOFORN',
  'SECRET',
  'SECRET//NOFORN',
])

export default defineRule({
  id: 'database-row',
  alias: 'ARC05',
  about: 'A row of the database has eight columns, a date, a canonical number and a listed classification',
  severity: 'error',
  layouts: ['db2003'],
  messages: {
    columns: 'The row has not eight columns.',
    date: '“{written}” is no date of the database.',
    number: '“{written}” is no year, post and serial without zeros before it.',
    level: '“{written}” is no classification of the database.',
  },
  check(cable, report) {
    for (const { place } of cable.diagnostics('row-columns')) report('columns', place)
    for (const { name, value, place } of cable.message.facts) {
      const data = { written: value }
      if (name === 'date') {
        const found = /^(\d{1,2})\/(\d{1,2})\/\d{4} (\d{1,2}):(\d{2})(?::\d{2})?$/.exec(value)
        const [month, day, hour, minute] = (found ?? []).slice(1).map(Number) as [
          number,
          number,
          number,
          number,
        ]
        if (!found || month > 12 || month < 1 || day > 31 || day < 1 || hour > 23 || minute > 59)
          report('date', place, { data })
      } else if (name === 'reference id') {
        if (!/^\d{2}[A-Z]{3,17}[1-9]\d{0,6}$/.test(value)) report('number', place, { data })
      } else if (name === 'classification' && !LEVELS.has(value)) report('level', place, { data })
    }
  },
})
