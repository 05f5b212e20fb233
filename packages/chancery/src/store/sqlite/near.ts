import { areNear, type Standing, standings } from '../../query/index.ts'
import type { Row } from './driver.ts'
import type { Resolved } from './resolve.ts'
import type { Near } from './where.ts'

/** Of these rows (JSON) those in which the two sides stand near each other, by the places that the index has of their words. */
export function rowsNear(query: Near, part: number, rows: string, resolved: Resolved): number[] {
  const texts = new Map<number, [body: string[], subject: string[]]>()
  const { exact, beginnings } = wordsOf(query, resolved)
  const read = (condition: string, ...words: string[]): Row[] =>
    resolved.view
      .sql(
        `SELECT v.doc, v.col, v.offset, v.term FROM ${condition} AND v.doc IN (SELECT value FROM json_each(?))`,
      )
      .all(...words, rows)
  const found = [
    read(`json_each(?) j CROSS JOIN places_${part} v WHERE v.term = j.value`, JSON.stringify([...exact])),
    ...[...beginnings].map(one =>
      read(`places_${part} v WHERE v.term >= ? AND v.term < ?`, one, `${one}\u{10ffff}`),
    ),
  ]
  for (const { doc, col, offset, term } of found.flat()) {
    const text = texts.get(Number(doc)) ?? [[], []]
    texts.set(Number(doc), text)
    text[col === 'body' ? 0 : 1][Number(offset)] = String(term)
  }
  return [...texts].filter(([, columns]) => columns.some(text => nearIn(text, query))).map(([row]) => row)
}

/** What the places are asked for: words as they are, and beginnings of words. */
function wordsOf(query: Near, { forms }: Resolved): { exact: Set<string>; beginnings: Set<string> } {
  const exact = new Set<string>()
  const beginnings = new Set<string>()
  for (const words of query.sides.flat()) {
    const known = forms.get(words)
    const rest = known ? words.tokens.slice(1) : words.tokens
    const cut = words.prefix && rest.length > 0
    for (const word of [...(known ?? []), ...(cut ? rest.slice(0, -1) : rest)]) exact.add(word)
    if (cut) beginnings.add(rest.at(-1)!)
  }
  return { exact, beginnings }
}

function nearIn(places: readonly string[], { sides, within }: Near): boolean {
  // Places of other words are holes.
  const text = Array.from(places, word => word ?? '')
  const [one, other] = sides.map(side =>
    side.flatMap((words): Standing[] => standings(text, words)).sort((a, b) => a.start - b.start),
  )
  return areNear(one!, other!, within)
}
