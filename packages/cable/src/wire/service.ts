import type { Reference } from '../message/message.ts'
import type { Placed, Strand } from '../text/index.ts'
import { readBody } from './body/index.ts'
import type { FormattedText } from './usmtf/text.ts'

/** `UNCLAS SVC ZES2 RUEHNP 0083 0741415`: operators to operators. message-format.md 4.7. */
const SERVICE = /^(?:(?:[A-Z] ?){5,24}|UNCLAS E F T O) SVC\b/

export const isServiceLine = (line: string): boolean => SERVICE.test(line)

/** A message by originating station, serial and time of filing, or a channel number; its operating signal before it. */
const CITED =
  /\b((?:INT )?Z[A-Z]{2}\d?)\b|\b([RQ][A-Z]{3,6}) (\d{3,5}[A-Z]?)(?: (\d{7}|\d{2}\/\d{4}Z))?\b|\b([A-Z]{3}\d{3,4})\b/g
const MOST_CITED = 500

/**
 * Reads the text of a service message. What it asks about are references: `RUEHNP 0083 0741415` names a message,
 * `NPO419` a transmission by its channel number; the note is the operating signal that asks.
 */
export function readService(text: Strand, seams: readonly number[]): FormattedText {
  const references: Reference[] = []
  const signals: Placed<string>[] = []
  let note: string | undefined
  for (const found of text.text.matchAll(CITED)) {
    if (references.length >= MOST_CITED) break
    const [raw, signal] = found
    if (signal) {
      note = signal
      signals.push({
        value: signal,
        raw,
        place: text.place(found.index, found.index + raw.length),
      })
      continue
    }
    references.push({
      kind: 'other',
      value: raw,
      raw,
      place: text.place(found.index, found.index + raw.length),
      key: raw,
      ...(note && { note }),
    })
  }
  const { blocks, captions, diagnostics } = readBody(text, seams)
  return {
    signals,
    references,
    facts: [],
    subjectCodes: [],
    captions,
    passTo: [],
    blocks,
    signature: [],
    diagnostics,
  }
}
