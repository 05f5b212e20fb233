import type { Findings } from './findings.ts'
import {
  LEAST_FILLED_LENGTH,
  LEAST_LINE_LENGTH,
  LINE_LENGTH,
  PAGE_LENGTH,
  SECTION_LENGTH,
  WIRE_DIALECTS,
  type WireDialect,
} from './limits.ts'
import type { Alphabet, WriteOptions } from './options.ts'

const ALPHABETS: readonly Alphabet[] = ['ita2', 'ascii']

export interface Limits {
  readonly width: number
  readonly page: number
  readonly section: number
  readonly alphabet: Alphabet
}

export function limitsOf(
  dialect: WireDialect,
  options: WriteOptions,
  findings: Findings,
): Limits | undefined {
  if (!WIRE_DIALECTS.includes(dialect)) {
    findings.refuse(
      'write-malformed',
      'dialect',
      `“${dialect}” is no grammar that is written; take one of ${WIRE_DIALECTS.join(', ')}.`,
    )
    return undefined
  }
  const width = options.lineLength ?? LINE_LENGTH
  const page = options.pageLength ?? (dialect === 'acp126' ? Number.POSITIVE_INFINITY : PAGE_LENGTH)
  const section = options.sectionLength ?? SECTION_LENGTH
  const whole = (value: number, least: number, most: number): boolean =>
    (Number.isInteger(value) || value === most) && value >= least && value <= most
  const least = dialect === 'state' ? LEAST_LINE_LENGTH : LEAST_FILLED_LENGTH
  if (!whole(width, least, LINE_LENGTH))
    findings.refuse(
      'write-malformed',
      'options.lineLength',
      `A line has ${least} to ${LINE_LENGTH} characters (ACP 127 ¶138).`,
    )
  if (!whole(page, 5, PAGE_LENGTH) && page !== Number.POSITIVE_INFINITY)
    findings.refuse(
      'write-malformed',
      'options.pageLength',
      `A page has 5 to ${PAGE_LENGTH} lines (ACP 127 ¶208), or Infinity for no page lines.`,
    )
  if (!whole(section, 5, SECTION_LENGTH))
    findings.refuse(
      'write-malformed',
      'options.sectionLength',
      `A section has 5 to ${SECTION_LENGTH} lines (message-format.md 6.1).`,
    )
  if (options.alphabet !== undefined && !ALPHABETS.includes(options.alphabet))
    findings.refuse(
      'write-malformed',
      'options.alphabet',
      `“${options.alphabet}” are no signs of a channel; take one of ${ALPHABETS.join(', ')}.`,
    )
  if (dialect === 'acp126' && options.pageLength !== undefined && Number.isFinite(page))
    findings.refuse(
      'write-malformed',
      'options.pageLength',
      'Messages of manual circuits have no page lines; leave the page length out.',
    )
  const media = options.media?.[0]
  const alphabet = options.alphabet ?? (dialect === 'state' || media === 'A' ? 'ascii' : 'ita2')
  if (dialect === 'state' && alphabet === 'ita2') {
    // The `#` of FL3 and FL15 is the H of national sets. message-format.md 6.4.
    findings.note(
      'write-unusual',
      'options.alphabet',
      'The # of FL3 and FL15 is no sign of ACP 127; the channel must have it above H.',
    )
  }
  return findings.refused ? undefined : { width, page, section, alphabet }
}
