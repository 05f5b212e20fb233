import { type Classification, LEVELS, rank } from '../marking/label.ts'
import type { Message } from '../message/message.ts'
import type { Findings } from './findings.ts'
import { CLASS_LETTERS } from './limits.ts'

const TRC = /^([CST])\1\1([ABCOUXZ])([ABCOUXZ])$/

export function levelOf(message: Message, findings: Findings): Classification | undefined {
  const { banner, label, highestPortion, caveats } = message.marking
  if (!banner) {
    findings.refuse(
      'write-missing',
      'marking.banner',
      'The text has no classification; its first word must say one (ACP 127 ¶209).',
    )
    return undefined
  }
  const level = banner.value as Classification
  if (!LEVELS.includes(level)) {
    findings.refuse(
      'write-malformed',
      'marking.banner',
      `“${banner.value}” is no classification; write one of ${LEVELS.join(', ')}.`,
      banner.place,
    )
    return undefined
  }
  const above = [highestPortion, label.level, ...portionLevels(message)].filter(
    (one): one is Classification => one !== undefined && LEVELS.includes(one) && rank(one) > rank(level),
  )
  if (above.length)
    findings.refuse(
      'write-contradiction',
      'marking.banner',
      `A part is marked ${above[0]}, above the ${level} of the whole; raise the whole or lower the part (markings.md M03).`,
      banner.place,
    )
  const words = new Set([...caveats, ...message.captions].map(one => one.value))
  if (words.has('EXDIS') && words.has('NODIS'))
    findings.refuse(
      'write-contradiction',
      'captions',
      'EXDIS and NODIS exclude each other; keep one (markings.md M11).',
    )
  const releases = [...words].filter(word => /^(?:REL TO|RELIDO|DISPLAY ONLY|EYES ONLY)\b/.test(word))
  if (releases.length && words.has('NOFORN'))
    findings.refuse(
      'write-contradiction',
      'marking.caveats',
      `NOFORN lets no foreign nation read it, and ${releases[0]} does; keep one (markings.md M08).`,
    )
  const channels = message.captions.filter(one => / CHANNEL$/.test(one.value))
  if (channels.length > 1)
    findings.refuse(
      'write-contradiction',
      'captions',
      'A message goes in one channel; keep one of its channel captions (markings.md M36).',
      channels[1]!.place,
    )
  if (channels.some(one => /^(?:AGRE?E?MENT|DIRGEN) /.test(one.value)) && words.size > 1)
    findings.refuse(
      'write-contradiction',
      'captions',
      'AGREMENT and DIRGEN channels bear no other caption (markings.md M37).',
      channels[0]!.place,
    )
  return level
}

function* portionLevels(message: Message): Generator<Classification | undefined> {
  yield message.subject?.portion?.level
  for (const block of message.blocks) {
    if (block.kind === 'paragraph' || block.kind === 'heading') yield block.portion?.level
    if (block.kind === 'paragraph') for (const part of block.parts) yield part.portion?.level
  }
}

/** FL4: signal and letters as the class of the text wants them. ACP 127 ¶124, 203. */
export function security(message: Message, level: Classification, findings: Findings): string | undefined {
  const { warning } = message.transmission
  const encrypted = message.marking.caveats.some(one => one.value === 'EFTO')
  const letter = level === 'UNCLASSIFIED' && encrypted ? 'E' : CLASS_LETTERS[level]
  const signal = letter === 'U' ? 'ZNR' : 'ZNY'
  const right = `${signal} ${letter.repeat(5)}`
  if (!warning) {
    findings.note(
      'write-assumed',
      'transmission.warning',
      `FL4 says ${right}, as the classification wants it.`,
    )
    return right
  }
  const [marker, category] = warning.value.split('/') as [string, string?]
  const letters = /^([UERCST])\1{4}$/.exec(marker)?.[1]
  const trc = TRC.exec(marker)
  const wellFormed =
    (letters ?? (trc && trc[2]! <= trc[3]!)) && (!category || /^([ABF])\1{4}$/.test(category))
  if (!wellFormed) {
    findings.refuse(
      'write-malformed',
      'transmission.warning',
      `“${warning.value}” is no security warning; write ${letter.repeat(5)}: five equal letters, or three and two for the release (ACP 127 ¶124).`,
      warning.place,
    )
    return undefined
  }
  if (marker[0] !== letter || warning.signal !== signal) {
    findings.refuse(
      'write-contradiction',
      'transmission.warning',
      `FL4 says ${warning.signal} ${warning.value} and the text ${level}${encrypted ? ' E F T O' : ''}; write ${right} or mend the classification (ACP 127 ¶203).`,
      warning.place,
    )
    return undefined
  }
  return `${warning.signal} ${warning.value}`
}

const LAWFUL_WORDS =
  /^(?:UNCLAS|UNCLASSIFIED|U N C L A S(?: S I F I E D)?|SENSITIVE BUT UNCLASSIFIED|LIMITED OFFICIAL USE|L I M I T E D {1,3}O F F I C I A L {1,3}U S E|LIM OFF USE|R E S T R I C T E D|C O N F I D E N T I A L|S E C R E T|T O P {1,3}S E C R E T)$/
export const classWordsAreLawful = (raw: string, level: Classification): boolean =>
  LAWFUL_WORDS.test(raw) &&
  (level === 'UNCLASSIFIED' ? /^(?:U|SENS|L)/.test(raw) : raw.replaceAll(' ', '') === level.replace(' ', ''))
