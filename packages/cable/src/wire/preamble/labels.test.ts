import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { labelAtStart } from './labels.ts'

const CASES: readonly [line: string, kind: string | undefined, rest?: string][] = [
  ['SUBJECT: TALKS', 'subject', ' TALKS'],
  ['SUBJ/ TALKS', 'subject', ' TALKS'],
  ['UBJECT: TALKS', 'subject', ' TALKS'],
  ['SUJBECT: TALKS', 'subject', ' TALKS'],
  ['SUBJECTS: TALKS', 'subject', ' TALKS'],
  ['OBJECTS: TALKS', undefined],
  ['SUJBECT TO TALKS', undefined],
  ['TAGS PREL', 'tags', 'PREL'],
  ['TABS: PREL', 'tags', ' PREL'],
  ['TGAS: PREL', 'tags', ' PREL'],
  ['TAXES: A VIEW', undefined],
  ['TABS AND TAXES', undefined],
  ['REFTEL: NORTHPORT 1', 'ref', ' NORTHPORT 1'],
  ['RETELL: NORTHPORT 1', undefined],
  ['REFERENCE: NORTHPORT 1', 'ref', ' NORTHPORT 1'],
  ['REFERENCE TO THE LAMP', undefined],
  ['Classified By: A. Writer', 'classified-by', ' A. Writer'],
  ['CLASIFEID BY: A. WRITER', 'classified-by', ' A. WRITER'],
  ['CLARIFIED BY TALKS', undefined],
  ['AMPLIFIED BY TALKS', undefined],
  ['E.0. 12958: N/A', 'eo', '12958: N/A'],
]

describe('labels of the preamble (message-format.md 7.2)', () => {
  for (const [line, kind, rest] of CASES)
    test(line, () => {
      const label = labelAtStart(line)
      assert.equal(label?.kind, kind)
      if (label) assert.equal(line.slice(label.length), rest)
    })
})
