import type { Message, MessageSet } from '../message/message.ts'
import type { Findings } from './findings.ts'
import type { WireDialect } from './limits.ts'
import { wrap } from './set-lines.ts'

const NAME = /^[A-Z][A-Z0-9]{1,9}$/
/** Sets whose content is words, strokes and all. */
const FREE_TEXT: ReadonlySet<string> = new Set(['NARR', 'AMPN', 'SUBJ'])
/** The part of the message that a set says, so that both must be there. */
const SAID_BY = [
  ['subject', 'SUBJ'],
  ['references', 'REF'],
  ['eo', 'DECL'],
] as const

/** A text of formatted sets (USMTF). message-format.md 7.1. */
export const isFormatted = (message: Message): boolean => message.blocks.some(block => block.kind === 'set')

/** RMKS and GENTEXT hold the paragraphs that follow. */
export const bodySet = ({ name }: MessageSet): boolean => name.value === 'RMKS' || name.value === 'GENTEXT'

/** What a text of sets must be. */
export function formattedSets(message: Message, dialect: WireDialect, findings: Findings): void {
  if (!isFormatted(message)) return
  if (dialect === 'state' || dialect === 'acp126') {
    findings.refuse(
      'write-malformed',
      'blocks',
      `The ${dialect} form has no formatted sets; write it for janap128 or acp127, or give its text in paragraphs (message-format.md 7.1).`,
    )
    return
  }
  const names = new Set(message.blocks.flatMap(block => (block.kind === 'set' ? [block.name.value] : [])))
  for (const [part, name] of SAID_BY) {
    const own = message[part]
    if (own && (!Array.isArray(own) || own.length) && !names.has(name))
      findings.refuse(
        'write-missing',
        part,
        `A text of sets says its ${part} in a set; put a set ${name} among its blocks (message-format.md 7.1).`,
      )
  }
  for (const [n, block] of message.blocks.entries()) {
    if (block.kind !== 'set') continue
    if (!NAME.test(block.name.value))
      findings.refuse(
        'write-malformed',
        `blocks[${n}].name`,
        `“${block.name.value}” is no name of a set; write two to ten capitals and figures (message-format.md 7.1).`,
        block.place,
      )
    if (!block.fields.length && !bodySet(block))
      findings.refuse(
        'write-missing',
        `blocks[${n}].fields`,
        `The set ${block.name.value} has no field; give one or leave it out.`,
        block.place,
      )
    if (!FREE_TEXT.has(block.name.value))
      for (const [m, field] of block.fields.entries())
        if (field.value.includes('/'))
          findings.refuse(
            'write-malformed',
            `blocks[${n}].fields[${m}]`,
            `A stroke parts fields; write “${field.value.slice(0, 40)}” without it, or as two fields.`,
            field.place ?? [],
          )
    const meant = setOf(block)
    if (block.text.text && strokes(block.text.text) !== strokes(meant))
      findings.note(
        'write-unusual',
        `blocks[${n}].text`,
        `“${block.text.text.slice(0, 40)}” is written ${meant.slice(0, 60)}, as its fields say.`,
        block.place,
      )
  }
}

/** A set as it is written: its name, its fields, strokes between them. That of a body leaves its end to the text. */
export function setOf(set: MessageSet): string {
  const words = [set.name, ...set.fields].map(one => one.value.replace(/\s+/g, ' ').trim())
  return bodySet(set) ? `${words.join('/')}/` : `${words.join('/')}//`
}

/** Does the spelling of a set say its fields? */
export const spellsFields = (set: MessageSet): boolean =>
  set.text.text.endsWith('//') === !bodySet(set) && strokes(set.text.text) === strokes(setOf(set))

const strokes = (text: string): string =>
  text
    .replace(/\s*\/\s*/g, '/')
    .replace(/\/+$/, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Lines of a set, broken at blanks; behind a stroke where a field is longer than a line. */
export function wrapSet(set: MessageSet, width: number): string[] | undefined {
  const whole = setOf(set)
  const lines = wrap(whole, width)
  if (lines || FREE_TEXT.has(set.name.value)) return lines
  return wrap(whole.replace(/\/(?!\/|$)/g, '/ '), width)
}
