import type { Day } from '../message/message.ts'
import type { Severity } from '../text/index.ts'
import { OTHER_CODES } from './codes.ts'
import { RULES } from './families/index.ts'
import { helpOf } from './lint.ts'
import { severityIn } from './profiles.ts'
import { PROFILES, type Profile, type Setting } from './rule.ts'

/** What people and programs are told of a rule. */
export interface RuleInfo {
  readonly id: string
  /** Its own code in the references. */
  readonly alias: string
  /** Codes of the references that it answers beside its own: `CLS02`. */
  readonly codes: readonly string[]
  readonly about: string
  /** Sentences by the id of the message, `{names}` unfilled. */
  readonly messages: Readonly<Record<string, string>>
  readonly severities: Readonly<Record<Profile, Setting>>
  /** Severities of single messages that differ from that of the rule, before profiles. */
  readonly own: Readonly<Record<string, Severity>>
  readonly dialects?: readonly string[]
  readonly layouts?: readonly string[]
  readonly from?: Day
  readonly until?: Day
  /** Parts of the context without which it is silent. */
  readonly needs: readonly string[]
  readonly fixable: boolean
  /** An error in every profile. */
  readonly blocking: boolean
  readonly help: string
}

/** Every rule, in the order of the references. */
export const rules = (): readonly RuleInfo[] =>
  RULES.map(rule => ({
    id: rule.id,
    alias: rule.alias,
    codes: Object.keys(OTHER_CODES).filter(code => OTHER_CODES[code]!.includes(rule.id)),
    about: rule.about,
    messages: mapped(rule.messages, said => (typeof said === 'string' ? said : said.text)),
    severities: Object.fromEntries(PROFILES.map(profile => [profile, severityIn(profile, rule)])) as Record<
      Profile,
      Setting
    >,
    own: Object.fromEntries(
      Object.entries(rule.messages).flatMap(([id, said]) =>
        typeof said === 'string' ? [] : [[id, said.severity]],
      ),
    ),
    ...(rule.dialects && { dialects: rule.dialects }),
    ...(rule.layouts && { layouts: rule.layouts }),
    ...(rule.from && { from: rule.from }),
    ...(rule.until && { until: rule.until }),
    needs: rule.needs ?? [],
    fixable: rule.fixable === true,
    blocking: rule.blocking === true,
    help: helpOf(rule),
  }))

const mapped = <T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
