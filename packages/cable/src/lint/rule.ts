import type { Day, Message } from '../message/message.ts'
import type { Diagnostic, Place, Severity, Source, Span } from '../text/index.ts'
import type { Cable } from './cable.ts'
import type { LintContext } from './context.ts'

/** What a reader of cables gives, and all that the linter takes of it. */
export interface Reading {
  readonly messages: readonly Message[]
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: readonly Pick<Source, 'text'>[]
}

/**
 * What the cable is judged for: `transmit` before it is sent, `archive` a copy that is kept, `release` a copy that goes
 * to the public.
 */
export type Profile = 'transmit' | 'archive' | 'release'
export const PROFILES: readonly Profile[] = ['transmit', 'archive', 'release']

/** `off` switches a rule off. */
export type Setting = Severity | 'off'

/** One change of a source: `text` instead of what stands in `span`; an empty span inserts. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

export interface Fix {
  /** From 0 to 1: how sure it is that this is what the sender meant. */
  readonly confidence: number
  /** In order, none over another. */
  readonly edits: readonly Edit[]
}

/** One thing that is not as it should be. */
export interface Finding {
  /** Id of the rule, and of its message: `portion-above-overall/portion`. Both are forever. */
  readonly rule: string
  readonly messageId: string
  readonly severity: Severity
  /** The sentence for people; it may improve with every release. */
  readonly message: string
  /** Never empty. */
  readonly place: Place
  readonly fix?: Fix
  /** Page of the rule, from the root of the library. */
  readonly help: string
  /** The same for the same fault of the same cable wherever it stands; baselines match on it. */
  readonly key: string
  /** Why the settings say that it does not count; only where suppressed findings are asked for. */
  readonly suppressed?: string
}

export interface Details {
  /** Words for the `{names}` of the message. */
  readonly data?: Readonly<Record<string, string | number>>
  readonly fix?: Fix
}

/** Where: a place, or anything that has one. */
export type Where = Place | { readonly place: Place } | Span

export type Report<M extends string> = (messageId: M, where: Where, details?: Details) => void

/** A message of a rule: a sentence with `{names}`; a severity where it differs from that of the rule. */
export type RuleMessage = string | { readonly text: string; readonly severity: Severity }

/** One rule. `M` are the ids of its messages, `N` what it needs of the context. */
export interface RuleSpec<M extends string, N extends keyof LintContext = never> {
  /** Says what is checked: `portion-above-overall`. Forever. */
  readonly id: string
  /** Its codes in the references: `M03`, `RT02`. */
  readonly alias: string
  /** What is checked, in a sentence, for the table of rules. */
  readonly about: string
  /** Severity in the profile `transmit`. */
  readonly severity: Severity
  /** An error in every profile. */
  readonly blocking?: true
  /** Where a profile judges otherwise than profiles.ts says. */
  readonly profiles?: Readonly<Partial<Record<Profile, Setting>>>
  /** Only for these grammars of the telegraphic text; else for all. */
  readonly dialects?: readonly string[]
  /** Only for these layouts of the source. */
  readonly layouts?: readonly string[]
  /** First and last day of the messages that it judges; a message without a date is then not judged. */
  readonly from?: Day
  readonly until?: Day
  /** Silent where the context lacks one of these. */
  readonly needs?: readonly N[]
  /** Some of its findings bring a fix. */
  readonly fixable?: true
  readonly messages: Readonly<Record<M, RuleMessage>>
  check(cable: Cable<N>, report: Report<M>): void
}

/** A rule as the engine takes it, whatever its messages and needs. */
export type Rule = Omit<RuleSpec<string>, 'check' | 'needs'> & {
  readonly needs?: readonly (keyof LintContext)[]
  check(cable: Cable<never>, report: Report<string>): void
}

/** A message that the rule does not have, or a part of the context that it does not name, is an error of the compiler. */
export const defineRule = <const M extends string, const N extends keyof LintContext = never>(
  rule: RuleSpec<M, N>,
): Rule => rule as unknown as Rule
