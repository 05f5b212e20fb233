export { type Baseline, baselineOf, beyondBaseline } from './baseline.ts'
export { rulesNamed } from './codes.ts'
export type {
  Channel,
  DirectoryEntry,
  LintContext,
  OpenNumber,
  Rerun,
  SeenMessage,
  Station,
} from './context.ts'
export { applyFixes, type Fixed, GATE } from './fix.ts'
export { type RuleInfo, rules } from './info.ts'
export { type LintOptions, lint } from './lint.ts'
export { isKnown, type Parsed, parseBaseline, parseSettings } from './parse-settings.ts'
export { severityIn } from './profiles.ts'
export {
  type Edit,
  type Finding,
  type Fix,
  PROFILES,
  type Profile,
  type Reading,
  type RuleMessage,
  type Setting,
} from './rule.ts'
export { fits, type Ignore, type LintSettings } from './settings.ts'
