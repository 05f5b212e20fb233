import type { Message } from '../message/message.ts'
import type { Cable } from './cable.ts'
import { type CableLine, opening, type Part } from './part.ts'
import type { Reading } from './rule.ts'

/** What the classification line of a part says of its section. message-format.md 6.3. */
export interface SectionLine {
  readonly part: Part
  readonly line: CableLine
  /** What stands before the word SECTION: the classification. */
  readonly marking: string
  readonly final: boolean
  readonly number?: number
  /** The numbers as they are written: `01`, `1`. */
  readonly written: string
  readonly of: number
  readonly ofWritten: string
}

const SECTION = /^([A-Z][A-Z ]{3,40}?) +(FINAL )?SECTION (?:(\d{1,2}) )?OF (\d{1,2})\b/

export function sectionLines({ parts }: Cable): readonly SectionLine[] {
  const found: SectionLine[] = []
  for (const part of parts) {
    const line = part.text.find(({ words }) => words !== '')
    const section = line && SECTION.exec(line.words.slice(0, 100))
    if (!section) continue
    const [, marking, final, number] = section
    found.push({
      part,
      line,
      marking: marking!,
      final: final !== undefined,
      ...(number !== undefined && { number: Number(number) }),
      written: number ?? '',
      of: Number(section[4]),
      ofWritten: section[4]!,
    })
  }
  return found
}

/** Lines of a format line of a part, written one behind the other. */
export const wordsAt = ({ heading }: Part, fl: number): string =>
  heading
    .filter(line => line.fl === fl)
    .map(({ words }) => words)
    .join('\n')

/** Where a finding about a format line of a part stands: its first line. */
export const lineAt = ({ heading }: Part, fl: number): CableLine | undefined => opening(heading, fl)[0]

const firsts = new WeakMap<Reading, ReadonlyMap<string, Message>>()

/** The first message of the reading that bears the number of this one. */
export function firstOfNumber({ reading, message }: Cable): Message | undefined {
  let known = firsts.get(reading)
  if (!known) {
    const made = new Map<string, Message>()
    for (const one of reading.messages) {
      const key = one.mrn?.key
      if (key && !made.has(key)) made.set(key, one)
    }
    firsts.set(reading, made)
    known = made
  }
  return known.get(message.mrn?.key ?? '')
}
