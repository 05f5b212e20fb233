import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sample } from '@chancery/sample'
import fc from 'fast-check'
import { type Message, type Place, read } from '../src/index.ts'
import { sound } from './sound.ts'

const STEP = 200

interface Field {
  /** What is said. */
  readonly value: string
  /** Where its lines begin, and where the line after them ends. */
  readonly start: number
  readonly end: number
}

/** The fields of a whole message that stand on lines of their own. */
function fields(text: string, message: Message): Map<string, Field> {
  const found = new Map<string, Field>()
  const add = (name: string, place: Place | undefined, value: string | undefined): void => {
    const last = place?.at(-1)
    if (value === undefined || !place?.[0] || !last) return
    const stop = text.indexOf('\n', text.indexOf('\n', last.end) + 1)
    found.set(name, {
      value,
      start: text.lastIndexOf('\n', place[0].start) + 1,
      end: stop < 0 ? text.length : stop + 1,
    })
  }
  const { mrn, dtg, from, to, info, tags, subject, marking, eo, transmission } = message
  add('mrn', mrn?.place, mrn && `${mrn.post} ${mrn.serial}`)
  add('dtg', dtg?.place, dtg?.value)
  add('level', marking.banner?.place, marking.banner?.value)
  add('from', from?.place, from?.name)
  add('sender', transmission.sender?.place, transmission.sender?.serial?.value)
  for (const one of [...to, ...info]) add(`addressee ${one.name}`, one.place, one.continuity?.value ?? '')
  add(
    'tags',
    tags.flatMap(({ place }) => place),
    tags.map(({ value }) => value).join(),
  )
  add('subject', subject?.place, subject?.text)
  add('order', eo?.place, eo?.order?.value)
  for (const block of message.blocks)
    if (block.kind === 'paragraph' && block.number)
      add(`paragraph ${block.number.value}`, block.place, block.portion?.value ?? '')
  return found
}

function remains(
  whole: Map<string, Field>,
  part: Message[] | readonly Message[],
  kept: (field: Field) => boolean,
  partText: string,
  name: string,
): void {
  const read = part[0] ? fields(partText, part[0]) : new Map<string, Field>()
  for (const [field, one] of whole)
    if (kept(one)) assert.equal(read.get(field)?.value, one.value, `${name}: ${field}`)
}

describe('half messages', () => {
  const cables = [...sample({ count: 30, seed: 6 })].filter(({ text }) => !/^ZCZC|&#/.test(text))

  test('a cut tail takes nothing from the lines that remain', () => {
    for (const { text, truth } of cables) {
      const whole = fields(text, read(text).messages[0]!)
      for (let cut = STEP; cut < text.length; cut += STEP) {
        const part = text.slice(0, cut)
        remains(whole, sound(part), ({ end }) => end < cut, part, `${truth.key} up to ${cut}`)
      }
    }
  })

  test('a cut head takes nothing from the lines that remain', () => {
    for (const { text, truth } of cables) {
      const whole = fields(text, read(text).messages[0]!)
      for (let cut = STEP; cut < text.length; cut += STEP) {
        const part = text.slice(cut)
        remains(whole, sound(part), ({ start }) => start >= cut, part, `${truth.key} from ${cut}`)
      }
    }
  })

  test('lines dropped, swapped and doubled: sound all the same', () => {
    const index = fc.nat({ max: 200 })
    fc.assert(
      fc.property(
        fc.constantFrom(...cables.map(({ text }) => text)),
        fc.array(fc.tuple(fc.constantFrom('drop', 'swap', 'double'), index, index), {
          minLength: 1,
          maxLength: 8,
        }),
        (text, edits) => {
          const lines = text.split('\n')
          for (const [kind, a, b] of edits) {
            const [i, j] = [a % lines.length, b % lines.length]
            if (kind === 'drop') lines.splice(i, 1)
            else if (kind === 'double') lines.splice(i, 0, lines[i]!)
            else [lines[i], lines[j]] = [lines[j]!, lines[i]!]
          }
          sound(lines.join('\n'))
        },
      ),
      { numRuns: 200 },
    )
  })

  const corpus = fileURLToPath(new URL('../../../../shared/corpus/cablegate_txt', import.meta.url))
  test('real cables, cut anywhere: sound', {
    skip: !existsSync(corpus) && 'no ../shared/corpus here',
  }, () => {
    for (const name of readdirSync(corpus)) {
      const text = readFileSync(`${corpus}/${name}`, 'latin1').slice(0, 12_000)
      for (let cut = 0; cut < text.length; cut += STEP) {
        sound(text.slice(0, cut))
        sound(text.slice(cut))
      }
    }
  })
})

describe('text that is no cable', () => {
  const CASES = [
    '',
    '\n\n',
    'Dear Adela,\n\nthe ferries sail again. Come and see them.\n\nYours, Bruno',
    '{"name": "ferry", "sails": [1, 2, 3]}',
    'const ferry = 1;\nfor (;;) sail(ferry)',
    'Info: the ferry sails.\nTo all who wait: it sails at noon.\nFrom noon on it is gone.',
    '\u0000\u0001\ufffd'.repeat(50),
    '1. Milk\n2. Bread\n3. A drum',
  ]
  for (const text of CASES)
    test(JSON.stringify(text.slice(0, 40)), () => {
      sound(text)
      const { messages, diagnostics } = read(text)
      assert.equal(
        diagnostics.some(({ code }) => code === 'not-a-cable'),
        text.trim() !== '',
      )
      const words = messages.flatMap(({ blocks }) => blocks).flatMap(block => block.text.text)
      assert.equal(words.length > 0, text.trim() !== '')
    })
})
