import type { Severity } from '../text/index.ts'
import type { Profile, Rule, Setting } from './rule.ts'

/** Families whose rules judge what may be shown to whom: a copy for the public is held to them as one that is sent. */
const MARKINGS = /^(?:M|CLS|SEC)\d/

/**
 * Severity of a message of a rule in a profile. For a copy that is kept, an error is a warning unless the rule blocks:
 * what was sent cannot be sent otherwise. For release the same, but rules of marking stay as they are.
 */
export function severityIn(profile: Profile, rule: Rule, own: Severity = rule.severity): Setting {
  const set = rule.profiles?.[profile]
  if (set) return set
  if (own !== 'error' || rule.blocking || profile === 'transmit') return own
  return profile === 'release' && MARKINGS.test(rule.alias) ? own : 'warning'
}
