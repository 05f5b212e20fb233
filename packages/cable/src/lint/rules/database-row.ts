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

/** `3/15/2009 14:10`, with seconds perhaps. */
const TIME = /^(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])\/\d\d\d\d (?:[01]?\d|2[0-3]):[0-5]\d(?::\d\d)?$/

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
        if (!TIME.test(value)) report('date', place, { data })
      } else if (name === 'reference id') {
        if (!/^\d{2}[A-Z]{3,17}[1-9]\d{0,6}$/.test(value)) report('number', place, { data })
      } else if (name === 'classification' && !LEVELS.has(value)) report('level', place, { data })
    }
  },
})
