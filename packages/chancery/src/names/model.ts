import { isCommonWord, readable } from '@chancery/cable'
import nlp from 'compromise'
import {
  bitsOf,
  COMMON,
  DEMONYM,
  GIVEN,
  NEVER,
  TITLE as OFFICE,
  ORG,
  ORG_HEAD,
  PLACE,
  ROLE,
  TOPIC,
} from './lexicon.ts'
import { namesOf } from './names.ts'
import type { NameKind } from './recognise.ts'
import { scan } from './scan.ts'

/** A name, its kind, and the blocks in which it stands. */
export type ModelName = readonly [kind: NameKind, name: string, blocks: readonly number[]]

/** Names of one cable that are kept. */
const MOST = 200
const LONGEST = 80
/** A block is read in pieces of about so many characters: the model's work grows faster than its text. */
const PIECE = 4000
/** Characters of one cable that are read: some seconds of work, which a stop waits for. */
const MOST_READ = 200_000

/** Small words inside names of people. */
const PARTICLE = /^(?:al|ben|bin|da|de|del|der|di|dos|du|el|ibn|la|le|van|von|y)$/
const TITLE =
  /^(?:(?:the|mr|mrs|ms|miss|dr|sr|sra|prof|gen|general|col|colonel|maj|major|capt|captain|lt|lieutenant|admiral|adm|amb|ambassador|president|vice|deputy|prime|foreign|defense|minister|secretary|senator|sen|rep|congressman|congresswoman|governor|mayor|king|queen|prince|sheikh|judge|justice|pope|father|bishop)\.? )+/i
/** Words of organisations and offices. */
const NO_PERSON = ORG | ORG_HEAD | ROLE | OFFICE | TOPIC | NEVER
/** Before a name and behind it: quotes, brackets, marks, an `'s`. */
const EDGES = /^[^\p{L}\p{N}]+|(?:['’]s?)?[^\p{L}\p{N}]*$/gu
const LARGE = /^\p{Lu}[\p{L}'’.-]*$/u

/**
 * Names that a language model finds in blocks where rules and lists find none: people, organisations and places. The model
 * comes with its package and asks nobody; it takes some 70 milliseconds for a cable, so that it is a pass of its own over
 * what a reader chose. It was made for mixed case, and a text in capitals is given to it in readable case.
 */
export function namesByModel(blocks: readonly string[]): ModelName[] {
  const known = new Set<string>()
  for (const names of namesOf(blocks).values()) for (const name of names.keys()) known.add(key(name))
  const found = new Map<string, readonly [kind: NameKind, name: string]>()
  let left = MOST_READ
  for (const text of blocks) {
    for (const [kind, name] of inBlock(text.slice(0, left)))
      if (found.size < MOST && !isKnown(name, known) && !found.has(`${kind} ${key(name)}`))
        found.set(`${kind} ${key(name)}`, [kind, name])
    left = Math.max(0, left - text.length)
  }
  // The model goes by what stands about a name; elsewhere it is the same name.
  const spelled = blocks.map(text => ` ${spelling(text)} `)
  return [...found.values()].map(([kind, name]) => [
    kind,
    name,
    spelled.flatMap((text, block) => (text.includes(` ${spelling(name)} `) ? [block] : [])),
  ])
}

/** Words alone, in capitals. */
const spelling = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, ' ')

const key = (name: string): string => name.toUpperCase().replace(/[.'’]/g, '')

/** Rules found it already, or more of it. */
function isKnown(name: string, known: ReadonlySet<string>): boolean {
  const wanted = ` ${key(name)} `
  for (const one of known) if (` ${one} `.includes(wanted) || wanted.includes(` ${one} `)) return true
  return false
}

function* inBlock(text: string): Generator<readonly [NameKind, string]> {
  const { capitals } = scan(text)
  for (const piece of pieces(capitals ? readable(text) : text)) {
    const read = nlp(piece)
    for (const said of read.people().out('array') as string[])
      for (const part of parts(said)) {
        const name = person(part, capitals)
        if (name) yield ['person', name]
      }
    for (const said of read.organizations().out('array') as string[])
      for (const part of parts(said)) if (isOrganisation(part)) yield ['org', part]
    for (const said of read.places().out('array') as string[])
      for (const part of parts(said)) if (isPlace(part)) yield ['place', part]
  }
}

/** Cut at ends of sentences. */
function* pieces(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const piece = text.slice(from, from + PIECE)
    const stop = from + PIECE < text.length ? piece.lastIndexOf('. ') + 1 : 0
    yield stop ? piece.slice(0, stop) : piece
    from += stop || PIECE
  }
}

/** The model gives lists as one: `Brazil, Argentina`. */
const parts = (said: string): string[] =>
  said
    .slice(0, 4 * LONGEST)
    .split(/[,;:()[\]"“”\n]+/)
    .map(part => part.replace(EDGES, '').replace(/\s+/g, ' '))
    .filter(part => part && part.length <= LONGEST)

/** At least two words of a name, or it may be anybody: `Grant` is a verb too. */
function person(said: string, capitals: boolean): string | undefined {
  const words = said.replace(TITLE, '').split(' ')
  const named: string[] = []
  for (const word of words) {
    const small = word.toLowerCase()
    if (PARTICLE.test(small) && named.length) named.push(small)
    else if (LARGE.test(word) || (capitals && /^\p{L}/u.test(word)))
      named.push(word[0]!.toUpperCase() + word.slice(1))
    else return undefined
  }
  const whole = named.filter(word => !PARTICLE.test(word.toLowerCase()) && word.replace('.', '').length > 1)
  const bits = whole.map(word => bitsOf(word.toUpperCase()))
  if (whole.length < 2 || bits.some(bit => bit & NO_PERSON) || bits[0]! & (PLACE | DEMONYM)) return undefined
  // In capitals everything is written large, and a list of given names decides.
  const sure = capitals ? bits[0]! & GIVEN && !(bits.at(-1)! & COMMON) : !bits.every(bit => bit & COMMON)
  return sure ? named.join(' ') : undefined
}

const isOrganisation = (said: string): boolean => {
  const words = said.split(' ')
  const large = words.filter(word => LARGE.test(word)).length
  return words.length > 1
    ? large > 1 &&
        LARGE.test(words[0]!) &&
        LARGE.test(words.at(-1)!) &&
        !words.every(word => /^[\p{Lu}.]{1,3}$/u.test(word))
    : /^\p{Lu}{3,8}$/u.test(said)
}

const isPlace = (said: string): boolean =>
  said.length > 3 &&
  said.split(' ').every(word => LARGE.test(word)) &&
  !said.split(' ').every(word => isCommonWord(word.toLowerCase()))
