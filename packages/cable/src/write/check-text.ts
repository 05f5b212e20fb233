import type { Message } from '../message/message.ts'
import type { Place } from '../text/index.ts'
import { foreignSigns, insteadOf } from './alphabet.ts'
import type { Findings } from './findings.ts'
import { formattedSets } from './formatted.ts'
import { FIRST_EO_DAY, LINE_LENGTH, type WireDialect } from './limits.ts'
import type { Alphabet } from './options.ts'
import { isService } from './signals.ts'
import type { TextLine } from './text-lines.ts'

/** What must stand in the text, and what must not. */
export function textOf(message: Message, dialect: WireDialect, findings: Findings): void {
  const { mrn, marking, eo, dtg } = message
  formattedSets(message, dialect, findings)
  const later = (message.sections.number?.value ?? 1) > 1
  if (!message.blocks.length && !message.subject)
    findings.refuse(
      'write-missing',
      'blocks',
      'There is no text between the two BT; give at least a paragraph (ACP 127 ¶209).',
    )
  for (const [n, block] of message.blocks.entries())
    if (
      ((block.kind === 'paragraph' && !block.parts.length) || block.kind === 'heading') &&
      !block.text.text.trim()
    )
      findings.refuse(
        'write-missing',
        `blocks[${n}].text`,
        'This paragraph says nothing; give it words or leave it out.',
        block.place,
      )
  for (const [field, place] of emptyValues(message))
    findings.refuse('write-missing', field, 'This says nothing; give it words or leave it out.', place)
  if (dialect === 'state' && !isService(message)) {
    if (!mrn)
      findings.refuse(
        'write-missing',
        'mrn',
        'The classification line has no post and number of the message; give them (message-format.md 6.3).',
      )
    else {
      if (!Number.isInteger(mrn.serial) || mrn.serial < 1 || mrn.serial > 999_999)
        findings.refuse(
          'write-malformed',
          'mrn.serial',
          `“${mrn.serial}” is no number of a message; write 1 to 999999.`,
          mrn.place,
        )
      if (!/^[A-Z][A-Z .'’/-]{1,40}$/.test(mrn.postWritten || mrn.post))
        findings.refuse(
          'write-malformed',
          'mrn.post',
          `“${mrn.postWritten || mrn.post}” is no post; write its name in capitals.`,
          mrn.place,
        )
      if (
        mrn.year !== undefined &&
        dtg &&
        Math.abs(mrn.year - Number(dtg.value.slice(0, 4))) > 0 &&
        message.dialect === 'state'
      )
        findings.refuse(
          'write-contradiction',
          'mrn.year',
          `The number is of ${mrn.year} and the date-time group of ${dtg.value.slice(0, 4)}; a receiver takes the year from FL5 (message-format.md 9.3).`,
          mrn.place,
        )
    }
    const classified = marking.banner && marking.banner.value !== 'UNCLASSIFIED'
    if (classified && !eo && !later && dtg && dtg.value >= FIRST_EO_DAY && message.dialect === 'state')
      findings.refuse(
        'write-missing',
        'eo',
        'A classified telegram has an E.O. line that says when it is to be declassified; give it (markings.md M22).',
      )
    const until = eo?.declassifyOn
    if (until && dtg && until.value < dtg.value.slice(0, 10))
      findings.warn(
        'write-unusual',
        'eo.declassifyOn',
        `It would be declassified on ${until.value}, before it is sent; give a later day (markings.md M25).`,
        until.place,
      )
    if (
      marking.banner?.value === 'UNCLASSIFIED' &&
      eo?.instruction &&
      !/^N\s?[/:.]?\s?A\b/.test(eo.instruction.value)
    )
      findings.refuse(
        'write-contradiction',
        'eo',
        'An unclassified telegram has N/A on its E.O. line, or none (markings.md M23).',
        eo.place,
      )
    if (!message.subject && !later)
      findings.warn('write-unusual', 'subject', 'There is no SUBJECT line (message-format.md TXT02).')
  }
  const { number, of } = message.sections
  if (number && of !== undefined && (number.value > of || number.value < 1))
    findings.refuse(
      'write-contradiction',
      'sections.number',
      `It is section ${number.value} of ${of}; give a number from 1 to ${of}, or the true total (message-format.md 6.3).`,
      number.place,
    )
  if (message.sections.missing.length && message.sections.held.length !== 1)
    findings.refuse(
      'write-missing',
      'sections',
      `Of its sections ${message.sections.missing.join(', ')} are not here; join them first, or write each by itself.`,
    )
}

/** Values above and below the text that have no words: a label would stand alone. */
function* emptyValues(message: Message): Generator<readonly [field: string, place: Place]> {
  const { captions, passTo, tags, references, signature, authority, ending } = message
  const lists = {
    captions,
    passTo,
    tags,
    references,
    signature,
    'authority.classifiedBy': authority?.classifiedBy ?? [],
    'ending.corrections': ending.corrections,
  }
  for (const [name, values] of Object.entries(lists))
    for (const [n, { value, raw, place }] of values.entries())
      if (!(raw || value).trim()) yield [`${name}[${n}]`, place]
}

/** Signs that the channel has not, and words that would end or begin a message. ACP 127 ¶114, 128, 140. */
export function checkSigns(
  all: readonly string[],
  text: readonly TextLine[],
  alphabet: Alphabet,
  findings: Findings,
): void {
  for (const { text: line, field } of text) {
    const foreign = foreignSigns(line, alphabet)
    if (foreign.some(sign => /[a-z]/.test(sign)))
      findings.refuse(
        'write-character',
        field,
        'Five-level channels have no small letters; write capitals, or send it over a seven-bit channel (ACP 127 ¶140).',
      )
    for (const sign of foreign.filter(one => !/[a-z]/.test(one)).slice(0, 3))
      findings.refuse(
        'write-character',
        field,
        `“${sign}” is no sign of a ${alphabet === 'ita2' ? 'five-level' : 'seven-bit'} channel; write ${insteadOf(sign)} instead (ACP 127 ¶134, 140).`,
      )
    const word = /NNNN|ZCZC/.exec(line)?.[0]
    if (word)
      findings.refuse(
        'write-procedure-word',
        field,
        `${word} in the text would ${word === 'NNNN' ? 'end' : 'begin'} a message at the next relay; break it up or reword (ACP 127 ¶114, 128).`,
      )
    else if (/(?<![A-Z0-9])BT(?![A-Z0-9])/.test(line) && line.trim() !== 'BT')
      findings.warn(
        'write-procedure-word',
        field,
        'An operator may take BT inside a line for the end of the text; reword if you can (ACP 127 ¶209).',
      )
    if (line.trim() === 'BT')
      findings.refuse(
        'write-procedure-word',
        field,
        'BT alone on a line would end the text; reword (message-format.md STR06).',
      )
    if (line.length > LINE_LENGTH)
      findings.refuse(
        'write-line-long',
        field,
        `A line has ${line.length} characters, and ${LINE_LENGTH} have room; break it (ACP 127 ¶138).`,
      )
  }
  const heading = all.slice(0, all.indexOf('BT'))
  for (const line of heading)
    if (/NNNN/.test(line) || /.ZCZC/.test(line.replace(/^VZCZC/, '')))
      findings.refuse(
        'write-procedure-word',
        'transmission',
        'NNNN or ZCZC in the heading would end or begin a message at the next relay; reword (ACP 127 ¶114, 128).',
      )
  for (const line of all.slice(all.lastIndexOf('BT') + 1)) {
    if (/NNNN|ZCZC/.test(line))
      findings.refuse(
        'write-procedure-word',
        'ending.corrections',
        'NNNN or ZCZC in a correction would end or begin a message; reword (ACP 127 ¶114, 128).',
      )
    if (line.length > LINE_LENGTH)
      findings.refuse(
        'write-line-long',
        'ending.corrections',
        `A correction has ${LINE_LENGTH} characters at most; part it (ACP 127 ¶138).`,
      )
    const [sign] = foreignSigns(line.replace(/^#/, ''), alphabet)
    if (sign)
      findings.refuse(
        'write-character',
        'ending.corrections',
        `“${sign}” is no sign of this channel; write ${insteadOf(sign)} instead (ACP 127 ¶140).`,
      )
  }
}
