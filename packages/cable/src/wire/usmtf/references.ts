import type { Reference, ReferenceKind } from '../../message/message.ts'
import type { Placed, Strand } from '../../text/index.ts'
import { groupKey } from '../group-key.ts'
import { seriesIn } from '../series.ts'
import type { CutSet } from './cut.ts'

/** What the second field of a REF set says a reference is. */
const KINDS: readonly (readonly [RegExp, ReferenceKind])[] = [
  [/^(?:E-?MAIL|EML|E MAIL)$/, 'email'],
  [/^(?:TEL|TELCON|PHONCON|PHONE|TELECON|VTC)$/, 'telephone'],
  [/^(?:MSG|RMG|MSGID|GENADMIN|NAVADMIN|ORDTYP|ORDER|OPREP|SITREP|FRAGO|WARNO)$/, 'dtg'],
  [/^(?:LTR|LETTER)$/, 'other'],
  [/^(?:RPT|REPORT|MEMO|BRF)$/, 'report'],
  [/^(?:DOC|PUB|INST|BOOK|MAN|MANUAL|REG)$/, 'book'],
]
const SERIAL = /^[A-Z]{1,2}$/

/** One reference for each REF set: its letter, what it is, the group it is known by. */
export function setReference(
  fields: readonly Placed<string>[],
  set: CutSet,
  text: Strand,
): Reference | undefined {
  const [serial, ...rest] = fields
  if (!serial || !SERIAL.test(serial.value) || !rest.length) return undefined
  const named = KINDS.find(([pattern]) => pattern.test(rest[0]!.value.toUpperCase()))
  const about = named && rest.length > 1 ? rest.slice(1) : rest
  const groups = about.map(field => groupKey(field.value))
  const at = groups.reduce((last, group, n) => (group === undefined ? last : n), -1)
  const series = seriesIn(text, set.contentStart, set.contentEnd).next().value
  const group = at < 0 ? undefined : groups[at]
  // An office may stand between the originator and the group.
  const originator = at > 0 ? about[0]!.value.replace(/\/\/.*/, '') : undefined
  const key =
    group !== undefined && named?.[1] !== 'telephone'
      ? `${originator ? `${originator} ` : ''}${group}`
      : series?.value
  const kind = named?.[1] ?? (group === undefined ? 'other' : 'dtg')
  const start =
    set.contentStart +
    text.text.slice(set.contentStart, set.contentEnd).indexOf(rest[0]!.raw, serial.raw.length)
  const raw = text.text.slice(start, set.contentEnd).replace(/[/\s]+$/, '')
  return {
    kind,
    value: raw.replace(/\s+/g, ' '),
    raw,
    place: text.place(start, start + raw.length),
    bullet: serial.value,
    ...(key !== undefined && { key }),
  }
}

const EXPLAINED = /\bREFS? ?\(?([A-Z])\)? (?:IS|ARE)\b:? {0,3}/gi
export const LONGEST_NOTE = 300

/** What NARR and AMPN say of each letter: `REF A IS NAVADMIN 286/10, ...`. The first word of it counts. */
export function explanations(prose: string): Map<string, string> {
  const found = new Map<string, string>()
  const starts = [...prose.matchAll(EXPLAINED)]
  starts.forEach((start, n) => {
    const letter = start[1]!.toUpperCase()
    const from = start.index + start[0].length
    const text = prose.slice(from, Math.min(starts[n + 1]?.index ?? prose.length, from + LONGEST_NOTE))
    const words = text.trim().replace(/\.$/, '')
    if (words && !found.has(letter)) found.set(letter, words)
  })
  return found
}

/** References with what was said of them. A reference without a group is known by the general message it is. */
export function explained(references: readonly Reference[], said: ReadonlyMap<string, string>): Reference[] {
  return references.map(reference => {
    const note = said.get(reference.bullet ?? '')
    if (note === undefined) return reference
    const series = /^([A-Z]{4,11} \d{1,4}\/(?:\d{4}|\d{2}))\b/.exec(note)?.[1]
    return { ...reference, explained: note, ...(reference.key === undefined && series && { key: series }) }
  })
}
