import type { Growing } from '../message/growing.ts'
import type { Tag } from '../message/message.ts'
import { isGivenName, isKnownTag, tagKind, tagPhrases, tagTitle } from '../tables/index.ts'
import type { Strand } from '../text/index.ts'
import { connects, entries, glued, misspelt, personName, takesName } from './tags-repair.ts'
import { type Token, tokens } from './tags-tokens.ts'

/** Words that stand on the line and are no entries. */
const NOISE = new Set(['N/A', 'SIPDIS', 'TAGS', 'NONE'])

/**
 * Reads what follows the TAGS label, one line or several. Commas, blanks and slashes separate; names stand in
 * brackets, or bare after a subject that takes one; repeats are told once. `value` is canonical, `raw` as written.
 *
 * `year` decides what a code meant; without one, places are read by FIPS 10-4. `repair: false` keeps glued and
 * misspelt codes and does not join words. Message-format 7.2.
 */
export function readTags(content: Strand, options?: { year?: number; repair?: boolean }): Tag[] {
  const year = options?.year
  const repair = options?.repair ?? true
  const found: Tag[] = []
  const seen = new Set<string>()
  const add = (start: number, end: number, value: string, kind = tagKind(value)): void => {
    if (!value || seen.has(value)) return
    seen.add(value)
    const title = tagTitle(value, year)
    const tag: Growing<Tag> = {
      value,
      raw: content.text.slice(start, end),
      place: content.place(start, end),
      kind,
    }
    if (title) tag.title = title
    found.push(tag)
  }
  const all = tokens(content.text).filter(token => token.bracket || !NOISE.has(token.text))
  for (let at = 0; at < all.length; ) {
    const token = all[at]!
    const named = takesName(found[found.length - 1]?.value)
    const phrase = repair ? phraseAt(all, at) : undefined
    if (token.bracket) {
      const person = personIn(token.text, named)
      if (person) add(token.start, token.end, repair ? person : token.text, 'person')
      else add(token.start, token.end, token.text)
      at++
    } else if (phrase) {
      add(token.start, all[at + phrase.length - 1]!.end, phrase.join(' '))
      at += phrase.length
    } else if (!repair || isKnownTag(token.text)) {
      add(token.start, token.end, token.text)
      at++
    } else {
      const run = runAt(all, at)
      const bare = bareName(all, at, run, named)
      if (bare) {
        add(token.start, all[bare.to - 1]!.end, bare.name, 'person')
        at = bare.to
      } else {
        addRun(all.slice(at, run), named, add)
        at = run
      }
    }
  }
  return found
}

/** `(LASTNAME, FIRSTNAME)`, or a name alone; neither a code in brackets nor a remark. */
function personIn(text: string, named: boolean): string | undefined {
  if (isKnownTag(text)) return undefined
  if (text.includes(',')) return personName(text)
  const words = text.split(' ')
  if (words.length === 1) return text
  return words.length <= 4 && (named || words.some(isGivenName)) ? personName(text) : undefined
}

/** An entry of several words that the tables know. */
function phraseAt(all: readonly Token[], at: number): readonly string[] | undefined {
  return tagPhrases(all[at]!.text).find(words =>
    words.every((word, i) => {
      const token = all[at + i]
      return token?.text === word && !token.bracket && (i === 0 || !token.afterComma)
    }),
  )
}

/** End of the words from `from` on that no comma parts and that are no codes. */
function runAt(all: readonly Token[], from: number): number {
  let to = from + 1
  while (to < all.length) {
    const token = all[to]!
    if (token.bracket || token.afterComma) break
    const next = all[to + 1]
    const after = next && !next.afterComma && !next.bracket ? next.text : undefined
    if (isKnownTag(token.text) && !connects(all[to - 1]!.text, token.text, after)) break
    to++
  }
  return to
}

/** `CLINTON, HILLARY` without brackets: a name, a comma, a given name. */
function bareName(
  all: readonly Token[],
  from: number,
  run: number,
  named: boolean,
): { name: string; to: number } | undefined {
  const second = all[run]
  if (!second?.afterComma || second.bracket || isKnownTag(second.text)) return undefined
  if (run - from > 3 || !(isGivenName(second.text) || (named && run - from === 1 && second.text.length > 4)))
    return undefined
  const third = all[run + 1]
  const initial = third && !third.afterComma && third.text.length === 1
  const surname = all.slice(from, run).map(token => token.text)
  return {
    name: `${surname.join(' ')}, ${second.text}${initial ? ` ${third.text}` : ''}`,
    to: run + (initial ? 2 : 1),
  }
}

function addRun(
  run: readonly Token[],
  named: boolean,
  add: (start: number, end: number, value: string) => void,
): void {
  for (const { from, to, value } of entries(
    run.map(token => token.text),
    named,
  )) {
    const { start } = run[from]!
    const { end } = run[to - 1]!
    const parts = to - from === 1 ? glued(value) : undefined
    if (parts) {
      let at = start
      for (const part of parts) {
        add(at, at + part.length, part)
        at += part.length
      }
    } else add(start, end, (to - from === 1 && misspelt(value)) || value)
  }
}
