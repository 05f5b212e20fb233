import { page127 } from '../page-127.ts'
import { written } from '../part.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'page-identification',
  alias: 'PAG02',
  about: 'Page lines of ACP 127 bear station and serial of FL3, the classification, and numbers from 2 on',
  severity: 'warning',
  dialects: ['acp127', 'janap128'],
  layouts: ['state'],
  messages: {
    station: 'The page line is of {found}, the message of {own}.',
    serial: 'The page line bears serial {found}, FL3 {own}.',
    classification: 'The page line says {found}, and the text begins {own}.',
    number: 'Page {found} comes where page {own} was to come.',
  },
  check(cable, report) {
    const { sender } = cable.message.transmission
    if (!cable.message.sections.pages.length) return
    // Sections have serials of their own; FL3 of the first is read.
    const alone = cable.parts.length === 1
    for (const { text } of cable.parts) {
      const begin = text.find(({ words }) => words)?.words ?? ''
      let next = 2
      for (const line of text) {
        const page = page127(line.words)
        if (!page) continue
        const tell = (
          what: 'station' | 'serial' | 'classification' | 'number',
          found: string | number,
          own: string | number,
        ) => report(what, written(line), { data: { found, own } })
        const { routing, serial } = sender ?? {}
        if (routing && page.routing !== routing.value) tell('station', page.routing, routing.value)
        if (alone && serial && Number(page.serial) !== Number(serial.value))
          tell('serial', page.serial, serial.value)
        const [marked, own] = [letters(page.marking), letters(begin)]
        if (!own.startsWith(marked) && !marked.startsWith(own)) tell('classification', page.marking, begin)
        if (page.number !== next) tell('number', page.number, next)
        next = page.number + 1
      }
    }
  },
})

const letters = (words: string): string => words.replace(/[^A-Z]/g, '')
