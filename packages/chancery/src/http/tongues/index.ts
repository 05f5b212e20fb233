import { AsyncLocalStorage } from 'node:async_hooks'
import { describe, type Query } from '../../query/index.ts'
import { type Child, type Html, html } from '../html.ts'
import { ES } from './es.ts'
import { FR } from './fr.ts'
import type { Slot } from './message.ts'
import { Tongue } from './tongue.ts'

export { Tongue } from './tongue.ts'

/** Every sentence of the room, in English: docs/decisions/tongues.md. */
export type Message = keyof typeof ES

export const ENGLISH = new Tongue('en', 'English', 'en-GB', {})

/** English first: it is spoken where no other is asked for. */
export const TONGUES: readonly Tongue[] = [
  ENGLISH,
  new Tongue('es', 'Español', 'es', ES),
  new Tongue('fr', 'Français', 'fr', FR satisfies Readonly<Record<Message, string>>),
]

/** In which language an answer is given, and which others there are. */
export interface Spoken {
  readonly tongue: Tongue
  readonly tongues: readonly Tongue[]
  /** What stands behind the path of the address that was asked for: `q=barge`. */
  readonly search: string
}

const ALONE: Spoken = { tongue: ENGLISH, tongues: [ENGLISH], search: '' }

const spokenNow = new AsyncLocalStorage<Spoken>()

/** All that is said within is said in this language. */
export const speaking = <T>(spoken: Spoken, within: () => T): T => spokenNow.run(spoken, within)

export const spoken = (): Spoken => spokenNow.getStore() ?? ALONE

type Values<M extends string, V> = [Slot<M>] extends [never] ? [] : [Readonly<Record<Slot<M>, V>>]

/** A sentence of the room in the language of the reader, as text. */
export const say = <M extends Message>(message: M, ...[values]: Values<M, string | number>): string =>
  spoken().tongue.say(message, values)

/** The same with markup in its slots. */
export const tell = <M extends Message>(message: M, ...[values]: Values<M, Child>): Child =>
  spoken().tongue.tell(message, values ?? {})

/** A query in words, as it was read. */
export const reading = (query: Query): string =>
  describe(query, (reading, values) => spoken().tongue.say(reading satisfies Message, values))

/** With its slots still open: for a script of the page, which fills them. */
export const toFill = (message: Message): string => spoken().tongue.open(message)

/**
 * A sentence that another room made in English, what it quotes or lists apart: said in the language of the reader where
 * its catalogue has it, else as it is, and marked as English.
 */
export function retell(sentence: string): Child {
  const { tongue } = spoken()
  const { key, values } = keyOf(sentence)
  if (tongue.knows(key)) return tongue.say(key, values)
  // A refusal that passes on what is wrong with a query.
  const [, problem] = /^The query cannot be saved: (.*)$/s.exec(sentence) ?? []
  return problem && tongue !== ENGLISH
    ? tell('The query cannot be saved: {problem}', { problem: retell(problem) })
    : english(sentence)
}

/** `No cable has the word “{1}”.` from a sentence that quotes one. */
export function keyOf(sentence: string): {
  readonly key: string
  readonly values: Readonly<Record<string, string>>
} {
  const values: Record<string, string> = {}
  let n = 0
  const key = sentence.replace(/(?<=“)[^”]*(?=”)|[\w-]+(?:, [\w-]+){2,}(?=\.$)/g, inner => {
    values[++n] = inner
    return `{${n}}`
  })
  return { key, values }
}

/** The same, whole and as text: in an attribute, and for names of which a few are words (`UNMARKED`). */
export function retold(sentence: string): string {
  const { tongue } = spoken()
  return tongue.say(sentence)
}

/** The attribute of what is English whatever the page speaks: words of cables, tables of the field. */
export const inEnglish = (): Html | undefined => (speaksEnglish() ? undefined : html` lang="en"`)

/** Such words where no element of their own holds them. */
export const english = (words: Child): Child =>
  speaksEnglish() ? words : html`<span lang="en">${words}</span>`

const speaksEnglish = (): boolean => spoken().tongue === ENGLISH
