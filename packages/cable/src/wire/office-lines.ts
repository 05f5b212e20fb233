import type { Distribution, Drafting } from '../message/message.ts'
import type { Diagnostic, Placed, Strand } from '../text/index.ts'
import { readDistribution } from './distribution.ts'
import { readDrafting } from './drafting.ts'
import { readCounter, topLines } from './top.ts'

/** What the Department prints above the heading of a telegram. message-format.md 8.1. */
export interface OfficeLines {
  readonly distribution: Distribution | undefined
  readonly drafting: Drafting | undefined
  readonly counter: Placed<string> | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export function readOfficeLines(strand: Strand): OfficeLines {
  const top = topLines(strand)
  const { distribution, diagnostics } = readDistribution(strand, top)
  const drafting = readDrafting(strand, top)
  const counter = readCounter(strand, top)
  return { distribution, drafting, counter, diagnostics }
}
