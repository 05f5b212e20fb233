import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tokens } from '../packages/chancery/src/query/index.ts'
import { openDatabase } from '../packages/chancery/src/store/sqlite/driver.ts'
import { filesBelow } from './collection.ts'

/** Questions of one kind, as typed; and for plain tools the words of each, all of which a file must have. */
export interface Kind {
  readonly name: string
  readonly sort: 'relevance' | 'newest'
  /** What the 95th percentile is to reach, in milliseconds, at 200,000 cables and at a million. */
  readonly marks: readonly [few: number, many: number]
  readonly questions: readonly { readonly typed: string; readonly patterns: readonly string[] }[]
}

/** Questions of each kind. */
const QUESTIONS = 30
/** Files whose words follow one another in phrases. */
const FILES = 400

/** Takes words of every frequency from an archive, and phrases from the files it was made of. */
export function kindsOf(folder: string, files: string): Kind[] {
  const database = openDatabase(join(folder, 'archive.db'), error => error)
  const total = Number(database.prepare('SELECT count(*) AS n FROM cables').get()!.n)
  const parts = database.prepare('SELECT part FROM parts').all()
  const words = new Map<string, number>()
  for (const { part } of parts)
    for (const { word, n } of database.prepare(`SELECT word, n FROM lexicon_${part} WHERE field = ''`).all())
      if (/^[a-z]{3,}$/.test(String(word)))
        words.set(String(word), (words.get(String(word)) ?? 0) + Number(n))
  database.close()
  const between = (least: number, most: number): string[] => {
    const found = [...words]
      .filter(([, n]) => n >= Math.max(1, least * total) && n <= Math.max(1, most * total))
      .map(([word]) => word)
      .sort()
    const step = Math.max(1, Math.floor(found.length / QUESTIONS))
    return found.filter((_, at) => at % step === 0).slice(0, QUESTIONS)
  }
  const typed = (list: readonly string[]): Kind['questions'] =>
    list.map(word => ({ typed: word, patterns: [`\\b${word}\\b`] }))
  const rare = between(0.00005, 0.00025)
  const some = between(0.05, 0.2)
  const common = between(0.3, 0.5)
  const threes = some.map((word, at) => [word, some[(at + 7) % some.length]!, some[(at + 13) % some.length]!])
  // As people ask: words that mean something, and stand in many cables.
  const telling = (word: string): boolean =>
    (words.get(word) ?? 0) >= 0.005 * total && (words.get(word) ?? 0) <= 0.2 * total
  const phrases = [...phrasesOf(files, telling)].slice(0, QUESTIONS)
  const parted = between(0.001, 0.05)
    .filter(word => word.length > 5)
    .map(word => word.slice(1, 6))
  return [
    { name: 'rare word', sort: 'relevance', marks: [15, 30], questions: typed(rare) },
    {
      name: 'three words',
      sort: 'relevance',
      marks: [25, 60],
      questions: threes.map(three => ({
        typed: three.join(' '),
        patterns: three.map(word => `\\b${word}\\b`),
      })),
    },
    {
      name: 'phrase',
      sort: 'relevance',
      marks: [45, 150],
      questions: phrases.map(phrase => ({
        typed: `"${phrase}"`,
        patterns: [`\\b${phrase.replace(' ', '\\s+')}\\b`],
      })),
    },
    { name: 'common word', sort: 'relevance', marks: [60, 300], questions: typed(common) },
    { name: 'common word, newest first', sort: 'newest', marks: [30, 30], questions: typed(common) },
    {
      name: 'part of a word',
      sort: 'relevance',
      marks: [300, 300],
      questions: parted.map(part => ({ typed: `*${part}*`, patterns: [part] })),
    },
  ]
}

/** Two words that follow one another in one of the files. */
function* phrasesOf(files: string, telling: (word: string) => boolean): Generator<string> {
  const given = new Set<string>()
  let read = 0
  for (const path of filesBelow(files)) {
    if (read++ === FILES) return
    const line = tokens(readFileSync(path, 'latin1')).map(token => token.text)
    const at = line.findIndex((word, i) => i > line.length / 2 && telling(word) && telling(line[i + 1] ?? ''))
    const phrase = `${line[at]} ${line[at + 1]}`
    if (at < 0 || given.has(phrase)) continue
    given.add(phrase)
    yield phrase
  }
}
