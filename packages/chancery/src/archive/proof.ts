import type { FaultCode } from '../store/index.ts'

/** What is not as it must be, with a way on. */
export interface Finding {
  /** Forever; `message` is free. */
  readonly code: FaultCode
  readonly count: number
  /** The first of them: ids, words, numbers. */
  readonly examples: readonly string[]
  readonly message: string
  readonly wayOn: string
}

/** Whether everything that came in is there and can be found. */
export interface Proof {
  readonly whole: boolean
  /** All of it in one line. */
  readonly sentence: string
  readonly documents: number
  readonly cables: number
  readonly parts: number
  /** Tombstones. */
  readonly removed: number
  /** What could not be read when it was added. */
  readonly failures: number
  /** Documents that came while it was looked at. */
  readonly behind: number
  /** Documents read by an earlier version of the reader. */
  readonly readEarlier: number
  /** Documents that were read again, where that was asked for. */
  readonly readAgain?: number
  readonly findings: readonly Finding[]
}

const BACKUP = 'restore the archive from a backup'
const REMAKE = 'run chancery reread --all, which makes the index anew from the kept bytes'

/** What each fault is, and what mends it. */
const FAULTS: Readonly<Record<FaultCode, readonly [message: (n: string) => string, wayOn: string]>> = {
  'file-damaged': [() => 'the file of the archive is damaged', BACKUP],
  'bytes-changed': [n => `${n} whose bytes are not those that came in`, BACKUP],
  'text-changed': [
    n => `${n} whose drawn text is not the one that was drawn`,
    `${BACKUP}; the bytes as they came are judged apart`,
  ],
  'document-missing': [n => `${n} that came in and cannot be found`, BACKUP],
  'register-missing': [n => `${n} without a place in the order of arrival`, BACKUP],
  'name-missing': [n => `${n} without the name of where it came from`, BACKUP],
  'document-orphan': [n => `texts or sections of ${n} that cannot be found`, REMAKE],
  unplaced: [n => `${n} in no cable, so that no search finds it`, REMAKE],
  'cable-documents': [n => `cables and their documents differ in ${n}`, REMAKE],
  summary: [n => `lines of lists are missing, left over or wrong: ${n}`, REMAKE],
  words: [n => `the index of words and the cables differ in ${n}`, REMAKE],
  fields: [n => `the index of fields and the cables differ in ${n}`, REMAKE],
  links: [n => `links of threads are missing or left over: ${n}`, REMAKE],
  facets: [n => `${n} counted without a meaning`, REMAKE],
  lexicon: [n => `${n} counted wrong in the lists of words`, REMAKE],
  part: [n => `${n} in the part of another label`, REMAKE],
  'removed-held': [n => `${n} that should be gone`, 'run chancery remove for each of them again'],
  'gathered-orphan': [n => `collections, tags or notes hold what is not there: ${n}`, BACKUP],
  'reads-otherwise': [
    n => `${n} of which the index says otherwise than the reader does today`,
    'run chancery reread with their ids',
  ],
}

const THINGS: Readonly<Partial<Record<FaultCode, readonly [one: string, many: string]>>> = {
  'bytes-changed': ['document', 'documents'],
  'text-changed': ['document', 'documents'],
  'document-missing': ['document', 'documents'],
  'register-missing': ['document', 'documents'],
  'name-missing': ['document', 'documents'],
  'document-orphan': ['document', 'documents'],
  unplaced: ['document', 'documents'],
  'removed-held': ['document', 'documents'],
  facets: ['value', 'values'],
  lexicon: ['word', 'words'],
}

export function finding(code: FaultCode, count: number, examples: readonly string[]): Finding {
  const [message, wayOn] = FAULTS[code]
  const [one, many] = THINGS[code] ?? ['cable', 'cables']
  const things = count === 1 ? `1 ${one}` : `${count.toLocaleString('en-US')} ${many}`
  return { code, count, examples, message: message(things), wayOn }
}
